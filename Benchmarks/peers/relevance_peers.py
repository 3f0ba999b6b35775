#!/usr/bin/env python3
"""Asks Tantivy, bm25s and SQLite FTS5 the judged questions of a folder in BEIR's form; prints a JSON object an engine.

Usage: relevance_peers.py FOLDER

Each has the title before the text, stems English, and ranks with BM25 as it comes; bm25s leaves its list of stop words out,
which on these sets makes it better. nDCG@10 is that of trec_eval: gains are grades, discounted by log2(rank + 1).
"""
import json
import math
import os
import re
import sqlite3
import sys

import bm25s
import Stemmer
import tantivy

DEPTH = 10


def lines_of(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def grades_of(folder):
    grades = {}
    with open(os.path.join(folder, "qrels.tsv"), encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            query, text, grade = line.split("\t")
            if int(grade) > 0:
                grades.setdefault(query, {})[text] = int(grade)
    return grades


def gain(found, grades):
    ideal = sum(grade / math.log2(rank + 2) for rank, grade in enumerate(sorted(grades.values())[::-1][:DEPTH]))
    return sum(grades.get(text, 0) / math.log2(rank + 2) for rank, text in enumerate(found[:DEPTH])) / ideal


def tantivy_engine(texts):
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", tokenizer_name="en_stem")
    builder.add_unsigned_field("number", stored=True)
    index = tantivy.Index(builder.build())
    writer = index.writer(heap_size=256_000_000, num_threads=1)
    for number, text in enumerate(texts):
        writer.add_document(tantivy.Document(text=text, number=number))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def answer(question):
        query = index.parse_query(" ".join(re.findall(r"\w+", question.lower())), ["text"])
        return [searcher.doc(address)["number"][0] for _, address in searcher.search(query, DEPTH).hits]

    return answer


def bm25s_engine(texts):
    stemmer = Stemmer.Stemmer("english")
    retriever = bm25s.BM25(k1=1.2, b=0.75)
    retriever.index(bm25s.tokenize(texts, stopwords="en", stemmer=stemmer, show_progress=False), show_progress=False)

    def answer(question):
        query = bm25s.tokenize([question], stopwords="en", stemmer=stemmer, show_progress=False)
        return list(retriever.retrieve(query, k=DEPTH, show_progress=False)[0][0])

    return answer


def fts5_engine(texts):
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='porter unicode61')")
    connection.executemany("INSERT INTO texts(rowid, text) VALUES (?, ?)", enumerate(texts))

    def answer(question):
        match = " OR ".join(f'"{word}"' for word in dict.fromkeys(re.findall(r"\w+", question.lower())))
        statement = f"SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT {DEPTH}"
        return [row[0] for row in connection.execute(statement, (match,))]

    return answer


def main():
    folder = sys.argv[1]
    corpus, questions, grades = lines_of(folder, "corpus.jsonl"), lines_of(folder, "queries.jsonl"), grades_of(folder)
    names = [line["_id"] for line in corpus]
    texts = [(line.get("title", "") + " " + line["text"]).strip() for line in corpus]
    judged = [question for question in questions if question["_id"] in grades]
    for name, engine in [("Tantivy", tantivy_engine), ("bm25s", bm25s_engine), ("SQLite FTS5", fts5_engine)]:
        answer = engine(texts)
        gains = [gain([names[number] for number in answer(one["text"])], grades[one["_id"]]) for one in judged]
        print(json.dumps({"engine": name, "questions": len(gains), "ndcg": sum(gains) / len(gains)}), flush=True)


main()
