// SQLite, as far as the store needs it. The only file that knows its functions is database.cc; what goes wrong comes
// as a StoreFailure, which no public function lets out.
#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "hearsay/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace hearsay::storing {

class StoreFailure : public std::exception {
 public:
  explicit StoreFailure(Error error) : error_(std::move(error)) {}
  const char* what() const noexcept override { return error_.message.c_str(); }
  const Error& error() const { return error_; }

 private:
  Error error_;
};

struct Blob {
  std::string_view bytes;
};

/// One prepared statement. Values are bound in order, rows come one by one; it begins anew when it is bound again.
class Query {
 public:
  template <class... Values>
  Query& with(const Values&... values) {
    reset();
    int place = 0;
    (bind(++place, values), ...);
    return *this;
  }
  /// Goes to the next row; false when there is none.
  bool next();
  /// For a statement that gives no rows.
  void run();

  int64_t number(int column) const;
  double real(int column) const;
  /// These views last until the next row.
  std::string_view text(int column) const;
  std::string_view bytes(int column) const;
  bool is_null(int column) const;

 private:
  friend class Database;
  struct Finalise {
    void operator()(sqlite3_stmt* statement) const;
  };
  Query(sqlite3* database, const std::string& path, std::string_view sql);
  void reset();
  void bind(int place, int64_t value);
  void bind(int place, uint64_t value) { bind(place, static_cast<int64_t>(value)); }
  void bind(int place, std::string_view value);
  void bind(int place, const std::string& value) { bind(place, std::string_view(value)); }
  void bind(int place, Blob value);
  void check(int code) const;

  sqlite3* database_;
  const std::string* path_;
  std::unique_ptr<sqlite3_stmt, Finalise> statement_;
};

enum class Access { read, write };

/// One file. Not thread-safe.
class Database {
 public:
  /// `write` makes the file where there is none.
  static Database open(const std::string& path, Access access);

  Query query(std::string_view sql) const { return {database_.get(), *path_, sql}; }
  /// Statements without values or rows.
  void run(const std::string& sql) const;
  /// Writes go to a log beside the file from here on; waits for others as every other change does.
  void keep_log() const;
  int64_t number(std::string_view sql) const;
  const std::string& path() const { return *path_; }

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<std::string> path_;
  std::unique_ptr<sqlite3, Close> database_;
};

/// All that is written while it lives is there as a whole when commit() has returned, and else not at all.
class Transaction {
 public:
  explicit Transaction(const Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  const Database& database_;
  bool open_ = true;
};

/// Calls `work`, whose failures become errors.
template <class Work>
auto guarded(const Work& work) -> Result<decltype(work())> {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const StoreFailure& failure) {
    return std::unexpected(failure.error());
  }
}

}  // namespace hearsay::storing
