"""Writes cases.json: random masks and answers, with scikit-learn's values, the mean IoU also from a confusion matrix in NumPy.

Run: python test/reference/masks/generate.py   (needs scikit-learn and NumPy)

255 is a pixel without a class. Weights are those of images, which every pixel of the image has. Answers are numbers of classes.
"""

import json
import pathlib
import warnings

import numpy as np
from sklearn import metrics as sk

warnings.filterwarnings("ignore")
HERE = pathlib.Path(__file__).parent
IGNORED = 255


def blobs(rng, height, width, classes):
    """Areas of one class, as images have them; not every class is in every image."""
    mask = np.full((height, width), rng.integers(classes))
    for _ in range(int(rng.integers(0, 4))):
        top, left = rng.integers(height), rng.integers(width)
        mask[top : top + rng.integers(1, height + 1), left : left + rng.integers(1, width + 1)] = rng.integers(classes)
    return mask


def mean_iou(truth, answer, weight, classes):
    """mmsegmentation's and torchmetrics' way: one confusion matrix of all pixels, the mean over classes with a union."""
    matrix = np.zeros((classes, classes))
    np.add.at(matrix, (truth, answer), weight)
    shared = np.diag(matrix)
    union = matrix.sum(0) + matrix.sum(1) - shared
    return float((shared[union > 0] / union[union > 0]).mean())


def measured(truth, answer, weight, classes):
    kept = truth != IGNORED
    t, a = truth[kept], answer[kept]
    w = np.broadcast_to(np.asarray(weight, float)[:, None, None], truth.shape)[kept]
    seen = sorted(set(t) | set(a))
    single = lambda score: {k: float(v) for k, v in zip(seen, score(t, a, labels=seen, sample_weight=w, average=None, zero_division=0))}
    iou, dice = single(sk.jaccard_score), single(sk.f1_score)
    assert abs(np.mean(list(iou.values())) - mean_iou(t, a, w, classes)) < 1e-12
    values = {
        "mean_iou": mean_iou(t, a, w, classes),
        "iou": mean_iou(t, a, w, classes),
        "dice": float(np.mean(list(dice.values()))),
        "pixel_accuracy": float(sk.accuracy_score(t, a, sample_weight=w)),
    }
    for place in range(classes):
        values[f"iou@{place}"] = iou.get(place)
        values[f"dice@{place}"] = dice.get(place)
    return values


def case(rng, index):
    classes = int(rng.integers(2, 6))
    images, height, width = int(rng.integers(1, 6)), int(rng.integers(1, 7)), int(rng.integers(1, 7))
    truth = np.stack([blobs(rng, height, width, classes) for _ in range(images)])
    rate = [0.0, 0.1, 0.4, 1.0][index % 4]
    answer = np.where(rng.random(truth.shape) < rate, rng.integers(classes, size=truth.shape), truth)
    if index % 2:
        truth = np.where(rng.random(truth.shape) < 0.2, IGNORED, truth)
        truth[:, 0, 0] = np.where(truth[:, 0, 0] == IGNORED, 0, truth[:, 0, 0])
    weight = [int(w) for w in rng.integers(1, 4, images)] if index % 5 == 4 else None
    return {
        "classes": classes,
        "size": [height, width],
        "truth": truth.reshape(images, -1).tolist(),
        "answer": answer.reshape(images, -1).tolist(),
        "weight": weight,
        "expected": measured(truth, answer, weight or [1] * images, classes),
    }


rng = np.random.default_rng(21)
cases = [case(rng, index) for index in range(400)]
(HERE / "cases.json").write_text(json.dumps({"cases": cases}, separators=(",", ":")) + "\n")
