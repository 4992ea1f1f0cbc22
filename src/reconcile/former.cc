// An id is the hash of its key. With another name of the story put where the story's stands in a key, the hash is the
// id that there was under that name.
#include "hearsay/former.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/hash.h"

namespace hearsay {
namespace {

// Of a story's first reports, by which it may have been called.
constexpr size_t kMostNames = 256;

// The letter and the 48 bits; nothing for "f0123456789ab-2", which only ids have that no story's name is part of.
std::optional<uint64_t> number_of(std::string_view id) {
  constexpr size_t kLength = 13;
  constexpr int kHex = 16, kBits = 48;
  if (id.size() != kLength) return std::nullopt;
  uint64_t digits = 0;
  const auto [end, failed] = std::from_chars(id.data() + 1, id.data() + id.size(), digits, kHex);
  if (failed != std::errc() || end != id.data() + id.size()) return std::nullopt;
  return static_cast<uint64_t>(static_cast<unsigned char>(id.front())) << kBits | digits;
}

}  // namespace

FormerIds::FormerIds(const Story& story, const Account& account, std::span<const Named> reports) {
  std::vector<std::string> names;
  for (const Named& one : reports.first(std::min(reports.size(), kMostNames))) {
    names.push_back(story_id_of(one.report));
    for (const std::string& replaced : one.replaced) names.push_back(story_id_of(replaced));
  }
  for (const Named& one : reports) {
    if (one.replaced.empty()) continue;
    const uint32_t report = called_now(one.report);
    for (const std::string& replaced : one.replaced) add(replaced, report);
  }
  const uint32_t own = called_now(story.id);
  for (const std::string& name : names) add(name, own);
  for (const Fact& fact : account.facts) add_keys(fact.id, fact.keys, story.id, names);
  for (const UnifiedSource& source : account.sources) add_keys(source.id, source.keys, story.id, names);
  std::ranges::sort(former_, {}, [](const Former& one) { return std::pair(one.id, one.now); });
  former_.shrink_to_fit();
}

uint32_t FormerIds::called_now(const std::string& id) {
  now_.push_back(id);
  return static_cast<uint32_t>(now_.size() - 1);
}

void FormerIds::add(std::string_view former, uint32_t now) {
  const std::optional<uint64_t> number = number_of(former);
  if (number && former != now_[now]) former_.push_back({*number, now});
}

void FormerIds::add_keys(const std::string& id, const std::vector<std::string>& keys, const std::string& story,
                         std::span<const std::string> names) {
  const uint32_t now = called_now(id);
  for (const std::string& key : keys) {
    add(base::content_id(id.front(), key), now);
    const size_t at = key.find(story);
    if (at == std::string::npos) continue;
    for (const std::string& name : names)
      add(base::content_id(id.front(), std::string(key).replace(at, story.size(), name)), now);
  }
}

std::string_view FormerIds::now(std::string_view id) const {
  const std::optional<uint64_t> number = number_of(id);
  if (!number) return {};
  const auto found = std::ranges::lower_bound(former_, *number, {}, &Former::id);
  return found == former_.end() || found->id != *number ? std::string_view() : std::string_view(now_[found->now]);
}

}  // namespace hearsay
