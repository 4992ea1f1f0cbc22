// The dossier for a terminal, top-down.
#include "hearsay/present.h"
#include "present/wording.h"

namespace hearsay {

std::string to_terminal(const Dossier& dossier, const TerminalOptions&) {
  std::string out;
  for (size_t i = 0; i < dossier.stories.size(); ++i) {
    out += dossier.stories[i].title + "\n";
    for (const Fact& fact : dossier.accounts[i].facts) {
      out += "  " + fact.summary + " [" + std::string(present::word(fact.state)) + "]\n";
    }
  }
  return out;
}

}  // namespace hearsay
