// Reading: what one report says, and who says it. Every span points into `report.text`.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/report.h"
#include "hearsay/text.h"
#include "hearsay/time.h"

namespace hearsay {

/// An index into one vector of one owner; the tag keeps a name's number from being taken for a figure's.
template <class Tag>
struct Index {
  uint32_t value = 0;
  auto operator<=>(const Index&) const = default;
};
using NameIndex = Index<struct NameTag>;
using EntityIndex = Index<struct EntityTag>;
using TimeIndex = Index<struct TimeTag>;
using FigureIndex = Index<struct FigureTag>;
using StatementIndex = Index<struct StatementTag>;
using ClaimIndex = Index<struct ClaimTag>;

/// What a sentence means, by the language model: the signs of 384 numbers. Sentences that say alike differ in few.
using Meaning = std::array<uint64_t, 6>;

struct Sentence {
  Span span;
  bool fresh = true;  ///< false = background: told before this event, or boilerplate
  std::string why;    ///< why it is taken for background; empty when fresh
  Meaning meaning{};  ///< all zero where nothing was read
};

/// One word. Tags and relations are Universal Dependencies v2.
struct Token {
  Span span;
  std::string lemma;
  std::string_view tag;       ///< UPOS; lives as long as the program
  int32_t head = -1;          ///< index of the head token in the report; -1 for a root
  std::string_view relation;  ///< deprel; lives as long as the program
  bool quoted = false;        ///< stands between quotation marks
};

enum class NameKind { person, organisation, place, outlet, channel, group, weapon, facility, other };

enum class Precision { city, division, district, country };

/// Where a named place is, after the gazetteer. Of a division, district or country it is the middle.
struct Location {
  double lat = 0;  ///< degrees, WGS 84
  double lon = 0;
  std::string_view country;  ///< ISO 3166-1, two letters; lives as long as the program, as does the next
  std::string_view region;   ///< first-level division by name; may be empty
  Precision precision = Precision::city;
};

/// One mention of an entity by name.
struct Name {
  Span span;
  NameKind kind = NameKind::other;
  EntityIndex entity;
  std::optional<Location> location;  ///< of places the gazetteer knows
};

/// Why a name counts as another form of one: said by its report, or found when sources are unified.
enum class AliasReason {
  same_name,
  defined_in_brackets,  ///< "Coastal Wire Service (CWS)"
  initials,
  part_of_full_name,  ///< "Sund" of Lene Sund
  short_form,         ///< "the ministry" of the Ministry of Ports
  shortened_name,     ///< "Lene Sund" of Lene Arla Sund
  other_spelling,
  same_office,  ///< surname and office are one, the first name is spelt another way
  so_titled,    ///< "the interior minister": the one person the story gives that title
  known_outlet,
  known_place,
  curated,      ///< a row of `data/aliases/`
  decided,      ///< somebody corrected it so
  by_evidence,  ///< part of the name, the same claim, never both in one report
  other_form
};

/// All mentions in this report that are one.
struct Entity {
  std::string name;  ///< the fullest form the report gives
  NameKind kind = NameKind::other;
  std::vector<std::string> aliases;  ///< other forms, in order of first mention
  std::vector<AliasReason> why;      ///< beside each alias
  std::string description;           ///< what the report calls it: "Russian Telegram channel", "police chief"
};

enum class TimeType { date, time, duration, set };

/// A TIMEX3 expression. `earliest`/`latest` bound the day(s) meant; absent = unbounded on that side.
struct Time {
  Span span;
  TimeType type = TimeType::date;
  std::string value;  ///< "2024-10-03", "2024-W40", "XXXX-WXX-4", "P1D"
  std::optional<Day> earliest;
  std::optional<Day> latest;
};

enum class Part { total, subset, unknown };
enum class Change { level, fresh };  ///< "a toll of 12" against "another 12"

/// A quantity as a range. `high` absent = open ("at least"); `low` absent = "up to".
struct Figure {
  Span span;
  std::optional<double> low;
  std::optional<double> high;
  bool approximate = false;
  std::string unit;             ///< "", "percent", ISO 4217 code, "km", …
  std::string vague;            ///< "dozens", "several", …: the number word of a figure that names no number
  std::optional<Span> counted;  ///< the words for what is counted, "Sorland officers"
  std::string head;             ///< lemma of the counted noun, "officer"; empty when unsaid
  Part part = Part::unknown;
  Change change = Change::level;
  bool earlier = false;   ///< the report itself calls the value superseded ("rose from 63", "earlier said")
  bool forecast = false;  ///< "could reach 20,000"
};

enum class SourceKind { outlet, agency, channel, official, organisation, person, document, unknown };

/// Who is named as saying something.
struct Source {
  std::vector<Span> spans;
  std::string name;  ///< the entity's fullest name, or the description ("Sorland intelligence sources")
  SourceKind kind = SourceKind::unknown;
  bool anonymous = false;
  std::optional<EntityIndex> entity;
  std::string description;  ///< role or nationality words beside the name
};

enum class StatementKind { direct, indirect, mixed };

/// Somebody's words. Several sources = each of them says it.
struct Statement {
  std::vector<Source> sources;
  std::vector<Span> cue;
  std::vector<Span> content;
  Span quotation;  ///< the first words of the content that stand in quotation marks, without these; empty for none
  StatementKind kind = StatementKind::indirect;
  std::optional<StatementIndex> within;  ///< the statement whose content holds this one: nearer to the report
  std::string cue_class;   ///< "say", "report", "confirm", "deny", "accuse", … (`data/lexicon/cues.tsv`)
  bool by_pattern = true;  ///< found by the patterns of the language
  bool by_model = false;   ///< found by the language model
};

enum class Modality { asserted, reported, possible, denied, planned };

struct Argument {
  std::string role;  ///< "subject", "object", "other"
  Span span;
  std::optional<EntityIndex> entity;
  std::string head;  ///< the word its phrase hangs on, in lower case: "officers" of "six Sorland officers"
};

/// A predicate with its participants.
struct Claim {
  Span span;                 ///< the clause, shown as evidence
  Span predicate;            ///< the word(s) that carry it
  std::string_view implied;  ///< "is" of an apposition, "has" of an owner: said without a verb; else empty
  std::string lemma;
  std::string event_class;  ///< "killed", "injured", …; the lemma's past participle where no class fits
  bool open_class = false;  ///< no class of `data/lexicon/events.tsv` fits
  std::vector<Argument> arguments;
  std::optional<FigureIndex> figure;
  std::optional<TimeIndex> time;          ///< that its own sentence gives
  std::optional<TimeIndex> carried_time;  ///< without one: what an earlier sentence gave the event told on
  std::optional<Span> place;
  int polarity = 1;  ///< 1 or -1
  Modality modality = Modality::asserted;
  std::optional<StatementIndex> statement;  ///< innermost statement that says it
  uint32_t sentence = 0;
  bool recalled =
      false;  ///< tells of an earlier event, whatever its sentence does: "the anniversary of the fire that …"
};

enum class ResponseKind { denied, asked, no_response, declined, could_not_verify, confirmed };

struct Response {
  Span span;
  std::vector<Source> who;  ///< empty for the outlet's own "could not verify"
  ResponseKind kind = ResponseKind::denied;
};

/// How many a report says were killed (injured) in what it mainly tells of.
struct Toll {
  std::string_view event_class;    ///< "killed" or "injured"; lives as long as the program
  double count = 0;                ///< people
  std::vector<ClaimIndex> claims;  ///< what it rests on, in order
};

struct Reading {
  Report report;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<Name> names;
  std::vector<Entity> entities;
  std::vector<Time> times;
  std::vector<Figure> figures;
  std::vector<Statement> statements;
  std::vector<Claim> claims;
  std::vector<Toll> tolls;  ///< at most one a class
  std::vector<Response> responses;
  /// What title and first sentences mean, by the language model: 384 numbers of length 1, alike for sentences that
  /// say alike. Empty where nothing was read, or no meanings were asked for.
  std::vector<float> lead_vector;
};

/// Reads one report. A report in another language comes back with sentences only. Without `meanings`, which only
/// `group` and `reconcile` look at, those of sentences and the lead vector are left out, and all else is the same,
/// sooner. Pure; any thread.
Reading read(Report report, bool meanings = true);

}  // namespace hearsay
