// The command `hearsay`: runs the subcommand it is given and ends with its exit code. 0 done, 1 done with inputs
// rejected, 2 wrong usage or nothing could be done, 130 interrupted.
#include <malloc.h>
#include <signal.h>
#include <unistd.h>

#include <fcntl.h>

#include <cstdio>
#include <exception>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/kept/kept.h"
#include "cli/served/served.h"

namespace hearsay::cli {
namespace {

constexpr int kKeptBytes = 64 << 20;  // as much as a batch of documents takes

// Of standard input, output and error one that is closed would be the next file that is opened, and what is meant for
// it would be written there. What is opened here can be written by nobody.
void fill_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) < 0) ::open("/dev/null", O_RDONLY);
  }
}

}  // namespace
}  // namespace hearsay::cli

int main(int argc, char** argv) {
  hearsay::cli::fill_closed_streams();
  // Pages come and go by the hundred thousand: what one leaves free the next takes, without a way through the kernel.
  mallopt(M_MMAP_THRESHOLD, hearsay::cli::kKeptBytes);
  mallopt(M_TRIM_THRESHOLD, hearsay::cli::kKeptBytes);
  // A reader that goes away shows as a failed write instead, and the run ends quietly.
  signal(SIGPIPE, SIG_IGN);
  try {
    using namespace hearsay::cli;
    std::vector<Command> commands = {dossier_command(), clean_command(),  read_command(),  group_command(),
                                     explain_command(), doctor_command(), config_command()};
    for (std::vector<Command> more : {store_commands(), serve_commands()})
      for (Command& command : more) commands.push_back(std::move(command));
    return run_command_line(commands, argc, argv);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "hearsay: %s\n", failure.what());
    return hearsay::cli::kFailed;
  }
}
