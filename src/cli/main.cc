// The command `hearsay`: finds the subcommand and gives its exit code. 0 done, 1 done with inputs rejected, 2 wrong
// usage or nothing could be done, 130 interrupted.
#include <malloc.h>
#include <signal.h>

#include <cstdio>
#include <exception>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "hearsay/version.h"

namespace hearsay::cli {
namespace {

constexpr int kKeptBytes = 64 << 20;  // as much as a batch of documents takes

int parse_failure(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) {
    const bool version_asked = dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr;
    std::string text = version_asked ? std::string(error.what()) + "\n" : app.help();
    return write_out(text) == Written::no ? kFailed : kDone;
  }
  std::fprintf(stderr, "hearsay: %s\nTry 'hearsay --help'.\n", error.what());
  return kFailed;
}

int run(int argc, char** argv) {
  CLI::App app("Reads many news reports: what is reported, who says so through whom, where they disagree.",
               "hearsay");
  app.formatter(std::make_shared<HelpPage>());
  app.footer(
      "  hearsay dossier pages/                    the dossier in the terminal\n"
      "  hearsay dossier pages/ -o dossier.html    the same as one page\n"
      "  hearsay read report.txt | jq .statements  one report's statements\n");
  app.set_version_flag("--version", "hearsay " + std::string(version()));
  app.require_subcommand(1);
  const Command commands[] = {add_dossier(app), add_clean(app), add_read(app), add_group(app)};
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return parse_failure(app, error);
  }
  Interrupt interrupt;
  for (const Command& command : commands) {
    if (command.app->parsed()) return command.run(interrupt.token());
  }
  return kFailed;
}

}  // namespace
}  // namespace hearsay::cli

int main(int argc, char** argv) {
  // Pages come and go by the hundred thousand: what one leaves free the next takes, without a way through the kernel.
  mallopt(M_MMAP_THRESHOLD, hearsay::cli::kKeptBytes);
  mallopt(M_TRIM_THRESHOLD, hearsay::cli::kKeptBytes);
  // A reader that goes away shows as a failed write instead, and the run ends quietly.
  signal(SIGPIPE, SIG_IGN);
  try {
    return hearsay::cli::run(argc, argv);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "hearsay: %s\n", failure.what());
    return hearsay::cli::kFailed;
  }
}
