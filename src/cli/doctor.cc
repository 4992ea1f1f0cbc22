// `hearsay doctor`: whether what a run needs is here and works. A sentence is read to the end, so that the weights,
// the lexicons and the arithmetic have all been asked; what is only awkward (no pdftotext, a locale that is not
// UTF-8, little room) is told with what to do about it.
#include "cli/doctor.h"

#include <fmt/format.h>
#include <langinfo.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <memory>
#include <thread>

#include "cli/command.h"
#include "cli/output.h"
#include "hearsay/model.h"
#include "hearsay/reading.h"
#include "hearsay/version.h"

namespace hearsay::cli {
namespace {

using State = Finding::State;

constexpr uint64_t kLittleRoom = uint64_t{1} << 30;  // a store grows by some 16 kB a report
constexpr rlim_t kFewFiles = 512;                    // a server holds 256 connections

struct DoctorOptions {
  CommonOptions common;
  std::string store;
};

Finding version_found() {
  return {State::well, "version",
          fmt::format("hearsay {}, {} processors, instruction set {}", version(), std::thread::hardware_concurrency(),
                      instruction_set())};
}

Finding model_found(const std::string& wrong) {
  if (!wrong.empty()) return {State::wrong, "model", wrong};
  std::string own;
  for (const ModelChoice& model : model_choices())
    own += fmt::format("{}{} is {}", own.empty() ? "" : ", ", model.choice, model.name);
  return {State::well, "model", fmt::format("reads with {} ({})", model_name(), own)};
}

// "12 people were hurt, police said" must come out as that.
Finding reading_found() {
  Document document;
  document.file = "doctor";
  document.content = "Twelve people were injured in Brenna on Tuesday, police said.";
  const Result<Report> report = clean(document, {});
  if (!report) return {State::wrong, "data", report.error().message};
  const Reading reading = read(*report);
  const bool counted = std::ranges::any_of(reading.figures, [](const Figure& figure) { return figure.low == 12; });
  const bool said = !reading.statements.empty();
  const bool befell =
      std::ranges::any_of(reading.claims, [](const Claim& claim) { return claim.event_class == "injured"; });
  if (counted && said && befell) return {State::well, "data", "a sentence is read as it should be"};
  return {State::wrong, "data", "a sentence is not read as it should be: the program is damaged, install it anew"};
}

Finding pdf_found() {
  const char* const path = std::getenv("PATH");
  std::string rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(':'), rest.size());
    if (::access((rest.substr(0, end) + "/pdftotext").c_str(), X_OK) == 0)
      return {State::well, "pdf", rest.substr(0, end) + "/pdftotext"};
    rest.erase(0, end + 1);
  }
  return {State::doubtful, "pdf", "there is no pdftotext, so PDF is not read: install poppler-utils"};
}

Finding locale_found() {
  std::setlocale(LC_CTYPE, "");
  const std::string charset = ::nl_langinfo(CODESET);
  const char* const name = std::setlocale(LC_CTYPE, nullptr);
  if (charset == "UTF-8") return {State::well, "locale", name};
  return {State::doubtful, "locale",
          fmt::format("{} ({}): what is printed is UTF-8 all the same; LC_ALL=C.UTF-8 lets the terminal show it",
                      name, charset)};
}

Finding room_found(const std::string& path) {
  struct statvfs disk {};
  std::string folder = path.empty() ? "." : path;
  while (::statvfs(folder.c_str(), &disk) != 0 && folder.find('/') != std::string::npos)
    folder.erase(folder.find_last_of('/'));
  if (::statvfs(folder.empty() ? "." : folder.c_str(), &disk) != 0)
    return {State::doubtful, "disk", folder + ": it cannot be told how much room there is"};
  const uint64_t free = uint64_t{disk.f_bavail} * disk.f_frsize;
  const double gigabytes = static_cast<double>(free) / (uint64_t{1} << 30);
  return {free < kLittleRoom ? State::doubtful : State::well, "disk", fmt::format("{:.1f} GB free", gigabytes)};
}

Finding files_found() {
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  if (limit.rlim_cur >= kFewFiles) return {State::well, "files", fmt::format("{} may be open", limit.rlim_cur)};
  return {State::doubtful, "files",
          fmt::format("only {} may be open: hearsay serve wants {} (ulimit -n)", limit.rlim_cur, kFewFiles)};
}

const char* name_of(State state) {
  switch (state) {
    case State::well:
      return "well";
    case State::doubtful:
      return "doubtful";
    case State::wrong:
      return "wrong";
  }
  return "";
}

int run(const DoctorOptions& options, std::stop_token stop) {
  Session session(options.common, std::move(stop));
  const std::string wrong = session.prepare_to_read();
  std::vector<Finding> found = {version_found(), model_found(wrong)};
  if (wrong.empty()) found.push_back(reading_found());
  for (Finding more : {pdf_found(), locale_found(), files_found(), room_found(options.store)})
    found.push_back(std::move(more));
  if (!options.store.empty()) {
    for (Finding& more : look_at_store(options.store)) found.push_back(std::move(more));
  }
  std::string text;
  for (const Finding& one : found)
    text += fmt::format("{:<9} {:<8} {}\n", name_of(one.state), one.matter, escaped(one.text));
  if (write_out(text) == Written::no) return session.fail(write_failure());
  return std::ranges::any_of(found, [](const Finding& one) { return one.state == State::wrong; }) ? kFailed : kDone;
}

}  // namespace

Command doctor_command() {
  auto options = std::make_shared<DoctorOptions>();
  return {
      .name = "doctor",
      .about = "Whether what a run needs is here and works: version, model, data, locale, disk, a store",
      .examples =
          "  hearsay doctor\n"
          "  hearsay doctor --store desk/    looks through the whole store too\n",
      .options = {{"--store", &options->store, "The store: a file, or a folder for hearsay.store in it", "DIR|FILE"},
                  model_option(options->common.model),
                  {"--json-errors", &options->common.json_errors, "Messages on stderr as JSON"}},
      .run = [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
