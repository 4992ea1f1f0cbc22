"""`./dev bench clean`: the main text of pages against the gold, and its speed, with --peers beside other extractors, and
with --layout the pages of other projects' evaluations (layouts.py).

The measure is that of the article extraction benchmark (Zyte): multisets of four-word shingles, precision and recall of
a page averaged over pages, and the share of pages whose words are all right. What is compared is the report's body: our
blocks without captions, and without the headlines above it, which the gold leaves out too.
"""
import collections
import gzip
import json
import re
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

from layouts import bench_layout

WORD = re.compile(r"\w+")
SHINGLE = 4
ROUNDS = 10           # how often the pages are read for one figure of speed
WARC_ROUNDS = 20      # how often they stand in the web archive
WARC_PEERS = ("warcio", "FastWARC")
WARC_PROGRAM = """
import json, sys, time

def warcio(path):
    from warcio.archiveiterator import ArchiveIterator
    with open(path, "rb") as file:
        for record in ArchiveIterator(file):
            yield record.content_stream().read()

def fastwarc(path):
    from fastwarc.warc import ArchiveIterator
    with open(path, "rb") as file:
        for record in ArchiveIterator(file):
            yield record.reader.read()

for read in (warcio, fastwarc):
    began, size = time.monotonic(), 0
    try:
        for body in read(sys.argv[1]):
            size += len(body)
    except ImportError as error:
        print(f"{read.__name__}: {error}", file=sys.stderr)
        continue
    print(json.dumps({"name": read.__name__, "mb_per_s": size / 1e6 / (time.monotonic() - began)}))
"""
PEER_PACKAGES = ("lxml_html_clean", "trafilatura", "readability-lxml", "jusText", "resiliparse")
PEER_PROGRAM = """
import json, sys, time
pages = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]

def trafilatura_text():
    import trafilatura
    return lambda html: trafilatura.extract(html, include_comments=False) or ""

def readability_text():
    from readability import Document
    import lxml.html
    return lambda html: lxml.html.fromstring(Document(html).summary()).text_content()

def justext_text():
    import justext
    stop = justext.get_stoplist("English")
    return lambda html: "\\n".join(p.text for p in justext.justext(html, stop) if not p.is_boilerplate)

def resiliparse_text():
    from resiliparse.extract.html2text import extract_plain_text
    return lambda html: extract_plain_text(html, main_content=True)

import logging
logging.disable(logging.CRITICAL)
for make in (trafilatura_text, readability_text, justext_text, resiliparse_text):
    try:
        text_of = make()
        text_of(pages[0]["html"])
    except ImportError as error:
        print(f"{make.__name__}: {error}", file=sys.stderr)
        continue
    began, texts = time.monotonic(), []
    for page in pages:
        try:
            texts.append(text_of(page["html"]))
        except Exception:
            texts.append("")
    seconds = time.monotonic() - began
    print(json.dumps({"name": make.__name__[:-5], "seconds": seconds, "texts": texts}))
"""


def shingles(text):
    words = WORD.findall(text)
    if len(words) < SHINGLE:
        return collections.Counter([tuple(words)] if words else [])
    return collections.Counter(tuple(words[i:i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def score(pages, texts):
    """F1, precision, recall and share of exact pages; and each page's (F1, precision, recall)."""
    precisions, recalls, exact, each = [], [], 0, []
    for page, text in zip(pages, texts):
        wanted, found = shingles(page["text"]), shingles(text)
        both = sum((wanted & found).values())
        precision = both / sum(found.values()) if found else None
        recall = both / sum(wanted.values()) if wanted else None
        precisions += [precision] if precision is not None else []
        recalls += [recall] if recall is not None else []
        exact += WORD.findall(page["text"]) == WORD.findall(text)
        each.append((2 * both / max(1, sum(found.values()) + sum(wanted.values())), precision or 0.0, recall or 0.0))
    p, r = sum(precisions) / max(1, len(precisions)), sum(recalls) / max(1, len(recalls))
    return {"f1": round(2 * p * r / (p + r) if p + r else 0.0, 4), "precision": round(p, 4), "recall": round(r, 4),
            "exact": round(exact / len(pages), 4)}, each


def body_of(report):
    blocks = [b for b in report["blocks"] if b["kind"] != "caption"]
    while blocks and blocks[0]["kind"] == "heading":
        blocks = blocks[1:]
    return "\n\n".join(report["text"][b["begin"]:b["end"]] for b in blocks)


def score_labels(pages, reports, misses):
    """The share of pages whose day of publication and whose outlet are as bench/page_labels.tsv has them. The pages are
    given without their addresses: what is right stands in the page."""
    labels = {}
    for line in (Path(__file__).parent / "page_labels.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            key, day, outlet = line.split("\t")
            labels[key] = (day.split("/"), [name.casefold() for name in outlet.split("/")])
    right = {"date": [], "outlet": []}
    for page, report in zip(pages, reports):
        days, outlets = labels.get(page["id"][:16], (None, None))
        if days is None:
            continue
        right["date"].append((report.get("published") or "")[:10] in days)
        if outlets != ["-"]:
            right["outlet"].append((report.get("outlet") or "").casefold() in outlets)
        if misses and not (right["date"][-1] and right["outlet"][-1]):
            print(f"{page['url'][:70]}: {report.get('published')}, {report.get('outlet')}")
    return {key: round(sum(each) / len(each), 4) for key, each in right.items() if each}


def run_clean(binary, folder):
    done = subprocess.run([binary, "clean", str(folder), "--quiet", "--threads", "1"], stdout=subprocess.PIPE,
                          check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"bench: {binary} clean ended with {done.returncode}")
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def bench_peers(path, pages):
    """The best F1 of the peers, and pages a second of each, in an environment thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        for package in PEER_PACKAGES:  # one by one: what cannot be installed is left out
            subprocess.run([python, "-m", "pip", "install", "-q", package], stderr=subprocess.DEVNULL, check=False)
        done = subprocess.run([python, "-c", PEER_PROGRAM, path], stdout=subprocess.PIPE, check=True)
        result = {}
        for line in done.stdout.decode().splitlines():
            peer = json.loads(line)
            scores, _ = score(pages, peer["texts"])
            per_s = len(pages) / peer["seconds"]
            print(f"{peer['name']:16}{scores['f1']:8.4f}{scores['precision']:8.4f}{scores['recall']:8.4f}"
                  f"{scores['exact']:8.3f}{per_s:10.1f} pages/s")
            result[peer["name"]] = (scores["f1"], per_s)
        return result


def write_warc(path, pages):
    """The pages as responses of a gzip web archive, a member each; gives the bytes it unpacks to."""
    members, size = [], 0
    for page in pages:
        body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page["html"].encode()
        head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {page['url']}\r\n"
                "WARC-Date: 2031-05-02T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n").encode()
        members.append(gzip.compress(head + body + b"\r\n\r\n"))
        size += len(head) + len(body) + 4
    with path.open("wb") as file:
        for _ in range(WARC_ROUNDS):
            file.writelines(members)
    return size * WARC_ROUNDS


def bench_warc(options, pages):
    """Megabytes that come out of a gzip web archive in a second on one core, and the ratio to warcio."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.warc.gz"
        size = write_warc(path, pages)
        seconds = min(timed(options.binary, path, "--dry-run") for _ in range(3))
        result = {"warc_mb_per_s": round(size / 1e6 / seconds, 1)}
        if options.peers:
            env = Path(folder) / "env"
            venv.create(env, with_pip=True)
            python = str(env / "bin" / "python")
            for package in WARC_PEERS:
                subprocess.run([python, "-m", "pip", "install", "-q", package], stderr=subprocess.DEVNULL, check=False)
            done = subprocess.run(["taskset", "-c", "0", python, "-c", WARC_PROGRAM, str(path)],
                                  stdout=subprocess.PIPE, check=True)
            for peer in map(json.loads, done.stdout.decode().splitlines()):
                print(f"{peer['name']:16}{peer['mb_per_s']:10.1f} MB/s")
                if peer["name"] == "warcio":
                    result["warc_ratio"] = round(result["warc_mb_per_s"] / peer["mb_per_s"], 2)
        return result


def bench_clean(options):
    if options.layout:
        return bench_layout(options, run_clean)
    path = options.data / "pages" / "pages.jsonl"
    if not path.exists():
        print(f"{path} is not there: skipped")
        return {}
    pages = [json.loads(line) for line in path.open(encoding="utf-8")]
    pages = [p for p in pages if p.get("split", options.split) == options.split][:options.limit]
    if not pages:
        print(f"{path} has no {options.split} part: skipped")
        return {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for i, page in enumerate(pages):
            (folder / f"{i:05}.html").write_text(page["html"], encoding="utf-8")
        texts = [""] * len(pages)
        reports = [{}] * len(pages)
        for report in run_clean(options.binary, folder):
            texts[int(Path(report["file"]).stem)] = body_of(report)
            reports[int(Path(report["file"]).stem)] = report
        result, each = score(pages, texts)
        result.update(score_labels(pages, reports, options.misses))
        if options.misses:
            for (f1, precision, recall), page in sorted(zip(each, pages), key=lambda pair: pair[0])[:20]:
                print(f"{f1:6.3f}{precision:7.3f}{recall:7.3f}  {page['url'][:100]}")
        if not options.sample:
            result.update(speed(options, path, pages, folder))
    for key, value in result.items():
        print(f"{key:16}{value:>10}")
    return result


def speed(options, path, pages, folder):
    """Pages a second, of a folder that holds the pages once; beside peers where asked; web archives."""
    result = {}
    for i, page in enumerate(pages):
        for k in range(1, ROUNDS):
            (folder / f"{k}-{i:05}.html").write_text(page["html"], encoding="utf-8")
    seconds = min(timed(options.binary, folder) for _ in range(3))
    result["pages_per_s"] = round(ROUNDS * len(pages) / seconds, 1)
    peers = bench_peers(str(path), pages) if options.peers else {}
    if "trafilatura" in peers:
        result["peer_f1"], _ = max(peers.values())
        result["peer_ratio"] = round(result["pages_per_s"] / peers["trafilatura"][1], 2)
    return result | bench_warc(options, pages)


def timed(binary, path, *flags):
    """One process on one core, its start and its output with it."""
    began = time.monotonic()
    subprocess.run(["taskset", "-c", "0", binary, "clean", str(path), "--quiet", "--threads", "1", *flags],
                   stdout=subprocess.DEVNULL, check=False)
    return time.monotonic() - began
