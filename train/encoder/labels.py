"""The label code: what the numbers that the heads give stand for.

The lists are written into the weights file and read from there by the engine, so training and reading share them.
"""

NAME_KINDS = ["PER", "ORG", "LOC", "MISC"]
TIME_KINDS = ["DATE", "TIME", "DURATION", "SET"]
ROLES = ["source", "cue", "content"]
UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X"]
IGNORE = -100   # no label: teaches nothing
UNNAMED = -2    # no person, organisation or place, but perhaps another name


def bio(kinds):
    """O, then B- and I- of each kind: label 1 + 2k begins kind k, 2 + 2k goes on with it."""
    return ["O"] + [prefix + kind for kind in kinds for prefix in ("B-", "I-")]


def lemma_rule(form, lemma):
    """How to make the lemma of a form: "=" the form as written, otherwise "CUT:ADDED" on the lower-case form."""
    if form == lemma:
        return "="
    lower, wanted = form.lower(), lemma.lower()
    same = 0
    while same < min(len(lower), len(wanted)) and lower[same] == wanted[same]:
        same += 1
    return f"{len(lower) - same}:{wanted[same:]}"


def rule_for(form, lemma):
    """"=" only where lower-casing would be wrong, so that "The" and "the" have one rule."""
    return lemma_rule(form.lower(), lemma) if lemma == lemma.lower() else lemma_rule(form, lemma)
