// One date of a field or a line. What stands where in it is date_reader.cc's question; here, how much of the text it
// has to be.
#include "clean/dates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/calendar.h"
#include "base/resource.h"
#include "clean/date_tokens.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMaxDateLength = 120;  // longer is a sentence that may hold a date, not a date
constexpr size_t kMaxRelative = 40;     // bytes of "Updated 12 minutes ago"

std::optional<Date> epoch(std::string_view text) {
  if (text.size() != 10 && text.size() != 13) return std::nullopt;
  int64_t seconds = 0;
  for (const char c : text.substr(0, 10)) {
    if (!is_ascii_digit(c)) return std::nullopt;
    seconds = seconds * 10 + (c - '0');
  }
  const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
  Date date;
  date.day = std::chrono::floor<std::chrono::days>(moment);
  date.clock = moment - date.day;
  date.precision = Date::Precision::second;
  date.zone = std::chrono::minutes(0);
  if (!day_of_news(base::year_of(date.day), 1, 1)) return std::nullopt;
  return date;
}

bool is_within(std::string_view text) {
  return !text.empty() && text.size() <= kMaxDateLength;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text, DateOrder order) {
  text = trimmed(text);
  if (!is_within(text)) return std::nullopt;
  if (auto moment = epoch(text)) return moment;
  const DateScan scan = scan_dates(text, order);
  return scan.dates.empty() ? std::nullopt : std::optional(scan.dates.front().date);
}

std::optional<Date> parse_bare_date(std::string_view text) {
  text = trimmed(text);
  if (!is_within(text)) return std::nullopt;
  const DateScan scan = scan_dates(text, DateOrder::unknown);
  if (scan.dates.size() != 1 || scan.other_words) return std::nullopt;
  return scan.dates.front().date;
}

std::optional<Date> date_of_dateline(std::string_view paragraph) {
  constexpr size_t kMaxDateline = 100;  // bytes before the dash
  constexpr std::array<std::string_view, 4> kDashes = {" - ", " -- ", " – ", " — "};
  size_t dash = paragraph.size();
  for (const std::string_view sign : kDashes) dash = std::min(dash, paragraph.find(sign));
  if (dash >= paragraph.size() || dash > kMaxDateline) return std::nullopt;
  const std::string_view head = paragraph.substr(0, dash);
  const DateScan scan = scan_dates(head, DateOrder::unknown);
  if (scan.dates.size() != 1) return std::nullopt;
  // A place stands before the day and an agency behind, in capitals: "On Monday, May 12, 2031 - a day …" begins with
  // words of the date.
  const FoundDate& found = scan.dates.front();
  const auto are_names = [](std::string_view words) {
    return std::ranges::all_of(date_tokens(words, DateOrder::unknown), [&](const DateToken& token) {
      const bool channel = token.kind == DateToken::Kind::number && words.starts_with(" (");  // "(Radio Kessar 2)"
      return channel || (token.kind == DateToken::Kind::word && starts_upper(words.substr(token.begin)));
    });
  };
  const std::string_view place = trimmed(head.substr(0, found.begin));
  const bool named =
      place.size() > 1 && place.ends_with(',') && are_names(place) && are_names(head.substr(found.end));
  return named ? std::optional(found.date) : std::nullopt;
}

void take_local_day(const Date& shown, Date& told) {
  constexpr auto kFarthestZone = std::chrono::hours(14);
  constexpr auto kZoneStep = std::chrono::minutes(15);
  const auto apart = shown.day - told.day;
  if (!told.has_clock() || told.zone != std::chrono::minutes(0) || apart == std::chrono::days(0) ||
      apart > std::chrono::days(1) || apart < -std::chrono::days(1))
    return;
  if (!shown.has_clock()) {
    told = shown;
    return;
  }
  const auto offset =
      std::chrono::duration_cast<std::chrono::minutes>((shown.day + shown.clock) - (told.day + told.clock));
  const Date utc = told;
  told = shown;
  const bool possible = offset <= kFarthestZone && offset >= -kFarthestZone;
  if (possible && offset % kZoneStep == std::chrono::minutes(0) && utc.precision == shown.precision)
    told.zone = offset;
}

bool is_relative_time(std::string_view text) {
  if (text.size() > kMaxRelative) return false;
  static const auto words = [] {
    std::array<std::unordered_set<std::string>, 3> all;  // ago, units, labels
    base::for_each_row("data/clean/ago.tsv", [&](const auto& cells) {
      if (cells.size() < 2) return;
      all[cells[0] == "ago" ? 0 : cells[0] == "unit" ? 1 : 2].emplace(cells[1]);
    });
    return all;
  }();
  int parts = 0;
  int words_of_ago = 0;
  bool glued = false;  // "2h"
  bool ago = false, unit = false;
  for (const Word& word : split_words(text)) {
    // "2h", "15min": a number and its unit.
    const size_t digits = std::min(word.folded.find_first_not_of("0123456789"), word.folded.size());
    const std::string rest = word.folded.substr(digits);
    if (rest.empty()) continue;
    glued = glued || (digits > 0 && words[1].contains(rest));
    words_of_ago += words[0].contains(rest) ? 1 : 0;
    ago = words_of_ago > 0;
    unit = unit || words[1].contains(rest);
    if (!words[0].contains(rest) && !words[1].contains(rest) && !words[2].contains(rest)) return false;
    ++parts;
  }
  return (ago && (unit || parts == words_of_ago)) || (glued && parts == 1);
}

bool is_clock_time(std::string_view text) {
  if (text.size() > kMaxRelative) return false;
  const std::vector<DateToken> tokens = date_tokens(text, DateOrder::unknown);
  const auto is = [](DateToken::Kind kind) { return [kind](const DateToken& token) { return token.kind == kind; }; };
  return std::ranges::any_of(tokens, is(DateToken::Kind::clock)) &&
         std::ranges::none_of(tokens, [&](const DateToken& token) {
           return token.kind != DateToken::Kind::clock && token.kind != DateToken::Kind::zone &&
                  token.kind != DateToken::Kind::noise;
         });
}

namespace {

// An address from its path on, as segments: "/2031/05/02/ferry.html" has four.
struct Path {
  std::string_view text;

  explicit Path(std::string_view url) {
    const size_t scheme = url.find("://");
    const size_t begin =
        url.find('/', scheme == std::string_view::npos ? (url.starts_with("//") ? 2 : 0) : scheme + 3);
    if (begin != std::string_view::npos) text = url.substr(begin, url.find_first_of("?#", begin) - begin);
  }

  /// Digits at `at`, just so many; -1 = not.
  int number(size_t at, size_t least, size_t most, size_t& end) const {
    end = at;
    int value = 0;
    while (end < text.size() && is_ascii_digit(text[end]) && end - at <= most)
      value = value * 10 + (text[end++] - '0');
    return end - at >= least && end - at <= most ? value : -1;
  }
  bool ends_segment(size_t at) const {
    return at >= text.size() || text[at] == '/' || (text[at] == '.' && text.find('/', at) == std::string_view::npos);
  }
  bool is(size_t at, char sign) const { return at < text.size() && text[at] == sign; }
};

// "/2031/05/02/", "/2031/may/2/", "/2031-05/02/", "/2031/0502/": what follows the day has to end its segment, as in
// "/2031/05/7-killed-in-fire" the 7 is no day.
std::optional<Day> day_of_segments(const Path& path, size_t at) {
  size_t i = at;
  const int year = path.number(at, 4, 4, i);
  if (year < 0 || (!path.is(i, '/') && !path.is(i, '-'))) return std::nullopt;
  size_t j = ++i;
  if (const int both = path.number(i, 4, 4, j); both >= 0 && path.ends_segment(j) && path.is(i - 1, '/'))
    return day_of_news(year, both / 100, both % 100);
  int month = path.number(i, 1, 2, j);
  if (month < 0) {
    j = std::min(path.text.find('/', i), path.text.size());
    month = month_of_name(lower(path.text.substr(i, j - i)));
  }
  if (month <= 0 || !path.is(j, '/')) return std::nullopt;
  size_t end = j;
  const int day = path.number(j + 1, 1, 2, end);
  return day > 0 && path.ends_segment(end) ? day_of_news(year, month, day) : std::nullopt;
}

// "2031-05-02", "2031_05_02", with anything but digits around.
std::optional<Day> day_of_signs(const Path& path, size_t at) {
  size_t i = at;
  const int year = path.number(at, 4, 4, i);
  if (year < 0 || (!path.is(i, '-') && !path.is(i, '_') && !path.is(i, '.'))) return std::nullopt;
  const char sign = path.text[i];
  size_t j = i;
  const int month = path.number(i + 1, 2, 2, j);
  if (month < 0 || !path.is(j, sign)) return std::nullopt;
  const int day = path.number(j + 1, 2, 2, i);
  return day < 0 ? std::nullopt : day_of_news(year, month, day);
}

// "/20310502/", "/20310502-ferry", "/t20310502_17.html": eight digits that begin a segment.
std::optional<Day> day_of_eight(const Path& path, size_t at) {
  size_t end = at;
  const int all = path.number(at, 8, 8, end);
  const bool begins = path.text[at - 1] == '/' || (path.text[at - 1] == 't' && at > 1 && path.text[at - 2] == '/');
  const bool ends = path.ends_segment(end) || path.is(end, '-') || path.is(end, '_');
  return all > 0 && begins && ends ? day_of_news(all / 10000, all / 100 % 100, all % 100) : std::nullopt;
}

}  // namespace

std::optional<Date> date_in_url(std::string_view url) {
  const Path path(url);
  for (size_t at = 1; at + 7 < path.text.size(); ++at) {
    if (!is_ascii_digit(path.text[at]) || is_ascii_digit(path.text[at - 1])) continue;
    std::optional<Day> day = path.text[at - 1] == '/' ? day_of_segments(path, at) : std::nullopt;
    if (!day) day = day_of_signs(path, at);
    if (!day) day = day_of_eight(path, at);
    if (day) return Date{*day};
  }
  return std::nullopt;
}

std::optional<std::pair<int, int>> month_in_url(std::string_view url) {
  const Path path(url);
  for (size_t at = 1; at + 6 < path.text.size(); ++at) {
    if (path.text[at - 1] != '/' || !is_ascii_digit(path.text[at])) continue;
    size_t i = at, j = at;
    const int year = path.number(at, 4, 4, i);
    if (year < 0 || !(path.is(i, '/') || path.is(i, '-'))) continue;
    const int month = path.number(i + 1, 1, 2, j);
    if (month > 0 && path.is(j, '/') && day_of_news(year, month, 1)) return std::pair(year, month);
  }
  return std::nullopt;
}

}  // namespace hearsay::cleaning
