// Long because it is one JSON document: the schemas of all that is given and taken. What a dossier holds is described
// in docs/json.md, and here as far as a client needs it to find its way.
#include "serve/routes.h"

namespace hearsay::serving {
namespace {

constexpr std::string_view kSchemas = R"json({
"Problem":{"type":"object","description":"RFC 9457","required":["type","title","status","detail"],"properties":{
 "type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"}}},
"Health":{"type":"object","required":["status","version"],"properties":{"status":{"const":"ok"},"version":{"type":"string"}}},
"Description":{"type":"object","required":["openapi","info","paths"],"properties":{"openapi":{"type":"string"}}},
"Id":{"type":"string","pattern":"^[a-z][0-9a-f]{12}(-[1-9][0-9]{0,8})?$"},
"Next":{"type":["string","null"],"description":"For `after`, where there is more"},
"Day":{"type":["string","null"]},
"StoryBrief":{"type":"object","required":["id","title","reports","first","last","outlets","figures","questions"],"properties":{
 "id":{"$ref":"#/components/schemas/Id"},"title":{"type":"string"},"reports":{"type":"integer"},
 "first":{"$ref":"#/components/schemas/Day"},"last":{"$ref":"#/components/schemas/Day"},
 "outlets":{"type":"array","items":{"type":"string"}},
 "figures":{"type":"array","items":{"type":"object","required":["fact","figure","subject","reports"],"properties":{
  "fact":{"$ref":"#/components/schemas/Id"},"figure":{"type":"string"},"subject":{"type":"string"},"reports":{"type":"integer"}}}},
 "questions":{"type":"integer","description":"Disagreements"}}},
"StoryList":{"type":"object","required":["items","next"],"properties":{
 "items":{"type":"array","items":{"$ref":"#/components/schemas/StoryBrief"}},"next":{"$ref":"#/components/schemas/Next"}}},
"Dossier":{"type":"object","description":"schema hearsay/dossier/1 (docs/json.md), of one story",
 "required":["schema","generator","reports","sources","entities","evidence","stories"],"properties":{
 "schema":{"const":"hearsay/dossier/1"},
 "generator":{"type":"object","required":["version","model"]},
 "reports":{"type":"array","items":{"$ref":"#/components/schemas/Report"}},
 "sources":{"type":"array","items":{"$ref":"#/components/schemas/Source"}},
 "entities":{"type":"array","items":{"type":"object","required":["id","name","kind","aliases"]}},
 "evidence":{"type":"array","items":{"$ref":"#/components/schemas/Evidence"}},
 "stories":{"type":"array","minItems":1,"maxItems":1,"items":{"$ref":"#/components/schemas/Story"}}}},
"Story":{"type":"object","required":["id","title","reports","related","copies","facts","disagreements","responses","timeline","statements","digest"],"properties":{
 "id":{"$ref":"#/components/schemas/Id"},"title":{"type":"string"},
 "reports":{"type":"array","items":{"$ref":"#/components/schemas/Id"}},
 "facts":{"type":"array","items":{"$ref":"#/components/schemas/Fact"}},
 "disagreements":{"type":"array","items":{"type":"object","required":["id","kind","about","sides","why"]}},
 "digest":{"type":"object","required":["headline","outlets","figures","questions","shared","unnamed","graph"]}}},
"Fact":{"type":"object","required":["id","kind","who","summary","when","where","background","state","origins","range","values","why"],"properties":{
 "id":{"$ref":"#/components/schemas/Id"},"kind":{"type":"string"},"who":{"type":"string"},"summary":{"type":"string"},
 "where":{"type":["string","null"]},"background":{"type":"boolean"},
 "state":{"enum":["agreed","disputed","updated","single-source","denied"]},
 "origins":{"type":"object","required":["low","high","unstated"],"properties":{
  "low":{"type":"integer"},"high":{"type":"integer"},"unstated":{"type":"integer"}}},
 "values":{"type":"array","minItems":1,"items":{"type":"object","required":["low","high","approximate","unit","said","earlier","origins","unstated","evidence"],"properties":{
  "low":{"type":["number","null"]},"high":{"type":["number","null"]},"approximate":{"type":"boolean"},"unit":{"type":"string"},
  "said":{"type":["string","null"]},"earlier":{"type":"boolean"},
  "origins":{"type":"array","items":{"$ref":"#/components/schemas/Id"}},
  "evidence":{"type":"array","minItems":1,"items":{"$ref":"#/components/schemas/Id"}}}}}}},
"StoryFact":{"type":"object","required":["story","fact"],"properties":{
 "story":{"$ref":"#/components/schemas/Id"},"fact":{"$ref":"#/components/schemas/Fact"}}},
"FactList":{"type":"object","required":["items","next"],"properties":{
 "items":{"type":"array","items":{"$ref":"#/components/schemas/StoryFact"}},"next":{"$ref":"#/components/schemas/Next"}}},
"Evidence":{"type":"object","required":["id","report","begin","end","quote","chain","modality","negated"],"properties":{
 "id":{"$ref":"#/components/schemas/Id"},"report":{"$ref":"#/components/schemas/Id"},
 "begin":{"type":"integer","minimum":0},"end":{"type":"integer","minimum":0},"quote":{"type":"string"},
 "chain":{"type":"array","description":"Nearest source first, origin last","items":{"$ref":"#/components/schemas/Id"}},
 "modality":{"type":"string"},"negated":{"type":"boolean"}}},
"EvidenceList":{"type":"object","required":["items","next"],"properties":{
 "items":{"type":"array","items":{"$ref":"#/components/schemas/Evidence"}},"next":{"$ref":"#/components/schemas/Next"}}},
"Source":{"type":"object","required":["id","name","kind","anonymous","of","aliases"],"properties":{
 "id":{"$ref":"#/components/schemas/Id"},"name":{"type":"string"},"kind":{"type":"string"},"anonymous":{"type":"boolean"},
 "of":{"type":["string","null"]},
 "aliases":{"type":"array","items":{"type":"object","required":["name","why"]}}}},
"SourceList":{"type":"object","required":["items","next"],"properties":{
 "items":{"type":"array","items":{"$ref":"#/components/schemas/Source"}},"next":{"$ref":"#/components/schemas/Next"}}},
"Report":{"type":"object","required":["id","file","url","outlet","byline","title","published","modified","language","text","blocks","removed","credits"],"properties":{
 "id":{"$ref":"#/components/schemas/Id"},"title":{"type":["string","null"]},"outlet":{"type":["string","null"]},
 "url":{"type":["string","null"]},"published":{"type":["string","null"]},"language":{"type":"string"},"text":{"type":"string"}}},
"StoryReport":{"type":"object","required":["story","report"],"properties":{
 "story":{"anyOf":[{"$ref":"#/components/schemas/Id"},{"type":"null"}]},"report":{"$ref":"#/components/schemas/Report"}}},
"ReportBrief":{"type":"object","required":["id","title","outlet","published","url","language","story"],"properties":{
 "id":{"$ref":"#/components/schemas/Id"},"title":{"type":"string"},"outlet":{"type":["string","null"]},
 "published":{"type":["string","null"]},"url":{"type":["string","null"]},"language":{"type":"string"},"story":{"type":["string","null"]}}},
"ReportList":{"type":"object","required":["items","next"],"properties":{
 "items":{"type":"array","items":{"$ref":"#/components/schemas/ReportBrief"}},"next":{"$ref":"#/components/schemas/Next"}}},
"Hit":{"type":"object","required":["report","file","record","title","outlet","published","story"],"properties":{
 "report":{"$ref":"#/components/schemas/Id"},"file":{"type":"string"},"record":{"type":"integer"},"title":{"type":"string"},
 "outlet":{"type":["string","null"]},"published":{"type":["string","null"]},"story":{"type":["string","null"]}}},
"HitList":{"type":"object","required":["items"],"properties":{
 "items":{"type":"array","items":{"$ref":"#/components/schemas/Hit"}}}},
"ChangeList":{"type":"object","required":["items"],"properties":{
 "items":{"type":"array","description":"docs/store.md: hearsay changes","items":{"type":"object","required":["change"],"properties":{
  "change":{"enum":["version","decision","story"]}}}}}},
"Sent":{"type":["object","array"],"description":"A report, by any field names that hearsay add knows, or several"},
"Job":{"type":"object","required":["job","at","state","reports","rejected"],"properties":{
 "job":{"type":"string","pattern":"^j[0-9a-f]{16}$"},"at":{"type":"string"},"state":{"enum":["waiting","working","done","failed"]},
 "failed":{"type":"string","description":"Why it was set aside"},
 "reports":{"type":"array","items":{"type":"object","required":["report","file","record","became","replaces","story"],"properties":{
  "report":{"$ref":"#/components/schemas/Id"},"file":{"type":"string"},"record":{"type":"integer"},
  "became":{"enum":["added","version","known"]},"replaces":{"type":["string","null"]},
  "story":{"type":["string","null"],"description":"Where it stands today; null until the next edition"}}}},
 "rejected":{"type":"array","items":{"type":"object","required":["record","reason"],"properties":{
  "record":{"type":"integer"},"reason":{"type":"string"}}}}}},
"NewDecision":{"type":"object","required":["says"],"additionalProperties":false,"properties":{
 "says":{"type":"array","minItems":1,"maxItems":100,"items":{"type":"string","minLength":1,"maxLength":500,
  "pattern":"^(outlet|date|title|same source|not a source|one story|apart|note) ",
  "description":"outlet REPORT = NAME; date REPORT = DAY; title REPORT = TITLE; same source NAME = NAME; not a source NAME; one story REPORT = REPORT; apart REPORT = REPORT; note ID = TEXT"}},
 "who":{"type":"string","maxLength":200,"pattern":"^[^\\r\\n\\u0000]*$"},"why":{"type":"string","maxLength":500,"pattern":"^[^\\r\\n\\u0000]*$"}}},
"Undo":{"type":"object","additionalProperties":false,"properties":{
 "who":{"type":"string","maxLength":200,"pattern":"^[^\\r\\n\\u0000]*$"},"why":{"type":"string","maxLength":500,"pattern":"^[^\\r\\n\\u0000]*$"}}},
"Decided":{"type":"object","required":["decisions"],"properties":{
 "decisions":{"type":"array","minItems":1,"items":{"type":"integer"}}}},
"Decision":{"type":"object","required":["change","at","decision","who","says","why","state"],"properties":{
 "change":{"const":"decision"},"at":{"type":"string"},"decision":{"type":"integer"},"who":{"type":"string"},"says":{"type":"string"},
 "why":{"type":["string","null"]},"state":{"enum":["in force","undone","no longer applies"]}}},
"DecisionList":{"type":"object","required":["items","next"],"properties":{
 "items":{"type":"array","items":{"$ref":"#/components/schemas/Decision"}},"next":{"$ref":"#/components/schemas/Next"}}}
})json";

}  // namespace

std::string_view schemas() {
  return kSchemas;
}

}  // namespace hearsay::serving
