// A record is one byte of version and a frame of Zstandard. In the frame stand seven streams, their lengths
// first: every different string once, the text first; numbers; spans; three of words; the lead vector. A list of
// things is written field by field, all kinds of all names, then all entities: what is alike lies together. Spans are
// counted in words, from the last one. A string is the number of it among those met, so that "said" costs a byte. Of
// words the text already tells most: where the next is expected (words.h), and its lemma by what is cut off and put
// behind: "killed" is "2" + "". A report of 500 words, 105 kB as JSON, comes to about 7 kB, a quarter of it the text
// and another the lead vector, whose 384 numbers are nearly noise, as are the signs that stand for a sentence's
// meaning.
#include <zstd.h>

#include <array>
#include <bit>
#include <cmath>
#include <memory>
#include <optional>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "store/codec/bytes.h"
#include "store/codec/codec.h"
#include "store/codec/fields.h"
#include "store/codec/words.h"

namespace hearsay::storing {
namespace {

// Past this, records get no smaller and take many times as long.
constexpr int kLevel = 15;
constexpr double kExact = 9e15;  // whole numbers below are exact as a double

// Numbers strings in the order they are met, and keeps each once.
class Strings {
 public:
  uint64_t number_of(std::string_view text) {
    const auto [found, fresh] = numbers_.try_emplace(std::string(text), numbers_.size());
    if (fresh) {
      put_varint(bytes_, text.size());
      bytes_ += text;
    }
    return found->second;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::unordered_map<std::string, uint64_t> numbers_;
  std::string bytes_;
};

class Writer {
 public:
  explicit Writer(const Reading& reading) : text_(reading.report.text) {
    one(text_.utf8());
    one(reading);
  }

  Streams streams() const { return {strings_.bytes(), numbers_, spans_, places_, lemmas_, arcs_, vector_}; }

 private:
  template <class Number>
  requires std::integral<Number>
  void one(Number value) {
    if constexpr (std::is_signed_v<Number>) {
      put_varint(numbers_, folded(value));
    } else {
      put_varint(numbers_, value);
    }
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void one(Enum value) { put_varint(numbers_, static_cast<uint64_t>(value)); }
  // Whole, or as exact in four bytes, or in eight.
  void one(double value) {
    const bool whole = std::abs(value) < kExact && std::trunc(value) == value && !(value == 0 && std::signbit(value));
    if (whole) return put_varint(numbers_, folded(static_cast<int64_t>(value)) + 2);
    const auto narrow = static_cast<float>(value);
    const bool is_narrow = std::abs(value) < kExact && static_cast<double>(narrow) == value && value != 0;
    put_varint(numbers_, is_narrow ? 1 : 0);
    if (is_narrow) return put_raw(numbers_, narrow);
    put_raw(numbers_, value);
  }
  void one(std::string_view text) { put_varint(numbers_, strings_.number_of(text)); }
  void one(const std::string& text) { one(std::string_view(text)); }
  void one(const Text&) {}  // it came first
  void one(Day day) {
    const int64_t days = day.time_since_epoch().count();
    put_varint(numbers_, folded(days - last_day_));
    last_day_ = days;
  }
  void one(std::chrono::seconds seconds) { one(int64_t{seconds.count()}); }
  void one(std::chrono::minutes minutes) { one(int64_t{minutes.count()}); }
  // Most spans begin and end with a word.
  void one(Span span) {
    const auto first = std::ranges::lower_bound(begins_, span.begin);
    const auto last = std::ranges::lower_bound(ends_, span.end);
    const int64_t from = first - begins_.begin();
    const int64_t to = last - ends_.begin();
    if (from <= to && first != begins_.end() && last != ends_.end() && *first == span.begin && *last == span.end) {
      put_varint(spans_, folded(from - last_word_) << 1);
      put_varint(spans_, static_cast<uint64_t>(to - from));
      last_word_ = from;
    } else {
      put_varint(spans_, folded(int64_t{span.begin} - last_begin_) << 1 | 1);
      put_varint(spans_, span.size());
      last_begin_ = span.begin;
    }
  }
  template <class Tag>
  void one(Index<Tag> index) {
    put_varint(numbers_, index.value);
  }
  template <class Tag>
  void one(const std::optional<Index<Tag>>& index) {
    put_varint(numbers_, index ? uint64_t{index->value} + 1 : 0);
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
  }
  template <class Item>
  void one(const std::vector<Item>& items) {
    put_varint(numbers_, items.size());
    std::vector<const Item*> all;
    for (const Item& item : items) all.push_back(&item);
    each(all);
  }
  template <class Item>
  void each(const std::vector<const Item*>& items) {
    if constexpr (Columns<Item>) {
      std::apply([&](auto... field) { (column(items, field), ...); }, kPlaces<Item>);
    } else {
      for (const Item* item : items) one(*item);
    }
  }
  // Of lists first how long each is, then what is in all of them.
  template <class Item, size_t field>
  void column(const std::vector<const Item*>& items, Place<field>) {
    using Value = FieldType<Item, field>;
    if constexpr (ListOfRecords<Value>) {
      std::vector<const typename Value::value_type*> inner;
      for (const Item* item : items) {
        const Value& list = std::get<field>(fields(*item));
        put_varint(numbers_, list.size());
        for (const auto& one : list) inner.push_back(&one);
      }
      each(inner);
    } else {
      for (const Item* item : items) one(std::get<field>(fields(*item)));
    }
  }
  // By planes: the bytes with sign and exponent are alike, the others are not.
  void one(const std::vector<float>& vector) {
    put_varint(numbers_, vector.size());
    for (unsigned shift = 32; shift > 0;) {
      shift -= 8;
      for (const float x : vector) vector_ += static_cast<char>(std::bit_cast<uint32_t>(x) >> shift);
    }
  }
  void one(const Meaning& meaning) {
    for (const uint64_t word : meaning) {
      for (unsigned shift = 0; shift < 64; shift += 8) vector_ += static_cast<char>(word >> shift);
    }
  }
  void one(const std::vector<Token>& tokens) {
    put_varint(numbers_, tokens.size());
    WordWalk walk(text_);
    for (const Token& token : tokens) write_place(token.span, walk);
    for (const Token& token : tokens) write_lemma(token);
    for (const Token& token : tokens) put_varint(arcs_, words_.number_of(token.tag));
    for (const Token& token : tokens) put_varint(arcs_, words_.number_of(token.relation));
    for (size_t at = 0; at < tokens.size(); ++at) {
      const int64_t head = tokens[at].head;
      put_varint(arcs_, head < 0 ? 0 : folded(head - static_cast<int64_t>(at)) + 1);
    }
    bool quoted = false;
    uint64_t run = 0;
    for (const Token& token : tokens) {
      if (token.quoted != quoted) put_varint(places_, std::exchange(run, 0));
      quoted = token.quoted;
      ++run;
    }
    put_varint(places_, run);
    put_varint(numbers_, words_.bytes().size());
    numbers_ += words_.bytes();
    take_words(tokens, begins_, ends_);
  }

  // 0: as expected. Else by how much it begins later, and how long it is.
  void write_place(Span span, WordWalk& walk) {
    const Span expected = walk.expected();
    if (span == expected) {
      put_varint(places_, 0);
    } else {
      put_varint(places_, folded(int64_t{span.begin} - int64_t{expected.begin}) + 1);
      put_varint(places_, span.size());
    }
    walk.go_on(span);
  }

  // The word itself; in lower case; or in lower case with so much off its end and something else behind.
  void write_lemma(const Token& token) {
    const std::string_view word = text_.slice(token.span);
    const std::string lower = base::lower_ascii(word);
    std::string rule;
    if (token.lemma == word) {
      rule = "=";
    } else {
      size_t same = 0;
      while (same < lower.size() && same < token.lemma.size() && lower[same] == token.lemma[same]) ++same;
      rule = std::to_string(lower.size() - same) + "-" + token.lemma.substr(same);
    }
    put_varint(lemmas_, words_.number_of(rule));
  }

  const Text& text_;
  Strings strings_;
  Strings words_;  // tags, relations, rules of lemmas: few, so that each is one byte
  std::string numbers_, spans_, places_, lemmas_, arcs_, vector_;
  int64_t last_day_ = 0;
  std::vector<uint32_t> begins_, ends_;  // of words, where they stand in order
  int64_t last_word_ = 0;
  int64_t last_begin_ = 0;
};

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

// Each stream becomes blocks of its own, with tables of its own; all share one window.
std::string packed(const Streams& streams) {
  std::string lengths;
  for (const std::string_view stream : streams) put_varint(lengths, stream.size());
  size_t size = lengths.size();
  for (const std::string_view stream : streams) size += stream.size();

  thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
  ZSTD_CCtx_reset(context.get(), ZSTD_reset_session_and_parameters);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  ZSTD_CCtx_setPledgedSrcSize(context.get(), size);
  std::string out(1 + ZSTD_compressBound(size) + 16 * streams.size(), kRecordVersion);
  ZSTD_outBuffer to{out.data(), out.size(), 1};
  const auto write = [&](std::string_view bytes, ZSTD_EndDirective then) {
    ZSTD_inBuffer from{bytes.data(), bytes.size(), 0};
    const size_t left = ZSTD_compressStream2(context.get(), &to, &from, then);
    if (left != 0 && then != ZSTD_e_continue) throw std::length_error("a reading does not fit its record");
  };
  write(lengths, ZSTD_e_continue);
  for (const std::string_view stream : streams) write(stream, ZSTD_e_flush);
  write({}, ZSTD_e_end);
  out.resize(to.pos);
  return out;
}

}  // namespace

std::string encode(const Reading& reading) {
  return packed(Writer(reading).streams());
}

}  // namespace hearsay::storing
