#!/usr/bin/env python3
"""Writes what SciPy, scikit-learn and NannyML's formulas say of small samples, for the tests of drift to be held against.

    python3 -m venv venv && venv/bin/pip install numpy scipy scikit-learn
    venv/bin/python scripts/make-drift-reference.py > Tests/MathematicsTests/Fixtures/drift.json

The maximum mean discrepancy is alibi-detect's: an unbiased estimate with a Gaussian kernel whose variance is half the median of
squared distances (`alibi_detect.utils.pytorch.kernels.sigma_median`), here by scikit-learn's kernel.
"""
import json
import sys

import numpy as np
import scipy
import sklearn
from scipy import stats
from scipy.spatial.distance import jensenshannon
from sklearn.metrics import roc_auc_score
from sklearn.metrics.pairwise import euclidean_distances, rbf_kernel

SEED = 7


def plain(value):
    return np.asarray(value).tolist()


def values(random):
    cases = []
    for n, m, shift, digits in ((60, 45, 0.4, 1), (400, 300, 0.0, 6), (200, 900, 1.5, 2)):
        first = np.round(random.normal(0, 1, n), digits)
        second = np.round(random.normal(shift, 1.2, m), digits)
        test = stats.ks_2samp(first, second, method="asymp")
        rank = stats.mannwhitneyu(second, first, use_continuity=False, method="asymptotic")
        cases.append({
            "first": plain(first), "second": plain(second),
            "ks": test.statistic, "ksP": float(stats.kstwobign.sf(np.sqrt(n * m / (n + m)) * test.statistic)),
            "wasserstein": stats.wasserstein_distance(first, second),
            "area": roc_auc_score(np.r_[np.zeros(n), np.ones(m)], np.r_[first, second]),
            "areaP": rank.pvalue,
        })
    return cases


def shares():
    cases = []
    for first, second in (([30, 50, 20], [45, 40, 5]), ([500, 500, 0], [480, 515, 5]), ([7, 0, 3, 9], [70, 0, 30, 90])):
        distance = jensenshannon(first, second, base=2)
        kept = [(a, b) for a, b in zip(first, second) if a + b]
        p, q = (np.array(side) + 0.5 for side in zip(*kept))
        p, q = p / p.sum(), q / q.sum()
        cases.append({"first": first, "second": second, "distance": float(distance), "stability": float(np.sum((q - p) * np.log(q / p)))})
    return cases


def clouds(random):
    first = random.normal(0, 1, (30, 4)).astype(np.float32)
    second = random.normal(0.6, 1, (25, 4)).astype(np.float32)
    points = np.vstack([first, second]).astype(float)
    squares = euclidean_distances(points, squared=True)
    np.fill_diagonal(squares, 0)
    count = len(points)
    median = np.sort(squares.ravel())[count + (count * count - count) // 2 - 1]
    width = np.sqrt(median / 2)
    kernel = rbf_kernel(points, gamma=1 / (2 * width**2))
    n, m = len(first), len(second)
    np.fill_diagonal(kernel, 0)
    squared = kernel[:n, :n].sum() / (n * (n - 1)) + kernel[n:, n:].sum() / (m * (m - 1)) - 2 * kernel[:n, n:].mean()
    return {"first": plain(first), "second": plain(second), "width": float(width), "squared": float(squared)}


def main():
    random = np.random.default_rng(SEED)
    reference = {
        "madeWith": {"numpy": np.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__},
        "values": values(random),
        "shares": shares(),
        "clouds": clouds(random),
    }
    json.dump(reference, sys.stdout, separators=(",", ":"), allow_nan=False)
    print()


main()
