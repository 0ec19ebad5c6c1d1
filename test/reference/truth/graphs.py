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
    input X0, X1, … of one column for each."""

    def __init__(self, op, datatype, width, to=None, names=None):
        self.op, self.datatype, self.width, self.to = op, datatype, width, to or datatype
        self.names = names
        listed = "" if names is None else "-" + "_".join(map(str, names)).encode().hex()[:80]
        self.key = f"{op}-{datatype}-{width}-{self.to}{listed}"
        self.shape = [-1] if op in ("flat", "label") else [-1, width]

    def signature(self):
        return {
            "inputs": [{"name": name, "datatype": self.datatype, "shape": [-1, width]} for name, width in self.inputs()],
            "outputs": [{"name": "Y", "datatype": self.to, "shape": self.shape}],
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
        "label": lambda: [
            helper.make_node("ArgMax", ["X"], ["place"], axis=1, keepdims=0),
            helper.make_node("Gather", ["names", "place"], ["Y"]),
        ],
    }[graph.op]()
    if graph.op == "flat":
        constant("open", [-1], np.int64)
    if graph.op == "label" and graph.to == "BYTES":
        constant("names", [name.encode() for name in graph.names], (TensorProto.STRING, [len(graph.names)]))
    elif graph.op == "label":
        constant("names", list(graph.names), DATATYPES[graph.to][1])
    model = helper.make_model(
        helper.make_graph(
            nodes,
            "truth",
            [helper.make_tensor_value_info(name, DATATYPES[graph.datatype][0], ["rows", width]) for name, width in graph.inputs()],
            [helper.make_tensor_value_info("Y", DATATYPES[graph.to][0], ["rows", *graph.shape[1:]])],
            constants,
        ),
        opset_imports=[helper.make_opsetid("", 17)],
        ir_version=8,
    )
    onnx.checker.check_model(model)
    return model.SerializeToString()
