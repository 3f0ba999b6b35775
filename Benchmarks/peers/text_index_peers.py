#!/usr/bin/env python3
"""Indexes texts with Tantivy, bm25s and SQLite FTS5 and asks them questions; prints JSON objects.

Usage: text_index_peers.py TEXTS QUESTIONS FOLDER

One thread each; a question's time is the processor time of the fastest of several goes, top 10, warm.
"""
import json
import os
import sqlite3
import sys
import time

import bm25s
import Stemmer
import tantivy

GOES = 5
SLOW_COUNT = 50_000


def texts_of(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n")


def folder_bytes(folder):
    return sum(os.path.getsize(os.path.join(base, name)) for base, _, names in os.walk(folder) for name in names)


def report(name, build_seconds, count, size, answer, questions, goes=GOES):
    print(json.dumps({"engine": name, "documents": count, "index_bytes": size, "add_seconds": build_seconds}))
    for kind, text in questions:
        best, hits = float("inf"), 0
        for _ in range(goes):
            start = time.process_time()
            found = answer(kind, text)
            best = min(best, time.process_time() - start)
            hits = found
        print(json.dumps({"engine": name, "kind": kind, "milliseconds": best * 1000, "hits": hits}), flush=True)


def run_tantivy(texts, questions, folder):
    os.makedirs(folder)
    schema = tantivy.SchemaBuilder().add_text_field("text", tokenizer_name="en_stem").build()
    index = tantivy.Index(schema, path=folder)
    start = time.process_time()
    writer = index.writer(heap_size=256_000_000, num_threads=1)
    count = 0
    for text in texts_of(texts):
        writer.add_document(tantivy.Document(text=text))
        count += 1
    writer.commit()
    writer.wait_merging_threads()
    seconds = time.process_time() - start
    index.reload()
    searcher = index.searcher()

    def answer(kind, text):
        if kind == "and":
            query = index.parse_query(" ".join("+" + word for word in text.split()), ["text"])
        elif kind == "phrase":
            query = index.parse_query(f'"{text}"', ["text"])
        elif kind == "prefix":
            *words, last = text.split()
            parts = [index.parse_query(word, ["text"]) for word in words]
            parts.append(tantivy.Query.regex_query(schema, "text", last + ".*"))
            query = tantivy.Query.boolean_query([(tantivy.Occur.Should, part) for part in parts])
        else:
            query = index.parse_query(text, ["text"])
        return len(searcher.search(query, 10, count=False).hits)

    report("Tantivy", seconds, count, folder_bytes(folder), answer, questions)


def run_bm25s(texts, questions, folder):
    stemmer = Stemmer.Stemmer("english")
    start = time.process_time()
    tokens = bm25s.tokenize(list(texts_of(texts)), stopwords=None, stemmer=stemmer, show_progress=False)
    retriever = bm25s.BM25(backend="numba")
    retriever.index(tokens, show_progress=False)
    seconds = time.process_time() - start
    count = len(tokens.ids)
    retriever.save(folder)

    def answer(_, text):
        query = bm25s.tokenize([text], stopwords=None, stemmer=stemmer, show_progress=False)
        return len(retriever.retrieve(query, k=10, n_threads=1, show_progress=False)[0][0])

    asked = [question for question in questions if question[0] in ("or", "keywords")]
    answer(*asked[0])
    report("bm25s", seconds, count, folder_bytes(folder), answer, asked)


def run_fts5(texts, questions, folder):
    os.makedirs(folder)
    connection = sqlite3.connect(os.path.join(folder, "texts.sqlite"))
    connection.execute("PRAGMA cache_size = -400000")
    connection.execute("CREATE VIRTUAL TABLE texts USING fts5(text, content='', tokenize='porter unicode61')")
    start = time.process_time()
    rows = ((number, text) for number, text in enumerate(texts_of(texts)))
    connection.executemany("INSERT INTO texts(rowid, text) VALUES (?, ?)", rows)
    connection.commit()
    connection.execute("INSERT INTO texts(texts) VALUES ('optimize')")
    connection.commit()
    seconds = time.process_time() - start
    count = connection.execute("SELECT count(*) FROM texts").fetchone()[0]
    connection.execute("VACUUM")

    def answer(kind, text):
        words = [f'"{word}"' for word in text.split()]
        if kind == "and":
            match = " AND ".join(words)
        elif kind == "phrase":
            match = f'"{text}"'
        else:
            match = " OR ".join(dict.fromkeys(words)) + ("*" if kind == "prefix" else "")
        found = connection.execute("SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10", (match,))
        return len(found.fetchall())

    if count > SLOW_COUNT:
        # Seconds a question: a tenth of them must do.
        questions = questions[::10]
    report("SQLite FTS5", seconds, count, folder_bytes(folder), answer, questions, goes=1 if count > SLOW_COUNT else 2)


def main():
    texts, questions_path, folder = sys.argv[1:4]
    questions = [tuple(line.split("\t", 1)) for line in texts_of(questions_path)]
    run_tantivy(texts, questions, os.path.join(folder, "tantivy"))
    run_bm25s(texts, questions, os.path.join(folder, "bm25s"))
    run_fts5(texts, questions, os.path.join(folder, "fts5"))


main()
