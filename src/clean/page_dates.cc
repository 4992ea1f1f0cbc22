// Which of a page's many dates is the report's? Every short block that holds one is a candidate, and its place counts
// most, then what is said of it:
//
//   Saturday, 10 May 2031 | 14°C                  above the headline and outside the article: the day of the visit
//   Ferry runs aground                            the headline
//   Updated: 9 May 2031 · Published: 5 May 2031   labels: of change, of publication
//   A festival on 12 December 2031 was …          the first sentence: what stands in it is what is told
//   Old story about the tram, 11 April 2029       in a list of links: another report's
//
// Nothing is guessed: a date without a place, label, element or class that says so is none.
#include "clean/page_dates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "clean/date_labels.h"
#include "clean/dates.h"
#include "clean/element_kinds.h"
#include "clean/headline_element.h"
#include "clean/line_rules.h"
#include "clean/meta_dates.h"
#include "clean/plain_text.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMaxLabel = 250;      // bytes: no line of dates is so long
constexpr size_t kMaxDatedLine = 160;  // a longer one is the report's, though a date is in it
constexpr size_t kMaxCarried = 30;     // bytes of a label in a block of its own
constexpr int kEnough = 3;             // points: less is a guess
constexpr int kLevels = 4;             // above the headline, where no element says what is the report's
constexpr int kNearNodes = 60;         // before the headline
constexpr int kMaxLabelNodes = 60;     // nodes of an element that is a date's
constexpr int kMaxBoxNodes = 4000;     // what holds more is no box

// What an element tells machines: datetime, title, content.
struct Told {
  Date date;
  Field field = Field::none;
  size_t at = 0;         ///< in the label's text
  bool created = false;  ///< which may be a day before or after that of publication
};

// A short block that may hold dates.
struct Label {
  int node = 0;       ///< the block
  int at = -1;        ///< where its words begin in the page
  std::string text;   ///< with a bar between its elements' texts
  std::string names;  ///< class names of the block and its inline elements
  std::vector<Told> told;
  Field property = Field::none;  ///< of microdata without a value of its own: the text has it
  bool microdata = false;
  bool time_element = false;
  bool linked = false;
};

struct Choice {
  std::optional<Date> date;
  int points = 0;
};

// `unknown`: there is no headline. `within`: behind the first sentence.
enum class Place { far, unknown, above, below_headline, within };

class ShownDates {
 public:
  ShownDates(const MarkupTree& tree, const Draft& draft)
      : tree_(tree), url_(draft.url), order_(order_of_page(tree, draft)), headline_(headline_of(tree, draft.title)) {}

  /// `above_body`: what stands behind the report's first sentence is not looked at.
  void find(bool above_body) {
    find_report();
    const int count = static_cast<int>(tree_.nodes().size());
    for (int i = above_body ? std::max(report_, 1) : 1; i < count && !(above_body && body_);) {
      const MarkupNode& flat = node(i);
      leave_blocks(i);
      if (!flat.is_text && is_passed_over(i)) {
        flush();
        i = flat.end;
        continue;
      }
      if (flat.is_text) {
        add_text(i);
      } else {
        if (flat.tag == Element::br) {
          flush();
        } else if (is_block(flat.tag)) {
          flush();
          label_.node = i;
        }
        add_element(i);
      }
      ++i;
    }
    flush();
  }

  /// Microformats know no day of publication beside that of change: an element named "updated" alone gives it.
  const Choice& published() const { return published_.date || modified_.date ? published_ : named_updated_; }
  /// The only day that stands by itself in the report, though nothing says whose it is.
  std::optional<Date> lone() const { return several_ ? std::nullopt : lone_; }
  const Choice& modified() const { return modified_.date || !published_.date ? modified_ : named_updated_; }

 private:
  const MarkupNode& node(int i) const { return tree_.nodes()[static_cast<size_t>(i)]; }

  // The article or main element around the headline; where there is none, what is a few levels above it.
  void find_report() {
    if (headline_ < 0) return;
    int level = 0;
    for (int at = node(headline_).parent; at > 0; at = node(at).parent, ++level) {
      const Element tag = node(at).tag;
      if (level < kLevels && (level == 0 || tag != Element::body)) report_ = at;
      if (tag == Element::article || tag == Element::main) {
        report_ = at;
        return;
      }
    }
  }

  bool holds_headline(int i) const { return headline_ >= i && headline_ < node(i).end; }

  bool is_passed_over(int i) {
    const MarkupNode& flat = node(i);
    const std::string_view tag = dropped_tag(flat.tag);
    if (!tag.empty()) return !(holds_headline(i) || may_hold_day(i));
    if (flat.attribute_count == 0 || holds_headline(i)) return false;
    const Mark mark = names_.mark_of(tree_, i).mark;
    const bool box = mark == Mark::box && node(i).end - i < kMaxBoxNodes;
    return mark == Mark::voices || (box && !may_hold_day(i));
  }
  // What stands at a report's foot, or beside its headline.
  bool may_hold_day(int i) const {
    const MarkupNode& flat = node(i);
    if (!within_report(i) || flat.tag == Element::footer) return within_report(i);
    if (flat.tag == Element::aside) return !body_ && i > headline_ && flat.end - i <= kMaxLabelNodes;
    const auto is_time = [](const MarkupNode& inner) { return inner.tag == Element::time; };
    const auto begin = tree_.nodes().begin();
    return dropped_tag(flat.tag).empty() && names_foot(tree_.attribute(i, "class")) &&
           (body_ || std::any_of(begin + i, begin + flat.end, is_time));
  }
  bool within_report(int i) const { return report_ >= 0 && i > report_ && i < node(report_).end; }

  // What follows a block stands in the one around it.
  void leave_blocks(int i) {
    while (label_.node > 0 && i >= node(label_.node).end) {
      flush();
      label_.node = node(label_.node).parent;
    }
  }

  void add_text(int i) {
    const std::string_view text = trimmed(node(i).text);
    if (text.empty()) return;
    size_ += text.size();
    if (size_ > kMaxLabel) return;
    if (label_.at < 0) label_.at = i;
    if (!label_.text.empty()) label_.text += " | ";
    label_.text += text;
    for (int at = node(i).parent; at > 0 && at != label_.node; at = node(at).parent) {
      if (node(at).tag == Element::a) label_.linked = true;
    }
  }

  void add_element(int i) {
    const MarkupNode& flat = node(i);
    if (flat.tag == Element::time) label_.time_element = true;
    if (flat.attribute_count == 0 || flat.end - i > kMaxLabelNodes) return;
    const std::string_view names = tree_.attribute(i, "class");
    if (!names.empty() && names.size() < kMaxLabel) (label_.names += ' ') += names;
    const std::string_view property = tree_.attribute(i, "itemprop");
    const Field field = field_of_property(property);
    label_.microdata = label_.microdata || field != Field::none;
    if (field == Field::none && flat.tag != Element::time && flat.tag != Element::abbr && !names_date(names)) return;
    for (const std::string_view name : {"datetime", "content", "title", "data-utime", "data-datetime", "data-date"}) {
      const std::string_view value = tree_.attribute(i, name);
      if (value.empty()) continue;
      const auto date = in_order([&](DateOrder order) { return parse_date(value, order); });
      if (!date) continue;
      if (label_.at < 0) label_.at = i;
      label_.told.push_back({*date, field != Field::none ? field : field_of_names(names), label_.text.size(),
                             property == "dateCreated"});
      return;
    }
    if (field != Field::none) label_.property = field;
  }

  // What 03/04/2031 is on this page; the month in its address decides where it can.
  template <class Parse>
  std::optional<Date> in_order(const Parse& parse) const {
    const auto date = parse(order_);
    const auto month = month_in_url(url_);
    if (!month || (date && is_in(*date, *month))) return date;
    for (const DateOrder order : {DateOrder::day_first, DateOrder::month_first}) {
      if (const auto other = parse(order); other && is_in(*other, *month)) return other;
    }
    return date;
  }
  static bool is_in(const Date& date, std::pair<int, int> month) {
    const std::chrono::year_month_day day{date.day};
    return static_cast<int>(day.year()) == month.first &&
           static_cast<int>(static_cast<unsigned>(day.month())) == month.second;
  }
  std::vector<FoundDate> dates_in(const std::string& text) const {
    std::vector<FoundDate> dates;
    in_order([&](DateOrder order) {
      std::vector<FoundDate> found = scan_dates(text, order).dates;
      const auto first = found.empty() ? std::nullopt : std::optional(found.front().date);
      if (dates.empty() || (first && *first != dates.front().date)) dates = std::move(found);
      return first;
    });
    return dates;
  }

  void flush() {
    if (size_ == 0 && label_.told.empty()) return clear_label();
    Label label = std::move(label_);
    const bool fits = size_ <= kMaxLabel;
    clear_label();
    label_.node = label.node;
    std::vector<FoundDate> dates;
    if (fits && (!label.told.empty() || may_hold_date(label.text) || label.text.size() <= kMaxCarried)) {
      if (label.told.empty()) label.text = normalised(label.text);
      if (label.told.empty()) join_numbers(label.text);
      take_carried(label);
      if (may_hold_date(label.text)) dates = dates_in(label.text);
    }
    const bool dated = !dates.empty() && label.text.size() <= kMaxDatedLine;
    const bool prose = !fits || (!dated && (!body_ || !dates.empty()) && is_prose(label.text));
    if (!label.told.empty() || !dates.empty()) judge(label, dates, prose);
    if (prose && headline_ >= 0 && label.at >= node(headline_).end) body_ = true;
  }
  void clear_label() {
    const int block = label_.node;
    label_ = Label();
    label_.node = block;
    size_ = 0;
  }
  // A year, or a day, month and year in signs.
  static bool may_hold_date(std::string_view text) { return std::ranges::count_if(text, is_ascii_digit) >= 4; }

  // Day, month and year in elements of their own.
  static void join_numbers(std::string& text) {
    for (const std::string_view sign : {" | - | ", " | . | ", " | / | "}) {
      for (size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
        text.replace(at, sign.size(), sign.substr(3, 1));
    }
    if (text.find_first_not_of("0123456789 |") != std::string::npos) return;
    for (size_t at = text.find(" | "); at != std::string::npos; at = text.find(" | ", at)) text.replace(at, 3, ".");
  }

  // "Updated" in a block of its own is said of the date in the next.
  void take_carried(Label& label) {
    const std::string carried = std::move(carried_);
    carried_.clear();
    const bool dated = !label.told.empty() || label.text.find_first_of("0123456789") != std::string::npos;
    if (!dated) {
      if (label.text.size() <= kMaxCarried && field_of_words(label.text) != Field::none)
        carried_ = label.text + " | ";
    } else if (!carried.empty()) {
      label.text = carried + label.text;
      for (Told& told : label.told) told.at += carried.size();
    }
  }

  Place place_of(int at) const {
    if (headline_ < 0) return Place::unknown;
    if (at < headline_) {
      const bool near = within_report(at) && headline_ - at <= kNearNodes && node(report_).tag != Element::body;
      return near ? Place::above : Place::far;
    }
    if (!body_) return Place::below_headline;
    return within_report(at) ? Place::within : Place::far;
  }
  static int points_of(Place place) {
    constexpr std::array<int, 5> kPoints = {-2, 1, 3, 4, 0};
    return kPoints[static_cast<size_t>(place)];
  }

  void judge(const Label& label, const std::vector<FoundDate>& dates, bool prose) {
    const Place place = place_of(label.at);
    far_ = place == Place::far;
    const bool headline = headline_ >= 0 && label.at >= headline_ && label.at < node(headline_).end;
    if (headline || is_of_a_link(label, dates, place)) return;
    const int points = points_of(place) + (label.microdata ? 3 : 0) + (label.time_element ? 1 : 0) +
                       (names_date(label.names) ? 1 : 0);
    size_t next = 0;  // of the dates in the text
    size_t from = 0;  // of the text behind the last date
    for (const Told& told : label.told) {
      for (; next < dates.size() && dates[next].begin < told.at; ++next)
        judge_shown(label, dates[next], from, points, prose);
      Date date = told.date;
      Field field = told.field;
      if (field == Field::none) field = field_of_words(std::string_view(label.text).substr(from, told.at - from));
      if (next < dates.size() && &told == &label.told.back()) {
        take_local_day(dates[next].date, date);
        from = dates[next++].end;
      }
      const bool by_name = told.field == Field::modified && !label.microdata;
      Choice& slot = by_name ? named_updated_ : field == Field::modified ? modified_ : published_;
      take(slot, date, points + (field == Field::none || told.created ? 1 : 2));
    }
    for (; next < dates.size(); ++next) judge_shown(label, dates[next], from, points, prose);
  }

  // A date in the words of a block, from where the one before it ended.
  void judge_shown(const Label& label, const FoundDate& found, size_t& from, int points, bool prose) {
    const std::string_view before = std::string_view(label.text).substr(from, found.begin - from);
    from = found.end;
    Field field = field_of_words(before);
    if (field == Field::none) field = label.property;
    const bool by_name = field == Field::none && label.told.empty();
    if (by_name) field = field_of_names(label.names);
    const bool said = field != Field::none;
    const bool own = said || stands_alone(label.text, found) || has_byline(before);
    if (!own || (prose && !said)) return;
    const bool clock = found.date.has_clock() && headline_ < 0;
    Choice& slot = field != Field::modified ? published_ : by_name ? named_updated_ : modified_;
    take(slot, found.date, points + (said && !by_name ? 3 : said ? 2 : 1) + (clock ? 2 : 0));
  }

  // Beside a link in a list, a date is another report's.
  bool is_of_a_link(const Label& label, const std::vector<FoundDate>& dates, Place place) const {
    if (label.microdata || place == Place::below_headline) return false;
    for (int at = label.node; at > 0 && at != report_; at = node(at).parent) {
      // A row of a list, not of a table that lays the page out, paragraphs and all.
      const auto begin = tree_.nodes().begin() + at;
      const int end = std::min(node(at).end, at + kMaxLabelNodes);
      const bool row = node(at).tag == Element::tr && node(at).end == end &&
                       std::ranges::count(begin, begin + (end - at), Element::p, &MarkupNode::tag) < 2;
      if (node(at).tag != Element::li && !row) continue;
      for (int i = at; i < end; ++i) {
        if (node(i).tag == Element::a && node(i).end > i + 1) return true;
      }
    }
    if (!label.linked || place == Place::above) return false;
    if (place == Place::within && names_date(label.names)) return false;
    return place != Place::within || std::ranges::none_of(dates, [&](const FoundDate& found) {
             return field_of_words(std::string_view(label.text).substr(0, found.begin)) == Field::published;
           });
  }

  void take(Choice& slot, const Date& date, int points) {
    if (points < kEnough && points > 0 && !far_) {
      several_ = several_ || (lone_ && lone_->day != date.day);
      lone_ = date;
    }
    if (points < kEnough || points <= slot.points) return;
    slot.date = date;
    slot.points = points;
  }

  const MarkupTree& tree_;
  std::string_view url_;
  DateOrder order_;
  int headline_;
  int report_ = -1;
  bool body_ = false;  // the first sentence below the headline is passed
  KnownNames names_;
  Label label_;
  std::string carried_;
  size_t size_ = 0;
  Choice published_, modified_;
  Choice named_updated_;  // by the name of its class only
  bool far_ = false;      // what is judged stands outside the report
  std::optional<Date> lone_;
  bool several_ = false;  // days like that
};

}  // namespace

void read_shown_dates(const MarkupTree& tree, Draft& draft) {
  const bool greenwich =
      draft.published && draft.published->has_clock() && draft.published->zone == std::chrono::minutes(0);
  if (draft.published && !greenwich) return;
  ShownDates shown(tree, draft);
  shown.find(greenwich);
  const std::optional<Date>& day = shown.published().date;
  if (draft.published && greenwich && day) take_local_day(*day, *draft.published);
  const std::optional<Date> in_url = date_in_url(draft.url);
  const auto fits_url = [&](const Date& date) {
    return !in_url || std::chrono::abs(date.day - in_url->day) <= std::chrono::days(2);
  };
  if (!draft.published && day && fits_url(*day)) draft.published = day;
  if (!draft.modified) draft.modified = shown.modified().date;
  if (draft.published || in_url) return;
  draft.published = date_of_scripts(tree, order_of_page(tree, draft));
  if (!draft.published && !draft.modified) draft.published = date_of_title(tree, order_of_page(tree, draft));
  const std::optional<Date> lone = shown.lone();
  if (!draft.published && lone && (!draft.modified || lone->day <= draft.modified->day)) draft.published = lone;
}

}  // namespace hearsay::cleaning
