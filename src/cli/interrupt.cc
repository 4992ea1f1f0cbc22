// The signals are blocked in every thread and waited for in one, because nothing useful (a stop source, a file
// list behind a lock) may be touched in a signal handler. Signals that were ignored when we were started stay
// ignored, so `nohup` and background jobs keep their meaning.
#include "cli/interrupt.h"

#include <signal.h>
#include <unistd.h>

#include "cli/exit_codes.h"
#include "cli/output.h"

namespace hearsay::cli {
namespace {

bool ignored(int signal) {
  struct sigaction action = {};
  sigaction(signal, nullptr, &action);
  return action.sa_handler == SIG_IGN;
}

sigset_t awaited() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGINT, SIGTERM}) {
    if (!ignored(signal)) sigaddset(&set, signal);
  }
  sigaddset(&set, SIGUSR1);  // how the destructor wakes the waiter
  return set;
}

}  // namespace

Interrupt::Interrupt(std::chrono::seconds grace) : grace_(grace) {
  const sigset_t set = awaited();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  waiter_ = std::thread([this] { wait(); });
}

Interrupt::~Interrupt() {
  over_ = true;
  pthread_kill(waiter_.native_handle(), SIGUSR1);
  waiter_.join();
}

void Interrupt::wait() {
  const sigset_t set = awaited();
  int signal = 0;
  sigwait(&set, &signal);
  if (over_) return;
  source_.request_stop();
  const timespec grace = {.tv_sec = grace_.count(), .tv_nsec = 0};
  sigtimedwait(&set, nullptr, &grace);
  if (over_) return;
  remove_unfinished_files();
  _exit(kInterrupted);
}

}  // namespace hearsay::cli
