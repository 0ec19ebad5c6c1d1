"""Writes a small trained segmenter in four forms, its images in three formats and what onnxruntime and scikit-learn say of them.

Run: python test/reference/masks/segmenter.py   (needs onnx, onnxruntime, scikit-learn, NumPy and pyarrow)

A scene is sky, ground, a road and sometimes a car, each in its colour with noise. The edges of cars have no class (255).
"""

import json
import pathlib

import numpy as np
import onnx
import onnxruntime
import pyarrow as pa
import pyarrow.parquet as pq
from onnx import TensorProto, helper, numpy_helper
from sklearn import metrics as sk
from sklearn.linear_model import LogisticRegression

HERE = pathlib.Path(__file__).parent
COLOURS = np.array([[0.3, 0.5, 0.9], [0.3, 0.6, 0.3], [0.4, 0.4, 0.4], [0.8, 0.2, 0.2]])
HEIGHT, WIDTH, IGNORED = 8, 12, 255


def scene(rng):
    mask = np.zeros((HEIGHT, WIDTH), np.uint8)
    mask[int(rng.integers(2, 5)) :] = 1
    left = int(rng.integers(0, 6))
    mask[5:, left : left + 6] = 2
    if rng.random() < 0.6:
        mask[4:8, left + 1 : left + 5] = IGNORED
        mask[5:7, left + 2 : left + 4] = 3
    colours = COLOURS[np.where(mask == IGNORED, 2, mask)]
    image = colours + rng.normal(0, 0.04 + 0.12 * rng.random(), (HEIGHT, WIDTH, 3))
    return image.transpose(2, 0, 1).round(2).astype(np.float32), mask


def draw(rng, count):
    images, masks = zip(*[scene(rng) for _ in range(count)])
    return np.stack(images), np.stack(masks)


def train(rng):
    images, masks = draw(rng, 60)
    pixels = images.transpose(0, 2, 3, 1).reshape(-1, 3)
    labels = masks.ravel()
    model = LogisticRegression(max_iter=1000).fit(pixels[labels != IGNORED], labels[labels != IGNORED])
    return model.coef_.astype(np.float32)[:, :, None, None], model.intercept_.astype(np.float32)


def graph(weights, bias, form):
    sizes = ["batch", 4, "height", "width"]
    nodes = [helper.make_node("Conv", ["image", "weights", "bias"], ["logits"], kernel_shape=[1, 1])]
    name, kind = "logits", TensorProto.FLOAT
    if form == "last":
        nodes.append(helper.make_node("Transpose", ["logits"], ["scores"], perm=[0, 2, 3, 1]))
        name, sizes = "scores", ["batch", "height", "width", 4]
    if form == "labels":
        nodes.append(helper.make_node("ArgMax", ["logits"], ["labels"], axis=1, keepdims=0))
        name, sizes, kind = "labels", ["batch", "height", "width"], TensorProto.INT64
    if form == "road":
        nodes.append(helper.make_node("Softmax", ["logits"], ["all"], axis=1))
        nodes.append(helper.make_node("Slice", ["all", "from", "to", "axis"], ["probability"]))
        name, sizes = "probability", ["batch", 1, "height", "width"]
    constants = {"weights": weights, "bias": bias}
    if form == "road":
        constants |= {"from": np.array([2]), "to": np.array([3]), "axis": np.array([1])}
    image = helper.make_tensor_value_info("image", TensorProto.FLOAT, ["batch", 3, "height", "width"])
    output = helper.make_tensor_value_info(name, kind, sizes)
    initializers = [numpy_helper.from_array(value, key) for key, value in constants.items()]
    model = helper.make_model(helper.make_graph(nodes, form, [image], [output], initializers), opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 9
    onnx.checker.check_model(model)
    return model.SerializeToString()


def measured(truth, answer):
    kept = truth != IGNORED
    t, a = truth[kept], answer[kept]
    return {
        "mean_iou": float(sk.jaccard_score(t, a, average="macro")),
        "dice": float(sk.f1_score(t, a, average="macro")),
        "pixel_accuracy": float(sk.accuracy_score(t, a)),
    }


rng = np.random.default_rng(4)
weights, bias = train(rng)
images, masks = draw(rng, 60)
site = np.array([["north", "south"][index % 2] for index in range(len(images))])
for form in ("first", "last", "labels", "road"):
    (HERE / f"{form}.onnx").write_bytes(graph(weights, bias, form))
run = lambda form: onnxruntime.InferenceSession(HERE / f"{form}.onnx").run(None, {"image": images})[0]
road = np.where(masks == IGNORED, IGNORED, masks == 2).astype(np.uint8)
np.savez_compressed(HERE / "scenes.npz", image=images, label=masks, road=road[:, None], site=site)
rows = [{"image": i.round(2).astype(float).round(2).tolist(), "label": m.tolist(), "site": s} for i, m, s in zip(images, masks, site.tolist())]
(HERE / "scenes.jsonl").write_text("".join(json.dumps(row, separators=(",", ":")) + "\n" for row in rows))
pq.write_table(pa.table({"image": [r["image"] for r in rows], "label": [r["label"] for r in rows], "site": site.tolist()}), HERE / "scenes.parquet")
expected = {"classes": measured(masks, run("first").argmax(1)), "road": measured(road, (run("road")[:, 0] >= 0.5).astype(int))}
for place, value in enumerate(sk.jaccard_score(masks[masks != IGNORED], run("labels")[masks != IGNORED], average=None)):
    expected["classes"][f"iou@{place}"] = float(value)
(HERE / "segmenter.json").write_text(json.dumps(expected, indent=2) + "\n")
