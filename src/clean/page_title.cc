// The JSON-LD's headline is trusted most, then meta elements, the headings that readers see, the title element. But
// the headline for machines may be a tagline or cut off ("Ferry runs aground off V…"), the first heading may be the
// site's logo, and the outlet's name stands before or behind the words:
//
//   The Harbour Gazette | Ferry runs aground          Update | Ferry aground | News | The Harbour Gazette
#include "clean/page_title.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/address.h"
#include "base/ascii.h"
#include "base/resource.h"
#include "clean/archived_page.h"
#include "clean/dates.h"
#include "clean/element_kinds.h"
#include "clean/host.h"
#include "clean/line_rules.h"
#include "clean/value_text.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMinSiteName = 4;      // letters that a site's name and its host share
constexpr size_t kMinInitials = 3;      // of a name that a host is short for: two are anybody's
constexpr double kMinSiteShare = 0.4;   // of its letters; the rest is "Daily", "Entertainment"
constexpr double kSureSiteShare = 0.5;  // where it is cut off a title for that alone
constexpr double kMinHostShare = 0.6;   // of the host's letters: "Harbour" may be the place
constexpr double kSureHostShare = 0.8;  // likewise
constexpr size_t kMinRest = 8;          // bytes of a title beside the outlet
constexpr size_t kMaxTitle = 1000;      // bytes
constexpr size_t kMaxHeadings = 12;
constexpr int kMaxSiteWords = 6;
constexpr size_t kMinHeadline = 3;  // words before what begins with the site's name: that may be a place
constexpr size_t kMinCutStem = 20;  // bytes before "…" that tell which headline was cut off

constexpr std::array<std::string_view, 16> kBars = {" | ", " - ", " – ", " — ", " :: ", " • ",  " · ", " » ",
                                                    " « ", " ‹ ", " › ", " > ", " ~ ",  " // ", "｜",  "|"};

constexpr std::string_view kBarStarts = " |\xEF";

struct Parts {
  std::vector<std::string_view> texts;
  std::vector<std::string_view> bars;  // bars[i] stands between texts[i] and texts[i + 1]
};

Parts parts_of(std::string_view title) {
  Parts parts;
  size_t begin = 0;
  for (size_t at = title.find_first_of(kBarStarts); at != std::string_view::npos;
       at = title.find_first_of(kBarStarts, at + 1)) {
    const std::string_view rest = title.substr(at);
    const auto* bar = std::ranges::find_if(kBars, [&](std::string_view one) { return rest.starts_with(one); });
    if (bar == kBars.end()) continue;
    parts.texts.push_back(title.substr(begin, at - begin));
    parts.bars.push_back(*bar);
    begin = at + bar->size();
    at = begin - 1;
  }
  parts.texts.push_back(title.substr(begin));
  return parts;
}

// The host that most addresses of a page lead to, as one of them: its own.
std::string_view commonest_site(const MarkupTree& tree) {
  std::unordered_map<std::string, int> counts;
  std::string_view best;
  int most = 0;
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    if (tree.nodes()[static_cast<size_t>(i)].attribute_count == 0) continue;
    for (const char* name : {"href", "src", "content"}) {
      const std::string_view address = tree.attribute(i, name);
      if (!address.starts_with("http")) continue;
      const int seen = ++counts[host_of(address)];
      if (seen <= most) continue;
      most = seen;
      best = address;
    }
  }
  return best;
}

// "gazette.example"
bool is_domain(std::string_view part) {
  const size_t dot = part.rfind('.');
  return dot != std::string_view::npos && dot >= 2 && part.size() - dot >= 3 &&
         part.find(' ') == std::string_view::npos &&
         std::ranges::all_of(part.substr(dot + 1), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_site(std::string_view part, const PageTitles& titles, const Draft& draft) {
  const std::string letters = letters_of(part);
  if (letters.empty()) return false;
  if (is_domain(part)) return true;
  const auto is_logo = [&](const std::string& logo) { return letters_of(logo) == letters; };
  return std::ranges::any_of(titles.logos, is_logo) || is_archive_name(part) || letters == letters_of(draft.outlet) ||
         letters == letters_of(host_of(draft.url)) ||
         (shape_of(part).words <= kMaxSiteWords && is_name_of_host(part, draft.url, true));
}

bool is_name_start(std::string_view part) {
  return !part.empty() &&
         (starts_upper(part) || (part[0] >= '0' && part[0] <= '9') || part.find('.') < part.find(' '));
}

// "Quay 4 News, Weather & Sports"; "KQAY Channel 4", "kqay.example-Port Velm News" where the page is kqay.example's.
bool tells_site(std::string_view part, const Draft& draft) {
  static const auto slogans = [] {
    std::vector<std::string> all;
    base::for_each_row("data/clean/site_slogans.tsv", [&](const auto& cells) { all.emplace_back(cells[0]); });
    return all;
  }();
  constexpr size_t kMaxSite = 100;  // bytes: slogans are short
  if (part.size() > kMaxSite || !is_name_start(trimmed(part))) return false;
  std::string words = " " + folded(part) + " ";
  std::ranges::replace_if(
      words, [](char c) { return c == '.' || c == '-'; }, ' ');
  if (std::ranges::any_of(slogans, [&](const auto& one) { return words.find(" " + one + " ") != std::string::npos; }))
    return true;
  std::string front;
  const std::vector<std::string> labels = labels_of_host(draft.url);
  for (size_t at = 1; at < words.size(); ++at) {
    if (words[at] != ' ') {
      front += words[at];
    } else if (front.size() >= kMinSiteName && std::ranges::find(labels, front) != labels.end()) {
      return true;
    }
  }
  return false;
}

bool is_same(std::string_view a, std::string_view b) {
  const std::string one = folded(a);
  return !one.empty() && one == folded(b);
}

bool is_heading(std::string_view text, const PageTitles& titles) {
  const std::string words = folded(text);
  return !words.empty() && std::ranges::find(titles.folded, words) != titles.folded.end();
}

// "Harbour Gazette: Ferry aground", "Ferry aground_Harbour Gazette": the outlet at either end, parted by any sign.
std::string_view without_outlet(std::string_view title, const Draft& draft) {
  const std::string_view outlet = draft.outlet;
  if (outlet.size() < kMinSiteName || title.size() < outlet.size() + kMinRest) return title;
  const auto is_sign = [](char c) { return c == ':' || c == '_' || c == '-' || c == ',' || c == '/'; };
  const std::string_view front = title.substr(outlet.size());
  const std::string_view back = title.substr(0, title.size() - outlet.size());
  if (base::starts_with_ascii(title, outlet) && front.front() == ':') return trimmed(front.substr(1));
  if (base::same_ascii(title.substr(back.size()), outlet)) {
    const std::string_view words = trimmed(back);
    if (is_sign(words.back())) return trimmed(words.substr(0, words.size() - 1));
  }
  return title;
}

// The words of a title without the site's name and its sections. `loose`: the last part goes whatever it says, when a
// bar parts it from more words than it has.
std::string_view without_site(std::string_view title, const PageTitles& titles, const Draft& draft, bool loose) {
  if (is_heading(title, titles) && !is_site(title, titles, draft)) return title;
  title = without_outlet(title, draft);
  const Parts parts = parts_of(title);
  size_t first = 0;
  size_t last = parts.texts.size();
  const auto span = [&] {
    const char* begin = parts.texts[first].data();
    return trimmed({begin, static_cast<size_t>(parts.texts[last - 1].data() + parts.texts[last - 1].size() - begin)});
  };
  bool cut = false;
  for (size_t at = 1; at < last; ++at) {
    if (!tells_site(parts.texts[at], draft) || !has_more_words(parts.texts.front(), kMinHeadline - 1)) continue;
    last = at;  // what follows a site's name is its own as well
    cut = true;
  }
  while (last - first > 1 && !(cut && is_heading(span(), titles))) {
    const std::string_view tail = parts.texts[last - 1];
    if (is_site(tail, titles, draft) || (cut && is_section(tail))) {
      --last;
    } else if (is_site(parts.texts[first], titles, draft) || (cut && is_section(parts.texts[first]))) {
      ++first;
    } else {
      break;
    }
    cut = true;
  }
  if (is_heading(span(), titles)) return span();
  const bool barred = last - first > 1 && (parts.bars[last - 2] == " | " || parts.bars[last - 2] == " :: ");
  if (!cut && loose && barred) {
    const std::string_view tail = parts.texts[last - 1];
    const size_t size = span().size() - tail.size();
    if (shape_of(tail).words <= kMaxSiteWords && size > tail.size()) --last;
  }
  return span();
}

// One of the parts, or some of them, may be just what a heading says.
std::string_view part_in_heading(std::string_view title, const PageTitles& titles) {
  const Parts parts = parts_of(title);
  if (const size_t colon = title.find(": "); colon != std::string_view::npos) {
    const std::string_view behind = title.substr(colon + 2);
    if (has_more_words(behind, 2) && std::ranges::find(titles.smaller, folded(behind)) != titles.smaller.end())
      return behind;
  }
  if (parts.texts.size() < 2 || parts.texts.size() > kMaxHeadings) return {};
  for (size_t first = 0; first < parts.texts.size(); ++first) {
    for (size_t last = parts.texts.size(); last > first; --last) {
      const char* begin = parts.texts[first].data();
      const std::string_view span{
          begin, static_cast<size_t>(parts.texts[last - 1].data() + parts.texts[last - 1].size() - begin)};
      if (has_more_words(span, 2) && is_heading(span, titles)) return trimmed(span);
    }
  }
  return {};
}

bool is_cut_off(std::string_view title) {
  return title.ends_with("…") || title.ends_with("...");
}

std::string_view stem_of(std::string_view title) {
  while (title.ends_with('.')) title.remove_suffix(1);
  if (title.ends_with("…")) title.remove_suffix(3);
  return trimmed(title);
}

// "Print article"
bool is_page_control(std::string_view title) {
  static const auto controls = base::words_of("data/clean/page_controls.tsv");
  return controls.contains(folded(title));
}

// The names of the page that are not one of another place, in order of trust, cleaned.
std::vector<std::string> candidates_of(const PageTitles& titles, const LinkedArticle& article, const Draft& draft) {
  std::vector<std::string> found;
  std::vector<std::pair<std::string_view, std::string_view>> known;  // most say the same
  const auto add = [&](std::string_view title, bool loose) {
    if (title.empty() || title.size() > kMaxTitle) return;
    const auto seen = std::ranges::find(known, title, &std::pair<std::string_view, std::string_view>::first);
    const std::string_view words = seen != known.end() ? seen->second : without_site(title, titles, draft, loose);
    if (seen == known.end()) known.emplace_back(title, words);
    if (!is_site(words, titles, draft) && !is_page_control(words)) found.emplace_back(words);
  };
  add(article.headline, false);
  for (const std::string& meta : titles.metas) add(meta, true);
  for (size_t i = 0; i < titles.main; ++i) add(titles.headings[i], false);
  add(article.name, false);
  const std::string_view part = part_in_heading(titles.title, titles);
  add(part.empty() ? titles.title : part, part.empty());
  return found;
}

// "/", "https://gazette.example/", "index.html"
bool is_front_page(std::string_view address) {
  if (base::is_web_address(address)) {
    const size_t path = address.find('/', address.find("://") + 3);
    address = path == std::string_view::npos ? std::string_view("/") : address.substr(path);
  }
  return address == "/" || address == "/index.html" || address == "/index.php" || address == "index.html";
}

// A heading that is one link to the front page, or one that calls itself a logo.
bool is_logo(const MarkupTree& tree, int node) {
  const int end = tree.nodes()[static_cast<size_t>(node)].end;
  for (int i = node + 1; i < end; ++i) {
    const MarkupNode& inner = tree.nodes()[static_cast<size_t>(i)];
    if (inner.is_text && !trimmed(inner.text).empty()) break;
    if (inner.tag == Element::a && !inner.is_text && is_front_page(tree.attribute(i, "href"))) return true;
  }
  for (int at = node, up = 0; at >= 0 && up < 2; at = tree.nodes()[static_cast<size_t>(at)].parent, ++up) {
    const std::string names =
        lower(std::string(tree.attribute(at, "class")) + " " + std::string(tree.attribute(at, "id")));
    for (const std::string_view word : {"logo", "site-title", "site-name", "sitename", "site-branding", "brand"}) {
      if (names.find(word) != std::string::npos) return true;
    }
  }
  return false;
}

// "vuqw" of Varrow Union of Quay Workers: the words with a capital.
std::string initials_of(std::string_view name) {
  std::string initials;
  for (size_t i = 0; i < name.size(); ++i) {
    const bool begins = i == 0 || name[i - 1] == ' ';
    if (begins && name[i] >= 'A' && name[i] <= 'Z') initials += base::lower_ascii(name[i]);
  }
  return initials;
}

}  // namespace

bool is_name_of_host(std::string_view name, std::string_view url, bool sure) {
  const std::string letters = letters_of(name), initials = initials_of(name);
  return std::ranges::any_of(labels_of_host(url), [&](const std::string& label) {
    if (initials.size() >= kMinInitials && (label == initials || label == "the" + initials)) return true;
    const auto both = static_cast<double>(std::min(label.size(), letters.size()));
    const auto most = static_cast<double>(std::max(label.size(), letters.size()));
    const bool longer = letters.starts_with(label) && both >= (sure ? kSureSiteShare : kMinSiteShare) * most;
    const bool shorter = label.starts_with(letters) && both >= (sure ? kSureHostShare : kMinHostShare) * most;
    return (longer || shorter) && std::min(letters.size(), label.size()) >= kMinSiteName;
  });
}

std::string site_behind_headline(const PageTitles& titles) {
  const Parts parts = parts_of(titles.title);
  if (parts.texts.size() < 2 || !is_heading(parts.texts.front(), titles)) return {};
  const std::string_view name = trimmed(parts.texts.back());
  const bool named = shape_of(name).words <= kMaxSiteWords && starts_upper(name) && !is_section(name) &&
                     !is_heading(name, titles) && !is_archive_name(name) && !parse_date(name);
  return named ? std::string(name) : std::string();
}

PageTitles titles_of(const MarkupTree& tree) {
  constexpr std::array<std::string_view, 4> kMetas = {"og:title", "twitter:title", "dc.title", "headline"};
  std::array<std::string, kMetas.size()> metas;
  PageTitles titles;
  std::vector<std::string> seconds;
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    const MarkupNode& node = tree.nodes()[static_cast<size_t>(i)];
    if (node.is_text) continue;
    if (node.tag == Element::meta) {
      std::string_view name = tree.attribute(i, "property");
      if (name.empty()) name = tree.attribute(i, "name");
      if (name.empty()) name = tree.attribute(i, "itemprop");
      for (size_t row = 0; row < kMetas.size() && name.size() < 20; ++row) {
        if (metas[row].empty() && lower(name) == kMetas[row]) metas[row] = one_line_of(tree.attribute(i, "content"));
      }
    } else if (node.tag == Element::title && titles.title.empty()) {
      titles.title = one_line_of(tree.text_below(i));
    } else if (node.tag == Element::h1 && titles.headings.size() + titles.logos.size() < kMaxHeadings) {
      std::string text = one_line_of(tree.text_below(i));
      if (!text.empty()) (is_logo(tree, i) ? titles.logos : titles.headings).push_back(std::move(text));
    } else if (node.tag == Element::h2 && seconds.size() < kMaxHeadings) {
      seconds.push_back(one_line_of(tree.text_below(i)));
    } else if ((node.tag == Element::h3 || node.tag == Element::h4) && titles.smaller.size() < kMaxHeadings) {
      titles.smaller.push_back(folded(one_line_of(tree.text_below(i))));
    }
  }
  for (std::string& meta : metas) {
    if (!meta.empty() && !meta.starts_with("http")) titles.metas.push_back(std::move(meta));
  }
  titles.main = titles.headings.size();
  std::ranges::move(seconds, std::back_inserter(titles.headings));
  for (const std::string& heading : titles.headings) titles.folded.push_back(folded(heading));
  return titles;
}

void take_site_of_title(const PageTitles& titles, const MarkupTree& tree, Draft& draft) {
  if (!draft.outlet.empty()) return;
  const Parts parts = parts_of(titles.title);
  const std::string_view url = draft.url.empty() ? commonest_site(tree) : std::string_view(draft.url);
  // "Quay Diary: Ferry aground"
  if (const size_t colon = titles.title.find(": "); colon != std::string::npos && colon >= kMinSiteName) {
    const std::string name = titles.title.substr(0, colon);
    const bool logo = std::ranges::any_of(titles.logos, [&](const std::string& one) { return is_same(one, name); });
    if (logo || (has_more_words(name, 1) && is_name_of_host(name, url, true))) draft.outlet = name;
  }
  if (parts.texts.size() < 2 || !draft.outlet.empty()) return;
  for (const std::string_view part : {parts.texts.back(), parts.texts.front()}) {
    const std::string_view name = trimmed(part);
    const bool logo = std::ranges::any_of(titles.logos, [&](const std::string& one) { return is_same(one, name); });
    const bool sure = logo || is_name_of_host(name, url, true);
    if (!sure && (!is_name_of_host(name, url, false) || is_heading(name, titles))) continue;
    draft.outlet = name;
    return;
  }
}

void settle_title(const PageTitles& titles, const LinkedArticle& article, Draft& draft) {
  if (!draft.title.empty()) draft.title = std::string(without_site(draft.title, titles, draft, false));
  if (is_page_control(draft.title)) draft.title.clear();
  if (!draft.title.empty()) return;
  const std::vector<std::string> candidates = candidates_of(titles, article, draft);
  if (candidates.empty()) return;
  std::vector<std::string> words;
  for (const std::string& candidate : candidates) words.push_back(folded(candidate));
  size_t best = 0;
  // The first may be the only one to say so; then a heading that others repeat is better.
  if (std::ranges::count(words, words[0]) == 1) {
    for (size_t i = 1; i < candidates.size() && best == 0; ++i) {
      if (std::ranges::count(words, words[i]) > 1 && std::ranges::count(titles.folded, words[i]) > 0) best = i;
    }
  }
  draft.title = candidates[best];
  const std::string stem = folded(stem_of(draft.title));
  if (!is_cut_off(draft.title) || stem.size() < kMinCutStem) return;
  const auto whole = std::ranges::find_if(
      candidates, [&](const std::string& other) { return !is_cut_off(other) && folded(other).starts_with(stem); });
  if (whole != candidates.end()) draft.title = *whole;
}

}  // namespace hearsay::cleaning
