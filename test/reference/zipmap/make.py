"""Makes test/fixtures/onnx/zipmap-*.onnx, rows.csv, and what scikit-learn says of the dictionaries that ONNX Runtime answers.

Run from the repository's root: python test/reference/zipmap/make.py
Needs numpy, onnx, onnxruntime, scikit-learn, skl2onnx. Every number is seeded. `zipmap-words` and `zipmap-boosted` are exported as
skl2onnx does by default; `zipmap-twice`, `zipmap-own` and `zipmap-other` are zipmap.onnx, changed. `zipmap-alone` is `zipmap-words`
without its labels, and `zipmap-sequence` what the dictionaries are made of, as a sequence of one tensor and nothing beside it. `zipmap-wide` has classes beyond 2^53.
"""

import json
import pathlib

import numpy as np
import onnx
import onnxruntime
from onnx import helper as h
from skl2onnx import to_onnx
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, log_loss, roc_auc_score

FIXTURES = pathlib.Path("test/fixtures/onnx")
FOLDER = pathlib.Path("test/reference/zipmap")
CLASSES = np.array(["ash", "birch", "oak"])
random = np.random.default_rng(21)


def save(name, model):
    (FIXTURES / f"{name}.onnx").write_bytes(model.SerializeToString(deterministic=True))


def changed():
    twice, own, other = (onnx.load(FIXTURES / "zipmap.onnx") for _ in range(3))
    for node in twice.graph.node:
        if node.op_type == "ZipMap":
            node.attribute[0].ints[1] = node.attribute[0].ints[0]
    body = [h.make_node("ZipMap", ["x"], ["y"], domain="ai.onnx.ml", classlabels_int64s=[0, 1])]
    own.functions.append(h.make_function("ai.onnx.ml", "ZipMap", ["x"], ["y"], body, own.opset_import))
    for node in other.graph.node:
        if node.op_type == "ZipMap":
            node.op_type = "OtherMap"
    for name, model in (("zipmap-twice", twice), ("zipmap-own", own), ("zipmap-other", other)):
        save(name, model)


def alone(name, made, expected):
    """The binding gives neither of the two outputs, and there is no other to ask for."""
    bare, sequence = (onnx.load_from_string(made.SerializeToString()) for _ in range(2))
    del bare.graph.output[0]
    zipped = next(node for node in sequence.graph.node if node.op_type == "ZipMap")
    sequence.graph.node.append(h.make_node("SequenceConstruct", [zipped.input[0]], ["scores"]))
    sequence.graph.node.remove(zipped)
    del sequence.graph.output[:]
    tensor = h.make_tensor_type_proto(onnx.TensorProto.FLOAT, [None, len(CLASSES)])
    sequence.graph.output.append(h.make_value_info("scores", h.make_sequence_type_proto(tensor)))
    save("zipmap-alone", bare)
    save("zipmap-sequence", sequence)
    expected["zipmap-alone"] = expected[name]
    # Its numbers are not taken for probabilities before the manifest says so.
    expected["zipmap-sequence"] = {metric: value for metric, value in expected[name].items() if metric != "log_loss"}


def wide(x, y, expected):
    """Classes that are whole numbers beyond 2^53, next to each other; rows in rows-wide.csv."""
    ids = 2**53 + np.searchsorted(CLASSES, y).astype(np.int64)
    lines = ["a,b,c,tree"] + [",".join(f"{value:g}" for value in row) + f",{label}" for row, label in zip(x[200:].astype(float), ids[200:])]
    (FOLDER / "rows-wide.csv").write_text("\n".join(lines) + "\n")
    made = to_onnx(LogisticRegression().fit(x[:200], ids[:200]), x[:1], target_opset={"": 17, "ai.onnx.ml": 3})
    save("zipmap-wide", made)
    session = onnxruntime.InferenceSession(made.SerializeToString(), providers=["CPUExecutionProvider"])
    dictionaries = session.run(["output_probability"], {"X": x[200:]})[0]
    classes = sorted(dictionaries[0])
    assert classes == [2**53, 2**53 + 1, 2**53 + 2]
    scores = np.array([[one[label] for label in classes] for one in dictionaries], float)
    expected["zipmap-wide"] = {
        "accuracy": accuracy_score(ids[200:], np.array(classes)[scores.argmax(1)]),
        "roc_auc_ovr": roc_auc_score(ids[200:], scores / scores.sum(1, keepdims=True), multi_class="ovr"),
        "log_loss": log_loss(ids[200:], scores / scores.sum(1, keepdims=True)),
    }


def main():
    changed()
    x = random.normal(size=(400, 3)).astype(np.float32).round(3)
    y = CLASSES[np.digitize(x[:, 0] + x[:, 1] + random.normal(size=400), [-0.8, 0.8])]
    lines = ["a,b,c,tree"] + [",".join(f"{value:g}" for value in row) + f",{label}" for row, label in zip(x[200:].astype(float), y[200:])]
    (FOLDER / "rows.csv").write_text("\n".join(lines) + "\n")
    expected = {}
    for name, model in (("zipmap-words", LogisticRegression()), ("zipmap-boosted", GradientBoostingClassifier(n_estimators=5, random_state=0))):
        made = to_onnx(model.fit(x[:200], y[:200]), x[:1], target_opset={"": 17, "ai.onnx.ml": 3})
        save(name, made)
        session = onnxruntime.InferenceSession(made.SerializeToString(), providers=["CPUExecutionProvider"])
        dictionaries = session.run(["output_probability"], {"X": x[200:]})[0]
        scores = np.array([[one[label] for label in CLASSES] for one in dictionaries], float)
        expected[name] = {
            "accuracy": accuracy_score(y[200:], CLASSES[scores.argmax(1)]),
            "roc_auc_ovr": roc_auc_score(y[200:], scores / scores.sum(1, keepdims=True), multi_class="ovr"),
            "log_loss": log_loss(y[200:], scores / scores.sum(1, keepdims=True)),
        }
        if name == "zipmap-words":
            alone(name, made, expected)
    wide(x, y, expected)
    (FOLDER / "expected.json").write_text(json.dumps(expected, indent=2) + "\n")


main()
