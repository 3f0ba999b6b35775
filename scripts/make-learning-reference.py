#!/usr/bin/env python3
"""Writes what scikit-learn, statsmodels, Fairlearn and cleanlab say of small made-up inputs, for the tests of Learning to be held against.

Usage: make-learning-reference.py > Tests/LearningTests/Fixtures/reference.json

Made with scikit-learn 1.9.0, statsmodels 0.15.0, Fairlearn 0.15.0 and cleanlab 2.9.0; the inputs are in the file too, so that the tests need none of them.
"""
import json
import sys

import numpy as np
from cleanlab.count import compute_confident_joint, get_confident_thresholds
from cleanlab.filter import find_label_issues
from fairlearn.metrics import (
    demographic_parity_difference,
    equal_opportunity_difference,
    equalized_odds_difference,
)
from scipy.stats import binom
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.naive_bayes import ComplementNB
from sklearn.svm import LinearSVC
from statsmodels.stats.contingency_tables import mcnemar

SEED = 5


def plain(value):
    return np.asarray(value).tolist()


def problem(random):
    rows = random.random((30, 6)) * (random.random((30, 6)) < 0.6)
    rows[:, 0] += 0.01
    labels = random.integers(0, 3, 30)
    rows[np.arange(30), labels] += 0.5
    return rows, labels


def solvers(rows, labels):
    vectors = {}
    for cost, weight in ((0.5, None), (4.0, None), (1.0, "balanced")):
        model = LinearSVC(C=cost, class_weight=weight, tol=1e-8, max_iter=100_000).fit(rows, labels)
        vectors[f"{cost} {weight or 'plain'}"] = {"weights": plain(model.coef_), "biases": plain(model.intercept_)}
    sparse = OneVsRestClassifier(LogisticRegression(C=2.0, l1_ratio=1.0, solver="liblinear", tol=1e-9, max_iter=10_000))
    sparse.fit(rows, labels)
    return {
        "bayes": {str(alpha): plain(ComplementNB(alpha=alpha).fit(rows, labels).feature_log_prob_) for alpha in (0.1, 1.0)},
        "vectors": vectors,
        "sparse": {
            "weights": [plain(part.coef_[0]) for part in sparse.estimators_],
            "biases": [float(part.intercept_[0]) for part in sparse.estimators_],
        },
    }


def curves(random):
    values = np.round(random.normal(size=40), 2)
    truths = random.random(40) < 1 / (1 + np.exp(-2 * values))
    at = np.linspace(-3, 3, 13)
    isotonic = IsotonicRegression(out_of_bounds="clip").fit(values, truths)
    return {
        "values": plain(values),
        "truths": plain(truths),
        "at": plain(at),
        "isotonic": plain(isotonic.predict(at)),
    }


def mid_p(first, second):
    if first + second == 0:
        return 1.0
    fewer = min(first, second)
    return float(2 * binom.cdf(fewer, first + second, 0.5) - binom.pmf(fewer, first + second, 0.5))


def comparison():
    tables = [(3, 12), (20, 25), (0, 5), (7, 7), (0, 0), (30, 11)]
    return [
        {
            "onlyFirst": first,
            "onlySecond": second,
            "exact": float(mcnemar([[9, first], [second, 9]], exact=True).pvalue) if first + second else 1.0,
            # Fagerland, Lydersen and Laake 2013: the exact p-value less the probability of the table itself.
            "midP": mid_p(first, second),
        }
        for first, second in tables
    ]


def gap_intervals(random, groups, truths, answers):
    """Percentile intervals of Fairlearn's differences, by 1,000 draws."""
    gaps = (demographic_parity_difference, equalized_odds_difference, equal_opportunity_difference)
    names = ("demographicParity", "equalizedOdds", "equalOpportunity")
    figures = []
    for _ in range(1000):
        drawn = random.integers(0, len(groups), len(groups))
        figures.append([gap(truths[drawn], answers[drawn], sensitive_features=groups[drawn]) for gap in gaps])
    return dict(zip(names, plain(np.percentile(figures, [2.5, 97.5], axis=0).T)))


def fairness(random):
    groups = random.choice(["pdf", "scan", "mail"], 200, p=[0.5, 0.3, 0.2])
    truths = random.random(200) < np.where(groups == "scan", 0.3, 0.5)
    answers = np.where(random.random(200) < np.where(groups == "mail", 0.4, 0.2), ~truths, truths)
    drawn = gap_intervals(np.random.default_rng(SEED), groups, truths, answers)
    return {
        "intervals": drawn,
        "groups": plain(groups),
        "truths": plain(truths),
        "answers": plain(answers),
        "demographicParity": demographic_parity_difference(truths, answers, sensitive_features=groups),
        "equalizedOdds": equalized_odds_difference(truths, answers, sensitive_features=groups),
        "equalOpportunity": equal_opportunity_difference(truths, answers, sensitive_features=groups),
    }


def confident_learning(random):
    """Labels of which some were changed, and probabilities that mostly know better.

    The second problem has a class of one sample and a class of none, the third two classes.
    """
    problems = []
    for count, shares in ((150, [0.4, 0.3, 0.2, 0.1]), (70, [0.6, 0.25, 0.15, 0.0, 0.0]), (90, [0.7, 0.3])):
        classes = len(shares)
        truths = random.choice(classes, count, p=shares)
        if classes == 5:
            truths[0] = 4
        labels = np.where(random.random(count) < 0.15, random.choice(classes, count, p=shares), truths)
        if classes == 5:
            labels[0] = 4
        logits = random.normal(0, 0.8, (count, classes))
        logits[np.arange(count), truths] += 1.5
        # Six digits, as the tests see them; equal ones would leave the choice to the order of sorting.
        probabilities = np.round(np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True), 6)
        assert len(np.unique(probabilities)) > probabilities.size - 5
        problems.append(
            {
                "labels": plain(labels),
                "probabilities": plain(probabilities),
                "joint": plain(compute_confident_joint(labels, probabilities)),
                "thresholds": [
                    None if threshold == 2 else float(threshold)
                    for threshold in get_confident_thresholds(labels, probabilities)
                ],
                "issues": {
                    pruning: plain(
                        find_label_issues(
                            labels, probabilities, filter_by=pruning, return_indices_ranked_by="self_confidence"
                        )
                    )
                    for pruning in ("prune_by_noise_rate", "prune_by_class", "both")
                },
            }
        )
    return problems


def main():
    random = np.random.default_rng(SEED)
    rows, labels = problem(random)
    reference = {
        "rows": plain(rows),
        "labels": plain(labels),
        **solvers(rows, labels),
        "curves": curves(random),
        "mcNemar": comparison(),
        "fairness": fairness(random),
        "confidentLearning": confident_learning(random),
    }
    json.dump(reference, sys.stdout, sort_keys=True)
    print()


main()
