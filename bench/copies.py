"""Copy gold by construction: invented reports, and what is made of them by edits whose spans are known.

Each source is a report of sentences put together by chance from the lists below (fictional places, outlets and people), so
that no two share words but by being copied. What is derived
from it is one of

    trim        the last sentences left out, one in the middle too
    reorder     paragraphs in another order
    edit        every seventh word of what is kept replaced by another of its kind
    prepend     two paragraphs of its own, then the copied text
    merge       halves of two sources, one below the other
    spelling    the people's names spelled otherwise throughout

and half of the derived reports stand beside an unrelated one of the same outlet that shares only a quotation or the
outlet's standing last line, which are no copies. Direction is known by a credit, likely by date, or cannot be told.
Span F1: words on both sides that lie in found passages against those that were taken over, each report's words counted
once. Direction: the share of pairs where it can be told whose copy runs the right way.
"""
import json
import random
import subprocess
import tempfile

PLACES = "Varrow Tolvan Kess Orrin Velikino Osterby Tessel Grindel Marrow Brackwater".split()
OUTLETS = ["Harbour Gazette", "Meridian Post", "Tolvan Herald", "Coastline News", "Daily Lantern", "Kess Free Press"]
AGENCY = "TMA"
PEOPLE = [("Ada", "Lind"), ("Jonas", "Ostrey"), ("Marta", "Quist"), ("Rudi", "Falk"), ("Berit", "Langholm"), ("Jon", "Aster")]
NOUNS = """ferry silo tram bridge warehouse mill quarry reservoir depot chapel lantern ledger barge orchard cellar tunnel harness
kiln pasture steeple cannery wharf gutter ladder copper kettle blanket compass anvil barrel bakery beacon bellows brickyard
canal carriage causeway cistern clinic cloister cobbler crane culvert dairy dam ditch embankment ferryman fountain furnace
gallery gatehouse granary greenhouse hangar inlet jetty laundry lighthouse locksmith marsh mason meadow monument nursery oven
parapet pavilion pier plough pulley pump rafter railing rampart sawmill scaffold schoolhouse shed sluice smithy stable terrace
theatre tollhouse trellis turbine vault veranda viaduct vineyard watchman weir windmill workshop yard""".split()
QUALITIES = """narrow rusted copper hollow wooden crooked painted sunken northern southern eastern western forgotten crowded silent
broken leaning flooded polished borrowed ancient temporary wooden slippery locked empty heavy damp faded brittle iron stone
tarred roofless gilded muddy shallow steep windswept shuttered""".split()
DEEDS = """emptied measured blocked repaired carried covered described drained dragged examined fenced filled flooded guarded hauled
inspected lifted listed loaded marked moved opened patched photographed propped pulled raised replaced rolled scraped sealed
searched shifted shut sketched sold stacked swept tested towed undermined unloaded warmed weighed widened""".split()
WHEN = """before dawn;after the second bell;during the long storm;towards evening;in the week of the fair;since early autumn;without any
notice;under a full moon;at low tide;on the third attempt;while the crews rested;as the market closed""".replace("\n", " ").split(";")
TAILS = """and nobody was named;which the council had put off twice;though the owner denies it;as the papers of the time show;to the
surprise of those who live there;for reasons that were never written down;until the money ran out;because the old plans were
lost""".replace("\n", " ").split(";")
QUOTE = "We were told to wait and nobody came for hours, so in the end we tied our own ropes and climbed down by ourselves"
STANDING = "The {outlet} is printed six days a week in {place} and delivered by boat to the outer islands before breakfast"
class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def sentence(self):
        pick = self.random.choice
        part = lambda: f"the {pick(QUALITIES)} {pick(NOUNS)}"
        words = (f"{part()} beside {part()} was {pick(DEEDS)} by {' '.join(pick(PEOPLE))} {pick(WHEN)}, while {part()} of "
                 f"{pick(PLACES)} had {pick(DEEDS)} {self.random.randint(3, 900)} of {part()} {pick(TAILS)}")
        return words[0].upper() + words[1:] + "."

    def sentences(self, count):
        return [self.sentence() for _ in range(count)]


def edited(maker, sentence, step=7):
    """The sentence with every seventh word replaced."""
    words = sentence.split()
    for i in range(step - 1, len(words) - 1, step):
        words[i] = maker.random.choice(NOUNS)
    return " ".join(words)


def respelled(sentence):
    for first, last in PEOPLE:
        sentence = sentence.replace(f"{first} {last}", f"{first[0]}. {last}e")
    return sentence


def derive(maker, kind, sources):
    """(sentences of the derived report, for each the (source, sentence) it was taken from or None)."""
    base = [(0, i) for i in range(len(sources[0]))]
    if kind == "trim":
        base = [pair for i, pair in enumerate(base[:-3]) if i != 2]
    if kind == "reorder":
        base = base[4:] + base[:4]
    if kind == "merge":
        base = base[:4] + [(1, i) for i in range(4)]
    text = [sources[s][i] for s, i in base]
    if kind == "edit":
        text = [edited(maker, sentence) for sentence in text]
    if kind == "spelling":
        text = [respelled(sentence) for sentence in text]
    if kind == "prepend":
        own = maker.sentences(2)
        return own + text[:6], [None] * len(own) + base[:6]
    return text, base


def build(seed=11, rounds=12):
    """Reports as {"url", "outlet", "published", "title", "text"}, and the pairs taken over:
    [source url, derived url, [(source sentence, derived sentence)], may the direction be told]."""
    maker, reports, pairs = Maker(seed), [], []

    def add(sentences, outlet, published, credit=False):
        url = f"http://report.example/{len(reports)}"
        lead = f"{maker.random.choice(PLACES).upper()} ({AGENCY}) - " if credit else ""
        reports.append({"url": url, "outlet": outlet, "published": published, "title": "",
                        "text": "\n\n".join([lead + sentences[0], *sentences[1:]])})
        return url

    for number in range(rounds):
        for kind in ("trim", "reorder", "edit", "prepend", "merge", "spelling"):
            sources = [maker.sentences(10), maker.sentences(8)]
            outlets = maker.random.sample(OUTLETS, 3)
            day = f"2031-05-{1 + number:02}"
            told = maker.random.choice(("credit", "date", "nothing"))
            text, taken = derive(maker, kind, sources)
            quote = f"“{QUOTE},” a passenger said."
            standing = STANDING.format(outlet=outlets[1], place=PLACES[OUTLETS.index(outlets[1])]) + "."
            first = AGENCY if told == "credit" else outlets[0]
            urls = [add([*sources[0], quote], first, day + "T06:00:00Z" if told != "nothing" else day)]
            if kind == "merge":
                urls.append(add(sources[1], first, day + "T06:30:00Z" if told != "nothing" else day))
            later = day if told in ("nothing", "credit") else day + "T18:00:00Z"
            derived = add([*text, standing], outlets[1], later, credit=told == "credit")
            add([*maker.sentences(3), quote, *maker.sentences(3), standing], outlets[1], day + "T20:00:00Z")
            for which, source in enumerate(urls):
                sentences = [(sources[s][i], text[k]) for k, pair in enumerate(taken) if pair
                             for s, i in [pair] if s == which]
                pairs.append((source, derived, sentences, told != "nothing"))
    return reports, pairs


def words_of(text, begin=0, end=None):
    """Places of the words in text[begin:end]."""
    end = len(text) if end is None else end
    places, at = set(), begin
    for word in text[begin:end].split():
        at = text.index(word, at)
        places.add(at)
        at += len(word)
    return places


def score(reports, pairs, found):
    """found: {"from", "to", "direction", "passages": [[b, e, b, e], …]}; texts as given."""
    texts = {r["url"]: r["text"] for r in reports}
    gold, mine = {}, {}
    for source, derived, sentences, _ in pairs:
        key = frozenset((source, derived))
        for a, b in sentences:
            for url, sentence in ((source, a), (derived, b)):
                begin = texts[url].index(sentence)
                gold.setdefault((key, url), set()).update(words_of(texts[url], begin, begin + len(sentence)))
    for copy in found:
        key = frozenset((copy["from"], copy["to"]))
        for a, b, c, d in copy["passages"]:
            mine.setdefault((key, copy["from"]), set()).update(words_of(texts[copy["from"]], a, b))
            mine.setdefault((key, copy["to"]), set()).update(words_of(texts[copy["to"]], c, d))
    both = sum(len(gold[k] & mine.get(k, set())) for k in gold)
    precision = both / max(1, sum(map(len, mine.values())))
    recall = both / max(1, sum(map(len, gold.values())))
    runs = {frozenset((c["from"], c["to"])): (c["from"], c["direction"]) for c in found}
    told = [(source, runs.get(frozenset((source, derived)))) for source, derived, _, decidable in pairs if decidable]
    right = sum(1 for source, run in told if run and run[0] == source and run[1] != "unknown")
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"copy_span": round(f1, 4), "copy_precision": round(precision, 4), "copy_recall": round(recall, 4),
            "copy_direction": round(right / max(1, len(told)), 4)}


def bench_copies(program):
    reports, pairs = build()
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for report in reports:
            file.write(json.dumps({**report, "language": "en"}) + "\n")
        file.flush()
        done = subprocess.run([program, file.name], stdout=subprocess.PIPE, check=True)
    return score(reports, pairs, json.loads(done.stdout.splitlines()[0])["copies"])
