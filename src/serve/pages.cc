// The pages of `hearsay dossier -o FOLDER/`, at the same paths as in the folder. The policy that a page itself
// carries, which names its one style and script, is sent with it.
#include "serve/problem.h"
#include "serve/routes.h"

namespace hearsay::serving {
namespace {

std::string policy_in(const std::string& page) {
  constexpr std::string_view kMark = "http-equiv=\"Content-Security-Policy\" content=\"";
  const size_t begin = page.find(kMark);
  if (begin == std::string::npos) return "default-src 'none'; frame-ancestors 'none'";
  const size_t from = begin + kMark.size();
  return page.substr(from, page.find('"', from) - from) + "; frame-ancestors 'none'";
}

Response page_of(const std::string& page) {
  return {
      .type = "text/html; charset=utf-8", .body = page, .headers = {{"Content-Security-Policy", policy_in(page)}}};
}

}  // namespace

Response get_index_page(Desk& /*desk*/, const Call& call) {
  return page_of(call.edition->index_page);
}

Response get_story_page(Desk& /*desk*/, const Call& call) {
  const StoryPiece* story = call.edition->story(call.path.front());
  if (story == nullptr) return problem(404, "there is no story of that name");
  return page_of(call.edition->page_of(*story));
}

}  // namespace hearsay::serving
