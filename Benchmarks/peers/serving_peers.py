#!/usr/bin/env python3
"""Serves a text classifier as one would with scikit-learn: TF-IDF and logistic regression, asked over HTTP.

Usage: serving_peers.py fastapi SAMPLES PORT
       serving_peers.py mlserver SAMPLES PORT FOLDER

SAMPLES is a file of lines LABEL<TAB>TEXT. Both run one worker; MLServer batches adaptively, up to 32 in 10 ms.
"""
import json
import os
import sys

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[threads] = "1"


def train(path):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    with open(path, encoding="utf-8") as lines:
        labels, texts = zip(*(line.rstrip("\n").split("\t", 1) for line in lines))
    model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), max_features=20_000), LogisticRegression(max_iter=1_000))
    return model.fit(texts, labels)


def fastapi(samples, port):
    import uvicorn
    from fastapi import FastAPI
    from pydantic import BaseModel

    class Question(BaseModel):
        text: str

    app = FastAPI()
    model = train(samples)
    classes = model.classes_.tolist()

    @app.post("/v1/classify")
    def classify(question: Question):
        probabilities = model.predict_proba([question.text])[0]
        best = int(probabilities.argmax())
        return {"class": classes[best], "confidence": float(probabilities[best]),
                "probabilities": dict(zip(classes, probabilities.tolist()))}

    uvicorn.run(app, host="127.0.0.1", port=int(port), log_level="error", access_log=False)


def mlserver(samples, port, folder):
    os.makedirs(f"{folder}/document-class", exist_ok=True)
    settings = {"host": "127.0.0.1", "http_port": int(port), "grpc_port": int(port) + 1, "metrics_port": int(port) + 2,
                "parallel_workers": 0, "debug": False, "use_structured_logging": False}
    model = {"name": "document-class", "implementation": "serving_peers.TextModel", "max_batch_size": 32,
             "max_batch_time": 0.01, "parameters": {"uri": samples}}
    for name, content in [("settings.json", settings), ("document-class/model-settings.json", model)]:
        with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
            json.dump(content, file)
    os.environ["PYTHONPATH"] = os.path.dirname(os.path.abspath(__file__))
    program = os.path.join(os.path.dirname(sys.executable), "mlserver")
    os.execv(program, [program, "start", folder])


if __name__ == "__main__":
    {"fastapi": fastapi, "mlserver": mlserver}[sys.argv[1]](*sys.argv[2:])
else:
    from mlserver import MLModel
    from mlserver.codecs import NumpyCodec, StringCodec
    from mlserver.types import InferenceResponse

    class TextModel(MLModel):
        async def load(self):
            self.model = train(self.settings.parameters.uri)
            return True

        async def predict(self, payload):
            texts = StringCodec.decode_input(payload.inputs[0])
            probabilities = self.model.predict_proba(texts)
            labels = [self.model.classes_[index] for index in probabilities.argmax(axis=1)]
            return InferenceResponse(model_name=self.name, outputs=[
                StringCodec.encode_output("label", labels), NumpyCodec.encode_output("probabilities", probabilities)])
