#!/usr/bin/env python3
"""Writes what scikit-learn's TfidfVectorizer says of small texts, for the cosines of TextIndex to be held against.

    python3 -m venv venv && venv/bin/pip install scikit-learn
    venv/bin/python scripts/make-tfidf-reference.py > Tests/TextIndexTests/Fixtures/tfidf.json

Texts and questions are made up, as lists of terms, and in the file too; by question, the cosine with each text.
"""
import json
import random
import sys

import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer

SEED, TEXTS, QUESTIONS, TERMS = 7, 60, 40, 80


def main():
    chance = random.Random(SEED)

    def terms(least, most):
        return [f"w{int(TERMS * chance.random() ** 2)}" for _ in range(chance.randint(least, most))]

    texts = [terms(1, 40) for _ in range(TEXTS)]
    # Every term of a question stands in some text: TfidfVectorizer does not count others.
    known = {term for text in texts for term in text}
    questions = [sorted({term for term in terms(1, 6) if term in known}) or ["w0"] for _ in range(QUESTIONS)]
    vectorizer = TfidfVectorizer(analyzer=list)
    vectors = vectorizer.fit_transform(texts)
    cosines = (vectorizer.transform(questions) @ vectors.T).toarray()
    json.dump(
        {
            "scikit-learn": sklearn.__version__,
            "texts": texts,
            "questions": [
                {"terms": question, "cosines": [round(value, 9) for value in row]}
                for question, row in zip(questions, cosines.tolist())
            ],
        },
        sys.stdout,
    )


main()
