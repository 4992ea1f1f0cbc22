// The commands that serve a store. Built without them there are none (without_serve.cc).
#pragma once

#include <vector>

#include "cli/command.h"

namespace hearsay::cli {

std::vector<Command> serve_commands();

Command serve_command();
Command mcp_command();

}  // namespace hearsay::cli
