// Shelf: make_dossier a story at a time, for readings that are kept elsewhere and grow. What it has found of them it
// keeps, so that of the next dossier only what changed is made.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearsay/dossier.h"
#include "hearsay/pipeline.h"

namespace hearsay {

/// About 12 kB are kept of a reading. Not thread-safe.
class Shelf {
 public:
  /// The readings of these numbers, beside them; nothing where one is damaged.
  using Fetch = std::function<Result<std::vector<std::optional<Reading>>>(std::span<const int64_t> numbers)>;
  /// One story; called by any thread, of each story once.
  using Take = std::function<void(size_t story, const Dossier& dossier)>;

  Shelf();
  ~Shelf();
  Shelf(Shelf&&) noexcept;
  Shelf& operator=(Shelf&&) noexcept;

  /// What stands on it from here on: readings as kept_readings takes them. A number always means the same one.
  /// Fetched are those that did not stand there; all of them when `options.corrections` are others than before.
  /// Policy and threads are those of `options`. Errors: of `fetch`; bad_usage, when `options.stop` was asked for.
  /// REQUIRES: no `since`, `until` or `most_stories`.
  Result<void> hold(std::span<const int64_t> numbers, const PipelineOptions& options, const Fetch& fetch);

  size_t reports() const;
  /// As in make_dossier of all that stands there; indexes are into its readings.
  const std::vector<Story>& stories() const;
  const std::vector<Correction>& unapplied() const;
  /// Two of one key have the same dossier_of. It lasts from one `hold` to the next.
  uint64_t key_of(size_t story) const;
  /// Of each of these stories a dossier with its account alone: `stories` and `accounts` begin with it; behind it
  /// stand those that it is related to, by id and title. What it says of the story is what make_dossier's says, but
  /// for the indexes. Readings are fetched some hundreds at a time. Errors: as of `hold`.
  Result<void> dossiers(std::span<const size_t> stories, const Fetch& fetch, const Take& take) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearsay
