"""A receiver of OTLP/HTTP that reads messages with OpenTelemetry's own protobuf classes; what it receives goes to standard output,
a JSON object a line. The first line has its port.

    otlp_receiver.py BUSY REJECTED

The first BUSY messages are answered with 503 and Retry-After: 1; all others are taken without REJECTED of their spans or points.
"""

import gzip
import http.server
import json
import sys
import threading

from google.protobuf.json_format import MessageToDict
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import (
    ExportMetricsServiceRequest,
    ExportMetricsServiceResponse,
)
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest, ExportTraceServiceResponse

kinds = {
    "/v1/traces": (ExportTraceServiceRequest, ExportTraceServiceResponse),
    "/v1/metrics": (ExportMetricsServiceRequest, ExportMetricsServiceResponse),
}
lock = threading.Lock()
busy = int(sys.argv[1])
rejected = int(sys.argv[2])


def say(**what):
    print(json.dumps(what), flush=True)


def unknown_fields(message):
    """How many bytes of a message its definition does not know of: none, where the sender knows the protocol."""
    count = message.ByteSize()
    message.DiscardUnknownFields()
    return count - message.ByteSize()


def span(one):
    return dict(
        name=one.name, side=one.kind, trace=one.trace_id.hex(), span=one.span_id.hex(), parent=one.parent_span_id.hex(),
        seconds=(one.end_time_unix_nano - one.start_time_unix_nano) / 1e9, start=one.start_time_unix_nano / 1e9,
        status=one.status.code, attributes=attributes(one.attributes),
    )


def attributes(pairs):
    return {pair.key: getattr(pair.value, pair.value.WhichOneof("value")) for pair in pairs}


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        global busy
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        with lock:
            if busy > 0:
                busy -= 1
                say(kind="busy", path=self.path)
                self.send_response(503)
                self.send_header("Retry-After", "1")
                self.end_headers()
                return
            request, response = kinds[self.path]
            message = request.FromString(body)
            frame = dict(
                path=self.path, encoding=self.headers.get("Content-Encoding"), type=self.headers["Content-Type"], key=self.headers.get("api-key"),
                unknown=unknown_fields(message),
            )
            if self.path == "/v1/traces":
                for group in message.resource_spans:
                    for scope in group.scope_spans:
                        for one in scope.spans:
                            say(kind="span", resource=attributes(group.resource.attributes), **frame, **span(one))
            else:
                say(kind="metrics", message=MessageToDict(message), **frame)
            reply = response()
            if rejected:
                counted = "rejected_spans" if self.path == "/v1/traces" else "rejected_data_points"
                setattr(reply.partial_success, counted, rejected)
                reply.partial_success.error_message = "too many"
            answer = reply.SerializeToString()
        self.send_response(200)
        self.send_header("Content-Type", "application/x-protobuf")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
say(port=server.server_address[1])
server.serve_forever()
