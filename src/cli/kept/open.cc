// Moments are said as dates are: "2024-10-05", "2024-10-05T09:00", "2024-10-05T09:00+02:00".
#include "cli/kept/open.h"

#include "cli/kept/kept.h"

namespace hearsay::cli {

Option store_option(std::string& store) {
  return {"--store", &store, "The store: a file, or a folder for hearsay.store in it", "DIR|FILE"};
}

std::optional<Moment> moment_of(const std::string& text) {
  return moment_from_iso(text);
}

std::string check_moment(const std::string& text) {
  return moment_of(text) ? std::string() : "\"" + text + "\" is not a time like 2024-10-05 or 2024-10-05T09:00";
}

Moment now() {
  return std::chrono::time_point_cast<Moment::duration>(std::chrono::system_clock::now());
}

std::vector<Option> store_options(StoreOptions& options) {
  return {store_option(options.store),
          {"--as-of", &options.as_of, "What the store held at this time (UTC)", "TIME", Check{check_moment}}};
}

std::vector<Command> store_commands() {
  return {add_command(), changes_command(), decide_command(), export_command(), search_command()};
}

std::string store_path(const StoreOptions& options) {
  return options.store.empty() ? "" : store_file(options.store);
}

Result<Readings> read_store(const StoreOptions& options, PipelineOptions& pipeline) {
  const Result<Store> store = Store::open(options.store, Store::Access::read);
  if (!store) return std::unexpected(store.error());
  if (const Result<void> takes = store->takes_readings(); !takes && !options.any_model)
    return std::unexpected(takes.error());
  const std::optional<Moment> as_of = moment_of(options.as_of);
  Result<Kept> kept = store->readings(as_of, pipeline.threads);
  if (!kept) return std::unexpected(kept.error());
  Result<std::vector<Correction>> decided = store->corrections(as_of);
  if (!decided) return std::unexpected(decided.error());
  pipeline.corrections.insert(pipeline.corrections.begin(), decided->begin(), decided->end());
  Readings all = kept_readings(std::move(kept->readings), pipeline);
  all.intake.rejections.insert(all.intake.rejections.end(), kept->damaged.begin(), kept->damaged.end());
  return all;
}

}  // namespace hearsay::cli
