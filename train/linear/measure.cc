// Gold words, predicted everything else. Punctuation counts.
#include "linear/measure.h"

#include <ctime>

#include "language/character.h"
#include "language/lemma.h"
#include "language/linear_syntax.h"
#include "language/tagger.h"

namespace hearsay::train {
namespace {

struct Tagged {
  std::vector<language::ParserWord> words;
  std::vector<std::string> lemmas;
};

Tagged tag_gold(const language::LinearModel& model, const GoldSentence& gold) {
  std::vector<language::WordForm> forms;
  for (const GoldWord& word : gold) forms.push_back({word.form, language::lower_case(word.form)});
  const std::vector<uint8_t> classes = language::tag_words(model, forms);
  Tagged result;
  for (size_t i = 0; i < gold.size(); ++i) {
    const language::FineTag& fine = model.tags()[classes[i]];
    result.lemmas.push_back(language::lemma_of(forms[i].form, forms[i].lower, fine.tag, fine.inflection));
    const std::string& key = fine.tag == language::Tag::propn ? forms[i].lower : result.lemmas.back();
    result.words.push_back(language::parser_word(key, classes[i], fine.tag));
  }
  return result;
}

}  // namespace

std::vector<language::ParserWord> tagged(const language::LinearModel& model, const GoldSentence& gold) {
  return tag_gold(model, gold).words;
}

Scores measure(const language::LinearModel& model, const std::vector<GoldSentence>& sentences) {
  Scores scores;
  const std::clock_t start = std::clock();  // of this process alone: other work does not count
  for (const GoldSentence& gold : sentences) {
    const Tagged tags = tag_gold(model, gold);
    const std::vector<language::Arc> arcs = language::parse_words(model, tags.words);
    scores.words += gold.size();
    for (size_t i = 0; i < gold.size(); ++i) {
      scores.upos += tags.words[i].tag == gold[i].tag;
      scores.uas += arcs[i].head == gold[i].head;
      scores.las += arcs[i].head == gold[i].head && arcs[i].relation == gold[i].relation;
      scores.lemma += language::lower_case(tags.lemmas[i]) == language::lower_case(gold[i].lemma);
    }
  }
  const double spent = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  const auto count = static_cast<double>(scores.words);
  scores.words_per_second = count / spent;
  for (double* score : {&scores.upos, &scores.uas, &scores.las, &scores.lemma}) *score /= count;
  return scores;
}

}  // namespace hearsay::train
