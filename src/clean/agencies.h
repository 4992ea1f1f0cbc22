// Agencies in credits, datelines and signatures.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "clean/words.h"

namespace hearsay::cleaning {

struct Agency {
  std::string name;
  bool text = false;   ///< signs reports
  bool photo = false;  ///< signs pictures
};

struct AgencyMatch {
  const Agency* agency;  ///< lives as long as the program
  size_t words;
};

/// The longest agency whose form begins at words[at]. Forms with capitals are matched with their case ("AA",
/// "Reuters") or in capitals throughout ("REUTERS").
std::optional<AgencyMatch> agency_at(std::span<const Word> words, size_t at);

/// The agency whose reports an outlet keeps at such an address ("https://…/aponline/…"); empty = none. The name lives
/// as long as the program.
std::string_view agency_in_path(std::string_view address);

/// The agency that `text` is a form of.
const Agency* find_agency(std::string_view text);

/// Whether a name ends as names of agencies do: "Northwire", "Bay Press", "Marovian News Agency".
bool is_named_as_agency(std::string_view name);
/// The same of those endings that nothing but agencies has: "Marovian Press Association".
bool is_surely_agency(std::string_view name);

/// All agencies named in `text`, which may be joined by slashes ("Ada Lind/AFP via Getty Images").
std::vector<const Agency*> agencies_in(std::string_view text);

/// "(Reuters)" in "Jan 4 (Reuters) - Text": the name and the quote of the whole dateline.
struct Dateline {
  std::string agency;
  std::string quote;
};
std::optional<Dateline> find_dateline(std::string_view paragraph);

/// A line that is nothing but a photo credit: "Ada Lind/AFP via Getty Images", "Image: REUTERS/Ada Lind".
struct PhotoCredit {
  std::vector<const Agency*> agencies;  ///< may be empty
  bool labelled = false;                ///< "Image: …": it need not stand below its caption
};
std::optional<PhotoCredit> find_photo_credit(std::string_view line);

/// A credit at the end of a caption: "(Photo by Ada Lind / AFP)", "— AFP". `begin` is the byte where it starts.
struct TrailingCredit {
  size_t begin;
  std::vector<const Agency*> agencies;
};
std::optional<TrailingCredit> find_trailing_credit(std::string_view text);

/// An agency that no table knows, in brackets behind a text's last sentence: "(Northwire)".
struct Signature {
  size_t begin;
  std::string agency;
};
std::optional<Signature> find_signature(std::string_view text);

}  // namespace hearsay::cleaning
