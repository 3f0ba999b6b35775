"""Makes up cases for the monitoring benchmark: two tables of 10 features, two of texts, and two of predictions.

    python3 monitoring_cases.py FOLDER [CASES] [TEXTS]

Seven features are numbers and three are categories; two numbers and a category move. Predictions are of three classes by a logistic
model that is a little too sure of itself; the later cases are harder.
"""
import random
import sys

import numpy


def features(generator, count, moves):
    shift = 0.3 if moves else 0.0
    numbers = [
        generator.normal(100 + 30 * shift, 15, count), generator.lognormal(3 + shift, 0.6, count), generator.gamma(2, 2, count),
        generator.normal(0, 1, count), generator.uniform(0, 1, count), generator.exponential(5, count), generator.normal(7, 2, count),
    ]
    categories = [
        generator.choice(["pdf", "scan", "docx"], count, p=[0.5, 0.2, 0.3] if moves else [0.5, 0.3, 0.2]),
        generator.choice(["en", "es"], count, p=[0.97, 0.03]), generator.choice(list("abcdef"), count),
    ]
    names = [f"number_{place}" for place in range(7)] + [f"category_{place}" for place in range(3)]
    rows = zip(*[[f"{value:.6g}" for value in column] for column in numbers], *categories)
    return names, rows


def texts(generator, count, moves):
    words = [f"word{number}" for number in range(4_000)]
    weights = [1 / (place + 10) for place in range(len(words))]
    for _ in range(count):
        drawn = generator.choices(words, weights, k=110)
        if moves and generator.random() < 0.3:
            drawn[generator.randrange(110)] = "estoppel"
        yield [" ".join(drawn)]


def predictions(generator, count, moves):
    """Class, confidence and label by the probabilities of three classes, and these probabilities."""
    logits = generator.normal(0, 1.6 if moves else 2.2, (count, 3))
    true = numpy.exp(logits) / numpy.exp(logits).sum(1, keepdims=True)
    told = numpy.exp(1.15 * logits) / numpy.exp(1.15 * logits).sum(1, keepdims=True)
    labels = [generator.choice(3, p=row) for row in true]
    for row, label in zip(told, labels):
        chosen = int(row.argmax())
        yield [f"c{chosen}", f"{row[chosen]:.6f}", f"c{label}"] + [f"{value:.6f}" for value in row]


def write(path, names, rows):
    with open(path, "w") as file:
        file.write("\t".join(names) + "\n")
        for row in rows:
            file.write("\t".join(row) + "\n")


def main():
    folder = sys.argv[1]
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    documents = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000
    for place, name in enumerate(["before", "now"]):
        generator = numpy.random.default_rng(place)
        write(f"{folder}/features-{name}.tsv", *features(generator, cases, place == 1))
        write(f"{folder}/texts-{name}.tsv", ["text"], texts(random.Random(place), documents, place == 1))
        write(
            f"{folder}/predictions-{name}.tsv", ["class", "confidence", "label", "p_c0", "p_c1", "p_c2"],
            predictions(generator, cases, place == 1),
        )


main()
