// The dossier as one page.
#include "hearsay/present.h"

namespace hearsay {

std::string to_html(const Dossier&) {
  return "<!doctype html><title>Hearsay</title>\n";
}

}  // namespace hearsay
