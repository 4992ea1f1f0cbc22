// A store is one file in SQLite's write-ahead mode: readers see the last whole batch while the next one is written,
// and a process that is killed leaves a log that the next one takes up. One writes at a time; another waits a while,
// then is told whom it waits for. What fails is told in words that say what was kept and what to do.
#include "store/database.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fcntl.h>
#include <limits>

namespace hearsay::storing {
namespace {

constexpr int kPatienceMs = 20000;  // longer than others' batches in a row keep it on the slowest disk
// Where SQLite's writers hold their lock in the file beside the log (its file format, "WAL locks").
constexpr int kWriterLock = 120;

// The process that writes; nothing when it cannot be told.
std::string writer_of(const std::string& path) {
  const int file = ::open((path + "-shm").c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  struct flock lock {};
  lock.l_type = F_RDLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = kWriterLock;
  lock.l_len = 1;
  const bool held = ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  ::close(file);
  return held ? fmt::format(" (process {})", lock.l_pid) : "";
}

bool is_writable(const std::string& path) {
  const size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  return ::access(folder.c_str(), W_OK) == 0 &&
         (::access(path.c_str(), F_OK) != 0 || ::access(path.c_str(), W_OK) == 0);
}

// "Batch" is what was being written.
Error failure(int code, sqlite3* database, const std::string& path) {
  const char* const why = database == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(database);
  const auto told = [&](ErrorCode kind, const std::string& text) { return Error{kind, path + ": " + text}; };
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return told(ErrorCode::not_written,
                  "the disk is full; what was kept before is safe, this batch was not kept: free some space and run "
                  "the same again");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return told(ErrorCode::not_written,
                  fmt::format("another program{} has been writing to the store for {} s; try again when it has ended",
                              writer_of(path), kPatienceMs / 1000));
    case SQLITE_READONLY:
      return told(ErrorCode::not_written, "the store, or the folder it lies in, may not be written");
    case SQLITE_CANTOPEN:
      if (!is_writable(path))
        return told(ErrorCode::not_written, "the store, or the folder it lies in, may not be written");
      return told(ErrorCode::not_found, "there is no store, or it cannot be opened");
    case SQLITE_CORRUPT:
      return told(ErrorCode::bad_format,
                  fmt::format("the store is damaged ({}): nothing was changed; what can still be "
                              "read of it comes with hearsay export --store",
                              why));
    case SQLITE_NOTADB:
      return told(ErrorCode::bad_format, "this is no store of Hearsay");
    case SQLITE_IOERR:
      return told(ErrorCode::not_written,
                  fmt::format("the disk failed ({}); what was kept before is safe, this batch "
                              "was not kept",
                              sqlite3_errstr(code)));
    default:
      return told(ErrorCode::not_written, fmt::format("the store failed: {}", why));
  }
}

[[noreturn]] void fail(int code, sqlite3* database, const std::string& path) {
  throw StoreFailure(failure(code, database, path));
}

// '?' and '#' mean something in a file: address.
std::string address_of(const std::string& path) {
  std::string address = "file:";
  for (const char c : path) {
    if (c == '?' || c == '#' || c == '%') {
      address += fmt::format("%{:02x}", c);
    } else {
      address += c;
    }
  }
  return address;
}

bool has_log(const std::string& path) {
  struct stat status {};
  return ::stat((path + "-wal").c_str(), &status) == 0 && status.st_size > 0;
}

}  // namespace

void Query::Finalise::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Query::Query(sqlite3* database, const std::string& path, std::string_view sql) : database_(database), path_(&path) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  statement_.reset(statement);
  check(code);
}

void Query::check(int code) const {
  if (code != SQLITE_OK) fail(sqlite3_extended_errcode(database_), database_, *path_);
}

bool Query::next() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) fail(sqlite3_extended_errcode(database_), database_, *path_);
  return false;
}

void Query::run() {
  while (next()) {
  }
}

double Query::real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

int64_t Query::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Query::bytes(int column) const {
  const void* const bytes = sqlite3_column_blob(statement_.get(), column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes), static_cast<size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Query::text(int column) const {
  const unsigned char* const text = sqlite3_column_text(statement_.get(), column);
  if (text == nullptr) return {};
  return {reinterpret_cast<const char*>(text), static_cast<size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

bool Query::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

void Query::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

void Query::bind(int place, int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), place, value));
}

void Query::bind(int place, std::string_view value) {
  check(sqlite3_bind_text64(statement_.get(), place, value.data() == nullptr ? "" : value.data(), value.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bind(int place, Blob value) {
  check(sqlite3_bind_blob64(statement_.get(), place, value.bytes.data(), value.bytes.size(), SQLITE_TRANSIENT));
}

void Database::Close::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

Database Database::open(const std::string& path, Access access) {
  Database opened;
  opened.path_ = std::make_unique<std::string>(path);
  // Where nothing may be written there can be no lock; without a log there is nothing to take up either.
  const bool fixed = access == Access::read && !is_writable(path) && !has_log(path);
  const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                    (access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                     : fixed                 ? SQLITE_OPEN_READONLY
                                             : SQLITE_OPEN_READWRITE);
  sqlite3* database = nullptr;
  const std::string address = address_of(path) + (fixed ? "?immutable=1" : "");
  const int code = sqlite3_open_v2(address.c_str(), &database, flags, nullptr);
  opened.database_.reset(database);
  if (code != SQLITE_OK) fail(code, database, path);
  sqlite3_busy_timeout(database, kPatienceMs);
  // Somebody else's file is not to be believed.
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  opened.run("PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL");
  if (access == Access::read) opened.run("PRAGMA query_only = ON");
  return opened;
}

void Database::run(const std::string& sql) const {
  const int code = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(sqlite3_extended_errcode(database_.get()), database_.get(), *path_);
}

// SQLite does not wait for this by itself where two make a store at once.
void Database::keep_log() const {
  constexpr int kPauseMs = 10;
  int code = SQLITE_BUSY;
  for (int waited = 0; code == SQLITE_BUSY && waited < kPatienceMs; waited += kPauseMs) {
    if (waited > 0) sqlite3_sleep(kPauseMs);
    code = sqlite3_exec(database_.get(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr) & 0xFF;
  }
  if (code != SQLITE_OK) fail(sqlite3_extended_errcode(database_.get()), database_.get(), *path_);
}

int64_t Database::number(std::string_view sql) const {
  Query query = this->query(sql);
  return query.next() ? query.number(0) : 0;
}

Transaction::Transaction(const Database& database) : database_(database) {
  database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.run("ROLLBACK");
  } catch (const StoreFailure&) {  // it failed, and SQLite has rolled it back itself
  }
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace hearsay::storing
