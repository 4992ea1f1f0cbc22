"""Invented reports in any number, for what a page of many stories weighs: `python3 bench/invented.py 2000 >reports.jsonl`.

Each event has its own place, day, people and tolls that grow; a few are told by dozens of outlets, most by one or two.
The same number and seed give the same bytes.
"""

import datetime
import json
import random
import sys

SYLLABLES = "bel dor fen gar hal kel lor mar nor pel quin ros sol tam ul ver wex yar zan brae cor dun est".split()
ENDINGS = "ford ton mere wick haven dale mouth stead port bridge".split()
FIRST = "Ana Bram Cleo Dario Edda Falk Greta Hugo Ines Joss Kaja Lev Mira Nils Orla Piet Runa Stig Tove Una".split()
LAST = "Aldane Brenn Corvik Delmar Estrand Falkner Gorin Hasting Ivers Jorund Kessel Lunt Marsk Norring".split()
PAPERS = "Herald Courier Gazette Post Tribune Ledger Observer Chronicle Mirror Dispatch".split()
BODIES = ("the {place} fire service", "{place} police", "the regional hospital", "the coast guard", "the interior ministry",
          "the {place} governor's office")
KINDS = {
    "explosion": ("An explosion at a {thing} in {place}", ("fuel depot", "paper mill", "bakery", "grain store"),
                  "The blast broke windows in three streets."),
    "fire": ("A fire in a {thing} in {place}", ("hotel", "night club", "textile plant", "care home"),
             "Flames had reached the roof within minutes."),
    "flood": ("A flood that swept through a {thing} in {place}", ("camp site", "market", "school", "tram depot"),
              "The river had been rising for two days."),
    "crash": ("A crash between a {thing} and a lorry near {place}", ("coach", "train", "school bus", "tanker"),
              "The road was closed in both directions."),
    "collapse": ("The collapse of a {thing} in {place}", ("bridge", "stand", "flat block", "crane"),
                 "Engineers had warned about the structure in spring."),
}


def place_name(chance):
    return (chance.choice(SYLLABLES) + chance.choice(SYLLABLES) + chance.choice(ENDINGS)).capitalize()


def make_event(chance, number):
    kind = chance.choice(sorted(KINDS))
    opening, things, detail = KINDS[kind]
    place = place_name(chance)
    thing = chance.choice(things)
    return {
        "kind": kind, "place": place, "thing": thing, "detail": detail,
        "opening": opening.format(thing=thing, place=place),
        "day": datetime.date(2031, 1, 1) + datetime.timedelta(days=number * 3 % 700),
        "dead": chance.randint(1, 60), "hurt": chance.randint(2, 300),
        "official": f"{chance.choice(FIRST)} {chance.choice(LAST)}",
        "witness": f"{chance.choice(FIRST)} {chance.choice(LAST)}",
        "bodies": [body.format(place=place) for body in chance.sample(BODIES, 3)],
    }


def make_report(chance, event, outlets, turn):
    outlet = chance.choice(outlets)
    day = event["day"] + datetime.timedelta(days=turn // 12)
    dead = event["dead"] + turn // 5
    hurt = event["hurt"] + chance.choice((0, 0, 3, 7))
    bodies = event["bodies"]
    agency = chance.choice(("", "", f", {bodies[1]} told the {chance.choice(outlets)}"))
    paragraphs = [
        f"{event['opening']} killed {dead} people on {event['day']:%A}, {bodies[0]} said{agency}.",
        f"At least {hurt} people were injured, according to {bodies[turn % 3]}. {event['detail']}",
        f"\"We heard a noise and then everything was dark,\" said {event['witness']}, who lives nearby. "
        f"{event['official']}, a spokesman for {bodies[0]}, said that {chance.randint(2, 9)} people were still missing.",
        f"The owner of the {event['thing']} did not respond to a request for comment. "
        f"{bodies[2][0].upper()}{bodies[2][1:]} denied that there had been a warning.",
        f"Some {chance.randint(2, 40) * 10} residents of {event['place']} were evacuated, the {outlet} has learned.",
    ]
    return {
        "title": f"{dead} killed in {event['place']} {event['kind']}",
        "url": f"https://{outlet.lower().replace(' ', '-')}.example/{day:%Y/%m/%d}/{event['place'].lower()}-{turn}",
        "source": outlet, "date": day.isoformat(), "language": "en", "text": "\n\n".join(paragraphs),
    }


def reports_of(count, seed=1):
    chance = random.Random(seed)
    outlets = [f"{place_name(chance)} {paper}" for paper in PAPERS for _ in range(6)]
    made = number = 0
    while made < count:
        event = make_event(chance, number)
        number += 1
        told = min(count - made, chance.choice((1, 1, 2, 3, 5, 8, 13, 40)))
        for turn in range(told):
            yield make_report(chance, event, outlets, turn)
        made += told


if __name__ == "__main__":
    for report in reports_of(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1):
        print(json.dumps(report, ensure_ascii=False))
