"""Writes a small detector in two forms, its images as proposals, and what onnxruntime and pycocotools say of them.

Run: python test/reference/boxes/detector.py   (needs onnx, onnxruntime, pycocotools 2.0.11, NumPy and pyarrow)

A row has eight places with a box of [left, top, width, height], a score as a logit and a class; the model moves and rates them. What is
left of the places has the class -1. The true boxes are [left, top, width, height] with words for classes.
"""

import contextlib
import io
import json
import pathlib

import numpy as np
import onnx
import onnxruntime
import pyarrow as pa
import pyarrow.parquet as pq
from onnx import TensorProto, helper, numpy_helper
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

HERE = pathlib.Path(__file__).parent
PLACES, CLASSES = 8, ["person", "car"]


def image(rng):
    count = int(rng.integers(0, 5))
    truth = [[round(float(v), 1) for v in (60 * at + rng.uniform(0, 10), rng.uniform(0, 40), *rng.uniform(20, 40, 2))] for at in range(count)]
    labels = [int(rng.integers(2)) for _ in range(count)]
    found = [[*(np.array(box) + rng.normal(0, 2, 4)), rng.normal(2, 1), label] for box, label in zip(truth, labels) if rng.random() < 0.9]
    found += [[*rng.uniform(0, 200, 2), 25, 25, rng.normal(-1, 1), int(rng.integers(2))] for _ in range(int(rng.integers(0, 3)))]
    found += [[0, 0, 0, 0, 0, -1]] * (PLACES - len(found))
    return np.round(np.array(found), 2).astype(np.float32), truth, labels


def graph(form):
    """Corners of [left, top, width, height], the sigmoid of the logit, and the class."""
    corners = np.eye(4, dtype=np.float32)
    corners[0, 2] = corners[1, 3] = 1
    nodes = [
        helper.make_node("Split", ["proposals", "sizes"], ["own", "logits", "class"], axis=2),
        helper.make_node("MatMul", ["own", "corners"], ["boxes"]),
        helper.make_node("Sigmoid", ["logits"], ["sure"]),
    ]
    value = lambda name, kind, shape: helper.make_tensor_value_info(name, kind, ["batch", *shape])
    constants = {"sizes": np.array([4, 1, 1]), "corners": corners}
    if form == "one":
        nodes.append(helper.make_node("Concat", ["boxes", "sure", "class"], ["detections"], axis=2))
        outputs = [value("detections", TensorProto.FLOAT, [PLACES, 6])]
    else:
        constants["last"] = np.array([2])
        nodes += [
            helper.make_node("Squeeze", ["sure", "last"], ["scores"]),
            helper.make_node("Squeeze", ["class", "last"], ["flat"]),
            helper.make_node("Cast", ["flat"], ["labels"], to=TensorProto.INT64),
        ]
        outputs = [value("boxes", TensorProto.FLOAT, [PLACES, 4]), value("scores", TensorProto.FLOAT, [PLACES]), value("labels", TensorProto.INT64, [PLACES])]
    initializers = [numpy_helper.from_array(array, name) for name, array in constants.items()]
    inputs = [value("proposals", TensorProto.FLOAT, [PLACES, 6])]
    model = helper.make_model(helper.make_graph(nodes, form, inputs, outputs, initializers), opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 9
    onnx.checker.check_model(model)
    return model.SerializeToString()


def measured(rows, answers):
    coco = COCO()
    boxes = [(at, b, c) for at, (_, truth, labels) in enumerate(rows) for b, c in zip(truth, labels)]
    coco.dataset = {
        "images": [{"id": at} for at in range(len(rows))],
        "categories": [{"id": c} for c in range(2)],
        "annotations": [{"id": n, "image_id": at, "category_id": c, "bbox": b, "area": b[2] * b[3], "iscrowd": 0} for n, (at, b, c) in enumerate(boxes, 1)],
    }
    coco.createIndex()
    found = [
        {"image_id": at, "category_id": int(d[5]), "bbox": [float(d[0]), float(d[1]), float(d[2]) - float(d[0]), float(d[3]) - float(d[1])], "score": float(d[4])}
        for at, own in enumerate(answers) for d in own if d[5] >= 0
    ]
    run = COCOeval(coco, coco.loadRes(found), "bbox")
    run.evaluate(), run.accumulate(), run.summarize()
    return {name: float(value) for name, value in zip(["box_map", "box_map_50", "box_map_75"], run.stats)}


rng = np.random.default_rng(6)
rows = [image(rng) for _ in range(120)]
for form in ("one", "three"):
    (HERE / f"{form}.onnx").write_bytes(graph(form))
proposals = np.stack([found for found, _, _ in rows])
answers = onnxruntime.InferenceSession(HERE / "one.onnx").run(None, {"proposals": proposals})[0]
lines = [{"proposals": found.astype(float).round(2).tolist(), "boxes": truth, "names": [CLASSES[c] for c in labels]} for found, truth, labels in rows]
(HERE / "images.jsonl").write_text("".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines))
pq.write_table(pa.table({key: [line[key] for line in lines] for key in lines[0]}), HERE / "images.parquet")
with contextlib.redirect_stdout(io.StringIO()):
    expected = measured(rows, answers)
(HERE / "detector.json").write_text(json.dumps(expected, indent=2) + "\n")
