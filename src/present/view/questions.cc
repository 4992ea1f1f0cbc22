// A disagreement is kept as a question and its answers, so that a page may ask "Who did it" in a heading, a program
// may compare the answers, and another language may say both in its own words. These are the English ones.
#include "present/view/questions.h"

#include <algorithm>
#include <array>

#include "present/view/wording.h"

namespace hearsay::present {
namespace {

constexpr std::string_view kWeekdays[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                          "Thursday", "Friday", "Saturday"};

std::string in_brackets(const std::string& words) {
  return words.empty() ? words : " (" + words + ")";
}

std::string deed_of(const Disagreement& disagreement) {
  return in_brackets(disagreement.event + " " + disagreement.about);
}

std::string words_of(const NamedDay& day) {
  if (const auto* date = std::get_if<Day>(&day)) return day_in_words(*date);
  if (const auto* weekday = std::get_if<std::chrono::weekday>(&day))
    return std::string(kWeekdays[weekday->c_encoding()]);
  // A leap year, so that 29 February has a day.
  const std::chrono::year_month_day date = std::chrono::year(2000) / std::get<std::chrono::month_day>(day);
  const std::string words = day_in_words(Day(date));
  return words.substr(0, words.rfind(' '));
}

// What people do themselves: "how many attended", and "how many were killed".
bool is_done_by_them(std::string_view event) {
  constexpr std::array<std::string_view, 5> kDone = {"attended", "protested", "walked out", "voted", "abstained"};
  return std::ranges::find(kDone, event) != kDone.end();
}

}  // namespace

std::string about_in_words(const Disagreement& disagreement) {
  const std::string& about = disagreement.about;
  switch (disagreement.question) {
    case Question::how_many:
      return (is_done_by_them(disagreement.event) ? "how many " : "how many were ") + disagreement.event +
             in_brackets(about);
    case Question::on_which_day:
      return "on which day it happened";
    case Question::where:
      return "where it happened" + deed_of(disagreement);
    case Question::who_did_it:
      return about.empty() ? "who did it first" : "who did it" + deed_of(disagreement);
    case Question::who_is_blamed:
      return "who is blamed";
    case Question::what_caused_it:
      return "what caused it" + in_brackets(about);
    case Question::who_to_whom:
      return "who " + disagreement.event + " whom";
    case Question::who_they_were:
      return "who those " + disagreement.event + " were";
    case Question::who_told:
      return "who told " + about;
    case Question::who_said:
      return "who said “" + about + "”";
    case Question::whether:
      return "whether " + (about.empty() ? "it" : about) + " was " + disagreement.event;
    case Question::how_old:
      return "how old " + about + " is";
    case Question::which_block:
      return "which block of " + about + " it was";
    case Question::how_much_bail:
      return "how much bail is set for " + about;
    case Question::at_what_hour:
      return "at what hour it happened";
  }
  return {};
}

std::pair<std::string, std::string> question_of(const Disagreement& disagreement) {
  std::string about = about_in_words(disagreement);
  if (disagreement.question == Question::what_caused_it) return {"Why", about};
  if (disagreement.question == Question::whether) return {"Said and denied", about};
  about.front() = static_cast<char>(about.front() - 'a' + 'A');
  return {"", about};
}

std::string answer_in_words(const Answer& answer) {
  if (const auto* quantity = std::get_if<Quantity>(&answer)) {
    const std::string figure = figure_in_words(*quantity);
    return figure.empty() ? "no number" : figure;
  }
  if (const auto* day = std::get_if<NamedDay>(&answer)) return words_of(*day);
  if (const auto* roles = std::get_if<Roles>(&answer)) return roles->doer + " → " + roles->object;
  if (const auto* stance = std::get_if<Stance>(&answer)) return *stance == Stance::reported ? "reported" : "rejected";
  return std::get<std::string>(answer);
}

std::string_view reason_in_words(Question question) {
  switch (question) {
    case Question::how_many:
      return "figures that exclude each other, from different origins or undated";
    case Question::on_which_day:
      return "days for the main event that cannot be one";
    case Question::where:
      return "different towns are named, and no report names both";
    case Question::who_did_it:
      return "different parties are named as the doer";
    case Question::who_is_blamed:
      return "different parties are blamed";
    case Question::what_caused_it:
      return "different causes are given";
    case Question::who_to_whom:
      return "the same deed with the parties the other way round";
    case Question::who_they_were:
      return "those it befell are fighters to one and civilians to another";
    case Question::who_told:
      return "the same relay's source is described in different words";
    case Question::who_said:
      return "one quotation is given to different speakers";
    case Question::whether:
      return "a party rejects what others report";
    case Question::how_old:
      return "ages that no birthday explains";
    case Question::which_block:
      return "different blocks of one street are named";
    case Question::how_much_bail:
      return "different sums for one person at one time";
    case Question::at_what_hour:
      return "hours that are half an hour and more apart, and no report has both";
  }
  return {};
}

}  // namespace hearsay::present
