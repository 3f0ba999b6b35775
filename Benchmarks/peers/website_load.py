#!/usr/bin/env python3
"""Measures every page that a link leads to, with many documents in the store; prints a JSON object a page.

Usage: website_load.py PROGRAM DOCUMENTS ROUNDS [FOLDER]

A home is made by scripts/lib/demo_home.py, in FOLDER if that is named, where it stays and is used again. Its documents are
multiplied in the tables while the server is down, each with its prediction, pages, key facts, first passages and every
other one with a person's word, for to read so many takes hours; the program then adds their words to its index.
Time is the server's, on the clock of its own log, without a cache on either side; CPU time is that of all its threads.
"""
import json
import math
import os
import pathlib
import re
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
PORT = 18_091
ADDRESS = f"http://127.0.0.1:{PORT}"
PASSAGES = 2
# What a table and a search are asked, beside what links lead to.
QUESTIONS = [
    "/documents?filter=" + urllib.parse.quote(text) + order
    for text in (
        "class:lease", "-class:lease type:docx", "status:failed", "name:lease", "date:2024", "confidence<0.5",
        "tenant:street", "tenant:nobody", "rent>1000", "rent>100000000", "expiry:known", "suite:200", "class:lease rent>1000",
    )
    for order in ("", "&order=name")
] + ["/documents?order=" + order for order in ("date", "doubt", "name")] + [
    "/review?order=" + order for order in ("learning", "doubt", "second")
] + [
    "/search?q=" + urllib.parse.quote(text) + more
    for text in (
        "option to extend the term", "rent", "leases without a guaranty", "class:lease expiry:2027", "who is the tenant",
    )
    for more in ("", "&sort=date", "&sort=name", "&facets=true", "&explain=true")
]
# Names of pages with what names one thing among many left out.
ONE_OF_MANY = re.compile(r"^([0-9a-f-]{8,}|[0-9]+|[^/]*[.:@%][^/]*)$")


def multiply(path, wanted):
    """Copies of the documents that are ready, each under an id of its own, spread over three years."""
    base = sqlite3.connect(path)
    base.create_function("new_id", 1, lambda length: os.urandom(length // 2).hex(), deterministic=False)
    # Nobody else is there, and what fails is made anew; the program sets its own ways again when it opens the file.
    for pragma in ("foreign_keys = OFF", "journal_mode = OFF", "synchronous = OFF", "cache_size = -1000000"):
        base.execute(f"PRAGMA {pragma}")
    ready = [number for number, in base.execute("SELECT number FROM documents WHERE status = 'ready'")]
    these = ", ".join(map(str, ready))
    tables = ("documents", "predictions", "prediction_log", "pages", "features", "jobs", "passages")
    columns = {table: [row[1] for row in base.execute(f"PRAGMA table_info({table})")] for table in tables}
    step = base.execute("SELECT max(number) FROM documents").fetchone()[0] + 1
    first = base.execute("SELECT max(number) FROM predictions").fetchone()[0] + 1
    passage = base.execute("SELECT max(id) FROM passages").fetchone()[0] + 1

    def copy(table, changes, where):
        names = [name for name in columns[table] if name != "id" or "id" in changes]
        values = [changes.get(name, name) for name in names]
        base.execute(
            f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(values)} FROM {table} WHERE {where}"
        )

    with base:
        for copies in range(1, wanted // len(ready)):
            shift, moved = copies * step, f"document + {copies * step}"
            mine = f"number IN (SELECT prediction FROM documents WHERE number IN ({these}))"
            copy("predictions", {"number": f"number + {copies * first}", "id": "new_id(32)"}, mine)
            copy("documents", {
                "number": f"number + {shift}", "id": "new_id(64)", "parent": "NULL",
                "name": f"'{copies:05d} ' || name", "folded_name": f"'{copies:05d} ' || folded_name",
                "added_at": f"added_at - {copies * 97 % 94_000_000}", "prediction": f"prediction + {copies * first}",
            }, f"number IN ({these})")
            copied = f"document IN ({these})"
            for table in ("pages", "features"):  # Key facts are written with the features.
                copy(table, {"document": moved}, copied)
            copy("jobs", {"document": moved}, copied)
            copy("passages", {"document": moved}, f"{copied} AND ordinal < {PASSAGES}")
        # Copies would all be held against one another; as it is, none is like another.
        base.execute(f"""
            INSERT INTO document_sketches (document, shingles, hashes)
            SELECT number, 200 + number % 2000, randomblob(1024) FROM documents WHERE number >= {step}""")
        base.execute(f"""
            INSERT INTO passage_ranges (document, first, last)
            SELECT document, min(id), max(id) FROM passages WHERE id >= {passage} GROUP BY document""")
        # The program looks for what its index of words lacks, and adds it.
        base.execute("UPDATE text_index SET missing = (SELECT count(*) FROM passages)")
        logged = base.execute("SELECT max(number) FROM prediction_log").fetchone()[0]
        for copies in range(1, wanted // logged):
            copy("prediction_log", {
                "number": f"number + {copies * logged}", "id": "new_id(32)", "at": f"at - {copies * 26_000}",
            }, f"number <= {logged}")
        # Every other document has a person's word, and every twentieth that of two.
        for every, person in ((2, "sam"), (20, "alex")):
            base.execute(f"""
                INSERT INTO reviews (document, class, reviewer, reviewed_at)
                SELECT number, held_class, '{person}', added_at + {every} FROM documents
                WHERE number >= {step} AND held_class IS NOT NULL AND number % {every} = 0
                ON CONFLICT (document) DO UPDATE SET reviewer = excluded.reviewer, reviewed_at = excluded.reviewed_at""")
    base.execute("ANALYZE")
    base.close()


def make(program, folder, wanted):
    """A home with so many documents."""
    subprocess.run([sys.executable, str(ROOT / "scripts/lib/demo_home.py"), program, folder], check=True)
    multiply(f"{folder}/home/deedbox.sqlite", wanted)


def serve(program, folder):
    """A server whose log has a line a request, once it has caught up with what was put under it."""
    log = open(f"{folder}/log", "w")
    server = subprocess.Popen(
        [program, "serve", "--port", str(PORT), "--home", f"{folder}/home", "--set", "embeddings.model=/nowhere"],
        stdout=log, stderr=log,
    )
    base = sqlite3.connect(f"file:{folder}/home/deedbox.sqlite?mode=ro", uri=True)
    behind = "SELECT (SELECT max(number) FROM prediction_log) - prediction FROM metric_progress"
    for _ in range(6_000):
        try:
            urllib.request.urlopen(f"{ADDRESS}/livez", timeout=5).read()
            if base.execute(behind).fetchone()[0] <= 0 and idle(server):
                return server
        except OSError:
            if server.poll() is not None:
                sys.exit(open(f"{folder}/log").read()[-1_000:])
        time.sleep(0.1)
    sys.exit("The server does not come to rest.")


def cpu(server):
    """Milliseconds that all threads have run."""
    threads = pathlib.Path(f"/proc/{server.pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e6


def idle(server):
    """Whether it has hardly run for a second."""
    before = cpu(server)
    time.sleep(1)
    return cpu(server) - before < 100


def fetch(path):
    """The body as it came, and what it says."""
    request = urllib.request.Request(ADDRESS + path, headers={"accept-encoding": "gzip, deflate", "accept": "text/html,*/*"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        body, coding = answer.read(), answer.headers.get("content-encoding", "")
        kind, final = answer.headers.get("content-type", ""), answer.url

    text = zlib.decompress(body, 47) if coding in ("gzip", "deflate") else body
    return body, text.decode("utf-8", "replace"), kind, final


def pages():
    """The path of a page of each kind that links lead to, and questions that a page is asked."""
    waiting, seen, found = ["/"], {"/"}, {}
    while waiting:
        path = waiting.pop(0)
        kind = "/".join("*" if ONE_OF_MANY.match(part) else part for part in path.split("?")[0].split("/"))
        if kind in found:
            continue
        _, text, media, final = fetch(path)
        if "text/html" not in media or final != ADDRESS + path and path != "/":
            continue
        if path == "/":
            path = kind = final.removeprefix(ADDRESS)
        found[kind] = path
        for link in re.findall(r'<a [^>]*href="(/[^"#]*)"', text):
            link = link.replace("&amp;", "&")
            # Files are no pages, and copies have none.
            if link not in seen and not link.endswith(("/file", "/pdf")):
                seen.add(link)
                waiting.append(link)
    return found | {question: question for question in QUESTIONS}


def cold(path):
    """Bytes of the page and of all that it asks for, page images aside."""
    body, text, _, _ = fetch(path)
    parts = set(re.findall(r'(?:href|src)="(/assets/[^"]+)"', text))
    return len(body), len(body) + sum(len(fetch(part)[0]) for part in parts)


def served(folder, rounds):
    """Milliseconds of the last requests, from the server's own log."""
    lines = open(f"{folder}/log").read().splitlines()
    times = [re.search(r"duration_ms[=:]\s*([0-9.]+)", line) for line in lines if "request answered" in line]
    return [float(found.group(1)) for found in times if found][-rounds:]


def measure(server, folder, rounds):
    for kind, path in sorted(pages().items()):
        fetch(path)
        before = cpu(server)
        for _ in range(rounds):
            fetch(path)
        spent = (cpu(server) - before) / rounds
        times = sorted(served(folder, rounds))
        body, whole = cold(path)
        print(json.dumps({
            "page": kind, "p50_ms": statistics.median(times), "p95_ms": times[math.ceil(len(times) * 0.95) - 1],
            "cpu_ms": spent, "page_kb": body / 1e3, "cold_kb": whole / 1e3,
        }), flush=True)


def run(program, folder, wanted, rounds):
    if not os.path.exists(f"{folder}/home"):
        make(program, folder, wanted)
    server = serve(program, folder)
    try:
        measure(server, folder, rounds)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


def main():
    program, wanted, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    if len(sys.argv) > 4:
        run(program, os.path.abspath(sys.argv[4]), wanted, rounds)
        return
    with tempfile.TemporaryDirectory() as folder:
        run(program, folder, wanted, rounds)


main()
