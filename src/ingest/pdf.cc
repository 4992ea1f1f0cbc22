#include "ingest/pdf.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/utf8.h"
#include "ingest/byte_stream.h"
#include "ingest/metadata_filler.h"
#include "ingest/pdf_layout.h"

namespace hearsay::ingesting {
namespace {

// Bytes that the place of a word takes beside one of its letters.
constexpr uint64_t kPerByte = 16;

using Clock = std::chrono::steady_clock;

Error bad(std::string why) {
  return {ErrorCode::bad_format, std::move(why)};
}

struct End {
  explicit End(int file) : number(file) {}
  ~End() { close(); }
  End(const End&) = delete;
  End& operator=(const End&) = delete;
  void close() {
    if (number >= 0) ::close(std::exchange(number, -1));
  }
  int number;
};

struct Pipe {
  static Pipe make(bool socket) {
    std::array<int, 2> ends = {-1, -1};
    const int made =
        socket ? ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) : ::pipe2(ends.data(), O_CLOEXEC);
    if (made != 0) ends = {-1, -1};
    return Pipe{End(ends[0]), End(ends[1])};
  }
  End out;
  End in;
};

// Feeds `input` to a process and takes what it prints, both at once, until it ends or breaks a limit.
class Process {
 public:
  // Input goes through a socket, where a reader that has gone is an error and no signal.
  Process() : to_(Pipe::make(true)), from_(Pipe::make(false)) {}
  ~Process() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  // False when there is no such program.
  bool start(std::vector<const char*> arguments) {
    if (to_.in.number < 0 || from_.in.number < 0) return false;
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, to_.out.number, 0);
    ::posix_spawn_file_actions_adddup2(&actions, from_.in.number, 1);
    ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    arguments.push_back(nullptr);
    const int error =
        ::posix_spawnp(&id_, arguments[0], &actions, nullptr, const_cast<char* const*>(arguments.data()), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) id_ = -1;
    to_.out.close();
    from_.in.close();
    return error == 0;
  }

  Result<std::string> talk(std::string_view input, uint64_t max_bytes) {
    const Clock::time_point last = Clock::now() + kPdfTime;
    std::string output;
    while (true) {
      if (input.empty()) to_.in.close();
      std::array<pollfd, 2> ends = {pollfd{from_.out.number, POLLIN, 0}, pollfd{to_.in.number, POLLOUT, 0}};
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(last - Clock::now()).count();
      const int ready = left <= 0 ? 0 : ::poll(ends.data(), ends.size(), static_cast<int>(left));
      if (ready < 0 && errno == EINTR) continue;
      if (ready <= 0)
        return std::unexpected(bad("pdftotext took more than " + std::to_string(kPdfTime.count()) + " s"));
      if ((ends[1].revents & (POLLOUT | POLLERR | POLLHUP)) != 0) give(input);
      if ((ends[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0 && !take(output)) break;
      if (output.size() > max_bytes) return std::unexpected(larger_than(max_bytes));
    }
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = -1;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
      const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
      return std::unexpected(code == 127 ? bad(kMissing) : bad("pdftotext cannot read it: damaged, or locked"));
    }
    return output;
  }

  static constexpr const char* kMissing = "PDF is read by pdftotext, which is not installed (package poppler-utils)";

 private:
  // A process that wants no more input closes its end; that is not ours to mind.
  void give(std::string_view& input) {
    const ssize_t count = ::send(to_.in.number, input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count > 0) {
      input.remove_prefix(static_cast<size_t>(count));
    } else if (errno != EAGAIN && errno != EINTR) {
      input = {};
    }
  }
  bool take(std::string& output) const {
    std::array<char, 1 << 16> bytes{};
    const ssize_t count = ::read(from_.out.number, bytes.data(), bytes.size());
    if (count > 0) output.append(bytes.data(), static_cast<size_t>(count));
    return count > 0 || (count < 0 && errno == EINTR);
  }

  Pipe to_;
  Pipe from_;
  pid_t id_ = -1;
};

std::string without_references(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> kReferences = {
      {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}}};
  std::string out;
  while (!text.empty()) {
    const auto* found =
        std::ranges::find_if(kReferences, [&](const auto& each) { return text.starts_with(each.first); });
    const bool is_one = found != kReferences.end();
    out += is_one ? found->second : text.front();
    text.remove_prefix(is_one ? found->first.size() : 1);
  }
  return out;
}

std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
  const size_t from = text.find(begin);
  if (from == std::string_view::npos) return {};
  text.remove_prefix(from + begin.size());
  return text.substr(0, text.find(end));
}

// pdftotext prints the document's own head as <title> and <meta>, then its pages.
Document document_of(std::string_view html, const FieldTable& fields) {
  Document document;
  const size_t begin = std::min(html.find("<doc>"), html.size());
  const std::string_view head = html.substr(0, begin);
  const std::string named = without_references(between(head, "<title>", "</title>"));
  PdfText text = text_of_layout(html.substr(begin), named);
  MetadataFiller filler(fields, document.metadata);
  filler.add("title", std::move(text.title));
  filler.add("outlet", std::move(text.outlet));
  filler.add("published", std::move(text.published));
  filler.add("url", std::move(text.url));
  filler.add("pdf title", named);
  for (size_t at = head.find("<meta name=\""); at != std::string_view::npos;
       at = head.find("<meta name=\"", at + 1)) {
    const std::string_view tag = head.substr(at, head.find('>', at) - at);
    // Whose date and name these are, the writer's or the printer's, nobody can tell: they are kept, not believed.
    filler.add("pdf " + std::string(between(tag, "name=\"", "\"")),
               without_references(between(tag, "content=\"", "\"")));
  }
  for (std::string& edge : text.edges) filler.add("page head", std::move(edge));
  document.content = std::move(text.text);
  return document;
}

}  // namespace

Result<Document> read_pdf(std::string_view pdf, const FieldTable& fields, uint64_t max_bytes) {
  Process process;
  if (!process.start({"pdftotext", "-q", "-enc", "UTF-8", "-bbox-layout", "-", "-"})) {
    return std::unexpected(bad(Process::kMissing));
  }
  auto printed = process.talk(pdf, max_bytes * kPerByte);
  if (!printed) return std::unexpected(std::move(printed.error()));
  size_t replaced = 0;
  Document document = document_of(base::to_valid_utf8(*printed, replaced), fields);
  if (document.content.find_first_not_of(" \t\r\n\f") == std::string::npos) {
    return std::unexpected(
        Error{ErrorCode::no_text, "the PDF has no text, only pictures: recognise its text first (OCR)"});
  }
  return document;
}

}  // namespace hearsay::ingesting
