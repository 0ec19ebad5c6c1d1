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


class Call:
    """How a graph is called: `batch` rows at a time, its rows on axis 1 of X, or of Y, and a constant by which X is multiplied."""

    def __init__(self, batch=None, turned_in=False, turned_out=False, factor=None):
        self.batch, self.turned_in, self.turned_out, self.factor = batch, turned_in, turned_out, factor
        parts = [batch and f"by{batch}", turned_in and "in1", turned_out and "out1", factor and f"times{factor}"]
        self.key = "".join(f"-{part}" for part in parts if part)


class Graph:
    """X [rows, width] → Y, by `op`: identity, flat, sigmoid, softmax, label (the name of the greatest column) or joined, which has an
    input X0, X1, … of one column for each; of several labels also pairs [rows, label, 2], stacked [label, rows, 2], list (a sequence
    of [rows, 2]) and columns [label, rows]. `is_open`: the signature leaves every size of those open."""

    def __init__(self, op, datatype, width, to=None, names=None, is_open=False, call=None):
        self.op, self.datatype, self.width, self.to = op, datatype, width, to or datatype
        self.names, self.call = names, call or Call()
        listed = "" if names is None else "-" + "_".join(map(str, names)).encode().hex()[:80]
        self.plain = f"{op}-{datatype}-{width}-{self.to}{listed}{'-open' if is_open else ''}"
        self.key = self.plain + self.call.key
        laid = {"pairs": [-1, width // 2, 2], "stacked": [width // 2, -1, 2], "list": [width // 2, -1, 2], "columns": [width, -1]}
        self.shape = laid.get(op, [-1] if op in ("flat", "label") else [-1, width])
        self.is_open = is_open

    def called(self, call):
        return Graph(self.op, self.datatype, self.width, self.to, self.names, self.is_open, call)

    def signature(self):
        call, size = self.call, self.call.batch or -1
        own = {"rows": 1} if call.turned_in else {}
        inputs = [{"name": name, "datatype": self.datatype, "shape": [width, size] if own else [size, width], **own} for name, width in self.inputs()]
        if call.factor:
            inputs.append({"name": "K", "datatype": self.datatype, "shape": [], "value": call.factor})
        shape = [-1 if self.is_open else part for part in self.shape]
        shape = [call.batch if call.batch and part == -1 else part for part in shape]
        output = {"name": "Y", "datatype": self.to, "shape": shape[::-1] if call.turned_out else shape}
        return {"inputs": inputs, "outputs": [{**output, "rows": 1} if call.turned_out else output]}

    def inputs(self):
        return [(f"X{i}", 1) for i in range(self.width)] if self.op == "joined" else [("X", self.width)]

    def data(self):
        return _build(self, self.call)

    def run(self, rows):
        """What comes out row by row, however the graph is called."""
        session = _session(self.plain, _build(self, Call()))
        cells = np.array(rows, dtype=DATATYPES[self.datatype][1]).reshape(-1, self.width)
        if self.call.factor:
            cells = cells * cells.dtype.type(self.call.factor)
        split = {f"X{i}": cells[:, [i]] for i in range(self.width)} if self.op == "joined" else {"X": cells}
        return session.run(["Y"], split)[0]


@functools.lru_cache(maxsize=512)
def _session(key, data):
    return onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"])


def _output(graph, call, name):
    kind = DATATYPES[graph.to][0]
    if graph.op == "list":
        return helper.make_tensor_sequence_value_info(name, kind, None)
    shape = [call.batch or "rows" if size == -1 else size for size in graph.shape]
    return helper.make_tensor_value_info(name, kind, shape[::-1] if call.turned_out else shape)


def _build(graph, call):
    constants = []

    def constant(name, values, dtype):
        constants.append(helper.make_tensor(name, *dtype, values) if isinstance(dtype, tuple) else numpy_helper.from_array(np.array(values, dtype), name))

    x, y = "given" if call.turned_in or call.factor else "X", "answer" if call.turned_out else "Y"
    nodes = {
        "identity": lambda: [helper.make_node("Identity", [x], [y])],
        "flat": lambda: [helper.make_node("Reshape", [x, "open"], [y])],
        "joined": lambda: [helper.make_node("Concat", [name for name, _ in graph.inputs()], [y], axis=1)],
        "sigmoid": lambda: [helper.make_node("Sigmoid", [x], [y])],
        "softmax": lambda: [helper.make_node("Softmax", [x], [y], axis=1)],
        "pairs": lambda: [helper.make_node("Reshape", [x, "paired"], [y])],
        "stacked": lambda: [helper.make_node("Reshape", [x, "paired"], ["P"]), helper.make_node("Transpose", ["P"], [y], perm=[1, 0, 2])],
        "columns": lambda: [helper.make_node("Transpose", [x], [y], perm=[1, 0])],
        "list": lambda: [
            helper.make_node("Split", [x, "twos"], [f"item{i}" for i in range(graph.width // 2)], axis=1),
            helper.make_node("SequenceConstruct", [f"item{i}" for i in range(graph.width // 2)], [y]),
        ],
        "label": lambda: [
            helper.make_node("ArgMax", [x], ["place"], axis=1, keepdims=0),
            helper.make_node("Gather", ["names", "place"], [y]),
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
    kind, size = DATATYPES[graph.datatype][0], call.batch or "rows"
    inputs = [helper.make_tensor_value_info(name, kind, [width, size] if call.turned_in else [size, width]) for name, width in graph.inputs()]
    if call.factor:
        inputs.append(helper.make_tensor_value_info("K", kind, []))
    back = [helper.make_node("Transpose", [y], ["Y"], perm=[1, 0])] if call.turned_out else []
    return _saved([*_turned(call), *nodes, *back], inputs, [_output(graph, call, "Y")], constants)


def _turned(call):
    """X with its rows first, times the constant."""
    nodes = [helper.make_node("Transpose", ["X"], ["upright" if call.factor else "given"], perm=[1, 0])] if call.turned_in else []
    if call.factor:
        nodes.append(helper.make_node("Mul", ["upright" if call.turned_in else "X", "K"], ["given"]))
    return nodes


def _saved(nodes, inputs, outputs, constants):
    graph = helper.make_graph(nodes, "truth", inputs, outputs, constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return model.SerializeToString()


class Wired:
    """Any nodes between inputs and outputs as a signature declares them."""

    def __init__(self, key, nodes, inputs, outputs, constants=None):
        self.key, self.nodes, self.constants = key, nodes, constants or {}
        self.given, self.answered, self.to = inputs, outputs, outputs[0]["datatype"]
        self.op, self.datatype = "wired", inputs[0]["datatype"]

    def signature(self):
        return {"inputs": self.given, "outputs": self.answered}

    def data(self):
        held = [self._constant(name, array) for name, array in self.constants.items()]
        return _saved([helper.make_node(*node[:-1], **node[-1]) for node in self.nodes], self._infos(self.given), self._infos(self.answered), held)

    def run(self, feed):
        return _session(self.key, self.data()).run(None, feed)

    @staticmethod
    def _constant(name, array):
        if array.dtype.kind in "OU":
            return helper.make_tensor(name, TensorProto.STRING, array.shape, [str(cell).encode() for cell in array.ravel()])
        return numpy_helper.from_array(array, name)

    @staticmethod
    def _infos(tensors):
        sizes = lambda one: [f"{one['name']}{axis}" if size == -1 else size for axis, size in enumerate(one["shape"])]
        return [helper.make_tensor_value_info(one["name"], DATATYPES[one["datatype"]][0], sizes(one)) for one in tensors]
