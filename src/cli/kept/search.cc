// `hearsay search`: reports of a store by words in them.
#include <memory>

#include "cli/kept/open.h"

namespace hearsay::cli {
namespace {

constexpr int kMostHits = 1 << 20;

struct SearchOptions {
  CommonOptions common;
  std::string store;
  std::vector<std::string> words;
  int most = 20;
};

int run(const SearchOptions& options, std::stop_token stop) {
  Session session(options.common, std::move(stop));
  if (const std::string wrong = session.prepare({options.common.output}, false, store_file(options.store));
      !wrong.empty())
    return session.fail(wrong);
  const Result<Store> store = Store::open(options.store, Store::Access::read);
  if (!store) return session.fail(store.error().message);
  std::string words;
  for (const std::string& word : options.words) words += word + " ";
  const Result<std::vector<Hit>> hits = store->search(words, static_cast<size_t>(options.most));
  if (!hits) return session.fail(hits.error().message);
  LineOutput output(session, options.common.output);
  for (const Hit& hit : *hits) {
    if (!output.print(hit_to_json(hit))) break;
  }
  return output.finish(output.failed() ? kFailed : kDone);
}

}  // namespace

Command search_command() {
  auto options = std::make_shared<SearchOptions>();
  return {.name = "search",
          .about = "Reports of a store that have all of these words, the best first: JSON Lines",
          .examples = "  hearsay search ferry Morvane --store desk/\n",
          .options = {{"WORD", &options->words, "Words of the title or the text, in any form of case"},
                      required(store_option(options->store)),
                      {"--most", &options->most, "At most so many", "N", Range{1, kMostHits}},
                      {"--output,-o", &options->common.output, "File to write; - for standard output", "FILE"},
                      {"--json-errors", &options->common.json_errors, "Messages on stderr as JSON"},
                      {"--quiet,-q", &options->common.quiet, "Nothing but errors on stderr"}},
          .run = [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
