#!/usr/bin/env python3
"""Writes what SciPy and statsmodels say of small inputs, for the tests of Mathematics to be held against.

    python3 -m venv venv && venv/bin/pip install numpy scipy statsmodels
    venv/bin/python scripts/make-statistics-reference.py > Tests/MathematicsTests/Fixtures/statistics.json

The inputs are in the file too, so that the tests need none of them. Its head names the versions it was made with.
"""
import json
import sys

import numpy as np
import scipy
import statsmodels
from scipy import integrate, optimize, special, stats
from scipy.stats import mstats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.power import NormalIndPower
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_effectsize, proportions_ztest

SEED = 11


def plain(value):
    return np.asarray(value).tolist()


def distributions():
    zs = [-38.0, -8.0, -1.5, 0.0, 0.3, 2.0, 7.5, 30.0]
    ps = [1e-300, 1e-20, 1e-6, 0.025, 0.31, 0.5, 0.9, 0.975, 1 - 1e-12]
    students = [(df, t) for df in (1.0, 2.7, 30.0, 998.3, 2.5e6) for t in (-3.1, -0.2, 0.0, 1.96, 12.0)]
    squares = [(df, x) for df in (1, 2, 5, 40, 3000) for x in (0.0, 0.3, 4.1, 60.0, 3100.0)]
    betas = [(x, a, b) for a, b in ((0.5, 0.5), (3.0, 900.0), (4e4, 0.5), (2e5, 1e4), (1e6, 1e6)) for x in (1e-5, 0.3, 0.5, 0.9523, 0.99999)]
    return {
        "normal": [{"z": z, "cumulative": stats.norm.cdf(z)} for z in zs],
        "quantiles": [{"p": p, "z": stats.norm.ppf(p)} for p in ps],
        "students": [{"freedom": df, "t": t, "p": 2 * stats.t.sf(abs(t), df), "quantile": stats.t.ppf(0.975, df)} for df, t in students],
        "chiSquares": [{"freedom": df, "x": x, "p": stats.chi2.sf(x, df)} for df, x in squares],
        "betas": [{"x": x, "a": a, "b": b, "ratio": special.betainc(a, b, x)} for x, a, b in betas],
    }


def proportions():
    tables = [(812, 1000, 846, 1000), (9, 1200, 2, 1180), (0, 40, 3, 41), (1800, 2000, 1760, 2010), (50, 50, 60, 60), (45000, 50000, 45321, 50000)]
    cases = []
    for a, n, b, m in tables:
        pooled = (a + b) / (n + m)
        low, high = confint_proportions_2indep(b, m, a, n, method="newcomb", compare="diff", alpha=0.05)
        z = proportions_ztest([b, a], [m, n])[0] if 0 < pooled < 1 else 0.0
        small = min(n, m) * min(pooled, 1 - pooled) < 5
        p = stats.fisher_exact([[a, n - a], [b, m - b]])[1] if small else proportions_ztest([b, a], [m, n])[1]
        cases.append({"first": [a, n], "second": [b, m], "z": z, "p": p, "fisher": stats.fisher_exact([[a, n - a], [b, m - b]])[1], "interval": [low, high]})
    return cases


def means(random):
    cases = []
    for n, m, shift, spread in ((20, 35, 0.4, 1.0), (400, 380, 0.05, 3.0), (5, 6, 0.0, 0.2), (300, 300, 1e6, 1.0)):
        first = random.normal(1e6 if shift == 1e6 else 2.0, 1.0, n)
        second = random.normal(2.0 + shift, spread, m)
        test = stats.ttest_ind(second, first, equal_var=False)
        interval = test.confidence_interval(0.95)
        cases.append({"first": plain(first), "second": plain(second), "t": test.statistic, "p": test.pvalue, "interval": [interval.low, interval.high]})
    return cases


def quantiles(random):
    cases = []
    for share, n, m in ((0.5, 61, 80), (0.95, 400, 517), (0.9, 2000, 1500)):
        first, second = random.lognormal(3, 0.5, n), random.lognormal(3.05, 0.5, m)
        # SciPy's places are those of a million values, but the weights are the same.
        errors = [float(mstats.mjci(values, [share])[0]) for values in (first, second)]
        difference = float(np.quantile(second, share) - np.quantile(first, share))
        error = float(np.hypot(*errors))
        cases.append({"share": share, "first": plain(first), "second": plain(second), "difference": difference, "error": error, "p": 2 * stats.norm.sf(abs(difference / error))})
    return cases


def control_variates(random):
    before = random.gamma(2.0, 3.0, 300)
    values = 0.7 * before + random.normal(0, 2.0, 300)
    values[150:] += 0.5
    covariance = np.cov(before, values)
    slope = covariance[0, 1] / covariance[0, 0]
    adjusted = values - slope * (before - before.mean())
    test = stats.ttest_ind(adjusted[150:], adjusted[:150], equal_var=False)
    return {"before": plain(before), "values": plain(values), "split": 150, "slope": slope, "explained": np.corrcoef(before, values)[0, 1] ** 2, "t": test.statistic, "p": test.pvalue}


def counts():
    fits = [([512, 488], [1, 1]), ([905, 95, 0], [9, 1, 0]), ([300, 310, 390], [1, 1, 1]), ([10003, 9997], [0.5, 0.5])]
    tables = [([30, 50, 20], [45, 40, 5]), ([1000, 3, 0, 9], [900, 8, 0, 2]), ([5, 5], [5, 5])]
    result = {"fits": [], "tables": []}
    for seen, weights in fits:
        cells = [(s, w) for s, w in zip(seen, weights) if w > 0]
        expected = np.array([w for _, w in cells], float)
        test = stats.chisquare([s for s, _ in cells], expected / expected.sum() * sum(s for s, _ in cells))
        result["fits"].append({"counts": seen, "weights": weights, "statistic": test.statistic, "p": test.pvalue})
    for first, second in tables:
        kept = np.array([first, second])[:, np.array(first) + np.array(second) > 0]
        test = stats.chi2_contingency(kept, correction=False)
        result["tables"].append({"first": first, "second": second, "statistic": test.statistic, "p": test.pvalue})
    return result


def corrections():
    values = [0.001, 0.2, 0.01, 0.04, 0.04, 0.9, 0.0004]
    return {
        "values": values,
        "holm": plain(multipletests(values, method="holm")[1]),
        "benjaminiHochberg": plain(multipletests(values, method="fdr_bh")[1]),
    }


def powers():
    tool = NormalIndPower()
    cases = []
    for first, second, alpha, power, ratio in ((0.9, 0.88, 0.05, 0.8, 1.0), (0.9, 0.91, 0.05, 0.9, 1.0), (0.5, 0.4, 0.01, 0.8, 9.0), (0.85, 0.9, 0.05, 0.8, 0.25)):
        effect = proportion_effectsize(second, first)
        cases.append({
            "first": first, "second": second, "alpha": alpha, "power": power, "ratio": ratio, "effect": effect,
            "cases": float(tool.solve_power(effect, None, alpha, power, ratio)),
            "powerOf1000": float(tool.power(effect, 1000, alpha, ratio)),
            # Its own solver stops at 1e-6.
            "effectOf1000": optimize.brentq(lambda e: tool.power(e, 1000, alpha, ratio) - power, 1e-6, 2, xtol=1e-15),
        })
    return cases


def sequences():
    """The normal mixture of likelihood ratios by numerical integration, and its interval by seeking the root."""
    cases = []
    for alpha, tuned in ((0.05, 2000), (0.01, 500)):
        target = -2 * np.log(alpha)
        rho = np.sqrt((target + np.log(target + 1)) / tuned)
        for count, z in ((200, 0.7), (2000, 2.9), (50000, 3.5)):
            def evidence(z):
                root = np.sqrt(count)
                ratio = lambda s: np.exp(z * root * s - count * s * s / 2) * stats.norm.pdf(s, scale=rho)
                middle = z * root / (count + 1 / rho**2)
                spread = 12 / np.sqrt(count + 1 / rho**2)
                return integrate.quad(ratio, middle - spread, middle + spread, epsabs=0, epsrel=1e-12, limit=500)[0]

            half = optimize.brentq(lambda z: np.log(evidence(z)) + np.log(alpha), 0.1, 12, xtol=1e-13)
            cases.append({"alpha": alpha, "tuned": tuned, "count": count, "z": z, "evidence": float(evidence(z)), "half": float(half)})
    return cases


def main():
    random = np.random.default_rng(SEED)
    reference = {
        "madeWith": {"numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
        "distributions": distributions(),
        "proportions": proportions(),
        "means": means(random),
        "quantiles": quantiles(random),
        "controlVariate": control_variates(random),
        "counts": counts(),
        "corrections": corrections(),
        "powers": powers(),
        "sequences": sequences(),
    }
    json.dump(reference, sys.stdout, separators=(",", ":"), allow_nan=False)
    print()


main()
