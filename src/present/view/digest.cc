// The parts of a digest stand in the files that work them out; here they come together.
#include "hearsay/digest.h"

#include "present/view/glance.h"
#include "present/view/graph.h"
#include "present/view/provenance.h"

namespace hearsay {

Digest digest_of(const Dossier& dossier, size_t story) {
  using namespace present;
  const StoryView view{dossier, story};
  return {view.story().title,   outlets_of(view),      key_figures(view),     questions_of(view),
          shared_sources(view), renamed_sources(view), unnamed_origins(view), graph_of(view)};
}

}  // namespace hearsay
