// `hearsay explain`: one fact of a dossier, and how it came about.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/suggest.h"

namespace hearsay::cli {
namespace {

struct ExplainOptions {
  CommonOptions common;
  std::string dossier;
  std::string fact;
};

std::optional<std::string> contents_of(const std::string& path) {
  const auto all = [](std::istream& in) {
    return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  };
  if (path == "-") return all(std::cin);
  std::ifstream file(path, std::ios::binary);
  if (!file.is_open()) return std::nullopt;
  std::string text = all(file);
  return file.bad() ? std::nullopt : std::optional(std::move(text));
}

int run(const ExplainOptions& options, std::stop_token stop) {
  CommonOptions common = options.common;
  common.paths = {options.dossier};
  Session session(common, std::move(stop));
  if (const std::string wrong = session.prepare({common.output}); !wrong.empty()) return session.fail(wrong);
  std::error_code none;
  if (std::filesystem::is_directory(options.dossier, none)) {
    const std::string inside = (std::filesystem::path(options.dossier) / "dossier.json").string();
    const bool there = std::filesystem::is_regular_file(inside, none);
    return session.fail(options.dossier + ": a folder; give the dossier as JSON" +
                        (there ? ", here " + inside : ", as hearsay dossier -o dossier.json writes it"));
  }
  const std::optional<std::string> dossier = contents_of(options.dossier);
  if (!dossier) return session.fail(options.dossier + ": no such file, or it cannot be read");
  const Result<std::string> told = explain_fact(*dossier, options.fact, {});
  if (!told) {
    if (told.error().code == ErrorCode::bad_format)
      return session.fail(options.dossier + ": " + told.error().message);
    const Result<std::vector<std::string>> names = fact_names(*dossier);
    return session.fail(told.error().message + (names ? did_you_mean(options.fact, *names) : ""));
  }
  LineOutput output(session, common.output);
  output.print(told->substr(0, told->find_last_not_of('\n') + 1));
  return output.finish(output.failed() ? kFailed : kDone);
}

}  // namespace

Command explain_command() {
  auto options = std::make_shared<ExplainOptions>();
  return {.name = "explain",
          .about = "How a fact of a dossier came about: who says it, in which words, and which rules fired",
          .examples =
              "  hearsay dossier pages/ -o dossier.json && hearsay explain dossier.json killed\n"
              "  hearsay explain dossier.json f1f2f4a0c3b1\n"
              "  hearsay explain dossier.json '31 killed'\n"
              "  hearsay dossier pages/ --format json | hearsay explain - 19–36\n",
          .options = {{"DOSSIER", &options->dossier, "A dossier as JSON, or - for standard input"},
                      {"FACT", &options->fact,
                       "A fact's id or the beginning of it, a kind like killed, a number as it is shown, or words: "
                       "\"31 killed\", part "
                       "of a sentence"},
                      {"--output,-o", &options->common.output, "File to write; - for standard output", "FILE"},
                      {"--json-errors", &options->common.json_errors, "Messages on stderr as JSON"},
                      {"--quiet,-q", &options->common.quiet, "Nothing but errors on stderr"}},
          .run = [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
