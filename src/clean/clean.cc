// Document → Report. Whatever the format, a document becomes pieces (lines or elements); residue is sifted out of
// them; the rest is joined into the one text that all offsets point into.
#include <algorithm>
#include <optional>

#include "base/address.h"
#include "base/resource.h"
#include "base/utf8.h"
#include "clean/cleaned_report.h"
#include "clean/dates.h"
#include "clean/draft.h"
#include "clean/host.h"
#include "clean/language_of.h"
#include "clean/page.h"
#include "clean/page_byline.h"
#include "clean/page_title.h"
#include "clean/plain_text.h"
#include "clean/running_heads.h"
#include "clean/sift.h"
#include "clean/spelt_host.h"
#include "clean/value_text.h"
#include "clean/words.h"
#include "hearsay/report.h"

namespace hearsay {
namespace cleaning {
namespace {

constexpr int kMaxDaysAfterAddress = 2;  // embargoes and time zones are shorter
constexpr size_t kMaxErrorPage = 800;    // bytes
constexpr size_t kMaxBlocks = 20000;     // pieces of one report: the longest reports have hundreds

void take_metadata(const Metadata& metadata, Draft& draft) {
  draft.title = one_line_of(metadata.title);
  draft.outlet = one_line_of(metadata.outlet);
  draft.byline = one_line_of(metadata.byline);
  draft.published = parse_date(metadata.published);
  if (!draft.published && !metadata.published.empty()) {
    constexpr size_t kShown = 60;
    std::string said = one_line_of(metadata.published);
    size_t end = std::min(kShown, said.size());
    while (end < said.size() && end > 0 && !base::is_lead_byte(said[end])) --end;
    said.resize(end);
    draft.warnings.push_back("its date \"" + said + "\" cannot be read");
  }
  draft.modified = parse_date(metadata.modified);
  draft.url = archived_address(normalised(metadata.url));
}

void join_blocks(const Draft& draft, Report& report) {
  std::string text;
  std::vector<std::pair<size_t, size_t>> bytes;
  for (const Piece& piece : draft.pieces) {
    if (!text.empty()) text += "\n\n";
    const size_t begin = text.size();
    text += piece.text;
    bytes.emplace_back(begin, text.size());
  }
  report.text = Text(std::move(text));
  for (size_t i = 0; i < bytes.size(); ++i) {
    report.blocks.push_back({draft.pieces[i].kind, report.text.span_of(bytes[i].first, bytes[i].second)});
  }
}

// A page may give the day it was changed or saved as the day it was published. The address tells: it is made on the
// first day and stays.
void settle_dates(const std::optional<Date>& in_url, Report& report) {
  const auto days = [](const Date& earlier, const Date& later) { return (later.day - earlier.day).count(); };
  if (!report.published) {
    report.published = in_url;
  } else if (in_url && days(*in_url, *report.published) > kMaxDaysAfterAddress) {
    report.warnings.push_back("its date " + iso(*report.published) + " is long after the one in its address, " +
                              iso(*in_url) + ", which is taken");
    if (!report.modified) report.modified = report.published;
    report.published = in_url;
  }
  if (report.published && report.modified && days(*report.published, *report.modified) < -1) {
    report.warnings.push_back("its date of change, " + iso(*report.modified) +
                              ", is before its date of publication, " + iso(*report.published) +
                              ": they are taken the other way round");
    std::swap(report.published, report.modified);
  }
}

// What the first paragraph says of its own day.
std::optional<Date> day_of_dateline(const std::vector<Piece>& pieces) {
  const auto first = std::ranges::find(pieces, BlockKind::paragraph, &Piece::kind);
  return first == pieces.end() ? std::nullopt : date_of_dateline(first->text);
}

std::string text_of(const Draft& draft) {
  std::string text;
  for (const Piece& piece : draft.pieces) text += piece.text + "\n";
  return text;
}

// An outlet known by its host alone has the name that its text, or a table, has for it.
std::string outlet_of(const Draft& draft) {
  const bool bare = is_bare_host(draft.outlet);
  if (!draft.outlet.empty() && !bare) return draft.outlet;
  const std::string host = bare ? host_of("https://" + draft.outlet) : host_of(draft.url);
  if (const std::string_view known = outlet_of_host(host); !known.empty()) return std::string(known);
  std::string name = spelt_in(text_of(draft), host);
  return name.empty() ? host : name;
}

Report assemble(const Document& document, Draft draft, const CleanOptions& options) {
  Report report;
  report.file = document.file;
  report.record = document.record;
  report.outlet = outlet_of(draft);
  report.url = std::move(draft.url);
  report.byline = std::move(draft.byline);
  report.title = std::move(draft.title);
  report.published = draft.published;
  report.modified = draft.modified;
  report.warnings = document.warnings;
  std::ranges::move(draft.warnings, std::back_inserter(report.warnings));
  settle_dates(date_in_url(report.url), report);
  if (!report.published) report.published = day_of_dateline(draft.pieces);
  if (!report.published && report.modified) {
    report.published = report.modified;
    report.warnings.emplace_back("it says only when it was last changed, which is taken for its day");
  }
  if (!report.published) report.published = options.published;
  report.language = std::move(draft.language);
  join_blocks(draft, report);
  report.removed = std::move(draft.removed);
  report.credits = std::move(draft.credits);
  report.metadata = document.metadata.others;
  report.id = id_of(report);
  return report;
}

// What a server sends in place of a report: its title says so, and there is little else. "500 people are brought to
// safety" begins like one and is none.
bool is_error_page(const Draft& draft) {
  struct Title {
    bool whole;
    std::string text;
  };
  static const std::vector<Title> titles = [] {
    std::vector<Title> all;
    base::for_each_row("data/clean/error_pages.tsv", [&](const auto& cells) {
      if (cells.size() >= 2) all.push_back({cells[0] == "whole", std::string(cells[1])});
    });
    return all;
  }();
  size_t bytes = 0;
  for (const Piece& piece : draft.pieces) bytes += piece.text.size();
  if (bytes > kMaxErrorPage) return false;
  const std::string title = folded(draft.title);
  return std::ranges::any_of(
      titles, [&](const Title& one) { return one.whole ? title == one.text : title.starts_with(one.text); });
}

}  // namespace
}  // namespace cleaning

std::string exact_copy_id(const std::string& first, int number) {
  return number > 1 ? first + "-" + std::to_string(number) : first;
}

Result<Report> clean(const Document& document, const CleanOptions& options) {
  using namespace cleaning;
  if (document.format == Format::report) return cleaned_before(document, options);
  Draft draft;
  take_metadata(document.metadata, draft);
  if (document.format == Format::html) {
    read_page(document.content, draft);
  } else {
    const std::string text = normalised(without_running_heads(document.content, draft));
    settle_title({}, {}, draft);
    draft.byline = authors_in(draft.byline, draft);
    draft.pieces = document.format == Format::markdown ? pieces_of_markdown(text) : pieces_of_text(text);
  }
  if (draft.pieces.size() > kMaxBlocks) draft.pieces.resize(kMaxBlocks);
  const std::string declared = document.metadata.language.empty() ? draft.language : document.metadata.language;
  draft.language = options.language.empty() ? language_of(text_of(draft), declared) : options.language;
  sift(draft);
  if (draft.pieces.empty()) {
    return std::unexpected(Error{ErrorCode::no_text, document.file + ": no report is left after cleaning"});
  }
  if (document.format == Format::html && is_error_page(draft)) {
    return std::unexpected(Error{ErrorCode::no_text, "an error page, no report: \"" + draft.title + "\""});
  }
  return assemble(document, std::move(draft), options);
}

}  // namespace hearsay
