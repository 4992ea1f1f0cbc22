// Migrations are numbered from 1 and never change once they have been released: `user_version` of the file says how
// many of them it has seen, `application_id` that it is ours. Each runs in a transaction of its own, so that one that
// is killed has not begun. tests/store/ holds a small store of every version. What is derived can be made again from
// what is appended; nothing is ever changed in `reports` and `decisions`. What was sent (`jobs`) is settled once.
// Plain tables and statements, but for the index of words (search.cc): another database can take them as they are.
#include "store/schema.h"

#include <fmt/format.h>

#include <array>

namespace hearsay::storing {
namespace {

constexpr int64_t kApplication = 0x48535259;  // "HSRY"

constexpr std::array<const char*, 4> kMigrations = {
    // 1. Batches of reports. A page is what one address has shown: its versions are reports that name the first of
    // them as `page`. `address` is a page's URL, or where there is none its file and record.
    R"sql(
      CREATE TABLE batches (
        batch INTEGER PRIMARY KEY,
        at INTEGER NOT NULL
      );
      CREATE TABLE reports (
        report INTEGER PRIMARY KEY,
        batch INTEGER NOT NULL REFERENCES batches (batch),
        page INTEGER NOT NULL,
        version INTEGER NOT NULL,
        address TEXT NOT NULL,
        content TEXT NOT NULL,
        file TEXT NOT NULL,
        record INTEGER NOT NULL,
        outlet TEXT NOT NULL,
        title TEXT NOT NULL,
        published TEXT NOT NULL,
        difference TEXT NOT NULL,
        UNIQUE (address, content)
      );
      CREATE UNIQUE INDEX reports_by_page ON reports (page, version);
      CREATE INDEX reports_by_content ON reports (content);
      CREATE TABLE readings (
        report INTEGER PRIMARY KEY REFERENCES reports (report),
        reader TEXT NOT NULL,
        record BLOB NOT NULL
      );
      CREATE VIRTUAL TABLE words USING fts5 (
        title, text, content = '', tokenize = 'unicode61 remove_diacritics 2'
      );
    )sql",
    // 2. What people decided, and which pages each part of a decision is about.
    R"sql(
      CREATE TABLE decisions (
        decision INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        who TEXT NOT NULL,
        says TEXT NOT NULL,
        why TEXT NOT NULL,
        undoes INTEGER REFERENCES decisions (decision)
      );
      CREATE TABLE decided_pages (
        decision INTEGER NOT NULL REFERENCES decisions (decision),
        place INTEGER NOT NULL,
        page INTEGER NOT NULL,
        PRIMARY KEY (decision, place, page)
      );
    )sql",
    // 3. What was sent to a server: its body until its reports are kept, and what became of it.
    R"sql(
      CREATE TABLE jobs (
        place INTEGER PRIMARY KEY,
        job TEXT NOT NULL UNIQUE,
        at INTEGER NOT NULL,
        digest INTEGER NOT NULL,
        url TEXT NOT NULL,
        published TEXT NOT NULL,
        body BLOB NOT NULL,
        outcome TEXT NOT NULL
      );
      CREATE INDEX jobs_waiting ON jobs (place) WHERE outcome = '';
    )sql",
    // 4. How often a job was begun since a report of it last got into the store; and what was decided under a key.
    R"sql(
      ALTER TABLE jobs ADD COLUMN beginnings INTEGER NOT NULL DEFAULT 0;
      CREATE TABLE decided_keys (
        key TEXT PRIMARY KEY,
        digest INTEGER NOT NULL,
        decision INTEGER NOT NULL REFERENCES decisions (decision),
        decisions INTEGER NOT NULL
      );
    )sql"};

}  // namespace

const int64_t kNewest = static_cast<int64_t>(kMigrations.size());

namespace {

[[noreturn]] void refuse(const Database& database, const std::string& why) {
  throw StoreFailure({ErrorCode::bad_format, database.path() + ": " + why});
}

// How many migrations it has seen.
int64_t version_of(const Database& database) {
  // In this order, so that one which another program makes meanwhile is none of a third.
  const bool is_empty = database.number("SELECT count(*) FROM sqlite_schema") == 0;
  const int64_t version = database.number("PRAGMA user_version");
  const int64_t application = database.number("PRAGMA application_id");
  if (is_empty && application == 0 && version == 0) return 0;
  if (application != kApplication) refuse(database, "this is no store of Hearsay, but another program's");
  if (version < 0) refuse(database, fmt::format("the number of its schema is damaged ({})", version));
  if (version > kNewest) {
    refuse(database, fmt::format("the store was written by a newer Hearsay (its schema is {}, this one knows {}): "
                                 "nothing was changed; use the newer one",
                                 version, kNewest));
  }
  return version;
}

}  // namespace

void migrate(const Database& database) {
  if (version_of(database) == kNewest) return;
  database.keep_log();
  while (true) {
    Transaction transaction(database);
    const int64_t version = version_of(database);  // another may have done it meanwhile
    if (version == kNewest) return;
    database.run(kMigrations.at(static_cast<size_t>(version)));
    database.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplication, version + 1));
    transaction.commit();
    if (version + 1 == kNewest) return;
  }
}

bool is_older(const Database& database) {
  const int64_t version = version_of(database);
  if (version == 0) refuse(database, "there is nothing in it yet: hearsay add PATH --store " + database.path());
  return version < kNewest;
}

}  // namespace hearsay::storing
