// Only what the page at docs/json.md names is looked at, and nothing is taken to be there.
#include "present/terminal/dossier_reader.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

const JsonValue* member(const JsonValue& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

std::string_view as_text(const JsonValue& value) {
  return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength()) : std::string_view();
}

std::string dashed(std::string_view number) {
  std::string out;
  for (const char c : number) out += c == '-' ? "–" : std::string(1, c);
  return out;
}

bool has_number(const JsonValue& fact, const std::string& number) {
  return std::ranges::any_of(list_of(fact, "values").GetArray(), [&](const JsonValue& value) {
    const Quantity quantity = quantity_of(value);
    return short_figure(quantity) == number || figure_in_words(quantity) == number;
  });
}

// The figure of a fact as it is first shown; empty where it is not.
std::string shown_figure(const FoundFact& found) {
  const JsonValue* digest = object_of(*found.story, "digest");
  if (digest == nullptr) return {};
  for (const JsonValue& figure : list_of(*digest, "figures").GetArray()) {
    if (text_of(figure, "fact") == text_of(*found.fact, "id")) return std::string(text_of(figure, "figure"));
  }
  return {};
}

// The words of a text in small letters, each between blanks, so that words are looked for whole.
std::string spaced(std::string_view text) {
  std::string words = " ";
  for (const char c : text) {
    const bool part = (c & 0x80) != 0 || std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '+';
    if (part) words += base::lower_ascii(c);
    if (!part && words.back() != ' ') words += ' ';
  }
  return words.back() == ' ' ? words : words + ' ';
}

// Whether each word of the name is among these.
bool holds_each(const std::string& own, const std::string& name) {
  for (size_t at = 1; at < name.size();) {
    const size_t end = name.find(' ', at);
    if (own.find(name.substr(at - 1, end - at + 2)) == std::string::npos) return false;
    at = end + 1;
  }
  return name.size() > 1;
}

// "31 killed", "killed 31": each word is of the fact's figure, kind or summary.
bool has_words(const FoundFact& found, const std::string& name) {
  std::string own = spaced(shown_figure(found));
  for (const char* field : {"kind", "summary", "who", "where"}) own += spaced(text_of(*found.fact, field));
  for (const JsonValue& value : list_of(*found.fact, "values").GetArray())
    own += spaced(short_figure(quantity_of(value))) + spaced(figure_in_words(quantity_of(value)));
  return holds_each(own, name);
}

// "34 aboard": each word is of the question or an answer.
bool asks_in_words(const JsonValue& disagreement, const std::string& name) {
  std::string own = spaced(text_of(disagreement, "about"));
  for (const JsonValue& side : list_of(disagreement, "sides").GetArray()) own += spaced(text_of(side, "label"));
  return holds_each(own, name);
}

}  // namespace

std::string_view text_of(const JsonValue& object, const char* name) {
  const JsonValue* value = member(object, name);
  return value == nullptr ? std::string_view() : as_text(*value);
}

bool is_set(const JsonValue& object, const char* name) {
  const JsonValue* value = member(object, name);
  return value != nullptr && value->IsBool() && value->GetBool();
}

const JsonValue& list_of(const JsonValue& object, const char* name) {
  static const JsonValue kEmpty(rapidjson::kArrayType);
  const JsonValue* value = member(object, name);
  return value != nullptr && value->IsArray() ? *value : kEmpty;
}

const JsonValue* object_of(const JsonValue& object, const char* name) {
  const JsonValue* value = member(object, name);
  return value != nullptr && value->IsObject() ? value : nullptr;
}

int number_of(const JsonValue& object, const char* name) {
  const JsonValue* value = member(object, name);
  return value != nullptr && value->IsInt() ? value->GetInt() : 0;
}

Quantity quantity_of(const JsonValue& value) {
  const auto end = [&](const char* name) {
    const JsonValue* number = member(value, name);
    return number != nullptr && number->IsNumber() ? std::optional(number->GetDouble()) : std::nullopt;
  };
  return {.low = end("low"),
          .high = end("high"),
          .approximate = is_set(value, "approximate"),
          .unit = std::string(text_of(value, "unit")),
          .vague = std::string(text_of(value, "vague"))};
}

// Whether a sentence that the fact rests on holds some words.
bool DossierReader::is_told_in(const FoundFact& found, const std::string& words) const {
  const auto holds = [&](std::string_view text) { return spaced(text).find(words) != std::string::npos; };
  for (const JsonValue& value : list_of(*found.fact, "values").GetArray()) {
    for (const JsonValue& id : list_of(value, "evidence").GetArray()) {
      const JsonValue* quoted = id.IsString() ? evidence(id.GetString()) : nullptr;
      if (quoted != nullptr && holds(text_of(*quoted, "quote"))) return true;
    }
  }
  return false;
}

Result<DossierReader> DossierReader::over(std::string_view json) {
  DossierReader reader;
  reader.json_.Parse(json.data(), json.size());
  if (reader.json_.HasParseError() || !text_of(reader.json_, "schema").starts_with("hearsay/dossier/")) {
    return std::unexpected(
        Error{ErrorCode::bad_format, "no dossier as JSON (hearsay dossier --format json makes one)"});
  }
  const auto learn = [&](const char* name, ById& all) {
    for (const JsonValue& item : list_of(reader.json_, name).GetArray()) all.emplace(text_of(item, "id"), &item);
  };
  learn("reports", reader.reports_);
  learn("sources", reader.sources_);
  learn("evidence", reader.evidence_);
  for (const JsonValue& report : list_of(reader.json_, "reports").GetArray()) {
    if (text_of(report, "outlet").empty()) reader.unnamed_.emplace(text_of(report, "source"), &report);
  }
  return reader;
}

std::string DossierReader::called_by_title(const JsonValue& report) {
  const std::string_view title = text_of(report, "title"), file = text_of(report, "file");
  return title.empty() ? std::string(file.substr(file.rfind('/') + 1)) : "“" + std::string(title) + "”";
}

const JsonValue* DossierReader::at(const ById& all, std::string_view id) {
  const auto found = all.find(id);
  return found == all.end() ? nullptr : found->second;
}

std::vector<FoundFact> DossierReader::facts() const {
  std::vector<FoundFact> all;
  for (const JsonValue& story : list_of(json_, "stories").GetArray()) {
    for (const JsonValue& fact : list_of(story, "facts").GetArray()) all.push_back({&fact, &story});
  }
  return all;
}

std::vector<FoundFact> DossierReader::facts_called(std::string_view name) const {
  const std::vector<FoundFact> all = facts();
  const std::string number = dashed(name);
  const auto those = [&](const auto& fits) {
    std::vector<FoundFact> some;
    std::ranges::copy_if(all, std::back_inserter(some), fits);
    return some;
  };
  if (name.empty()) return {};
  std::vector<FoundFact> some = those([&](const FoundFact& one) { return text_of(*one.fact, "id") == name; });
  if (some.empty()) some = those([&](const FoundFact& one) { return text_of(*one.fact, "kind") == name; });
  if (some.empty()) some = those([&](const FoundFact& one) { return text_of(*one.fact, "summary") == name; });
  if (some.empty()) some = those([&](const FoundFact& one) { return shown_figure(one) == number; });
  if (some.empty()) some = those([&](const FoundFact& one) { return has_number(*one.fact, number); });
  if (some.empty()) some = those([&](const FoundFact& one) { return text_of(*one.fact, "id").starts_with(name); });
  const std::string words = spaced(number);
  if (some.empty()) some = those([&](const FoundFact& one) { return has_words(one, words); });
  const bool several = std::ranges::count(words, ' ') > 2;
  if (some.empty() && several) some = those([&](const FoundFact& one) { return is_told_in(one, words); });
  return some;
}

std::vector<FoundFact> DossierReader::facts_told_with(std::string_view word) const {
  std::vector<FoundFact> all = facts();
  const std::string words = spaced(word);
  std::erase_if(all, [&](const FoundFact& one) { return words.size() < 3 || !is_told_in(one, words); });
  return all;
}

std::vector<FoundFact> DossierReader::disagreements_called(std::string_view name) const {
  const std::string words = spaced(dashed(name));
  std::vector<FoundFact> some;
  for (const JsonValue& story : list_of(json_, "stories").GetArray()) {
    for (const JsonValue& one : list_of(story, "disagreements").GetArray()) {
      if (text_of(one, "id") == name || asks_in_words(one, words)) some.push_back({&one, &story});
    }
  }
  return some;
}

std::vector<const JsonValue*> DossierReader::all_of(const char* name) const {
  std::vector<const JsonValue*> all;
  for (const JsonValue& item : list_of(json_, name).GetArray()) all.push_back(&item);
  return all;
}

std::vector<const JsonValue*> DossierReader::evidence_with(std::string_view words) const {
  std::vector<const JsonValue*> all = all_of("evidence");
  const std::string looked_for = spaced(words);
  std::erase_if(all, [&](const JsonValue* one) {
    return looked_for.size() < 3 || spaced(text_of(*one, "quote")).find(looked_for) == std::string::npos;
  });
  return all;
}

std::vector<const JsonValue*> DossierReader::reports_called(std::string_view words) const {
  std::vector<const JsonValue*> all = all_of("reports");
  const std::string looked_for = spaced(words);
  std::erase_if(all, [&](const JsonValue* one) {
    return !holds_each(spaced(text_of(*one, "title")) + spaced(text_of(*one, "outlet")), looked_for);
  });
  return all;
}

}  // namespace hearsay::present
