// What is appended in one batch: a line of `batches`, and of each report that is new at its address a line with what
// it is found by, its record (codec/), and its words for the search. Whether an address knows a text is asked again
// within the transaction, as another program may have written meanwhile. Cost of a batch: its own size, and a few
// look-ups by index; what the store holds already does not matter.
#include "hearsay/store.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "base/parallel.h"
#include "store/changes.h"
#include "store/codec/codec.h"
#include "store/database.h"
#include "store/decisions.h"
#include "store/inbox.h"
#include "store/reader.h"
#include "store/schema.h"
#include "store/search.h"
#include "store/state.h"
#include "store/versions.h"

namespace hearsay {
namespace storing {
namespace {

// A front page shows a report after another under one address: of so many the latest are held against a new one.
constexpr int64_t kRemembered = 8;

std::string address_of(const Report& report) {
  return report.url.empty() ? fmt::format("{}#{}", report.file, report.record) : report.url;
}

Reading decoded(const Database& database, int64_t report) {
  Query query = database.query("SELECT record FROM readings WHERE report = ?");
  if (!query.with(report).next()) return {};
  return decode(query.bytes(0)).value_or(Reading{});
}

// The page at its address that it shows again; the latest version of it.
struct Page {
  int64_t page = 0;
  int64_t version = 0;
  std::string content;
  Reading reading;
};

std::optional<Page> page_of(const Database& database, const Report& report) {
  Query query = database.query(
      "SELECT report, page, version, content FROM reports AS one WHERE address = ? AND version = "
      "(SELECT max(version) FROM reports AS other WHERE other.page = one.page) ORDER BY report DESC LIMIT ?");
  query.with(address_of(report), kRemembered);
  while (query.next()) {
    Page page{query.number(1), query.number(2), std::string(query.text(3)), decoded(database, query.number(0))};
    if (is_version_of(report, page.reading.report)) return page;
  }
  return std::nullopt;
}

bool is_known(const Database& database, const Report& report) {
  Query query = database.query("SELECT 1 FROM reports WHERE address = ? AND content = ?");
  return query.with(address_of(report), exact_copy_of(report.id)).next();
}

class Appending {
 public:
  Appending(const Database& database, Moment now)
      : database_(database),
        insert_report_(database.query("INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
        insert_reading_(database.query("INSERT INTO readings VALUES (?, ?, ?)")),
        insert_words_(database.query("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)")),
        next_report_(database.number("SELECT ifnull(max(report), 0) + 1 FROM reports")),
        batch_(database.number("SELECT ifnull(max(batch), 0) + 1 FROM batches")),
        at_(next_moment(database, now)) {}

  Receipt add(const Reading& reading, std::string_view record) {
    const Report& report = reading.report;
    Receipt receipt{std::string(exact_copy_of(report.id)), report.file, report.record, Became::known, {}};
    if (is_known(database_, report)) return receipt;
    if (!begun_) database_.query("INSERT INTO batches VALUES (?, ?)").with(batch_, at_).run();
    begun_ = true;
    const int64_t number = next_report_++;
    const std::optional<Page> page = page_of(database_, report);
    receipt.became = page ? Became::version : Became::added;
    if (page) receipt.replaces = page->content;
    insert_report_
        .with(number, batch_, page ? page->page : number, page ? page->version + 1 : 1, address_of(report),
              receipt.report, report.file, report.record, report.outlet, report.title,
              report.published ? iso(*report.published) : "", page ? difference(page->reading, reading) : "")
        .run();
    insert_reading_.with(number, reader(), Blob{record}).run();
    insert_words_.with(number, report.title, report.text.utf8()).run();
    return receipt;
  }

 private:
  const Database& database_;
  Query insert_report_, insert_reading_, insert_words_;
  int64_t next_report_, batch_, at_;
  bool begun_ = false;
};

// The readings of the newest versions, as records; `numbers` beside them.
struct Records {
  std::vector<std::string> records;
  std::vector<Rejection> places;  // what each is told as when it cannot be read
};

Records records_of(const Database& database, std::optional<Moment> as_of) {
  Query query = database.query(
      "SELECT file, record, (SELECT readings.record FROM readings WHERE readings.report = one.report) FROM reports "
      "AS one "
      "WHERE version = (SELECT max(version) FROM reports AS other JOIN batches USING (batch) "
      "WHERE other.page = one.page AND at <= ?) ORDER BY report");
  Records all;
  query.with(as_of ? ticks(*as_of) : INT64_MAX);
  while (query.next()) {
    all.places.push_back(
        {std::string(query.text(0)), static_cast<uint64_t>(query.number(1)), 0, ErrorCode::bad_format, {}});
    all.records.emplace_back(query.bytes(2));
  }
  return all;
}

Kept kept_of(Records all, int threads) {
  std::vector<std::optional<Reading>> readings(all.records.size());
  base::for_each_index(readings.size(), threads, [&](size_t i) {
    Result<Reading> reading = decode(all.records[i]);
    if (reading) {
      readings[i] = *std::move(reading);
    } else {
      all.places[i].reason = "what the store kept of it is damaged: " + reading.error().message;
    }
    all.records[i] = {};
  });
  Kept kept;
  for (size_t i = 0; i < readings.size(); ++i) {
    if (readings[i]) {
      kept.readings.push_back(*std::move(readings[i]));
    } else {
      kept.damaged.push_back(std::move(all.places[i]));
    }
  }
  return kept;
}

}  // namespace
}  // namespace storing

using namespace storing;

std::string store_file(const std::string& path) {
  std::error_code none;
  if (!path.ends_with('/') && !std::filesystem::is_directory(path, none)) return path;
  return path + (path.ends_with('/') ? "" : "/") + "hearsay.store";
}

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Result<Store> Store::open(const std::string& path, Access access) {
  return guarded([&] {
    const bool writes = access == Access::write;
    std::error_code none;  // what is wrong shows when the file is opened
    if (writes && path.ends_with('/')) std::filesystem::create_directories(path, none);
    const std::string file = store_file(path);
    auto state =
        std::make_unique<State>(State{Database::open(file, writes ? storing::Access::write : storing::Access::read)});
    if (writes) {
      migrate(state->database);
    } else if (is_older(state->database)) {
      migrate(Database::open(file, storing::Access::write));
    }
    return Store(std::move(state));
  });
}

const std::string& Store::path() const {
  return state_->database.path();
}

Result<bool> Store::knows(const Report& report) const {
  return guarded([&] { return is_known(state_->database, report); });
}

Result<void> Store::takes_readings() const {
  return guarded([&] { keep_to_one_model(state_->database); });
}

Result<std::vector<Receipt>> Store::add(std::span<const Reading> batch, Moment now) {
  std::vector<std::string> records(batch.size());
  base::for_each_index(batch.size(), 0, [&](size_t i) {
    // Kept without what tells copies apart: that depends on which others there are.
    Reading reading = batch[i];
    reading.report.id = exact_copy_of(reading.report.id);
    records[i] = encode(reading);
  });
  return guarded([&] {
    Transaction transaction(state_->database);
    keep_to_one_model(state_->database);
    Appending appending(state_->database, now);
    std::vector<Receipt> receipts;
    for (size_t i = 0; i < batch.size(); ++i) receipts.push_back(appending.add(batch[i], records[i]));
    transaction.commit();
    return receipts;
  });
}

Result<Kept> Store::readings(std::optional<Moment> as_of, int threads) const {
  return guarded([&] { return kept_of(records_of(state_->database, as_of), threads); });
}

Result<std::vector<int64_t>> Store::newest(std::optional<Moment> as_of) const {
  return guarded([&] {
    Query query = state_->database.query(
        "SELECT report FROM reports AS one WHERE version = (SELECT max(version) FROM reports AS other JOIN batches "
        "USING (batch) WHERE other.page = one.page AND at <= ?) ORDER BY report");
    query.with(as_of ? ticks(*as_of) : INT64_MAX);
    std::vector<int64_t> all;
    while (query.next()) all.push_back(query.number(0));
    return all;
  });
}

Result<std::vector<std::optional<Reading>>> Store::readings(std::span<const int64_t> numbers, int threads) const {
  return guarded([&] {
    Query query = state_->database.query("SELECT record FROM readings WHERE report = ?");
    std::vector<std::string> records;
    for (const int64_t number : numbers)
      records.emplace_back(query.with(number).next() ? query.bytes(0) : std::string_view());
    std::vector<std::optional<Reading>> all(numbers.size());
    base::for_each_index(numbers.size(), threads, [&](size_t i) {
      if (Result<Reading> reading = decode(records[i])) all[i] = *std::move(reading);
    });
    return all;
  });
}

Result<uint64_t> Store::reports() const {
  return guarded([&] { return static_cast<uint64_t>(state_->database.number("SELECT count(*) FROM reports")); });
}

Result<std::vector<Version>> Store::versions(Moment since) const {
  return guarded([&] {
    Query query = state_->database.query(
        "SELECT new.content, old.content, new.address, new.title, at, new.difference FROM reports AS new "
        "JOIN batches USING (batch) JOIN reports AS old ON old.page = new.page AND old.version = new.version - 1 "
        "WHERE at > ? ORDER BY new.report");
    query.with(ticks(since));
    std::vector<Version> all;
    while (query.next()) {
      all.push_back({std::string(query.text(0)), std::string(query.text(1)), std::string(query.text(2)),
                     std::string(query.text(3)), Moment(std::chrono::microseconds(query.number(4))),
                     std::string(query.text(5))});
    }
    return all;
  });
}

Result<std::vector<StoryChange>> Store::changes(Moment since, const PipelineOptions& options) const {
  const auto grouped = [&](std::optional<Moment> as_of) {
    PipelineOptions then = options;
    then.corrections = corrections_in(state_->database, as_of);
    then.corrections.insert(then.corrections.end(), options.corrections.begin(), options.corrections.end());
    Grouped all;
    all.readings =
        kept_readings(kept_of(records_of(state_->database, as_of), options.threads).readings, then).readings;
    all.stories = group_all(all.readings, then);
    for (const Correction& correction : then.corrections) {
      const bool joins = correction.kind == CorrectionKind::same_source;
      if (joins) all.decisions.push_back({correction.about});
      if (joins || correction.kind == CorrectionKind::not_a_source) all.of_names.push_back(correction.about);
    }
    return all;
  };
  return guarded([&] {
    std::map<std::string, std::string> replaced;
    const Result<std::vector<Version>> later = versions(since);
    if (!later) throw StoreFailure(later.error());
    for (const Version& version : *later) replaced.emplace(version.replaces, version.report);
    return changed_stories(grouped(since), grouped(std::nullopt), replaced, options);
  });
}

Result<std::vector<Hit>> Store::search(std::string_view words, size_t most) const {
  return guarded([&] { return found(state_->database, words, most); });
}

Result<std::vector<int64_t>> Store::decide(std::span<const std::string> lines, const std::string& who,
                                           const std::string& why, Moment now, const std::string& key) {
  std::vector<Decided> all;
  for (const std::string& line : lines) all.push_back({0, now, who, line, why, 0, false});
  return guarded([&] { return append_once(state_->database, all, key); });
}

Result<int64_t> Store::undo(int64_t decision, const std::string& who, const std::string& why, Moment now,
                            const std::string& key) {
  const std::vector<Decided> one = {{0, now, who, fmt::format("undo {}", decision), why, decision, false}};
  return guarded([&] { return append_once(state_->database, one, key).front(); });
}

Result<std::vector<Decided>> Store::decisions(std::optional<Moment> as_of) const {
  return guarded([&] { return decisions_in(state_->database, as_of); });
}

Result<std::vector<Correction>> Store::corrections(std::optional<Moment> as_of) const {
  return guarded([&] { return corrections_in(state_->database, as_of); });
}

Result<Moment> Store::latest() const {
  return guarded([&] { return Moment(std::chrono::microseconds(last_moment(state_->database))); });
}

Result<std::vector<Arrival>> Store::arrivals(Moment since, size_t most) const {
  return guarded([&] { return arrived(state_->database, since, most); });
}

Result<Sent> Store::send(const Sent& what, const std::string& key, Moment now) {
  return guarded([&] {
    Transaction transaction(state_->database);
    Sent kept = accept(state_->database, what, key, now);
    transaction.commit();
    return kept;
  });
}

Result<Sent> Store::sent(const std::string& job) const {
  return guarded([&] {
    std::optional<Sent> found = job_called(state_->database, job);
    if (!found) throw StoreFailure({ErrorCode::not_found, "there is no job \"" + job + "\""});
    return *std::move(found);
  });
}

Result<std::optional<Sent>> Store::next_sent() const {
  return guarded([&] { return next_job(state_->database); });
}

Result<uint64_t> Store::waiting() const {
  return guarded(
      [&] { return static_cast<uint64_t>(state_->database.number("SELECT count(*) FROM jobs WHERE outcome = ''")); });
}

Result<int64_t> Store::begin(const std::string& job) {
  return guarded([&] {
    Transaction transaction(state_->database);
    const int64_t beginnings = begin_job(state_->database, job);
    transaction.commit();
    return beginnings;
  });
}

Result<void> Store::excuse(const std::string& job) {
  return guarded([&] {
    Transaction transaction(state_->database);
    excuse_job(state_->database, job);
    transaction.commit();
  });
}

Result<void> Store::settle(const std::string& job, const std::string& outcome) {
  return guarded([&] {
    Transaction transaction(state_->database);
    state_->database.query("UPDATE jobs SET outcome = ?, body = '' WHERE job = ?").with(outcome, job).run();
    transaction.commit();
  });
}

Result<std::vector<std::string>> Store::check() const {
  return guarded([&] {
    std::vector<std::string> wrong;
    Query query = state_->database.query("PRAGMA integrity_check");
    while (query.next()) {
      if (query.text(0) != "ok") wrong.emplace_back(query.text(0));
    }
    for (const Rejection& damaged : kept_of(records_of(state_->database, std::nullopt), 0).damaged)
      wrong.push_back(damaged.file + ": " + damaged.reason);
    return wrong;
  });
}

}  // namespace hearsay
