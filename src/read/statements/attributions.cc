// The model marks the parts and links each to a cue of its sentence. Two things it cannot link are put right here:
// the subject that a cue shares with another verb ("Quist opened the hearing, saying …", "the mayor tried to deny
// …"), which the tree knows, and a quotation of several sentences, which is one speaker's from its first mark to its
// last, and goes on behind "she said.". Counter-example: a passive cue ("was accused of") has no source unless "by"
// brings one.
#include "read/statements/attributions.h"

#include <algorithm>

#include "read/statements/passives.h"

namespace hearsay::reading {
namespace {

class Gatherer {
 public:
  explicit Gatherer(const Sheet& sheet) : sheet_(sheet) {}

  std::vector<Attribution> run() {
    const std::vector<Mark>& marks = sheet_.statement_marks;
    std::vector<int32_t> place(marks.size(), -1);
    for (uint32_t i = 0; i < marks.size(); ++i) {
      if (marks[i].kind != "cue") continue;
      place[i] = static_cast<int32_t>(found_.size());
      found_.push_back({{}, marks[i].words, {}});
    }
    for (const Mark& mark : marks) {
      if (!mark.cue || place[*mark.cue] < 0) continue;
      Attribution& attribution = found_[static_cast<size_t>(place[*mark.cue])];
      (mark.kind == "source" ? attribution.sources : attribution.content).push_back(mark.words);
    }
    for (Attribution& attribution : found_) keep_sentence(attribution);
    carry_on();
    std::optional<uint32_t> before;  // whose the quotation before is
    Range last;
    for (const Range quotation : quotations()) {
      before = give(quotation, opens_anew(quotation, last) ? before : std::nullopt);
      last = quotation;
    }
    std::ranges::stable_sort(found_, {}, [](const Attribution& a) { return a.cue.first; });
    std::erase_if(found_, [](const Attribution& a) { return a.content.empty(); });
    for (Attribution& attribution : found_) {
      keep_agent(attribution);
      drop_described(attribution);
      if (attribution.sources.empty()) find_source(attribution);
    }
    return std::move(found_);
  }

 private:
  uint32_t block_of(Range range) const { return sheet_.sentence_of(range.first).block_index; }

  // "…, a doctor said. Nine died.": in another sentence only what stands in quotation marks is the speaker's, unless
  // the cue's own sentence has nothing said, or a dash signs several.
  void keep_sentence(Attribution& attribution) const {
    const Range here = sheet_.sentence(attribution.cue.first);
    if (is_dash(sheet_.lower(attribution.cue.first))) return;
    const auto is_here = [&](Range content) { return here.contains(content); };
    if (std::ranges::none_of(attribution.content, is_here)) return;
    std::erase_if(attribution.content, [&](Range content) { return !is_here(content) && !sheet_.quoted(content); });
  }

  // Content without a cue in its sentence belongs to the statement before it in the block.
  void carry_on() {
    for (const Mark& mark : sheet_.statement_marks) {
      if (mark.kind != "content" || mark.cue) continue;
      Attribution* last = nullptr;
      for (Attribution& attribution : found_) {
        if (attribution.cue.first >= mark.words.first) break;
        if (!attribution.content.empty()) last = &attribution;
      }
      if (last == nullptr || block_of(last->cue) != block_of(mark.words)) continue;
      // "…, a doctor said. Nine died.": behind a speaker only quotation marks, or a release's own "we", go on.
      if (sheet_.quoted(mark.words)) last->content.push_back(mark.words);
    }
  }

  // The words between two quotation marks of a block.
  std::vector<Range> quotations() const {
    std::vector<Range> ranges;
    for (uint32_t i = 0; i < sheet_.words.size(); ++i) {
      if (!sheet_.words[i].in_quote) continue;
      const Range word{i, i + 1};
      if (!ranges.empty() && ranges.back().last == i && block_of(ranges.back()) == block_of(word)) {
        ranges.back().last = i + 1;
      } else {
        ranges.push_back(word);
      }
    }
    return ranges;
  }

  // A quotation of several paragraphs has a mark where each begins, and is closed where the last ends.
  bool opens_anew(Range quotation, Range before) const {
    if (before.empty() || block_of(before) + 1 != block_of(quotation)) return false;
    const bool stays_open =
        before.last >= sheet_.words.size() || block_of({before.last, before.last + 1}) != block_of(before);
    const bool begins =
        quotation.first < 2 || block_of({quotation.first - 2, quotation.first - 1}) != block_of(quotation);
    return stays_open && begins;
  }

  // A quotation's speaker: whose content it already is in part; who goes on from the paragraph before; who signs it;
  // who was quoted right before it; or who does something right before it. Gives the place of the attribution.
  std::optional<uint32_t> give(Range quotation, std::optional<uint32_t> open) {
    std::optional<uint32_t> owner;
    for (uint32_t i = 0; i < found_.size(); ++i) {
      if (quotation.contains(found_[i].cue.first)) continue;
      const auto in_part = [&](Range content) { return content.overlaps(quotation); };
      if (std::ranges::any_of(found_[i].content, in_part)) owner = i;
    }
    const bool near = owner && sheet_.same_sentence(found_[*owner].cue.first, quotation.last - 1);
    if (whole_sentences(quotation) && !near && name_behind(quotation)) {
      if (owner) std::erase_if(found_[*owner].content, [&](Range part) { return part.overlaps(quotation); });
      return static_cast<uint32_t>(found_.size() - 1);
    }
    if (!owner) owner = open;
    if (!owner) {
      if (whole_sentences(quotation) && sign(quotation)) return static_cast<uint32_t>(found_.size() - 1);
      if (!goes_on(quotation)) return std::nullopt;
      owner = quoted_before(quotation);
      if (!owner && whole_sentences(quotation)) owner = acted_before(quotation);
      if (!owner) return std::nullopt;
    }
    add_quotation(found_[*owner], quotation);
    return owner;
  }
  // Puts a quotation among the contents, one with those that it overlaps.
  void add_quotation(Attribution& owner, Range quotation) const {
    std::vector<Range> content;
    Range whole = quotation;
    for (const Range part : owner.content) {
      const Range both{std::min(part.first, whole.first), std::max(part.last, whole.last)};
      if (part.overlaps(quotation) && !both.overlaps(owner.cue)) {
        whole = both;
      } else if (!part.overlaps(quotation)) {
        content.push_back(part);
      }
    }
    content.push_back(whole);
    std::ranges::sort(content);
    owner.content = std::move(content);
  }
  bool whole_sentences(Range quotation) const {
    constexpr uint32_t kFewWords = 4;  // less may be a word the writer keeps at a distance
    return quotation.size() >= kFewWords;
  }
  // "“We waited all night.” — Ines Quist" at the end of a block.
  bool sign(Range quotation) {
    uint32_t dash = quotation.last;
    const auto count = static_cast<uint32_t>(sheet_.words.size());
    while (dash < count && is_quote_mark(sheet_.lower(dash))) ++dash;
    if (dash + 1 >= count || block_of({dash, dash + 1}) != block_of(quotation)) return false;
    if (!is_dash(sheet_.lower(dash))) return false;
    constexpr uint32_t kLongestSignature = 12;
    uint32_t last = dash + 1;
    while (last < count && last <= dash + kLongestSignature &&
           sheet_.words[last].sentence == sheet_.words[dash + 1].sentence && sheet_.words[last].tag != Tag::punct) {
      ++last;
    }
    if (last == dash + 1 || !sheet_.words[dash + 1].capital) return false;
    found_.push_back({{{dash + 1, last}}, {dash, dash + 1}, {quotation}});
    return true;
  }
  // "“We waited all night,” Ines Quist, head of the union." without a verb.
  bool name_behind(Range quotation) {
    const uint32_t mark = quotation.last;
    const Range here = sheet_.sentence(quotation.last - 1);
    const Range rest{mark + 1, here.last};
    if (sheet_.lower(mark - 1) != "," || rest.first >= rest.last || sheet_.finite(rest)) return false;
    const auto name = std::ranges::find_if(
        sheet_.name_marks, [&](const Mark& other) { return other.kind == "PER" && other.words.first == rest.first; });
    if (name == sheet_.name_marks.end() || sheet_.lower(name->words.last) != ",") return false;
    found_.push_back({{name->words}, {mark, rest.first}, {quotation}});
    return true;
  }
  // Only a quotation that opens its sentence, with nobody else's words between, is the last speaker's; and a few
  // words behind a comma, but no name by which somebody goes.
  bool goes_on(Range quotation) const {
    const Range sentence = sheet_.sentence_of(quotation.first).words;
    if (quotation.first <= sentence.first + 1) return true;
    return !whole_sentences(quotation) && sheet_.lower(quotation.first - 2) == ",";
  }
  std::optional<uint32_t> quoted_before(Range quotation) const {
    std::optional<uint32_t> last;
    for (uint32_t i = 0; i < found_.size() && found_[i].cue.first < quotation.first; ++i) {
      if (!found_[i].content.empty() && !sheet_.words[found_[i].cue.first].in_quote) last = i;
    }
    if (!last || block_of(found_[*last].cue) != block_of(quotation)) return std::nullopt;
    uint32_t end = found_[*last].cue.last;
    bool quoted = false;
    for (const Range part : found_[*last].content) {
      end = std::max(end, part.last);
      quoted = quoted || sheet_.quoted(part);
    }
    const bool next = sheet_.words[quotation.first].sentence <= sheet_.words[end - 1].sentence + 1;
    return quoted && next ? last : std::nullopt;
  }
  // "Mayor Quist turned to the families. “We were asleep.”": the one person who acts in the sentence before.
  std::optional<uint32_t> acted_before(Range quotation) {
    const uint32_t mark = quotation.first - 1;
    const uint32_t sentence = sheet_.words[quotation.first].sentence;
    if (sentence == 0 || mark != sheet_.sentences[sentence].words.first) return std::nullopt;
    const SheetSentence& before = sheet_.sentences[sentence - 1];
    if (before.block_index != block_of(quotation) || sheet_.quoted(before.words)) return std::nullopt;
    for (uint32_t i = before.words.first; i < before.words.last; ++i) {
      const Word& verb = sheet_.words[i];
      if (verb.relation != Relation::root || verb.tag != Tag::verb) continue;
      const auto subject = sheet_.child(i, Relation::nsubj);
      if (!subject || !is_person(*subject)) return std::nullopt;
      Attribution attribution{{}, {mark, mark + 1}, {quotation}};
      add(attribution, *subject);
      if (attribution.sources.empty()) return std::nullopt;
      found_.push_back(std::move(attribution));
      return static_cast<uint32_t>(found_.size() - 1);
    }
    return std::nullopt;
  }
  bool is_person(uint32_t word) const {
    if (sheet_.lower(word) == "he" || sheet_.lower(word) == "she") return true;
    const auto covers = [&](const Mark& mark) { return mark.kind == "PER" && mark.words.contains(word); };
    return std::ranges::any_of(sheet_.name_marks, covers);
  }

  // The word of a cue that the others hang on.
  uint32_t top(Range cue) const {
    for (uint32_t i = cue.first; i < cue.last; ++i) {
      const int32_t head = sheet_.words[i].head;
      const bool inside = head >= 0 && cue.contains(static_cast<uint32_t>(head));
      if (!inside && sheet_.words[i].tag != Tag::aux && sheet_.words[i].tag != Tag::part) return i;
    }
    return cue.first;
  }

  // "A rebel claim was dismissed by the ministry": of a passive with an agent, nobody else speaks.
  void keep_agent(Attribution& attribution) const {
    const uint32_t verb = top(attribution.cue);
    if (attribution.sources.size() < 2 || !sheet_.child(verb, Relation::aux_pass)) return;
    const auto agent = sheet_.child(verb, Relation::obl_agent);
    const auto speaks = [&](Range source) { return agent && source.contains(*agent); };
    if (!std::ranges::any_of(attribution.sources, speaks)) return;
    std::erase_if(attribution.sources, [&](Range source) { return !speaks(source); });
  }

  // "The guard accused of shooting three": whom a participle describes, and no speaker.
  void drop_described(Attribution& attribution) const {
    const uint32_t verb = top(attribution.cue);
    if (!is_said_of(sheet_, verb)) return;
    std::erase_if(attribution.sources, [&](Range source) { return source.last <= verb; });
  }

  void find_source(Attribution& attribution) const {
    uint32_t verb = top(attribution.cue);
    if (const auto agent = sheet_.child(verb, Relation::obl_agent)) return add(attribution, *agent);
    if (is_said_of(sheet_, verb)) return;
    constexpr int kFarthest = 4;  // clauses up
    for (int step = 0; step < kFarthest; ++step) {
      if (sheet_.child(verb, Relation::aux_pass) || sheet_.child(verb, Relation::nsubj_pass)) return;
      if (const auto subject = sheet_.child(verb, Relation::nsubj)) return add(attribution, *subject);
      if (const auto owner = sheet_.child(verb, Relation::nmod_poss)) return add(attribution, *owner);
      const int32_t head = sheet_.words[verb].head;
      if (head < 0) return;
      const auto above = static_cast<uint32_t>(head);
      switch (sheet_.words[verb].relation) {
        case Relation::acl:
          return add(attribution, above);
        case Relation::xcomp:  // "urged the mayor to deny": who is urged denies
          if (const auto object = sheet_.child(above, Relation::obj)) return add(attribution, *object);
          break;
        case Relation::advcl:
        case Relation::conj:
        case Relation::parataxis:
          break;
        default:
          return;
      }
      verb = above;
    }
  }

  void add(Attribution& attribution, uint32_t head) const {
    for (const Mark& mark : sheet_.statement_marks) {
      if (mark.kind == "source" && mark.words.contains(head)) {
        attribution.sources = {mark.words};
        return;
      }
    }
    const Word& word = sheet_.words[head];
    if (word.tag != Tag::noun && word.tag != Tag::propn && word.tag != Tag::pron) return;
    Range phrase = sheet_.subtree(head);
    // Up to a clause or apposition that hangs on it: "Quist, who spoke in Tessel".
    for (uint32_t i = head + 1; i < phrase.last; ++i) {
      if (sheet_.lower(i) == ",") phrase.last = i;
    }
    if (!phrase.overlaps(attribution.cue)) attribution.sources = {phrase};
  }

  const Sheet& sheet_;
  std::vector<Attribution> found_;
};

}  // namespace

std::vector<Attribution> find_attributions(const Sheet& sheet) {
  return Gatherer(sheet).run();
}

}  // namespace hearsay::reading
