// Told: what Hearsay makes of one case, and the words to show it in.
#pragma once

#include <expected>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/dossier.h"
#include "story_file.h"
#include "value_form.h"

namespace hearsay::stories {

using ReportNames = std::set<std::string>;

/// One case after clean, read, group and reconcile, with its reports found by the names the file gives them.
class Told {
 public:
  /// The error names the report that could not be cleaned.
  static std::expected<Told, std::string> tell(const StoryCase& story);

  const Dossier& dossier() const { return dossier_; }
  /// The same stories reconciled under another policy.
  Dossier under(Policy policy) const;

  /// Null when the file has no report of that name.
  const Reading* reading(std::string_view report_name) const;
  const std::string& name_of(ReportIndex report) const { return names_[report.value]; }
  ReportNames names_of(const Account& account, const std::vector<EvidenceIndex>& evidence) const;
  ReportNames names_of(const Story& story) const;

  /// A label the file gave to a set of reports with `story N: …`; kept for `related N M`.
  std::map<std::string, ReportNames> labels;

 private:
  Dossier dossier_;
  std::vector<std::string> names_;  // beside dossier_.readings
};

/// A fact and the account it stands in.
struct FoundFact {
  const Account* account;
  const Fact* fact;
};

ValueForm form_of(const Value& value);
/// Its name and aliases.
std::vector<std::string> names_of(const UnifiedSource& source);
bool source_is(const UnifiedSource& source, std::string_view name);

std::string join(const ReportNames& names);
std::string show(const Told& told, const FoundFact& found);
std::string show_chain(const Account& account, const Evidence& evidence);
std::string_view show(FactState state);

}  // namespace hearsay::stories
