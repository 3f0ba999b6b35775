#!/usr/bin/env python3
"""Asks a server what people ask of Triton, with Triton's own client, and prints a JSON line for each thing checked.

Usage: client_calls.py ADDRESS

The server has the model `document-class` in production, which classifies what is ingested, and another, `spare`, in two
versions of which the first is in production.
"""
import concurrent.futures
import json
import sys

import gevent.monkey

gevent.monkey.patch_all()

import numpy as np
import tritonclient.http as http
from tritonclient.utils import InferenceServerException

address = sys.argv[1].removeprefix("http://")
client = http.InferenceServerClient(address, concurrency=8)
LEASE = "LEASE AGREEMENT between landlord and tenant for premises, base rent and term"
CAM = "Common area maintenance reconciliation statement, tenant's share of operating expenses"


def check(name, passed, found=""):
    print(json.dumps({"check": name, "passed": bool(passed), "found": "" if passed else repr(found)}), flush=True)


def equal(name, found, expected):
    check(name, found == expected, found)


def refused(name, words, call):
    try:
        check(name, False, call())
    except InferenceServerException as error:
        check(name, words in str(error), str(error))


def texts(*values, name="text", binary=True, shape=None):
    array = np.array([value.encode() for value in values], dtype=np.object_).reshape(shape or [len(values)])
    tensor = http.InferInput(name, list(array.shape), "BYTES")
    tensor.set_data_from_numpy(array, binary_data=binary)
    return tensor


# What there is.
check("the server lives", client.is_server_live())
check("the server is ready", client.is_server_ready())
check("the model is ready", client.is_model_ready("document-class"))
check("the version is ready", client.is_model_ready("spare", "2"))
check("an unknown model is not", not client.is_model_ready("nowhere"))
server = client.get_server_metadata()
equal("the server has a name", server["name"], "deedbox")
check("it tells its extensions", {"binary_tensor_data", "model_repository", "statistics"} <= set(server["extensions"]), server)
metadata = client.get_model_metadata("document-class")
equal("the model's inputs are told", [tensor["name"] for tensor in metadata["inputs"]], ["text", "filename"])
shapes = {tensor["name"]: (tensor["datatype"], tensor["shape"]) for tensor in metadata["outputs"]}
equal("labels are texts", shapes["label"], ("BYTES", [-1]))
check("probabilities have a column a class", shapes["probabilities"][1][1] > 1, shapes)
config = client.get_model_config("document-class")
equal("the configuration names the model", config["name"], "document-class")
equal("and its inputs", config["input"][0]["data_type"], "TYPE_STRING")

# Asking, by default with binary tensors.
answer = client.infer("document-class", [texts(LEASE, CAM)], request_id="seven")
response = answer.get_response()
equal("the id comes back", response["id"], "seven")
equal("the model answers", response["model_name"], "document-class")
labels = [label.decode() for label in answer.as_numpy("label")]
equal("a lease and a statement are told apart", labels, ["lease", "cam_statement"])
probabilities = answer.as_numpy("probabilities")
equal("a row a text", probabilities.shape[0], 2)
check("probabilities add up to one", np.allclose(probabilities.sum(axis=1), 1), probabilities)
check("confidence is the largest of them", np.array_equal(answer.as_numpy("confidence"), probabilities.max(axis=1)))
equal("review is a flag", answer.as_numpy("needs_review").dtype, np.dtype(bool))
ids = [value.decode() for value in answer.as_numpy("prediction_id")]
check("each prediction has an id of its own", len(set(ids)) == 2 and all(len(value) == 32 for value in ids), ids)

# The same in JSON, and in mixtures.
plain = client.infer(
    "document-class", [texts(LEASE, CAM, binary=False)],
    outputs=[http.InferRequestedOutput("confidence", binary_data=False), http.InferRequestedOutput("label", binary_data=False)],
)
check("JSON has the same figures to the last bit", plain.as_numpy("confidence").tolist() == answer.as_numpy("confidence").tolist())
equal("only what is asked for is told", [o["name"] for o in plain.get_response()["outputs"]], ["confidence", "label"])
mixed = client.infer(
    "document-class", [texts(LEASE)],
    outputs=[http.InferRequestedOutput("label", binary_data=True), http.InferRequestedOutput("confidence", binary_data=False)],
)
equal("binary and JSON outputs go together", (mixed.as_numpy("label")[0], mixed.as_numpy("confidence").shape), (b"lease", (1,)))
equal("nested rows are taken", client.infer("document-class", [texts(LEASE, CAM, shape=[2, 1])]).as_numpy("label").shape, (2,))
nested = client.infer("document-class", [texts(LEASE, CAM, shape=[2, 1], binary=False)])
equal("nested rows in JSON, too", nested.as_numpy("label").tolist(), [b"lease", b"cam_statement"])
named = client.infer("document-class", [texts(LEASE), texts("a.txt", name="filename")])
equal("a file's name may be given", named.as_numpy("label").shape, (1,))
for algorithm in ["gzip", "deflate"]:
    packed = client.infer("document-class", [texts(LEASE)], request_compression_algorithm=algorithm,
                          response_compression_algorithm="gzip")
    equal(f"a body may be packed with {algorithm}", packed.as_numpy("label")[0], b"lease")
equal("a version may be asked for", client.infer("spare", [texts(LEASE)], model_version="2").get_response()["model_version"], "2")
equal("without one, that in production answers", client.infer("spare", [texts(LEASE)]).get_response()["model_version"], "1")

# Many at once, each with an answer of its own.
alone = {text: client.infer("document-class", [texts(text)]).as_numpy("probabilities").tobytes()
         for text in [f"{LEASE} {number}" if number % 2 else f"{CAM} {number}" for number in range(40)]}
with concurrent.futures.ThreadPoolExecutor(8) as pool:
    together = dict(zip(alone, pool.map(
        lambda text: client.infer("document-class", [texts(text)]).as_numpy("probabilities").tobytes(), alone)))
check("together each gets the answer that it gets alone", together == alone)
request = client.async_infer("document-class", [texts(LEASE)])
equal("answers may be fetched later", request.get_result().as_numpy("label")[0], b"lease")
whole = client.infer("document-class", [texts(*alone)]).as_numpy("probabilities")
check("in one request, too", [row.tobytes() for row in whole] == list(alone.values()))

# What cannot be answered.
refused("an unknown model is named", "nowhere", lambda: client.infer("nowhere", [texts(LEASE)]))
refused("an unknown version is named", "no version 9", lambda: client.infer("spare", [texts(LEASE)], model_version="9"))
refused("an unknown input is named", "'body'", lambda: client.infer("document-class", [texts(LEASE, name="body")]))
refused("an unknown output is named", "'score'", lambda: client.infer(
    "document-class", [texts(LEASE)], outputs=[http.InferRequestedOutput("score")]))
wrong = http.InferInput("text", [1], "INT32")
wrong.set_data_from_numpy(np.array([1], dtype=np.int32))
refused("a number is no text", "only BYTES", lambda: client.infer("document-class", [wrong]))

# The repository.
index = {(entry["name"], entry["version"]): entry["state"] for entry in client.get_model_repository_index()}
equal("what is in memory is told", (index[("document-class", "1")], index[("spare", "2")]), ("READY", "READY"))
client.unload_model("spare")
check("what is unloaded is not ready", not client.is_model_ready("spare"))
refused("and is not asked", "unloaded", lambda: client.infer("spare", [texts(LEASE)]))
index = {(entry["name"], entry["version"]): entry["state"] for entry in client.get_model_repository_index()}
equal("nor in memory", index[("spare", "2")], "UNAVAILABLE")
client.load_model("spare")
check("it is loaded again", client.is_model_ready("spare"))
refused("what ingest needs stays", "stays loaded", lambda: client.unload_model("document-class"))
refused("what is not there is not loaded", "nowhere", lambda: client.load_model("nowhere"))

# What was done.
statistics = client.get_inference_statistics("document-class")["model_stats"][0]
check("inferences are counted", statistics["inference_count"] >= 80, statistics)
check("with the time they took", statistics["inference_stats"]["compute_infer"]["ns"] > 0, statistics)
check("and by the size of batches", any(batch["batch_size"] == 1 for batch in statistics["batch_stats"]), statistics)
check("statistics of all models are told", len(client.get_inference_statistics()["model_stats"]) >= 2)
