#include "hearsay/version.h"

namespace hearsay {

std::string_view version() {
  return HEARSAY_VERSION;
}
std::string_view model_name() {
  return "linear-1";
}

}  // namespace hearsay
