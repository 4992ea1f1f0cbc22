#include "serve/guard.h"

#include <gtest/gtest.h>

#include "serve/limits.h"

namespace hearsay::serving {
namespace {

constexpr const char* kRead = "0123456789abcdef";
constexpr const char* kWrite = "fedcba9876543210";

Request request_with(std::vector<Header> headers, bool with_host = true) {
  if (with_host) headers.insert(headers.begin(), {"host", "127.0.0.1:8642"});
  return {.method = "GET", .target = "/v1/stories", .headers = std::move(headers), .body = {}};
}

int status_of(const std::optional<Response>& response) {
  return response ? response->status : 200;
}

ServeOptions with_tokens() {
  ServeOptions options;
  options.tokens = {{Role::read, kRead, ""}, {Role::write, kWrite, "ana"}};
  return options;
}

TEST(GuardTest, AnswersToItsOwnNamesAlone) {
  struct Row {
    const char* host;
    int local;   // listening on 127.0.0.1
    int abroad;  // on 0.0.0.0, called desk.example
  };
  const Guard local({});
  ServeOptions options = with_tokens();
  options.address = "0.0.0.0";
  options.names = {"Desk.Example"};
  const Guard abroad(options);
  for (const Row& row :
       {Row{"127.0.0.1:8642", 200, 200}, Row{"127.0.0.1", 200, 200}, Row{"localhost:99", 200, 200},
        Row{"LOCALHOST", 200, 200}, Row{"[::1]:8642", 200, 200}, Row{"desk.example", 421, 200},
        Row{"DESK.example:80", 421, 200}, Row{"192.0.2.7", 421, 200}, Row{"evil.example", 421, 421},
        Row{"127.0.0.1.evil.example", 421, 421}, Row{"localhost.evil.example:8642", 421, 421}, Row{"[::1", 421, 421},
        Row{"127.0.0.1:80x", 421, 421}, Row{"", 421, 421}, Row{":8642", 421, 421}, Row{"127.1", 421, 421}}) {
    EXPECT_EQ(status_of(local.refused(request_with({{"host", row.host}}, false))), row.local) << row.host;
    EXPECT_EQ(status_of(abroad.refused(request_with({{"host", row.host}}, false))), row.abroad) << row.host;
  }
  EXPECT_EQ(status_of(local.refused(request_with({}, false))), 400);
  EXPECT_EQ(status_of(local.refused(request_with({{"host", "127.0.0.1:8642"}}))), 400);
}

TEST(GuardTest, LengthsThatContradictEachOtherAreRefused) {
  const Guard guard({});
  EXPECT_EQ(status_of(guard.refused(request_with({{"content-length", "3"}}))), 200);
  EXPECT_EQ(status_of(guard.refused(request_with({{"transfer-encoding", "chunked"}}))), 200);
  EXPECT_EQ(status_of(guard.refused(request_with({{"content-length", "3"}, {"transfer-encoding", "chunked"}}))), 400);
  EXPECT_EQ(status_of(guard.refused(request_with({{"content-length", "3"}, {"content-length", "3"}}))), 400);
  EXPECT_EQ(status_of(guard.refused(request_with({{"transfer-encoding", "gzip, chunked"}}))), 501);
}

TEST(GuardTest, HeadersAreCountedAndTargetsMeasured) {
  const Guard guard({});
  std::vector<Header> headers(kMostHeaders - 1, {"x", "y"});
  EXPECT_EQ(status_of(guard.refused(request_with(headers))), 200);
  headers.push_back({"x", "y"});
  EXPECT_EQ(status_of(guard.refused(request_with(headers))), 431);
  Request request = request_with({});
  request.target = std::string(kMostTargetBytes, '/');
  EXPECT_EQ(status_of(guard.refused(request)), 200);
  request.target += '/';
  EXPECT_EQ(status_of(guard.refused(request)), 414);
}

TEST(GuardTest, AnotherSitesPageIsNotAnswered) {
  const Guard guard({});
  EXPECT_EQ(status_of(guard.refused(request_with({{"origin", "http://127.0.0.1:8642"}}))), 200);
  EXPECT_EQ(status_of(guard.refused(request_with({{"origin", "http://evil.example"}}))), 403);
  EXPECT_EQ(status_of(guard.refused(request_with({{"origin", "http://127.0.0.1:9999"}}))), 403);
  EXPECT_EQ(status_of(guard.refused(request_with({{"origin", "null"}}))), 403);
  EXPECT_EQ(status_of(guard.refused(request_with({{"sec-fetch-site", "same-origin"}}))), 200);
  EXPECT_EQ(status_of(guard.refused(request_with({{"sec-fetch-site", "cross-site"}}))), 403);
  // A link that somebody follows.
  EXPECT_EQ(
      status_of(guard.refused(request_with({{"sec-fetch-site", "cross-site"}, {"sec-fetch-mode", "navigate"}}))),
      200);
}

TEST(GuardTest, ATokenGivesItsRole) {
  const Guard guard(with_tokens());
  const auto with = [](const std::string& value) { return request_with({{"authorization", value}}); };
  const auto bearer = [&](const std::string& secret) { return with("Bearer " + secret); };
  EXPECT_EQ(status_of(guard.refused(request_with({}), Role::none)), 200);
  EXPECT_EQ(status_of(guard.refused(request_with({}), Role::read)), 401);
  EXPECT_EQ(status_of(guard.refused(bearer(kRead), Role::read)), 200);
  EXPECT_EQ(status_of(guard.refused(bearer(kRead), Role::write)), 403);
  EXPECT_EQ(status_of(guard.refused(bearer(kWrite), Role::read)), 200);
  EXPECT_EQ(status_of(guard.refused(bearer(kWrite), Role::write)), 200);
  EXPECT_EQ(guard.name_of(bearer(kWrite)), "ana");
  const std::string secret = kRead;
  for (const std::string& wrong : std::vector<std::string>{"Bearer", "Bearer ", "Bearer " + secret + "0",
                                                           "Bearer 0123456789abcde", secret, "Digest " + secret})
    EXPECT_EQ(status_of(guard.refused(with(wrong), Role::read)), 401) << wrong;
  // A browser's: any name, the secret as the password.
  EXPECT_EQ(status_of(guard.refused(with("Basic YW55OjAxMjM0NTY3ODlhYmNkZWY="), Role::read)), 200);
  EXPECT_EQ(status_of(guard.refused(with("Basic YW55OnRvdGFsbHktd3Jvbmc="), Role::read)), 401);
  const Request twice =
      request_with({{"authorization", "Bearer x"}, {"authorization", std::string("Bearer ") + kRead}});
  EXPECT_EQ(status_of(guard.refused(twice, Role::read)), 401);
}

TEST(GuardTest, WithoutTokensWhoeverComesMayWriteUnlessNobodyMay) {
  EXPECT_EQ(status_of(Guard({}).refused(request_with({}), Role::write)), 200);
  ServeOptions options;
  options.read_only = true;
  EXPECT_EQ(status_of(Guard(options).refused(request_with({}), Role::write)), 403);
  EXPECT_EQ(status_of(Guard(options).refused(request_with({}), Role::read)), 200);
}

TEST(GuardTest, SecretsAreComparedWhole) {
  EXPECT_TRUE(same_secret("", ""));
  EXPECT_TRUE(same_secret(kRead, kRead));
  EXPECT_FALSE(same_secret(kRead, std::string(kRead) + "x"));
  EXPECT_FALSE(same_secret(std::string("ab\0", 3), "ab"));
  for (size_t i = 0; i < 16; ++i) {
    std::string other = kRead;
    other[i] ^= 1;
    EXPECT_FALSE(same_secret(kRead, other)) << i;
  }
}

TEST(GuardTest, TokensAreReadByLines) {
  const auto tokens = tokens_from("# desk\n\nread 0123456789abcdef\r\nwrite fedcba9876543210 ana\n");
  ASSERT_TRUE(tokens.has_value());
  ASSERT_EQ(tokens->size(), 2U);
  EXPECT_EQ((*tokens)[0].secret, kRead);
  EXPECT_EQ((*tokens)[1].name, "ana");
  for (const char* text : {"read short", "admin 0123456789abcdef", "write", "read 0123456789abcde"}) {
    const auto wrong = tokens_from(std::string("\n") + text);
    ASSERT_FALSE(wrong.has_value()) << text;
    EXPECT_TRUE(wrong.error().message.starts_with("line 2: ")) << wrong.error().message;
    EXPECT_EQ(wrong.error().message.find("0123"), std::string::npos);
  }
}

TEST(GuardTest, Loopback) {
  for (const char* address : {"127.0.0.1", "127.9.9.9", "::1"}) EXPECT_TRUE(is_loopback(address)) << address;
  for (const char* address : {"0.0.0.0", "::", "128.0.0.1", "localhost", ""})
    EXPECT_FALSE(is_loopback(address)) << address;
}

}  // namespace
}  // namespace hearsay::serving
