// Readings made by chance, every field of them, and the whole of a reading as lines to be compared.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <bit>
#include <sstream>
#include <string>
#include <vector>

#include "store/codec/fields.h"

namespace hearsay::storing {

/// Fills any field with what it may hold.
class Invented {
 public:
  Reading reading() {
    Reading reading;
    reading.report.text = Text(words(40));
    size_ = reading.report.text.size();
    one(reading);
    mend(reading);
    return reading;
  }

 private:
  static size_t up_to(size_t most) { return *rc::gen::inRange<size_t>(0, most + 1); }
  static const char* any_word() {
    return *rc::gen::element("quay", "Quays", "said", "SAID", "12", "Łódź", "don't", "“Nobody", "left.”", "—", "a",
                             "\n\n", "naïveté", "🚢", "x1y2", "", ",");
  }
  static std::string words(size_t most) {
    std::string text;
    for (size_t left = up_to(most); left > 0; --left) text += std::string(any_word()) + (up_to(3) == 0 ? "" : " ");
    return text;
  }

  template <class Number>
  requires std::integral<Number>
  void one(Number& value) { value = *rc::gen::arbitrary<Number>(); }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void one(Enum& value) { value = static_cast<Enum>(up_to(static_cast<size_t>(kLast<Enum>))); }
  void one(double& value) {
    value = up_to(2) == 0 ? *rc::gen::arbitrary<double>() : static_cast<double>(up_to(5000));
  }
  void one(float& value) { value = *rc::gen::arbitrary<float>(); }
  void one(std::string& text) { text = up_to(4) == 0 ? *rc::gen::arbitrary<std::string>() : words(3); }
  void one(std::string_view& text) {
    text = *rc::gen::element<std::string_view>("", "is", "NOUN", "nsubj", "killed", "XA");
  }
  void one(Text&) {}
  void one(Day& day) { day = Day(std::chrono::days(*rc::gen::inRange(-700000, 700000))); }
  void one(std::chrono::seconds& clock) { clock = std::chrono::seconds(up_to(86399)); }
  void one(std::chrono::minutes& zone) { zone = std::chrono::minutes(*rc::gen::inRange(-900, 900)); }
  void one(Span& span) {
    const size_t end = up_to(size_);
    span = {static_cast<uint32_t>(up_to(end)), static_cast<uint32_t>(end)};
  }
  template <class Tag>
  void one(Index<Tag>& index) {
    one(index.value);
  }
  template <class Value>
  void one(std::optional<Value>& value) {
    if (up_to(1) == 1) one(value.emplace());
  }
  template <class A, class B>
  void one(std::pair<A, B>& pair) {
    one(pair.first);
    one(pair.second);
  }
  template <Record X>
  void one(X& record) {
    for_each_field(record, [&](auto& field) { one(field); });
  }
  void one(Meaning& meaning) {
    for (uint64_t& word : meaning) one(word);
  }
  template <class Item>
  void one(std::vector<Item>& items) {
    items.resize(up_to(4));
    for (Item& item : items) one(item);
  }

  // What each index counts in must be there.
  static void mend(Reading& reading) {
    const auto lead = [](auto& index, size_t size) {
      if (!index) return;
      if (size == 0) return index.reset();
      index->value %= static_cast<uint32_t>(size);
    };
    const auto mend_sources = [&](std::vector<Source>& sources) {
      for (Source& source : sources) lead(source.entity, reading.entities.size());
    };
    for (Token& token : reading.tokens) {
      token.head = static_cast<int32_t>(static_cast<uint32_t>(token.head) % (reading.tokens.size() + 1)) - 1;
    }
    if (reading.entities.empty()) reading.names.clear();
    for (Name& name : reading.names) name.entity.value %= static_cast<uint32_t>(reading.entities.size());
    for (Entity& entity : reading.entities) entity.why.resize(entity.aliases.size());
    for (Statement& statement : reading.statements) {
      mend_sources(statement.sources);
      lead(statement.within, reading.statements.size());
    }
    for (Claim& claim : reading.claims) {
      for (Argument& argument : claim.arguments) lead(argument.entity, reading.entities.size());
      lead(claim.figure, reading.figures.size());
      lead(claim.time, reading.times.size());
      lead(claim.carried_time, reading.times.size());
      lead(claim.statement, reading.statements.size());
      claim.sentence =
          reading.sentences.empty() ? 0 : claim.sentence % static_cast<uint32_t>(reading.sentences.size());
    }
    if (reading.claims.empty()) reading.tolls.clear();
    for (Toll& toll : reading.tolls) {
      for (ClaimIndex& claim : toll.claims) claim.value %= static_cast<uint32_t>(reading.claims.size());
    }
    for (Response& response : reading.responses) mend_sources(response.who);
  }

  size_t size_ = 0;
};

/// Every field of it, one after another: what differs in any bit differs here.
class Told {
 public:
  template <class X>
  static std::string of(const X& value) {
    Told told;
    told.one(value);
    return told.out_.str();
  }

 private:
  template <class Value>
  requires std::integral<Value> || std::is_enum_v<Value>
  void one(Value value) { out_ << static_cast<int64_t>(value) << ' '; }
  void one(double value) { one(std::bit_cast<uint64_t>(value)); }
  void one(float value) { one(std::bit_cast<uint32_t>(value)); }
  void one(std::string_view text) { out_ << text.size() << ':' << text << ' '; }
  void one(const std::string& text) { one(std::string_view(text)); }
  void one(const Text& text) { one(text.utf8()); }
  void one(Day day) { one(day.time_since_epoch().count()); }
  template <class Count, class Period>
  void one(std::chrono::duration<Count, Period> duration) {
    one(duration.count());
  }
  template <class Tag>
  void one(Index<Tag> index) {
    one(index.value);
  }
  template <class Value>
  void one(const std::optional<Value>& value) {
    one(value.has_value());
    if (value) one(*value);
  }
  template <class A, class B>
  void one(const std::pair<A, B>& pair) {
    one(pair.first);
    one(pair.second);
  }
  template <Record X>
  void one(const X& record) {
    for_each_field(record, [&](const auto& field) { one(field); });
    out_ << '\n';
  }
  void one(const Meaning& meaning) {
    for (const uint64_t word : meaning) one(word);
  }
  template <class Item>
  void one(const std::vector<Item>& items) {
    one(items.size());
    for (const Item& item : items) one(item);
  }

  std::ostringstream out_;
};

}  // namespace hearsay::storing
