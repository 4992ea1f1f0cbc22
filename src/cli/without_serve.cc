// The command as it is built without a server (HEARSAY_SERVE=OFF).
#include "cli/served/served.h"

namespace hearsay::cli {

std::vector<Command> serve_commands() {
  return {};
}

}  // namespace hearsay::cli
