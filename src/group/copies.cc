// Passages are found by fingerprints: of every four shingles of five words the one with the least hash is kept
// (winnowing, Schleimer et al. 2003), so a run of eight words that two reports share has one in common (but for lines
// that a report repeats more than kMostRepeats times). A
// fingerprint met again is an anchor, from which the run is followed word by word to both ends. Runs that follow each
// other in both reports with a few other words between are one passage: a clause cut, a word changed, a name spelled
// otherwise. A fingerprint remembers only the first reports that held it, so ten thousand copies of one text point at
// its first printings, and the cost stays linear. Example: an agency paragraph in two papers, one of which changed a
// verb, gives one passage. Counter-example: "the statement said on Monday that the" is too short to be a copy, and a
// minister's sentence in two papers is a shared quote.
#include "group/copies.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "base/parallel.h"
#include "language/phrases.h"

namespace hearsay::grouping {
namespace {

constexpr uint32_t kShingle = 5;
/// Shingles of which one is kept.
constexpr size_t kWinnow = 4;
/// Fewer words alike are phrases that any two reports may share.
constexpr uint32_t kShortestPassage = 12;
/// A passage of fewer words must hold a run of kClearRun: trades have their formulas, and changing a few words of one
/// is no copying.
constexpr uint32_t kLoosePassage = 30;
constexpr uint32_t kClearRun = 14;
/// Words between two runs of one passage, on either side, and the part of its words that must be alike.
constexpr uint32_t kMaxGap = 10;
constexpr double kLeastAlike = 0.6;
/// Words of the shortest run that goes on a passage behind a gap; it must be as long as the gap, too.
constexpr uint32_t kShortestRun = 3;
/// Reports remembered for a fingerprint: the earliest ones.
constexpr size_t kHoldersKept = 4;
/// Times that a fingerprint counts in one report: a text of one line over and over is no worse than others.
constexpr size_t kMostRepeats = 4;
/// Two reports of one outlet that share less than this share its standing lines.
constexpr double kStandingShare = 0.2;
/// Pairs of reports that a thread takes at once.
constexpr size_t kPairsAtOnce = 1024;
/// Part of a passage's words that stand in quotation marks when it is a quote.
constexpr double kQuoted = 0.8;

using Words = std::vector<TextWord>;

struct Fingerprint {
  uint64_t hash;
  uint32_t word;
};

std::vector<Fingerprint> fingerprints_of(const Words& words) {
  std::vector<uint64_t> shingles;
  for (size_t at = 0; at + kShingle <= words.size(); ++at) {
    uint64_t hash = 1469598103934665603ULL;
    for (size_t i = at; i < at + kShingle; ++i) hash = (hash ^ words[i].hash) * 1099511628211ULL;
    shingles.push_back(hash ^ hash >> 29);
  }
  std::vector<Fingerprint> kept;
  for (size_t begin = 0; begin < shingles.size(); ++begin) {
    const size_t end = std::min(begin + kWinnow, shingles.size());
    const auto least = std::min_element(shingles.begin() + static_cast<ptrdiff_t>(begin),
                                        shingles.begin() + static_cast<ptrdiff_t>(end));
    const auto word = static_cast<uint32_t>(least - shingles.begin());
    if (kept.empty() || kept.back().word != word) kept.push_back({*least, word});
    if (end == shingles.size()) break;
  }
  return kept;
}

// A fingerprint that stands in two reports: their ranks in the order, and the words it begins at.
struct Anchor {
  uint32_t to;
  uint32_t from;
  uint32_t at_to;
  uint32_t at_from;
  auto operator<=>(const Anchor&) const = default;
};

// Where a fingerprint stands.
struct Place {
  uint64_t hash;
  uint32_t rank;
  uint32_t word;
  auto operator<=>(const Place&) const = default;
};

// The anchors between reports that hold the same fingerprint, and its earliest holders.
void add_anchors(std::span<const Place> places, std::vector<Anchor>& anchors) {
  std::array<Place, kHoldersKept> holders;
  size_t held = 0;
  size_t repeats = 0;
  for (size_t at = 0; at < places.size(); ++at) {
    const Place& place = places[at];
    repeats = at > 0 && places[at - 1].rank == place.rank ? repeats + 1 : 0;
    if (repeats >= kMostRepeats) continue;
    for (size_t i = 0; i < held; ++i) {
      if (holders[i].rank != place.rank)
        anchors.push_back({place.rank, holders[i].rank, place.word, holders[i].word});
    }
    if (held < kHoldersKept && (held == 0 || holders[held - 1].rank != place.rank)) holders[held++] = place;
  }
}

// By report, then earlier report, then word.
std::vector<Anchor> anchors_of(Traces traces, const std::vector<uint32_t>& order) {
  std::vector<Place> places;
  for (uint32_t rank = 0; rank < order.size(); ++rank) {
    for (const Fingerprint& print : fingerprints_of(traces[order[rank]]->words)) {
      places.push_back({print.hash, rank, print.word});
    }
  }
  std::ranges::sort(places);
  std::vector<Anchor> anchors;
  for (auto first = places.begin(); first != places.end();) {
    const auto last =
        std::find_if(first, places.end(), [&](const Place& place) { return place.hash != first->hash; });
    add_anchors({first, last}, anchors);
    first = last;
  }
  std::ranges::sort(anchors);
  return anchors;
}

// Words alike on both sides, one after another.
struct Run {
  uint32_t from;
  uint32_t to;
  uint32_t length;
};

// Words alike one after another from here on.
uint32_t alike_after(const Words& from, uint32_t at_from, const Words& to, uint32_t at_to) {
  uint32_t length = 0;
  while (at_from + length < from.size() && at_to + length < to.size() &&
         from[at_from + length].hash == to[at_to + length].hash)
    ++length;
  return length;
}

uint32_t alike_before(const Words& from, uint32_t at_from, const Words& to, uint32_t at_to) {
  uint32_t length = 0;
  while (length < at_from && length < at_to && from[at_from - length - 1].hash == to[at_to - length - 1].hash)
    ++length;
  return length;
}

// The runs through these anchors, each once; anchors stand by `to`.
std::vector<Run> runs_of(std::span<const Anchor> anchors, const Words& from, const Words& to) {
  std::vector<Run> runs;
  std::map<int64_t, uint32_t> reached;  // by diagonal: the end, in `to`, of its last run
  for (const auto& [to_rank, from_rank, at_to, at_from] : anchors) {
    uint32_t& end = reached[static_cast<int64_t>(at_to) - at_from];
    if (at_to < end) continue;
    const uint32_t before = std::min(alike_before(from, at_from, to, at_to), at_to - std::min(at_to, end));
    const uint32_t after = alike_after(from, at_from, to, at_to);
    if (after == 0) continue;
    end = at_to + after;
    runs.push_back({at_from - before, at_to - before, before + after});
  }
  std::ranges::sort(runs, {}, [](const Run& run) { return std::pair(run.to, run.from); });
  return runs;
}

// Runs that make one passage: its bounds on both sides, and how many words are alike.
struct Chain {
  uint32_t from;
  uint32_t to;
  uint32_t from_end;
  uint32_t to_end;
  uint32_t alike;
  Run core;  // that it grew from: its longest
};

// A run of the chain reaches on over gaps of a few words, nearest first, while a short run follows; then the same
// backwards.
Chain grown(const Run& run, const Words& from, const Words& to) {
  Chain chain{run.from, run.to, run.from + run.length, run.to + run.length, run.length, run};
  const auto step = [&](const auto& length_at, const auto& take) {
    for (uint32_t gap = 1; gap <= 2 * kMaxGap; ++gap) {
      for (uint32_t gap_from = gap > kMaxGap ? gap - kMaxGap : 0; gap_from <= std::min(gap, kMaxGap); ++gap_from) {
        const uint32_t length = length_at(gap_from, gap - gap_from);
        if (length < std::max({kShortestRun, gap_from, gap - gap_from})) continue;
        take(gap_from, gap - gap_from, length);
        chain.alike += length;
        return true;
      }
    }
    return false;
  };
  const auto forward = [&](uint32_t gap_from, uint32_t gap_to) {
    return alike_after(from, chain.from_end + gap_from, to, chain.to_end + gap_to);
  };
  while (step(forward, [&](uint32_t gap_from, uint32_t gap_to, uint32_t length) {
    chain.from_end += gap_from + length;
    chain.to_end += gap_to + length;
  })) {
  }
  const auto backward = [&](uint32_t gap_from, uint32_t gap_to) {
    if (gap_from > chain.from || gap_to > chain.to) return 0U;
    return alike_before(from, chain.from - gap_from, to, chain.to - gap_to);
  };
  while (step(backward, [&](uint32_t gap_from, uint32_t gap_to, uint32_t length) {
    chain.from -= gap_from + length;
    chain.to -= gap_to + length;
  })) {
  }
  return chain;
}

std::vector<Chain> chains_of(std::vector<Run> runs, const Words& from, const Words& to) {
  std::ranges::sort(runs, [](const Run& a, const Run& b) {
    return std::tuple(b.length, a.to, a.from) < std::tuple(a.length, b.to, b.from);
  });
  std::vector<Chain> chains;
  for (const Run& run : runs) {
    const bool known = std::ranges::any_of(chains, [&](const Chain& chain) {
      return run.to >= chain.to && run.to + run.length <= chain.to_end && run.from >= chain.from &&
             run.from + run.length <= chain.from_end;
    });
    if (known) continue;
    const Chain chain = grown(run, from, to);
    const uint32_t longer = std::max(chain.from_end - chain.from, chain.to_end - chain.to);
    const bool long_enough =
        chain.alike >= kLoosePassage || (chain.alike >= kShortestPassage && run.length >= kClearRun);
    if (long_enough && chain.alike >= kLeastAlike * longer) chains.push_back(chain);
  }
  return chains;
}

// Cuts words off the end or the start of a chain, on both sides alike.
void cut_end(Chain& chain, uint32_t words) {
  words = std::min({words, chain.from_end - chain.from, chain.to_end - chain.to});
  chain.from_end -= words;
  chain.to_end -= words;
  chain.alike -= std::min(chain.alike, words);
}
void cut_start(Chain& chain, uint32_t words) {
  words = std::min({words, chain.from_end - chain.from, chain.to_end - chain.to});
  chain.from += words;
  chain.to += words;
  chain.alike -= std::min(chain.alike, words);
}

// Chains may reach into each other by a word or a clause that stands at both ends ("The"): the one with more words
// keeps it.
std::vector<Chain> apart(std::vector<Chain> chains) {
  std::ranges::sort(chains, [](const Chain& a, const Chain& b) {
    return std::tuple(b.alike, a.to, a.from) < std::tuple(a.alike, b.to, b.from);
  });
  std::vector<Chain> kept;
  for (Chain chain : chains) {
    for (const Chain& other : kept) {
      if (chain.to < other.to_end && other.to < chain.to_end) {
        chain.to < other.to ? cut_end(chain, chain.to_end - other.to) : cut_start(chain, other.to_end - chain.to);
      }
      if (chain.from < other.from_end && other.from < chain.from_end) {
        chain.from < other.from ? cut_end(chain, chain.from_end - other.from)
                                : cut_start(chain, other.from_end - chain.from);
      }
    }
    if (chain.alike >= kShortestPassage) kept.push_back(chain);
  }
  std::ranges::sort(kept, {}, &Chain::to);
  return kept;
}

uint32_t quoted_words(const Words& words, uint32_t begin, uint32_t count) {
  const auto first = words.begin() + begin;
  return static_cast<uint32_t>(
      std::count_if(first, first + count, [](const TextWord& word) { return word.quoted != 0; }));
}

bool is_quote(const Words& words, uint32_t begin, uint32_t end) {
  return quoted_words(words, begin, end - begin) >= kQuoted * (end - begin);
}

double part_of(uint32_t words, const Words& all) {
  return all.empty() ? 0 : std::min(1.0, static_cast<double>(words) / static_cast<double>(all.size()));
}

// Empty when the two share quotes alone.
FoundCopy copy_of(std::span<const Anchor> anchors, const Words& from, const Words& to) {
  FoundCopy found;
  Copy& copy = found.copy;
  uint32_t shared = 0;
  for (const Chain& chain : apart(chains_of(runs_of(anchors, from, to), from, to))) {
    const Span quoted_from{from[chain.from].begin, from[chain.from_end - 1].end};
    const Span quoted_to{to[chain.to].begin, to[chain.to_end - 1].end};
    const bool quote = is_quote(from, chain.from, chain.from_end) && is_quote(to, chain.to, chain.to_end);
    copy.passages.push_back({quoted_from, quoted_to, quote});
    if (quote) continue;
    shared += chain.alike;
    found.longest_run =
        std::max(found.longest_run, chain.core.length - quoted_words(from, chain.core.from, chain.core.length));
  }
  if (shared == 0) copy.passages.clear();
  copy.share = part_of(shared, to);
  copy.share_back = part_of(shared, from);
  return found;
}

// What an outlet prints under all its reports is no copy of one in another.
bool is_standing(const Copy& copy, const Trace& from, const Trace& to) {
  return !from.outlet.empty() && from.outlet == to.outlet && std::max(copy.share, copy.share_back) < kStandingShare;
}

bool credits(const Trace& report, const Trace& other) {
  const std::string outlet = language::fold_name(other.outlet);
  return !outlet.empty() && std::ranges::any_of(report.credits, [&](const std::string& name) {
    return !name.empty() && (outlet.find(name) != std::string::npos || name.find(outlet) != std::string::npos);
  });
}

// When it was printed, as precisely as is known: a day, or a minute of it.
std::pair<std::chrono::seconds, std::chrono::seconds> moment_of(const Date& date) {
  const std::chrono::seconds day = date.day.time_since_epoch();
  if (date.precision < Date::Precision::minute) return {day, day + std::chrono::days(1) - std::chrono::seconds(1)};
  const std::chrono::seconds minute = day + date.clock - date.zone.value_or(std::chrono::minutes(0));
  return {minute, minute};
}

// Of a report dated by the day and one by an hour of that day nobody knows which came first.
bool printed_apart(const Date& a, const Date& b) {
  const auto first = moment_of(a);
  const auto second = moment_of(b);
  return first.second < second.first || second.second < first.first;
}

void set_direction(Copy& copy, Traces traces) {
  const Trace& from = *traces[copy.from.value];
  const Trace& to = *traces[copy.to.value];
  if (credits(to, from)) {
    copy.direction = Direction::known;
  } else if (credits(from, to)) {
    std::swap(copy.from, copy.to);
    std::swap(copy.share, copy.share_back);
    for (Passage& passage : copy.passages) std::swap(passage.from, passage.to);
    copy.direction = Direction::known;
  } else if (from.published && to.published && printed_apart(*from.published, *to.published)) {
    copy.direction = Direction::likely;
  }
}

// Of two reports, by all the anchors between them.
std::optional<FoundCopy> copy_between(Traces traces, const std::vector<uint32_t>& order,
                                      std::span<const Anchor> anchors) {
  const uint32_t from = order[anchors.front().from];
  const uint32_t to = order[anchors.front().to];
  FoundCopy found = copy_of(anchors, traces[from]->words, traces[to]->words);
  Copy& copy = found.copy;
  if (copy.passages.empty() || is_standing(copy, *traces[from], *traces[to])) return std::nullopt;
  copy.from = ReportIndex{from};
  copy.to = ReportIndex{to};
  set_direction(copy, traces);
  return found;
}

}  // namespace

std::vector<FoundCopy> find_copies(Traces traces, const std::vector<uint32_t>& order, int threads) {
  const std::vector<Anchor> anchors = anchors_of(traces, order);
  std::vector<std::span<const Anchor>> pairs;  // each of two reports
  for (auto first = anchors.begin(); first != anchors.end();) {
    const auto last = std::find_if(first, anchors.end(), [&](const Anchor& anchor) {
      return anchor.to != first->to || anchor.from != first->from;
    });
    pairs.emplace_back(first, last);
    first = last;
  }
  std::vector<std::vector<FoundCopy>> parts(pairs.size() / kPairsAtOnce + 1);
  base::for_each_index(parts.size(), threads, [&](size_t part) {
    const size_t end = std::min(pairs.size(), (part + 1) * kPairsAtOnce);
    for (size_t i = part * kPairsAtOnce; i < end; ++i) {
      if (auto found = copy_between(traces, order, pairs[i])) parts[part].push_back(*std::move(found));
    }
  });
  std::vector<FoundCopy> copies;
  for (std::vector<FoundCopy>& part : parts) std::ranges::move(part, std::back_inserter(copies));
  return copies;
}

}  // namespace hearsay::grouping
