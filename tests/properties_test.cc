// What holds for any corpus: spans lie in their texts, evidence quotes words, and neither the order of the inputs,
// nor the number of threads, nor an exact duplicate changes what is found. Tried on examples/ and on small corpora
// made by chance; a failure names the seed.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "hearsay/pipeline.h"
#include "hearsay/present.h"
#include "invented_corpus.h"

namespace hearsay {
namespace {

std::vector<std::string> example_files() {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(HEARSAY_SOURCE_DIR) / "examples")) {
    if (entry.is_regular_file() && entry.path().filename() != "README.md") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Dossier dossier_of(const std::vector<std::string>& files, int threads = 1) {
  PipelineOptions options;
  options.threads = threads;
  return make_dossier(read_all(files, options).readings, options).value();
}

// Calls `check` with the files of many corpora made by chance.
template <class Check>
void for_each_invented(int rounds, Kind kind, Check check) {
  for (int round = 0; round < rounds && !testing::Test::HasFailure(); ++round) {
    const unsigned seed = 31000U + static_cast<unsigned>(round);
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Folder folder(std::to_string(seed));
    Invented(seed, kind).write(folder);
    check(folder.files(), seed);
  }
}

// The same, after the files of examples/.
template <class Check>
void for_each_corpus(int rounds, Kind kind, Check check) {
  {
    SCOPED_TRACE("examples/");
    check(example_files(), 0U);
  }
  for_each_invented(rounds, kind, check);
}

class SpansLie {
 public:
  explicit SpansLie(const Reading& reading) : size_(reading.report.text.size()), id_(reading.report.id) {}

  void in(Span span, const char* what) const {
    EXPECT_LT(span.begin, span.end) << what << " of " << id_;
    EXPECT_LE(span.end, size_) << what << " of " << id_;
  }
  void in(const std::vector<Span>& spans, const char* what) const {
    for (const Span span : spans) in(span, what);
  }
  void in(const std::vector<Source>& sources, const char* what) const {
    for (const Source& source : sources) in(source.spans, what);
  }

 private:
  uint32_t size_;
  std::string id_;
};

void check_words(const Reading& reading) {
  const SpansLie lies(reading);
  for (const Block& block : reading.report.blocks) lies.in(block.span, "block");
  for (const Sentence& sentence : reading.sentences) lies.in(sentence.span, "sentence");
  for (size_t i = 0; i < reading.tokens.size(); ++i) {
    lies.in(reading.tokens[i].span, "token");
    if (i > 0) {
      EXPECT_LE(reading.tokens[i - 1].span.end, reading.tokens[i].span.begin);
    }
    EXPECT_LT(reading.tokens[i].head, static_cast<int32_t>(reading.tokens.size()));
  }
  for (const Name& name : reading.names) {
    lies.in(name.span, "name");
    ASSERT_LT(name.entity.value, reading.entities.size());
  }
  for (const Time& time : reading.times) {
    lies.in(time.span, "time");
    EXPECT_FALSE(time.value.empty());
    if (time.earliest && time.latest) {
      EXPECT_LE(*time.earliest, *time.latest);
    }
  }
  for (const Figure& figure : reading.figures) {
    lies.in(figure.span, "figure");
    if (figure.counted) lies.in(*figure.counted, "counted");
    EXPECT_TRUE(figure.low || figure.high);
    if (figure.low && figure.high) {
      EXPECT_LE(*figure.low, *figure.high);
    }
  }
}

void check_sayings(const Reading& reading) {
  const SpansLie lies(reading);
  for (const Statement& statement : reading.statements) {
    lies.in(statement.sources, "source");
    lies.in(statement.cue, "cue");
    lies.in(statement.content, "content");
    EXPECT_FALSE(statement.content.empty());
    if (statement.within) {
      EXPECT_LT(statement.within->value, reading.statements.size());
    }
  }
  for (const Claim& claim : reading.claims) {
    lies.in(claim.span, "claim");
    lies.in(claim.predicate, "predicate");
    for (const Argument& argument : claim.arguments) lies.in(argument.span, "argument");
    if (claim.place) lies.in(*claim.place, "place");
    if (claim.figure) {
      EXPECT_LT(claim.figure->value, reading.figures.size());
    }
    if (claim.time) {
      EXPECT_LT(claim.time->value, reading.times.size());
    }
    if (claim.statement) {
      ASSERT_LT(claim.statement->value, reading.statements.size());
      EXPECT_FALSE(reading.statements[claim.statement->value].sources.empty()) << "claimed by nobody";
    }
    EXPECT_LT(claim.sentence, reading.sentences.size());
  }
  for (const Response& response : reading.responses) {
    lies.in(response.span, "response");
    lies.in(response.who, "who responds");
  }
}

TEST(PropertiesTest, EverySpanOfAReadingLiesInItsText) {
  for_each_corpus(30, Kind::any, [](const std::vector<std::string>& files, unsigned) {
    for (const Reading& reading : read_all(files, {}).readings) {
      check_words(reading);
      check_sayings(reading);
    }
  });
}

TEST(PropertiesTest, EvidenceQuotesWordsAndNamesSources) {
  for_each_corpus(30, Kind::any, [](const std::vector<std::string>& files, unsigned) {
    const Dossier dossier = dossier_of(files);
    for (const Account& account : dossier.accounts) {
      for (const Evidence& evidence : account.evidence) {
        ASSERT_LT(evidence.report.value, dossier.readings.size());
        const Text& text = dossier.readings[evidence.report.value].report.text;
        ASSERT_LE(evidence.span.end, text.size());
        ASSERT_LT(evidence.span.begin, evidence.span.end);
        EXPECT_FALSE(text.slice(evidence.span).empty());
        for (const SourceIndex source : evidence.chain) ASSERT_LT(source.value, account.sources.size());
      }
      for (const Fact& fact : account.facts) {
        EXPECT_FALSE(fact.values.empty()) << fact.who << ' ' << fact.kind;
        EXPECT_LE(fact.origins.low, fact.origins.high) << fact.who << ' ' << fact.kind;
        EXPECT_GE(fact.origins.low, 1) << fact.who << ' ' << fact.kind;
        for (const Value& value : fact.values) {
          EXPECT_FALSE(value.evidence.empty()) << fact.who << ' ' << fact.kind;
          EXPECT_FALSE(value.origins.empty()) << fact.who << ' ' << fact.kind;
        }
      }
    }
  });
}

TEST(PropertiesTest, AFactIsAgreedOnlyWithTwoOrigins) {
  for_each_corpus(30, Kind::any, [](const std::vector<std::string>& files, unsigned) {
    for (const Account& account : dossier_of(files).accounts) {
      for (const Fact& fact : account.facts) {
        if (fact.state == FactState::agreed) {
          EXPECT_GE(fact.origins.low, 2) << fact.who << ' ' << fact.kind;
        }
      }
    }
  });
}

// Text as a page or a terminal lays it out, with single spaces and no markup.
std::string in_one_line(const std::string& laid_out) {
  constexpr std::array<std::pair<std::string_view, char>, 2> kMarks = {{{"&quot;", '"'}, {"&#39;", '\''}}};
  std::string out;
  for (size_t i = 0; i < laid_out.size(); ++i) {
    const auto mark = std::ranges::find_if(
        kMarks, [&](const auto& known) { return laid_out.compare(i, known.first.size(), known.first) == 0; });
    if (mark != kMarks.end()) {
      out += mark->second;
      i += mark->first.size() - 1;
      continue;
    }
    if (laid_out[i] == '<') i = laid_out.find('>', i);
    const bool gap = laid_out[i] == '>' || laid_out[i] == ' ' || laid_out[i] == '\n';
    if (!gap || (!out.empty() && out.back() != ' ')) out += gap ? ' ' : laid_out[i];
  }
  return out;
}

// What the JSON calls each fact of the dossier, in order.
std::vector<std::string> summaries(const std::string& json) {
  constexpr std::string_view kField = "\"summary\": \"";
  std::vector<std::string> all;
  for (size_t at = json.find(kField); at != std::string::npos; at = json.find(kField, at)) {
    std::string name;
    for (at += kField.size(); json[at] != '"'; ++at) {
      if (json[at] == '\\') ++at;
      name += json[at];
    }
    all.push_back(std::move(name));
  }
  return all;
}

TEST(PropertiesTest, AFactHasOneNumberEverywhere) {
  const Dossier dossier = dossier_of(example_files());
  const std::string page = in_one_line(to_html(dossier));
  const std::string terminal = in_one_line(to_terminal(dossier, {.width = 1000, .colour = false}));
  const std::vector<std::string> names = summaries(to_json(dossier));
  size_t fact = 0;
  for (const Account& account : dossier.accounts) {
    const size_t first = fact;
    for (; fact < first + account.facts.size(); ++fact) {
      EXPECT_NE(page.find(names.at(fact)), std::string::npos) << names[fact];
    }
    // The terminal tells those that are earned, under the same name.
    const auto shown = std::ranges::find(account.facts, true, &Fact::earned);
    ASSERT_NE(shown, account.facts.end());
    const std::string& name = names.at(first + static_cast<size_t>(shown - account.facts.begin()));
    EXPECT_NE(terminal.find(name), std::string::npos) << name;
  }
  EXPECT_EQ(fact, names.size());
  EXPECT_GT(fact, 0U);
}

// One story as if it were all there is: its reports, its account, and what it says of itself.
Dossier alone(const Dossier& dossier, size_t story) {
  Dossier one;
  Story told = dossier.stories[story];
  Account account = dossier.accounts[story];
  std::map<ReportIndex, ReportIndex> place;
  for (const ReportIndex report : std::set<ReportIndex>(told.reports.begin(), told.reports.end())) {
    place[report] = ReportIndex{static_cast<uint32_t>(one.readings.size())};
    one.readings.push_back(dossier.readings[report.value]);
  }
  told.related.clear();
  std::erase_if(told.copies,
                [&](const Copy& copy) { return !place.contains(copy.from) || !place.contains(copy.to); });
  for (Copy& copy : told.copies) {
    copy.from = place.at(copy.from);
    copy.to = place.at(copy.to);
  }
  for (ReportIndex& report : told.reports) report = place.at(report);
  for (Evidence& evidence : account.evidence) evidence.report = place.at(evidence.report);
  one.sources = account.sources;
  one.entities = account.entities;
  one.stories.push_back(std::move(told));
  one.accounts.push_back(std::move(account));
  return one;
}

// How many stories of `part` stand in `whole` too, with the same reports; each has to have the same account.
size_t same_accounts(const Dossier& part, const Dossier& whole) {
  std::map<std::set<std::string>, std::string> told;
  const auto reports_of = [](const Dossier& dossier, const Story& story) {
    std::set<std::string> ids;
    for (const ReportIndex report : story.reports) ids.insert(dossier.readings[report.value].report.id);
    return ids;
  };
  for (size_t i = 0; i < whole.stories.size(); ++i)
    told[reports_of(whole, whole.stories[i])] = to_json(alone(whole, i));
  size_t compared = 0;
  for (size_t i = 0; i < part.stories.size(); ++i) {
    const auto found = told.find(reports_of(part, part.stories[i]));
    if (found == told.end()) continue;
    ++compared;
    EXPECT_EQ(to_json(alone(part, i)), found->second);
  }
  return compared;
}

TEST(PropertiesTest, ReportsOfAnotherStoryChangeNothingInAnAccount) {
  const Dossier all = dossier_of(example_files());
  for (const char* folder : {"dam", "market", "shipyard"}) {
    SCOPED_TRACE(folder);
    std::vector<std::string> files = example_files();
    std::erase_if(files, [&](const std::string& file) { return file.find(folder) == std::string::npos; });
    EXPECT_GT(same_accounts(dossier_of(files), all), 0U);
  }
  size_t compared = 0;
  for_each_invented(15, Kind::any, [&](const std::vector<std::string>& files, unsigned) {
    std::vector<std::string> more = files;
    const std::vector<std::string> examples = example_files();
    more.insert(more.end(), examples.begin(), examples.end());
    compared += same_accounts(dossier_of(files), dossier_of(more));
  });
  EXPECT_GT(compared, 15U);
}

TEST(PropertiesTest, AnyOrderOfInputsGivesTheSameDossier) {
  for_each_corpus(15, Kind::any, [](std::vector<std::string> files, unsigned seed) {
    const std::string expected = to_json(dossier_of(files));
    std::mt19937 random(seed);
    for (int round = 0; round < 3; ++round) {
      std::shuffle(files.begin(), files.end(), random);
      ASSERT_TRUE(to_json(dossier_of(files)) == expected) << "round " << round;
    }
  });
}

TEST(PropertiesTest, OneThreadAndTwoGiveTheSameBytes) {
  for_each_corpus(15, Kind::any, [](const std::vector<std::string>& files, unsigned) {
    const Dossier one = dossier_of(files, 1);
    const Dossier two = dossier_of(files, 2);
    EXPECT_TRUE(to_json(one) == to_json(two));
    EXPECT_TRUE(to_html(one) == to_html(two));
    EXPECT_TRUE(to_terminal(one, {}) == to_terminal(two, {}));
  });
}

// What a dossier holds for a fact, by names: evidence and order left out.
std::string told(const Account& account, const Fact& fact) {
  std::ostringstream out;
  out << fact.kind << " | " << fact.who << " | state " << static_cast<int>(fact.state) << " | origins "
      << fact.origins.low << "-" << fact.origins.high;
  std::multiset<std::string> values;
  for (const Value& value : fact.values) {
    std::ostringstream one;
    one << value.low.value_or(-1) << ".." << value.high.value_or(-1) << value.unit << (value.approximate ? "~" : "")
        << (value.earlier ? "!" : "");
    std::multiset<std::string> origins;
    for (const SourceIndex origin : value.origins) origins.insert(account.sources[origin.value].name);
    for (const std::string& origin : origins) one << " " << origin << ";";
    values.insert(one.str());
  }
  for (const std::string& value : values) out << " | " << value;
  return out.str();
}

std::multiset<std::string> told(const Dossier& dossier) {
  std::multiset<std::string> facts;
  for (const Account& account : dossier.accounts) {
    for (const Fact& fact : account.facts) facts.insert(told(account, fact));
  }
  return facts;
}

std::string difference(const std::multiset<std::string>& before, const std::multiset<std::string>& after) {
  std::string all;
  for (const std::string& fact : before) all += after.contains(fact) ? "" : "\n- " + fact;
  for (const std::string& fact : after) all += before.contains(fact) ? "" : "\n+ " + fact;
  return all;
}

TEST(PropertiesTest, AnExactDuplicateChangesNoFact) {
  for_each_invented(15, Kind::plain, [](std::vector<std::string> files, unsigned seed) {
    const std::multiset<std::string> before = told(dossier_of(files));
    const Folder folder("copy");
    std::mt19937 random(seed);
    const fs::path original = files[random() % files.size()];
    std::ostringstream content;
    content << std::ifstream(original).rdbuf();
    folder.write("zz_copy" + original.extension().string(), content.str());
    files.push_back(folder.files().front());
    const std::multiset<std::string> after = told(dossier_of(files));
    EXPECT_TRUE(before == after) << "a copy of " << original.filename() << difference(before, after);
  });
}

// Reports that came earlier or later in memory are the same reports.
TEST(PropertiesTest, TheOrderOfReadingsChangesNoFact) {
  for_each_corpus(15, Kind::plain, [](const std::vector<std::string>& files, unsigned seed) {
    std::vector<Reading> readings = read_all(files, {}).readings;
    const std::multiset<std::string> before = told(make_dossier(readings, {}).value());
    std::mt19937 random(seed);
    std::shuffle(readings.begin(), readings.end(), random);
    const std::multiset<std::string> after = told(make_dossier(std::move(readings), {}).value());
    EXPECT_TRUE(before == after) << difference(before, after);
  });
}

}  // namespace
}  // namespace hearsay
