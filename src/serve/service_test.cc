#include "serve/service.h"

#include <sstream>

#include "hearsay/present.h"
#include "serve/fixture.h"
#include "serve/limits.h"
#include "serve/routes.h"

namespace hearsay::serving {
namespace {

TEST_F(ServiceTest, EveryRouteAnswersWithItsTypeAndTheHeadersForSafety) {
  post("/v1/decisions", "application/json", R"({"says":["not a source coast guard"]})");
  const std::string story = field(get("/v1/stories").body, "id");
  const std::string fact = field(get("/v1/facts").body.substr(30), "id");
  const std::map<std::string_view, std::string> ids = {
      {"/stories/{id}.html", story},
      {"/v1/stories/{id}", story},
      {"/v1/facts/{id}", fact},
      {"/v1/facts/{id}/explanation", fact},
      {"/v1/evidence/{id}", field(get("/v1/evidence").body, "id")},
      {"/v1/sources/{id}", field(get("/v1/sources").body, "id")},
      {"/v1/reports/{id}", field(get("/v1/reports").body, "id")},
      {"/v1/jobs/{id}", field(post("/v1/reports", "application/json", "{}").body, "job")},
      {"/v1/decisions/{number}", "1"}};
  for (const Route& route : routes()) {
    if (route.method != "GET") continue;
    SCOPED_TRACE(route.path);
    std::string target(route.path);
    if (const size_t at = target.find('{'); at != std::string::npos)
      target.replace(at, target.find('}') - at + 1, ids.at(route.path));
    if (route.path == "/v1/search") target += "?q=ferry";
    if (route.path == "/v1/changes") target += "?since=1970-01-01T00:00:00Z";
    const Response response = get(target);
    EXPECT_EQ(response.status, 200) << response.body;
    EXPECT_EQ(response.type, route.type);
    EXPECT_EQ(header(response, "X-Content-Type-Options"), "nosniff");
    EXPECT_NE(header(response, "Content-Security-Policy").find("default-src 'none'"), std::string::npos);
    EXPECT_NE(header(response, "Content-Security-Policy").find("frame-ancestors 'none'"), std::string::npos);
    EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "");
    if (response.events_after) continue;
    EXPECT_FALSE(response.body.empty());
    EXPECT_EQ(get(target, {{"if-none-match", header(response, "ETag")}}).status, 304);
  }
}

TEST_F(ServiceTest, NothingThatAReportSaysIsMarkup) {
  const std::string of_mill = "/stories/" + field(get("/v1/facts?kind=killed").body, "story") + ".html";
  for (const std::string& target : {std::string("/"), of_mill}) {
    const Response page = get(target);
    EXPECT_EQ(page.body.find("<script>alert"), std::string::npos);
    EXPECT_EQ(header(page, "Content-Security-Policy").find("unsafe"), std::string::npos);
    EXPECT_NE(header(page, "Content-Security-Policy").find("script-src 'sha256-"), std::string::npos);
  }
  EXPECT_NE(get(of_mill).body.find("&lt;script&gt;alert"), std::string::npos);
  const Response problem = get("/v1/search?q=x&%3Cscript%3E=1");
  EXPECT_EQ(problem.type, "application/problem+json");
}

TEST_F(ServiceTest, AStoryIsADossierThatExplainReads) {
  const Response facts = get("/v1/facts?kind=injured");
  const std::string story = field(facts.body, "story");
  const Response dossier = get("/v1/stories/" + story);
  EXPECT_TRUE(dossier.body.starts_with(R"({"schema":"hearsay/dossier/1","generator":{"version":)"));
  EXPECT_TRUE(explain_fact(dossier.body, "injured", {}).has_value());
  EXPECT_EQ(dossier.body.find("Telbrook"), std::string::npos);  // another story's
  EXPECT_NE(dossier.body.find("\"digest\":{\"headline\":"), std::string::npos);
}

TEST_F(ServiceTest, APieceIsWhatTheDossierHas) {
  Readings all = kept_readings(Store::open(path_.string(), Store::Access::read)->readings()->readings, {});
  const std::string json = to_json(*make_dossier(std::move(all.readings), {}));
  const auto plain = [](std::string text) {
    std::erase_if(text, [](char c) { return c == '\n' || c == ' '; });
    return text;
  };
  const std::string whole = plain(json);
  size_t pieces = 0;
  for (const auto& edition = *service().desk().edition();
       const auto& list : {edition.evidence, edition.sources, edition.entities}) {
    for (const Piece& piece : list) {
      ++pieces;
      EXPECT_NE(whole.find(plain(std::string(piece.json))), std::string::npos) << piece.json;
    }
  }
  EXPECT_GT(pieces, 8U);
  for (const FactPiece& fact : service().desk().edition()->facts)
    EXPECT_NE(whole.find(plain(std::string(fact.json))), std::string::npos) << fact.json;
  for (const StoryPiece& story : service().desk().edition()->stories)
    EXPECT_NE(whole.find(plain(std::string(story.json))), std::string::npos) << story.json;
}

TEST_F(ServiceTest, AListIsTheSameByPages) {
  for (const std::string path : {"/v1/stories", "/v1/facts", "/v1/evidence", "/v1/sources", "/v1/reports"}) {
    SCOPED_TRACE(path);
    const std::string whole = get(path + "?limit=200").body;
    EXPECT_NE(whole.find("\"next\":null"), std::string::npos);
    std::string items;
    std::string after;
    size_t pages = 0;
    do {
      const std::string page = get(path + "?limit=1" + (after.empty() ? "" : "&after=" + after)).body;
      const std::string item = page.substr(10, page.rfind("],\"next\"") - 10);
      items += (items.empty() ? "" : ",") + item;
      after = field(page, "next");
      ASSERT_LT(++pages, 200U);
    } while (!after.empty());
    EXPECT_GT(pages, 1U);
    EXPECT_EQ("{\"items\":[" + items + "],\"next\":null}", whole);
  }
}

TEST_F(ServiceTest, ListsAreOfWhatIsAskedFor) {
  const std::string story = field(get("/v1/facts?kind=killed").body, "story");
  EXPECT_EQ(get("/v1/reports?story=" + story).body.find("quay"), std::string::npos);
  EXPECT_NE(get("/v1/reports?story=" + story).body.find("mill"), std::string::npos);
  EXPECT_EQ(get("/v1/facts?state=denied").body, R"({"items":[],"next":null})");
  const std::string report = field(get("/v1/reports?story=" + story).body, "id");
  EXPECT_EQ(get("/v1/evidence?report=" + report).body, get("/v1/evidence?story=" + story).body);
  EXPECT_EQ(get("/v1/sources?story=t000000000000").body, R"({"items":[],"next":null})");
  EXPECT_NE(get("/v1/sources?story=" + story).body.find("fire brigade"), std::string::npos);
  EXPECT_EQ(field(get("/v1/search?q=mill+Telbrook").body, "story"), story);
}

TEST_F(ServiceTest, AFormerIdLeadsOn) {
  const std::string facts = get("/v1/facts?kind=injured").body;
  const std::string story = field(facts, "story");
  const std::string fact = field(facts.substr(facts.find("\"fact\":")), "id");
  const std::string sources = get("/v1/sources?story=" + story).body;
  const std::string guard = sources.substr(sources.rfind("\"id\"", sources.find("coast guard")));
  const std::string source = field(guard, "id");  // of this story: known by a description
  add({page("first", "Ferry hits quay in Morvane",
            "A ferry struck the north quay in Morvane, injuring 12 people, the coast guard said on Saturday.",
            "2031-05-01")});
  const std::string now = field(get("/v1/facts?kind=injured").body, "story");
  ASSERT_NE(now, story);
  const std::string now_facts = get("/v1/facts?kind=injured").body;
  const std::string fact_now = field(now_facts.substr(now_facts.find("\"fact\":")), "id");
  const auto leads_to = [&](const std::string& target) {
    const Response response = get(target);
    EXPECT_EQ(response.status, 308) << target << response.body;
    EXPECT_EQ(header(response, "Cache-Control"), "no-store");  // a decision may bring the name back
    const std::string place = header(response, "Location");
    EXPECT_EQ(get(place).status, 200) << place;
    return place;
  };
  EXPECT_EQ(leads_to("/v1/stories/" + story), "/v1/stories/" + now);
  EXPECT_EQ(leads_to("/stories/" + story + ".html"), "/stories/" + now + ".html");
  EXPECT_EQ(leads_to("/v1/facts/" + fact), "/v1/facts/" + fact_now);
  EXPECT_EQ(leads_to("/v1/facts/" + fact + "/explanation"), "/v1/facts/" + fact_now + "/explanation");
  EXPECT_NE(get(leads_to("/v1/sources/" + source)).body.find("coast guard"), std::string::npos);
  EXPECT_EQ(get("/v1/facts?story=" + story).body, get("/v1/facts?story=" + now).body);
  EXPECT_NE(get("/v1/facts?story=" + story).body.find(fact_now), std::string::npos);

  std::istringstream asked(R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"story","arguments":{)"
                           R"("id":")" +
                           story + "\"}}}\n");
  std::ostringstream told;
  ASSERT_TRUE(serve_mcp(path_.string(), {}, asked, told).has_value());
  EXPECT_NE(told.str().find("hearsay/dossier/1"), std::string::npos) << told.str();
}

TEST_F(ServiceTest, AReportLeadsOnToItsNewestVersion) {
  const auto version = [&](const std::string& toll) {
    add({page("mill", "Mill fire in Telbrook",
              toll + " workers were killed in a fire at a paper mill in Telbrook on Wednesday, "
                     "the fire brigade said.\n\nThe owner did not respond.")});
    return field(get("/v1/reports?story=" + field(get("/v1/facts?kind=killed").body, "story")).body, "id");
  };
  const std::string first = field(get("/v1/search?q=Telbrook").body, "report");
  const std::string second = version("Four");
  const std::string third = version("Five");
  ASSERT_NE(second, third);
  for (const std::string& id : {first, second})
    EXPECT_EQ(header(get("/v1/reports/" + id), "Location"), "/v1/reports/" + third);
  EXPECT_EQ(get("/v1/reports/" + third).status, 200);
}

TEST_F(ServiceTest, WhatIsAskedWronglyIsAProblem) {
  struct Row {
    const char* method;
    const char* target;
    int status;
  };
  for (const Row& row : {Row{"GET", "/nowhere", 404},
                         Row{"GET", "/v1/stories/t000000000000", 404},
                         Row{"GET", "/v1/stories/x", 404},
                         Row{"GET", "/v1/jobs/j0000000000000000", 404},
                         Row{"GET", "/v1/decisions/99", 404},
                         Row{"GET", "/v1/decisions/0", 404},
                         Row{"GET", "/stories/x.html", 404},
                         Row{"GET", "/stories/.html", 404},
                         Row{"GET", "/../etc/passwd", 400},
                         Row{"GET", "/v1/stories?limit=0", 400},
                         Row{"GET", "/v1/stories?limit=201", 400},
                         Row{"GET", "/v1/stories?limit=+5", 400},
                         Row{"GET", "/v1/stories?after=xyz", 400},
                         Row{"GET", "/v1/stories?limit=1&limit=1", 400},
                         Row{"GET", "/v1/stories?other=1", 400},
                         Row{"GET", "/v1/facts?state=enum", 400},
                         Row{"GET", "/v1/facts?state=wrong", 400},
                         Row{"GET", "/v1/search", 400},
                         Row{"GET", "/v1/search?q=", 400},
                         Row{"GET", "/v1/changes?since=soon", 400},
                         Row{"DELETE", "/v1/stories", 405},
                         Row{"TRACE", "/", 405},
                         Row{"OPTIONS", "/v1/reports", 405},
                         Row{"POST", "/v1/stories", 405},
                         Row{"POST", "/v1/reports", 400}}) {
    const Response response = service().answer(request(row.method, row.target));
    EXPECT_EQ(response.status, row.status) << row.target << response.body;
    EXPECT_EQ(response.type, "application/problem+json");
    EXPECT_NE(response.body.find("\"status\":" + std::to_string(row.status)), std::string::npos) << response.body;
  }
  EXPECT_EQ(header(service().answer(request("DELETE", "/v1/reports")), "Allow"), "GET, HEAD, POST");
  EXPECT_EQ(get("/v1/stories?limit=200").status, 200);
}

TEST_F(ServiceTest, BodiesAreMeasuredByTheirHeader) {
  const auto sized = [&](const std::string& target, size_t bytes) {
    Request head =
        request("POST", target, {{"content-type", "application/json"}, {"content-length", std::to_string(bytes)}});
    const auto refused = service().refused(head);
    return refused ? refused->status : 200;
  };
  EXPECT_EQ(sized("/v1/decisions", kMostSmallBodyBytes), 200);
  EXPECT_EQ(sized("/v1/decisions", kMostSmallBodyBytes + 1), 413);
  EXPECT_EQ(sized("/v1/reports", kMostBodyBytes), 200);
  EXPECT_EQ(sized("/v1/reports", kMostBodyBytes + 1), 413);
  EXPECT_EQ(post("/v1/reports", "application/zip", "PK").status, 415);
  EXPECT_EQ(post("/v1/reports", "text/html", "{}").status, 422);
  EXPECT_EQ(post("/v1/reports", "application/json", "{\\rtf1 x}").status, 422);
  EXPECT_EQ(post("/v1/reports", "application/json", "{}", {{"content-encoding", "gzip"}}).status, 415);
  EXPECT_EQ(service().answer(request("GET", "/v1/stories", {}, "x")).status, 400);
}

TEST_F(ServiceTest, NothingIsThereBeforeTheStoreHasBeenRead) {
  Service service(options());
  EXPECT_EQ(service.answer(request("GET", "/readyz")).status, 503);
  EXPECT_EQ(service.answer(request("GET", "/v1/stories")).status, 503);
  EXPECT_EQ(service.answer(request("GET", "/healthz")).status, 200);
  service.desk().refresh().value();
  EXPECT_EQ(service.answer(request("GET", "/readyz")).status, 200);
}

TEST_F(ServiceTest, AnEditionIsMadeWhenTheStoreHasChanged) {
  service();
  EXPECT_FALSE(*service_->desk().refresh());
  const auto held = service_->desk().edition();
  add({page("dam", "Dam bursts above Brenna",
            "A dam burst above Brenna on Friday, killing four people, police said.")});
  EXPECT_TRUE(*service_->desk().refresh());
  EXPECT_EQ(held->reports.size() + 1, service_->desk().edition()->reports.size());
}

TEST_F(ServiceTest, OnlyStoriesThatAreNotAsTheyWereAreMadeAgain) {
  const auto made = [&](const Reading& reading) {
    add({reading});
    press_.make(*Store::open(path_.string(), Store::Access::read), {}).value();
    return press_.made();
  };
  EXPECT_EQ(made(page("dam", "Dam bursts above Brenna",
                      "A dam burst above Brenna on Friday, killing four people, police said.")),
            3U);  // none was made before
  EXPECT_EQ(made(page("mast", "Mast falls on stand in Corvik",
                      "A mast fell on a stand in Corvik on Monday, injuring seven people, the club said.")),
            1U);
  EXPECT_EQ(made(page("brenna", "Dam above Brenna bursts, four dead",
                      "Four people were killed when a dam burst above Brenna on Friday, police said.")),
            1U);
}

TEST(TagTest, ListsOfTags) {
  EXPECT_TRUE(is_matched("\"a\"", "\"a\""));
  EXPECT_TRUE(is_matched("W/\"a\"", "\"a\""));
  EXPECT_TRUE(is_matched("\"b\" , \"a\"", "\"a\""));
  EXPECT_TRUE(is_matched("*", "\"a\""));
  EXPECT_FALSE(is_matched("\"ab\", a", "\"a\""));
  EXPECT_FALSE(is_matched("", "\"a\""));
}

TEST(OpenapiTest, HasEveryRouteAndEverySchema) {
  const std::string description = openapi();
  for (const Route& route : routes()) {
    EXPECT_NE(description.find("\"" + std::string(route.path) + "\":{"), std::string::npos) << route.path;
    for (const std::string_view name : {route.gives, route.body}) {
      if (!name.empty()) {
        EXPECT_NE(schemas().find("\n\"" + std::string(name) + "\":"), std::string_view::npos) << name;
      }
    }
  }
}

}  // namespace
}  // namespace hearsay::serving
