#include "language/model/label_code.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <limits>
#include <utility>

namespace hearsay::language {

std::unexpected<Error> bad_weights(const Weights& weights, const std::string& what) {
  return std::unexpected(
      Error{ErrorCode::bad_format, fmt::format("{}: not usable as model weights: {}", weights.name(), what)});
}

namespace {

Result<std::vector<std::string>> list_of(simdjson::dom::object all, std::string_view name, const Weights& weights) {
  std::vector<std::string> labels;
  simdjson::dom::array list;
  if (!all[name].get(list)) {
    for (const simdjson::dom::element label : list) {
      std::string_view text;
      if (!label.get(text)) labels.emplace_back(text);
    }
  }
  constexpr size_t kMostLabels = 4096;  // numbers of labels are 16 bits; a list this long is damage
  if (!labels.empty() && labels.size() <= kMostLabels) return labels;
  return bad_weights(weights, fmt::format("no labels \"{}\"", name));
}

// "O", then "B-KIND" and "I-KIND" of each kind, few enough for 8 bits.
bool are_span_labels(const std::vector<std::string>& labels) {
  bool good = labels.size() % 2 == 1 && labels.size() <= std::numeric_limits<uint8_t>::max() && labels[0] == "O";
  for (size_t i = 1; good && i + 1 < labels.size(); i += 2) {
    good = labels[i].starts_with("B-") && labels[i + 1].starts_with("I-") &&
           labels[i].substr(2) == labels[i + 1].substr(2);
  }
  return good;
}

}  // namespace

Result<Labels> labels_of(const Weights& weights) {
  simdjson::dom::parser parser;
  simdjson::dom::object lists;
  if (parser.parse(simdjson::padded_string(weights.metadata("labels"))).get(lists))
    return bad_weights(weights, "it holds no labels");
  using Part = std::pair<const char*, std::vector<std::string>*>;
  Labels labels;
  for (const auto& [name, list] :
       {Part{"upos", &labels.upos}, Part{"xpos", &labels.xpos}, Part{"lemma", &labels.lemma},
        Part{"relation", &labels.relation}, Part{"name", &labels.name}, Part{"time", &labels.time},
        Part{"statement", &labels.statement}}) {
    auto found = list_of(lists, name, weights);
    if (!found) return std::unexpected(found.error());
    *list = std::move(*found);
  }
  if (weights.find("event.view.weight") != nullptr) {
    for (const auto& [name, list] : {Part{"event_kind", &labels.event_kind}, Part{"event_class", &labels.event_class},
                                     Part{"event_status", &labels.event_status}}) {
      auto found = list_of(lists, name, weights);
      if (!found) return std::unexpected(found.error());
      *list = std::move(*found);
    }
  }
  for (const auto* spans : {&labels.name, &labels.time, &labels.statement}) {
    if (!are_span_labels(*spans)) return bad_weights(weights, "its labels of spans are not O, B- and I- in turn");
  }
  return labels;
}

}  // namespace hearsay::language
