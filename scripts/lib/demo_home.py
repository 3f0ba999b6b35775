#!/usr/bin/env python3
"""Makes a home in which something of everything has happened, for screenshots and for tests of the pages.

Usage: demo_home.py DEEDBOX FOLDER [DOCUMENTS]

FOLDER/home then holds a made-up portfolio, a scan in it, that was read and in part reviewed by two people, versions of a
model in production, in a rollout and beside them, traffic, an alert, an A/B test with outcomes, and a pipeline with runs. All of it is made by the program
itself, from made-up papers. With 0 DOCUMENTS nobody has begun: there are the versions, and nothing else.
"""
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import time

# What is read without recognition of letters: a home is there in a minute.
QUICK = {".txt", ".docx", ".xlsx", ".html", ".eml", ".rtf"}
PLAN = """
steps:
  - {weight: 20, for: 24h}
  - {weight: 50, for: 1h}
  - {weight: 100}
gates:
  errors: {margin: 1, minimum: 100}
  latency: {quantile: 0.95, margin: 5, minimum: 100}
  confidence: {below: 0.5, margin: 5, minimum: 100}
  drift: {margin: 10, minimum: 100}
  estimated_accuracy: {margin: 3, minimum: 100}
  accuracy: {margin: 2, minimum: 50, required: false}
"""
RULES = """
rules:
  - name: latency-high
    condition: inference_latency > 0.001 over 5m at least 20
    severity: warning
"""
PIPELINE = """
name: lease-classifier
description: Validates the reviewed documents, trains on them, and registers what is good enough.
components:
  - name: data-validation
    inputs:
      - {name: training_data_uri, type: String, value: "TRAINING"}
    outputs: [{name: validation_results, type: Artifact}]
  - name: feature-engineering
    inputs:
      - {name: raw_data_uri, type: String, value: "TRAINING"}
    outputs: [{name: processed_features, type: Dataset}]
  - name: model-training
    inputs:
      - {name: model_config, type: String, value: "{budget: 2, seed: 4}"}
    outputs: [{name: trained_model, type: Model}]
  - name: model-evaluation
    inputs:
      - {name: test_dataset, type: Dataset, from: feature-engineering.processed_features}
      - {name: minimum_accuracy, type: String, value: "0.9"}
      - {name: release_alias, type: String, value: challenger}
    outputs:
      - {name: evaluation_metrics, type: Metrics}
      - {name: decision, type: String}
pipeline_schedule: {cron: "0 2 * * 0", timezone: America/Chicago}
triggers:
  - {type: performance_degradation, threshold: 0.85}
"""


class House:
    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.home = self.folder / "home"

    def run(self, *words, allowed=(0,)):
        command = [self.program, *map(str, words)]
        if words[0] != "sample":
            command += ["--home", str(self.home), "--json"]
        done = subprocess.run(command, capture_output=True, text=True, cwd=self.folder)
        if done.returncode not in allowed:
            sys.exit(f"{' '.join(command)}: {done.stderr.strip()[-800:]}")
        return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")] if words[0] != "sample" else []

    def papers(self, name, count, seed):
        """Made-up papers that are read quickly, with the class of each."""
        out = self.folder / name
        self.run("sample", "--out", out, "--count", count, "--seed", seed)
        truths = [json.loads(line) for line in (out / "truth.jsonl").read_text().splitlines()]
        return {out / truth["path"]: truth["class"] for truth in truths if pathlib.Path(truth["path"]).suffix in QUICK}


def read_portfolio(house, count):
    papers = house.papers("portfolio", count, 5)
    folder = house.folder / "papers"
    folder.mkdir()
    for path in papers:
        path.rename(folder / path.name)
    house.run("sample", "scans", "--out", house.folder / "scans", "--pages", 1, "--conditions", "clean")
    scan = next(path for path in (house.folder / "scans").rglob("*") if path.suffix in {".png", ".jpg", ".tif", ".tiff"})
    scan.rename(folder / f"countersigned{scan.suffix}")
    classes = {path.name: label for path, label in papers.items()}
    lines = house.run("ingest", folder, allowed=(0, 1))
    ready = [line for line in lines if line.get("id") and pathlib.Path(line["path"]).name in classes]
    for line in ready[: len(ready) * 2 // 3]:
        house.run("review", "set", line["id"], classes[pathlib.Path(line["path"]).name], "--by", "sam")
    # A second person says the same of all but one.
    for number, line in enumerate(ready[:4]):
        said = classes[pathlib.Path(line["path"]).name]
        if number == 0:
            said = "other" if said == "lease" else "lease"
        house.run("review", "set", line["id"], said, "--by", "alex")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 nothing of a PDF follows")
    house.run("ingest", folder / "broken.pdf", allowed=(0, 1))


def train(house):
    folder = house.folder / "training"
    for path, label in house.papers("lessons", 160, 11).items():
        (folder / label).mkdir(parents=True, exist_ok=True)
        path.rename(folder / label / path.name)
    for seed, budget in ((1, 3), (2, 6)):
        house.run("train", "--data", folder, "--seed", seed, "--budget", budget)
    house.run("models", "promote", "document-class:2")
    return folder


def train_badly(house):
    """A version that learned from labels of which most are wrong; returns its number."""
    folder = house.folder / "mislabelled"
    lessons = sorted((house.folder / "training").rglob("*.txt"))
    classes = sorted({path.parent.name for path in lessons})
    for number, path in enumerate(lessons):
        (folder / classes[number % len(classes)]).mkdir(parents=True, exist_ok=True)
        shutil.copy(path, folder / classes[number % len(classes)] / path.name)
    return house.run("train", "--data", folder, "--seed", 3, "--budget", 2)[-1]["model"]["version"]


def compare(house):
    house.run("experiment", "create", "wider-features", "--a", "document-class:2", "--b", "document-class:3",
              "--minimum-samples", "400", "--sequential", "--hypothesis", "More features tell addenda from amendments.")
    house.run("experiment", "start", "wider-features")
    chance = random.Random(3)
    with open(house.folder / "records.jsonl", "w") as file:
        for unit in range(1_200):
            variant = "b" if unit % 2 else "a"
            right = chance.random() < (0.96 if variant == "b" else 0.90)
            for record in (
                {"variant": variant, "slice": "scan" if unit % 3 else "text"},
                {"metric": "accuracy", "value": int(right)},
                {"metric": "latency", "value": round(chance.lognormvariate(0.2, 0.4), 3)},
                {"metric": "user_satisfaction", "value": chance.choice([3, 4, 4, 5] if right else [1, 2, 3])},
            ):
                file.write(json.dumps({"unit": f"u{unit}", **record}) + "\n")
    house.run("experiment", "record", "wider-features", house.folder / "records.jsonl")


def pipe(house, training):
    path = house.folder / "pipeline.yaml"
    path.write_text(PIPELINE.replace("TRAINING", str(training)))
    house.run("pipeline", "add", path)
    house.run("pipeline", "run", "lease-classifier", allowed=(0, 1))


def serve(house):
    """The server, and its address."""
    log = open(house.folder / "server.log", "w")
    process = subprocess.Popen(
        [
            house.program, "serve", "--port", "0", "--home", str(house.home), "--set", "alerts.rules=alerts.yaml",
            "--set", "monitoring.look_seconds=1",
        ],
        stdout=log, stderr=log, cwd=house.folder,
    )
    for _ in range(600):
        found = re.search(r"http://127\.0\.0\.1:\d+", (house.folder / "server.log").read_text())
        if found:
            return process, found.group()
        time.sleep(0.1)
    process.kill()
    sys.exit("The server does not listen.")


def ask(house, address, seconds, first):
    """Traffic, of texts that nobody has asked for before."""
    lessons = sorted((house.folder / "training").rglob("*.txt"))
    texts = [" ".join(path.read_text(errors="ignore").split())[:1_500] for path in lessons]
    # Who gets which version is a hash of the text: as many texts as there are requests.
    lines = [f"{texts[number % len(texts)]} File {number}." for number in range(first, first + 80 * seconds)]
    (house.folder / "texts.txt").write_text("\n".join(lines))
    house.run("load", address, "--rate", 60, "--seconds", seconds, "--file", house.folder / "texts.txt", "--record",
              "--max-failed", 0)
    house.run("rollout", "look")


def roll_out(house, bad):
    """A rollout that is rolled back, which opens an incident, and one that goes on."""
    (house.folder / "plan.yaml").write_text(PLAN)
    (house.folder / "alerts.yaml").write_text(RULES)
    process, address = serve(house)
    try:
        house.run("deploy", f"document-class:{bad}", "--plan", house.folder / "plan.yaml")
        ask(house, address, 15, 0)
        house.run("deploy", "document-class:3", "--plan", house.folder / "plan.yaml")
        ask(house, address, 20, 2_000)
    finally:
        process.terminate()
        process.wait()


def main(program, folder, documents="24"):
    house = House(program, folder)
    house.folder.mkdir(parents=True, exist_ok=True)
    if int(documents) == 0:
        train(house)
        return
    read_portfolio(house, int(documents))
    training = train(house)
    compare(house)
    pipe(house, training)
    roll_out(house, train_badly(house))


main(*sys.argv[1:])
