// A stream of readings made by chance, for tests and measurements: events that some reports tell of, one after
// another and beside each other, in common words, in words and names of their own, and in an agency's paragraph.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "hearsay/reading.h"
#include "language/lexicon.h"

namespace hearsay::grouping {

class InventedStream {
 public:
  struct Report {
    Reading reading;
    uint32_t event = 0;
  };

  InventedStream(uint64_t seed, uint32_t reports_a_day, uint32_t words = 250)
      : random_(seed), a_day_(reports_a_day), length_(words) {
    std::vector<std::pair<float, std::string_view>> listed;
    for (const auto& [word, frequency] : language::Lexicon::get().frequencies) {
      if (word.size() > 2 && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; }))
        listed.emplace_back(-frequency, word);
    }
    std::ranges::sort(listed);
    double sum = 0;
    for (const auto& [frequency, word] : listed) {
      words_.push_back(word);
      sums_.push_back(sum += std::pow(10.0, -frequency));
    }
  }

  Report next() {
    const int32_t day = static_cast<int32_t>(made_++ / a_day_);
    const std::shared_ptr<const Event> event = choose_event(day);
    // One in ten comes a day or two late.
    const int32_t late = below(10) == 0 ? static_cast<int32_t>(below(3)) : 0;
    return {reading_of(*event, std::max(event->day, day - late)), event->number};
  }

  uint32_t events() const { return events_; }

 private:
  struct Event {
    uint32_t number = 0;
    int32_t day = 0;
    std::vector<std::string_view> words;
    std::vector<std::string> names;
    std::string place;
    std::vector<std::string> agency;  // a paragraph
    uint32_t killed = 0;
  };

  static constexpr size_t kOwnWords = 25;
  static constexpr size_t kNames = 4;
  static constexpr size_t kAgencyWords = 60;
  static constexpr size_t kSentence = 20;
  static constexpr size_t kOutlets = 200;
  static constexpr int32_t kFirstDay = 22'000;  // 2030-03-27

  uint32_t below(uint32_t count) { return static_cast<uint32_t>(random_() % count); }

  std::string_view common_word() {
    const double at = static_cast<double>(random_() >> 11) * 0x1.0p-53 * sums_.back();
    return words_[static_cast<size_t>(std::ranges::upper_bound(sums_, at) - sums_.begin())];
  }

  std::string invented_name() {
    static constexpr std::array<std::string_view, 16> kSyllables = {
        "bor", "da", "kel", "mi", "tan", "ru", "sol", "ve", "nar", "ti", "gos", "la", "pem", "dri", "hu", "zet"};
    std::string name;
    for (int i = 0; i < 4; ++i) name += kSyllables[below(kSyllables.size())];
    name[0] = static_cast<char>(name[0] - 32);
    return name;
  }

  // A new event, or that of a recent report: who is much told of is told of more.
  std::shared_ptr<const Event> choose_event(int32_t day) {
    const size_t kept = size_t{2} * a_day_;
    std::shared_ptr<const Event> event;
    if (recent_.empty() || below(4) == 0) {
      auto made = std::make_shared<Event>();
      made->number = events_++;
      made->day = day;
      for (size_t i = 0; i < kOwnWords; ++i)
        made->words.push_back(words_[200 + below(static_cast<uint32_t>(words_.size() - 200))]);
      for (size_t i = 0; i < kNames; ++i) made->names.push_back(invented_name());
      made->place = invented_name();
      made->killed = 1 + below(30);
      for (size_t i = 0; i < kAgencyWords; ++i) made->agency.push_back(word_of(*made));
      event = made;
    } else {
      event = recent_[below(static_cast<uint32_t>(recent_.size()))];
    }
    if (recent_.size() < kept) {
      recent_.push_back(event);
    } else {
      recent_[made_ % kept] = event;
    }
    return event;
  }

  std::string word_of(const Event& event) {
    const uint32_t kind = below(20);
    if (kind == 0) return event.place;
    if (kind < 3) return event.names[below(kNames)];
    if (kind < 8) return std::string(event.words[below(kOwnWords)]);
    return std::string(common_word());
  }

  Reading reading_of(const Event& event, int32_t day) {
    std::vector<std::string> words;
    for (size_t i = 0; i < 8; ++i) words.push_back(word_of(event));
    words.push_back(event.place);
    const size_t title_words = words.size();
    const bool agency = below(3) == 0;
    while (words.size() < length_) {
      if (agency && words.size() == title_words + kSentence) {
        words.insert(words.end(), event.agency.begin(), event.agency.end());
      } else {
        words.push_back(word_of(event));
      }
    }
    Reading reading;
    std::string text;
    uint32_t begin = 0;
    const auto end_sentence = [&] {
      reading.sentences.push_back({{begin, static_cast<uint32_t>(text.size())}, true, {}});
      begin = static_cast<uint32_t>(text.size());
    };
    for (size_t i = 0; i < words.size(); ++i) {
      const auto at = static_cast<uint32_t>(text.size());
      text += words[i];
      add_token(reading, words[i], {at, static_cast<uint32_t>(text.size())}, event);
      text += ' ';
      if (i + 1 == title_words) {
        reading.report.title = text;
        end_sentence();
      } else if (i > title_words && (i - title_words) % kSentence == 0) {
        end_sentence();
      }
    }
    end_sentence();
    add_event(reading, event);
    reading.report.outlet = "Outlet " + std::to_string(below(kOutlets));
    reading.report.published = Date{.day = Day(std::chrono::days(kFirstDay + day))};
    reading.report.language = "en";
    reading.report.id = base::content_id('r', std::to_string(made_) + text);
    reading.report.text = Text(std::move(text));
    return reading;
  }

  static void add_token(Reading& reading, const std::string& word, Span span, const Event& event) {
    Token token;
    token.span = span;
    token.lemma = word;
    token.tag = "NOUN";
    if (word[0] < 'a') {
      token.tag = "PROPN";
      const bool place = word == event.place;
      size_t entity = 0;
      while (entity < reading.entities.size() && reading.entities[entity].name != word) ++entity;
      if (entity == reading.entities.size()) {
        reading.entities.emplace_back().name = word;
        reading.entities.back().kind = place ? NameKind::place : NameKind::person;
      }
      reading.names.push_back({span, reading.entities[entity].kind, EntityIndex{static_cast<uint32_t>(entity)}, {}});
    }
    reading.tokens.push_back(std::move(token));
  }

  static void add_event(Reading& reading, const Event& event) {
    Time time;
    time.span = reading.tokens[9].span;
    time.earliest = time.latest = Day(std::chrono::days(kFirstDay + event.day));
    reading.times.push_back(time);
    reading.tolls.push_back({"killed", static_cast<double>(event.killed), {}});
  }

  std::mt19937_64 random_;
  uint32_t a_day_;
  size_t length_;
  std::vector<std::string_view> words_;
  std::vector<double> sums_;
  std::vector<std::shared_ptr<const Event>> recent_;
  uint64_t made_ = 0;
  uint32_t events_ = 0;
};

}  // namespace hearsay::grouping
