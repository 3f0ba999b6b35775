#!/usr/bin/env python3
"""Writes what shap.LinearExplainer says of some texts by a model file, for explanations to be held against.

Usage: make-explanation-reference.py MODEL > Tests/LearningTests/Fixtures/explanations.json

Reads the file as Sources/Learning/ModelFile/TextClassifier+file.swift describes it, makes the vectors of the texts by itself,
and asks shap for the Shapley values against an empty text. Knows fields of whole texts without folded numbers, and plain
words, which the texts below consist of. Made with shap 0.51.0, scikit-learn 1.9.1 and NumPy 2.4.6.
"""
import json
import math
import re
import struct
import sys
from collections import Counter

import numpy as np
import shap

TEXTS = [
    "This lease is made between landlord and tenant at the office of the agent",
    "Please pay the Invoice within thirty days and the rent and the tax",
    "the the the the tenant",
    "zzz qqq",
    "Notice of a café",
]
WORD = 0xFFFF_FFFF_FFFF_FFFF


def extend(value, unit):
    return ((value ^ unit) * 0x0000_0100_0000_01B3) & WORD


def spelled(units):
    value = 0xCBF2_9CE4_8422_2325
    for unit in units:
        value = extend(value, unit)
    return value


def mix(value):
    value = ((value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9) & WORD
    value = ((value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB) & WORD
    return value ^ (value >> 31)


def feature(field, first):
    return mix(first ^ (((field + 1) * 0x9E37_79B9_7F4A_7C15) & WORD))


def joined(value, following):
    return mix((((value << 1) | (value >> 63)) & WORD) ^ following)


def word_features(text, number, field):
    words = re.findall(r"\w+", text.lower())
    hashes = [spelled(word.encode()) for word in words]
    for first in range(len(words)):
        value = feature(number, hashes[first])
        for last in range(first, min(len(words), first + field["longestRun"])):
            if last > first:
                value = joined(value, hashes[last])
            if last - first + 1 >= field["shortestRun"]:
                yield value, f"{field['name']}: {' '.join(words[first:last + 1])}"


def character_features(text, number, field):
    for word in text.lower().split():
        padded = f" {word} "
        for start in range(len(padded)):
            for length in range(field["shortestRun"], field["longestRun"] + 1):
                run = padded[start : start + length]
                if len(run) == length:
                    yield feature(number, spelled(map(ord, run))), f"{field['name']}: {run.strip()}"


def read(path):
    data = open(path, "rb").read()
    assert data[:8] == b"DEEDMODL"
    length = struct.unpack_from("<I", data, 12)[0]
    header = json.loads(data[16 : 16 + length])
    count, classes = sum(header["blockSizes"]), len(header["classes"])
    start = 16 + length
    hashes = np.frombuffer(data, "<u8", count, start)
    rarities = np.frombuffer(data, "<f4", count, start + 8 * count).astype(float)
    steps = np.frombuffer(data, "<i1", count * classes, start + 12 * count).reshape(count, classes).astype(float)
    scales = np.array(header["weightScales"], dtype="<f4").astype(float).reshape(-1, classes)
    blocks = np.repeat(np.arange(len(header["blockSizes"])), header["blockSizes"])
    return header, hashes, rarities, steps * scales[blocks], blocks


def vector(text, header, hashes, rarities, blocks):
    places = {int(value): place for place, value in enumerate(hashes)}
    values, names = np.zeros(len(hashes)), {}
    for number, field in enumerate(header["vectorizer"]["fields"]):
        kind = character_features if field["unit"] == "characters" else word_features
        counts = Counter()
        for value, name in kind(text, number, field):
            if value in places:
                counts[places[value]] += 1
                names.setdefault(places[value], name)
        for place, times in counts.items():
            values[place] = (1 + math.log(times)) * rarities[place]
        norm = np.linalg.norm(values[blocks == number])
        if norm > 0:
            values[blocks == number] *= field["weight"] / norm
    return values, names


def main():
    header, hashes, rarities, weights, blocks = read(sys.argv[1])
    # The parameters are those of logistic functions or of support vectors alike: one linear function a class.
    explainers = [
        shap.LinearExplainer((weights[:, place], bias), np.zeros((1, len(hashes))))
        for place, bias in enumerate(header["biases"])
    ]
    cases = []
    for text in TEXTS:
        values, names = vector(text, header, hashes, rarities, blocks)
        shares = np.array([explainer.shap_values(values[None, :])[0] for explainer in explainers])
        assert all(place in names for place in np.flatnonzero(np.abs(shares).max(axis=0)))
        cases.append(
            {
                "text": text,
                "bases": [float(explainer.expected_value) for explainer in explainers],
                "features": [
                    {"name": names[place], "shares": shares[:, place].tolist()} for place in sorted(names)
                ],
            }
        )
    json.dump({"classes": header["classes"], "cases": cases}, sys.stdout, sort_keys=True, ensure_ascii=False)
    print()


main()
