#!/usr/bin/env python3
"""Makes all-MiniLM-L6-v2 readable for OpenVINO: writes model.xml and model.bin.

    scripts/make-embedding-model.py model.safetensors OUT-FOLDER

A safetensors file holds its weights raw behind a header, so model.bin is that file with a few small constants behind
it, and model.xml says where each weight lies: nothing is converted, and nothing is needed but Python's standard library.

The graph is the encoder of BERT (Devlin et al. 2019) with mean pooling over the attention mask and scaling to unit
length, as the model's card prescribes. Inputs are input_ids and attention_mask, both [batch, length] of i64; the output
is [batch, 384] of f32. Where the paper leaves a number open (epsilons, the mask's value), the sentence-transformers
implementation decides.
"""
import json
import os
import shutil
import struct
import sys
from xml.sax.saxutils import quoteattr

LAYERS = 6
HEADS = 12
WIDTH = 384


class Graph:
    """Collects the operations of an OpenVINO IR, version 11, and the constants that are not among the weights."""

    def __init__(self, weights):
        with open(weights, "rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            self.tensors = json.loads(file.read(length))
        self.first_weight = 8 + length
        self.tail_offset = os.path.getsize(weights)
        self.tail = bytearray(-self.tail_offset % 64)
        self.layers = []
        self.edges = []

    def add(self, kind, opset, inputs=(), output="FP32", name=None, **data):
        """Adds an operation whose inputs earlier calls returned; returns its output as (layer, port)."""
        number = len(self.layers)
        title = quoteattr(name or f"{kind}_{number}")
        lines = [f'<layer id="{number}" name={title} type="{kind}" version="{opset}">']
        if data:
            lines.append("<data " + " ".join(f"{key}={quoteattr(str(value))}" for key, value in data.items()) + "/>")
        if inputs:
            lines.append("<input>" + "".join(f'<port id="{port}"/>' for port in range(len(inputs))) + "</input>")
        if output:
            names = f" names={title}" if name else ""
            lines.append(f'<output><port id="{len(inputs)}" precision="{output}"{names}/></output>')
        self.layers.append("".join(lines) + "</layer>")
        for port, (source, source_port) in enumerate(inputs):
            self.edges.append(
                f'<edge from-layer="{source}" from-port="{source_port}" to-layer="{number}" to-port="{port}"/>'
            )
        return number, len(inputs)

    def weight(self, name):
        """A weight by its name in the safetensors file."""
        tensor = self.tensors[name]
        if tensor["dtype"] != "F32":
            sys.exit(f"The weight {name} is {tensor['dtype']}, not F32: this is not the file that was expected.")
        begin, end = tensor["data_offsets"]
        return self.constant("f32", tensor["shape"], self.first_weight + begin, end - begin)

    def integers(self, *values):
        return self.number("i64", "<%dq" % len(values), [len(values)], values)

    def integer(self, value):
        return self.number("i64", "<q", [], [value])

    def real(self, value):
        return self.number("f32", "<f", [], [value])

    def number(self, kind, form, shape, values):
        self.tail += bytes(-len(self.tail) % 8)
        offset = self.tail_offset + len(self.tail)
        self.tail += struct.pack(form, *values)
        return self.constant(kind, shape, offset, struct.calcsize(form))

    def constant(self, kind, shape, offset, size):
        precision = {"f32": "FP32", "i64": "I64"}[kind]
        dimensions = ",".join(map(str, shape))
        return self.add("Const", "opset1", output=precision, element_type=kind, shape=dimensions, offset=offset, size=size)

    def xml(self):
        return (
            '<?xml version="1.0"?>\n<net name="all-MiniLM-L6-v2" version="11">\n<layers>\n'
            + "\n".join(self.layers) + "\n</layers>\n<edges>\n" + "\n".join(self.edges) + "\n</edges>\n</net>\n"
        )


class Encoder(Graph):
    """The parts of BERT, named as in its weights."""

    def build(self):
        ids = self.input("input_ids")
        mask = self.add("Convert", "opset1", [self.input("attention_mask")], destination_type="f32")
        hidden = self.embeddings(ids)
        bias = self.mask_bias(mask)
        for layer in range(LAYERS):
            prefix = f"encoder.layer.{layer}."
            attended = self.attention(hidden, bias, prefix + "attention.")
            hidden = self.norm(self.plus(hidden, attended), prefix + "attention.output.LayerNorm")
            grown = self.add(
                "Gelu", "opset7", [self.linear(hidden, prefix + "intermediate.dense")], approximation_mode="ERF"
            )
            hidden = self.norm(
                self.plus(hidden, self.linear(grown, prefix + "output.dense")), prefix + "output.LayerNorm"
            )
        self.add("Result", "opset1", [self.pooled(hidden, mask)], output=None)

    def input(self, name):
        return self.add("Parameter", "opset1", output="I64", name=name, shape="?,?", element_type="i64")

    def embeddings(self, ids):
        """The sum of word, position and (always the first) segment embedding, normalised."""
        words = self.gather(self.weight("embeddings.word_embeddings.weight"), ids)
        shape = self.add("ShapeOf", "opset3", [ids], output="I64", output_type="i64")
        length = self.gather(shape, self.integers(1), precision="I64")
        positions = self.add(
            "Slice", "opset8",
            [
                self.weight("embeddings.position_embeddings.weight"), self.integers(0), length, self.integers(1),
                self.integers(0),
            ],
        )
        segment = self.gather(self.weight("embeddings.token_type_embeddings.weight"), self.integer(0))
        return self.norm(self.plus(self.plus(words, positions), segment), "embeddings.LayerNorm")

    def attention(self, hidden, bias, prefix):
        """Scaled dot-product attention; a padded place gets a weight of zero."""
        query, key, value = (self.heads(self.linear(hidden, f"{prefix}self.{part}")) for part in ("query", "key", "value"))
        context = self.add("ScaledDotProductAttention", "opset13", [query, key, value, bias], causal="false")
        joined = self.add("Transpose", "opset1", [context, self.integers(0, 2, 1, 3)])
        return self.linear(self.reshape(joined, 0, 0, WIDTH), prefix + "output.dense")

    def heads(self, value):
        """[batch, length, width] to [batch, head, length, width of a head]."""
        parted = self.reshape(value, 0, 0, HEADS, WIDTH // HEADS)
        return self.add("Transpose", "opset1", [parted, self.integers(0, 2, 1, 3)])

    def mask_bias(self, mask):
        """[batch, length] of 1 and 0 to [batch, 1, 1, length] of 0 and the lowest number of f32."""
        inverted = self.add("Subtract", "opset1", [self.real(1), mask], auto_broadcast="numpy")
        wide = self.add("Unsqueeze", "opset1", [inverted, self.integers(1, 2)])
        return self.times(wide, self.real(-3.4028234663852886e38))

    def pooled(self, hidden, mask):
        """The mean of the places that are not padding, scaled to unit length."""
        column = self.add("Unsqueeze", "opset1", [mask, self.integers(2)])
        total = self.add("ReduceSum", "opset1", [self.times(hidden, column), self.integers(1)], keep_dims="false")
        count = self.add("ReduceSum", "opset1", [mask, self.integers(1)], keep_dims="true")
        mean = self.add("Divide", "opset1", [total, count], auto_broadcast="numpy", m_pythondiv="true")
        return self.add("NormalizeL2", "opset1", [mean, self.integers(1)], name="embedding", eps="1e-24", eps_mode="max")

    def linear(self, value, name):
        product = self.add(
            "MatMul", "opset1", [value, self.weight(name + ".weight")], transpose_a="false", transpose_b="true"
        )
        return self.plus(product, self.weight(name + ".bias"))

    def norm(self, value, name):
        normed = self.add(
            "MVN", "opset6", [value, self.integers(-1)], normalize_variance="true", eps="1e-12", eps_mode="INSIDE_SQRT"
        )
        return self.plus(self.times(normed, self.weight(name + ".weight")), self.weight(name + ".bias"))

    def gather(self, table, indices, precision="FP32"):
        return self.add("Gather", "opset8", [table, indices, self.integer(0)], output=precision, batch_dims="0")

    def reshape(self, value, *shape):
        return self.add("Reshape", "opset1", [value, self.integers(*shape)], special_zero="true")

    def plus(self, left, right):
        return self.add("Add", "opset1", [left, right], auto_broadcast="numpy")

    def times(self, left, right):
        return self.add("Multiply", "opset1", [left, right], auto_broadcast="numpy")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    weights, folder = sys.argv[1:]
    encoder = Encoder(weights)
    encoder.build()
    with open(os.path.join(folder, "model.xml"), "w", encoding="utf-8") as file:
        file.write(encoder.xml())
    binary = os.path.join(folder, "model.bin")
    shutil.copyfile(weights, binary)
    with open(binary, "ab") as file:
        file.write(encoder.tail)


if __name__ == "__main__":
    main()
