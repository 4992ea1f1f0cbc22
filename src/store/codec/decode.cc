// The way back. A record may come from a damaged disk or from somebody who means harm, so nothing in it is believed:
// sizes are held against the bytes that are left, spans against the text, indexes against their lists, kinds against
// the last there is. Tags, relations and other words that a reading only views live as long as the program: there are
// few, and a record that brings thousands of its own is none of ours.
#include <zstd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <mutex>
#include <new>
#include <optional>
#include <unordered_set>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "store/codec/bytes.h"
#include "store/codec/codec.h"
#include "store/codec/fields.h"
#include "store/codec/words.h"

namespace hearsay::storing {
namespace {

// The largest document that is taken in has fewer of anything but words.
constexpr size_t kMostItems = 1 << 22;
constexpr size_t kMostLasting = 1 << 14;
constexpr size_t kLongestLasting = 128;

Error damaged(const char* what) {
  return {ErrorCode::bad_format, std::string("not a record of a reading, or damaged: ") + what};
}

// The same words, for as long as the program runs; nothing when they are too long or too many.
std::optional<std::string_view> lasting(std::string_view text) {
  static std::mutex lock;
  static std::unordered_set<std::string> all;
  if (text.empty()) return std::string_view();
  const std::lock_guard guard(lock);
  if (const auto known = all.find(std::string(text)); known != all.end()) return *known;
  if (text.size() > kLongestLasting || all.size() >= kMostLasting) return std::nullopt;
  return *all.emplace(text).first;
}

std::vector<std::string_view> strings_in(ByteSource bytes) {
  std::vector<std::string_view> all;
  while (bytes.left() > 0) all.push_back(bytes.take(bytes.varint()));
  return all;
}

class Reader {
 public:
  Reader(const Streams& streams, char version)
      : version_(version),
        strings_(strings_in(ByteSource(streams[0]))),
        numbers_(streams[1]),
        spans_(streams[2]),
        places_(streams[3]),
        lemmas_(streams[4]),
        arcs_(streams[5]),
        vector_(streams[6]) {}

  void read(Reading& reading) {
    text_ = &reading.report.text;
    const std::string_view text = string();
    size_t replaced = 0;
    if (base::to_valid_utf8(text, replaced); replaced > 0) return numbers_.fail();
    reading.report.text = Text(std::string(text));
    one(reading);
  }
  bool read_all() const {
    return std::ranges::all_of(std::array{&numbers_, &spans_, &places_, &lemmas_, &arcs_, &vector_},
                               [](const ByteSource* source) { return !source->failed() && source->left() == 0; });
  }

 private:
  std::string_view string() {
    const uint64_t number = numbers_.varint();
    if (number < strings_.size()) return strings_[number];
    numbers_.fail();
    return {};
  }
  // A number of things, of which each takes a byte at least.
  size_t count() {
    const uint64_t count = numbers_.varint();
    if (count <= numbers_.left() && count <= kMostItems) return count;
    numbers_.fail();
    return 0;
  }

  template <class Number>
  requires std::integral<Number>
  void one(Number& value) {
    if constexpr (std::is_signed_v<Number>) {
      value = narrow<Number>(unfolded(numbers_.varint()));
    } else {
      value = narrow<Number>(numbers_.varint());
    }
  }
  template <class Number, class Wide>
  Number narrow(Wide value) {
    const auto number = static_cast<Number>(value);
    if (static_cast<Wide>(number) != value) numbers_.fail();
    return number;
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void one(Enum& value) {
    const uint64_t number = numbers_.varint();
    if (number > static_cast<uint64_t>(kLast<Enum>)) return numbers_.fail();
    value = static_cast<Enum>(number);
  }
  void one(double& value) {
    const uint64_t form = numbers_.varint();
    if (form == 0) {
      value = numbers_.raw<double>();
    } else {
      value = form == 1 ? double{numbers_.raw<float>()} : static_cast<double>(unfolded(form - 2));
    }
  }
  void one(std::string& text) { text = string(); }
  void one(std::string_view& text) { text = kept(string()); }
  std::string_view kept(std::string_view text) {
    const std::optional<std::string_view> found = lasting(text);
    if (!found) numbers_.fail();
    return found.value_or(std::string_view());
  }
  void one(Text&) {}  // it came first
  void one(Day& day) {
    last_day_ = narrow<int32_t>(sum(last_day_, unfolded(numbers_.varint())));
    day = Day(std::chrono::days(last_day_));
  }
  int64_t sum(int64_t a, int64_t b) {
    int64_t all = 0;
    if (!__builtin_add_overflow(a, b, &all)) return all;
    numbers_.fail();
    return 0;
  }
  void one(std::chrono::seconds& seconds) {
    seconds = std::chrono::seconds(narrow<int32_t>(unfolded(numbers_.varint())));
  }
  void one(std::chrono::minutes& minutes) {
    minutes = std::chrono::minutes(narrow<int32_t>(unfolded(numbers_.varint())));
  }
  void one(Span& span) {
    const uint64_t first = spans_.varint();
    const uint64_t second = spans_.varint();
    if ((first & 1) != 0) {
      span = within_text(sum(last_begin_, unfolded(first >> 1)), second);
      last_begin_ = span.begin;
      return;
    }
    const int64_t from = sum(last_word_, unfolded(first >> 1));
    if (from < 0 || from >= std::ssize(begins_) || second >= begins_.size() - static_cast<uint64_t>(from))
      return spans_.fail();
    span = {begins_[static_cast<size_t>(from)], ends_[static_cast<size_t>(from) + second]};
    last_word_ = from;
  }
  Span within_text(int64_t begin, uint64_t size) {
    if (begin < 0 || begin > text_->size() || size > text_->size() - static_cast<uint64_t>(begin)) {
      numbers_.fail();
      return {};
    }
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(static_cast<uint64_t>(begin) + size)};
  }
  template <class Tag>
  void one(Index<Tag>& index) {
    one(index.value);
  }
  template <class Tag>
  void one(std::optional<Index<Tag>>& index) {
    const uint64_t value = numbers_.varint();
    if (value > 0) index.emplace(narrow<uint32_t>(value - 1));
  }
  template <class Value>
  void one(std::optional<Value>& value) {
    bool there = false;
    one(there);
    if (there) one(value.emplace());
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
  template <class Item>
  void one(std::vector<Item>& items) {
    items.resize(count());
    std::vector<Item*> all;
    for (Item& item : items) all.push_back(&item);
    each(all);
  }
  template <class Item>
  void each(const std::vector<Item*>& items) {
    if constexpr (Columns<Item>) {
      std::apply([&](auto... field) { (column(items, field), ...); }, kPlaces<Item>);
    } else {
      for (Item* item : items) one(*item);
    }
  }
  template <class Item, size_t field>
  void column(const std::vector<Item*>& items, Place<field>) {
    using Value = FieldType<Item, field>;
    if constexpr (ListOfRecords<Value>) {
      std::vector<typename Value::value_type*> inner;
      for (Item* item : items) {
        Value& list = std::get<field>(fields(*item));
        list.resize(count());
        for (auto& one : list) inner.push_back(&one);
        if (inner.size() > kMostItems) return numbers_.fail();
      }
      each(inner);
    } else {
      for (Item* item : items) one(std::get<field>(fields(*item)));
    }
  }
  void one(std::vector<float>& vector) {
    const uint64_t size = numbers_.varint();
    if (size > vector_.left() / sizeof(float)) return numbers_.fail();
    std::vector<uint32_t> bits(size);
    for (int plane = 0; plane < 4; ++plane) {
      for (uint32_t& x : bits) x = x << 8 | vector_.next();
    }
    for (const uint32_t x : bits) vector.push_back(std::bit_cast<float>(x));
  }
  void one(Meaning& meaning) {
    if (version_ <= kWithoutMeaning) return;
    if (vector_.left() < sizeof meaning) return numbers_.fail();
    for (uint64_t& word : meaning) {
      for (unsigned shift = 0; shift < 64; shift += 8) word |= uint64_t{vector_.next()} << shift;
    }
  }
  void one(std::vector<Token>& tokens) {
    const uint64_t count = numbers_.varint();
    if (count > places_.left()) return numbers_.fail();
    const std::vector<std::string_view> words = strings_in(ByteSource(numbers_.take(numbers_.varint())));
    const auto word = [&](ByteSource& from) {
      const uint64_t number = from.varint();
      if (number < words.size()) return words[number];
      from.fail();
      return std::string_view();
    };
    tokens.resize(count);
    WordWalk walk(*text_);
    for (Token& token : tokens) read_place(token.span, walk);
    for (Token& token : tokens) read_lemma(token, word(lemmas_));
    for (Token& token : tokens) token.tag = kept(word(arcs_));
    for (Token& token : tokens) token.relation = kept(word(arcs_));
    for (size_t at = 0; at < tokens.size(); ++at) {
      const uint64_t head = arcs_.varint();
      tokens[at].head = head == 0 ? -1 : narrow<int32_t>(sum(static_cast<int64_t>(at), unfolded(head - 1)));
    }
    read_quoted(tokens);
    take_words(tokens, begins_, ends_);
  }

  void read_place(Span& span, WordWalk& walk) {
    span = walk.expected();
    if (const uint64_t later = places_.varint(); later > 0)
      span = within_text(sum(span.begin, unfolded(later - 1)), places_.varint());
    walk.go_on(span);
  }

  void read_lemma(Token& token, std::string_view rule) {
    const std::string_view word = text_->slice(token.span);
    if (rule == "=") {
      token.lemma = word;
      return;
    }
    size_t off = 0;
    while (!rule.empty() && rule.front() >= '0' && rule.front() <= '9' && off <= word.size()) {
      off = off * 10 + static_cast<size_t>(rule.front() - '0');
      rule.remove_prefix(1);
    }
    if (!rule.starts_with('-') || off > word.size()) return lemmas_.fail();
    token.lemma = base::lower_ascii(word.substr(0, word.size() - off)) + std::string(rule.substr(1));
  }

  // Runs of words outside and inside quotation marks, by turns; only the first may be empty.
  void read_quoted(std::vector<Token>& tokens) {
    size_t at = 0;
    for (bool quoted = false, first = true; first || at < tokens.size(); quoted = !quoted, first = false) {
      const uint64_t run = places_.varint();
      if (run > tokens.size() - at || (run == 0 && !first)) return places_.fail();
      for (const size_t end = at + run; at < end; ++at) tokens[at].quoted = quoted;
    }
  }

  char version_;
  const Text* text_ = nullptr;
  std::vector<std::string_view> strings_;
  ByteSource numbers_, spans_, places_, lemmas_, arcs_, vector_;
  int32_t last_day_ = 0;
  std::vector<uint32_t> begins_, ends_;
  int64_t last_word_ = 0;
  int64_t last_begin_ = 0;
};

// Whether every index is into its list.
class Check {
 public:
  explicit Check(const Reading& reading) : reading_(reading) {}

  bool holds() const {
    const auto all = [](const auto& items, const auto& holds) { return std::ranges::all_of(items, holds); };
    return all(reading_.tokens,
               [&](const Token& token) {
                 return token.head < static_cast<int64_t>(reading_.tokens.size()) && token.head >= -1;
               }) &&
           all(reading_.names, [&](const Name& name) { return name.entity.value < reading_.entities.size(); }) &&
           all(reading_.entities, [](const Entity& entity) { return entity.why.size() == entity.aliases.size(); }) &&
           all(reading_.statements,
               [&](const Statement& one) { return known(one.sources) && in(one.within, reading_.statements); }) &&
           all(reading_.claims, [&](const Claim& claim) { return holds(claim); }) &&
           all(reading_.tolls,
               [&](const Toll& toll) {
                 return all(toll.claims, [&](ClaimIndex claim) { return claim.value < reading_.claims.size(); });
               }) &&
           all(reading_.responses, [&](const Response& response) { return known(response.who); });
  }

 private:
  bool holds(const Claim& claim) const {
    return in(claim.figure, reading_.figures) && in(claim.time, reading_.times) &&
           in(claim.carried_time, reading_.times) && in(claim.statement, reading_.statements) &&
           claim.sentence < std::max<size_t>(reading_.sentences.size(), 1) &&
           std::ranges::all_of(claim.arguments,
                               [&](const Argument& one) { return in(one.entity, reading_.entities); });
  }
  bool known(const std::vector<Source>& sources) const {
    return std::ranges::all_of(sources, [&](const Source& source) { return in(source.entity, reading_.entities); });
  }
  template <class Tag, class Items>
  static bool in(const std::optional<Index<Tag>>& index, const Items& items) {
    return !index || index->value < items.size();
  }

  const Reading& reading_;
};

Result<std::string> unpacked(std::string_view record) {
  if (record.empty()) return std::unexpected(damaged("it is empty"));
  if (record.front() < kWithoutMeaning || record.front() > kRecordVersion) {
    return std::unexpected(
        Error{ErrorCode::bad_format, "a record of version " + std::to_string(static_cast<uint8_t>(record.front())) +
                                         ", and this program knows " + std::to_string(kRecordVersion)});
  }
  record.remove_prefix(1);
  const unsigned long long size = ZSTD_getFrameContentSize(record.data(), record.size());
  if (size > kMostUnpacked) return std::unexpected(damaged("its size is not told"));  // as are both kinds of error
  std::string bytes(size, '\0');
  const size_t done = ZSTD_decompress(bytes.data(), bytes.size(), record.data(), record.size());
  if (ZSTD_isError(done) != 0) return std::unexpected(damaged(ZSTD_getErrorName(done)));
  if (done != size) return std::unexpected(damaged("it ends early"));
  return bytes;
}

}  // namespace

Result<Reading> decode(std::string_view record) {
  const Result<std::string> bytes = unpacked(record);
  if (!bytes) return std::unexpected(bytes.error());
  return decode_unpacked(*bytes, record.front());
}

Result<Reading> decode_unpacked(std::string_view bytes, char version) {
  ByteSource source(bytes);
  std::array<uint64_t, kStreams> lengths{};
  for (uint64_t& length : lengths) length = source.varint();
  Streams streams;
  for (size_t i = 0; i < streams.size(); ++i) streams[i] = source.take(lengths[i]);
  if (source.failed() || source.left() > 0) return std::unexpected(damaged("its parts do not fit"));
  Result<Reading> reading;
  try {
    Reader reader(streams, version);
    reader.read(*reading);
    if (!reader.read_all()) return std::unexpected(damaged("it says what cannot be"));
  } catch (const std::bad_alloc&) {
    return std::unexpected(damaged("it asks for more memory than there is"));
  }
  if (!Check(*reading).holds()) return std::unexpected(damaged("an index points nowhere"));
  return reading;
}

}  // namespace hearsay::storing
