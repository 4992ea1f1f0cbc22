// A block that is somebody's post.
#pragma once

#include "read/statements/context.h"

namespace hearsay::reading {

/// "— Quay News (@quaynews)" at the end of a block: the block is that account's post. Looks in the words of a
/// sentence.
void add_post(StatementContext& context, Range words);

/// Cuts what is said in a post before the account that signs it.
void clip_posts(StatementContext& context);

}  // namespace hearsay::reading
