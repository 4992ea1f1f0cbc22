// What a report says of one class of casualties, figure by figure and person by person: what a toll is chosen from.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/reading.h"
#include "language/lexicon.h"

namespace hearsay::reading {

/// One figure that says how many.
struct Said {
  double value = 0;
  ClaimIndex claim;
  bool heading = false, lead = false, fresh = false, others = false, part = false, bound = false, wide = false,
       noun = false, hedged = false, people = false, added = false, shot = false, survived = false, self = false;
};

/// People of a class without a number.
struct People {
  std::set<uint32_t> named;      ///< entities
  std::set<std::string> single;  ///< nouns
  std::vector<ClaimIndex> claims;
  bool heading = false;
  bool lead = false;
  bool self = false;  ///< somebody took his own life
  bool fresh = false;
  int alone = 0;  ///< claims that speak of one
};

/// All that one sentence says of a class.
struct Together {
  std::set<FigureIndex> figures;
  double counted = 0;  ///< people
  People people;
  std::vector<ClaimIndex> claims;
  bool leads = false;  ///< a heading's or one of the first

  double all() const { return counted + static_cast<double>(people.named.size() + people.single.size()); }
};

/// What a report says of one class.
struct Told {
  std::vector<Said> figures;
  People people;
  std::map<uint32_t, Together> sentences;

  bool leads() const {
    return people.heading || people.lead ||
           std::any_of(figures.begin(), figures.end(), [](const Said& said) { return said.heading || said.lead; });
  }
};

/// Who was killed, who was injured, and who was shot, which may be either.
struct Casualties {
  Told killed;
  Told injured;
  Told shot;
};

Casualties casualties_of(const Reading& reading, const language::Lexicon& lexicon);

}  // namespace hearsay::reading
