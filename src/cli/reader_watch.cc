// A run may compute for minutes before its first write would find the pipe broken ("hearsay dossier crawl/ | head
// -0"). The kernel tells at once whoever polls the pipe.
#include "cli/reader_watch.h"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fcntl.h>
#include <utility>

#include "cli/exit_codes.h"
#include "cli/output.h"

namespace hearsay::cli {
namespace {

constexpr int kGraceMs = 1000;  // as after a signal (interrupt.cc)

bool is_pipe() {
  struct stat status = {};
  return ::fstat(STDOUT_FILENO, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode));
}

}  // namespace

ReaderWatch::ReaderWatch(std::function<void()> gone) : gone_(std::move(gone)) {
  if (!is_pipe() || ::pipe2(wake_.data(), O_CLOEXEC) != 0) return;
  watcher_ = std::thread([this] { watch(); });
}

ReaderWatch::~ReaderWatch() {
  if (!watcher_.joinable()) return;
  ::close(wake_[1]);
  watcher_.join();
  ::close(wake_[0]);
}

void ReaderWatch::watch() const {
  std::array<pollfd, 2> ends = {pollfd{STDOUT_FILENO, 0, 0}, pollfd{wake_[0], POLLIN, 0}};
  while (::poll(ends.data(), ends.size(), -1) < 0) continue;
  if (ends[1].revents != 0) return;
  gone_();
  if (::poll(&ends[1], 1, kGraceMs) != 0) return;
  remove_unfinished_files();
  _exit(kDone);
}

}  // namespace hearsay::cli
