#include "clean/page.h"
namespace hearsay::cleaning {
void read_page(std::string_view html, Draft& draft) {
  (void)html;
  (void)draft;
}
}  // namespace hearsay::cleaning
