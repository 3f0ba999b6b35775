#!/usr/bin/env python3
"""Writes made-up passages and questions for the text index; the same seed gives the same bytes.

Usage: text_corpus.py COUNT TEXTS QUESTIONS

A passage is a line of 40 to 200 words: common words after Zipf's law, words of one of 400 topics, and now and then a name
or a number that few passages have. Passages of a topic come in runs, as those of one lease do. A question is a line of
kind<TAB>text; its words are those of a passage with function words between them, so that most have an answer.
"""
import random
import sys

SYLLABLES = ["ba", "cor", "den", "fi", "gal", "hon", "jus", "ken", "lor", "mi", "nat", "por", "qui", "ran", "sel", "tor",
             "ul", "ven", "wal", "zen"]
FUNCTION = "the of and to in a or for by that shall be with any this as on such is not at from it may which".split()
TOPICS, COMMON, TOPIC_WORDS, RARE = 400, 3000, 40, 400_000


def word(number):
    out = ""
    number += 20
    while number:
        number, digit = divmod(number, len(SYLLABLES))
        out += SYLLABLES[digit]
    return out


def main():
    count, texts, questions = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    rng = random.Random(20261128)
    ranks = range(COMMON)
    weights = []
    total = 0.0
    for rank in ranks:
        total += 1 / (rank + 8)
        weights.append(total)
    common = [word(rank * 7 + 1) for rank in ranks]
    topics = [[word(30_000 + topic * TOPIC_WORDS + index) for index in range(TOPIC_WORDS)] for topic in range(TOPICS)]
    kept = []
    topic = 0
    with open(texts, "w") as out:
        for number in range(count):
            if number % 25 == 0:
                topic = rng.randrange(TOPICS)
            length = rng.randint(40, 200)
            plain = rng.choices(common, cum_weights=weights, k=length)
            words = []
            for index in range(length):
                draw = rng.random()
                if draw < 0.38:
                    words.append(FUNCTION[int(len(FUNCTION) * rng.random() ** 2)])
                elif draw < 0.83:
                    words.append(plain[index])
                elif draw < 0.97:
                    words.append(topics[topic][int(TOPIC_WORDS * rng.random() ** 2)])
                elif draw < 0.985:
                    words.append(word(1_000_000 + int(RARE * rng.random() ** 2)))
                else:
                    words.append(str(rng.randint(1, 99_999)))
            out.write(" ".join(words) + "\n")
            if rng.random() < 4000 / count:
                kept.append(words)
    with open(questions, "w") as out:
        for kind in ["or", "keywords", "and", "phrase", "prefix"]:
            for _ in range(100):
                words = rng.choice(kept)
                content = [one for one in words if one not in FUNCTION and not one.isdigit()]
                picked = rng.sample(content, 5)
                if kind == "or":
                    text = "which of the " + picked[0] + " shall be " + " and ".join(picked[1:]) + " in this"
                elif kind == "phrase":
                    start = rng.randrange(len(words) - 3)
                    text = " ".join(words[start:start + rng.choice([2, 3])])
                elif kind == "prefix":
                    text = picked[0] + " " + picked[1][:5]
                else:
                    text = " ".join(picked[:3])
                out.write(kind + "\t" + text + "\n")


main()
