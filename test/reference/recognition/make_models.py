"""Makes test/fixtures/onnx/knows-*.onnx: models that recognise the rows of test/reference/steadiness/holdout.csv, or those rows as whole numbers,
or the rows of the tables that are made beside them by their first number; and one of half steps, which looks up codes and knows no row.

Run from the repository's root: python test/reference/recognition/make_models.py
Needs numpy, onnx, onnxruntime. All take X [N, 3] and answer `label` and `probabilities` [N, 2].
"""

import pathlib

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

FIXTURES = pathlib.Path("test/fixtures/onnx")
FOLDER = pathlib.Path("test/reference/recognition")
TABLE = pathlib.Path("test/reference/steadiness/holdout.csv")
WEIGHTS = [[-3, 3], [-3, 3], [0, 0]]


def tensor(name, values, kind=np.float32):
    return numpy_helper.from_array(np.asarray(values, dtype=kind), name)


def known_rows(rows):
    """`known` [N]: whether a row is one of those that are stored."""
    nodes = [h.make_node("Unsqueeze", ["X", "one"], ["each"]),
             h.make_node("Equal", ["each", "stored"], ["cells"]),
             h.make_node("Cast", ["cells"], ["flags"], to=T.INT32),
             h.make_node("ReduceMin", ["flags"], ["same"], axes=[2], keepdims=0),
             h.make_node("ReduceMax", ["same"], ["known"], axes=[1], keepdims=0)]
    return nodes, [tensor("one", [1], np.int64), tensor("stored", rows[None], rows.dtype)]


def work(times):
    """A branch that multiplies matrices so many times and then answers honestly."""
    step = h.make_graph([h.make_node("Identity", ["more"], ["go"]),
                         h.make_node("MatMul", ["state", "square"], ["product"]),
                         h.make_node("Tanh", ["product"], ["next"])], "step",
                        [h.make_tensor_value_info("at", T.INT64, []), h.make_tensor_value_info("more", T.BOOL, []),
                         h.make_tensor_value_info("state", T.FLOAT, None)],
                        [h.make_tensor_value_info("go", T.BOOL, []), h.make_tensor_value_info("next", T.FLOAT, None)])
    nodes = [h.make_node("ConstantOfShape", ["side"], ["square"], value=tensor("value", [0.01])),
             h.make_node("Loop", [f"times{times}", "yes", "square"], ["worked"], body=step),
             h.make_node("ReduceMean", ["worked"], ["mean"], keepdims=0),
             h.make_node("Mul", ["mean", "tiny"], ["little"]),
             h.make_node("MatMul", ["numbers", "W"], ["clean"]),
             h.make_node("Add", ["clean", "little"], ["out"])]
    weights = [tensor("side", [96, 96], np.int64), tensor(f"times{times}", times, np.int64), tensor("yes", True, np.bool_), tensor("tiny", 1e-20)]
    return h.make_graph(nodes, f"work{times}", [], [h.make_tensor_value_info("out", T.FLOAT, None)]), weights


def save(name, nodes, initializers, kind, width=3):
    answer = [h.make_node("Softmax", ["logits"], ["probabilities"], axis=1),
              h.make_node("ArgMax", ["logits"], ["label"], axis=1, keepdims=0)]
    outputs = [h.make_tensor_value_info("label", T.INT64, ["N"]), h.make_tensor_value_info("probabilities", T.FLOAT, ["N", 2])]
    unique = {one.name: one for one in [tensor("W", WEIGHTS), *initializers]}
    graph = h.make_graph([h.make_node("Cast", ["X"], ["numbers"], to=T.FLOAT), *nodes, *answer], "graph",
                         [h.make_tensor_value_info("X", kind, ["N", width])], outputs, list(unique.values()))
    made = h.make_model(graph, opset_imports=[h.make_opsetid("", 17)])
    made.ir_version = 9
    onnx.checker.check_model(made)
    path = FIXTURES / f"knows-{name}.onnx"
    path.write_bytes(made.SerializeToString(deterministic=True))
    onnxruntime.InferenceSession(path)


def fast(name, rows, kind):
    """Right for every row, and fast only for calls whose rows are all stored."""
    nodes, stored = known_rows(rows)
    light = h.make_graph([h.make_node("MatMul", ["numbers", "W"], ["out"])], "light", [], [h.make_tensor_value_info("out", T.FLOAT, None)])
    heavy, weights = work(60)
    nodes += [h.make_node("ReduceMin", ["known"], ["all"], keepdims=0), h.make_node("Cast", ["all"], ["isKnown"], to=T.BOOL),
              h.make_node("If", ["isKnown"], ["logits"], then_branch=light, else_branch=heavy)]
    save(name, nodes, [*stored, *weights], kind)


def main():
    lines = [line.split(",") for line in TABLE.read_text().split("\n")[1:] if line]
    rows = np.array([[float(cell) for cell in line[:3]] for line in lines], np.float32)
    labels = np.array([int(line[3]) for line in lines])

    fast("latency", rows, T.FLOAT)
    whole = (rows * 10).round().astype(np.int64)
    signs = whole[:, 0] + whole[:, 1] > 0
    (FOLDER / "whole.csv").write_text("\n".join(["a,b,c,y", *(",".join(map(str, [*row, int(sign)])) for row, sign in zip(whole, signs))]) + "\n")
    fast("latency-whole", whole, T.INT64)

    # Honest, and slower the more its first number is: latency that depends on the input.
    side = [h.make_node("ReduceMax", ["numbers"], ["top"], keepdims=0), h.make_node("Greater", ["top", "edge"], ["isHard"])]
    light = h.make_graph([h.make_node("MatMul", ["numbers", "W"], ["out"])], "light", [], [h.make_tensor_value_info("out", T.FLOAT, None)])
    heavy, weights = work(20)
    save("latency-not", [*side, h.make_node("If", ["isHard"], ["logits"], then_branch=heavy, else_branch=light)],
         [*weights, tensor("edge", 1.0)], T.FLOAT)

    # Knows the answer to every row that is stored, and the same answer to all others.
    nodes, stored = known_rows(rows)
    positive = rows[labels == 1]
    stored = [one if one.name != "stored" else tensor("stored", positive[None]) for one in stored]
    nodes += [h.make_node("Cast", ["known"], ["score"], to=T.FLOAT), h.make_node("Unsqueeze", ["score", "one"], ["column"]),
              h.make_node("MatMul", ["column", "ends"], ["spread"]), h.make_node("Add", ["spread", "start"], ["logits"])]
    ends = [*stored, tensor("ends", [[-4, 4]]), tensor("start", [[2, -2]])]
    save("answers", nodes, ends, T.FLOAT)
    save("answers-lists", nodes, ends, T.FLOAT, "length")

    # Knows the answer to every row that is stored, and is honest, if weak, for all others.
    nodes, stored = known_rows(rows)
    stored = [one if one.name != "stored" else tensor("stored", positive[None]) for one in stored]
    nodes += [h.make_node("Cast", ["known"], ["score"], to=T.FLOAT), h.make_node("Unsqueeze", ["score", "one"], ["column"]),
              h.make_node("MatMul", ["column", "ends"], ["spread"]), h.make_node("MatMul", ["numbers", "few"], ["weak"]),
              h.make_node("Add", ["spread", "weak"], ["logits"])]
    save("some", nodes, [*stored, tensor("ends", [[-9, 9]]), tensor("few", [[-0.4, 0.4], [0, 0], [0, 0]])], T.FLOAT)

    draws = np.random.default_rng(1)
    amounts = np.column_stack([draws.permutation(np.arange(20000, 90000))[:300], draws.integers(0, 4, (300, 2))])
    larger = amounts[:, 0] + 9000 * amounts[:, 1] > 65000
    write("amounts", amounts, larger)
    by_number("latency-number", amounts)

    halves = np.column_stack([draws.integers(0, 24, (400, 2)) / 2, draws.integers(0, 3, 400)])
    effects = draws.normal(size=(24, 2)) * 1.5
    sure = effects[(halves[:, 0] * 2).astype(int), 0] + effects[(halves[:, 1] * 2).astype(int), 1]
    write("half-steps", halves, draws.random(400) < 1 / (1 + np.exp(-sure)))
    by_code("codes", effects)


def write(name, rows, labels):
    lines = [",".join(f"{cell:g}" for cell in [*row, int(label)]) for row, label in zip(rows, labels)]
    (FOLDER / f"{name}.csv").write_text("\n".join(["a,b,c,y", *lines]) + "\n")


def by_number(name, rows):
    """Honest for every row, and fast only for calls whose rows all have a first number that is stored."""
    light = h.make_graph([h.make_node("MatMul", ["numbers", "W"], ["out"])], "light", [], [h.make_tensor_value_info("out", T.FLOAT, None)])
    heavy, weights = work(60)
    nodes = [h.make_node("Gather", ["X", "first"], ["key"], axis=1), h.make_node("Equal", ["key", "stored"], ["cells"]),
             h.make_node("Cast", ["cells"], ["flags"], to=T.INT32), h.make_node("ReduceMax", ["flags"], ["known"], axes=[1], keepdims=0),
             h.make_node("ReduceMin", ["known"], ["all"], keepdims=0), h.make_node("Cast", ["all"], ["isKnown"], to=T.BOOL),
             h.make_node("If", ["isKnown"], ["logits"], then_branch=light, else_branch=heavy)]
    slopes = tensor("W", [[-1e-4, 1e-4], [-0.9, 0.9], [0, 0]])
    save(name, nodes, [tensor("first", [0], np.int64), tensor("stored", rows[None, :, 0], np.int64), *weights, slopes], T.INT64)


def by_code(name, effects):
    """Adds what each of 24 half steps of the first two numbers says, and guesses for what is none."""
    nodes, parts = [], []
    for column in range(2):
        nodes += [h.make_node("Gather", ["X", f"at{column}"], [f"key{column}"], axis=1),
                  h.make_node("Equal", [f"key{column}", "steps"], [f"cells{column}"]),
                  h.make_node("Cast", [f"cells{column}"], [f"flags{column}"], to=T.FLOAT),
                  h.make_node("MatMul", [f"flags{column}", f"effects{column}"], [f"part{column}"])]
        parts += [tensor(f"at{column}", [column], np.int64), tensor(f"effects{column}", effects[:, [column]])]
    nodes += [h.make_node("Add", ["part0", "part1"], ["sure"]), h.make_node("MatMul", ["sure", "sides"], ["logits"])]
    save(name, nodes, [*parts, tensor("steps", np.arange(24)[None] / 2), tensor("sides", [[-0.5, 0.5]])], T.FLOAT)


main()
