// What was sent is read as `hearsay add` reads it, from a file that is only memory, and written in batches. The job
// is settled behind the last of them: one that is cut off is read again from its beginning, and what is in the store
// already is known then. One that ended the server each time it was begun is set aside, and those behind it are read.
// Its reports are called by the job, "j0123456789abcdef", where they have no address.
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "hearsay/pipeline.h"
#include "serve/desk.h"
#include "serve/json.h"
#include "serve/limits.h"

namespace hearsay::serving {
namespace {

constexpr size_t kBatch = 64;

// Bytes under a path that the ingest can open, gone with the object.
class InMemory {
 public:
  explicit InMemory(const std::string& bytes) : file_(::memfd_create("hearsay", MFD_CLOEXEC)) {
    for (size_t done = 0; file_ >= 0 && done < bytes.size();) {
      const ssize_t written = ::write(file_, bytes.data() + done, bytes.size() - done);
      if (written <= 0) {
        ::close(file_);
        file_ = -1;
      } else {
        done += static_cast<size_t>(written);
      }
    }
  }
  ~InMemory() {
    if (file_ >= 0) ::close(file_);
  }
  InMemory(const InMemory&) = delete;
  InMemory& operator=(const InMemory&) = delete;
  bool ready() const { return file_ >= 0; }
  std::string path() const { return fmt::format("/proc/self/fd/{}", file_); }

 private:
  int file_;
};

std::string outcome_of_set_aside() {
  return fmt::format(
      R"("failed":"reading it ended the server {} times: it was set aside","reports":[],"rejected":[])",
      kMostBeginnings);
}

std::string outcome_of(const std::vector<std::string>& receipts, const std::vector<Rejection>& rejections) {
  std::vector<std::string> rejected;
  for (const Rejection& one : rejections)
    rejected.push_back(fmt::format(R"({{"record":{},"reason":{}}})", one.record, json_text(one.reason)));
  return fmt::format(R"("reports":[{}],"rejected":[{}])", joined(receipts), joined(rejected));
}

Moment now() {
  return std::chrono::time_point_cast<Moment::duration>(std::chrono::system_clock::now());
}

class Sending {
 public:
  Sending(Stores& stores, const Sent& sent) : stores_(stores), sent_(sent) {}

  bool take(Reading reading) {
    Report& report = reading.report;
    report.file = sent_.job;
    if (report.url.empty()) report.url = sent_.url;
    pending_.push_back(std::move(reading));
    return pending_.size() < kBatch || write();
  }

  bool write() {
    if (pending_.empty()) return !failure;
    const auto receipts = stores_.writing([&](Store& store) { return store.add(pending_, now()); });
    pending_.clear();
    if (!receipts) {
      failure = receipts.error();
      return false;
    }
    for (const Receipt& receipt : *receipts) told.push_back(receipt_to_json(receipt));
    const bool got_further =
        std::ranges::any_of(*receipts, [](const Receipt& one) { return one.became != Became::known; });
    return !got_further || excuse();
  }

  /// It is not what ends the server.
  bool excuse() {
    if (std::exchange(excused_, true)) return true;
    const Result<void> done = stores_.writing([&](Store& store) { return store.excuse(sent_.job); });
    if (!done) failure = done.error();
    return done.has_value();
  }

  std::vector<std::string> told;
  std::optional<Error> failure;

 private:
  Stores& stores_;
  const Sent& sent_;
  std::vector<Reading> pending_;
  bool excused_ = false;
};

}  // namespace

Result<bool> Desk::read_next_job() {
  const auto next = stores.reading([](const Store& store) { return store.next_sent(); });
  if (!next) return std::unexpected(next.error());
  if (!*next) return false;
  const Sent& sent = **next;
  const auto settle = [&](const std::string& outcome) -> Result<bool> {
    const Result<void> settled = stores.writing([&](Store& store) { return store.settle(sent.job, outcome); });
    if (!settled) return std::unexpected(settled.error());
    return true;
  };
  const Result<int64_t> beginnings = stores.writing([&](Store& store) { return store.begin(sent.job); });
  if (!beginnings) return std::unexpected(beginnings.error());
  if (*beginnings > kMostBeginnings) return settle(outcome_of_set_aside());
  {
    const std::scoped_lock lock(mutex_);
    job_ = sent.job;
  }
  PipelineOptions pipeline = options.pipeline;
  pipeline.stop = stopping_.get_token();
  if (!sent.published.empty()) pipeline.clean.published = date_from_iso(sent.published);
  const InMemory file(sent.body);
  if (!file.ready()) return std::unexpected(Error{ErrorCode::not_written, "there is no memory for a job's reports"});
  Sending in(stores, sent);
  const Intake intake =
      read_all({file.path()}, pipeline, [&](Reading reading) { return in.take(std::move(reading)); });
  in.write();
  if (intake.stopped) in.excuse();
  {
    const std::scoped_lock lock(mutex_);
    job_.clear();
  }
  if (in.failure) return std::unexpected(*in.failure);
  if (intake.stopped) return false;  // the rest when it is served again
  return settle(outcome_of(in.told, intake.rejections));
}

}  // namespace hearsay::serving
