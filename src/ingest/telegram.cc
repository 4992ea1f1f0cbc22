// {"name": "Varrow Port", "type": "public_channel", "messages": [{"date": "2031-05-02T09:14:00", "text": ["A ferry ",
// {"type": "bold", "text": "ran aground"}]}]}, or all chats one after another, each with its list. Messages are cut
// out one by one, so that an export of years needs the memory of one. On the page each is a box with its day as a
// title.
#include "ingest/telegram.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/entities.h"
#include "base/tags.h"
#include "base/utf8.h"
#include "ingest/json_ends.h"

namespace hearsay::ingesting {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr size_t kHead = 4096;  // bytes before the messages that say whose they are
constexpr size_t kStep = size_t{1} << 16;
constexpr std::string_view kMessages = "\"messages\"";
constexpr std::string_view kBlanks = " \t\r\n";

struct Post {
  std::string date;
  std::string from;
  std::string passed_on;  // whose words these are, where they are somebody else's
  std::string text;
};

int words_in(std::string_view text) {
  int words = 0;
  for (size_t at = text.find_first_not_of(kBlanks); at != std::string_view::npos;
       at = text.find_first_not_of(kBlanks, text.find_first_of(kBlanks, at))) {
    ++words;
    if (text.find_first_of(kBlanks, at) == std::string_view::npos) break;
  }
  return words;
}

void give(Post post, const std::string& chat, uint64_t record, uint64_t offset, const RecordSink& sink) {
  if (words_in(post.text) < kFewestWords) return;
  Document document;
  document.file = sink.file;
  document.record = record;
  document.offset = offset;
  document.metadata.published = std::move(post.date);
  document.metadata.outlet = post.passed_on.empty() ? chat : post.passed_on;
  if (!post.passed_on.empty()) document.metadata.others.emplace_back("forwarded by", chat);
  if (!post.from.empty() && post.from != chat && post.passed_on.empty())
    document.metadata.byline = std::move(post.from);
  document.content = std::move(post.text);
  sink.give(std::move(document));
}

std::string text_at(object fields, const char* name) {
  std::string_view text;
  if (fields.at_key(name).get_string().get(text) != simdjson::SUCCESS) return {};
  size_t replaced = 0;
  return base::to_valid_utf8(text, replaced);
}

// A text, or its pieces: strings, and objects that hold one.
std::string words_of(object fields) {
  simdjson::dom::array pieces;
  if (fields.at_key("text").get_array().get(pieces) != simdjson::SUCCESS) return text_at(fields, "text");
  std::string text;
  for (const element piece : pieces) {
    std::string_view words;
    object inner;
    if (piece.get_string().get(words) == simdjson::SUCCESS) {
      text += words;
    } else if (piece.get_object().get(inner) == simdjson::SUCCESS) {
      text += text_at(inner, "text");
    }
  }
  size_t replaced = 0;
  return base::to_valid_utf8(text, replaced);
}

// The last string under that name before a place.
std::string last_named(std::string_view before, std::string_view name) {
  const size_t at = before.rfind("\"" + std::string(name) + "\"");
  const size_t open = at == std::string_view::npos ? at : before.find_first_not_of(" \t\r\n:", at + name.size() + 2);
  if (open == std::string_view::npos || before[open] != '"') return {};
  size_t close = open + 1;
  while (close < before.size() && before[close] != '"') close += before[close] == '\\' ? 2 : 1;
  if (close >= before.size()) return {};
  simdjson::dom::parser parser;
  element value;
  std::string_view text;
  const std::string list = "[" + std::string(before.substr(open, close + 1 - open)) + "]";
  if (parser.parse(list).at(0).get_string().get(text) != simdjson::SUCCESS) return {};
  return std::string(text);
}

// Moves to the first message of the next list, and takes what stands before it; false when there is none.
bool to_messages(ByteStream& stream, std::string& before) {
  before.clear();
  while (true) {
    const std::string_view ahead = stream.peek(kStep);
    if (ahead.size() < kMessages.size()) return false;
    const size_t at = ahead.find(kMessages);
    const size_t seen = std::min(at, ahead.size() - (kMessages.size() - 1));
    before += ahead.substr(0, seen);
    if (before.size() > 2 * kHead) before.erase(0, before.size() - kHead);
    stream.skip(at == std::string_view::npos ? seen : at + kMessages.size());
    if (at == std::string_view::npos) continue;
    std::string_view next = stream.peek(kHead);
    const size_t open = next.find_first_not_of(" \t\r\n:");
    if (open == std::string_view::npos || next[open] != '[') continue;
    stream.skip(open + 1);
    return true;
  }
}

// The object that begins here; empty when it is larger than the limit, and behind it either way.
std::string object_here(ByteStream& stream, uint64_t limit) {
  ObjectEnd end;
  std::string bytes;
  bool too_large = false;
  while (true) {
    const std::string_view ahead = stream.peek(1);
    if (ahead.empty()) return {};
    const auto found = end.find(ahead);
    const size_t taken = found ? *found : ahead.size();
    too_large |= bytes.size() + taken > limit;
    if (!too_large) bytes += ahead.substr(0, taken);
    stream.skip(taken);
    if (found) return too_large ? std::string() : bytes;
  }
}

// The next sign that is neither blank nor comma.
char next_sign(ByteStream& stream) {
  while (true) {
    const std::string_view ahead = stream.peek(1);
    if (ahead.empty()) return ']';
    const size_t at = ahead.find_first_not_of(" \t\r\n,");
    stream.skip(std::min(at, ahead.size()));
    if (at != std::string_view::npos) return ahead[at];
  }
}

// What stands between two texts, behind a place; the place moves behind it. Empty where there is none before `end`.
std::string_view between(std::string_view html, size_t& at, std::string_view open, std::string_view close) {
  const size_t begin = html.find(open, at);
  if (begin == std::string_view::npos) return {};
  const size_t from = begin + open.size();
  const size_t end = std::min(html.find(close, from), html.size());
  at = end;
  return html.substr(from, end - from);
}

std::string words_of_markup(std::string_view html) {
  std::string text;
  for (size_t at = 0; at < html.size();) {
    const size_t open = std::min(html.find("<br", at), html.size());
    text += html.substr(at, open - at);
    if (open == html.size()) break;
    text += '\n';
    at = std::min(html.find('>', open), html.size() - 1) + 1;
  }
  text = base::without_entities(base::without_tags(text), false);
  const size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

// "04.03.2031 09:14:00 UTC+01:00" as 2031-03-04T09:14:00+01:00.
std::string iso_of(std::string_view date) {
  constexpr size_t kDay = 10;  // "04.03.2031"
  if (date.size() < kDay || date[2] != '.' || date[5] != '.') return std::string(date);
  std::string iso(date.substr(6, 4));
  iso.append("-").append(date.substr(3, 2)).append("-").append(date.substr(0, 2));
  if (date.size() >= kDay + 9) iso.append("T").append(date.substr(kDay + 1, 8));
  const size_t zone = date.find("UTC");
  if (zone != std::string_view::npos) iso.append(date.substr(zone + 3));
  return iso;
}

// Without the day that stands in the same element.
std::string name_in(std::string_view html) {
  return words_of_markup(html.substr(0, html.find("<span")));
}

Post post_of(std::string_view box) {
  Post post;
  size_t at = 0;
  post.date = iso_of(between(box, at, "date details\" title=\"", "\""));
  const size_t passed_on = box.find("<div class=\"forwarded body\">");
  at = 0;
  if (const std::string_view own = box.substr(0, passed_on);
      own.find("class=\"from_name\"") != std::string_view::npos)
    post.from = name_in(between(own, at, "<div class=\"from_name\">", "</div>"));
  at = passed_on == std::string_view::npos ? 0 : passed_on;
  if (passed_on != std::string_view::npos)
    post.passed_on = name_in(between(box, at, "<div class=\"from_name\">", "</div>"));
  post.text = words_of_markup(between(box, at, "<div class=\"text\">", "</div>"));
  return post;
}

}  // namespace

bool is_telegram_json(std::string_view start) {
  constexpr std::array<std::string_view, 7> kTypes = {"_channel\"",      "_supergroup\"",    "_group\"",
                                                      "personal_chat\"", "saved_messages\"", "bot_chat\"",
                                                      "here is the data"};
  const std::string_view head = start.substr(0, kHead);
  if (head.find("Here is the data you requested") != std::string_view::npos &&
      head.find("Telegram") != std::string_view::npos)
    return true;
  const size_t messages = head.find(kMessages);
  const std::string_view before = head.substr(0, messages);
  return messages != std::string_view::npos && before.find("\"type\"") != std::string_view::npos &&
         std::ranges::any_of(kTypes,
                             [&](std::string_view type) { return before.find(type) != std::string_view::npos; });
}

bool is_telegram_page(std::string_view start) {
  constexpr size_t kTitle = 1024;  // bytes that hold the title of such a page
  if (start.substr(0, kTitle).find("<title>Exported Data</title>") == std::string_view::npos) return false;
  return start.find("class=\"page_wrap") != std::string_view::npos &&
         start.find("<div class=\"history\">") != std::string_view::npos &&
         start.find("<div class=\"message ") != std::string_view::npos;
}

void read_telegram_json(ByteStream& stream, const RecordSink& sink) {
  uint64_t record = 0;
  std::string before;
  simdjson::dom::parser parser;
  while (to_messages(stream, before)) {
    const std::string chat = last_named(before, "name");
    while (next_sign(stream) == '{') {
      const uint64_t offset = stream.offset();
      const std::string bytes = object_here(stream, sink.options.max_record_bytes);
      ++record;
      object fields;
      if (bytes.empty() || parser.parse(bytes).get_object().get(fields) != simdjson::SUCCESS) {
        sink.refuse(record, offset, {ErrorCode::bad_format, "no message: cut off, damaged or too large"});
        continue;
      }
      if (text_at(fields, "type") != "message") continue;
      give({text_at(fields, "date"), text_at(fields, "from"), text_at(fields, "forwarded_from"), words_of(fields)},
           chat, record, offset, sink);
    }
  }
}

void read_telegram_page(std::string_view html, const RecordSink& sink) {
  constexpr std::string_view kBox = "<div class=\"message ";
  size_t at = 0;
  const std::string chat = words_of_markup(between(html, at, "<div class=\"text bold\">", "</div>"));
  uint64_t record = 0;
  std::string from;
  for (size_t begin = html.find(kBox, at); begin != std::string_view::npos;) {
    const size_t end = std::min(html.find(kBox, begin + 1), html.size());
    Post post = post_of(html.substr(begin, end - begin));
    // One box after another of the same person has no name.
    if (post.from.empty()) {
      post.from = from;
    } else {
      from = post.from;
    }
    give(std::move(post), chat, ++record, begin, sink);
    begin = end < html.size() ? end : std::string_view::npos;
  }
}

}  // namespace hearsay::ingesting
