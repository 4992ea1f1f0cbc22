// Bodies: which ministry, firm or state somebody is or speaks for, as words tell it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "language/lexicon.h"

namespace hearsay::reconciling {

struct Body {
  std::set<std::string> nations;  ///< countries, of a nation or its capital
  std::set<std::string> words;    ///< all others; none of a state or its capital
  std::set<std::string> proper;   ///< those of them that are written with a capital
  bool office = false;            ///< told by who speaks for it: "a Gridline spokesman"
  bool seat = false;              ///< and the office is part of its name: "mayor"
  bool head = false;              ///< whom there is one of at a time: "President Reik", and no spokesman
  bool guess = false;             ///< only likely: "Sgt." of the police
  bool of_the_land = false;       ///< and said to be of the whole state: "National Police"
  bool one_of_many = false;       ///< and others there may speak too: "ministry officials"
};

/// The body that a name itself is, an office's holder where the name is an office: "the Norlandian defence minister".
Body body_named(std::string_view name, const language::Lexicon& lexicon);

/// The bodies that somebody is said to speak for: "Edda Wey, a vice president of Gridline". None of "a doctor".
std::vector<Body> bodies_spoken_for(std::string_view description, const language::Lexicon& lexicon);

/// "Department": what one name of a body has and another lacks.
bool may_be_left_out(std::string_view word);

/// "Internal" for "interior": another word in another name of the same body.
bool is_other_word(std::string_view word);

/// "Region", "provincial": a sort of place, which of itself names none.
bool is_sort_of_place(std::string_view word);

/// "National": of the whole state.
bool is_of_all_the_land(std::string_view word);

/// "Governor", "mayor": an office that one holds at a time and that is known by itself.
bool is_own_seat(std::string_view office);

/// "Reports", "Norlandian media": no party that could know.
bool is_media_at_large(std::string_view name, const language::Lexicon& lexicon);

/// Two names of one: "Norland's defence ministry" and "the Norlandian Ministry of Defence", or "the defence
/// ministry".
bool same_body(const Body& a, const Body& b, const language::Lexicon& lexicon);

/// "Ostria" and "Ostrian", of places that no table knows.
bool of_one_place(std::string_view a, std::string_view b);

/// "The National Police" and "the police of Brenna", which may be a part of it.
bool is_branch_of(const Body& branch, const Body& whole);

/// One is the state, or its capital, and the other any organ of it: "Oslo said".
bool of_one_state(const Body& a, const Body& b);

}  // namespace hearsay::reconciling
