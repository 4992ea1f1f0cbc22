// Joining: the ways in which two names come to be one. Each works on all nodes of a story.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hearsay/reading.h"
#include "reconcile/sources/nodes.h"

namespace hearsay::reconciling {

/// One name read as person here and as unknown there is a person in all of the story.
void settle_kinds(Nodes& nodes);
/// Names that somebody says are one.
void join_decided(Nodes& nodes, const std::vector<std::string>& names);
/// What one report takes for a place and more of them for a body is a body: "Vesterline said", "trains of
/// Vesterline".
void settle_bodies(Nodes& nodes, const language::Lexicon& lexicon);
/// Same name, by itself or by a table.
void join_names(Nodes& nodes, const std::string& story, const language::Lexicon& lexicon);
/// An outlet's name and its host, "The Daily Varrow" and www.dailyvarrow.example.
void join_hosts(Nodes& nodes);
bool is_host(const Node& node);
/// Forms that one report gives for a name hold in the others too, when they are more than a surname.
void join_told_forms(Nodes& nodes);
/// Spellings, shortened names, initials, offices with one holder.
void join_forms(Nodes& nodes, const language::Lexicon& lexicon);

/// What the reports call somebody, beside the name and where it speaks.
std::vector<std::string> title_words(const Node& node);
/// "The interior minister", "the head of the region" where one person of the story is called so. `people`: where to
/// look for whom.
void join_titles(Nodes& nodes, const std::vector<uint32_t>& people, const language::Lexicon& lexicon);

/// Names of one body, by its words and their order left aside: "Tolvan Police", "the Tolvan Police Department".
void join_bodies(Nodes& nodes, const language::Lexicon& lexicon);
/// A bare noun, "the army", and the one body of the story that ends in it.
void join_ones(Nodes& nodes, const language::Lexicon& lexicon);
/// "Police", "sheriff's officials", where the story names one police body. That body, if there is only one of any
/// sort.
std::optional<uint32_t> join_police(Nodes& nodes);
/// "The doctor" of a report that calls just one of its speakers a doctor.
void join_nouns(Nodes& nodes, const language::Lexicon& lexicon);
/// "Her father" where one speaker of the story is called a father.
void join_kin(Nodes& nodes, const language::Lexicon& lexicon);

struct ReportNodes {
  const Reading& reading;
  uint32_t first_entity = 0;  ///< node of its entity 0
};
/// Two channels that are one: part of the name shared, the same claim carried, never both in one report.
void join_by_evidence(Nodes& nodes, const std::vector<ReportNodes>& reports, const language::Lexicon& lexicon);

}  // namespace hearsay::reconciling
