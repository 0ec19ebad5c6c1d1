"""Writes cases.json: random boxes and answers, with pycocotools' average precision.

Run: python test/reference/boxes/generate.py   (needs pycocotools 2.0.11 and NumPy)

Boxes are [left, top, width, height]; a true box is followed by its class, an answer by its score and class. Edges are whole numbers in
a part of the cases, where overlaps of two boxes are often alike, and scores are in steps of a hundredth there, where they tie.
"""

import contextlib
import io
import json
import pathlib

import numpy as np
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

HERE = pathlib.Path(__file__).parent


def draw(rng, index):
    classes, images, whole = int(rng.integers(1, 5)), int(rng.integers(1, 9)), index % 3 == 0
    place = lambda values: [float(round(v) if whole else round(v, 3)) for v in values]
    truth, answers = [], []
    for _ in range(images):
        boxes = [[*place([*rng.uniform(0, 60, 2), *rng.uniform(4, 30, 2)]), int(rng.integers(classes))] for _ in range(rng.integers(0, 6))]
        found = []
        for box in boxes:
            for _ in range(int(rng.choice([0, 1, 1, 1, 2]))):
                near = np.array(box[:4]) + rng.normal(0, [0, 0.5, 2, 4][index % 4], 4)
                label = box[4] if rng.random() < 0.85 else int(rng.integers(classes))
                found.append([*place([near[0], near[1], max(1, near[2]), max(1, near[3])]), float(round(rng.random(), 2 if whole else 6)), label])
        for _ in range(int(rng.integers(0, 4))):
            found.append([*place([*rng.uniform(0, 60, 2), *rng.uniform(4, 30, 2)]), float(round(rng.random() * 0.7, 2 if whole else 6)), int(rng.integers(classes))])
        truth.append(boxes)
        answers.append(found)
    if index % 50 == 7:  # Beyond 100 answers of a class in an image.
        answers[0] += [[*place([*rng.uniform(0, 60, 2), 5, 5]), float(round(rng.random(), 6)), 0] for _ in range(130)]
    return classes, truth, answers


def measured(classes, truth, answers, weight):
    times = [image for image, w in enumerate(weight or [1] * len(truth)) for _ in range(w)]
    coco = COCO()
    annotations = [
        {"id": 0, "image_id": at, "category_id": b[4], "bbox": b[:4], "area": b[2] * b[3], "iscrowd": 0}
        for at, image in enumerate(times, 1) for b in truth[image]
    ]
    for number, one in enumerate(annotations, 1):
        one["id"] = number
    coco.dataset = {
        "images": [{"id": at} for at in range(1, len(times) + 1)],
        "categories": [{"id": c} for c in range(classes)],
        "annotations": annotations,
    }
    coco.createIndex()
    found = [{"image_id": at, "category_id": a[5], "bbox": a[:4], "score": a[4]} for at, image in enumerate(times, 1) for a in answers[image]]
    run = COCOeval(coco, coco.loadRes(found) if found else COCO(), "bbox")
    run.evaluate(), run.accumulate(), run.summarize()
    return {name: float(value) for name, value in zip(["box_map", "box_map_50", "box_map_75"], run.stats)}


def case(rng, index):
    while True:
        classes, truth, answers = draw(rng, index)
        if any(truth) and any(answers):
            break
    weight = [int(w) for w in rng.integers(1, 4, len(truth))] if index % 5 == 4 and index % 3 else None
    with contextlib.redirect_stdout(io.StringIO()):
        expected = measured(classes, truth, answers, weight)
    return {"classes": classes, "truth": truth, "answers": answers, "weight": weight, "expected": expected}


rng = np.random.default_rng(22)
cases = [case(rng, index) for index in range(300)]
(HERE / "cases.json").write_text(json.dumps({"cases": cases}, separators=(",", ":")) + "\n")
