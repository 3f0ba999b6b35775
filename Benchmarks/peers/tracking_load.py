#!/usr/bin/env python3
"""Measures a tracking server over loopback with wrk, and prints a JSON object for each figure.

Usage: tracking_load.py deedbox PROGRAM RUNS SECONDS
       tracking_load.py mlflow PYTHON RUNS SECONDS

The server starts in a folder of its own, on a SQLite file. Calls that write come first. Then the runs are put into its
tables while it is down, for by its interface that takes hours where a call takes long; searches are asked one after the
other.
"""
import http.client
import json
import os
import random
import re
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import uuid

PORT = 18_090
CALL = "/api/2.0/mlflow/"
SEARCHES = {
    "search_filter_order": {
        "filter": "metrics.f1 > 0.9 and params.learner = 'svm'", "order_by": ["metrics.f1 DESC"], "max_results": 50
    },
    "search_filter": {"filter": "metrics.f1 > 0.5 and params.learner != 'nb'", "max_results": 50},
    "search_latest": {"max_results": 50},
}
SEARCH_ROUNDS = 30
# For a server that takes seconds for each.
SEARCH_SECONDS = 60


def tell(measure, value):
    print(json.dumps({"engine": sys.argv[1], "measure": measure, "value": value}), flush=True)


def command(engine, program, folder):
    if engine == "deedbox":
        return [program, "serve", "--port", str(PORT), "--home", f"{folder}/home", "--set", "log.level=warning"]
    return [
        program, "-m", "mlflow", "server", "--host", "127.0.0.1", "--port", str(PORT), "--workers", "2",
        "--backend-store-uri", f"sqlite:///{folder}/mlflow.db", "--artifacts-destination", f"{folder}/artifacts",
    ]


def call(method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=120)
    connection.request(method, path, json.dumps(body) if body is not None else None, {"Content-Type": "application/json"})
    response = connection.getresponse()
    text = response.read()
    if response.status != 200:
        raise RuntimeError(f"{path}: {response.status} {text[:300]}")
    return json.loads(text) if text[:1] == b"{" else {}


class Server:
    def __init__(self, engine, program, folder):
        log = open(f"{folder}/log", "ab")
        self.process = subprocess.Popen(
            command(engine, program, folder), cwd=folder, stdout=log, stderr=log, start_new_session=True
        )
        for _ in range(1200):
            try:
                call("GET", "/health")
                return
            except (OSError, http.client.HTTPException, RuntimeError):
                time.sleep(0.1)
        raise RuntimeError("the server does not start")

    def files(self, name):
        """What the files of that name in /proc say of all processes of its group."""
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                if os.getpgid(int(pid)) == self.process.pid:
                    with open(f"/proc/{pid}/{name}") as file:
                        yield file.read()
            except OSError:
                continue

    def proportional_bytes(self):
        """Memory, shared pages by halves, thirds and so on."""
        found = [re.search(r"^Pss: +(\d+)", text, re.MULTILINE) for text in self.files("smaps_rollup")]
        return sum(int(match.group(1)) * 1024 for match in found if match)

    def cpu_milliseconds(self):
        ticks = sum(sum(map(int, text.rsplit(")", 1)[1].split()[11:13])) for text in self.files("stat"))
        return ticks * 1000 / os.sysconf("SC_CLK_TCK")

    def stop(self):
        os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


def load(server, folder, path, body, connections, seconds):
    """Calls a second that were answered well, the 99th hundredth of their times, and CPU time of the server for one, in ms."""
    with open(f"{folder}/load.lua", "w") as script:
        script.write(
            'local step = math.random(1, 1000) * 1000000\nwrk.method = "POST"\n'
            'wrk.headers["Content-Type"] = "application/json"\n'
            f"local body = [==[{body}]==]\n"
            "request = function() step = step + 1; return wrk.format(nil, nil, nil, (body:gsub('STEP', tostring(step)))) end\n"
        )
    start = server.cpu_milliseconds()
    run = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "60s", "--latency", "-s", f"{folder}/load.lua",
         f"http://127.0.0.1:{PORT}{CALL}{path}"],
        capture_output=True, text=True, check=True,
    )
    cpu = server.cpu_milliseconds() - start
    count, took = re.search(r"(\d+) requests in ([\d.]+)s", run.stdout).groups()
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", run.stdout)
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", run.stdout).groups()
    good = int(count) - int(failed.group(1) if failed else 0)
    return good / float(took), float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit], cpu / int(count)


def made_up_runs(count):
    chance = random.Random(1)
    for number in range(count):
        yield (
            uuid.UUID(int=chance.getrandbits(128)).hex, 1_700_000_000_000 + number * 1000,
            {"f1": chance.random(), "loss": chance.random(), "seconds": chance.random() * 100},
            {"learner": chance.choice(["svm", "nb", "tree"]), "c": str(chance.random()), "seed": str(number)},
            {"team": chance.choice(["a", "b"]), "mlflow.runName": f"run {number}"},
        )


def fill_deedbox(folder, count):
    database = sqlite3.connect(f"{folder}/home/deedbox.sqlite")
    first = database.execute("SELECT coalesce(max(number), 0) FROM runs").fetchone()[0] + 1
    metric = database.execute("SELECT coalesce(max(number), 0) FROM metrics").fetchone()[0]
    for number, (run, start, metrics, parameters, tags) in enumerate(made_up_runs(count), first):
        database.execute(
            "INSERT INTO runs VALUES (?, ?, 0, ?, 'u', 'finished', 'active', ?, ?, NULL)",
            (number, run, tags["mlflow.runName"], start / 1000, start / 1000 + 60),
        )
        for key, value in metrics.items():
            metric += 1
            database.execute("INSERT INTO metrics VALUES (?, ?, ?, ?, ?, 0)", (metric, number, key, value, start))
            database.execute("INSERT INTO metric_points VALUES (?, ?, 0, ?, 0)", (metric, start, value))
        database.executemany("INSERT INTO run_parameters VALUES (?, ?, ?)", [(number, *p) for p in parameters.items()])
        database.executemany("INSERT INTO run_tags VALUES (?, ?, ?)", [(number, *t) for t in tags.items()])
    database.commit()
    database.close()


def fill_mlflow(folder, count):
    database = sqlite3.connect(f"{folder}/mlflow.db")
    for run, start, metrics, parameters, tags in made_up_runs(count):
        database.execute(
            "INSERT INTO runs (run_uuid, name, source_type, source_name, entry_point_name, user_id, status, start_time, "
            "end_time, source_version, lifecycle_stage, artifact_uri, experiment_id) "
            "VALUES (?, ?, 'UNKNOWN', '', '', 'u', 'FINISHED', ?, ?, '', 'active', ?, 0)",
            (run, tags["mlflow.runName"], start, start + 60_000, f"mlflow-artifacts:/0/{run}/artifacts"),
        )
        for table in ["metrics", "latest_metrics"]:
            database.executemany(
                f"INSERT INTO {table} (key, value, timestamp, step, is_nan, run_uuid) VALUES (?, ?, ?, 0, 0, ?)",
                [(key, value, start, run) for key, value in metrics.items()],
            )
        for table, values in [("params", parameters), ("tags", tags)]:
            database.executemany(
                f"INSERT INTO {table} (key, value, run_uuid) VALUES (?, ?, ?)", [(k, v, run) for k, v in values.items()]
            )
    database.commit()
    database.close()


def writes(server, folder, seconds):
    run = call("POST", f"{CALL}runs/create", {"experiment_id": "0", "start_time": 1})["run"]["info"]["run_id"]
    metric = f'{{"run_id": "{run}", "key": "m", "value": 0.5, "timestamp": 1700000000000, "step": STEP}}'
    rate, slowest, cpu = load(server, folder, "runs/log-metric", metric, 64, seconds)
    tell("log_metric_per_second", rate)
    tell("log_metric_p99_ms", slowest)
    tell("log_metric_cpu_ms", cpu)
    point = '{"key": "KEY", "value": 0.5, "timestamp": 1700000000000, "step": STEP}'
    points = ",".join(point.replace("KEY", f"m{number}") for number in range(1000))
    batch = f'{{"run_id": "{run}", "metrics": [{points}]}}'
    rate, slowest, cpu = load(server, folder, "runs/log-batch", batch, 4, seconds)
    tell("log_batch_metrics_per_second", rate * 1000)
    tell("log_batch_cpu_ms", cpu)


def searches(server):
    for name, question in SEARCHES.items():
        times, cpu = [], server.cpu_milliseconds()
        end = time.perf_counter() + SEARCH_SECONDS
        while len(times) < SEARCH_ROUNDS and time.perf_counter() < end:
            start = time.perf_counter()
            found = call("POST", f"{CALL}runs/search", {"experiment_ids": ["0"], **question})["runs"]
            times.append((time.perf_counter() - start) * 1000)
            if len(found) != question["max_results"]:
                raise RuntimeError(f"{name}: {len(found)} runs")
        tell(f"{name}_ms", statistics.median(times))
        tell(f"{name}_cpu_ms", (server.cpu_milliseconds() - cpu) / len(times))


def main():
    engine, program = sys.argv[1], os.path.abspath(sys.argv[2])
    runs, seconds = int(sys.argv[3]), int(sys.argv[4])
    with tempfile.TemporaryDirectory() as folder:
        server = Server(engine, program, folder)
        try:
            writes(server, folder, seconds)
        finally:
            server.stop()
        {"deedbox": fill_deedbox, "mlflow": fill_mlflow}[engine](folder, runs)
        server = Server(engine, program, folder)
        try:
            searches(server)
            tell("memory_mb", server.proportional_bytes() / 1e6)
        finally:
            server.stop()


main()
