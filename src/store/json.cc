// What a store tells, as JSON: docs/store.md has the fields.
#include <algorithm>

#include "hearsay/store.h"
#include "store/json_object.h"

namespace hearsay {

using storing::Object;

namespace {

const char* name_of(Became became) {
  switch (became) {
    case Became::added:
      return "added";
    case Became::version:
      return "version";
    case Became::known:
      return "known";
  }
  return "";
}

const char* name_of(FactState state) {
  switch (state) {
    case FactState::agreed:
      return "agreed";
    case FactState::disputed:
      return "disputed";
    case FactState::updated:
      return "updated";
    case FactState::single_source:
      return "single-source";
    case FactState::denied:
      return "denied";
  }
  return "";
}

std::string then_to_json(const std::optional<FactThen>& then) {
  if (!then) return "null";
  std::string values;
  for (const Quantity& value : then->values) {
    values += (values.empty() ? "" : ",") +
              Object().maybe("low", value.low).maybe("high", value.high).field("unit", value.unit).text();
  }
  const auto count = [](int number) { return static_cast<uint64_t>(number); };
  return Object()
      .field("state", name_of(then->state))
      .raw("origins", Object()
                          .field("low", count(then->origins.low))
                          .field("high", count(then->origins.high))
                          .field("unstated", count(then->origins.unstated))
                          .text())
      .raw("values", "[" + values + "]")
      .text();
}

std::string fact_change_to_json(const FactChange& fact) {
  return Object()
      .field("fact", fact.fact)
      .field("kind", fact.kind)
      .field("who", fact.who)
      .raw("before", then_to_json(fact.before))
      .raw("after", then_to_json(fact.after))
      .text();
}

}  // namespace

std::optional<Moment> moment_from_iso(std::string_view text) {
  // Parts of a second are cut off.
  std::string whole(text);
  if (const size_t dot = whole.find('.'); dot != std::string::npos)
    whole.erase(dot, std::min(whole.find_first_not_of("0123456789", dot + 1), whole.size()) - dot);
  const std::optional<Date> date = date_from_iso(whole);
  if (!date || !date->has_day()) return std::nullopt;
  return Moment(date->day) + date->clock - date->zone.value_or(std::chrono::minutes(0));
}

std::string iso(Moment moment) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(moment);
  const Day day = std::chrono::floor<std::chrono::days>(seconds);
  return iso(Date{day, seconds - day, Date::Precision::second, std::chrono::minutes(0)});
}

std::string receipt_to_json(const Receipt& receipt) {
  return Object()
      .field("report", receipt.report)
      .field("file", receipt.file)
      .field("record", receipt.record)
      .field("became", name_of(receipt.became))
      .maybe("replaces", receipt.replaces)
      .text();
}

std::string hit_to_json(const Hit& hit) {
  return Object()
      .field("report", hit.report)
      .field("file", hit.file)
      .field("record", hit.record)
      .field("title", hit.title)
      .maybe("outlet", hit.outlet)
      .maybe("published", hit.published)
      .text();
}

std::string story_change_to_json(const StoryChange& change) {
  const bool same = change.was.size() == 1 && change.was.front() == change.story;
  const char* const what = change.gone             ? "gone"
                           : change.was.empty()    ? "begun"
                           : change.was.size() > 1 ? "joined"
                           : same                  ? "changed"
                                                   : "renamed";
  std::string facts;
  for (const FactChange& fact : change.facts) facts += (facts.empty() ? "" : ",") + fact_change_to_json(fact);
  return Object()
      .field("change", "story")
      .field("what", what)
      .field("story", change.story)
      .field("title", change.title)
      .field("was", change.was)
      .field("added", change.added)
      .field("left", change.left)
      .raw("facts", "[" + facts + "]")
      .text();
}

std::string version_to_json(const Version& version) {
  return Object()
      .field("change", "version")
      .field("at", iso(version.at))
      .field("report", version.report)
      .field("replaces", version.replaces)
      .field("address", version.address)
      .field("title", version.title)
      .field("difference", version.difference)
      .text();
}

std::string decided_to_json(const Decided& decided, bool applies) {
  return Object()
      .field("change", "decision")
      .field("at", iso(decided.at))
      .field("decision", static_cast<uint64_t>(decided.number))
      .field("who", decided.who)
      .field("says", decided.says)
      .maybe("why", decided.why)
      .field("state", decided.undone ? "undone"
                      : applies      ? "in force"
                                     : "no longer applies")
      .text();
}

}  // namespace hearsay
