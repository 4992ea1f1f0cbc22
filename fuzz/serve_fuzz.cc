// Any bytes as a request, or as lines of an assistant: an answer comes back, and never one that says we failed. The
// first line is method and target, those up to an empty one are headers, the rest is the body.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "hearsay/serve.h"
#include "serve/service.h"

namespace {

using namespace hearsay;

std::string path() {
  return "/dev/shm/hearsay_serve_fuzz_" + std::to_string(getpid()) + ".store";
}

ServeOptions options() {
  ServeOptions options;
  options.store = path();
  options.pipeline.threads = 1;
  if (!Store::open(options.store, Store::Access::write)) std::abort();
  return options;
}

std::string line_of(std::string& text) {
  const size_t end = std::min(text.find('\n'), text.size());
  std::string line = text.substr(0, end);
  text.erase(0, end + 1);
  return line;
}

serving::Request request_of(std::string text) {
  serving::Request request;
  const std::string first = line_of(text);
  const size_t blank = std::min(first.find(' '), first.size());
  request.method = first.substr(0, blank);
  request.target = first.substr(std::min(blank + 1, first.size()));
  for (std::string line = line_of(text); !line.empty(); line = line_of(text)) {
    const size_t colon = std::min(line.find(':'), line.size());
    request.headers.push_back({line.substr(0, colon), line.substr(std::min(colon + 1, line.size()))});
  }
  request.body = text;
  return request;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  static serving::Service service(options());
  static const bool ready = service.desk().refresh().has_value();
  std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] % 4 == 0) {
    std::istringstream in(text);
    std::ostringstream out;
    if (!serve_mcp(path(), service.desk().options.pipeline, in, out)) std::abort();
    return 0;
  }
  (void)tokens_from(text);
  const serving::Response response = service.answer(request_of(std::move(text)));
  if (!ready || response.status == 500 || response.status < 200) std::abort();
  return 0;
}
