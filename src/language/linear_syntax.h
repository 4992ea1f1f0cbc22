// parse() with a given model, so that a missing or damaged one can be tested.
#pragma once

#include <vector>

#include "language/linear_model.h"
#include "language/parser.h"
#include "language/syntax.h"
#include "language/tagger.h"

namespace hearsay::language {

/// What parse() does; without a model the words come back with tag X and no heads.
std::vector<ParsedSentence> parse_with(const LinearModel* model, std::string_view block);

/// The parser's view of a word; `key` is its lemma, of a proper noun the lower-case form.
ParserWord parser_word(std::string_view key, uint8_t fine, Tag tag);

}  // namespace hearsay::language
