// Which units are money.
#pragma once

#include <string_view>

namespace hearsay::language {

/// A code of ISO 4217 ("USD"), or a word that stands for money of several lands ("crown"). Any thread.
bool is_money(std::string_view unit);

}  // namespace hearsay::language
