// A service over a store of invented reports, gone at the end.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "serve/service.h"

namespace hearsay::serving {

inline constexpr const char* kMarkup = "<script>alert('x')</script>";

class ServiceTest : public testing::Test {
 protected:
  ServiceTest()
      : path_(std::filesystem::temp_directory_path() / ("hearsay_serve_" + std::to_string(getpid()) + ".store")) {
    clear();
    add({page(
             "quay", "Ferry hits quay in Morvane",
             "A ferry struck the north quay in Morvane on Saturday, injuring 12 people, the coast guard said.\n\nThe "
             "ferry line declined to comment."),
         page("pier", "At least 20 injured as ferry rams pier",
              "At least 20 people were injured when a ferry rammed the north quay in Morvane on Saturday, hospital "
              "officials said.\n\nCiting the coast guard, the Morvane Courier reported that the ferry had lost its "
              "steering."),
         page("mill", std::string("Mill fire in Telbrook ") + kMarkup,
              std::string(
                  "Three workers were killed in a fire at a paper mill in Telbrook on Wednesday, the fire brigade "
                  "said.\n\nThe owner ") +
                  kMarkup + " did not respond to a request for comment.")});
  }
  ~ServiceTest() override { clear(); }

  static Reading page(const std::string& name, const std::string& title, const std::string& text,
                      const std::string& published = "2031-05-02") {
    Document document;
    document.file = name + ".txt";
    document.content = text;
    document.metadata.url = "https://gazette.example/" + name;
    document.metadata.title = title;
    document.metadata.outlet = kMarkup + name;
    document.metadata.published = published;
    return read(*clean(document, {}));
  }
  void add(const std::vector<Reading>& readings) {
    Store::open(path_.string(), Store::Access::write)->add(readings, Moment(std::chrono::seconds(++clock_))).value();
  }
  ServeOptions options() const {
    ServeOptions options;
    options.store = path_.string();
    options.pipeline.threads = 1;
    return options;
  }
  Service& service() {
    if (!service_) service_.emplace(options());
    service_->desk().refresh().value();
    return *service_;
  }
  static Request request(const std::string& method, const std::string& target, std::vector<Header> headers = {},
                         const std::string& body = "") {
    headers.push_back({"host", "localhost"});
    if (!body.empty()) headers.push_back({"content-length", std::to_string(body.size())});
    return {.method = method, .target = target, .headers = std::move(headers), .body = body};
  }
  Response get(const std::string& target, std::vector<Header> headers = {}) {
    return service().answer(request("GET", target, std::move(headers)));
  }
  Response post(const std::string& target, const std::string& type, const std::string& body,
                std::vector<Header> headers = {}) {
    headers.push_back({"content-type", type});
    return service().answer(request("POST", target, std::move(headers), body));
  }
  /// The first value of a text field in the JSON.
  static std::string field(const std::string& json, const std::string& name) {
    const size_t at = json.find("\"" + name + "\":\"");
    if (at == std::string::npos) return {};
    const size_t begin = at + name.size() + 4;
    return json.substr(begin, json.find('"', begin) - begin);
  }
  static std::string header(const Response& response, const std::string& name) {
    const auto found = std::ranges::find(response.headers, name, &Header::name);
    return found == response.headers.end() ? "" : found->value;
  }

 private:
  void clear() {
    for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove(path_.string() + part);
  }

 protected:
  std::filesystem::path path_;
  int64_t clock_ = 0;
  std::optional<Service> service_;
  Press press_;
};

}  // namespace hearsay::serving
