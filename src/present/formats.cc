// An export is one file beside the others and one row here: the command, its help, and whoever serves dossiers go by
// this table.
#include <array>

#include "hearsay/present.h"

namespace hearsay {
namespace {

std::string as_json(const Dossier& dossier, const TerminalOptions& /*options*/) {
  return to_json(dossier);
}

std::string as_html(const Dossier& dossier, const TerminalOptions& /*options*/) {
  return to_html(dossier);
}

constexpr std::array kFormats = {
    DossierFormat{"text", ".txt", "text/plain; charset=utf-8", to_terminal},
    DossierFormat{"html", ".html", "text/html; charset=utf-8", as_html, to_html_pages},
    DossierFormat{"json", ".json", "application/json", as_json},
};

}  // namespace

std::span<const DossierFormat> formats() {
  return kFormats;
}

}  // namespace hearsay
