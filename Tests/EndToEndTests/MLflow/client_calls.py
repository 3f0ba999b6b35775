#!/usr/bin/env python3
"""Asks a server what people ask of MLflow, with MLflow's own client, and prints a JSON line for each thing checked.

Usage: client_calls.py ADDRESS
"""
import json
import logging
import math
import os
import sys
import tempfile
import warnings

warnings.filterwarnings("ignore")
os.environ.update(
    MLFLOW_HTTP_REQUEST_MAX_RETRIES="1", MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT="true", GIT_PYTHON_REFRESH="quiet"
)

import mlflow
import numpy as np
import pandas as pd
from mlflow import MlflowClient
from mlflow.entities import LoggedModelStatus, Metric, Param, RunStatus, RunTag, ViewType
from mlflow.exceptions import MlflowException
from sklearn.linear_model import LogisticRegression

logging.getLogger("mlflow").setLevel(logging.ERROR)
mlflow.set_tracking_uri(sys.argv[1])
client = MlflowClient()


def check(name, passed, found=""):
    print(json.dumps({"check": name, "passed": bool(passed), "found": "" if passed else repr(found)}), flush=True)


def equal(name, found, expected):
    check(name, found == expected, found)


def refused(name, code, call):
    try:
        call()
    except MlflowException as error:
        check(name, error.error_code == code, (error.error_code, str(error)))
    else:
        check(name, False, "no error")


def experiments():
    made = mlflow.set_experiment("leases")
    equal("set_experiment makes one", made.name, "leases")
    equal("set_experiment finds it again", mlflow.set_experiment("leases").experiment_id, made.experiment_id)
    equal("files go through the server", made.artifact_location.split(":")[0], "mlflow-artifacts")
    other = client.create_experiment("other", tags={"team": "abstracts"})
    client.set_experiment_tag(other, "owner", "ada")
    client.delete_experiment_tag(other, "team")
    equal("experiment tags", client.get_experiment(other).tags, {"owner": "ada"})
    client.rename_experiment(other, "another")
    equal("rename_experiment", client.get_experiment_by_name("another").experiment_id, other)
    equal("no experiment of the old name", client.get_experiment_by_name("other"), None)
    names = [e.name for e in mlflow.search_experiments(filter_string="name LIKE 'le%'")]
    equal("search_experiments", names, ["leases"])
    client.delete_experiment(other)
    equal("delete_experiment", client.get_experiment(other).lifecycle_stage, "deleted")
    equal("deleted ones are found", [e.name for e in client.search_experiments(ViewType.DELETED_ONLY)], ["another"])
    client.restore_experiment(other)
    equal("restore_experiment", client.get_experiment(other).lifecycle_stage, "active")
    refused("a name is taken once", "RESOURCE_ALREADY_EXISTS", lambda: client.create_experiment("leases"))
    refused("an unknown experiment", "RESOURCE_DOES_NOT_EXIST", lambda: client.get_experiment("4711"))
    return made.experiment_id


def runs(experiment):
    with mlflow.start_run(run_name="parent", tags={"kind": "sweep"}, description="all of them") as parent:
        mlflow.log_param("learner", "svm")
        mlflow.log_params({"c": 0.5, "folds": 5})
        for step, value in enumerate([0.5, 0.7, 0.6]):
            mlflow.log_metric("f1", value, step=step)
        mlflow.log_metrics({"loss": 0.25, "worst": math.inf, "none": math.nan}, step=3)
        mlflow.set_tag("reviewed", "no")
        mlflow.set_tags({"reviewed": "yes", "gone": "soon"})
        mlflow.delete_tag("gone")
        children = []
        for number in range(3):
            with mlflow.start_run(run_name=f"child {number}", nested=True) as child:
                mlflow.log_metric("f1", number / 10)
                mlflow.log_param("number", number)
                children.append(child.info.run_id)
        data = mlflow.data.from_pandas(pd.DataFrame({"rent": [1.0, 2.0]}), name="rents", source="rents.csv")
        mlflow.log_input(data, context="training")
    run = client.get_run(parent.info.run_id)
    equal("a run ends", run.info.status, "FINISHED")
    check("a run has its times", 0 < run.info.start_time <= run.info.end_time, run.info)
    equal("parameters", run.data.params, {"learner": "svm", "c": "0.5", "folds": "5"})
    equal("the latest measurement stands", run.data.metrics["f1"], 0.6)
    equal("infinity", run.data.metrics["worst"], math.inf)
    check("not a number", math.isnan(run.data.metrics["none"]), run.data.metrics)
    equal("tags", [run.data.tags.get(k) for k in ["kind", "reviewed", "gone"]], ["sweep", "yes", None])
    equal("the name", (run.info.run_name, run.data.tags["mlflow.runName"]), ("parent", "parent"))
    equal("the dataset", [d.dataset.name for d in run.inputs.dataset_inputs], ["rents"])
    equal("what it was for", run.inputs.dataset_inputs[0].tags[0].value, "training")
    history = client.get_metric_history(parent.info.run_id, "f1")
    equal("get_metric_history", [(m.step, m.value) for m in history], [(0, 0.5), (1, 0.7), (2, 0.6)])
    nested = mlflow.search_runs(
        [experiment], f"tags.mlflow.parentRunId = '{parent.info.run_id}'", order_by=["metrics.f1 DESC"]
    )
    equal("nested runs, ordered", list(nested["run_id"]), children[::-1])
    found = client.search_runs([experiment], "metrics.f1 > 0.05 and params.number != '2'")
    equal("search_runs", [r.info.run_name for r in found], ["child 1"])
    found = client.search_runs([experiment], "dataset.name = 'rents' AND attributes.status = 'FINISHED'")
    equal("by dataset and status", [r.info.run_id for r in found], [parent.info.run_id])
    first = client.search_runs([experiment], max_results=3, order_by=["attributes.start_time ASC"])
    rest = client.search_runs([experiment], max_results=3, order_by=["attributes.start_time ASC"], page_token=first.token)
    equal("pages", [r.info.run_name for r in [*first, *rest]], ["parent", "child 0", "child 1", "child 2"])
    return parent.info.run_id, children


def lifecycle_of_runs(experiment, children):
    client.delete_run(children[0])
    equal("delete_run", client.get_run(children[0]).info.lifecycle_stage, "deleted")
    equal("deleted runs are hidden", len(client.search_runs([experiment], "params.number = '0'")), 0)
    refused("a deleted run is not written", "INVALID_PARAMETER_VALUE", lambda: client.log_metric(children[0], "x", 1))
    client.restore_run(children[0])
    equal("restore_run", client.get_run(children[0]).info.lifecycle_stage, "active")
    client.update_run(children[1], status="FAILED", name="renamed")
    run = client.get_run(children[1])
    equal("update_run", (run.info.status, run.info.run_name), ("FAILED", "renamed"))
    client.set_terminated(children[1], RunStatus.to_string(RunStatus.KILLED))
    equal("set_terminated", client.get_run(children[1]).info.status, "KILLED")
    client.log_batch(
        children[2],
        metrics=[Metric("loss", 1 / (n + 1), 1_700_000_000_000 + n, n) for n in range(1000)],
        params=[Param(f"p{n}", str(n)) for n in range(100)],
        tags=[RunTag(f"t{n}", str(n)) for n in range(50)],
    )
    run = client.get_run(children[2])
    equal("log_batch", (run.data.metrics["loss"], run.data.params["p99"], run.data.tags["t49"]), (0.001, "99", "49"))
    equal("the history of 1000", len(client.get_metric_history(children[2], "loss")), 1000)
    client.log_param(children[2], "p1", "1")
    refused("a parameter never changes", "INVALID_PARAMETER_VALUE", lambda: client.log_param(children[2], "p1", "2"))
    refused("an unknown run", "RESOURCE_DOES_NOT_EXIST", lambda: client.get_run("0" * 32))
    refused("a filter that is none", "INVALID_PARAMETER_VALUE", lambda: client.search_runs([experiment], "metrics.f1 >"))


def artifacts(run):
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(f"{folder}/deep/er")
        for name in ["a.txt", "deep/b.txt", "deep/er/c d.txt"]:
            with open(f"{folder}/{name}", "w") as file:
                file.write(name)
        with open(f"{folder}/large.bin", "wb") as file:
            file.write(bytes(range(256)) * 20_000)
        client.log_artifact(run, f"{folder}/a.txt", "single")
        client.log_artifacts(run, folder, "all")
        client.log_text(run, "Größe: 5 m²", "notes/größe.txt")
        client.log_dict(run, {"rent": [1, 2]}, "data.json")
        equal("list_artifacts", [f.path for f in client.list_artifacts(run)], ["all", "data.json", "notes", "single"])
        below = [(f.path, f.is_dir, f.file_size) for f in client.list_artifacts(run, "all")]
        equal(
            "list_artifacts of a folder",
            below,
            [("all/a.txt", False, 5), ("all/deep", True, None), ("all/large.bin", False, 5_120_000)],
        )
        equal("list_artifacts of a file", client.list_artifacts(run, "all/a.txt"), [])
        target = client.download_artifacts(run, "all", tempfile.mkdtemp(dir=folder))
        with open(f"{target}/deep/er/c d.txt") as file:
            equal("download_artifacts", file.read(), "deep/er/c d.txt")
        with open(f"{target}/large.bin", "rb") as file:
            check("a large file comes back", file.read() == bytes(range(256)) * 20_000)
    uri = client.get_run(run).info.artifact_uri
    equal("load_text", mlflow.artifacts.load_text(f"{uri}/notes/größe.txt"), "Größe: 5 m²")
    equal("load_dict", mlflow.artifacts.load_dict(f"runs:/{run}/data.json"), {"rent": [1, 2]})
    from mlflow.store.artifact.artifact_repository_registry import get_artifact_repository

    get_artifact_repository(uri).delete_artifacts("all/deep")
    equal("delete_artifacts", [f.path for f in client.list_artifacts(run, "all")], ["all/a.txt", "all/large.bin"])


class Doubler(mlflow.pyfunc.PythonModel):
    def predict(self, context, model_input, params=None):
        return model_input["rent"] * 2


def logged_models(experiment):
    rents = pd.DataFrame({"rent": [1.0, 2.0, 3.5]})
    with mlflow.start_run(run_name="doubler") as run:
        info = mlflow.pyfunc.log_model(name="doubler", python_model=Doubler(), input_example=rents)
    equal("load_model of a pyfunc", list(mlflow.pyfunc.load_model(info.model_uri).predict(rents)), [2.0, 4.0, 7.0])
    model = client.get_logged_model(info.model_id)
    equal("a logged model", (model.name, model.status, model.source_run_id), ("doubler", "READY", run.info.run_id))
    equal("its run knows it", [o.model_id for o in client.get_run(run.info.run_id).outputs.model_outputs], [model.model_id])
    client.set_logged_model_tags(model.model_id, {"checked": "yes", "gone": "soon"})
    client.delete_logged_model_tag(model.model_id, "gone")
    client.log_model_params(model.model_id, {"factor": "2"})
    model = client.get_logged_model(model.model_id)
    equal("its tags", [model.tags.get("checked"), model.tags.get("gone")], ["yes", None])
    equal("its parameters", model.params["factor"], "2")
    client.log_metric(run.info.run_id, "error", 0.25, model_id=model.model_id)
    metrics = client.get_logged_model(model.model_id).metrics
    equal("its metrics", [(m.key, m.value, m.run_id) for m in metrics], [("error", 0.25, run.info.run_id)])
    order = [{"field_name": "metrics.error", "ascending": False}]
    found = client.search_logged_models([experiment], "metrics.error < 0.5 AND params.factor = '2'", order_by=order)
    equal("by its metrics and parameters", [m.model_id for m in found], [model.model_id])
    found = client.search_logged_models([experiment], "name = 'doubler' AND tags.checked = 'yes'")
    equal("search_logged_models", [m.model_id for m in found], [model.model_id])
    draft = client.create_logged_model(experiment, "draft", params={"a": "b"})
    failed = client.finalize_logged_model(draft.model_id, LoggedModelStatus.FAILED)
    equal("a model that failed", failed.status, "FAILED")
    client.delete_logged_model(draft.model_id)
    refused("delete_logged_model", "RESOURCE_DOES_NOT_EXIST", lambda: client.get_logged_model(draft.model_id))
    return info


def autolog():
    mlflow.sklearn.autolog(log_datasets=True, silent=True)
    random = np.random.default_rng(1)
    features = pd.DataFrame(random.normal(size=(60, 2)), columns=["rent", "term"])
    labels = (features["rent"] > 0).astype(int)
    with mlflow.start_run(run_name="autolog") as run:
        learner = LogisticRegression(C=0.7).fit(features, labels)
    mlflow.sklearn.autolog(disable=True)
    logged = client.get_run(run.info.run_id)
    equal("autolog's parameters", logged.data.params.get("C"), "0.7")
    check("autolog's metrics", logged.data.metrics.get("training_accuracy_score", 0) > 0.9, logged.data.metrics)
    equal("autolog's tags", logged.data.tags.get("estimator_name"), "LogisticRegression")
    equal("autolog's dataset", len(logged.inputs.dataset_inputs), 1)
    model = logged.outputs.model_outputs[0].model_id
    metrics = {m.key: m.value for m in client.get_logged_model(model).metrics}
    equal("autolog's metrics of its model", metrics.get("training_score"), logged.data.metrics["training_score"])
    loaded = mlflow.pyfunc.load_model(f"models:/{model}")
    check("autolog's model", (loaded.predict(features) == learner.predict(features)).all())
    return model


def registry(info, second):
    first = mlflow.register_model(info.model_uri, "doubler", tags={"stage": "first"})
    equal("register_model", (first.name, str(first.version), first.status), ("doubler", "1", "READY"))
    equal("its lineage", (first.run_id, first.source), (info.run_id, f"models:/{info.model_id}"))
    later = mlflow.register_model(f"models:/{second}", "doubler")
    equal("the next version", str(later.version), "2")
    client.set_registered_model_alias("doubler", "champion", 1)
    client.set_registered_model_alias("doubler", "challenger", 2)
    equal("an alias", str(client.get_model_version_by_alias("doubler", "champion").version), "1")
    rents = pd.DataFrame({"rent": [4.0]})
    equal("load_model by alias", list(mlflow.pyfunc.load_model("models:/doubler@champion").predict(rents)), [8.0])
    equal("load_model by version", list(mlflow.pyfunc.load_model("models:/doubler/1").predict(rents)), [8.0])
    client.set_registered_model_alias("doubler", "champion", 2)
    model = client.get_registered_model("doubler")
    equal("aliases of a model", {k: str(v) for k, v in model.aliases.items()}, {"champion": "2", "challenger": "2"})
    client.delete_registered_model_alias("doubler", "challenger")
    equal("a deleted alias", list(client.get_model_version("doubler", "2").aliases), ["champion"])
    refused(
        "an unknown alias", "RESOURCE_DOES_NOT_EXIST", lambda: client.get_model_version_by_alias("doubler", "challenger")
    )
    check("the address of its files", "/models/m-" in client.get_model_version_download_uri("doubler", "1"))


def registry_details():
    client.create_registered_model("empty", tags={"team": "abstracts"}, description="nothing yet")
    refused("a model is made once", "RESOURCE_ALREADY_EXISTS", lambda: client.create_registered_model("empty"))
    client.set_registered_model_tag("doubler", "team", "rents")
    client.set_registered_model_tag("doubler", "gone", "soon")
    client.delete_registered_model_tag("doubler", "gone")
    client.update_registered_model("doubler", "It doubles.")
    model = client.get_registered_model("doubler")
    equal("details of a model", (model.tags, model.description), ({"team": "rents"}, "It doubles."))
    client.set_model_version_tag("doubler", "1", "checked", "yes")
    client.delete_model_version_tag("doubler", "1", "stage")
    client.update_model_version("doubler", "1", "The first.")
    version = client.get_model_version("doubler", "1")
    equal("details of a version", (version.tags.get("checked"), version.tags.get("stage")), ("yes", None))
    equal("its description", version.description, "The first.")
    names = [m.name for m in client.search_registered_models("name ILIKE 'DOUB%'")]
    equal("search_registered_models", names, ["doubler"])
    equal("all of them", [m.name for m in client.search_registered_models(order_by=["name DESC"])][-1], "document-class")
    found = client.search_model_versions("name = 'doubler' AND tags.checked = 'yes'")
    equal("search_model_versions", [str(v.version) for v in found], ["1"])
    moved = client.transition_model_version_stage("doubler", "1", "Production")
    equal("a stage", moved.current_stage, "Production")
    latest = client.get_latest_versions("doubler", ["Production"])
    equal("get_latest_versions", [str(v.version) for v in latest], ["1"])
    client.rename_registered_model("empty", "still empty")
    equal("rename_registered_model", client.get_registered_model("still empty").description, "nothing yet")
    client.delete_model_version("doubler", "1")
    refused("delete_model_version", "RESOURCE_DOES_NOT_EXIST", lambda: client.get_model_version("doubler", "1"))
    client.delete_registered_model("still empty")
    refused("delete_registered_model", "RESOURCE_DOES_NOT_EXIST", lambda: client.get_registered_model("still empty"))
    ours = client.get_model_version_by_alias("document-class", "production")
    equal("the classifier that came with the product", (str(ours.version), ours.status), ("1", "READY"))


experiment = experiments()
parent, children = runs(experiment)
lifecycle_of_runs(experiment, children)
artifacts(parent)
info = logged_models(experiment)
registry(info, autolog())
registry_details()
