"""What Evidently, NannyML and Fairlearn make of the cases of monitoring_cases.py: a JSON object a line, with CPU seconds.

    python3 monitoring_peers.py FOLDER

Reading the files and importing the packages is not counted; of Evidently, making the result is, and not its page.
"""
import json
import os
import sys
import time
import warnings

import pandas

# They would report their use to their makers.
os.environ.update(NML_DISABLE_USAGE_LOGGING="1", DO_NOT_TRACK="1")
warnings.filterwarnings("ignore")


def measured(work):
    start = time.process_time()
    value = work()
    return time.process_time() - start, value


def tell(**values):
    print(json.dumps(values), flush=True)


def frames(folder, name):
    return [pandas.read_csv(f"{folder}/{name}-{when}.tsv", sep="\t") for when in ("before", "now")]


def evidently(folder):
    from evidently import DataDefinition, Dataset, Report
    from evidently.presets import DataDriftPreset

    before, now = frames(folder, "features")
    numbers = [name for name in before if name.startswith("number")]
    categories = [name for name in before if name.startswith("category")]
    definition = DataDefinition(numerical_columns=numbers, categorical_columns=categories)

    def features():
        report = Report([DataDriftPreset()])
        old = Dataset.from_pandas(before, data_definition=definition)
        new = Dataset.from_pandas(now, data_definition=definition)
        return report.run(new, old).dict()

    seconds, result = measured(features)
    metric = result["metrics"][0]["value"]
    tell(peer="Evidently", task="features", seconds=seconds, drifting=metric["count"])

    before, now = frames(folder, "texts")
    definition = DataDefinition(text_columns=["text"])

    def texts():
        report = Report([DataDriftPreset(columns=["text"])])
        old = Dataset.from_pandas(before, data_definition=definition)
        new = Dataset.from_pandas(now, data_definition=definition)
        return report.run(new, old).dict()

    seconds, result = measured(texts)
    tell(peer="Evidently", task="texts", seconds=seconds, drifting=result["metrics"][0]["value"]["count"])


def nannyml(folder):
    import nannyml

    before, now = frames(folder, "predictions")

    def estimate():
        estimator = nannyml.CBPE(
            problem_type="classification_multiclass", y_true="label", y_pred="class",
            y_pred_proba={name: f"p_{name}" for name in ("c0", "c1", "c2")}, metrics=["accuracy"], chunk_number=1,
        )
        estimator.fit(before)
        return estimator.estimate(now.drop(columns=["label"])).to_df()

    seconds, frame = measured(estimate)
    analysis = frame[frame[("chunk", "period")] == "analysis"]
    tell(peer="NannyML", task="accuracy", seconds=seconds, accuracy=float(analysis[("accuracy", "value")].iloc[-1]))


def fairlearn(folder):
    from fairlearn.metrics import MetricFrame, equalized_odds_difference
    from sklearn.metrics import accuracy_score

    _, now = frames(folder, "predictions")
    groups = [f"g{number % 3}" for number in range(len(now))]

    def gaps():
        frame = MetricFrame(
            metrics=accuracy_score, y_true=now["label"], y_pred=now["class"], sensitive_features=groups, n_boot=100,
            ci_quantiles=[0.025, 0.975],
        )
        return frame.difference(), equalized_odds_difference(
            now["label"] == "c0", now["class"] == "c0", sensitive_features=groups,
        )

    seconds, values = measured(gaps)
    tell(peer="Fairlearn", task="fairness", seconds=seconds, accuracy_gap=float(values[0]), odds_gap=float(values[1]))


def main():
    for work in (evidently, nannyml, fairlearn):
        try:
            work(sys.argv[1])
        except Exception as error:  # A peer that does not work says so and keeps no other from being measured.
            tell(peer=work.__name__, task="failed", error=str(error)[:300])


main()
