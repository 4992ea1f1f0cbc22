// What is sent is safe in the store before it is acknowledged: a body as it came, to be read soon after, a decision
// as itself. Whoever is not told 202 or 201 sends the same again, and nothing is there twice.
#include <fmt/format.h>
#include <simdjson.h>

#include "serve/limits.h"
#include "serve/lists.h"
#include "serve/problem.h"
#include "serve/routes.h"

namespace hearsay::serving {
namespace {

namespace dom = simdjson::dom;

Moment now() {
  return std::chrono::time_point_cast<Moment::duration>(std::chrono::system_clock::now());
}

// The first letter tells the two kinds of bodies that are taken; archives, PDF and the like begin otherwise.
bool begins_as(std::string_view type, std::string_view body) {
  if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  body.remove_prefix(std::min(body.find_first_not_of(" \t\r\n"), body.size()));
  const bool page = type.starts_with("text/html");
  return page ? body.starts_with('<') : (body.starts_with('{') && !body.starts_with("{\\")) || body.starts_with('[');
}

// Receipts with the story that each report stands in today.
std::string with_stories(std::string_view outcome, const Edition* edition) {
  std::string all;
  constexpr std::string_view kMark = R"({"report":")";
  while (true) {
    const size_t at = outcome.find(kMark);
    if (at == std::string_view::npos) return all + std::string(outcome);
    const size_t begin = at + kMark.size();
    const std::string_view report = outcome.substr(begin, outcome.find('"', begin) - begin);
    const std::string_view story = edition == nullptr ? "" : edition->story_of(report).value_or("");
    all += std::string(outcome.substr(0, at)) + "{\"story\":" + text_or_null(story) + ",";
    outcome.remove_prefix(at + 1);
  }
}

Response job_of(Desk& desk, const Sent& sent, int status) {
  const bool settled = !sent.outcome.empty();
  const char* state = sent.outcome.starts_with("\"failed\"") ? "failed"
                      : settled                              ? "done"
                      : desk.job_in_hand() == sent.job       ? "working"
                                                             : "waiting";
  const std::string outcome =
      settled ? with_stories(sent.outcome, desk.edition().get()) : R"("reports":[],"rejected":[])";
  return {.status = status,
          .body = fmt::format(R"({{"job":"{}","at":"{}","state":"{}",{}}})", sent.job, iso(sent.at), state, outcome)};
}

struct Asked {
  std::vector<std::string> lines;
  std::string who;
  std::string why;
};

// A text of the object, within limits; what is wrong with it.
std::string take_text(const dom::element& value, std::string& text) {
  std::string_view said;
  if (value.get(said) != simdjson::SUCCESS) return "is no text";
  if (said.size() > kMostLineBytes) return "is longer than is taken";
  if (said.find_first_of("\r\n") != std::string_view::npos || said.find('\0') != std::string_view::npos)
    return "has more than a line";
  text = said;
  return {};
}

std::string take_lines(const dom::element& value, std::vector<std::string>& lines) {
  dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return "is no list";
  if (list.size() > kMostLines || list.size() == 0) return fmt::format("has between 1 and {} lines", kMostLines);
  for (const dom::element one : list) {
    std::string wrong = take_text(one, lines.emplace_back());
    if (!wrong.empty()) return wrong;
  }
  return {};
}

// {"says": ["outlet a.html = Tolvan Herald"], "who": …, "why": …}; what is wrong with it, in words.
std::string read_asked(std::string_view body, bool has_lines, Asked& asked) {
  dom::parser parser;
  dom::element top;
  if (parser.parse(simdjson::padded_string(body)).get(top) != simdjson::SUCCESS) return "the body is no JSON";
  dom::object object;
  if (top.get(object) != simdjson::SUCCESS) return "the body is no JSON object";
  std::set<std::string_view> seen;
  for (const auto& [name, value] : object) {
    if (!seen.insert(name).second) return fmt::format("\"{}\" stands there twice", name);
    std::string wrong = "is no field of this";
    if (name == "says" && has_lines) wrong = take_lines(value, asked.lines);
    if (name == "who") wrong = take_text(value, asked.who);
    if (name == "why") wrong = take_text(value, asked.why);
    if (!wrong.empty()) return fmt::format("\"{}\" {}", name, wrong);
  }
  return has_lines && asked.lines.empty() ? "\"says\" is missing" : "";
}

// A token's own name stands before what the body says.
std::string who_of(const Call& call, const Asked& asked) {
  if (!call.who.empty()) return call.who;
  return asked.who.empty() ? "api" : asked.who;
}

std::string json_of(const Desk& desk, const Decided& one) {
  const std::shared_ptr<const Edition> edition = desk.edition();
  return decided_to_json(one, edition == nullptr || !edition->idle_decisions.contains(one.number));
}

Response decided(const std::vector<int64_t>& numbers) {
  Response response{.status = 201, .body = fmt::format(R"({{"decisions":[{}]}})", fmt::join(numbers, ","))};
  response.headers.push_back({"Location", fmt::format("/v1/decisions/{}", numbers.front())});
  return response;
}

// The key that a sender calls the request by, so that it can be sent again; what is wrong with it.
std::string take_key(const Call& call, std::string& key) {
  key = call.request.header("idempotency-key");
  return key.size() > kMostLineBytes ? "the Idempotency-Key is longer than is taken" : "";
}

int64_t number_in(const Call& call) {
  int64_t number = 0;
  std::from_chars(call.path.front().data(), call.path.front().data() + call.path.front().size(), number);
  return number;
}

}  // namespace

Response post_reports(Desk& desk, const Call& call) {
  if (!begins_as(call.request.header("content-type"), call.request.body))
    return problem(422, "the body is not what its Content-Type says");
  const auto waiting = desk.stores.reading([](const Store& store) { return store.waiting(); });
  if (waiting && *waiting >= kMostJobs)
    return problem(503, "more is waiting to be read than is taken; send the same again later",
                   {{"Retry-After", "60"}});
  Sent sent;
  sent.url = call.said("url");
  sent.published = call.said("published");
  sent.body = call.request.body;
  std::string key;
  if (const std::string wrong = take_key(call, key); !wrong.empty()) return problem(422, wrong);
  const auto kept = desk.stores.writing([&](Store& store) { return store.send(sent, key, now()); });
  if (!kept) return problem_of(kept.error());
  desk.nudge();
  Response response = job_of(desk, *kept, 202);
  response.headers.push_back({"Location", "/v1/jobs/" + kept->job});
  return response;
}

Response get_job(Desk& desk, const Call& call) {
  const auto sent = desk.stores.reading([&](const Store& store) { return store.sent(call.path.front()); });
  return sent ? job_of(desk, *sent, 200) : problem_of(sent.error());
}

Response get_decisions(Desk& desk, const Call& call) {
  const auto all = desk.stores.reading([](const Store& store) { return store.decisions(); });
  if (!all) return problem_of(all.error());
  std::vector<std::pair<std::string, const Decided*>> items;  // by number, as text
  for (const Decided& one : *all) items.emplace_back(fmt::format("{:09d}", one.number), &one);
  return listed(
      call, items, [](const auto& item) { return std::string_view(item.first); }, [](const auto&) { return true; },
      [&](const auto& item) { return json_of(desk, *item.second); });
}

Response get_decision(Desk& desk, const Call& call) {
  const auto all = desk.stores.reading([](const Store& store) { return store.decisions(); });
  if (!all) return problem_of(all.error());
  const auto one = std::ranges::find(*all, number_in(call), &Decided::number);
  if (one == all->end()) return problem(404, "there is no such decision");
  return {.body = json_of(desk, *one)};
}

Response post_decisions(Desk& desk, const Call& call) {
  Asked asked;
  if (const std::string wrong = read_asked(call.request.body, true, asked); !wrong.empty())
    return problem(422, wrong);
  std::string key;
  if (const std::string wrong = take_key(call, key); !wrong.empty()) return problem(422, wrong);
  const auto numbers = desk.stores.writing(
      [&](Store& store) { return store.decide(asked.lines, who_of(call, asked), asked.why, now(), key); });
  if (!numbers) return problem_of(numbers.error());
  desk.nudge();
  return decided(*numbers);
}

Response post_undo(Desk& desk, const Call& call) {
  Asked asked;
  const std::string& body = call.request.body;
  if (const std::string wrong = body.empty() ? "" : read_asked(body, false, asked); !wrong.empty())
    return problem(422, wrong);
  if (const auto all = desk.stores.reading([](const Store& store) { return store.decisions(); });
      all && std::ranges::find(*all, number_in(call), &Decided::number) == all->end())
    return problem(404, "there is no such decision");
  std::string key;
  if (const std::string wrong = take_key(call, key); !wrong.empty()) return problem(422, wrong);
  const auto number = desk.stores.writing(
      [&](Store& store) { return store.undo(number_in(call), who_of(call, asked), asked.why, now(), key); });
  if (!number) return problem_of(number.error());
  desk.nudge();
  return decided({*number});
}

Response get_events(Desk& desk, const Call& call) {
  const std::string_view last = call.request.header("last-event-id");
  int64_t after = -1;
  const auto end = last.data() + last.size();
  const auto [stopped, failed] = std::from_chars(last.data(), end, after);
  if (!last.empty() && (failed != std::errc() || stopped != end || after < 0))
    return problem(400, "Last-Event-ID is none of ours");
  if (last.empty()) {  // from now on
    const auto at = desk.stores.reading([](const Store& store) { return store.latest(); });
    if (!at) return problem_of(at.error());
    after = at->time_since_epoch().count();
  }
  return {.type = "text/event-stream", .events_after = after};
}

}  // namespace hearsay::serving
