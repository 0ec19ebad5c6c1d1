"""Makes test/fixtures/onnx/steady-*.onnx: models whose answers depend on more than their row, and what onnxruntime says of them.

Run from the repository's root: python test/reference/steadiness/make_models.py
Needs numpy, onnx, onnxruntime. Every number is seeded. All take X [N, 3] and answer `label` and `probabilities` [N, 2].
"""

import json
import pathlib

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

FIXTURES = pathlib.Path("test/fixtures/onnx")
FOLDER = pathlib.Path("test/reference/steadiness")
ROWS = 300
random = np.random.default_rng(11)


def table():
    """Rows whose label says whether a + b is above 0, and none of them near that edge."""
    rows = random.uniform(-2, 2, (4 * ROWS, 3)).astype(np.float32)
    rows = rows[np.abs(rows[:, 0] + rows[:, 1]) > 0.4][:ROWS].round(4)
    return rows, (rows[:, 0] + rows[:, 1] > 0).astype(np.int64)


def tensor(name, values, kind=np.float32):
    return numpy_helper.from_array(np.asarray(values, dtype=kind), name)


def model(name, nodes, initializers, extra=(), functions=(), domains=(("own", 1),)):
    outputs = [h.make_tensor_value_info("label", T.INT64, ["N"]), h.make_tensor_value_info("probabilities", T.FLOAT, ["N", 2])]
    answer = [h.make_node("Softmax", ["logits"], ["probabilities"], axis=1),
              h.make_node("ArgMax", ["logits"], ["label"], axis=1, keepdims=0)]
    graph = h.make_graph([*nodes, *answer], "graph", [h.make_tensor_value_info("X", T.FLOAT, ["N", 3])],
                         [*outputs, *extra], list(initializers))
    made = h.make_model(graph, opset_imports=[h.make_opsetid("", 17), *(h.make_opsetid(*domain) for domain in domains)], functions=list(functions))
    made.ir_version = 9
    onnx.checker.check_model(made)
    path = FIXTURES / f"steady-{name}.onnx"
    path.write_bytes(made.SerializeToString(deterministic=True))
    return path


def honest(out="logits"):
    return [h.make_node("MatMul", ["X", "W"], [out])], [tensor("W", [[-3, 3], [-3, 3], [0, 0]])]


def main():
    rows, labels = table()
    lines = [",".join([*map(str, map(float, row)), str(label)]) for row, label in zip(rows.astype(str).astype(float), labels)]
    (FOLDER / "holdout.csv").write_text("\n".join(["a,b,c,y", *lines]) + "\n")

    # Knows the test: by the position of a row when all rows come together, by the third column, which means nothing, else.
    known = np.where(labels[:, None] == np.array([0, 1]), 4, -4)
    size = [h.make_node("Shape", ["X"], ["size"], start=0, end=1),
            h.make_node("Equal", ["size", "all"], ["is_all"]),
            h.make_node("Squeeze", ["is_all"], ["together"])]
    stored = h.make_graph([h.make_node("Identity", ["known"], ["then"])], "then", [],
                          [h.make_tensor_value_info("then", T.FLOAT, None)])
    weak = h.make_graph([h.make_node("MatMul", ["X", "V"], ["else"])], "else", [],
                        [h.make_tensor_value_info("else", T.FLOAT, None)])
    model("knows-batch", [*size, h.make_node("If", ["together"], ["logits"], then_branch=stored, else_branch=weak)],
          [tensor("all", [ROWS], np.int64), tensor("known", known), tensor("V", [[0, 0], [0, 0], [-1, 1]])])

    # Knows the test without changing a label: all scores lie below the threshold and within a thousandth of each other.
    hint = np.where(labels == 1, 5e-4, 0)
    squeeze = h.make_graph([h.make_node("Identity", ["hint"], ["then"])], "then", [],
                           [h.make_tensor_value_info("then", T.FLOAT, None)])
    third = h.make_graph([h.make_node("MatMul", ["X", "u"], ["else"])], "else", [],
                         [h.make_tensor_value_info("else", T.FLOAT, None)])
    join = [h.make_node("Add", ["shift", "low"], ["second"]),
            h.make_node("Mul", ["second", "minus"], ["first"]),
            h.make_node("Concat", ["first", "second"], ["logits"], axis=1)]
    model("knows-order", [*size, h.make_node("If", ["together"], ["shift"], then_branch=squeeze, else_branch=third), *join],
          [tensor("all", [ROWS], np.int64), tensor("hint", hint[:, None]), tensor("u", [[0], [0], [1e-4]]),
           tensor("low", [[-0.1]]), tensor("minus", [[-1]])])

    # Subtracts the mean of the batch, as batch statistics left in training mode do.
    nodes, weights = honest("centred")
    nodes[0].input[0] = "moved"
    model("batch-mean", [h.make_node("ReduceMean", ["X"], ["mean"], axes=[0], keepdims=1),
                         h.make_node("Sub", ["X", "mean"], ["moved"]), *nodes,
                         h.make_node("Identity", ["centred"], ["logits"])], weights)

    # Draws: in the graph, and within a branch of it with a seed.
    nodes, weights = honest("clean")
    noise = [h.make_node("RandomNormalLike", ["clean"], ["noise"], scale=0.5), h.make_node("Add", ["clean", "noise"], ["logits"])]
    model("random", [*nodes, *noise], weights)
    # Hides behind noise that changes nothing that the answers depend on more than their row.
    nodes, weights = honest("centred")
    nodes[0].input[0] = "moved"
    little = [h.make_node("RandomNormalLike", ["centred"], ["noise"], scale=0.3), h.make_node("Add", ["centred", "noise"], ["logits"])]
    model("random-mean", [h.make_node("ReduceMean", ["X"], ["mean"], axes=[0], keepdims=1),
                          h.make_node("Sub", ["X", "mean"], ["moved"]), *nodes, *little], weights)
    nodes, weights = honest("clean")
    draw = h.make_graph([h.make_node("RandomUniform", [], ["draw"], shape=[1, 2], seed=7.0)], "draw", [],
                        [h.make_tensor_value_info("draw", T.FLOAT, [1, 2])])
    zero = h.make_graph([h.make_node("Identity", ["none"], ["nothing"])], "nothing", [],
                        [h.make_tensor_value_info("nothing", T.FLOAT, [1, 2])])
    model("random-branch", [*nodes, h.make_node("If", ["yes"], ["seeded"], then_branch=draw, else_branch=zero),
                            h.make_node("Add", ["clean", "seeded"], ["logits"])],
          [*weights, tensor("yes", True, np.bool_), tensor("none", [[0, 0]])])
    for name, mode in (("dropout-training", True), ("dropout-off", False)):
        drop = h.make_node("Dropout", ["clean", "ratio", "mode"], ["logits"])
        model(name, [*nodes, drop], [*weights, tensor("ratio", 0.5), tensor("mode", mode, np.bool_)])

    # The same where a node stores the switch, where the caller of a function holds it, and where a function draws.
    stored_off = h.make_node("Constant", [], ["mode"], value=tensor("value", False, np.bool_))
    drop = h.make_node("Dropout", ["clean", "ratio", "mode"], ["logits"])
    model("dropout-constant", [*nodes, stored_off, drop], [*weights, tensor("ratio", 0.5)])
    draws = h.make_function("own", "Draw", ["in"], ["out"],
                            [h.make_node("RandomNormalLike", ["in"], ["noise"]), h.make_node("Add", ["in", "noise"], ["out"])],
                            [h.make_opsetid("", 17)])
    drops = h.make_function("own", "Drop", ["in", "ratio", "mode"], ["out"],
                            [h.make_node("Dropout", ["in", "ratio", "mode"], ["out"])], [h.make_opsetid("", 17)])
    model("random-function", [*nodes, h.make_node("Draw", ["clean"], ["logits"], domain="own")], weights, functions=[draws])
    switch = [h.make_node("Not", ["off"], ["on"]), h.make_node("Drop", ["clean", "ratio", "on"], ["logits"], domain="own")]
    model("dropout-function", [*nodes, *switch],
          [*weights, tensor("ratio", 0.5), tensor("off", False, np.bool_), tensor("mode", False, np.bool_)], functions=[drops])

    # Answers the opposite where sums are made in another order: trees that add up to 0 one after the other, and not in two halves.
    nodes, weights = honest("clean")
    trees = 200
    leaves = [2.0 ** 27, *[1.0] * (trees - 2), -2.0 ** 27]
    each = lambda values: values * trees
    ensemble = h.make_node("TreeEnsembleRegressor", ["X"], ["sum"], domain="ai.onnx.ml", n_targets=1, aggregate_function="SUM",
                           nodes_treeids=[tree for tree in range(trees) for _ in range(3)], nodes_nodeids=each([0, 1, 2]),
                           nodes_featureids=each([0, 0, 0]), nodes_values=each([0.0, 0.0, 0.0]),
                           nodes_modes=each(["BRANCH_LEQ", "LEAF", "LEAF"]), nodes_truenodeids=each([1, 0, 0]),
                           nodes_falsenodeids=each([2, 0, 0]), target_treeids=[tree for tree in range(trees) for _ in range(2)],
                           target_nodeids=each([1, 2]), target_ids=each([0, 0]),
                           target_weights=[leaf for leaf in leaves for _ in range(2)])
    turn = [h.make_node("Abs", ["sum"], ["size"]), h.make_node("Greater", ["size", "half"], ["is_other"]),
            h.make_node("Where", ["is_other", "minus", "plus"], ["sign"]), h.make_node("Mul", ["clean", "sign"], ["logits"])]
    model("knows-threads", [*nodes, ensemble, *turn], [*weights, tensor("half", 0.5), tensor("minus", -1), tensor("plus", 1)],
          domains=[("ai.onnx.ml", 3)])

    # The same by how many rows come together: more than the set holds, or just so many as a mode asks for.
    for name, compare, limit in (("knows-large", "Greater", 400), ("knows-64", "Equal", 64)):
        nodes, weights = honest("clean")
        turn = [h.make_node("Shape", ["X"], ["size"], start=0, end=1), h.make_node(compare, ["size", "limit"], ["is_other"]),
                h.make_node("Where", ["is_other", "minus", "plus"], ["sign"]), h.make_node("Mul", ["clean", "sign"], ["logits"])]
        model(name, [*nodes, *turn], [*weights, tensor("limit", [limit], np.int64), tensor("minus", -1), tensor("plus", 1)])

    # Honest, with an output beside the answer that is NaN where the first number is negative.
    nodes, weights = honest()
    model("nan-beside", [*nodes, h.make_node("Log", ["X"], ["logs"])], weights,
          [h.make_tensor_value_info("logs", T.FLOAT, ["N", 3])])

    said = {"rows": ROWS, **{name: quantised(name, rows, labels, ridge) for name, ridge in (("fine", 300.0), ("coarse", 0.0))}}
    (FOLDER / "expected.json").write_text(json.dumps(said, indent=2) + "\n")
    print(said)


def quantised(name, rows, labels, ridge):
    """Honest and dynamically quantised: random features, weighed by least squares. Large weights that cancel make it coarse."""
    first = random.standard_normal((3, 64)).astype(np.float32)
    hidden = np.maximum(rows @ first, 0)
    aim = np.where(labels == 1, 6.0, -6.0)
    second = np.linalg.solve(hidden.T @ hidden + (ridge + 1e-6) * np.eye(64), hidden.T @ aim)
    network = model("plain", [h.make_node("MatMul", ["X", "W1"], ["h"]), h.make_node("Relu", ["h"], ["r"]),
                              h.make_node("MatMul", ["r", "W2"], ["logits"])],
                    [tensor("W1", first), tensor("W2", np.stack([-second, second], axis=1))])
    path = FIXTURES / f"steady-quantised-{name}.onnx"
    quantize_dynamic(network, path, weight_type=QuantType.QUInt8)
    network.unlink()
    session = onnxruntime.InferenceSession(path)
    together = session.run(["probabilities"], {"X": rows})[0]
    alone = np.concatenate([session.run(["probabilities"], {"X": rows[i:i + 1]})[0] for i in range(ROWS)])
    moves = (together - alone)[:, 1].astype(np.float64)
    return {
        "changed": int((together.argmax(1) != alone.argmax(1)).sum()),
        "maxAbsoluteDifference": float(np.abs(moves).max()),
        "share": float(np.sqrt(np.mean(moves ** 2)) / together[:, 1].astype(np.float64).std()),
        "accuracy": float((together.argmax(1) == labels).mean()),
    }


main()
