"""A server of embeddings: counts hashed words in 384 places. What it is asked goes to standard output, a JSON object a line; the
first line has its port.

    embedding_server.py BUSY

It answers POST /v1/embeddings as OpenAI's interface has it and POST /v2/models/words/infer of the Open Inference Protocol. The
first BUSY questions are answered with 503; /long/embeddings answers with more than anyone wants, /mute/embeddings never.
"""

import hashlib
import http.server
import json
import re
import sys
import threading

PLACES = 384
busy = int(sys.argv[1])
lock = threading.Lock()


def say(**what):
    print(json.dumps(what), flush=True)


def embedding(text):
    counts = [0.0] * PLACES
    for word in re.findall(r"\w+", text.lower()) or [""]:
        counts[int.from_bytes(hashlib.sha256(word.encode()).digest()[:4], "big") % PLACES] += 1.0
    return counts


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        global busy
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        say(kind="question", path=self.path, key=self.headers["Authorization"], model=question.get("model"))
        with lock:
            busy, is_busy = max(0, busy - 1), busy > 0
        if is_busy:
            return self.answer(503, b"busy")
        if self.path == "/mute/embeddings":
            return threading.Event().wait()
        if self.path == "/long/embeddings":
            return self.answer(200, b" " * (8 << 20))
        if self.path == "/v1/embeddings":
            rows = [{"index": index, "embedding": embedding(text)} for index, text in enumerate(question["input"])]
            # The index says which is which, and not the place.
            return self.answer(200, json.dumps({"object": "list", "data": rows[::-1]}).encode())
        if self.path == "/v2/models/words/infer":
            tensor = question["inputs"][0]
            assert tensor["datatype"] == "BYTES" and tensor["shape"] == [len(tensor["data"])]
            numbers = [number for text in tensor["data"] for number in embedding(text)]
            output = {"name": "embedding", "datatype": "FP32", "shape": [len(tensor["data"]), PLACES], "data": numbers}
            return self.answer(200, json.dumps({"model_name": "words", "outputs": [output]}).encode())
        return self.answer(404, b"no such path")

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
say(port=server.server_address[1])
server.serve_forever()
