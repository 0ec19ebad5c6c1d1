"""Writes a small trained tagger, its sentences in three formats and what onnxruntime, seqeval and scikit-learn say of them.

Run: python test/reference/tokens/tagger.py   (needs onnx, onnxruntime, seqeval 1.2.2, scikit-learn, NumPy and pyarrow)

The sentences are drawn from patterns. Special tokens and the second part of a word hold -100, as Hugging Face's collators write it.
"""

import json
import pathlib

import numpy as np
import onnx
import onnxruntime
import pyarrow as pa
import pyarrow.parquet as pq
from onnx import TensorProto, helper, numpy_helper
from seqeval import scheme
from seqeval.metrics import v1
from sklearn import metrics as sk
from sklearn.linear_model import LogisticRegression

HERE = pathlib.Path(__file__).parent
TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]
PAD, CLS, SEP, PART, FILLERS, NAMES, PLACES = 0, 1, 2, 3, range(4, 14), range(14, 22), range(20, 28)
SIZE = 28


def sentence(rng):
    ids, labels = [CLS], [-100]
    for _ in range(int(rng.integers(2, 6))):
        draw = rng.random()
        if draw < 0.5:
            ids.append(int(rng.choice(FILLERS)))
            labels.append(0)
            continue
        first, words = (1, NAMES) if draw < 0.8 else (3, PLACES)
        for position in range(int(rng.integers(1, 4))):
            ids.append(int(rng.choice(words)))
            labels.append(first + (position > 0))
            if rng.random() < 0.3:
                ids.append(PART)
                labels.append(-100)
    return ids + [SEP], labels + [-100]


def features(ids):
    before = [PAD, *ids[:-1]]
    return [np.concatenate([np.eye(SIZE)[now], np.eye(SIZE)[last]]) for now, last in zip(ids, before)]


def train(rng):
    sentences = [sentence(rng) for _ in range(400)]
    rows = [(f, l) for ids, labels in sentences for f, l in zip(features(ids), labels) if l != -100]
    model = LogisticRegression(max_iter=500).fit([f for f, _ in rows], [l for _, l in rows])
    weights = model.coef_.T.astype(np.float32)
    return weights[:SIZE] + model.intercept_.astype(np.float32), weights[SIZE:]


def graph(now, last, labels):
    """logits of a token = now[id] + last[id before]; padding is masked."""
    constants = {"now": now, "last": last, "pads": np.array([0, 1, 0, 0]), "from": np.array([0]), "to": np.array([-1]), "axis": np.array([1])}
    nodes = [
        helper.make_node("Mul", ["input_ids", "attention_mask"], ["ids"]),
        helper.make_node("Pad", ["ids", "pads"], ["shifted"]),
        helper.make_node("Slice", ["shifted", "from", "to", "axis"], ["before"]),
        helper.make_node("Gather", ["now", "ids"], ["own"]),
        helper.make_node("Gather", ["last", "before"], ["context"]),
        helper.make_node("Add", ["own", "context"], ["logits"]),
    ]
    output = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "tokens", len(TAGS)])
    if labels:
        nodes.append(helper.make_node("ArgMax", ["logits"], ["labels"], axis=2, keepdims=0))
        output = helper.make_tensor_value_info("labels", TensorProto.INT64, ["batch", "tokens"])
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"]) for name in ("input_ids", "attention_mask")]
    initializers = [numpy_helper.from_array(value, name) for name, value in constants.items()]
    built = helper.make_graph(nodes, "tagger", inputs, [output], initializers)
    model = helper.make_model(built, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return model


def padded(lists, value):
    width = max(map(len, lists))
    return np.array([[*row, *[value] * (width - len(row))] for row in lists], dtype=np.int64)


rng = np.random.default_rng(7)
now, last = train(rng)
onnx.save(graph(now, last, labels=False), HERE / "tagger.onnx")
onnx.save(graph(now, last, labels=True), HERE / "labels.onnx")
ids, labels = zip(*(sentence(rng) for _ in range(240)))
source = [["news", "forum"][row % 2] for row in range(len(ids))]
with (HERE / "sentences.jsonl").open("w") as file:
    for row in zip(ids, labels, source):
        file.write(json.dumps(dict(zip(("input_ids", "labels", "source"), row)), separators=(",", ":")) + "\n")
words = [[TAGS[label] if label >= 0 else "X" for label in row] for row in labels]
pq.write_table(pa.table({"input_ids": ids, "labels": words, "source": source}), HERE / "sentences.parquet")
arrays = {"input_ids": padded(ids, PAD), "labels": padded(labels, -100)}
arrays["attention_mask"] = padded([[1] * len(row) for row in ids], 0)
np.savez(HERE / "padded.npz", **arrays)
session = onnxruntime.InferenceSession(HERE / "tagger.onnx")
(logits,) = session.run(None, {name: arrays[name] for name in ("input_ids", "attention_mask")})
picked = logits.argmax(-1)
kept = [[(t, int(p)) for t, p in zip(row, own) if t != -100] for row, own in zip(labels, picked)]
named = lambda side: [[TAGS[pair[side]] for pair in row] for row in kept]
precision, recall, f1, _ = v1.precision_recall_fscore_support(named(0), named(1), average="micro", scheme=scheme.IOB2)
truth, answer = zip(*(pair for row in kept for pair in row))
expected = {
    "token_accuracy": sk.accuracy_score(truth, answer),
    "f1_macro": sk.f1_score(truth, answer, average="macro"),
    "entity_precision": float(precision),
    "entity_recall": float(recall),
    "entity_f1": float(f1),
}
(HERE / "tagger.json").write_text(json.dumps(expected, indent=2) + "\n")
