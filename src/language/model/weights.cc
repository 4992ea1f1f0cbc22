#include "language/model/weights.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <simdjson.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/hash.h"
#include "base/pages.h"

namespace hearsay::language {
namespace {

/// The header lists a few hundred arrays and the label code; more is not a weights file.
constexpr uint64_t kMaxHeaderBytes = 4 << 20;

std::unexpected<Error> bad(const std::string& name, const std::string& what) {
  return std::unexpected(
      Error{ErrorCode::bad_format, fmt::format("{}: not usable as model weights: {}", name, what)});
}

size_t element_size(ElementType type) {
  return type == ElementType::f32 ? 4 : 1;
}

std::optional<ElementType> type_named(std::string_view name) {
  if (name == "F32") return ElementType::f32;
  if (name == "I8") return ElementType::s8;
  if (name == "U8") return ElementType::u8;
  return std::nullopt;
}

// One entry of the header; nothing when a part of it is missing or points outside the data.
std::optional<Array> array_of(simdjson::dom::element entry, std::string_view data) {
  std::string_view type;
  simdjson::dom::array shape, offsets;
  if (entry["dtype"].get(type) || entry["shape"].get(shape) || entry["data_offsets"].get(offsets))
    return std::nullopt;
  const auto known = type_named(type);
  uint64_t begin = 0, end = 0;
  if (!known || offsets.at(0).get(begin) || offsets.at(1).get(end)) return std::nullopt;
  if (begin > end || end > data.size()) return std::nullopt;
  Array array;
  array.type = *known;
  array.bytes = data.substr(begin, end - begin);
  size_t count = 1;
  for (const simdjson::dom::element size : shape) {
    uint64_t value = 0;
    if (size.get(value) || (value != 0 && count > data.size() / value)) return std::nullopt;
    array.shape.push_back(value);
    count *= value;
  }
  const bool fits = array.bytes.size() == count * element_size(*known);
  const bool aligned = reinterpret_cast<uintptr_t>(array.bytes.data()) % element_size(*known) == 0;
  return fits && aligned ? std::optional(array) : std::nullopt;
}

}  // namespace

size_t Array::count() const {
  return bytes.size() / element_size(type);
}

Result<Weights> Weights::from(std::string_view bytes, const std::string& name) {
  uint64_t header_size = 0;
  if (bytes.size() < sizeof header_size) return bad(name, "the file is empty or cut short");
  std::memcpy(&header_size, bytes.data(), sizeof header_size);
  if (header_size > kMaxHeaderBytes || header_size > bytes.size() - sizeof header_size) {
    return bad(name, "it does not begin as a safetensors file does");
  }
  const std::string_view header = bytes.substr(sizeof header_size, header_size);
  const std::string_view data = bytes.substr(sizeof header_size + header_size);
  simdjson::dom::parser parser;
  simdjson::dom::object entries;
  if (parser.parse(simdjson::padded_string(header)).get(entries)) return bad(name, "its header is not JSON");
  Weights weights;
  weights.name_ = name;
  weights.data_ = data;
  for (const auto [key, value] : entries) {
    if (key == "__metadata__") {
      simdjson::dom::object facts;
      if (value.get(facts)) return bad(name, "its metadata is not an object");
      for (const auto [fact, text] : facts) {
        std::string_view said;
        if (!text.get(said)) weights.metadata_.emplace(fact, said);
      }
      continue;
    }
    const auto array = array_of(value, data);
    if (!array) return bad(name, fmt::format("array \"{}\" is damaged or of an unknown type", key));
    weights.arrays_.emplace(key, *array);
  }
  const std::string_view promised = weights.metadata("checksum");
  if (promised.empty()) return bad(name, "it has no checksum");
  const std::string found = fmt::format("{:016x}", base::hash64(data));
  if (found != promised) {
    return bad(name,
               fmt::format("checksum {} instead of {}: damaged or cut short, get the file again", found, promised));
  }
  return weights;
}

Result<Weights> Weights::open(const std::string& path) {
  const auto fail = [&](ErrorCode code) {
    return std::unexpected(Error{code, fmt::format("{}: cannot read model weights: {}", path, std::strerror(errno))});
  };
  // O_NONBLOCK: a named pipe is refused below instead of waited for.
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return fail(errno == ENOENT ? ErrorCode::not_found : ErrorCode::unreadable);
  struct stat facts {};
  if (fstat(file, &facts) != 0) {
    const auto error = fail(ErrorCode::unreadable);
    close(file);
    return error;
  }
  if (!S_ISREG(facts.st_mode) || facts.st_size == 0) {
    close(file);
    return bad(path, S_ISREG(facts.st_mode) ? "the file is empty" : "it is not a file");
  }
  const auto size = static_cast<size_t>(facts.st_size);
  void* const begin = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
  close(file);
  if (begin == MAP_FAILED) return fail(ErrorCode::unreadable);
  std::shared_ptr<void> mapping(begin, [size](void* at) { munmap(at, size); });
  Result<Weights> weights = from({static_cast<const char*>(begin), size}, path);
  if (weights) weights->mapping_ = std::move(mapping);
  return weights;
}

const Array* Weights::find(std::string_view name) const {
  const auto found = arrays_.find(name);
  return found == arrays_.end() ? nullptr : &found->second;
}

void Weights::let_go() const {
  base::let_go(data_);
}

std::string_view Weights::metadata(std::string_view name) const {
  const auto found = metadata_.find(name);
  return found == metadata_.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace hearsay::language
