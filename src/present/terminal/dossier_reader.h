// A dossier that was written as JSON, read again.
#pragma once

#include <rapidjson/document.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hearsay/account.h"
#include "hearsay/error.h"

namespace hearsay::present {

using JsonValue = rapidjson::Value;

/// A fact and the story that tells it.
struct FoundFact {
  const JsonValue* fact = nullptr;
  const JsonValue* story = nullptr;
};

/// Fields that a dossier of another version lacks read as absent: an empty string, an empty list, null.
class DossierReader {
 public:
  /// Error bad_format: it is no dossier.
  static Result<DossierReader> over(std::string_view json);

  /// The facts that go by that name: the one with the id, those of the kind, with the number, whose ids begin so,
  /// whose figure, kind and summary have the words, or that a sentence with these words tells; the most telling
  /// first.
  std::vector<FoundFact> facts_called(std::string_view name) const;
  std::vector<FoundFact> facts() const;
  /// Those that a sentence tells which has the one word.
  std::vector<FoundFact> facts_told_with(std::string_view word) const;
  /// Disagreements (as `fact`) by their id, or by words of what they ask and of their answers.
  std::vector<FoundFact> disagreements_called(std::string_view name) const;
  /// Evidence whose words hold these, and reports by words of title and outlet; in the dossier's order.
  std::vector<const JsonValue*> evidence_with(std::string_view words) const;
  std::vector<const JsonValue*> reports_called(std::string_view words) const;

  const JsonValue* report(std::string_view id) const { return at(reports_, id); }
  const JsonValue* source(std::string_view id) const { return at(sources_, id); }
  const JsonValue* evidence(std::string_view id) const { return at(evidence_, id); }
  /// The report whose outlet a source is, where nobody names that outlet.
  const JsonValue* unnamed_report_of(std::string_view source) const { return at(unnamed_, source); }
  /// What stands for the name of such an outlet: the report's title in quotation marks, else its file's name.
  static std::string called_by_title(const JsonValue& report);

 private:
  using ById = std::unordered_map<std::string_view, const JsonValue*>;
  bool is_told_in(const FoundFact& found, const std::string& words) const;
  std::vector<const JsonValue*> all_of(const char* name) const;
  static const JsonValue* at(const ById& all, std::string_view id);

  rapidjson::Document json_;
  ById reports_;
  ById sources_;
  ById evidence_;
  ById unnamed_;
};

std::string_view text_of(const JsonValue& object, const char* name);
bool is_set(const JsonValue& object, const char* name);
const JsonValue& list_of(const JsonValue& object, const char* name);
const JsonValue* object_of(const JsonValue& object, const char* name);
int number_of(const JsonValue& object, const char* name);
Quantity quantity_of(const JsonValue& value);

}  // namespace hearsay::present
