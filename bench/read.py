"""`./dev bench read`: what is read in single reports, against the gold sets.

The reports go through the built program as JSON Lines. What cleaning took away is found by aligning the texts, so that
spans are compared in the gold's own offsets.
"""
import collections
import json
import math
import re
import subprocess
import sys
import time

from answers import answer, readings_of_stories, sent
from samples import load_stories, sample

WORD = re.compile(r"\w+")
NEAR_KM = 161          # a hundred miles, the usual line for resolved toponyms
CONTENT_SHARE = 0.5    # token F1 of two contents that count as overlapping
QUOTED_SHARE = 0.9     # of a direct quotation's words that stand inside quotation marks
NUMBERS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
           "seventeen eighteen nineteen twenty").split()
CARB_BATCH = 400


class Read:
    """A report as `hearsay read` gives it, with its offsets brought back to the text that was sent."""

    def __init__(self, record, sent):
        self.record = record
        self.at = align(record["text"], sent, record["blocks"])

    def span(self, begin, end):
        """In the sent text, or None where alignment found nothing."""
        places = [self.at[i] for i in range(begin, end) if self.at[i] is not None]
        return (places[0], places[-1] + 1) if places else None

    def spans(self, pairs):
        return [s for s in (self.span(b, e) for b, e in pairs) if s]


def align(got, sent, blocks):
    """For each character of `got` its place in `sent`; blocks stand in order, blanks may differ."""
    packed = [(c, i) for i, c in enumerate(sent) if not c.isspace()]
    letters = "".join(c for c, _ in packed)
    at, cursor = [None] * len(got), 0
    for block in sorted(blocks, key=lambda b: b["begin"]):
        inside = [i for i in range(block["begin"], block["end"]) if not got[i].isspace()]
        found = letters.find("".join(got[i] for i in inside), cursor)
        if found < 0:
            continue
        for k, i in enumerate(inside):
            at[i] = packed[found + k][1]
        cursor = found + len(inside)
    return at


def run_read(options, records):
    """One Read for each record that came back, by its place in `records`."""
    given = "".join(sent(record, f"http://bench.example/{i}") for i, record in enumerate(records))
    return by_record(answer(options.binary, ["read", "--quiet"], given).splitlines(), records)


def by_record(lines, records):
    by_place = {int(a["url"].rsplit("/", 1)[1]): a for a in map(json.loads, lines)}
    return {i: Read(a, records[i]["text"]) for i, a in sorted(by_place.items())}


def load(path, options, keep=lambda r: True):
    """The records of the split that are to be measured: all up to --limit, or with --sample the set's sample."""
    if not path.exists():
        print(f"{path} is not there: skipped")
        return []
    records = [json.loads(line) for line in path.open(encoding="utf-8")]
    chosen = [r for r in records if r.get("split") == options.split and keep(r)]
    return sample(chosen, path.stem)[:options.limit] if options.sample else chosen[:options.limit]


def f1(right_found, found, right_wanted, wanted):
    precision, recall = right_found / max(1, found), right_wanted / max(1, wanted)
    return round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0


def tokens_in(spans, words):
    return frozenset(i for i, (b, e) in enumerate(words) if any(b < end and e > begin for begin, end in spans))


def marks_in(spans):
    """For a cue without words (a colon, a dash): the places of its characters, apart from those of words."""
    return frozenset(-1 - i for begin, end in spans for i in range(begin, end))


# ------------------------------------------------------------------ statements

def innermost(statements):
    """Gold marks a word once. Of statements with one cue ("told Reuters") the one nearest to the speaker is compared."""
    holds = {(s["within"], tuple(map(tuple, s["cue"]))) for s in statements if s["within"] is not None}
    return [s for s in statements if (s["id"], tuple(map(tuple, s["cue"]))) not in holds]


def agree(mine, gold):
    """(overlap, exact) of two statements: sources, cue and content as sets of words."""
    source = bool(mine[0] & gold[0]) or not mine[0] and not gold[0]
    shared = 2 * len(mine[2] & gold[2]) / max(1, len(mine[2]) + len(gold[2]))
    return source and bool(mine[1] & gold[1]) and shared >= CONTENT_SHARE, mine == gold


def quoted_words(text, words):
    """Words between quotation marks of one paragraph."""
    spans = [m.span() for m in re.finditer(r"[\u201c\"][^\u201c\u201d\"\n]*[\u201d\"]", text)]
    return tokens_in(spans, words)


def statements(options, misses):
    records = load(options.data / "statements" / "polnear.jsonl", options)
    if not records:
        return {}
    began = time.monotonic()
    answers = run_read(options, records)
    seconds = time.monotonic() - began
    count = collections.Counter()
    for i, read in answers.items():
        text = records[i]["text"]
        words = [m.span() for m in WORD.finditer(text)]
        code = lambda source, cue, content: (tokens_in(source, words), tokens_in(cue, words) or marks_in(cue),
                                             tokens_in(content, words))
        told = innermost(read.record["statements"])
        mine = [code(*(read.spans(s[role]) for role in ("source", "cue", "content"))) for s in told]
        nested = {k for k, s in enumerate(told) if s["within"] is not None}
        gold = [code(s["source"], s["cue"], s["content"]) for s in records[i]["statements"]]
        quotes = quoted_words(text, words)
        count["found"] += len(mine)
        count["wanted"] += len(gold)
        taken = set()
        for wanted in gold:
            near = [(agree(m, wanted), k) for k, m in enumerate(mine) if k not in taken]
            fits = sorted((k for (overlap, _), k in near if overlap), key=lambda k: -len(mine[k][2] & wanted[2]))
            count["exact"] += any(exact for (_, exact), _ in near)
            if fits:
                count["overlap"] += 1
                taken.add(fits[0])
            elif misses:
                show_statement(text, words, wanted, mine)
            direct = wanted[2] and wanted[0] and len(wanted[2] & quotes) >= QUOTED_SHARE * len(wanted[2])
            if direct:
                count["direct"] += 1
                right = any(m[0] & wanted[0] and 2 * len(m[2] & wanted[2]) >= len(wanted[2]) for m in mine)
                count["speaker"] += right
                if misses and not right:
                    print("speaker " + " | ".join(shown(text, words, part) for part in wanted))
        count["found"] -= len(nested - taken)  # of statements in one another gold can mark one only
        if misses:
            for k, m in enumerate(mine):
                if k not in taken | nested:
                    print("extra   " + " | ".join(shown(text, words, part) for part in m))
    return {"statements_overlap": f1(count["overlap"], count["found"], count["overlap"], count["wanted"]),
            "statements_overlap_precision": round(count["overlap"] / max(1, count["found"]), 4),
            "statements_overlap_recall": round(count["overlap"] / max(1, count["wanted"]), 4),
            "statements_exact": f1(count["exact"], count["found"], count["exact"], count["wanted"]),
            "direct_speaker": round(count["speaker"] / max(1, count["direct"]), 4),
            "reports_per_s": round(len(records) / seconds, 1)}


def shown(text, words, part):
    if part and min(part) < 0:
        return text[-1 - max(part):-min(part)]
    return text[words[min(part)][0]:words[max(part)][1]].replace("\n", " ")[:90] if part else "-"


def show_statement(text, words, wanted, mine):
    near = [m for m in mine if m[1] & wanted[1]] or [m for m in mine if m[2] & wanted[2]]
    print("missed  " + " | ".join(shown(text, words, part) for part in wanted))
    for m in near[:1]:
        print("   near " + " | ".join(shown(text, words, part) for part in m))


# ------------------------------------------------------------------ times

def times(options, misses):
    records = load(options.data / "times" / "tempeval3.jsonl", options)
    count = collections.Counter()
    for i, read in run_read(options, records).items() if records else ():
        mine = [(*s, t["value"], t["type"]) for t in read.record["times"] if (s := read.span(t["begin"], t["end"]))]
        gold = [(t["begin"], t["end"], t["value"], t["type"]) for t in records[i]["times"]]
        touch = lambda a, others: [o for o in others if a[0] < o[1] and o[0] < a[1]]
        count["found"] += len(mine)
        count["wanted"] += len(gold)
        for t in mine:
            near = touch(t, gold)
            count["touched"] += bool(near)
            if misses and not near:
                print(f"extra   {records[i]['text'][t[0]:t[1]]!r} {t[2]}")
        for t in gold:
            near = touch(t, mine)
            count["seen"] += bool(near)
            right = any(o[2] == t[2] for o in near)
            count["value"] += right
            if misses and not right:
                text = records[i]["text"]
                print(f"{'value ' if near else 'missed'}  {text[t[0]:t[1]]!r} {t[2]} (report of "
                      f"{records[i]['published']}) {[o[2] for o in near]} in {text[max(0, t[0] - 60):t[1] + 40]!r}")
    if not records:
        return {}
    return {"time_value": f1(count["value"], count["found"], count["value"], count["wanted"]),
            "time_relaxed": f1(count["touched"], count["found"], count["seen"], count["wanted"])}


# ------------------------------------------------------------------ places

def kilometres(a, b):
    lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(min(1.0, h)))


def places(options, misses):
    result, total = {}, collections.Counter()
    for name in ("lgl", "geovirus"):
        records = load(options.data / "places" / f"{name}.jsonl", options)
        count = collections.Counter()
        for i, read in run_read(options, records).items() if records else ():
            mine = [(s, (n["lat"], n["lon"])) for n in read.record["names"]
                    if n.get("lat") is not None and (s := read.span(n["begin"], n["end"]))]
            gold = [((p["begin"], p["end"]), (p["lat"], p["lon"])) for p in records[i]["places"]
                    if p["lat"] is not None]
            unlocated = [(p["begin"], p["end"]) for p in records[i]["places"] if p["lat"] is None]
            touch = lambda a, b: a[0] < b[1] and b[0] < a[1]
            mine = [m for m in mine if not any(touch(m[0], u) for u in unlocated)]
            count["found"] += len(mine)
            count["wanted"] += len(gold)
            for span, place in gold:
                near = [m for m in mine if touch(m[0], span)]
                right = any(kilometres(place, m[1]) <= NEAR_KM for m in near)
                count["tagged"] += bool(near)
                count["right"] += right
                if misses and not right:
                    print(f"{'placed' if near else 'missed'}  {name} {records[i]['text'][span[0]:span[1]]!r} {place} "
                          f"{[m[1] for m in near]}")
            if misses:
                for m in mine:
                    if not any(touch(m[0], g[0]) for g in gold):
                        print(f"extra   {name} {records[i]['text'][m[0][0]:m[0][1]]!r}")
        if records:
            result[f"places_{name}"] = f1(count["right"], count["found"], count["right"], count["wanted"])
            result[f"places_{name}_tagged"] = f1(count["tagged"], count["found"], count["tagged"], count["wanted"])
            total.update(count)
    if total:
        result["places_161"] = f1(total["right"], total["found"], total["right"], total["wanted"])
    return result


# ------------------------------------------------------------------ claims

FORMS_OF_BE = {"am", "is", "are", "was", "were", "been", "being"}


def carb_match(gold, mine):
    """(precision, recall) of two tuples (predicate, argument, …) by the words they share, part by part in their order
    (Bhardwaj et al. 2019, CaRB): nothing without a word of the predicate or without two arguments; what ours has more of
    than the gold costs nothing."""
    shared = found = wanted = 0
    for i, part in enumerate(gold):
        wanted += len(part)
        if i >= len(mine):
            if i < 3:
                return 0.0, 0.0
            continue
        found += len(mine[i])
        same = sum((collections.Counter(part) & collections.Counter(mine[i])).values())
        if i == 0 and not same:
            same = int("be" in part and bool(FORMS_OF_BE & set(mine[i])) or "be" in mine[i] and bool(FORMS_OF_BE & set(part)))
            if not same:
                return 0.0, 0.0
        shared += same
    return shared / max(1, found), shared / max(1, wanted)


def claims(options, misses):
    path = options.data / "claims" / "carb.tsv"
    if not path.exists():
        print(f"{path} is not there: skipped")
        return {}
    gold = collections.defaultdict(list)
    split = lambda s: WORD.findall(s.lower())
    for line in path.open(encoding="utf-8"):
        sentence, predicate, *arguments = line.rstrip("\n").split("\t")
        gold[sentence].append([split(predicate), *(split(a) for a in arguments if a)])
    sentences = list(gold)[:options.limit]
    precision, recall, tuples, wanted = 0.0, 0.0, 0, 0
    for first in range(0, len(sentences), CARB_BATCH):
        batch = [{"text": detokenised(s)} for s in sentences[first:first + CARB_BATCH]]
        answers = run_read(options, batch)
        for i, sentence in enumerate(sentences[first:first + CARB_BATCH]):
            mine = [tuple_of(answers[i].record, c) for c in answers[i].record["claims"]] if i in answers else []
            mine = [m for m in mine if m[1] and len(m) > 2]  # a tuple has two arguments
            scores = [[carb_match(g, m) for m in mine] for g in gold[sentence]]
            recall += sum(max((r for _, r in row), default=0.0) for row in scores)
            wanted += len(scores)
            tuples += len(mine)
            precision += one_to_one(scores)
            if misses:
                for g, row in zip(gold[sentence], scores):
                    if max((r for _, r in row), default=0.0) < 0.3:
                        print("missed  " + " | ".join(" ".join(part) for part in g))
    p, r = precision / max(1, tuples), recall / max(1, wanted)
    return {"carb": round(2 * p * r / (p + r), 4) if p + r else 0.0, "carb_precision": round(p, 4),
            "carb_recall": round(r, 4)}


def detokenised(sentence):
    for found, put in (("``", '"'), ("''", '"'), (" n't", "n't"), (" 's", "'s"), ("-LRB-", "("), ("-RRB-", ")")):
        sentence = sentence.replace(found, put)
    return re.sub(r" ([,.;:?!%])", r"\1", sentence)


JOINT = re.compile(r"[\s,]*(and|or)?[\s,]*")


def tuple_of(record, claim):
    """Predicate, subject, then the objects and what else there is, each an argument; joined objects are one."""
    figure = record["figures"][claim["figure"]] if claim["figure"] is not None else None
    counted = figure and figure["counted"]

    def said(span):
        begin = span["begin"]
        if counted and span["begin"] == counted["begin"]:  # the number belongs to what it counts
            begin = min(begin, figure["begin"])
        return [w.lower() for w in WORD.findall(record["text"][begin:span["end"]])]

    subject = [w for a in claim["arguments"] if a["role"] == "subject" for w in said(a)]
    objects, last = [], None
    for argument in sorted((a for a in claim["arguments"] if a["role"] == "object"), key=lambda a: a["begin"]):
        if last is not None and JOINT.fullmatch(record["text"][last:argument["begin"]]):
            objects[-1] += said(argument)
        else:
            objects.append(said(argument))
        last = argument["end"]
    others = [said(a) for a in claim["arguments"] if a["role"] not in ("subject", "object")]
    if not subject and objects:  # of a passive, whom it befalls
        subject = objects.pop(0)
    return [[w.lower() for w in WORD.findall(claim["predicate"])], subject, *objects, *others]


def one_to_one(scores):
    """The sum of precisions when each tuple of gold takes one of ours, the best pairs first."""
    pairs = sorted(((p, g, m) for g, row in enumerate(scores) for m, (p, _) in enumerate(row) if p > 0), reverse=True)
    total, gold_taken, mine_taken = 0.0, set(), set()
    for p, g, m in pairs:
        if g not in gold_taken and m not in mine_taken:
            total += p
            gold_taken.add(g)
            mine_taken.add(m)
    return total


# ------------------------------------------------------------------ figures

def says(text, number):
    """Whether a text holds a number as digits or as a word."""
    forms = [f"{number}", f"{number:,}", *([NUMBERS[number]] if number < len(NUMBERS) else [])]
    return any(re.search(rf"(?<![\w.,]){form}(?![\w]|[.,]\d)", text, re.I) for form in forms)


def toll_of(record, kind):
    """The report's one number of people killed (injured), or None."""
    return next((t["count"] for t in record["tolls"] if t["class"] == kind), None)


def tolls(options, misses):
    records = load_stories(options.data / "stories" / "gva.jsonl", options)
    path = options.data / "stories" / "gva_incidents.jsonl"
    if not records or not path.exists():
        return {}
    truth = {r["story"]: r for r in map(json.loads, path.open(encoding="utf-8"))}
    answers = by_record(readings_of_stories(options.binary, records), records)
    result = {}
    for kind in ("killed", "injured"):
        count = collections.Counter()
        for i, record in enumerate(records):
            if record["story"] not in truth:
                continue
            number = truth[record["story"]][kind]
            held = bool(number) and says(record["text"], number)
            answer = toll_of(answers[i].record, kind) if i in answers else None
            count["wanted"] += held
            count["answered"] += answer is not None
            count["right"] += answer is not None and answer == number
            count["right_held"] += held and answer == number
            if misses and (held and answer != number or answer is not None and answer != number):
                print(f"{kind}  {record['id']} wanted {number}, got {answer}")
        result[f"gva_{kind}"] = f1(count["right"], count["answered"], count["right_held"], count["wanted"])
        result[f"gva_{kind}_precision"] = round(count["right"] / max(1, count["answered"]), 4)
        result[f"gva_{kind}_recall"] = round(count["right_held"] / max(1, count["wanted"]), 4)
    return result


def ranges(options, misses):
    """Killed as [least, most] from the narrative alone, by Airwars' own rules: exact."""
    records = load(options.data / "figures" / "airwars.jsonl", options)
    if not records:
        return {}
    right = known = 0
    for record in records:
        if record["killed"] is None:
            continue
        text = answer(options.binary, ["dossier", "--format", "json", "--quiet", "--policy", "airwars", "--published",
                                       record["date"]], record["text"], suffix=".txt")
        if not text:
            continue
        known += 1
        dossier = json.loads(text)
        found = [f for s in dossier["stories"] for f in s["facts"]
                 if f["kind"] == "killed" and f["range"] and not f["background"]]
        said = lambda f: any(v["low"] is not None or v["high"] is not None for v in f["values"])
        told = [[f["range"]["low"], f["range"]["high"]] for f in found if said(f)]
        people = toll_of(dossier["reports"][0], "killed")  # where no figure is said, as many as are spoken of
        mine = max(told, key=lambda r: (r[1] or r[0] or 0), default=[people, people] if people else None)
        right += mine == record["killed"]
        if misses and mine != record["killed"]:
            print(f"airwars {record['id']} wanted {record['killed']}, got {mine}")
    return {"airwars_killed": round(right / max(1, known), 4)}


# ------------------------------------------------------------------ counts

def counts(options, misses):
    """How many were killed, arrested, displaced, …, and who says so, by the scorer that stands beside the data."""
    path, scorer = options.data / "counts" / "counts.jsonl", options.data.parent / "tools" / "score_counts.py"
    for one in (path, scorer):
        if not one.exists():
            print(f"{one} is not there: skipped")
            return {}
    done = subprocess.run([sys.executable, scorer, path, "--binary", options.binary, "--split", options.split,
                           *["--misses"] * misses], stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"bench: {scorer} ended with {done.returncode}")
    *told, last = done.stdout.splitlines()
    if misses:
        print("\n".join(line for line in told if ": " in line))
    return {key: value for key, value in json.loads(last).items() if key not in ("reports", "claims") and value is not None}


PARTS = {"statements": statements, "times": times, "places": places, "claims": claims, "tolls": tolls,
         "ranges": ranges, "counts": counts}


def instruction_set(binary):
    done = subprocess.run([binary, "--version"], stdout=subprocess.PIPE, text=True, check=True)
    return re.search(r"instruction set: (\S+)", done.stdout)[1]


def bench_read(options):
    result = {"instruction_set": instruction_set(options.binary)}
    for name, part in PARTS.items():
        if options.only in (None, name):
            result.update(part(options, options.misses))
    for key, value in result.items():
        print(f"{key:28}{value:>12}")
    return result
