"""Annotated claims, laid on the program's words.

A claim (the guide stands in the README of the gold data's `counts`) says in quotes of the text what happened (`cue`), to how
many (`number`), of whom (`who`). Here it becomes a pair: the word that stands for the event and the participant it befell.
"""
import collections
import json

KINDS = ("killed injured missing sick arrested charged convicted sentenced released rescued evacuated displaced trapped "
         "abducted struck damaged supplied paid voted attended cancelled recalled deployed survived casualties "
         "hospitalised").split() + ["laid off"]
LABELS = ["none"] + KINDS + ["other"]
STATUSES = "reported denied possible forecast planned unreal".split()
SENT_TO_HOSPITAL = ("other:hospitalised", "other:hospitalized")


def kind_of(claim):
    kind = claim["kind"]
    if kind in SENT_TO_HOSPITAL:
        return "hospitalised"
    return "other" if kind.startswith("other:") else kind


def read_sets(data, here):
    """The sets to learn from, by name: lists of {title, published, text, split, claims}."""
    sets = {"counts": [json.loads(line) for line in open(data / "counts/counts.jsonl", encoding="utf-8")]}
    texts = {}
    for name in ("stories/ecbplus", "places/geovirus", "names/re3d", "events/muc4", "statements/polnear"):
        for line in open(data / f"{name}.jsonl", encoding="utf-8"):
            record = json.loads(line)
            texts[name.split("/")[1], record["id"]] = record
    sets["annotated"] = []
    for line in open(here / "annotations.jsonl", encoding="utf-8"):
        record = json.loads(line)
        source = texts[record["source"], record["id"]]
        text = source["text"]
        claims = [claim | {role: text[slice(*claim[role])] for role in ("quote", "cue", "number", "who")} |
                  {"at": claim["quote"][0]} for claim in record["claims"]]
        sets["annotated"].append({"source": record["source"], "id": record["id"], "title": source.get("title"), "text": text,
                                  "published": source.get("published"), "split": "train", "claims": claims})
    sets["invented"] = []
    for path in sorted((here / "invented").glob("*.jsonl")):
        sets["invented"] += [json.loads(line) | {"split": "train"} for line in open(path, encoding="utf-8")]
    return sets


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


class Report:
    """One report as the program sees it (words.cc), with its gold pairs."""

    def __init__(self, record, seen, kind_of_class):
        self.record, self.seen = record, seen
        self.words = [w[:2] for w in seen["words"]]
        self.heads = [w[2] for w in seen["words"]]
        self.sentence = {w: s for s, (first, last) in enumerate(seen["sentences"]) for w in range(first, last)}
        self.classes = collections.defaultdict(set)
        for word, event_class in seen["triggers"]:
            self.classes[word].add(event_class)
        self.of_sentence = collections.defaultdict(list)
        for number, participant in enumerate(seen["participants"]):
            self.of_sentence[participant[0]].append(number)
        self.event_words = {pair[1] for pair in seen["pairs"]}
        self.gold = [found for claim in record["claims"] if (found := self.place(claim, kind_of_class))]

    def place(self, claim, kind_of_class):
        """{word, cue, participant (None = not found), kind, claim}; None when the text lacks it."""
        text = self.seen["text"]
        begin = text.find(claim["quote"])
        cue_at = text.find(claim["cue"], begin, begin + len(claim["quote"])) if begin >= 0 else -1
        if cue_at < 0:
            return None
        quote = (begin, begin + len(claim["quote"]))
        cue = [w for w, span in enumerate(self.words)
               if overlap(span, (cue_at, cue_at + len(claim["cue"]))) and w in self.event_words]
        if not cue:
            return None
        kind = kind_of(claim)
        listed = [w for w in cue if any(kind_of_class.get(c) == kind for c in self.classes[w])]
        outer = [w for w in cue if self.heads[w] not in cue]
        word = (listed or outer or cue)[0]
        return {"word": word, "cue": cue, "participant": self.participant(claim, quote, self.sentence[word]),
                "kind": kind, "claim": claim}

    def participant(self, claim, quote, sentence):
        text, all_of_them = self.seen["text"], self.seen["participants"]
        here = self.of_sentence[sentence]
        if claim.get("number"):
            at = text.find(claim["number"], *quote)
            span = (at, at + len(claim["number"]))
            for number in here:
                figure = all_of_them[number][2]
                if figure >= 0 and overlap(self.seen["figures"][figure][:2], span):
                    return number
            for number in here:
                article = all_of_them[number][3]
                if article >= 0 and overlap(self.words[article], span):
                    return number
        who = claim.get("who")
        if not who:
            return None
        at = text.find(who, *quote)
        if at < 0:
            first, last = self.seen["sentences"][sentence]
            at = text.find(who, self.words[first][0], self.words[last - 1][1])
        if at < 0:
            return None
        span = (at, at + len(who))
        inside = [n for n in here if overlap(self.words[all_of_them[n][1]], span)]
        if claim.get("number"):
            inside = [n for n in inside if all_of_them[n][2] < 0 or len(inside) == 1]
        outer = [n for n in inside if self.heads[all_of_them[n][1]] < 0 or
                 not overlap(self.words[self.heads[all_of_them[n][1]]], span)]
        return (outer or inside or [None])[0]
