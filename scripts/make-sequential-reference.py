#!/usr/bin/env python3
"""Makes Tests/MathematicsTests/Fixtures/sequential.json: what sequential tests say of short streams, computed value by value
with exact fractions and 50 digits, with nothing but the Python standard library and mpmath.

    python3 scripts/make-sequential-reference.py > Tests/MathematicsTests/Fixtures/sequential.json
"""
import json
import random
from fractions import Fraction

from mpmath import beta, log, mp, mpf

mp.dps = 50
STAKES = [mpf("0.98") / 2**j for j in range(10)]


def capital_above(values, bound):
    """The mean over stakes of the products, bet after bet, as the paper defines them: lambda = stake / (1 + bound)."""
    total = mpf(0)
    for stake in STAKES:
        capital = mpf(1)
        rate = stake / (1 + bound)
        for value in values:
            capital *= 1 + rate * (mpf(value.numerator) / value.denominator - bound)
        total += capital
    return total / len(STAKES)


def end(values, alpha):
    low, high = mpf(-1), mpf(1)
    while high - low > mpf("1e-12"):
        middle = (low + high) / 2
        low, high = (middle, high) if capital_above(values, middle) >= 1 / alpha else (low, middle)
    return low


def streams():
    generator = random.Random(7)
    yield 1, [1] * 12 + [0] * 30
    yield 1, [-1, 0, 1] * 20
    yield 9, [9 * (generator.random() < 0.1) - sum(generator.random() < 0.02 for _ in range(9)) for _ in range(300)]
    yield 100, [generator.randint(0, 100) - generator.randint(20, 100) for _ in range(200)]
    yield 900, [9 * generator.randint(60, 100) - sum(generator.randint(50, 100) for _ in range(9)) for _ in range(120)]
    yield 2, [2, -2, 1]


def main():
    betting = []
    for scale, numerators in streams():
        values = [Fraction(numerator, scale) for numerator in numerators]
        negated = [-value for value in values]
        for bound, alpha in (("0", "0.05"), ("0.05", "0.01"), ("-0.3", "0.0025")):
            betting.append({
                "scale": scale,
                "numerators": numerators,
                "bound": float(bound),
                "alpha": float(alpha),
                "log_above": float(log(capital_above(values, mpf(bound)))),
                "log_below": float(log(capital_above(negated, -mpf(bound)))),
                "lower": float(end(values, mpf(alpha))),
                "upper": float(-end(negated, mpf(alpha))),
            })
    ratio = []
    for counts, shares in (
        ([10, 90], ["0.1", "0.9"]), ([100, 700], ["0.1", "0.9"]), ([5200, 4800], ["0.5", "0.5"]),
        ([0, 0], ["0.1", "0.9"]), ([12, 40, 48], ["0.1", "0.4", "0.5"]), ([0, 64], ["0.1", "0.9"]),
    ):
        parts = [100 * mpf(share) for share in shares]
        # Two arms at a time: a Dirichlet integral is a product of beta integrals.
        value, rest_count, rest_part = mpf(0), sum(counts), mpf(100)
        for count, part in list(zip(counts, parts))[:-1]:
            rest_count, rest_part = rest_count - count, rest_part - part
            value += log(beta(part + count, rest_part + rest_count) / beta(part, rest_part))
        value -= sum(count * log(mpf(share)) for count, share in zip(counts, shares))
        ratio.append({"counts": counts, "shares": [float(share) for share in shares], "log_evidence": float(value)})
    lines = {name: ",\n".join(json.dumps(case) for case in cases) for name, cases in (("betting", betting), ("ratio", ratio))}
    print("{" + ", ".join(f'"{name}": [\n{text}\n]' for name, text in lines.items()) + "}")


main()
