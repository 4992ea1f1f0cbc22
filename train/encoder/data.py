"""The open gold sets as windows of sub-words with labels.

Every set is brought to one shape: an example is a window as the engine cuts it (train/encoder/pieces.cc) and, for each
of its words, the labels of the heads that the set knows; what a set does not say is IGNORE and teaches nothing.
"""
import json
import subprocess
from collections import Counter

from labels import IGNORE, NAME_KINDS, ROLES, TIME_KINDS, UPOS, rule_for

# Edited text, where the rules' sentence ends are right but for a few: they keep the treebank's loose web text, which
# ends sentences without a mark, from breaking news apart.
EDITED = {"polnear", "tempeval3", "wikigold"}


class Example:
    __slots__ = ("set", "split", "ids", "shapes", "first", "text", "words", "labels", "heads", "starts", "links", "key")

    def __init__(self, window, text, words, set_name, split):
        self.set, self.split, self.text = set_name, split, text
        self.ids, self.shapes, self.first = window["ids"], window["shapes"], window["first"]
        self.words = words          # character offsets into text
        self.labels = {}            # head -> one label a word
        self.heads = None           # per word: index in the window, -1 root, IGNORE
        self.starts = None          # per word: 1 when it opens a sentence
        self.links = []             # (word, word of the cue) pairs
        self.key = None


def pieces(binary, vocabulary, lines):
    """One list of windows for each line, from the engine's own tokenizer."""
    if not lines:
        return []
    sent = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n"
    done = subprocess.run([binary, vocabulary], input=sent.encode(), stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(answers) == len(lines), "the tokenizer lost lines"
    return answers


class Offsets:
    """Bytes to characters of one text."""

    def __init__(self, text):
        self.ascii = text.isascii()
        if not self.ascii:
            self.at = {}
            byte = 0
            for i, c in enumerate(text):
                self.at[byte] = i
                byte += len(c.encode())
            self.at[byte] = len(text)

    def character(self, byte):
        return byte if self.ascii else self.at[byte]


# ------------------------------------------------------------------ syntax

def read_conllu(path):
    """Paragraphs: lists of sentences, a sentence a dict of text and rows (form, lemma, upos, xpos, head, relation)."""
    paragraphs, sentence = [], None
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc") or line.startswith("# newpar"):
            paragraphs.append([])
        if line.startswith("# text = "):
            sentence = {"text": line[9:], "rows": [], "glued": False}
        if not line:
            if sentence and sentence["rows"]:
                if not paragraphs:
                    paragraphs.append([])
                paragraphs[-1].append(sentence)
            sentence = None
        elif line[0] != "#":
            cells = line.split("\t")
            if "-" in cells[0]:
                sentence["glued"] = "SpaceAfter=No" in cells[9]
            if cells[0].isdigit():
                glued = "SpaceAfter=No" in cells[9]
                sentence["rows"].append((cells[1], cells[2], cells[3], cells[4], int(cells[6]), cells[7]))
                sentence["glued"] = glued
    return [p for p in paragraphs if p]


def place_words(sentence):
    """Character ranges of the words in the sentence's text, or None where forms and text do not agree."""
    text, at, spans = sentence["text"], 0, []
    for row in sentence["rows"]:
        while at < len(text) and text[at].isspace():
            at += 1
        if not text.startswith(row[0], at):
            return None
        spans.append((at, at + len(row[0])))
        at += len(row[0])
    return spans


def syntax_lines(path, max_sentences=8):
    """Texts with given words, and the gold rows that belong to them: paragraphs, cut after `max_sentences`."""
    for paragraph in read_conllu(path):
        text, words, rows, ends = "", [], [], []

        def done():
            return {"text": text, "words": words, "ends": ends, "rows": rows}

        for sentence in paragraph:
            spans = place_words(sentence)
            if spans is None:
                continue
            if len(ends) == max_sentences:
                yield done()
                text, words, rows, ends = "", [], [], []
            if text:
                text += "" if glued else " "
            glued = sentence["glued"]
            base, offset = len(text), len(rows)
            text += sentence["text"]
            words += [(base + b, base + e) for b, e in spans]
            rows += [(f, l, u, x, -1 if h == 0 else h - 1 + offset, r) for f, l, u, x, h, r in sentence["rows"]]
            ends.append(len(words) - 1)
        if words:
            yield done()


def byte_table(text):
    table = [0]
    for c in text:
        table.append(table[-1] + len(c.encode()))
    return table


def load_syntax(data, split, tokenizer, which=("ewt", "gum_news")):
    examples = []
    for name in which:
        lines = list(syntax_lines(data / "syntax" / name / f"{split}.conllu"))
        asked = []
        for line in lines:
            table = byte_table(line["text"])
            asked.append({"text": line["text"], "ends": line["ends"],
                          "words": [[table[b], table[e]] for b, e in line["words"]]})
        for line, windows in zip(lines, tokenizer(asked)):
            at = 0
            for window in windows:
                count = len(window["words"])
                rows = line["rows"][at:at + count]
                example = Example(window, line["text"], line["words"][at:at + count], name, split)
                example.labels = {
                    "upos": [UPOS.index(r[2]) for r in rows],
                    "xpos": [r[3] for r in rows],
                    "lemma": [rule_for(r[0], r[1]) for r in rows],
                    "relation": [r[5] for r in rows],
                    "gold_lemma": [r[1] for r in rows],
                }
                inside = lambda head: at <= head < at + count
                example.heads = [h if h < 0 else h - at if inside(h) else IGNORE for h in (r[4] for r in rows)]
                starts = {0} | {e + 1 for e in line["ends"]}
                example.starts = [int(at + i in starts) for i in range(count)]
                at += count
                examples.append(example)
    return examples


# ------------------------------------------------------------------ spans

def label_spans(words, spans, kinds):
    """BIO labels of words for (begin, end, kind) character spans; a word belongs to the span it begins in."""
    labels = [0] * len(words)
    for begin, end, kind in spans:
        opened = False
        for i, (b, e) in enumerate(words):
            if b < end and e > begin and labels[i] == 0:
                labels[i] = (2 if opened else 1) + 2 * kinds.index(kind)
                opened = True
    return labels


def text_examples(records, set_name, tokenizer):
    """(record, example, words) of every window of the records' texts."""
    asked = [{"text": r["text"]} for r in records]
    for record, windows in zip(records, tokenizer(asked)):
        offsets = Offsets(record["text"])
        for window in windows:
            words = [(offsets.character(b), offsets.character(e)) for b, e in window["words"]]
            example = Example(window, record["text"], words, set_name, record["split"])
            if set_name in EDITED:
                opened = {0} | {e + 1 for e in window["ends"]}
                example.labels["edited_start"] = [int(i in opened) for i in range(len(words))]
            yield record, example


def read_records(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def innermost(names):
    """Of nested spans, those that hold no other."""
    return [n for n in names if not any(m is not n and n["begin"] <= m["begin"] and m["end"] <= n["end"] and
                                        (m["end"] - m["begin"]) < (n["end"] - n["begin"]) for m in names)]


def tidy_mentions(record):
    """re3d marks noun phrases; what stays is the part from the first to the last capitalised word."""
    tidy = []
    for name in innermost(record["names"]):
        words, at = [], name["begin"]
        for word in record["text"][name["begin"]:name["end"]].split(" "):
            words.append((at, at + len(word), word))
            at += len(word) + 1
        while words and not words[0][2][:1].isupper() or words and words[0][2] in ("The", "A", "An"):
            words.pop(0)
        while words and not words[-1][2][:1].isupper() and not words[-1][2][:1].isdigit():
            words.pop()
        if words:
            tidy.append({"begin": words[0][0], "end": words[-1][1], "kind": name["kind"]})
    return tidy


def load_names(data, tokenizer, split=None):
    examples = []
    for name in ("uner_ewt", "gum_news", "re3d", "wikigold", "wnut17"):
        records = [r for r in read_records(data / "names" / f"{name}.jsonl") if split in (None, r["split"])]
        if name == "re3d":
            for record in records:
                record["names"] = tidy_mentions(record)
        for record, example in text_examples(records, name, tokenizer):
            spans = [(n["begin"], n["end"], n["kind"]) for n in innermost(record["names"])]
            example.labels["name"] = label_spans(example.words, spans, NAME_KINDS)
            examples.append(example)
    return examples


def load_times(data, tokenizer, split=None):
    records = [r for r in read_records(data / "times" / "tempeval3.jsonl") if split in (None, r["split"])]
    examples = []
    for record, example in text_examples(records, "tempeval3", tokenizer):
        spans = [(t["begin"], t["end"], t["type"]) for t in record["times"]]
        example.labels["time"] = label_spans(example.words, spans, TIME_KINDS)
        examples.append(example)
    return examples


def load_statements(data, tokenizer, split=None):
    records = [r for r in read_records(data / "statements" / "polnear.jsonl") if split in (None, r["split"])]
    examples = []
    for record, example in text_examples(records, "polnear", tokenizer):
        low, high = example.words[0][0], example.words[-1][1]
        labels = [0] * len(example.words)
        for statement in record["statements"]:
            first = {}
            for role in ROLES:
                for begin, end in statement[role]:
                    if begin >= high or end <= low:
                        continue
                    opened = False
                    for i, (b, e) in enumerate(example.words):
                        if b < end and e > begin and labels[i] == 0:
                            labels[i] = (2 if opened else 1) + 2 * ROLES.index(role)
                            if not opened:
                                first.setdefault(role, []).append(i)
                            opened = True
            if "cue" in first:
                cue = first["cue"][0]
                example.links += [(i, cue) for role in ("source", "content") for i in first.get(role, [])]
                example.links += [(i, cue) for i in first["cue"][1:]]
        example.labels["statement"] = labels
        examples.append(example)
    return examples


def vocabulary_of(examples, label, least):
    """Labels seen at least `least` times, the commonest first (ties by name)."""
    seen = Counter(value for e in examples if label in e.labels for value in e.labels[label])
    return [value for value, n in sorted(seen.items(), key=lambda item: (-item[1], item[0])) if n >= least]
