#include <sstream>

#include "serve/fixture.h"
#include "serve/limits.h"

namespace hearsay::serving {
namespace {

constexpr const char* kMast =
    R"({"title":"Mast falls on stand","published":"2031-05-04","text":"A mast fell on a stand in Corvik on Sunday, injuring seven people, the club said."})";
constexpr const char* kDam =
    R"({"title":"Dam bursts above Brenna","published":"2031-05-03","text":"A dam burst above Brenna on Friday, killing four people, police said."})";

TEST_F(ServiceTest, WhatIsSentIsReadAndFound) {
  const Response sent = post("/v1/reports", "application/x-ndjson", std::string(kDam) + "\n{\"title\":\n");
  ASSERT_EQ(sent.status, 202);
  const std::string job = field(sent.body, "job");
  EXPECT_EQ(header(sent, "Location"), "/v1/jobs/" + job);
  EXPECT_EQ(field(get("/v1/jobs/" + job).body, "state"), "waiting");
  EXPECT_TRUE(*service().desk().read_next_job());
  EXPECT_FALSE(*service().desk().read_next_job());
  const std::string told = get("/v1/jobs/" + job).body;
  EXPECT_EQ(field(told, "state"), "done");
  EXPECT_EQ(field(told, "became"), "added");
  EXPECT_NE(told.find("\"rejected\":[{\"record\":2,"), std::string::npos) << told;
  const std::string story = field(told, "story");
  EXPECT_EQ(field(get("/v1/stories/" + story).body.substr(20), "title"), "Dam bursts above Brenna");
  EXPECT_EQ(field(get("/v1/reports/" + field(told, "report")).body, "file"), job);
}

TEST_F(ServiceTest, TheSameSentAgainIsTheSameJobAndAKeyMeansOneThing) {
  const std::string job = field(post("/v1/reports", "application/json", kDam).body, "job");
  EXPECT_EQ(field(post("/v1/reports", "application/json", kDam).body, "job"), job);
  EXPECT_TRUE(*service().desk().read_next_job());
  EXPECT_EQ(field(post("/v1/reports", "application/json", kDam).body, "state"), "done");
  EXPECT_EQ(post("/v1/reports", "application/json", kDam, {{"idempotency-key", "k"}}).status, 202);
  EXPECT_EQ(post("/v1/reports", "application/json", "{}", {{"idempotency-key", "k"}}).status, 422);
}

TEST_F(ServiceTest, APageTakesItsAddressFromTheRequest) {
  post("/v1/reports?url=https://post.example/dam&published=2031-05-03", "text/html",
       "<html><body><h1>Dam bursts</h1><p>A dam burst above Brenna on Friday, killing four people, police said. The "
       "valley "
       "below it was cleared in the evening.</p></body></html>");
  EXPECT_TRUE(*service().desk().read_next_job());
  const std::string reports = get("/v1/reports").body;
  EXPECT_NE(reports.find(R"("published":"2031-05-03","url":"https://post.example/dam")"), std::string::npos)
      << reports;
  EXPECT_EQ(post("/v1/reports?url=file:///etc/passwd", "text/html", "<p>x").status, 400);
}

TEST_F(ServiceTest, WhatWasAcceptedIsReadByTheNextServerToo) {
  const std::string job = field(post("/v1/reports", "application/json", kDam).body, "job");
  service_.reset();
  EXPECT_TRUE(*service().desk().read_next_job());
  EXPECT_EQ(field(get("/v1/jobs/" + job).body, "became"), "added");
}

TEST_F(ServiceTest, AJobThatEndsEachServerIsSetAsideAndThoseBehindItAreRead) {
  const std::string bad = field(post("/v1/reports", "application/json", kDam).body, "job");
  const std::string good = field(post("/v1/reports", "application/json", kMast).body, "job");
  const auto begun = [&] { return Store::open(path_.string(), Store::Access::write)->begin(bad).value(); };
  for (int64_t i = 1; i < kMostBeginnings; ++i) EXPECT_EQ(begun(), i);  // each by a server that it ended
  service_.reset();
  EXPECT_EQ(field(get("/v1/jobs/" + bad).body, "state"), "waiting");
  EXPECT_EQ(begun(), kMostBeginnings);
  EXPECT_TRUE(*service().desk().read_next_job());
  const std::string told = get("/v1/jobs/" + bad).body;
  EXPECT_EQ(field(told, "state"), "failed");
  EXPECT_NE(field(told, "failed").find("ended the server 5 times"), std::string::npos) << told;
  EXPECT_NE(told.find(R"("reports":[],"rejected":[])"), std::string::npos) << told;
  EXPECT_TRUE(*service().desk().read_next_job());
  EXPECT_EQ(field(get("/v1/jobs/" + good).body, "became"), "added");
  EXPECT_FALSE(*service().desk().read_next_job());
}

TEST_F(ServiceTest, AJobThatGotFurtherOrWasStoppedIsNoneThatEndsServers) {
  const std::string job = field(post("/v1/reports", "application/json", kDam).body, "job");
  const auto store = [&] { return *Store::open(path_.string(), Store::Access::write); };
  for (int64_t i = 1; i < kMostBeginnings; ++i) store().begin(job).value();
  service().desk().stop();
  EXPECT_FALSE(*service().desk().read_next_job());  // it is told to stop at once
  EXPECT_EQ(store().begin(job), 1);
  service_.reset();
  EXPECT_TRUE(*service().desk().read_next_job());
  EXPECT_EQ(field(get("/v1/jobs/" + job).body, "became"), "added");
  EXPECT_EQ(store().begin(job), 1);
}

TEST_F(ServiceTest, AKeyMakesADecisionOnce) {
  const std::string body = R"({"says":["not a source Nobody Atall","not a source Somebody"],"who":"ana"})";
  const auto decide = [&](const std::string& said, const std::string& key) {
    return post("/v1/decisions", "application/json", said, {{"idempotency-key", key}});
  };
  EXPECT_EQ(decide(body, "k").body, R"({"decisions":[1,2]})");
  service_.reset();
  EXPECT_EQ(decide(body, "k").status, 201);
  EXPECT_EQ(decide(body, "k").body, R"({"decisions":[1,2]})");
  EXPECT_EQ(decide(R"({"says":["not a source Somebody"]})", "k").status, 422);
  EXPECT_EQ(decide(body, std::string(kMostLineBytes + 1, 'k')).status, 422);
  const auto undo = [&](const std::string& key) {
    return service().answer(request("POST", "/v1/decisions/1/undo", {{"idempotency-key", key}}));
  };
  EXPECT_EQ(undo("u").body, R"({"decisions":[3]})");
  EXPECT_EQ(undo("u").body, R"({"decisions":[3]})");
  EXPECT_EQ(undo("k").status, 422);
  EXPECT_EQ(decide(R"({"says":["not a source X"]})", "").body, R"({"decisions":[4]})");
  EXPECT_EQ(decide(R"({"says":["not a source X"]})", "").body, R"({"decisions":[5]})");  // no key is no key
}

TEST_F(ServiceTest, DecisionsArePutDownAndTakenBack) {
  const Response made =
      post("/v1/decisions", "application/json",
           R"({"says":["outlet quay.txt = Tolvan Herald","not a source Nobody Atall"],"who":"ana","why":"imprint"})");
  EXPECT_EQ(made.status, 201);
  EXPECT_EQ(made.body, R"({"decisions":[1,2]})");
  EXPECT_EQ(header(made, "Location"), "/v1/decisions/1");
  EXPECT_NE(get("/v1/reports").body.find("Tolvan Herald"), std::string::npos);
  EXPECT_EQ(field(get("/v1/decisions/1").body, "who"), "ana");
  EXPECT_EQ(field(get("/v1/decisions/2").body, "state"), "no longer applies");
  EXPECT_EQ(service().answer(request("POST", "/v1/decisions/1/undo")).status, 201);
  EXPECT_EQ(get("/v1/reports").body.find("Tolvan Herald"), std::string::npos);
  EXPECT_EQ(field(get("/v1/decisions/1").body, "state"), "undone");
  EXPECT_EQ(service().answer(request("POST", "/v1/decisions/77/undo")).status, 404);
}

TEST_F(ServiceTest, WhatIsNoDecisionIsRefusedWhole) {
  const std::string deep = std::string(5000, '[') + std::string(5000, ']');
  const std::string many = "{\"says\":[\"x\"" + std::string(kMostLines, ' ');
  for (const std::string& body :
       {std::string("x"), std::string("[]"), std::string("{}"), std::string(R"({"says":[]})"),
        std::string(R"({"says":"x"})"), std::string(R"({"says":["x"]})"),
        std::string(R"({"says":["not a source Sund"],"other":1})"),
        std::string(R"({"says":["not a source Sund"],"says":["x"]})"),
        std::string(R"({"says":["not a source\nSund"]})"), "{\"says\":" + deep + "}",
        "{\"says\":[\"note f1 = " + std::string(kMostLineBytes, 'x') + "\"]}", many,
        std::string(R"({"says":["not a source Sund","outlet gone.txt = X"]})")}) {
    EXPECT_EQ(post("/v1/decisions", "application/json", body).status, 422) << body.substr(0, 80);
  }
  EXPECT_EQ(get("/v1/decisions").body, R"({"items":[],"next":null})");
}

TEST_F(ServiceTest, OnlyWhoMayWriteWrites) {
  ServeOptions guarded = options();
  guarded.tokens = {{Role::read, "0123456789abcdef", ""}, {Role::write, "fedcba9876543210", "bo"}};
  Service service(guarded);
  service.desk().refresh().value();
  const std::string body = R"({"says":["not a source Sund"],"who":"somebody else"})";
  const auto status = [&](const std::string& token) {
    return service
        .answer(
            request("POST", "/v1/decisions", {{"content-type", "application/json"}, {"authorization", token}}, body))
        .status;
  };
  EXPECT_EQ(status(""), 401);
  EXPECT_EQ(status("Bearer 0123456789abcdef"), 403);
  EXPECT_EQ(status("Bearer fedcba9876543210"), 201);
  EXPECT_EQ(service.answer(request("GET", "/v1/nowhere")).status, 401);
  EXPECT_EQ(service.answer(request("GET", "/healthz")).status, 200);
  const Response made =
      service.answer(request("GET", "/v1/decisions", {{"authorization", "Bearer 0123456789abcdef"}}));
  EXPECT_EQ(field(made.body, "who"), "bo");  // by the token, whatever the body says
}

TEST_F(ServiceTest, EventsTellWhatCameAfterAMoment) {
  Desk& desk = service().desk();
  Desk::Place place{0, 0};
  const std::string all = desk.events_after(place);
  EXPECT_TRUE(all.starts_with("id: 1000000\nevent: reports\ndata: {\"at\":\"1970-01-01T00:00:01Z\",\"reports\":[{"))
      << all;
  EXPECT_NE(all.find("event: edition\ndata: {\"at\":\"1970-01-01T00:00:01Z\",\"stories\":2}\n\n"), std::string::npos)
      << all;
  EXPECT_EQ(place.stored, 1'000'000);
  EXPECT_EQ(desk.events_after(place), "");
  post("/v1/decisions", "application/json", R"({"says":["not a source Sund"]})");
  add({page("dam", "Dam bursts above Brenna",
            "A dam burst above Brenna on Friday, killing four people, police said.")});
  service();
  const std::string news = desk.events_after(place);
  EXPECT_NE(news.find("event: decision\n"), std::string::npos);
  EXPECT_NE(news.find("\"became\":\"added\"}]}"), std::string::npos);
  EXPECT_NE(news.find("\"stories\":3,\"changed\":[\"t"), std::string::npos) << news;
  EXPECT_EQ(get("/v1/events", {{"last-event-id", "1000000"}}).events_after, 1'000'000);
  EXPECT_EQ(get("/v1/events", {{"last-event-id", "soon"}}).status, 400);
  EXPECT_EQ(get("/v1/events", {{"last-event-id", "-1"}}).status, 400);
}

TEST_F(ServiceTest, AnAssistantIsToldTheSame) {
  const std::string fact = field(get("/v1/facts?kind=injured").body.substr(30), "id");
  std::istringstream in(
      R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18"}})"
      "\n"
      R"({"jsonrpc":"2.0","method":"notifications/initialized"})"
      "\n\n"
      R"({"jsonrpc":"2.0","id":"a","method":"tools/call","params":{"name":"search","arguments":{"q":"mill & fire?","limit":3}}})"
      "\n"
      R"({"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"explain","arguments":{"fact":")" +
      fact +
      "\"}}}\n"
      R"({"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"story","arguments":{"id":"../decisions"}}})"
      "\n"
      R"({"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"story"}})"
      "\n"
      R"({"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"stories","arguments":{"url":"x"}}})"
      "\n"
      R"({"jsonrpc":"2.0","id":6,"method":"resources/list"})"
      "\nx\n[]\n"
      R"({"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"stories"}})");
  std::ostringstream out;
  ASSERT_TRUE(serve_mcp(path_.string(), options().pipeline, in, out).has_value());
  std::istringstream answers(out.str());
  std::vector<std::string> lines;
  for (std::string line; std::getline(answers, line);) lines.push_back(line);
  ASSERT_EQ(lines.size(), 10U) << out.str();
  EXPECT_NE(lines[0].find(R"("id":1,"result":{"protocolVersion":"2025-06-18","capabilities":{"tools":{}})"),
            std::string::npos);
  EXPECT_TRUE(lines[1].starts_with(R"({"jsonrpc":"2.0","id":"a","result":{"content":[{"type":"text","text":)"))
      << lines[1];
  EXPECT_NE(lines[2].find("Ferry hits quay"), std::string::npos) << lines[2];
  EXPECT_NE(lines[3].find("\"isError\":true"), std::string::npos) << lines[3];
  EXPECT_NE(lines[4].find("\"code\":-32602"), std::string::npos);
  EXPECT_NE(lines[5].find("\"code\":-32602"), std::string::npos);
  EXPECT_NE(lines[6].find("\"code\":-32601"), std::string::npos);
  EXPECT_NE(lines[7].find("\"code\":-32700"), std::string::npos);
  EXPECT_NE(lines[8].find("\"code\":-32600"), std::string::npos);
  EXPECT_NE(lines[9].find("Mill fire in Telbrook"), std::string::npos);
}

}  // namespace
}  // namespace hearsay::serving
