"""Makes the small ONNX files under test/fixtures/onnx, and what onnxruntime and onnx say of them.

Run from the repository's root: python test/reference/onnx/make_models.py
Needs numpy, onnx, onnxruntime, scikit-learn, skl2onnx. Every number is seeded.
"""

import json
import math
import pathlib
import shutil
import tempfile

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

FIXTURES = pathlib.Path("test/fixtures/onnx")
REFERENCE = pathlib.Path("test/reference/onnx/expected.json")
OPSET = 17
random = np.random.default_rng(20240607)
expected = {}

TYPES = {
    "FP32": (T.FLOAT, np.float32), "FP64": (T.DOUBLE, np.float64), "FP16": (T.FLOAT16, np.float16),
    "INT8": (T.INT8, np.int8), "INT16": (T.INT16, np.int16), "INT32": (T.INT32, np.int32), "INT64": (T.INT64, np.int64),
    "UINT8": (T.UINT8, np.uint8), "UINT16": (T.UINT16, np.uint16), "UINT32": (T.UINT32, np.uint32),
    "UINT64": (T.UINT64, np.uint64), "BOOL": (T.BOOL, np.bool_), "BYTES": (T.STRING, object),
}


def weights(name, *shape, scale=1.0):
    return numpy_helper.from_array((random.standard_normal(shape) * scale).astype(np.float32), name)


def integers(name, *values):
    return numpy_helper.from_array(np.array(values, dtype=np.int64), name)


def value(name, kind, shape):
    return h.make_tensor_value_info(name, TYPES[kind][0], shape)


def model(nodes, inputs, outputs, initializers=(), opset=OPSET, imports=(), values=(), functions=()):
    graph = h.make_graph(nodes, "graph", inputs, outputs, list(initializers), value_info=list(values))
    opsets = [h.make_opsetid("", opset)] + [h.make_opsetid(domain, version) for domain, version in imports]
    made = h.make_model(graph, opset_imports=opsets, producer_name="make_models", producer_version="1",
                        functions=list(functions))
    made.ir_version = 9
    return made


def save(name, made, check=True):
    if check:
        onnx.checker.check_model(made, full_check=True)
    (FIXTURES / f"{name}.onnx").write_bytes(made.SerializeToString(deterministic=True))


def encode(name, array, kind):
    flat = array.ravel().tolist()
    if kind in ("INT64", "UINT64"):
        flat = [str(item) for item in flat]
    if kind == "BOOL":
        flat = [int(item) for item in flat]
    if kind in ("FP32", "FP64", "FP16"):
        flat = [item if math.isfinite(item) else str(item) for item in flat]
    return {"name": name, "datatype": kind, "shape": list(array.shape), "data": flat}


def expect(name, feeds, file=None):
    """Records what onnxruntime for Python answers. feeds: name -> (kind, array)."""
    session = onnxruntime.InferenceSession(str(FIXTURES / f"{file or name}.onnx"), providers=["CPUExecutionProvider"])
    outputs = [item for item in session.get_outputs() if item.type.startswith("tensor")]
    kinds = {"float": "FP32", "double": "FP64", "float16": "FP16", "bool": "BOOL", "string": "BYTES"}
    got = session.run([item.name for item in outputs], {key: array for key, (_, array) in feeds.items()})
    names = [item.type[len("tensor("):-1] for item in outputs]
    expected.setdefault("predictions", {})[name] = {
        "inputs": [encode(key, array, kind) for key, (kind, array) in feeds.items()],
        "outputs": [encode(item.name, array, kinds.get(kind, kind.upper()))
                    for item, array, kind in zip(outputs, got, names)],
    }


def mlp():
    nodes = [
        h.make_node("MatMul", ["x", "w1"], ["a"]), h.make_node("Add", ["a", "b1"], ["b"]),
        h.make_node("Relu", ["b"], ["c"]), h.make_node("Gemm", ["c", "w2", "b2"], ["d"], transB=1),
        h.make_node("Softmax", ["d"], ["probabilities"], axis=1),
    ]
    made = model(nodes, [value("x", "FP32", ["rows", 4])], [value("probabilities", "FP32", ["rows", 3])],
                 [weights("w1", 4, 8), weights("b1", 8), weights("w2", 3, 8), weights("b2", 3)])
    h.set_model_props(made, {"trained-on": "nothing", "__proto__": "hostile"})
    save("mlp", made)
    expect("mlp", {"x": ("FP32", random.standard_normal((5, 4)).astype(np.float32))})


def datatypes():
    nodes, inputs, outputs, feeds = [], [], [], {}
    for kind, (_, dtype) in TYPES.items():
        nodes.append(h.make_node("Identity", [f"in_{kind}"], [f"out_{kind}"]))
        inputs.append(value(f"in_{kind}", kind, ["n", 2]))
        outputs.append(value(f"out_{kind}", kind, ["n", 2]))
        if kind == "BYTES":
            array = np.array([["", "plain"], ["\u00e4\u00f6\u00fc \U0001F6A2", "a\tb"]], dtype=object)
        elif kind == "BOOL":
            array = np.array([[True, False], [False, True]])
        elif kind.startswith("FP"):
            array = np.array([[1.5, -0.25], [float("inf"), 2.0]], dtype=dtype)
        else:
            limits = np.iinfo(dtype)
            array = np.array([[limits.min, limits.max], [0, 1]], dtype=dtype)
        feeds[f"in_{kind}"] = (kind, array)
    save("datatypes", model(nodes, inputs, outputs))
    expect("datatypes", feeds)


def small():
    save("float16", model([h.make_node("Mul", ["x", "w"], ["y"])], [value("x", "FP16", ["n", 2])],
                          [value("y", "FP16", ["n", 2])],
                          [numpy_helper.from_array(np.array([0.1, 3], dtype=np.float16), "w")]))
    expect("float16", {"x": ("FP16", np.array([[1.25, 2], [3, 1e-4]], dtype=np.float16))})

    nodes = [h.make_node("ReduceSum", ["a", "axis"], ["sum"], keepdims=0),
             h.make_node("Gather", ["table", "id"], ["embedding"], axis=0)]
    save("multiple", model(nodes, [value("a", "FP32", ["n", 3]), value("id", "INT64", ["n"])],
                           [value("sum", "FP32", ["n"]), value("embedding", "FP32", ["n", 2])],
                           [integers("axis", 1), weights("table", 4, 2)]))
    expect("multiple", {"a": ("FP32", random.standard_normal((3, 3)).astype(np.float32)),
                        "id": ("INT64", np.array([3, 0, 2], dtype=np.int64))})

    nodes = [h.make_node("LabelEncoder", ["word"], ["code"], domain="ai.onnx.ml", keys_strings=["ja", "nein"],
                         values_int64s=[1, 0], default_int64=-1)]
    save("strings", model(nodes, [value("word", "BYTES", ["n", 1])], [value("code", "INT64", ["n", 1])],
                          imports=[("ai.onnx.ml", 2)]))
    expect("strings", {"word": ("BYTES", np.array([["nein"], ["ja"], ["?"]], dtype=object))})

    save("nan", model([h.make_node("Log", ["x"], ["y"])], [value("x", "FP32", ["n", 2])], [value("y", "FP32", ["n", 2])]))
    expect("nan", {"x": ("FP32", np.array([[1, -1], [0, 2]], dtype=np.float32))})


def branches():
    then = h.make_graph([h.make_node("Mul", ["x", "tw"], ["then_out"])], "then", [], [value("then_out", "FP32", ["n", 2])],
                        [weights("tw", 2)])
    otherwise = h.make_graph([h.make_node("Add", ["x", "ew"], ["else_out"])], "else", [],
                             [value("else_out", "FP32", ["n", 2])], [weights("ew", 2)])
    nodes = [h.make_node("If", ["flag"], ["y"], then_branch=then, else_branch=otherwise)]
    save("branches", model(nodes, [value("flag", "BOOL", []), value("x", "FP32", ["n", 2])], [value("y", "FP32", ["n", 2])]))
    x = random.standard_normal((2, 2)).astype(np.float32)
    for name, flag in (("branches-then", True), ("branches-else", False)):
        expect(name, {"flag": ("BOOL", np.array(flag)), "x": ("FP32", x)}, file="branches")


def trained():
    from skl2onnx import to_onnx
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.linear_model import LogisticRegression

    x = random.standard_normal((60, 3)).astype(np.float32)
    y = (x[:, 0] + x[:, 1] > 0).astype(np.int64)
    linear = LogisticRegression(random_state=0).fit(x, y)
    forest = RandomForestClassifier(n_estimators=3, max_depth=3, random_state=0).fit(x, y)
    for name, fitted, options in (("zipmap", linear, {}), ("linear", linear, {"zipmap": False}),
                                  ("forest", forest, {"zipmap": False})):
        made = to_onnx(fitted, x[:1], options={id(fitted): options} if options else None, target_opset={"": OPSET, "ai.onnx.ml": 3})
        save(name, made, check=False)
        expect(name, {"X": ("FP32", x[:6])})


def costs():
    """Models whose multiply-accumulates are counted by hand in the tests."""
    nodes = [
        h.make_node("Conv", ["image", "k1"], ["a"], kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1]),
        h.make_node("Relu", ["a"], ["b"]),
        h.make_node("Conv", ["b", "k2"], ["c"], kernel_shape=[3, 3], group=4, auto_pad="SAME_UPPER"),
        h.make_node("MaxPool", ["c"], ["d"], kernel_shape=[2, 2], strides=[2, 2]),
        h.make_node("ConvTranspose", ["d", "k3"], ["e"], kernel_shape=[2, 2], strides=[2, 2]),
        h.make_node("GlobalAveragePool", ["e"], ["f"]),
        h.make_node("Shape", ["f"], ["s"]),
        h.make_node("Gather", ["s", "zero"], ["s0"]),
        h.make_node("Concat", ["s0", "open"], ["target"], axis=0),
        h.make_node("Reshape", ["f", "target"], ["g"]),
        h.make_node("Gemm", ["g", "w"], ["scores"]),
    ]
    save("conv", model(nodes, [value("image", "FP32", ["n", 3, 16, 16])], [value("scores", "FP32", ["n", 5])],
                       [weights("k1", 4, 3, 3, 3), weights("k2", 4, 1, 3, 3), weights("k3", 4, 6, 2, 2), weights("w", 6, 5),
                        integers("zero", 0), integers("open", -1)]))
    expect("conv", {"image": ("FP32", random.standard_normal((2, 3, 16, 16)).astype(np.float32))})

    nodes = [h.make_node("Transpose", ["x"], ["t"], perm=[1, 0, 2]),
             h.make_node("LSTM", ["t", "w", "r"], ["", "h"], hidden_size=5),
             h.make_node("Squeeze", ["h", "axis"], ["y"])]
    save("lstm", model(nodes, [value("x", "FP32", ["n", 7, 3])], [value("y", "FP32", ["n", 5])],
                       [weights("w", 1, 20, 3), weights("r", 1, 20, 5), integers("axis", 0)]))
    expect("lstm", {"x": ("FP32", random.standard_normal((2, 7, 3)).astype(np.float32))})

    save("fixed-batch", model([h.make_node("MatMul", ["x", "w"], ["y"])], [value("x", "FP32", [8, 4])],
                              [value("y", "FP32", [8, 3])], [weights("w", 4, 3)]))
    save("unknown-shape", model([h.make_node("NonZero", ["x"], ["i"]), h.make_node("Cast", ["i"], ["f"], to=T.FLOAT),
                                 h.make_node("MatMul", ["f", "w"], ["y"])], [value("x", "FP32", ["n", 4])],
                                [value("y", "FP32", [2, 3])], [weights("w", 4, 3)]), check=False)

    body = h.make_function("local", "Twice", ["a"], ["b"], [h.make_node("Add", ["a", "a"], ["b"])],
                           [h.make_opsetid("", OPSET)])
    save("function", model([h.make_node("Twice", ["x"], ["y"], domain="local")], [value("x", "FP32", ["n", 2])],
                           [value("y", "FP32", ["n", 2])], imports=[("local", 1)], functions=[body]))
    expect("function", {"x": ("FP32", np.array([[1, 2]], dtype=np.float32))})

    sparse = h.make_sparse_tensor(numpy_helper.from_array(np.array([1, 2], dtype=np.float32), "w"),
                                  numpy_helper.from_array(np.array([0, 5], dtype=np.int64), "i"), [4, 3])
    made = model([h.make_node("MatMul", ["x", "w"], ["y"])], [value("x", "FP32", ["n", 4])], [value("y", "FP32", ["n", 3])])
    made.graph.sparse_initializer.append(sparse)
    save("sparse", made, check=False)


def external_tensor(name, location, offset=None, length=None, elements=4):
    tensor = T(name=name, data_type=T.FLOAT, dims=[elements], data_location=T.EXTERNAL)
    entries = [("location", location), ("offset", offset), ("length", length)]
    for key, text in entries:
        if text is not None:
            tensor.external_data.add(key=key, value=str(text))
    return tensor


def external():
    data = np.arange(1, 9, dtype=np.float32)
    (FIXTURES / "external.bin").write_bytes(data.tobytes())

    def adding(tensor):
        return model([h.make_node("Add", ["x", "w"], ["y"])], [value("x", "FP32", ["n", 4])],
                     [value("y", "FP32", ["n", 4])], [tensor])

    save("external", adding(external_tensor("w", "external.bin", 16, 16)), check=False)
    expect("external", {"x": ("FP32", np.zeros((1, 4), dtype=np.float32))})
    hostile = {
        "external-escape": ("../../etc/passwd",), "external-absolute": ("/etc/passwd",), "external-folder": ("sub/external.bin",),
        "external-memory": ("*/_ORT_MEM_ADDR_/*", 4096, 16), "external-range": ("external.bin", 24, 16),
        "external-negative": ("external.bin", -8, 16), "external-nothing": ("",),
    }
    for name, place in hostile.items():
        save(name, adding(external_tensor("w", *place)), check=False)

    constant = h.make_node("Constant", [], ["w"], value=external_tensor("c", "../attribute.bin"))
    save("external-attribute", model([constant, h.make_node("Add", ["x", "w"], ["y"])], [value("x", "FP32", ["n", 4])],
                                     [value("y", "FP32", ["n", 4])]), check=False)
    branch = h.make_graph([h.make_node("Identity", ["w"], ["o"])], "b", [], [value("o", "FP32", [4])],
                          [external_tensor("w", "../subgraph.bin")])
    save("external-subgraph", model([h.make_node("If", ["flag"], ["y"], then_branch=branch, else_branch=branch)],
                                    [value("flag", "BOOL", [])], [value("y", "FP32", [4])]), check=False)
    body = h.make_function("local", "Fetch", [], ["b"],
                           [h.make_node("Constant", [], ["b"], value=external_tensor("c", "../function.bin"))],
                           [h.make_opsetid("", OPSET)])
    save("external-function", model([h.make_node("Fetch", [], ["y"], domain="local")], [value("x", "FP32", ["n"])],
                                    [value("y", "FP32", [4])], imports=[("local", 1)], functions=[body]), check=False)


def hostile():
    """Models that parse and must not take us with them."""
    def xy(nodes, initializers=(), rank=("n", 1), **more):
        return model(nodes, [value("x", "FP32", ["n", 1])], [value("y", "FP32", rank)], initializers, **more)

    save("unknown-operator", xy([h.make_node("Frobnicate", ["x"], ["y"])]), check=False)
    save("custom-domain", xy([h.make_node("Run", ["x"], ["y"], domain="com.example.evil")], imports=[("com.example.evil", 1)]),
         check=False)

    body = h.make_graph(
        [h.make_node("Identity", ["more"], ["again"]), h.make_node("Sin", ["state"], ["next"])], "body",
        [value("index", "INT64", []), value("more", "BOOL", []), value("state", "FP32", None)],
        [value("again", "BOOL", []), value("next", "FP32", None)])
    save("endless", xy([h.make_node("Loop", ["count", "yes", "x"], ["y"], body=body)],
                       [numpy_helper.from_array(np.array(2**62, dtype=np.int64), "count"),
                        numpy_helper.from_array(np.array(True), "yes")]), check=False)

    def allocating(elements):
        """y = x + 0 * zeros(elements): the size depends on the input, so that it is not folded at load."""
        return xy([h.make_node("Shape", ["x"], ["s"]), h.make_node("Gather", ["s", "zero"], ["rows"]),
                   h.make_node("Mul", ["rows", "size"], ["shape"]), h.make_node("ConstantOfShape", ["shape"], ["z"]),
                   h.make_node("ReduceSum", ["z"], ["total"], keepdims=0), h.make_node("Add", ["x", "total"], ["y"])],
                  [integers("zero", 0), integers("size", elements)])

    save("allocate-32g", allocating(8_000_000_000), check=False)
    save("allocate-1g", allocating(250_000_000), check=False)
    save("divide", model([h.make_node("Div", ["a", "b"], ["y"])], [value("a", "INT32", ["n"]), value("b", "INT32", ["n"])],
                         [value("y", "INT32", ["n"])]))

    save("no-rank", xy([h.make_node("Identity", ["x"], ["y"])], rank=None), check=False)
    save("not-tensor-input", model([h.make_node("SequenceLength", ["x"], ["y"])],
                                   [h.make_tensor_sequence_value_info("x", T.FLOAT, None)], [value("y", "INT64", [])]), check=False)
    save("bfloat16", model([h.make_node("Identity", ["x"], ["y"])], [h.make_tensor_value_info("x", T.BFLOAT16, ["n"])],
                           [h.make_tensor_value_info("y", T.BFLOAT16, ["n"])]), check=False)


def multilabel():
    """scikit-learn's network for three labels at once: skl2onnx declares `label` as one value a row, and it has three."""
    from skl2onnx import to_onnx
    from sklearn.neural_network import MLPClassifier

    own = np.random.default_rng(3)
    rows = own.normal(size=(400, 3)).astype(np.float32)
    labels = np.stack([rows[:, 0] > 0, rows[:, 1] + rows[:, 2] > 0, rows[:, 2] > 0.5], axis=1).astype(int)
    network = MLPClassifier(hidden_layer_sizes=(4,), max_iter=500, random_state=0).fit(rows, labels)
    made = to_onnx(network, rows[:1], options={"zipmap": False}, target_opset=OPSET)
    save("multilabel", made, check=False)
    session = onnxruntime.InferenceSession(made.SerializeToString(deterministic=True))
    names = [output.name for output in session.get_outputs()]
    answers = session.run(names, {"X": rows[:5]})
    kinds = {"label": "INT64", "probabilities": "FP32"}
    expected.setdefault("predictions", {})["multilabel"] = {
        "inputs": [encode("X", rows[:5], "FP32")],
        "outputs": [encode(name, answer, kinds[name]) for name, answer in zip(names, answers)],
    }


def converted():
    """A file of ORT format, which the runtime knows by its mark or its name and reads without any of the protobuf."""
    from onnxruntime.tools import convert_onnx_models_to_ort as converter

    style, kept = converter.OptimizationStyle.Fixed, FIXTURES / "mlp.ort"
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(FIXTURES / "mlp.onnx", folder)
        converter.convert_onnx_models_to_ort(pathlib.Path(folder), optimization_styles=[style])
        shutil.copy(pathlib.Path(folder) / "mlp.ort", kept)


def facts():
    """What the onnx package says of each file that can be read."""
    for path in sorted(FIXTURES.glob("*.onnx")):
        made = onnx.load_model(str(path), load_external_data=False)
        graphs, nodes = [made.graph], []
        while graphs:
            graph = graphs.pop()
            nodes += graph.node
            for node in graph.node:
                for attribute in node.attribute:
                    graphs += ([attribute.g] if attribute.HasField("g") else []) + list(attribute.graphs)
        for function in made.functions:
            nodes += function.node
        expected.setdefault("facts", {})[path.stem] = {
            "nodes": len(nodes), "opset": {item.domain or "ai.onnx": item.version for item in made.opset_import},
            "producer": f"{made.producer_name} {made.producer_version}".strip(),
        }


if __name__ == "__main__":
    FIXTURES.mkdir(parents=True, exist_ok=True)
    for make in (mlp, datatypes, small, branches, trained, costs, external, hostile, multilabel, converted, facts):
        make()
    REFERENCE.write_text(json.dumps(expected, indent=1, ensure_ascii=True) + "\n")
