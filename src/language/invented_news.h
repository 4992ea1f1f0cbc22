// Invented news for tests, and the built-in model that reads it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/analysis.h"
#include "language/model/chosen_model.h"

namespace hearsay::language {

inline constexpr ReadingOptions kVectors = {.vectors = true};

inline Result<Model> built_in(Precision precision) {
  const auto weights = built_in_weights();
  return weights ? Model::from(*weights, precision) : std::unexpected(weights.error());
}

inline const Model& model() {
  static const Result<Model> chosen = built_in(Precision::int8);
  return chosen.value();
}

inline const std::vector<std::string_view> kNews = {
    "Six dockers were injured in Morvane on Sunday when a crane fell onto the quay.",
    "The harbour office said the crane had not been inspected since March.",
    "\"We heard a loud crack,\" Ina Holt, who sells fish nearby, told the Morvane Courier.",
    "Police in Telbrook have arrested two men in connection with the fire at the paper mill.",
    "The mill's owner, Oren Maddick, denied that the sprinklers had been switched off.",
    "At least 14 people are missing after a ferry sank off the coast of Lodovia, officials said on Tuesday.",
    "Lodovia's government declined to comment.",
    "A second vessel, the Tarn Star, rescued 31 passengers before nightfall.",
    "According to the coast guard, the ferry was carrying more than twice its permitted load.",
    "The striking teachers will return to work on Monday, their union announced.",
    "Mayor Ilse Varn opened the two-storey library, which cost 3.4 million crowns.",
    "Farmers near Sorland fear that the drought will destroy their harvest.",
    "The court sentenced the former minister to four years in prison for fraud.",
    "His lawyer called the verdict a scandal and said he would appeal.",
    "Heavy rain flooded the lower town, and hundreds of families had to leave their homes.",
    "No one was hurt, the fire brigade reported, but three houses can no longer be lived in.",
    "Shares in Brennick Steel fell by nine percent after the company warned of lower profits.",
    "The Island Post, citing two sources close to the talks, reported that the bridge will be sold.",
    "Both sides agreed to meet again in Velmar next week.",
    "Residents who had been evacuated on Friday were allowed to go back yesterday.",
    "An earthquake of magnitude 5.2 shook the valley at 3:27 a.m.",
    "The hospital confirmed that five of the wounded were children.",
    "Rebels attacked a convoy north of Tarn, killing the driver and a nurse.",
    "The army has not said how many soldiers took part in the exercise.",
    "Why the train did not stop is still unclear, the investigators wrote.",
    "Prices for bread and milk have risen sharply since the border was closed.",
    "President Aldo Renk will visit the damaged villages, a spokeswoman said.",
    "Thousands marched through Velmar to protest against the new tax.",
    "The museum has re-opened, but its oldest paintings remain in storage.",
    "Divers found the wreck 40 metres below the surface, not far from where it was last seen.",
    "He doesn't believe it, and neither do his neighbours.",
    "The goalkeeper, who is 19, signed a contract with Morvane United until 2027.",
};

// Reports of several sentences each, of many lengths, and some that need more than one window.
inline std::vector<std::string> reports() {
  std::vector<std::string> all;
  for (size_t i = 0; i < 24; ++i) {
    std::string& text = all.emplace_back();
    for (size_t k = 0; k < i % 5 + (i == 7 ? 25 : 0); ++k) {
      text += kNews[(i * 7 + k * 3) % kNews.size()];
      text += k % 3 == 2 ? '\n' : ' ';
    }
    text += kNews[i].substr(0, 10 + i * 2);
  }
  return all;
}

inline std::vector<std::string_view> views(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

inline std::string bytes_of(const std::vector<float>& numbers) {
  return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(float)};
}

// Everything about a text's sentences: equal when these are, bit by bit.
inline std::string written(const std::vector<TreebankSentence>& sentences) {
  std::string all;
  const auto put = [&](auto... numbers) { ((all += std::to_string(numbers) + ' '), ...); };
  const auto put_marks = [&](const std::vector<MarkedWords>& marks) {
    for (const MarkedWords& mark : marks) {
      put(mark.first, mark.last);
      all += mark.kind;
    }
    all += '|';
  };
  for (const TreebankSentence& sentence : sentences) {
    for (const ByteSpan& word : sentence.words) put(word.begin, word.end);
    for (const WordReading& w : sentence.readings) {
      put(w.upos, w.xpos, w.lemma, w.relation, w.head, w.starts_sentence, w.name, w.time, w.statement);
    }
    put_marks(sentence.names);
    put_marks(sentence.times);
    put_marks(sentence.statements);
    for (const PartOfStatement& link : sentence.links) put(link.part, link.cue, link.distance);
    all += bytes_of(sentence.vector) + bytes_of(sentence.states) + '\n';
  }
  return all;
}

}  // namespace hearsay::language
