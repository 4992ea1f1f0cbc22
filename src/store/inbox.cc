// A job is called by the sender's key, or by what was sent: who sends the same again, not knowing whether it arrived,
// is told of the same job. What it is made of is kept as a hash beside it, so that a key cannot come to mean two
// things.
#include "store/inbox.h"

#include <fmt/format.h>

#include "base/hash.h"
#include "store/decisions.h"

namespace hearsay::storing {
namespace {

Moment moment_at(int64_t ticks) {
  return Moment(std::chrono::microseconds(ticks));
}

uint64_t digest_of(const Sent& what) {
  return base::hash64(what.body, base::hash64(what.url + "\n" + what.published));
}

std::string name_of(const std::string& key, uint64_t digest) {
  return fmt::format("j{:016x}", key.empty() ? digest : base::hash64(key, 1));
}

Sent row_of(const Query& query) {
  return {std::string(query.text(0)), moment_at(query.number(1)),  std::string(query.text(2)),
          std::string(query.text(3)), std::string(query.bytes(4)), std::string(query.text(5))};
}

}  // namespace

std::vector<Arrival> arrived(const Database& database, Moment since, size_t most) {
  Query query = database.query(
      "SELECT at, content, file, record, title, version FROM reports JOIN batches USING (batch) WHERE at > ? "
      "ORDER BY report");
  query.with(ticks(since));
  std::vector<Arrival> all;
  while (query.next()) {
    const Moment at = moment_at(query.number(0));
    if (all.size() >= most && all.back().at != at) break;
    all.push_back({at, std::string(query.text(1)), std::string(query.text(2)), static_cast<uint64_t>(query.number(3)),
                   std::string(query.text(4)), query.number(5) > 1});
  }
  return all;
}

Sent accept(const Database& database, const Sent& what, const std::string& key, Moment now) {
  const uint64_t digest = digest_of(what);
  const std::string name = name_of(key, digest);
  Query known = database.query("SELECT digest FROM jobs WHERE job = ?");
  if (known.with(name).next()) {
    if (static_cast<uint64_t>(known.number(0)) != digest)
      throw StoreFailure({ErrorCode::bad_usage, "the key \"" + key + "\" was used for something else before"});
    return job_called(database, name).value_or(Sent{});
  }
  database.query("INSERT INTO jobs VALUES ((SELECT ifnull(max(place), 0) + 1 FROM jobs), ?, ?, ?, ?, ?, ?, '', 0)")
      .with(name, ticks(now), digest, what.url, what.published, Blob{what.body})
      .run();
  Sent kept = what;
  kept.job = name;
  kept.at = now;
  kept.outcome.clear();
  return kept;
}

std::optional<Sent> job_called(const Database& database, const std::string& job) {
  Query query = database.query("SELECT job, at, url, published, '', outcome FROM jobs WHERE job = ?");
  return query.with(job).next() ? std::optional(row_of(query)) : std::nullopt;
}

int64_t begin_job(const Database& database, const std::string& job) {
  database.query("UPDATE jobs SET beginnings = beginnings + 1 WHERE job = ?").with(job).run();
  Query query = database.query("SELECT beginnings FROM jobs WHERE job = ?");
  return query.with(job).next() ? query.number(0) : 0;
}

void excuse_job(const Database& database, const std::string& job) {
  database.query("UPDATE jobs SET beginnings = 0 WHERE job = ?").with(job).run();
}

std::optional<Sent> next_job(const Database& database) {
  Query query = database.query(
      "SELECT job, at, url, published, body, outcome FROM jobs WHERE outcome = '' ORDER BY place LIMIT 1");
  return query.next() ? std::optional(row_of(query)) : std::nullopt;
}

}  // namespace hearsay::storing
