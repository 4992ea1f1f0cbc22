// Sides: who tells what of one thing, gathered until two tellings stand apart.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

struct Told {
  Answer says;
  std::vector<EvidenceIndex> evidence;
  std::set<uint32_t> reports;
  std::set<std::pair<uint32_t, std::optional<SourceIndex>>> speakers;  ///< by report; nobody where it is the outlet's
};
using Tellings = std::map<std::string, Told>;  ///< by what makes two tellings the same

void tell(Tellings& tellings, const std::string& key, Answer says, const Witness& witness);
/// Sides that stand in different reports become a disagreement; a report that gives two of them takes no side.
void add_if_apart(std::vector<Disagreement>& found, Question question, const std::string& event,
                  const std::string& about, const Tellings& tellings);

/// The same for what speakers of one report may say against each other.
void add_if_said_apart(std::vector<Disagreement>& found, Question question, const std::string& event,
                       const std::string& about, const Tellings& tellings);

/// Who a participant is: the entity, else a nation named, else the noun ("the rebels"); empty where nobody shows.
std::string party(const Ground& ground, const Witness& witness, const Argument& argument);
/// The lemma of the word that its phrase hangs on.
std::string noun_of(const Ground& ground, const Witness& witness, const Argument& argument);
/// The first nation that the words name; empty for none.
std::string nation_of(const Ground& ground, const Witness& witness, const Argument& argument);
/// People and bodies act; a rocket, a fire or a strike is what they act with.
bool can_act(const Ground& ground, const Witness& witness, const Argument& argument);

/// Who says a claim that no fact is made of ("the cause was ice"), by one chain; its evidence is not put down yet.
std::optional<Witness> spoken_for(const Ground& ground, uint32_t report, uint32_t claim);
/// "The cause was ice", "the dead were herders": what somebody says that something is; of no fact either.
struct Naming {
  Witness witness;
  const Argument* subject;
  const Argument* object;
};
std::vector<Naming> namings(const Ground& ground);
/// Puts down its evidence.
void put_down(Ground& ground, Witness& witness);

/// An event and whom it befell.
using Deed = std::pair<std::string, std::string>;

// Each adds what it finds to `found`.
void find_days(const Ground& ground, std::vector<Disagreement>& found);
void find_doers(const Ground& ground, std::vector<Disagreement>& found);
void find_places(const Ground& ground, std::vector<Disagreement>& found);
void find_roles(const Ground& ground, std::vector<Disagreement>& found);
void find_told_relays(const Ground& ground, std::vector<Disagreement>& found);
void find_quotations(const Ground& ground, std::vector<Disagreement>& found);
// These put down evidence of their own.
void find_causes(Ground& ground, std::vector<Disagreement>& found);
void find_victims(Ground& ground, std::vector<Disagreement>& found);
void find_told_apart(Ground& ground, std::vector<Disagreement>& found);
void find_given_numbers(Ground& ground, std::vector<Disagreement>& found);

}  // namespace hearsay::reconciling
