"""Silver names: an open model's names on text that has none.

    python silver.py --texts DIR > texts.jsonl            the training parts that need them, a paragraph a line
    python silver.py --model NAME < texts.jsonl > names.jsonl

A line of the second is {"text", "names": [{"begin", "end", "kind"}]}. The model's kinds are brought to ours;
nationalities are not names here.
"""
import argparse
import json
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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="folder of the gold sets")
    parser.add_argument("--model", help="of spaCy, installed")
    arguments = parser.parse_args()
    if arguments.texts:
        for text in paragraphs(arguments.texts):
            print(json.dumps({"text": text}))
        return
    import spacy
    model = spacy.load(arguments.model, disable=["parser", "lemmatizer", "attribute_ruler"])
    texts = [json.loads(line)["text"] for line in sys.stdin]
    for text, doc in zip(texts, model.pipe(texts, batch_size=32)):
        print(json.dumps({"text": text, "names": names_of(text, doc)}, ensure_ascii=False))


main()
