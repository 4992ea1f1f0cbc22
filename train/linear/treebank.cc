// The treebanks cut "police-run" into three words; readers want one. The three become one here as the tokeniser makes
// them, and the arc that leaves the group is the arc of the word. Relations lose the subtypes that syntax.h does not
// know; nouns that stand without a case word to say when ("Tuesday") are told from other such nouns by a list.
#include "linear/treebank.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <fstream>
#include <map>
#include <unordered_set>

#include "base/resource.h"
#include "language/character.h"

namespace hearsay::train {
namespace {

using language::Inflection;
using language::Relation;
using language::Tag;

struct Row {
  std::string form, lemma, tag, treebank_tag, relation;
  int head = 0;  // 1-based, 0 = root
  bool blank_after = true;
};

Tag tag_named(const std::string& name) {
  for (int i = 0; i < language::kTagCount; ++i) {
    if (language::tag_name(static_cast<Tag>(i)) == name) return static_cast<Tag>(i);
  }
  return Tag::x;
}

bool says_when(const Row& row) {
  static const auto nouns = [] {
    std::unordered_set<std::string> words;
    base::for_each_row("data/language/time_nouns.tsv", [&](const auto& cells) { words.emplace(cells[0]); });
    return words;
  }();
  const bool year =
      row.form.size() == 4 && std::ranges::all_of(row.form, [](unsigned char c) { return std::isdigit(c); });
  return year || nouns.contains(language::lower_case(row.lemma)) || nouns.contains(language::lower_case(row.form));
}

Relation relation_of(const Row& row) {
  std::string name = row.relation;
  if (name == "obl:unmarked") name = says_when(row) ? "obl:tmod" : "obl";
  if (name == "nmod:unmarked") name = says_when(row) ? "nmod:tmod" : "nmod";
  if (name == "nmod:desc") name = "compound";
  const auto find = [](const std::string& wanted) {
    for (int i = 0; i <= static_cast<int>(Relation::dislocated); ++i) {
      if (language::relation_name(static_cast<Relation>(i)) == wanted) return i;
    }
    return -1;
  };
  int found = find(name);
  if (found < 0) found = find(name.substr(0, name.find(':')));
  return found < 0 ? Relation::dep : static_cast<Relation>(found);
}

bool ends_alphanumeric(const std::string& form) {
  const auto c = static_cast<unsigned char>(form.back());
  return c >= 0x80 || std::isalnum(c);
}

bool begins_alphanumeric(const std::string& form) {
  const auto c = static_cast<unsigned char>(form.front());
  return c >= 0x80 || std::isalnum(c);
}

// Number of the group of each row: rows that hyphens hold together share one.
std::vector<int> hyphen_groups(const std::vector<Row>& rows) {
  std::vector<int> group(rows.size());
  for (size_t i = 0; i < rows.size(); ++i) group[i] = i == 0 ? 0 : group[i - 1] + 1;
  for (size_t i = 1; i + 1 < rows.size(); ++i) {
    if (rows[i].form != "-" || rows[i].blank_after || rows[i - 1].blank_after) continue;
    if (!ends_alphanumeric(rows[i - 1].form) || !begins_alphanumeric(rows[i + 1].form)) continue;
    group[i] = group[i + 1] = group[i - 1];
  }
  for (size_t i = 1; i < rows.size(); ++i) {  // numbers without holes
    if (group[i] != group[i - 1]) {
      const int want = group[i - 1] + 1, have = group[i];
      for (size_t j = i; j < rows.size() && group[j] == have; ++j) group[j] = want;
    }
  }
  return group;
}

GoldWord plain_word(const Row& row) {
  return {row.form, row.lemma, row.treebank_tag, tag_named(row.tag), -1, relation_of(row), 0};
}

// The word that rows [begin, end) make; `top` is the one whose arc leaves the group.
GoldWord joined_word(const std::vector<Row>& rows, size_t begin, size_t end, size_t top) {
  GoldWord word = plain_word(rows[end - 1]);
  word.form.clear();
  word.lemma.clear();
  for (size_t i = begin; i < end; ++i) {
    word.form += rows[i].form;
    word.lemma += i + 1 < end ? language::lower_case(rows[i].form) : rows[i].lemma;
  }
  word.relation = relation_of(rows[top]);
  const auto head = static_cast<size_t>(rows[top].head);
  const bool before_noun = head > end && (rows[head - 1].tag == "NOUN" || rows[head - 1].tag == "PROPN");
  const bool fixed_tag = word.tag == Tag::propn || word.tag == Tag::num || rows[begin].tag == "PROPN";
  if (before_noun && !fixed_tag && (word.relation == Relation::amod || word.relation == Relation::compound)) {
    word.tag = Tag::adj;
    word.treebank_tag = "JJ";
    word.relation = Relation::amod;
  }
  return word;
}

GoldSentence convert(const std::vector<Row>& rows) {
  const std::vector<int> group = hyphen_groups(rows);
  const auto group_of = [&](int head) { return head == 0 ? -1 : group[static_cast<size_t>(head) - 1]; };
  GoldSentence sentence;
  for (size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    while (end < rows.size() && group[end] == group[begin]) ++end;
    size_t top = begin;
    for (size_t i = begin; i < end; ++i) {
      if (group_of(rows[i].head) != group[begin] && rows[i].tag != "PUNCT") top = i;
    }
    sentence.push_back(end - begin == 1 ? plain_word(rows[begin]) : joined_word(rows, begin, end, top));
    sentence.back().head = group_of(rows[top].head);
  }
  return sentence;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == '\t') {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

Inflection inflection_of(const std::string& name) {
  static const std::map<std::string, Inflection> kNames = {
      {"NNS", Inflection::plural},      {"NNPS", Inflection::plural},     {"VBD", Inflection::past},
      {"VBN", Inflection::participle},  {"VBG", Inflection::gerund},      {"VBZ", Inflection::third_person},
      {"JJR", Inflection::comparative}, {"RBR", Inflection::comparative}, {"JJS", Inflection::superlative},
      {"RBS", Inflection::superlative}};
  const auto found = kNames.find(name);
  return found == kNames.end() ? Inflection::base : found->second;
}

}  // namespace

bool read_treebank(const std::string& path, std::vector<GoldSentence>& sentences) {
  std::ifstream file(path);
  if (!file) return false;
  std::vector<Row> rows;
  std::string line;
  size_t unblanked_until = 0;  // words of a multiword token have no blanks between them
  bool last_blank = true;
  while (std::getline(file, line)) {
    if (line.empty()) {
      if (!rows.empty()) sentences.push_back(convert(rows));
      rows.clear();
      unblanked_until = 0;
      continue;
    }
    if (line[0] == '#') continue;
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() < 10 || cells[0].find('.') != std::string::npos) continue;
    const bool blank = cells[9].find("SpaceAfter=No") == std::string::npos;
    if (const size_t dash = cells[0].find('-'); dash != std::string::npos) {
      unblanked_until = std::stoul(cells[0].substr(dash + 1));
      last_blank = blank;
      continue;
    }
    Row row{cells[1], cells[2], cells[3], cells[4], cells[7], std::stoi(cells[6]), blank};
    if (rows.size() + 1 <= unblanked_until) row.blank_after = rows.size() + 1 == unblanked_until && last_blank;
    rows.push_back(std::move(row));
  }
  if (!rows.empty()) sentences.push_back(convert(rows));
  return true;
}

TagSet::TagSet(const std::vector<GoldSentence>& sentences) {
  std::map<std::pair<Tag, std::string>, size_t> counts;
  for (const GoldSentence& sentence : sentences) {
    for (const GoldWord& word : sentence) ++counts[{word.tag, word.treebank_tag.substr(0, 5)}];
  }
  std::vector<std::pair<size_t, std::pair<Tag, std::string>>> order;
  for (const auto& [pair, count] : counts) order.push_back({count, pair});
  std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.first > b.first; });
  if (order.size() > language::kMaxClasses) order.resize(language::kMaxClasses);
  for (const auto& [count, pair] : order) {
    language::FineTag fine;
    fine.tag = pair.first;
    fine.inflection = inflection_of(pair.second);
    std::memcpy(fine.name, pair.second.data(), pair.second.size());
    tags_.push_back(fine);
  }
}

void TagSet::assign(std::vector<GoldSentence>& sentences) const {
  for (GoldSentence& sentence : sentences) {
    for (GoldWord& word : sentence) {
      const auto exact = std::ranges::find_if(
          tags_, [&](const auto& t) { return t.tag == word.tag && t.name == word.treebank_tag.substr(0, 5); });
      const auto similar = std::ranges::find_if(tags_, [&](const auto& t) { return t.tag == word.tag; });
      word.fine = static_cast<uint8_t>((exact != tags_.end() ? exact : similar) - tags_.begin());
    }
  }
}

}  // namespace hearsay::train
