// Store: reports, and what people decided of them, in one file that grows. A batch that was handed in is on disk when
// the call comes back, whatever happens to the process afterwards; nothing that is kept is ever changed or taken
// away. Stories and accounts are not kept: they follow from what is, and come to the same whatever the batches were.
// For programs that link hearsay::store beside hearsay::hearsay.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/pipeline.h"

namespace hearsay {

/// Times are the caller's; a batch is never older than the one before it, whatever the clock says.
using Moment = std::chrono::sys_time<std::chrono::microseconds>;

/// Of one report that was handed in. An address is a report's URL, or where it has none its file and record.
enum class Became {
  added,    ///< a report of its own
  version,  ///< its address was known with another text that it shares words with: now the one that counts
  known     ///< the same text stood at its address before; nothing was done
};

struct Receipt {
  std::string report;  ///< id, without what tells exact copies apart
  std::string file;
  uint64_t record = 1;
  Became became = Became::added;
  std::string replaces;  ///< of a version: the id of the one before
};

/// What reports of one address say differently, a line each: "-" and "+" before sentences that went and came, in the
/// order of the text; "title: A -> B" and the like before them.
struct Version {
  std::string report;
  std::string replaces;
  std::string address;
  std::string title;
  Moment at;
  std::string difference;
};

struct Kept {
  std::vector<Reading> readings;   ///< the newest version of each page, in no order that means anything
  std::vector<Rejection> damaged;  ///< reports whose records cannot be read any more
};

/// A report that a search has found.
struct Hit {
  std::string report;
  std::string file;
  uint64_t record = 1;
  std::string title;
  std::string outlet;
  std::string published;  ///< ISO 8601; empty = unknown
};

/// What a person decided: never changed and never taken away, only undone by another.
struct Decided {
  int64_t number = 0;  ///< from 1, as they were made
  Moment at;
  std::string who;
  std::string says;  ///< a line as in a file of corrections, "note ID = TEXT" of anything with an id, or "undo 3"
  std::string why;   ///< may be empty
  int64_t undoes = 0;
  bool undone = false;
};

/// A report as it came into the store.
struct Arrival {
  Moment at;
  std::string report;
  std::string file;
  uint64_t record = 1;
  std::string title;
  bool version = false;  ///< of a page that was known
};

/// What somebody sent to be read: kept from the moment it was accepted, its body until its reports are in the store.
struct Sent {
  std::string job;  ///< "j" and 16 hex digits
  Moment at;
  std::string url;        ///< of a page that does not say its own
  std::string published;  ///< for reports that have no date
  std::string body;       ///< empty once it is settled
  std::string outcome;    ///< JSON, as whoever settled it wrote it; empty before
};

/// A fact at one moment, as far as it is compared.
struct FactThen {
  FactState state = FactState::single_source;
  Independence origins;
  std::vector<Quantity> values;  ///< that were not superseded
};

/// A fact that came (no `before`), went (no `after`), or is told in another way.
struct FactChange {
  std::string fact;
  std::string kind;
  std::string who;
  std::optional<FactThen> before;
  std::optional<FactThen> after;
};

struct StoryChange {
  std::string story;  ///< its id now, or where it is gone, before
  std::string title;
  std::vector<std::string> was;    ///< ids of the stories its reports stood in before; several: they were joined
  bool gone = false;               ///< its reports stand in other stories now
  std::vector<std::string> added;  ///< ids of reports
  std::vector<std::string> left;
  std::vector<FactChange> facts;
};

/// One writes at a time, and any number read. An object is for one thread at a time.
class Store {
 public:
  enum class Access { read, write };

  /// `path`: a file, or a folder for "hearsay.store" in it. `write` makes a new store where there is none, and brings
  /// an older one up to date. Errors: not_found; bad_format, when it is no store, a newer one, or damaged;
  /// not_written.
  static Result<Store> open(const std::string& path, Access access);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  /// The file.
  const std::string& path() const;

  /// Whether the report would be `known`.
  Result<bool> knows(const Report& report) const;
  /// Whether what the model in use reads goes with what is kept. Error bad_usage: another model that this program has
  /// read that, and this one may not be mixed in.
  Result<void> takes_readings() const;
  /// All or nothing of it, and safe when this comes back; a receipt for each, in their order. Errors: not_written,
  /// and that of takes_readings().
  Result<std::vector<Receipt>> add(std::span<const Reading> batch, Moment now);

  /// What the store held at a time, or all of it.
  Result<Kept> readings(std::optional<Moment> as_of = std::nullopt, int threads = 0) const;
  /// Numbers of the newest versions of pages, as the store held them at a time; what a number stands for never
  /// changes.
  Result<std::vector<int64_t>> newest(std::optional<Moment> as_of = std::nullopt) const;
  /// The readings of these numbers, beside them; nothing where the record is damaged or there is none.
  Result<std::vector<std::optional<Reading>>> readings(std::span<const int64_t> numbers, int threads = 0) const;
  Result<uint64_t> reports() const;
  /// Reports of which a later version came after `since`, and how that differs.
  Result<std::vector<Version>> versions(Moment since) const;
  /// Stories that are not what they were: reports came, a page says something else, or somebody decided. Accounts are
  /// made of these alone. `options`: as for make_dossier.
  Result<std::vector<StoryChange>> changes(Moment since, const PipelineOptions& options) const;
  /// Newest versions whose title or text has all of these words, by how well they fit; at most so many, and where
  /// thousands have them, of the latest 1,000.
  Result<std::vector<Hit>> search(std::string_view words, size_t most) const;
  /// Reports are meant as they are called now: a decision stays with their pages, whatever they say later. Gives the
  /// numbers. All or nothing. The same under the same `key` again is not decided twice, and has the same numbers; an
  /// empty one is none. Errors: bad_usage, when a line says nothing, or calls no report, or several, or the key was
  /// used for something else.
  Result<std::vector<int64_t>> decide(std::span<const std::string> lines, const std::string& who,
                                      const std::string& why, Moment now, const std::string& key = {});
  Result<int64_t> undo(int64_t decision, const std::string& who, const std::string& why, Moment now,
                       const std::string& key = {});
  /// All, in the order they were made.
  Result<std::vector<Decided>> decisions(std::optional<Moment> as_of = std::nullopt) const;
  /// Those in force, as PipelineOptions takes them, each with its number.
  Result<std::vector<Correction>> corrections(std::optional<Moment> as_of = std::nullopt) const;

  /// When something last came in or was decided; before anything did, the clock's beginning.
  Result<Moment> latest() const;
  /// Reports that came after `since`, in the order they came; at most so many, and then the rest of that batch.
  Result<std::vector<Arrival>> arrivals(Moment since, size_t most) const;

  /// Keeps it (`job`, `at` and `outcome` are the store's); safe when this comes back. What was sent under the same
  /// key, or without a key with the same content, is the same job and not kept twice. Error bad_usage: the key was
  /// used for something else.
  Result<Sent> send(const Sent& what, const std::string& key, Moment now);
  /// Error not_found: there is no such job.
  Result<Sent> sent(const std::string& job) const;
  /// The one that waits longest, with its body.
  Result<std::optional<Sent>> next_sent() const;
  Result<uint64_t> waiting() const;
  /// One more time that it is begun to be read; how many there were since excuse(). Safe when this comes back, so
  /// that whoever is ended by what it holds has been counted.
  Result<int64_t> begin(const std::string& job);
  /// It got further, or was left for a reason that is not its own.
  Result<void> excuse(const std::string& job);
  /// Its outcome, in place of its body.
  Result<void> settle(const std::string& job, const std::string& outcome);

  /// Looks through the whole file; what is wrong with it, a line each. Empty = sound.
  Result<std::vector<std::string>> check() const;

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// What a moment is written as: a day is its beginning, a time without a zone is UTC. Nothing when it is none.
std::optional<Moment> moment_from_iso(std::string_view text);
std::string iso(Moment moment);  ///< "2031-05-02T09:17:00Z"

/// One JSON object without a line end, for JSON Lines (docs/store.md).
std::string receipt_to_json(const Receipt& receipt);
std::string hit_to_json(const Hit& hit);
std::string story_change_to_json(const StoryChange& change);
std::string version_to_json(const Version& version);
/// `applies`: whether anything in the store answers to it.
std::string decided_to_json(const Decided& decided, bool applies);

/// The file that `path` means: itself, or "hearsay.store" in the folder that it is.
std::string store_file(const std::string& path);

}  // namespace hearsay
