// A decision is kept as it was said, and beside it which pages were meant: a page keeps its decisions when it is
// fetched again or another file comes to be called alike. It is replayed on every recompute, after those before it.
// An undo is a decision too, and can be undone: from the last to the first, each that is in force takes away the one
// it names.
#include "store/decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "base/hash.h"

namespace hearsay::storing {
namespace {

constexpr std::string_view kNote = "note ";
constexpr size_t kShown = 3;  // of the pages that a name may mean

[[noreturn]] void refuse(const std::string& why) {
  throw StoreFailure({ErrorCode::bad_usage, why});
}

struct Called {
  int64_t page = 0;
  Report report;  // by which it is called
};

std::vector<Called> all_called(const Database& database) {
  Query query = database.query("SELECT page, content, address, file, record FROM reports ORDER BY report");
  std::vector<Called> all;
  while (query.next()) {
    Called one{query.number(0), {}};
    one.report.id = query.text(1);
    one.report.url = query.text(2);
    one.report.file = query.text(3);
    one.report.record = static_cast<uint64_t>(query.number(4));
    all.push_back(std::move(one));
  }
  return all;
}

// The pages that a word for a report means. Who says a whole path means no longer one.
std::vector<int64_t> pages_called(const std::vector<Called>& all, const std::string& called) {
  std::vector<int64_t> pages;
  std::string shown;
  const bool whole = std::ranges::any_of(all, [&](const Called& one) { return one.report.file == called; });
  bool copies = true;
  for (const auto& [page, report] : all) {
    if (whole ? report.file != called : !is_called(report, called)) continue;
    if (std::ranges::find(pages, page) != pages.end()) continue;
    copies = copies && called == report.id;
    pages.push_back(page);
    if (pages.size() <= kShown)
      shown += fmt::format("{}{}#{}", shown.empty() ? "" : ", ", report.file, report.record);
  }
  if (pages.empty()) refuse(fmt::format("there is no report \"{}\"", called));
  if (pages.size() > 1 && !copies)
    refuse(fmt::format("\"{}\" may mean {} reports ({}): say more of the path", called, pages.size(), shown));
  return pages;
}

bool is_of_names(CorrectionKind kind) {
  return kind == CorrectionKind::same_source || kind == CorrectionKind::not_a_source;
}

void check_note(std::string_view says) {
  const size_t equals = says.find(" = ");
  if (equals == std::string_view::npos || equals <= kNote.size() || equals + 3 >= says.size())
    refuse("a note is \"note ID = TEXT\"");
}

// What the line corrects; nothing for a note or an undo.
std::optional<Correction> correction_of(const std::string& says) {
  if (says.starts_with(kNote)) return std::nullopt;
  Result<std::vector<Correction>> corrections = corrections_from(says);
  if (!corrections) {
    const std::string& why = corrections.error().message;  // "line 1: …"
    refuse(why.substr(std::min(why.find(": ") + 2, why.size())));
  }
  if (corrections->size() != 1) refuse("it says nothing, or more than one thing");
  return corrections->front();
}

// By its place in the decision, the pages that are meant.
std::multimap<int64_t, int64_t> pages_of(const Database& database, int64_t decision) {
  Query query = database.query("SELECT place, page FROM decided_pages WHERE decision = ? ORDER BY place, page");
  query.with(decision);
  std::multimap<int64_t, int64_t> pages;
  while (query.next()) pages.emplace(query.number(0), query.number(1));
  return pages;
}

// "=pages/a.html#1": the page's newest version by then.
std::string now_called(const Database& database, int64_t page, std::optional<Moment> as_of) {
  Query query = database.query(
      "SELECT file, record FROM reports JOIN batches USING (batch) WHERE page = ? AND batches.at <= ? "
      "ORDER BY version DESC LIMIT 1");
  if (!query.with(page, as_of ? ticks(*as_of) : INT64_MAX).next()) return {};
  return fmt::format("={}#{}", query.text(0), query.number(1));
}

void name_pages(const Database& database, std::optional<Moment> as_of, Correction& correction) {
  if (is_of_names(correction.kind)) return;
  std::vector<std::string> about;
  int64_t last = -1;
  for (const auto& [place, page] : pages_of(database, correction.decision)) {
    // Exact copies stand together: one of them is enough to be apart by.
    if (correction.kind == CorrectionKind::apart && place == last) continue;
    last = place;
    about.push_back(now_called(database, page, as_of));
  }
  correction.about = std::move(about);
}

}  // namespace

int64_t ticks(Moment moment) {
  return moment.time_since_epoch().count();
}

int64_t last_moment(const Database& database) {
  return std::max(database.number("SELECT ifnull(max(at), 0) FROM batches"),
                  database.number("SELECT ifnull(max(at), 0) FROM decisions"));
}

int64_t next_moment(const Database& database, Moment now) {
  return std::max(ticks(now), last_moment(database) + 1);
}

int64_t append(const Database& database, const Decided& decided) {
  const int64_t number = database.number("SELECT ifnull(max(decision), 0) + 1 FROM decisions");
  std::optional<Correction> correction;
  if (decided.undoes != 0) {
    if (decided.undoes < 1 || decided.undoes >= number)
      refuse(fmt::format("there is no decision {}", decided.undoes));
  } else {
    if (decided.says.starts_with(kNote)) check_note(decided.says);
    correction = correction_of(decided.says);
  }
  Query insert = database.query("INSERT INTO decisions VALUES (?, ?, ?, ?, ?, nullif(?, 0))");
  insert.with(number, next_moment(database, decided.at), decided.who, decided.says, decided.why, decided.undoes)
      .run();
  if (!correction || is_of_names(correction->kind)) return number;
  const std::vector<Called> all = all_called(database);
  Query of_page = database.query("INSERT INTO decided_pages VALUES (?, ?, ?)");
  for (size_t place = 0; place < correction->about.size(); ++place) {
    for (const int64_t page : pages_called(all, correction->about[place])) of_page.with(number, place, page).run();
  }
  return number;
}

std::vector<int64_t> append_once(const Database& database, std::span<const Decided> all, const std::string& key) {
  std::string content;
  for (const Decided& one : all) content += one.who + "\n" + one.says + "\n" + one.why + "\n";
  const uint64_t digest = base::hash64(content);
  Transaction transaction(database);
  std::vector<int64_t> numbers;
  Query known = database.query("SELECT digest, decision, decisions FROM decided_keys WHERE key = ?");
  if (!key.empty() && known.with(key).next()) {
    if (static_cast<uint64_t>(known.number(0)) != digest)
      refuse("the key \"" + key + "\" was used for something else before");
    for (int64_t i = 0; i < known.number(2); ++i) numbers.push_back(known.number(1) + i);
    return numbers;
  }
  for (const Decided& one : all) numbers.push_back(append(database, one));
  if (!key.empty() && !numbers.empty()) {
    database.query("INSERT INTO decided_keys VALUES (?, ?, ?, ?)")
        .with(key, digest, numbers.front(), static_cast<int64_t>(numbers.size()))
        .run();
  }
  transaction.commit();
  return numbers;
}

std::vector<Decided> decisions_in(const Database& database, std::optional<Moment> as_of) {
  Query query = database.query(
      "SELECT decision, at, who, says, why, ifnull(undoes, 0) FROM decisions WHERE at <= ? ORDER BY decision");
  query.with(as_of ? ticks(*as_of) : INT64_MAX);
  std::vector<Decided> all;
  while (query.next()) {
    all.push_back({query.number(0), Moment(std::chrono::microseconds(query.number(1))), std::string(query.text(2)),
                   std::string(query.text(3)), std::string(query.text(4)), query.number(5), false});
  }
  for (auto later = all.rbegin(); later != all.rend(); ++later) {
    if (later->undone || later->undoes == 0) continue;
    const auto meant = std::ranges::find(all, later->undoes, &Decided::number);
    if (meant != all.end()) meant->undone = true;
  }
  return all;
}

std::vector<Correction> corrections_in(const Database& database, std::optional<Moment> as_of) {
  std::vector<Correction> all;
  for (const Decided& decided : decisions_in(database, as_of)) {
    if (decided.undone || decided.undoes != 0) continue;
    std::optional<Correction> correction = correction_of(decided.says);
    if (!correction) continue;
    correction->decision = decided.number;
    name_pages(database, as_of, *correction);
    all.push_back(*std::move(correction));
  }
  return all;
}

}  // namespace hearsay::storing
