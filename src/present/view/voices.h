// Who gives the same account to several outlets.
#pragma once

#include <set>

#include "present/view/story_view.h"

namespace hearsay::present {

/// Sources whose account, their own or their people's, two outlets of the story have alike. Pure.
std::set<SourceIndex> tell_alike(const StoryView& view);

}  // namespace hearsay::present
