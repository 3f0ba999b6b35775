#!/usr/bin/env python3
"""Measures a server of a text classifier over loopback with 'deedbox load', and prints a JSON object for each figure.

Usage: serving_load.py deedbox PROGRAM SECONDS
       serving_load.py fastapi|mlserver PROGRAM SECONDS PYTHON

All engines learn from the same made-up samples, and are asked for the same kind of texts, 120 words each. The server has one core
and the load another, so that neither takes from the other what is measured.
"""
import http.client
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

PORT = 18_190
ENGINE, PROGRAM, SECONDS = sys.argv[1], sys.argv[2], float(sys.argv[3])
CLASSES = ["lease", "amendment", "addendum", "cam_statement", "other"]
RATE = 1_000
HERE = os.path.dirname(os.path.abspath(__file__))
CORES = sorted(os.sched_getaffinity(0))


def tell(measure, value):
    print(json.dumps({"engine": ENGINE, "measure": measure, "value": value}), flush=True)


def text(chance, kind, words=120):
    """Words as skewed as those of a language; a tenth of them belong to the kind."""
    common = [f"word{int(chance.paretovariate(0.9)) % 30_000}" for _ in range(words)]
    return " ".join(f"{kind}{int(chance.paretovariate(1)) % 200}" if chance.random() < 0.1 else word for word in common)


def write_samples(folder, name, seed):
    chance = random.Random(seed)
    path = f"{folder}/{name}.tsv"
    with open(path, "w", encoding="utf-8") as file:
        for number in range(1_000):
            kind = CLASSES[number % len(CLASSES)]
            file.write(f"{kind}\t{text(chance, kind)}\n")
    return path


def write_texts(folder):
    """More than are asked for in a run, so that no answer is known already."""
    chance = random.Random(2)
    path = f"{folder}/texts.txt"
    with open(path, "w", encoding="utf-8") as file:
        for number in range(100_000):
            file.write(text(chance, CLASSES[number % len(CLASSES)]) + "\n")
    return path


def on_core(place):
    """Keeps what it calls on one core."""
    return lambda: os.sched_setaffinity(0, {CORES[place % len(CORES)]})


def deedbox(*arguments, check=True):
    run = subprocess.run([PROGRAM, *arguments], check=check, capture_output=True, text=True, preexec_fn=on_core(1))
    return run.stdout


def prepare(folder, samples):
    home = f"{folder}/home"
    for number in range(10):
        name = "document-class" if number == 0 else f"model-{number}"
        data = samples if number == 0 else write_samples(folder, name, 10 + number)
        deedbox("train", "--data", data, "--name", name, "--home", home)
        version = 2 if number == 0 else 1
        deedbox("models", "promote", f"{name}:{version}", "--home", home)
    return home


def command(folder, samples, home):
    if ENGINE == "deedbox":
        return [PROGRAM, "serve", "--port", str(PORT), "--home", home, "--set", "log.level=warning"]
    peer = [sys.argv[4], f"{HERE}/serving_peers.py", ENGINE, samples, str(PORT)]
    return peer + ([f"{folder}/mlserver"] if ENGINE == "mlserver" else [])


def call(method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    connection.request(method, path, body and json.dumps(body), {"Content-Type": "application/json"})
    response = connection.getresponse()
    return response.status, response.read()


def question():
    if ENGINE == "mlserver":
        tensor = {"name": "text", "shape": [1], "datatype": "BYTES", "data": ["lease"]}
        return "/v2/models/document-class/infer", {"inputs": [tensor]}
    return "/v1/classify", {"text": "lease"}


def wait_for_answer():
    path, body = question()
    while True:
        try:
            if call("POST", path, body)[0] == 200:
                return
        except OSError:
            pass
        time.sleep(0.005)


def load(pid, texts, *arguments, seconds=SECONDS, connections=32):
    ask = ["--ask", "oip"] if ENGINE == "mlserver" else []
    output = deedbox(
        "load", f"http://127.0.0.1:{PORT}", *ask, "--file", texts, "--texts", "100000", "--seconds", str(seconds),
        "--connections", str(connections), "--pid", str(pid), "--json", *arguments, check=False,
    )
    return json.loads(output)


def measure(server, texts):
    closed = load(server.pid, texts)
    tell("closed_per_second", closed["answers_per_second"])
    tell("closed_cpu_ms", closed["server"]["cpu_ms_per_request"])
    tell("closed_p99_ms", closed["latency_ms"]["p99"])
    tell("closed_failed", closed["failed"])
    tell("memory_mb", closed["server"]["memory_mb"])
    rate = RATE if ENGINE == "deedbox" else max(20, closed["answers_per_second"] / 2)
    steady = load(server.pid, texts, "--rate", str(rate), seconds=2 * SECONDS, connections=256)
    tell("open_per_second", steady["answers_per_second"])
    tell("open_p50_ms", steady["latency_ms"]["p50"])
    tell("open_p99_ms", steady["latency_ms"]["p99"])
    tell("open_p999_ms", steady["latency_ms"]["p99_9"])
    tell("open_failed", steady["failed"] + steady["refused"])
    tell("open_cores", steady["server"]["cores"])
    tell("open_cpu_ms", steady["server"]["cpu_ms_per_request"])
    over = load(
        server.pid, texts, "--rate", str(3 * closed["answers_per_second"]), "--timeout", "2", connections=512
    )
    tell("overload_goodput", over["answers_per_second"] / closed["answers_per_second"])
    tell("overload_refused", over["refused"] / over["requests"])
    tell("overload_refusal_p99_ms", over["refusal_ms"]["p99"])


def measure_models(server):
    for number in range(1, 10):
        status, body = call("POST", f"/v2/repository/models/model-{number}/load")
        assert status == 200, body
    # What the overload took is given back within five seconds.
    time.sleep(6)
    with open(f"/proc/{server.pid}/statm", encoding="ascii") as file:
        tell("memory_10_models_mb", int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6)


def last_answer(database, version):
    return database.execute("SELECT max(at) FROM prediction_log WHERE version = ?", (version,)).fetchone()[0] or 0


def measure_change(server, texts, home):
    """Promotes another version while requests come; the log tells when the last answer of the old one was."""
    reports = []
    loading = threading.Thread(target=lambda: reports.append(
        load(server.pid, texts, "--rate", str(RATE), seconds=5, connections=256)))
    database = sqlite3.connect(f"file:{home}/deedbox.sqlite?mode=ro", uri=True)
    begun = time.time()
    loading.start()
    # The load is under way; it takes seconds to read its texts before that.
    while loading.is_alive() and last_answer(database, 2) < begun + 1:
        time.sleep(0.1)
    deedbox("models", "promote", "document-class:1", "--home", home)
    loading.join()
    time.sleep(0.5)
    tell("change_failed", reports[0]["failed"] + reports[0]["refused"])
    # In milliseconds, taken before the change is written.
    changed = database.execute("SELECT max(time) FROM model_ledger").fetchone()[0] / 1_000
    tell("change_visible_ms", (last_answer(database, 2) - changed) * 1_000)
    tell("predictions_logged", database.execute("SELECT count(*) FROM prediction_log").fetchone()[0])


def end(server):
    server.send_signal(signal.SIGTERM)
    try:
        server.wait(timeout=30)
    except subprocess.TimeoutExpired:
        # After an overload uvicorn may wait for good for requests whose askers are gone.
        server.kill()
        server.wait()


def main():
    with tempfile.TemporaryDirectory() as folder:
        samples, texts = write_samples(folder, "samples", 1), write_texts(folder)
        home = prepare(folder, samples) if ENGINE == "deedbox" else None
        with open(f"{folder}/log", "w", encoding="utf-8") as log:
            start = time.monotonic()
            server = subprocess.Popen(
                command(folder, samples, home), cwd=folder, stdout=log, stderr=log, preexec_fn=on_core(0))
            try:
                wait_for_answer()
                tell("start_ms", (time.monotonic() - start) * 1_000)
                measure(server, texts)
                if ENGINE == "deedbox":
                    measure_models(server)
                    measure_change(server, texts, home)
            finally:
                end(server)


main()
