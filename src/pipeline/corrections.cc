// A corrections file is written by hand and kept beside the reports, so its lines name things as a person sees them:
// a report by its path, a source by its name. Paths are held against their end: "a.html" and "pages/a.html" both find
// "saved/pages/a.html". Example: "outlet a.html = Tolvan Herald". A line that nothing answers to is told, as a
// correction that does nothing is believed to have been made.
#include "pipeline/corrections.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "hearsay/time.h"

namespace hearsay {
namespace {

constexpr std::string_view kBlank = " \t\r";
constexpr std::string_view kEquals = " = ";
constexpr std::string_view kRemark = "  # ";  // "list.jsonl#3" and a title may hold a '#'

struct Verb {
  std::string_view words;
  CorrectionKind kind;
  size_t least;  // parts between " = "
  size_t most;
};
constexpr size_t kAny = SIZE_MAX;
constexpr std::array<Verb, 7> kVerbs = {{{"outlet", CorrectionKind::outlet, 2, 2},
                                         {"date", CorrectionKind::date, 2, 2},
                                         {"title", CorrectionKind::title, 2, 2},
                                         {"same source", CorrectionKind::same_source, 2, kAny},
                                         {"not a source", CorrectionKind::not_a_source, 1, 1},
                                         {"one story", CorrectionKind::one_story, 2, kAny},
                                         {"apart", CorrectionKind::apart, 2, 2}}};

std::string_view trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

Error wrong(size_t line, const std::string& what) {
  return {ErrorCode::bad_usage, "line " + std::to_string(line) + ": " + what};
}

// A title may hold " = " itself.
std::vector<std::string> parts_of(std::string_view text, size_t most) {
  std::vector<std::string> parts;
  while (true) {
    const size_t at = parts.size() + 1 < most ? text.find(kEquals) : std::string_view::npos;
    parts.emplace_back(trimmed(text.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + kEquals.size());
  }
}

bool is_of_report(CorrectionKind kind) {
  return kind == CorrectionKind::outlet || kind == CorrectionKind::date || kind == CorrectionKind::title;
}

Result<Correction> correction_of(std::string_view text, size_t line) {
  const auto* verb = std::ranges::find_if(kVerbs, [&](const Verb& one) {
    return base::starts_with_ascii(text, one.words) && text.size() > one.words.size() &&
           kBlank.find(text[one.words.size()]) != std::string_view::npos;
  });
  if (verb == kVerbs.end()) {
    return std::unexpected(wrong(line,
                                 "begins with none of outlet, date, title, same source, not a source, one story, "
                                 "apart"));
  }
  Correction correction{verb->kind, parts_of(trimmed(text.substr(verb->words.size())), verb->most), {}, line, 0};
  const bool empty = std::ranges::any_of(correction.about, [](const std::string& part) { return part.empty(); });
  if (correction.about.size() < verb->least || empty) {
    return std::unexpected(
        wrong(line, std::string(verb->words) +
                        (verb->least == 2 ? " needs two parts, with \" = \" between them" : " needs a name")));
  }
  if (!is_of_report(correction.kind)) return correction;
  correction.value = std::move(correction.about.back());
  correction.about.pop_back();
  const std::optional<Date> date = date_from_iso(correction.value);
  if (correction.kind == CorrectionKind::date && !(date && date->has_day()))
    return std::unexpected(wrong(line, "\"" + correction.value + "\" is not a date like 2024-10-05"));
  return correction;
}

}  // namespace

Result<std::vector<Correction>> corrections_from(std::string_view text) {
  std::vector<Correction> all;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (size_t line = 1; !text.empty(); ++line) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view said = trimmed(text.substr(0, std::min(end, text.find(kRemark))));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (said.empty() || said.starts_with('#')) continue;
    Result<Correction> correction = correction_of(said, line);
    if (!correction) return std::unexpected(std::move(correction.error()));
    all.push_back(*std::move(correction));
  }
  return all;
}

// "pages/list.jsonl#3" is the third record of the file.
bool is_called(const Report& report, std::string_view called) {
  if (called == report.id || called == exact_copy_of(report.id) || called == report.url) return true;
  const std::string record = "#" + std::to_string(report.record);
  if (called.starts_with('=')) return called.substr(1) == report.file + record;
  if (called.ends_with(record)) called.remove_suffix(record.size());
  if (called.starts_with("./")) called.remove_prefix(2);
  std::string_view file = report.file;
  if (!called.empty() && file.ends_with(called))
    return file.size() == called.size() || called.starts_with('/') || file[file.size() - called.size() - 1] == '/';
  return false;
}

namespace pipeline {
namespace {

bool is_named(const Source& source, const Reading& reading, std::string_view name) {
  if (base::same_ascii(source.name, name)) return true;
  if (!source.entity) return false;
  const Entity& entity = reading.entities[source.entity->value];
  return base::same_ascii(entity.name, name) ||
         std::ranges::any_of(entity.aliases, [&](const std::string& alias) { return base::same_ascii(alias, name); });
}

// Calls `take` with the sources of every statement and response.
template <class Of, class Take>
void for_each_sources(Of& reading, const Take& take) {
  for (auto& statement : reading.statements) take(statement.sources);
  for (auto& response : reading.responses) take(response.who);
}

}  // namespace

void Corrector::correct(Report& report) {
  for (size_t i = 0; i < corrections_.size(); ++i) {
    const Correction& correction = corrections_[i];
    if (correction.kind == CorrectionKind::same_source || correction.kind == CorrectionKind::not_a_source) continue;
    for (size_t a = 0; a < correction.about.size(); ++a) {
      if (!is_called(report, correction.about[a])) continue;
      met_[i].insert(a);
      if (correction.kind == CorrectionKind::outlet) report.outlet = correction.value;
      if (correction.kind == CorrectionKind::title) report.title = correction.value;
      if (correction.kind == CorrectionKind::date) report.published = date_from_iso(correction.value);
    }
  }
}

void Corrector::note_names(const Reading& reading) {
  for (size_t i = 0; i < corrections_.size(); ++i) {
    const Correction& correction = corrections_[i];
    if (correction.kind != CorrectionKind::same_source) continue;
    for (size_t a = 0; a < correction.about.size(); ++a) {
      const std::string& name = correction.about[a];
      if (base::same_ascii(reading.report.outlet, name)) met_[i].insert(a);
      for_each_sources(reading, [&](const std::vector<Source>& sources) {
        if (std::ranges::any_of(sources, [&](const Source& one) { return is_named(one, reading, name); }))
          met_[i].insert(a);
      });
    }
  }
}

void Corrector::correct(Reading& reading) {
  if (corrections_.empty()) return;
  note_names(reading);
  for (size_t i = 0; i < corrections_.size(); ++i) {
    if (corrections_[i].kind != CorrectionKind::not_a_source) continue;
    for_each_sources(reading, [&](std::vector<Source>& sources) {
      const size_t taken = std::erase_if(
          sources, [&](const Source& one) { return is_named(one, reading, corrections_[i].about.front()); });
      if (taken > 0) met_[i].insert(0);
    });
  }
}

void Corrector::meet(const Met& met) {
  for (size_t i = 0; i < met.size(); ++i) met_[i].insert(met[i].begin(), met[i].end());
}

std::vector<Correction> Corrector::unapplied(bool with_names) const {
  std::vector<Correction> all;
  for (size_t i = 0; i < corrections_.size(); ++i) {
    Correction left = corrections_[i];
    const bool of_names = left.kind == CorrectionKind::same_source || left.kind == CorrectionKind::not_a_source;
    if (of_names && !with_names) continue;
    left.about.clear();
    for (size_t a = 0; a < corrections_[i].about.size(); ++a) {
      if (!met_[i].contains(a)) left.about.push_back(corrections_[i].about[a]);
    }
    if (!left.about.empty()) all.push_back(std::move(left));
  }
  return all;
}

GroupOptions group_options(std::span<const Correction> corrections, std::span<const Report* const> reports) {
  GroupOptions options;
  const auto places_of = [&](const std::string& called) {
    std::vector<ReportIndex> places;
    for (uint32_t i = 0; i < reports.size(); ++i) {
      if (is_called(*reports[i], called)) places.push_back(ReportIndex{i});
    }
    return places;
  };
  for (const Correction& correction : corrections) {
    if (correction.kind == CorrectionKind::one_story) {
      std::optional<ReportIndex> first;
      for (const std::string& called : correction.about) {
        for (const ReportIndex place : places_of(called)) {
          if (first) options.together.emplace_back(*first, place);
          if (!first) first = place;
        }
      }
    } else if (correction.kind == CorrectionKind::apart) {
      for (const ReportIndex a : places_of(correction.about.front())) {
        for (const ReportIndex b : places_of(correction.about.back())) options.apart.emplace_back(a, b);
      }
    }
  }
  return options;
}

std::vector<Decision> decisions_of(std::span<const Correction> corrections) {
  std::vector<Decision> decisions;
  for (const Correction& correction : corrections) {
    if (correction.kind == CorrectionKind::same_source) decisions.push_back({correction.about});
  }
  return decisions;
}

}  // namespace pipeline
}  // namespace hearsay
