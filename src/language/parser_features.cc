// What the parser looks at, after Zhang and Nivre (2011): the three topmost open words, the next three words, their
// outermost dependents, distances, how many dependents a word has and of which relations, and what stands between.
// Words count by lemma and fine tag, so "killed" shares what was learned of "kills". In "saw the man with the dog",
// the case word of "dog" decides with the words below it: (see, with), (man, with), (man, with, dog).
#include <algorithm>

#include "language/parser.h"

namespace hearsay::language {
namespace {

// One word's feature values; a missing word has values no real word has.
struct View {
  uint32_t word = 1;    // lemma
  uint32_t fine = 252;  // fine tag
  uint32_t both = 1;    // lemma and fine tag
  uint32_t tag = 252;
  uint32_t relation = 252;
};

View view(const Configuration& at, int32_t position) {
  if (position < 0) return {};
  if (position >= at.root()) return {2, 253, 2, 253, 253};
  const ParserWord& word = at.words()[static_cast<size_t>(position)];
  return {word.lemma, word.fine, word.lemma * 31 + word.fine, static_cast<uint32_t>(word.tag),
          static_cast<uint32_t>(at.node(position).relation)};
}

uint32_t distance(int32_t left, int32_t right) {
  if (left < 0 || right < 0) return 9;
  const int32_t d = std::max(right - left, left - right);
  return static_cast<uint32_t>(d <= 4 ? d : d <= 6 ? 5 : d <= 10 ? 6 : 7);
}

uint32_t folded(uint64_t bits) {
  return static_cast<uint32_t>(bits ^ (bits >> 32) * 0x9E3779B9U);
}

const Configuration::Node& node_or_none(const Configuration& at, int32_t position) {
  static const Configuration::Node kNoNode;
  return position < 0 ? kNoNode : at.node(position);
}

// All that the action templates combine, looked up once.
struct Surroundings {
  explicit Surroundings(const Configuration& at)
      : p0(at.stack(0)),
        p1(at.stack(1)),
        p2(at.stack(2)),
        q0(at.next()),
        n0(node_or_none(at, p0)),
        n1(node_or_none(at, p1)),
        m0(node_or_none(at, q0)),
        s0(view(at, p0)),
        s1(view(at, p1)),
        s2(view(at, p2)),
        b0(view(at, q0)),
        b1(view(at, std::min(q0 + 1, at.root()))),
        b2(view(at, std::min(q0 + 2, at.root()))),
        s0l(view(at, n0.left)),
        s0r(view(at, n0.right)),
        s1l(view(at, n1.left)),
        s1r(view(at, n1.right)),
        b0l(view(at, m0.left)),
        near(distance(p0, q0)),
        wide(distance(p1, p0)),
        gap(at.between(p0, q0)),
        wide_gap(at.between(p1, p0)) {}

  int32_t p0, p1, p2, q0;
  const Configuration::Node &n0, &n1, &m0;
  View s0, s1, s2, b0, b1, b2, s0l, s0r, s1l, s1r, b0l;
  uint32_t near, wide, gap, wide_gap;
};

void add_words(const Surroundings& x, FeatureList& f) {
  for (const View* v : {&x.s0, &x.s1, &x.s2, &x.b0, &x.b1, &x.b2}) f.add(v->both), f.add(v->fine);
  for (const View* v : {&x.s0, &x.s1, &x.b0}) f.add(v->word);
  f.add(x.s0.both, x.b0.both);
  f.add(x.s0.both, x.b0.fine);
  f.add(x.s0.fine, x.b0.both);
  f.add(x.s0.word, x.b0.word);
  f.add(x.s0.fine, x.b0.fine);
  f.add(x.b0.fine, x.b1.fine);
  f.add(x.b0.word, x.b1.word);
  f.add(x.b0.both, x.b1.fine);
  f.add(x.s1.both, x.s0.fine);
  f.add(x.s1.fine, x.s0.both);
  f.add(x.s1.word, x.s0.word);
  f.add(x.s1.fine, x.s0.fine);
  f.add(x.s1.word, x.b0.word);
  f.add(x.s1.both, x.b0.fine);
  f.add(x.s1.fine, x.b0.both);
  f.add(x.s1.fine, x.b0.fine);
  f.add(x.s2.word, x.s0.word);
  f.add(x.s2.both, x.s0.fine);
}

void add_triples(const Surroundings& x, FeatureList& f) {
  f.add(x.b0.fine, x.b1.fine, x.b2.fine);
  f.add(x.s0.fine, x.b0.fine, x.b1.fine);
  f.add(x.s1.fine, x.s0.fine, x.b0.fine);
  f.add(x.s2.fine, x.s1.fine, x.s0.fine);
  f.add(x.s0.both, x.b0.fine, x.b1.fine);
  f.add(x.s0.fine, x.b0.both, x.b1.fine);
  f.add(x.s0.fine, x.b0.fine, x.b1.both);
  f.add(x.s1.word, x.s0.fine, x.b0.fine);
  f.add(x.s1.fine, x.s0.word, x.b0.fine);
  f.add(x.s1.fine, x.s0.fine, x.b0.word);
  f.add(x.s1.word, x.s0.word, x.b0.fine);
  f.add(x.s0.word, x.b0.word, x.b1.tag);
  f.add(x.s1.tag * 64 + x.s2.tag, x.s0.tag, x.b0.tag * 64 + x.b1.tag);
  f.add(x.s0.tag, x.b0.tag * 64 + x.b1.tag, x.b2.tag);
  f.add(x.s1.word, x.s0l.word);
  f.add(x.s2.word, x.s0l.word);
  f.add(x.s1.word, x.s0l.word, x.s0.word);
  f.add(x.s2.fine, x.s1.both, x.s0l.word);
  f.add(x.s1.tag * 64 + x.s2.tag, x.s0l.word, x.s0.tag);
  f.add(x.s1.fine, x.s0l.word, x.b0.fine);
  f.add(x.s1.word, x.s0.tag, x.s0l.word);
}

void add_dependents(const Surroundings& x, FeatureList& f) {
  f.add(x.s0.fine, x.s0l.fine, x.b0.fine);
  f.add(x.s0.fine, x.s0r.fine, x.b0.fine);
  f.add(x.s0.fine, x.b0.fine, x.b0l.fine);
  f.add(x.s0.word, x.b0.word, x.b0l.word);
  f.add(x.s1.fine, x.s1r.fine, x.s0.fine);
  f.add(x.s1.fine, x.s1l.fine, x.s0.fine);
  f.add(x.s1.fine, x.s0.fine, x.s0l.fine);
  f.add(x.s1.fine, x.s0.fine, x.s0r.fine);
  f.add(x.s0.fine, x.s0l.relation, x.s0r.relation);
  f.add(x.s0l.word, x.s0.fine, x.b0.fine);
  f.add(x.s0r.both, x.s0.fine, x.b0.fine);
  f.add(x.s1r.both, x.s1.fine, x.s0.fine);
  f.add(x.b0l.both, x.b0.fine, x.s0.fine);
  f.add(x.s0.fine, folded(x.n0.left_relations));
  f.add(x.s0.fine, folded(x.n0.right_relations));
  f.add(x.s0.word, folded(x.n0.right_relations));
  f.add(x.s0.fine, folded(x.n0.left_relations), x.b0.fine);
  f.add(x.s0.fine, folded(x.n0.right_relations), x.b0.fine);
  f.add(x.s0.fine, folded(x.n0.left_relations), folded(x.n0.right_relations));
  f.add(x.s1.fine, folded(x.n1.left_relations), x.s0.fine);
  f.add(x.s1.fine, folded(x.n1.right_relations), x.s0.fine);
  f.add(x.s1.word, folded(x.n1.right_relations), x.s0.tag);
  f.add(x.s1.fine * 256 + x.s0.fine, folded(x.n1.left_relations), folded(x.n0.left_relations));
  f.add(x.b0.fine, folded(x.m0.left_relations), x.s0.fine);
  f.add(x.b0.word, folded(x.m0.left_relations));
  f.add(x.b0.fine * 256 + x.s0.fine, folded(x.m0.left_relations), folded(x.n0.left_relations));
}

void add_distances(const Surroundings& x, FeatureList& f) {
  f.add(x.near, x.s0.both);
  f.add(x.near, x.s0.fine, x.b0.fine);
  f.add(x.near, x.b0.both);
  f.add(x.near, x.s0.word, x.b0.word);
  f.add(x.wide, x.s1.fine, x.s0.fine);
  f.add(x.wide, x.s1.both);
  f.add(x.wide, x.s0.both);
  f.add(x.gap, x.s0.fine, x.b0.fine);
  f.add(x.gap, x.s0.both, x.b0.tag);
  f.add(x.wide_gap, x.s1.fine, x.s0.fine);
  f.add(x.wide_gap * 64 + x.b0.tag, x.s1.fine, x.s0.fine);
  f.add(x.wide_gap, x.s1.word, x.s0.tag);
  f.add(x.s0.both, x.n0.left_count);
  f.add(x.s0.fine, x.n0.left_count, x.n0.right_count);
  f.add(x.s0.both, x.n0.right_count);
  f.add(x.s1.both, x.n1.right_count);
  f.add(x.s1.fine, x.n1.left_count, x.n1.right_count);
  f.add(x.b0.fine, x.m0.left_count);
  f.add(x.b0.both, x.m0.left_count);
}

}  // namespace

void collect_action_features(const Configuration& at, FeatureList& features) {
  const Surroundings x(at);
  features.clear();
  features.add(0);
  add_words(x, features);
  add_triples(x, features);
  add_dependents(x, features);
  add_distances(x, features);
}

void collect_relation_features(const Configuration& at, int32_t head, int32_t dependent, FeatureList& f) {
  const View h = view(at, head), d = view(at, dependent);
  const Configuration::Node &hn = at.node(head), &dn = at.node(dependent);
  const View dl = view(at, dn.left), dr = view(at, dn.right), dli = view(at, dn.left_inner);
  const View d_before = view(at, dependent - 1), d_after = view(at, std::min(dependent + 1, at.root()));
  const View h_before = view(at, head - 1), h_after = view(at, std::min(head + 1, at.root()));
  const uint32_t side = head > dependent;
  const uint32_t far = side * 16 + distance(head, dependent);
  const uint32_t gap = side * 64 + at.between(std::min(head, dependent), std::max(head, dependent));
  f.clear();
  f.add(side, h.fine, d.fine);
  f.add(side, h.word, d.word);
  f.add(side, h.both, d.fine);
  f.add(side, h.fine, d.both);
  f.add(side, d.both);
  f.add(side, d.fine);
  f.add(side, h.both);
  f.add(side, h.tag, d.word);
  f.add(side, h.word, d.tag);
  f.add(far, h.fine, d.fine);
  f.add(far, d.both);
  f.add(far, h.tag, d.both);
  f.add(gap, h.tag, d.tag);
  f.add(gap, h.fine, d.fine);
  f.add(side, dl.word, d.fine);
  f.add(side * 32 + h.tag, dl.word, d.fine);
  f.add(side * 32 + h.tag, dl.word, d.word);
  f.add(side * 32 + d.tag, dl.word, h.word);
  f.add(side * 32 + d.tag, dli.word, h.tag);
  f.add(side * 32 + h.tag, dl.word * 31 + dr.word, d.fine);
  f.add(side * 32 + h.tag, dl.relation * 64 + dr.relation, d.fine);
  f.add(side * 32 + h.tag, folded(dn.left_relations), d.fine);
  f.add(side * 32 + h.tag, folded(dn.right_relations), d.fine);
  f.add(side * 32 + d.tag, folded(hn.left_relations), h.fine);
  f.add(side * 32 + d.tag, folded(hn.right_relations), h.fine);
  f.add(side * 32 + d.tag, folded(hn.left_relations) ^ folded(hn.right_relations) * 31, h.word);
  f.add(side * 32 + d.tag, folded(dn.left_relations), h.word);
  f.add(side * 32 + h.tag, folded(hn.right_relations), d.word);
  f.add(side * 32 + h.tag, folded(dn.left_relations) ^ folded(hn.right_relations) * 31, d.tag);
  f.add(side * 32 + h.tag, folded(dn.left_relations) ^ folded(dn.right_relations) * 31, d.word);
  f.add(d_before.fine, d.fine, h.tag * 2 + side);
  f.add(d_after.fine, d.fine, h.tag * 2 + side);
  f.add(d_before.word, d.tag, h.tag * 2 + side);
  f.add(d_after.word, d.tag, h.tag * 2 + side);
  f.add(h_before.fine, h.fine, d.tag * 2 + side);
  f.add(h_after.fine, h.fine, d.tag * 2 + side);
  f.add(dr.both, d.fine, h.tag * 2 + side);
  f.add(static_cast<uint32_t>(dependent == 0), h.tag, d.both);
  f.add(dn.left_count, dn.right_count * 64U + d.tag, h.tag * 2 + side);
}

}  // namespace hearsay::language
