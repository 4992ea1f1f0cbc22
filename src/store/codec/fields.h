// What a reading is made of, field by field, for whoever writes, reads or compares all of it. Each list names every
// field of its type: a field that is added later does not compile until it stands here too.
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

#include "hearsay/reading.h"

namespace hearsay::storing {

template <class X, class Type>
concept Is = std::same_as<std::remove_const_t<X>, Type>;

template <Is<Span> X>
auto fields(X& x) {
  auto& [begin, end] = x;
  return std::tie(begin, end);
}
template <Is<Date> X>
auto fields(X& x) {
  auto& [day, clock, precision, zone] = x;
  return std::tie(day, clock, precision, zone);
}
template <Is<Block> X>
auto fields(X& x) {
  auto& [kind, span] = x;
  return std::tie(kind, span);
}
template <Is<Removed> X>
auto fields(X& x) {
  auto& [quote, reason] = x;
  return std::tie(quote, reason);
}
template <Is<Credit> X>
auto fields(X& x) {
  auto& [name, quote] = x;
  return std::tie(name, quote);
}
// The text first: spans are held against it, and other words repeat its words.
template <Is<Report> X>
auto fields(X& x) {
  auto& [id, file, record, url, outlet, byline, title, published, modified, language, text, blocks, removed, credits,
         metadata, warnings] = x;
  return std::tie(text, id, file, record, url, outlet, byline, title, published, modified, language, blocks, removed,
                  credits, metadata, warnings);
}
template <Is<Sentence> X>
auto fields(X& x) {
  auto& [span, fresh, why, meaning] = x;
  return std::tie(span, fresh, why, meaning);
}
template <Is<Token> X>
auto fields(X& x) {
  auto& [span, lemma, tag, head, relation, quoted] = x;
  return std::tie(span, lemma, tag, head, relation, quoted);
}
template <Is<Location> X>
auto fields(X& x) {
  auto& [lat, lon, country, region, precision] = x;
  return std::tie(lat, lon, country, region, precision);
}
template <Is<Name> X>
auto fields(X& x) {
  auto& [span, kind, entity, location] = x;
  return std::tie(span, kind, entity, location);
}
template <Is<Entity> X>
auto fields(X& x) {
  auto& [name, kind, aliases, why, description] = x;
  return std::tie(name, kind, aliases, why, description);
}
template <Is<Time> X>
auto fields(X& x) {
  auto& [span, type, value, earliest, latest] = x;
  return std::tie(span, type, value, earliest, latest);
}
template <Is<Figure> X>
auto fields(X& x) {
  auto& [span, low, high, approximate, unit, vague, counted, head, part, change, earlier, forecast] = x;
  return std::tie(span, low, high, approximate, unit, vague, counted, head, part, change, earlier, forecast);
}
template <Is<Source> X>
auto fields(X& x) {
  auto& [spans, name, kind, anonymous, entity, description] = x;
  return std::tie(spans, name, kind, anonymous, entity, description);
}
template <Is<Statement> X>
auto fields(X& x) {
  auto& [sources, cue, content, quotation, kind, within, cue_class, by_pattern, by_model] = x;
  return std::tie(sources, cue, content, quotation, kind, within, cue_class, by_pattern, by_model);
}
template <Is<Argument> X>
auto fields(X& x) {
  auto& [role, span, entity, head] = x;
  return std::tie(role, span, entity, head);
}
template <Is<Claim> X>
auto fields(X& x) {
  auto& [span, predicate, implied, lemma, event_class, open_class, arguments, figure, time, carried_time, place,
         polarity, modality, statement, sentence, recalled] = x;
  return std::tie(span, predicate, implied, lemma, event_class, open_class, arguments, figure, time, carried_time,
                  place, polarity, modality, statement, sentence, recalled);
}
template <Is<Toll> X>
auto fields(X& x) {
  auto& [event_class, count, claims] = x;
  return std::tie(event_class, count, claims);
}
template <Is<Response> X>
auto fields(X& x) {
  auto& [span, who, kind] = x;
  return std::tie(span, who, kind);
}
// Words before all that spans them.
template <Is<Reading> X>
auto fields(X& x) {
  auto& [report, sentences, tokens, names, entities, times, figures, statements, claims, tolls, responses,
         lead_vector] = x;
  return std::tie(report, tokens, sentences, names, entities, times, figures, statements, claims, tolls, responses,
                  lead_vector);
}

template <class X>
concept Record = requires(X& x) {
  fields(x);
};
/// A record that is written field by field where it stands in a list.
template <class X>
concept Columns = Record<X> && !Is<X, Span>;
template <class X>
concept ListOfRecords = requires(X& x) {
  x.push_back({});
}
&&!Is<X, std::string> && Columns<typename X::value_type>;

template <size_t field>
using Place = std::integral_constant<size_t, field>;
template <Record X, size_t field>
using FieldType = std::remove_cvref_t<std::tuple_element_t<field, decltype(fields(std::declval<X&>()))>>;
/// The places of a record's fields, as types.
template <Record X>
inline constexpr auto kPlaces = []<size_t... field>(std::index_sequence<field...>) {
  return std::tuple<Place<field>...>();
}
(std::make_index_sequence<std::tuple_size_v<decltype(fields(std::declval<X&>()))>>());

template <Record X, class Take>
void for_each_field(X& x, const Take& take) {
  std::apply([&](auto&... field) { (take(field), ...); }, fields(x));
}

/// The last of an enumeration: what is read beyond it is damage.
template <class Enum>
inline constexpr Enum kLast = Enum::unnamed;
template <>
inline constexpr BlockKind kLast<BlockKind> = BlockKind::table;
template <>
inline constexpr Date::Precision kLast<Date::Precision> = Date::Precision::second;
template <>
inline constexpr NameKind kLast<NameKind> = NameKind::other;
template <>
inline constexpr Precision kLast<Precision> = Precision::country;
template <>
inline constexpr AliasReason kLast<AliasReason> = AliasReason::other_form;
template <>
inline constexpr TimeType kLast<TimeType> = TimeType::set;
template <>
inline constexpr Part kLast<Part> = Part::unknown;
template <>
inline constexpr Change kLast<Change> = Change::fresh;
template <>
inline constexpr SourceKind kLast<SourceKind> = SourceKind::unknown;
template <>
inline constexpr StatementKind kLast<StatementKind> = StatementKind::mixed;
template <>
inline constexpr Modality kLast<Modality> = Modality::planned;
template <>
inline constexpr ResponseKind kLast<ResponseKind> = ResponseKind::confirmed;

}  // namespace hearsay::storing
