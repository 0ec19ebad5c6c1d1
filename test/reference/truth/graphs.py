"""Tiny ONNX files whose answers are what the data say: columns handed through, or one operator."""

import functools

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

DATATYPES = {
    "FP32": (TensorProto.FLOAT, np.float32),
    "FP64": (TensorProto.DOUBLE, np.float64),
    "INT32": (TensorProto.INT32, np.int32),
    "INT64": (TensorProto.INT64, np.int64),
    "BOOL": (TensorProto.BOOL, np.bool_),
    "BYTES": (TensorProto.STRING, np.object_),
}


class Graph:
    """X [rows, width] → Y, by `op`: identity, flat, sigmoid, softmax, label (the name of the greatest column) or joined, which has an
    input X0, X1, … of one column for each; of several labels also pairs [rows, label, 2], stacked [label, rows, 2], list (a sequence
    of [rows, 2]) and columns [label, rows]. `is_open`: the signature leaves every size of those open."""

    def __init__(self, op, datatype, width, to=None, names=None, is_open=False):
        self.op, self.datatype, self.width, self.to = op, datatype, width, to or datatype
        self.names = names
        listed = "" if names is None else "-" + "_".join(map(str, names)).encode().hex()[:80]
        self.key = f"{op}-{datatype}-{width}-{self.to}{listed}{'-open' if is_open else ''}"
        laid = {"pairs": [-1, width // 2, 2], "stacked": [width // 2, -1, 2], "list": [width // 2, -1, 2], "columns": [width, -1]}
        self.shape = laid.get(op, [-1] if op in ("flat", "label") else [-1, width])
        self.declared = [-1 for _ in self.shape] if is_open else self.shape

    def signature(self):
        return {
            "inputs": [{"name": name, "datatype": self.datatype, "shape": [-1, width]} for name, width in self.inputs()],
            "outputs": [{"name": "Y", "datatype": self.to, "shape": self.declared}],
        }

    def inputs(self):
        return [(f"X{i}", 1) for i in range(self.width)] if self.op == "joined" else [("X", self.width)]

    def data(self):
        return _build(self)

    def run(self, rows):
        session = _session(self.key, self.data())
        cells = np.array(rows, dtype=DATATYPES[self.datatype][1]).reshape(-1, self.width)
        split = {f"X{i}": cells[:, [i]] for i in range(self.width)} if self.op == "joined" else {"X": cells}
        return session.run(["Y"], split)[0]


@functools.lru_cache(maxsize=512)
def _session(key, data):
    return onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"])


def _output(graph):
    kind = DATATYPES[graph.to][0]
    if graph.op == "list":
        return helper.make_tensor_sequence_value_info("Y", kind, None)
    return helper.make_tensor_value_info("Y", kind, ["rows" if size == -1 else size for size in graph.shape])


def _build(graph):
    constants = []

    def constant(name, values, dtype):
        constants.append(helper.make_tensor(name, *dtype, values) if isinstance(dtype, tuple) else numpy_helper.from_array(np.array(values, dtype), name))

    nodes = {
        "identity": lambda: [helper.make_node("Identity", ["X"], ["Y"])],
        "flat": lambda: [helper.make_node("Reshape", ["X", "open"], ["Y"])],
        "joined": lambda: [helper.make_node("Concat", [name for name, _ in graph.inputs()], ["Y"], axis=1)],
        "sigmoid": lambda: [helper.make_node("Sigmoid", ["X"], ["Y"])],
        "softmax": lambda: [helper.make_node("Softmax", ["X"], ["Y"], axis=1)],
        "pairs": lambda: [helper.make_node("Reshape", ["X", "paired"], ["Y"])],
        "stacked": lambda: [helper.make_node("Reshape", ["X", "paired"], ["P"]), helper.make_node("Transpose", ["P"], ["Y"], perm=[1, 0, 2])],
        "columns": lambda: [helper.make_node("Transpose", ["X"], ["Y"], perm=[1, 0])],
        "list": lambda: [
            helper.make_node("Split", ["X", "twos"], [f"item{i}" for i in range(graph.width // 2)], axis=1),
            helper.make_node("SequenceConstruct", [f"item{i}" for i in range(graph.width // 2)], ["Y"]),
        ],
        "label": lambda: [
            helper.make_node("ArgMax", ["X"], ["place"], axis=1, keepdims=0),
            helper.make_node("Gather", ["names", "place"], ["Y"]),
        ],
    }[graph.op]()
    if graph.op == "flat":
        constant("open", [-1], np.int64)
    if graph.op in ("pairs", "stacked"):
        constant("paired", [-1, graph.width // 2, 2], np.int64)
    if graph.op == "list":
        constant("twos", [2] * (graph.width // 2), np.int64)
    if graph.op == "label" and graph.to == "BYTES":
        constant("names", [name.encode() for name in graph.names], (TensorProto.STRING, [len(graph.names)]))
    elif graph.op == "label":
        constant("names", list(graph.names), DATATYPES[graph.to][1])
    model = helper.make_model(
        helper.make_graph(
            nodes,
            "truth",
            [helper.make_tensor_value_info(name, DATATYPES[graph.datatype][0], ["rows", width]) for name, width in graph.inputs()],
            [_output(graph)],
            constants,
        ),
        opset_imports=[helper.make_opsetid("", 17)],
        ir_version=8,
    )
    onnx.checker.check_model(model)
    return model.SerializeToString()
