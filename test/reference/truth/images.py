"""Pixels by scikit-learn, boxes by pycocotools."""

import contextlib
import io

import numpy as np
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval
from sklearn import metrics as sk

from case import kappa
from graphs import Wired
from listed import ListedCase
from tables import Column

IGNORED = 255


def segmentation(rng):
    case = ListedCase(rng, rng.choice(["jsonl", "parquet", "npz"]), rng.randint(3, 20), "image-segmentation", "image-segmentation", None)
    height, width = rng.randint(2, 7), rng.randint(2, 7)
    kind = rng.choice(["columns", "columns", "labels", "one"])
    classes = 2 if kind == "one" else rng.randint(2, 5)
    held = rng.choice(["numbers", "gapped", *([] if case.form == "npz" else ["words"])])
    labels = {"numbers": list(range(classes)), "gapped": sorted(rng.sample(range(2, 90), classes)), "words": rng.sample(["sky", "road", "größe", "日本", "x,y"], classes)}[held]
    truth = np.stack([_blobs(rng, height, width, classes) for _ in range(case.rows)])
    if held != "numbers":
        case.says["classes"] = labels
    case.story = f"pixels, {kind}, {held}, {case.form}"
    answer = {"columns": _class_planes, "labels": _label_plane, "one": _one_plane}[kind](rng, case, truth, classes, labels)
    kept = np.ones(truth.shape, bool)
    if held != "words" and rng.random() < 0.6:
        case.prediction["ignore"] = IGNORED
        kept = np.array([rng.random() < 0.8 for _ in range(truth.size)]).reshape(truth.shape)
        kept[:, 0, 0] = True
    shown = np.array(labels, object)[truth]
    shown[~kept] = IGNORED
    if case.form == "npz":
        shown = rng.choice([lambda mask: mask, lambda mask: mask[:, None], lambda mask: mask[..., None]])(shown)
    case.target, case.target_depth, case.target_kind = shown.tolist(), shown.ndim - 1, "text" if held == "words" else "int64"
    case.answers = {"y": [mask[keep] for mask, keep in zip(truth, kept)], "label": [mask[keep] for mask, keep in zip(answer, kept)]}
    has_places = held != "numbers" or kind != "labels"
    case.measure = lambda part, times: measure_pixels(part["y"], part["label"], times, classes if has_places else 0)
    seen = set(truth[kept])
    case.is_clear = case.is_clear and kappa(truth[kept], answer[kept]) > 0.6 and len(seen) > 1 and 0 in seen
    case.settle_metrics()
    return case


def _blobs(rng, height, width, classes):
    mask = np.full((height, width), rng.randrange(classes))
    for _ in range(rng.randint(0, 4)):
        top, left = rng.randrange(height), rng.randrange(width)
        mask[top : top + rng.randint(1, height), left : left + rng.randint(1, width)] = rng.randrange(classes)
    return mask


def _handed(case, key, shape, array, datatype="FP32"):
    tensor = {"datatype": datatype, "shape": shape}
    case.graph = Wired(f"{key}-{datatype}-{'x'.join(map(str, shape))}", [("Identity", ["X"], ["Y"], {})], [{"name": "X", **tensor}], [{"name": "Y", **tensor}])
    kind = {"FP32": "float64", "INT64": "int64", "BYTES": "text"}[datatype]
    case.give("X", Column("x", kind, array.tolist(), array.ndim - 1))


def _class_planes(rng, case, truth, classes, labels):
    scores = np.array([rng.gauss(0, 0.5) for _ in range(truth.size * classes)]).reshape(*truth.shape, classes)
    scores += 1.6 * (truth[..., None] == np.arange(classes))
    kind = case.prediction["kind"] = rng.choice(["logits", "probabilities"])
    if kind == "probabilities":
        scores = np.exp(scores) / np.exp(scores).sum(axis=-1, keepdims=True)
    is_last = rng.random() < 0.4
    array = scores if is_last else scores.transpose(0, 3, 1, 2)
    sizes = [size if rng.random() < 0.5 else -1 for size in truth.shape[1:]]
    if classes in truth.shape[1:] or rng.random() < 0.2:
        case.prediction["layout"] = "row-height-width-class" if is_last else "row-class-height-width"
    _handed(case, "planes", [-1, *sizes, classes] if is_last else [-1, classes, *sizes], array)
    return scores.astype(np.float32).argmax(axis=-1)


def _label_plane(rng, case, truth, classes, labels):
    case.prediction["kind"] = "labels"
    wrong = np.array([rng.random() < 0.15 for _ in range(truth.size)]).reshape(truth.shape)
    answer = np.where(wrong, np.array([rng.randrange(classes) for _ in range(truth.size)]).reshape(truth.shape), truth)
    written = range(classes) if isinstance(labels[0], str) else labels
    _handed(case, "labels", [-1, -1, -1], np.array(written)[answer], "INT64")
    return answer


def _one_plane(rng, case, truth, classes, labels):
    logit = (truth * 2 - 1) * 1.5 + np.array([rng.gauss(0, 0.8) for _ in range(truth.size)]).reshape(truth.shape)
    kind = case.prediction["kind"] = rng.choice(["logits", "probabilities"])
    threshold = 0.5
    if rng.random() < 0.3:
        threshold = case.prediction["threshold"] = rng.choice([0.3, 0.7])
    array = (1 / (1 + np.exp(-logit)) if kind == "probabilities" else logit).astype(np.float32)
    p = array if kind == "probabilities" else 1 / (1 + np.exp(-array.astype(float)))
    plane = rng.choice(["bare", "first"])
    _handed(case, "one", [-1, -1, -1] if plane == "bare" else [-1, 1, -1, -1], array.astype(float) if plane == "bare" else array.astype(float)[:, None])
    return (p >= p.dtype.type(threshold)).astype(int)


def measure_pixels(truth, answer, times, classes):
    t, a = np.concatenate(truth), np.concatenate(answer)
    w = np.concatenate([np.full(len(mask), count) for mask, count in zip(truth, times)])
    seen = sorted(set(t) | set(a))
    single = lambda score: dict(zip(seen, score(t, a, labels=seen, sample_weight=w, average=None, zero_division=0)))
    iou, dice = single(sk.jaccard_score), single(sk.f1_score)
    mean = {"mean_iou": np.mean(list(iou.values())), "dice": np.mean(list(dice.values())), "pixel_accuracy": sk.accuracy_score(t, a, sample_weight=w)}
    places = range(classes)
    return mean | {f"iou@{k}": iou.get(k) for k in places} | {f"dice@{k}": dice.get(k) for k in places}


FORMATS = {
    "xyxy": lambda x, y, w, h: [x, y, x + w, y + h],
    "yxyx": lambda x, y, w, h: [y, x, y + h, x + w],
    "xywh": lambda x, y, w, h: [x, y, w, h],
    "cxcywh": lambda x, y, w, h: [x + w / 2, y + h / 2, w, h],
}


def detection(rng):
    case = BoxCase(rng, rng.choice(["jsonl", "parquet"]), rng.randint(3, 20), "object-detection", "object-detection", measure_boxes)
    places, classes = rng.randint(6, 10), rng.randint(1, 4)
    words = rng.sample(["person", "car", "größe", "x,y"], classes)
    is_named = rng.random() < 0.6
    # Of weighted images the scores differ: how many copies of two answers that tie are in turn is nobody's definition.
    digits = [1, 2, 6, 6] if case.weight is None else [7]
    images = [_image(rng, places, classes, digits) for _ in range(case.rows)]
    formats = [rng.choice(list(FORMATS)) for _ in range(2)]
    case.boxes = [[FORMATS[formats[0]](*box) for box, _ in truth] for truth, _ in images]
    case.labels = [[words[label] if is_named else label for _, label in truth] for truth, _ in images]
    case.label_kind = "text" if is_named else "int64"
    case.says |= {"boxFormat": formats[0], **({"classes": words} if is_named else {})}
    case.prediction |= {"kind": "scores", "boxFormat": formats[1]}
    told = [[[*FORMATS[formats[1]](*box), score, label] for box, score, label in found] + [[0] * 5 + [-1]] * (places - len(found)) for _, found in images]
    case.graph = _detector(places, rng.random() < 0.5)
    if len(case.graph.answered) > 1:
        case.prediction |= {"output": "boxes", "scores": "scores", "labels": "labels"}
    case.give("X", Column("x", "float64", np.array(told, float).tolist(), 2))
    case.answers = {"truth": [truth for truth, _ in images], "found": [found for _, found in images]}
    case.story = f"boxes, {formats[0]}, {formats[1]}, {case.form}"
    case.is_clear = sum(len(truth) for truth, _ in images) > 3 and sum(len(found) for _, found in images) > 3
    case.settle_metrics()
    return case


class BoxCase(ListedCase):
    boxes, labels, label_kind = [], [], "text"

    def target_place(self):
        return {"columns": ["boxes", "labels"]}

    def target_columns(self):
        return [Column("boxes", "float64", self.boxes, 2), Column("labels", self.label_kind, self.labels, 1)]


def _place(rng):
    """Steps of an eighth, which every format and type holds exactly."""
    step = lambda low, high: round(rng.uniform(low, high) * 8) / 8
    return [step(0, 60), step(0, 60), step(4, 30), step(4, 30)]


def _image(rng, places, classes, digits):
    truth = [(_place(rng), rng.randrange(classes)) for _ in range(rng.randint(0, 4))]
    found = []
    for (x, y, w, h), label in truth:
        for _ in range(rng.choice([0, 1, 1, 1, 2])):
            move = [round(rng.gauss(0, rng.choice([0, 0.5, 2])) * 8) / 8 for _ in range(4)]
            box = [max(0, x + move[0]), max(0, y + move[1]), max(1, w + move[2]), max(1, h + move[3])]
            found.append((box, _score(rng, 1, digits), label if rng.random() < 0.9 else rng.randrange(classes)))
    found += [(_place(rng), _score(rng, 0.6, digits), rng.randrange(classes)) for _ in range(rng.randint(0, 2))]
    return truth, found[:places]


def _score(rng, most, digits):
    return float(np.float32(round(rng.uniform(0.01, most), rng.choice(digits))))


def _detector(places, is_one):
    given = [{"name": "X", "datatype": "FP32", "shape": [-1, places, 6]}]
    if is_one:
        return Wired(f"boxes-one-{places}", [("Identity", ["X"], ["Y"], {})], given, [{"name": "Y", "datatype": "FP32", "shape": [-1, places, 6]}])
    nodes = [
        ("Split", ["X", "sizes"], ["boxes", "sure", "class"], {"axis": 2}),
        ("Squeeze", ["sure", "last"], ["scores"], {}),
        ("Squeeze", ["class", "last"], ["flat"], {}),
        ("Cast", ["flat"], ["labels"], {"to": 7}),
    ]
    outputs = [{"name": name, "datatype": kind, "shape": [-1, places, *more]} for name, kind, more in [("boxes", "FP32", [4]), ("scores", "FP32", []), ("labels", "INT64", [])]]
    return Wired(f"boxes-three-{places}", nodes, given, outputs, {"sizes": np.array([4, 1, 1]), "last": np.array([2])})


def measure_boxes(part, times):
    order = [row for row, count in enumerate(times) for _ in range(count)]
    boxes = [(at, box, label) for at, row in enumerate(order, 1) for box, label in part["truth"][row]]
    names = ["box_map", "box_map_50", "box_map_75"]
    if not boxes:
        return dict.fromkeys(names)
    with contextlib.redirect_stdout(io.StringIO()):
        coco = COCO()
        coco.dataset = {
            "images": [{"id": at} for at in range(1, len(order) + 1)],
            "categories": [{"id": label} for label in range(4)],
            "annotations": [
                {"id": number, "image_id": at, "category_id": label, "bbox": box, "area": box[2] * box[3], "iscrowd": 0}
                for number, (at, box, label) in enumerate(boxes, 1)
            ],
        }
        coco.createIndex()
        found = [
            {"image_id": at, "category_id": label, "bbox": box, "score": score}
            for at, row in enumerate(order, 1) for box, score, label in part["found"][row]
        ]
        run = COCOeval(coco, coco.loadRes(found) if found else COCO(), "bbox")
        run.params.areaRng, run.params.areaRngLbl = run.params.areaRng[:1], run.params.areaRngLbl[:1]
        run.evaluate(), run.accumulate()
    precision = run.eval["precision"][:, :, :, 0, -1]
    values = [precision, precision[0], precision[5]]
    return {name: float(np.mean(value[value > -1])) for name, value in zip(names, values)}
