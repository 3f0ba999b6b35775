#!/usr/bin/env python3
"""Measures every page that a link leads to, with many documents in the store; prints a JSON object a page.

Usage: website_load.py PROGRAM DOCUMENTS ROUNDS

A home is made by scripts/lib/demo_home.py. Its documents are then multiplied in the tables while the server is down, each
with its prediction, pages, key facts and first passages, for to read so many takes hours. Time is the server's, on the
clock of its own log, without a cache on either side.
"""
import json
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
import urllib.request
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
PORT = 18_091
ADDRESS = f"http://127.0.0.1:{PORT}"
PASSAGES = 2
# Names of pages with what names one thing among many left out.
ONE_OF_MANY = re.compile(r"^([0-9a-f-]{8,}|[0-9]+|[^/]*[.:@%][^/]*)$")


def multiply(path, wanted):
    """Copies of the documents that are ready, each under an id of its own, spread over three years."""
    base = sqlite3.connect(path)
    base.create_function("new_id", 1, lambda _: os.urandom(32).hex(), deterministic=False)
    base.execute("PRAGMA foreign_keys = OFF")
    ready = base.execute("SELECT count(*) FROM documents WHERE status = 'ready'").fetchone()[0]
    columns = {
        table: [row[1] for row in base.execute(f"PRAGMA table_info({table})")]
        for table in ("documents", "predictions", "pages", "features", "jobs", "passages")
    }
    step = base.execute("SELECT max(number) FROM documents").fetchone()[0] + 1
    first = base.execute("SELECT max(number) FROM predictions").fetchone()[0] + 1
    passage = base.execute("SELECT max(id) FROM passages").fetchone()[0] + 1

    def copy(table, changes, where):
        names = [name for name in columns[table] if name not in ("id",) or "id" in changes]
        values = [changes.get(name, name) for name in names]
        base.execute(
            f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(values)} FROM {table} WHERE {where}"
        )

    with base:
        for round_ in range(1, wanted // ready):
            shift, moved = round_ * step, f"document + {round_ * step}"
            mine = f"number IN (SELECT prediction FROM documents WHERE number < {step})"
            copy("predictions", {"number": f"number + {round_ * first}", "id": "substr(new_id(number), 1, 32)"}, mine)
            copy("documents", {
                "number": f"number + {shift}", "id": "new_id(number)", "parent": "NULL",
                "name": f"'{round_:05d} ' || name", "folded_name": f"'{round_:05d} ' || folded_name",
                "added_at": f"added_at - {round_ * 97 % 94_000_000}", "prediction": f"prediction + {round_ * first}",
            }, f"number < {step} AND status = 'ready'")
            copied = f"document < {step} AND document IN (SELECT number FROM documents WHERE status = 'ready')"
            for table in ("pages", "features"):  # Key facts are written with the features.
                copy(table, {"document": moved}, copied)
            copy("jobs", {"document": moved}, copied)
            copy("passages", {"document": moved}, f"{copied} AND ordinal < {PASSAGES}")
        base.execute(f"""
            INSERT INTO passage_ranges (document, first, last)
            SELECT document, min(id), max(id) FROM passages WHERE id >= {passage} GROUP BY document""")
    base.execute("ANALYZE")
    count = base.execute("SELECT count(*) FROM documents").fetchone()[0]
    base.close()
    return count


def serve(program, folder):
    log = open(f"{folder}/log", "w")
    server = subprocess.Popen(
        [program, "serve", "--port", str(PORT), "--home", f"{folder}/home", "--set", "embeddings.model=/nowhere"],
        stdout=log, stderr=log,
    )
    for _ in range(6_000):
        try:
            urllib.request.urlopen(f"{ADDRESS}/livez", timeout=5).read()
            return server
        except OSError:
            if server.poll() is not None:
                sys.exit(open(f"{folder}/log").read()[-1_000:])
            time.sleep(0.1)
    sys.exit("The server does not answer.")


def fetch(path):
    """The body as it came, and what it says."""
    request = urllib.request.Request(ADDRESS + path, headers={"accept-encoding": "gzip, deflate", "accept": "text/html,*/*"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        body, coding = answer.read(), answer.headers.get("content-encoding", "")
        kind, final = answer.headers.get("content-type", ""), answer.url

    text = zlib.decompress(body, 47) if coding in ("gzip", "deflate") else body
    return body, text.decode("utf-8", "replace"), kind, final


def pages():
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
            if link not in seen:
                seen.add(link)
                waiting.append(link)
    return found


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


def main():
    program, wanted, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, str(ROOT / "scripts/lib/demo_home.py"), program, folder], check=True)
        count = multiply(f"{folder}/home/deedbox.sqlite", wanted)
        server = serve(program, folder)
        try:
            for kind, path in sorted(pages().items()):
                for _ in range(rounds):
                    fetch(path)
                times = sorted(served(folder, rounds))
                body, whole = cold(path)
                print(json.dumps({
                    "page": kind, "documents": count, "p50_ms": statistics.median(times),
                    "p95_ms": times[int(len(times) * 0.95) - 1], "page_kb": body / 1e3, "cold_kb": whole / 1e3,
                }), flush=True)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()


main()
