"""Silver names: an open model's names on text that has none.

    python silver.py --texts DIR > texts.jsonl              the training parts that need them, a paragraph a line
    python silver.py --spacy NAME < texts.jsonl > names.jsonl
    python silver.py --stanford FOLDER < texts.jsonl > names.jsonl   FOLDER: what stanford/pom.xml brings, Names.class

A line of the last two is {"text", "names": [{"begin", "end", "kind"}]}. The model's kinds are brought to ours;
nationalities are not names here.
"""
import argparse
import json
import subprocess
import sys
from pathlib import Path

import data as gold

KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "EVENT": "MISC", "PRODUCT": "MISC",
         "WORK_OF_ART": "MISC", "LAW": "MISC"}


def paragraphs(root):
    for name in ("ewt", "gum_news"):
        for line in gold.syntax_lines(root / "syntax" / name / "train.conllu"):
            yield line["text"]
    for path in ("statements/polnear.jsonl", "times/tempeval3.jsonl"):
        for record in gold.read_records(root / path):
            if record["split"] == "train":
                yield from (part for part in record["text"].split("\n") if part.strip())


def names_of(text, doc):
    names = []
    for entity in doc.ents:
        if entity.label_ not in KINDS:
            continue
        begin, end = entity.start_char, entity.end_char
        said = text[begin:end]
        if said.lower().startswith("the "):
            begin += 4
        if said.endswith(("'s", "’s")):
            end -= 2
        if begin < end and any(c.isupper() or c.isdigit() for c in text[begin:end]):
            names.append({"begin": begin, "end": end, "kind": KINDS[entity.label_]})
    return names


STANFORD_MODEL = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz"
STANFORD_KINDS = {"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC"}
LINE_ENDS = dict.fromkeys(map(ord, "\n\r\v\f\x85\u2028\u2029"), " ")


def stanford_names(folder, texts):
    lines = "".join(text.translate(LINE_ENDS) + "\n" for text in texts)
    answer = subprocess.run(["java", "-cp", f"{folder}/*:{folder}", "Names", STANFORD_MODEL], input=lines.encode(),
                            stdout=subprocess.PIPE, check=True).stdout.decode().split("\n")
    for text, line in zip(texts, answer):
        at = [i for i, c in enumerate(text) for _ in range(1 + (c > "\uffff"))] + [len(text)]
        found = (part.split() for part in line.split("\t") if part.strip())
        yield [{"begin": at[int(begin)], "end": at[int(end)], "kind": STANFORD_KINDS[kind]} for kind, begin, end in found]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="folder of the gold sets")
    parser.add_argument("--spacy", help="model, installed")
    parser.add_argument("--stanford", type=Path)
    arguments = parser.parse_args()
    if arguments.texts:
        for text in paragraphs(arguments.texts):
            print(json.dumps({"text": text}))
        return
    texts = [json.loads(line)["text"] for line in sys.stdin]
    if arguments.stanford:
        found = stanford_names(arguments.stanford, texts)
    else:
        import spacy
        model = spacy.load(arguments.spacy, disable=["parser", "lemmatizer", "attribute_ruler"])
        found = (names_of(text, doc) for text, doc in zip(texts, model.pipe(texts, batch_size=32)))
    for text, names in zip(texts, found):
        print(json.dumps({"text": text, "names": names}, ensure_ascii=False))


main()
