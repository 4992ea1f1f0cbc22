// `hearsay add`: reports into a store. What has been read is written in batches, each whole or not at all, so that a
// run that ends in the middle, however it ends, is taken up by the same command: what is kept is not read again.
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <memory>

#include "cli/kept/open.h"

namespace hearsay::cli {
namespace {

// As many readings as make writing cheap beside reading, and as little time as nobody minds losing.
constexpr size_t kMostPending = 64;
constexpr auto kLongestPending = std::chrono::seconds(2);

struct AddOptions {
  CommonOptions common;
  std::string store;
  bool receipts = false;
};

class Adding {
 public:
  Adding(Session& session, Store& store, bool receipts) : session_(session), store_(store), receipts_(receipts) {}

  bool take(Reading reading) {
    session_.tell_unread(reading.report);
    if (pending_.empty()) since_ = std::chrono::steady_clock::now();
    pending_.push_back(std::move(reading));
    if (pending_.size() < kMostPending && std::chrono::steady_clock::now() - since_ < kLongestPending) return true;
    return write();
  }

  bool write() {
    if (pending_.empty() || code_ != kDone) return code_ == kDone;
    const Result<std::vector<Receipt>> receipts = store_.add(pending_, now());
    pending_.clear();
    if (!receipts) {
      code_ = session_.fail(receipts.error().message);
      return false;
    }
    for (const Receipt& receipt : *receipts) {
      ++counts_[static_cast<size_t>(receipt.became)];
      if (receipts_ && write_out(receipt_to_json(receipt) + "\n") != Written::yes) receipts_ = false;
    }
    return true;
  }

  int code() const { return code_; }
  uint64_t count(Became became) const { return counts_[static_cast<size_t>(became)]; }

 private:
  Session& session_;
  Store& store_;
  bool receipts_;
  std::vector<Reading> pending_;
  std::chrono::steady_clock::time_point since_;
  std::array<uint64_t, 3> counts_{};
  int code_ = kDone;
};

// "s" behind anything but one.
std::string counted(uint64_t count, const char* what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

int run(const AddOptions& options, std::stop_token stop) {
  Session session(options.common, std::move(stop));
  const std::string wrong_place = session.prepare({store_file(options.store)}, options.store.ends_with('/'));
  if (!wrong_place.empty()) return session.fail(wrong_place);
  if (const std::string wrong = session.prepare_to_read(); !wrong.empty()) return session.fail(wrong);
  Result<Store> store = Store::open(options.store, Store::Access::write);
  if (!store) return session.fail(store.error().message);
  if (const Result<void> takes = store->takes_readings(); !takes) return session.fail(takes.error().message);
  Adding adding(session, *store, options.receipts);
  PipelineOptions pipeline = session.pipeline();
  for (const char* part : {"", "-wal", "-shm"}) pipeline.ingest.outputs.push_back(store->path() + part);
  pipeline.ingest.idle = [&] { adding.write(); };  // a pipe may pause for hours
  pipeline.wanted = [&](const Report& report) { return !store->knows(report).value_or(false); };
  const Intake intake =
      read_all(options.common.paths, pipeline, [&](Reading reading) { return adding.take(std::move(reading)); });
  if (!adding.write()) return adding.code();
  const uint64_t known = adding.count(Became::known) + intake.unwanted;
  const uint64_t added = adding.count(Became::added);
  const uint64_t versions = adding.count(Became::version);
  const int code = session.finish(intake, known + added + versions);
  if (code <= kSomeRejected) {
    session.tell_count(fmt::format("{} added, {}, {} known already", counted(added, "report"),
                                   counted(versions, "new version"), known));
  }
  return code;
}

}  // namespace

Command add_command() {
  auto options = std::make_shared<AddOptions>();
  std::vector<Option> all = reading_options(options->common);
  std::erase_if(all, [](const Option& option) {
    return option.names.starts_with("--output") || option.names.starts_with("--corrections");
  });
  all.push_back(required(store_option(options->store)));
  all.push_back({"--receipts", &options->receipts,
                 "Print what became of each report, as JSON Lines, as soon as it is safe on the disk"});
  return {.name = "add",
          .about = "Keep reports in a store that grows; what it knows is not read again",
          .examples =
              "  hearsay add pages/ --store desk/\n"
              "  hearsay dossier --store desk/ -o dossier.html\n"
              "  tail -f wire.jsonl | hearsay add - --store desk/ --receipts\n",
          .options = std::move(all),
          .run = [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
