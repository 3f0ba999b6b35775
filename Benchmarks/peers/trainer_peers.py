#!/usr/bin/env python3
"""Trains scikit-learn's and fastText's pipelines on one set and judges them; prints a JSON object a pipeline.

Usage: trainer_peers.py FOLDER    (with train.tsv and test.tsv, lines of label<TAB>text)

Costs are CPU seconds of this process, which is held to one thread. A single prediction is one call with one text of 400
words, made of the words of the test set; bulk is one call with all of the test set. A model's bytes are its pickle's.
"""
import json
import os
import pickle
import sys
import tempfile
import time

import numpy as np
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.multiclass import OneVsRestClassifier
from sklearn.naive_bayes import ComplementNB
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

SINGLES = 100
WORDS = 400


def words():
    return TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)


def characters():
    return TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)


def both():
    return make_union(words(), characters())


def logistic():
    return OneVsRestClassifier(LogisticRegression(C=10, solver="liblinear"))


PIPELINES = {
    "words, LinearSVC": lambda: make_pipeline(words(), LinearSVC()),
    "words, LogisticRegression": lambda: make_pipeline(words(), logistic()),
    "words, ComplementNB": lambda: make_pipeline(words(), ComplementNB()),
    "words, LinearSVC, sigmoid": lambda: make_pipeline(words(), CalibratedClassifierCV(LinearSVC(), cv=3)),
    "characters, LinearSVC": lambda: make_pipeline(characters(), LinearSVC()),
    "both, LinearSVC": lambda: make_pipeline(both(), LinearSVC()),
}


def load(path):
    labels, texts = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            label, text = line.rstrip("\n").split("\t", 1)
            labels.append(label)
            texts.append(text)
    return labels, texts


def long_texts(texts):
    stream = " ".join(texts).split()
    return [" ".join(stream[start : start + WORDS]) for start in range(0, SINGLES * WORDS, WORDS)]


def calibration_error(confidences, hits, bins=15):
    places = np.clip(np.ceil(confidences * bins) - 1, 0, bins - 1)
    return sum(
        (places == place).mean() * abs(confidences[places == place].mean() - hits[places == place].mean())
        for place in range(bins)
        if (places == place).any()
    )


def judge(name, train_cost, size, predict, test):
    truths, texts = test
    start = time.process_time()
    labels, confidences = predict(texts)
    bulk = time.process_time() - start
    singles = []
    for text in long_texts(texts):
        start = time.process_time()
        predict([text])
        singles.append(time.process_time() - start)
    hits = np.array(labels) == np.array(truths)
    print(
        json.dumps(
            {
                "pipeline": name,
                "hits": int(hits.sum()),
                "count": len(truths),
                "macro_f1": f1_score(truths, labels, average="macro", labels=sorted(set(truths))),
                "ece": None if confidences is None else float(calibration_error(confidences, hits)),
                "train_seconds": train_cost,
                "bytes": size,
                "single_seconds": float(np.median(singles)),
                "bulk_per_second": len(texts) / max(bulk, 1e-9),
            }
        ),
        flush=True,
    )


def sklearn_peer(name, pipeline, train, test):
    start = time.process_time()
    pipeline.fit(train[1], train[0])
    cost = time.process_time() - start

    def predict(texts):
        if hasattr(pipeline[-1], "predict_proba"):
            probabilities = pipeline.predict_proba(texts)
            return pipeline[-1].classes_[probabilities.argmax(1)], probabilities.max(1)
        return pipeline.predict(texts), None

    judge(name, cost, len(pickle.dumps(pipeline)), predict, test)


def fasttext_peer(train, test):
    import fasttext

    fasttext.FastText.eprint = lambda *_: None
    names = {label: f"__label__{number}" for number, label in enumerate(sorted(set(train[0])))}
    labels = {name: label for label, name in names.items()}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "train.txt")
        with open(path, "w", encoding="utf-8") as file:
            for label, text in zip(*train):
                file.write(f"{names[label]} {text.lower()}\n")
        start = time.process_time()
        model = fasttext.train_supervised(path, lr=0.5, epoch=25, wordNgrams=2, dim=20, bucket=200_000, thread=1, verbose=0)
        cost = time.process_time() - start
        model.save_model(os.path.join(folder, "model.bin"))
        size = os.path.getsize(os.path.join(folder, "model.bin"))

    def predict(texts):
        # The wrapper's own 'predict' does not work with NumPy 2; this is what it calls.
        answers = [model.f.predict(text.lower() + "\n", 1, 0.0, "strict")[0] for text in texts]
        return [labels[label] for _, label in answers], np.clip([probability for probability, _ in answers], 0, 1)

    judge("fastText", cost, size, predict, test)


def main():
    train, test = (load(os.path.join(sys.argv[1], f"{part}.tsv")) for part in ("train", "test"))
    for name, make in PIPELINES.items():
        try:
            sklearn_peer(name, make(), train, test)
        except ValueError as error:
            # CalibratedClassifierCV wants as many texts of each class as it has folds.
            print(json.dumps({"pipeline": name, "error": str(error)}), flush=True)
    fasttext_peer(train, test)


main()
