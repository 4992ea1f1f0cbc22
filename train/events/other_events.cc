// Claims with what speaks for their being of another event than the report's: what train/events/other_events.py
// learns from.
//
//   hearsay_other_events FILE... > claims.jsonl
//
// One line a report, in their order: its text, the names of the signs, and claims as [begin and end of the predicate,
// kind, low, high, sentence, signs…]; places in code points, low and high null where no figure or bound is.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string>
#include <vector>

#include "hearsay/pipeline.h"
#include "read/background.h"
#include "read/other_events.h"
#include "read/sheet.h"
#include "read/times/times.h"

using namespace hearsay;

namespace {

std::string quoted(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

std::string number(const std::optional<double>& value) {
  return value ? fmt::format("{}", *value) : "null";
}

// As it was before the signs were weighed.
Reading by_rules(Reading reading) {
  reading::Sheet sheet = reading::lay_out(reading.report, language::Lexicon::get());
  const auto why = reading::find_background(sheet, reading::find_times(sheet));
  for (size_t s = 0; s < why.size() && s < reading.sentences.size(); ++s) reading.sentences[s].fresh = why[s].empty();
  return reading;
}

void put(const Reading& reading) {
  const language::Lexicon& lexicon = language::Lexicon::get();
  std::vector<std::string> claims;
  for (const auto& [index, signs] : reading::other_evidence(reading, lexicon)) {
    const Claim& claim = reading.claims[index.value];
    const Figure figure = claim.figure ? reading.figures[claim.figure->value] : Figure{};
    claims.push_back(fmt::format("[{},{},\"{}\",{},{},{},{:.4g}]", claim.predicate.begin, claim.predicate.end,
                                 lexicon.event_class(claim.event_class).kind, number(figure.low), number(figure.high),
                                 claim.sentence, fmt::join(signs, ",")));
  }
  fmt::print("{{\"text\":{},\"signs\":[\"{}\"],\"claims\":[{}]}}\n", quoted(reading.report.text.utf8()),
             fmt::join(reading::other_sign_names(), "\",\""), fmt::join(claims, ","));
}

}  // namespace

int main(int argc, char** argv) {
  read_all(std::vector<std::string>(argv + 1, argv + argc), {}, [](Reading reading) {
    put(by_rules(std::move(reading)));
    return true;
  });
  return 0;
}
