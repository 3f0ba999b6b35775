#!/usr/bin/env python3
"""Writes what NannyML's CBPE says of made-up predictions of three classes, for the label-free estimate to be held against.

    python3 -m venv venv && venv/bin/pip install nannyml==0.13.1 statsmodels
    venv/bin/python scripts/make-cbpe-reference.py > Tests/MonitoringTests/Fixtures/cbpe.json

Two problems: probabilities that mean what they say, and the same ones sharpened, which NannyML calibrates on its reference.
Confidences have four digits. What is estimated grows harder from chunk to chunk, with its realised accuracy beside it.
"""
import json
import sys

import nannyml
import numpy as np
import pandas as pd

SEED = 13
CLASSES = ["addendum", "amendment", "lease"]
CHUNK = 1000


def cases(random, count, strength, sharpening):
    logits = random.normal(0, strength, (count, 3))
    true = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    labels = np.array([random.choice(3, p=row) for row in true])
    told = np.exp(sharpening * logits)
    told = np.round(told / told.sum(axis=1, keepdims=True), 4)
    frame = pd.DataFrame({f"p_{name}": told[:, place] for place, name in enumerate(CLASSES)})
    frame["predicted"] = [CLASSES[place] for place in told.argmax(axis=1)]
    frame["label"] = [CLASSES[place] for place in labels]
    return frame


def problem(random, sharpening):
    reference = cases(random, 3000, 1.8, sharpening)
    chunks = [cases(random, CHUNK, strength, sharpening) for strength in (1.8, 1.2, 0.7)]
    estimator = nannyml.CBPE(
        problem_type="classification_multiclass",
        y_pred="predicted",
        y_true="label",
        y_pred_proba={name: f"p_{name}" for name in CLASSES},
        metrics=["accuracy"],
        chunk_size=CHUNK,
    )
    estimator.fit(reference)
    told = estimator.estimate(pd.concat(chunks, ignore_index=True)).filter(period="analysis").to_df()

    def plain(frame):
        confidence = frame[[f"p_{name}" for name in CLASSES]].max(axis=1)
        return {"confidences": confidence.round(4).tolist(), "isRight": (frame.predicted == frame.label).tolist()}

    return {
        "reference": plain(reference),
        "chunks": [plain(chunk) for chunk in chunks],
        "estimates": told[("accuracy", "value")].tolist(),
    }


def main():
    random = np.random.default_rng(SEED)
    problems = {"calibrated": problem(random, 1.0), "sharpened": problem(random, 1.8)}
    json.dump({"madeWith": {"nannyml": nannyml.__version__}, **problems}, sys.stdout, separators=(",", ":"))
    print()


main()
