"""Fixed samples of the public sets, small enough for any machine and large enough for a floor to mean something.

A record is in or out by the hash of its id (of its story's, where stories are measured, so that they stay whole): the
same on every machine, and no part of a set is preferred. The floors in floors.json are for these samples; whole sets
are for `./dev bench`.
"""
import collections
import hashlib
import json

SIZES = {"polnear": 40, "tempeval3": 29, "lgl": 100, "geovirus": 40, "gva": 300, "airwars": 150, "ecbplus": 197,
         "allsides": 300, "basil": 75}


def sample(records, name, key="id"):
    """About SIZES[name] records, in their order; with key="story" whole stories."""
    sizes = collections.Counter(r[key] for r in records)
    chosen, taken = set(), 0
    for one in sorted(sizes, key=lambda k: hashlib.sha256(k.encode()).hexdigest()):
        if taken >= SIZES[name]:
            break
        chosen.add(one)
        taken += sizes[one]
    return [r for r in records if r[key] in chosen]


def load_stories(path, options):
    """Reports of the split, story by story: whole stories up to --limit of them, or with --sample the set's sample."""
    if not path.exists():
        print(f"{path} is not there: skipped")
        return []
    by_story = collections.defaultdict(list)
    records = [json.loads(line) for line in path.open(encoding="utf-8")]
    records = [r for r in records if r.get("split") == options.split and not r.get("residue")]
    for record in sample(records, path.stem, key="story") if options.sample else records:
        by_story[record["story"]].append(record)
    return [record for story in sorted(by_story)[:options.limit] for record in by_story[story]]
