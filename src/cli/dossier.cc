// `hearsay dossier`: the main job. Without -o one format goes to standard output; with it, files.
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <set>

#include "cli/command.h"
#include "cli/kept/kept.h"
#include "cli/output.h"
#include "cli/suggest.h"

namespace hearsay::cli {
namespace {

// Lines longer than this are hard to read, however wide the window.
constexpr int kWidestText = 100;
constexpr int kPlainWidth = 80;
constexpr int kNarrowest = 40;
constexpr int kMostStories = 1 << 30;

struct DossierOptions {
  CommonOptions common;
  StoreOptions kept;
  std::vector<std::string> formats;
  std::string colour = "auto";
  int width = 0;
  int top = 0;  // 0 = all
  bool all = false;
};

struct Target {
  const DossierFormat* format = nullptr;
  std::string path;  // empty or "-" = standard output
};

bool is_folder(const std::string& path) {
  std::error_code none;
  return path.ends_with('/') || std::filesystem::is_directory(path, none);
}

// "text, html or json", "dossier.txt, dossier.html and dossier.json": every format as `one` shows it.
template <class One>
std::string every_format(std::string_view last, const One& one) {
  std::string all;
  for (const DossierFormat& format : formats()) {
    if (!all.empty()) all += &format == &formats().back() ? last : ", ";
    all += one(format);
  }
  return all;
}

std::string format_names(std::string_view last) {
  return every_format(last, [](const DossierFormat& format) { return std::string(format.name); });
}

// Null where the name has no extension of a format.
const DossierFormat* format_of_name(const std::string& path) {
  std::string extension = std::filesystem::path(path).extension().string();
  if (extension == ".htm") extension = ".html";
  const auto found = std::ranges::find(formats(), extension, &DossierFormat::extension);
  return found == formats().end() ? nullptr : &*found;
}

// JSON under the name of a page is opened as a page, and shows none.
Result<void> fits_name(const DossierFormat& format, const std::string& path) {
  const DossierFormat* const other = format_of_name(path);
  if (other == nullptr || other == &format) return {};
  return std::unexpected(Error{
      ErrorCode::bad_usage, fmt::format("{}: the name says {}, --format says {}; leave --format out, or name it {}",
                                        path, other->name, format.name, format.extension)});
}

Result<const DossierFormat*> format_by_extension(const std::string& path) {
  if (const DossierFormat* const format = format_of_name(path); format != nullptr) return format;
  return std::unexpected(
      Error{ErrorCode::bad_usage,
            fmt::format("{}: the format does not show from the name; say --format {}", path, format_names(" or "))});
}

std::string nearest_format(const std::string& said) {
  std::vector<std::string> known;
  for (const DossierFormat& format : formats()) known.emplace_back(format.name);
  return did_you_mean(said, known);
}

Result<std::vector<const DossierFormat*>> formats_named(const std::vector<std::string>& names) {
  std::vector<const DossierFormat*> named;
  for (const std::string& name : names) {
    const auto found = std::ranges::find(formats(), name, &DossierFormat::name);
    if (found == formats().end()) {
      return std::unexpected(
          Error{ErrorCode::bad_usage, fmt::format("--format {}: no such format; formats are {}{}", name,
                                                  format_names(" and "), nearest_format(name))});
    }
    named.push_back(&*found);
  }
  return named;
}

Result<std::vector<Target>> targets_of(const DossierOptions& options) {
  Result<std::vector<const DossierFormat*>> named = formats_named(options.formats);
  if (!named) return std::unexpected(named.error());
  const std::string& output = options.common.output;
  if (!output.empty() && is_folder(output)) {
    if (named->empty()) {
      for (const DossierFormat& format : formats()) named->push_back(&format);
    }
    std::vector<Target> targets;
    for (const DossierFormat* format : *named) {
      const auto path = std::filesystem::path(output) / ("dossier" + std::string(format->extension));
      targets.push_back({format, path.string()});
    }
    return targets;
  }
  if (named->size() > 1) {
    return std::unexpected(Error{ErrorCode::bad_usage, "several formats need a folder: -o FOLDER/"});
  }
  if (!named->empty()) return std::vector<Target>{{named->front(), output}};
  if (is_standard_output(output)) return std::vector<Target>{{&formats().front(), ""}};
  const Result<const DossierFormat*> format = format_by_extension(output);
  if (!format) return std::unexpected(format.error());
  return std::vector<Target>{{*format, output}};
}

TerminalOptions terminal_of(const DossierOptions& options, const Target& target) {
  const bool terminal = is_standard_output(target.path) && isatty(STDOUT_FILENO) == 1;
  TerminalOptions out;
  out.all = options.all;
  out.ranges = !options.common.policy.empty();
  winsize size = {};
  out.width = kPlainWidth;
  if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    out.width = std::clamp<int>(size.ws_col, kNarrowest, kWidestText);
  }
  if (options.width > 0) out.width = options.width;
  const char* no_colour = std::getenv("NO_COLOR");
  const char* kind = std::getenv("TERM");
  const bool plain =
      (no_colour != nullptr && *no_colour != '\0') || (kind != nullptr && std::string_view(kind) == "dumb");
  out.colour = options.colour == "always" || (options.colour == "auto" && terminal && !plain);
  return out;
}

std::string rendered(const Dossier& dossier, const DossierOptions& options, const Target& target) {
  return target.format->render(dossier, terminal_of(options, target));
}

Result<void> make_folder(const std::string& path) {
  std::error_code failure;
  std::filesystem::create_directories(path, failure);
  if (!failure) return {};
  return std::unexpected(
      Error{ErrorCode::not_written, fmt::format("{}: could not be made: {}", path, failure.message())});
}

// Pages that lead to each other, below the folder of the first.
Result<void> put_pages(const Dossier& dossier, const Target& target, OutputFiles& files) {
  const std::filesystem::path folder = std::filesystem::path(target.path).parent_path();
  Result<void> put;
  target.format->render_pages(dossier, [&](const std::string& path, const std::string& page) {
    put = files.put((folder / path).string(), page);
    return put.has_value();
  });
  return put;
}

Result<void> write_files(const Dossier& dossier, const DossierOptions& options, const std::vector<Target>& targets) {
  if (is_folder(options.common.output)) {
    if (const auto made = make_folder(options.common.output); !made) return made;
  }
  OutputFiles files;
  for (const Target& target : targets) {
    if (is_folder(options.common.output) && target.format->render_pages != nullptr) {
      if (const auto put = put_pages(dossier, target, files); !put) return put;
      continue;
    }
    if (const auto added = files.add(target.path, rendered(dossier, options, target)); !added) return added;
  }
  return files.finish();
}

// Pages of an earlier run into the same folder, of stories that are none any more.
void tell_stale_pages(const Dossier& dossier, const DossierOptions& options, Session& session) {
  const std::filesystem::path folder = std::filesystem::path(options.common.output) / "stories";
  std::set<std::string> pages;
  for (const Story& story : dossier.stories) pages.insert(story.id + ".html");
  std::error_code failed;
  std::filesystem::directory_iterator entries(folder, failed);
  size_t stale = 0;
  for (; !failed && entries != std::filesystem::directory_iterator(); entries.increment(failed)) {
    const std::string name = entries->path().filename().string();
    stale += name.ends_with(".html") && !pages.contains(name) ? 1 : 0;
  }
  if (stale > 0)
    session.tell_notice(
        {Notice::Kind::unmet, folder.string(),
         fmt::format("{} of an earlier run {} no longer led to from dossier.html",
                     stale == 1 ? "a page" : fmt::format("{} pages", stale), stale == 1 ? "is" : "are")});
}

int write(const Dossier& dossier, const DossierOptions& options, const std::vector<Target>& targets,
          Session& session) {
  if (is_standard_output(targets.front().path)) {
    const bool failed = write_out(rendered(dossier, options, targets.front())) == Written::no;
    return failed ? session.fail(write_failure()) : kDone;
  }
  const Result<void> written = write_files(dossier, options, targets);
  if (written && is_folder(options.common.output)) tell_stale_pages(dossier, options, session);
  return written ? kDone : session.fail(written.error().message);
}

Result<Readings> readings_of(const DossierOptions& options, PipelineOptions& pipeline) {
  const bool has_paths = !options.common.paths.empty();
  if (has_paths && options.kept.store.empty()) return read_all(options.common.paths, pipeline);
  if (!has_paths && !options.kept.store.empty()) return read_store(options.kept, pipeline);
  return std::unexpected(Error{ErrorCode::bad_usage, has_paths ? "give paths or a store, not both: hearsay add puts "
                                                                 "what is at the paths into the store"
                                                               : "PATH is required, or --store"});
}

int run(const DossierOptions& options, std::stop_token stop) {
  Session session(options.common, std::move(stop));
  const Result<std::vector<Target>> targets = targets_of(options);
  if (!targets) return session.fail(targets.error().message);
  std::vector<std::string> outputs;
  for (const Target& target : *targets) outputs.push_back(target.path);
  if (const std::string wrong = session.prepare(outputs, is_folder(options.common.output), store_path(options.kept));
      !wrong.empty())
    return session.fail(wrong);
  if (const Result<void> fits = fits_name(*targets->front().format, targets->front().path); !fits)
    return session.fail(fits.error().message);
  if (const std::string wrong = session.prepare_to_read(); !wrong.empty()) return session.fail(wrong);
  PipelineOptions pipeline = session.pipeline();
  if (options.top > 0) pipeline.most_stories = static_cast<size_t>(options.top);
  Result<Readings> all = readings_of(options, pipeline);
  if (!all) return session.fail(all.error().message);
  const int code = session.finish(all->intake, all->readings.size());
  if (code > kSomeRejected) return code;
  for (const Reading& reading : all->readings) session.tell_unread(reading.report);
  const std::optional<Dossier> dossier = make_dossier(std::move(all->readings), pipeline);
  if (!dossier) return session.stopped_code();
  const int written = write(*dossier, options, *targets, session);
  if (session.stopped()) return session.stopped_code();
  return written != kDone ? written : code;
}

}  // namespace

Command dossier_command() {
  auto options = std::make_shared<DossierOptions>();
  std::vector<Option> all = reading_options(options->common);
  const std::vector<Option> of_store = store_options(options->kept);
  if (!of_store.empty()) all.front().must = Option::Must::no;
  all.insert(all.end(), of_store.begin(), of_store.end());
  const std::string extensions =
      every_format(" and ", [](const DossierFormat& format) { return std::string(format.extension); });
  const auto output = std::ranges::find(all, "--output,-o", &Option::names);
  output->help = "File to write, or folder for dossier" + extensions + ", with a page a story; - for standard output";
  output->takes = "FILE|DIR";
  all.push_back({"--format", &options->formats, format_names(", ") + "; several with commas and -o DIR", "LIST"});
  all.push_back({"--policy", &options->common.policy, "Codebook for ranges: airwars (default), ucdp, acled", "NAME",
                 OneOf{{"airwars", "ucdp", "acled"}}});
  all.push_back(one_story_option(options->common));
  all.push_back({"--top", &options->top, "Only the N stories that most reports tell", "N", Range{1, kMostStories}});
  all.push_back({"--all", &options->all, "The terminal dossier uncut: every fact, value and quote"});
  all.push_back({"--width", &options->width, "Columns of the terminal dossier", "N", Range{20, 1000}});
  all.push_back({"--color,--colour", &options->colour, "auto (default), always, never; NO_COLOR is honoured", "WHEN",
                 OneOf{{"auto", "always", "never"}}});
  return {.name = "dossier",
          .about = "What the reports say, who says so, where they disagree",
          .examples =
              "  hearsay dossier pages/\n"
              "  hearsay dossier pages/ -o dossier.html\n"
              "  hearsay dossier pages/ --corrections corrections.txt\n"
              "  hearsay dossier a.txt b.html --published 2024-10-05 --format json\n"
              "  hearsay dossier crawl.warc.gz -o out/\n"
              "  hearsay dossier --store desk/\n",
          .options = std::move(all),
          .run = [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
