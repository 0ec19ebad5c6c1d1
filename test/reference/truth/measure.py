"""The metrics of docs/methods.md by scikit-learn, and by NumPy where scikit-learn has none. None: not defined."""

import itertools
import math
import warnings

import numpy as np
import sklearn
from sklearn import metrics as sk

warnings.filterwarnings("ignore")
sklearn.set_config(assume_finite=True, skip_parameter_validation=True)  # takes half of the time


def measure(problem, answers, rows):
    """`answers`: y, and of score, label, probability what the output gives. A row of weight 0 takes no part."""
    part = {key: value[rows] if isinstance(value, np.ndarray) else value for key, value in answers.items()}
    if problem == "ranking":
        return clean(_ranking(part))
    everything = part
    weight = part.get("weight")
    if weight is not None:
        part = {key: value[weight > 0] if isinstance(value, np.ndarray) else value for key, value in part.items()}
    found = clean(MEASURES[problem](part)) if len(part["y"]) else dict.fromkeys(NAMES[problem])
    if problem == "regression":
        found["max_error"] = float(np.abs(everything["y"] - everything["score"]).max())
    return found


def clean(values):
    return {name: None if value is None or math.isnan(value) else float(value) for name, value in values.items()}


def calibration(confidence, outcome, weight, bins=15):
    """torchmetrics: bins closed on the left; a confidence of exactly 1 falls in a bin of its own."""
    weight = np.ones(len(confidence)) if weight is None else weight
    index = np.searchsorted(np.linspace(0, 1, bins + 1), confidence, side="right") - 1
    total = 0.0
    for inside in (index == bin for bin in np.unique(index)):
        gap = np.average(confidence[inside], weights=weight[inside]) - np.average(outcome[inside], weights=weight[inside])
        total += weight[inside].sum() / weight.sum() * abs(gap)
    return total


def off_edges(p):
    """No multiple of 1/15: the edges of calibration bins are no subject here."""
    on_edge = np.abs(p * 15 - np.round(p * 15)) < 1e-5
    return np.where(on_edge & (p > 0) & (p < 1), p + np.where(p < 0.5, 0.003, -0.003), p)


def _binary(part):
    y, w = part["y"], part.get("weight")
    asked = {"sample_weight": w}
    found = {}
    if "label" in part:
        label = part["label"]
        found |= {
            "accuracy": sk.accuracy_score(y, label, **asked),
            "balanced_accuracy": sk.balanced_accuracy_score(y, label, **asked),
            "precision": sk.precision_score(y, label, zero_division=0, **asked),
            "recall": sk.recall_score(y, label, zero_division=0, **asked),
            "f1": sk.f1_score(y, label, zero_division=0, **asked),
            "matthews_corrcoef": sk.matthews_corrcoef(y, label, **asked),
            "cohen_kappa": sk.cohen_kappa_score(y, label, labels=[0, 1], **asked),
            "selection_rate": np.average(label == 1, weights=w),
            "true_positive_rate": _rate(label, y == 1, w),
            "false_positive_rate": _rate(label, y == 0, w),
        }
    if "score" in part:
        one = len(np.unique(y)) < 2
        found["roc_auc"] = None if one else sk.roc_auc_score(y, part["score"], **asked)
        found["average_precision"] = sk.average_precision_score(y, part["score"], **asked)
    if "probability" in part:
        p = part["probability"]
        clipped = np.clip(p, part["epsilon"], 1 - part["epsilon"])
        found["log_loss"] = sk.log_loss(y, clipped, labels=[0, 1], **asked)
        found["brier_score"] = sk.brier_score_loss(y, p, labels=[0, 1], **asked)
        found["expected_calibration_error"] = calibration(p, (y == 1).astype(float), w)
    return found


def _rate(label, among, weight):
    return np.average(label[among] == 1, weights=None if weight is None else weight[among]) if among.any() else None


def _multiclass(part):
    y, w, classes = part["y"], part.get("weight"), part["classes"]
    label, asked = part["label"], {"sample_weight": w}
    found = {
        "accuracy": sk.accuracy_score(y, label, **asked),
        "balanced_accuracy": sk.balanced_accuracy_score(y, label, **asked),
        "f1_macro": sk.f1_score(y, label, average="macro", zero_division=0, **asked),
        "f1_weighted": sk.f1_score(y, label, average="weighted", zero_division=0, **asked),
        "precision_macro": sk.precision_score(y, label, average="macro", zero_division=0, **asked),
        "recall_macro": sk.recall_score(y, label, average="macro", zero_division=0, **asked),
        "matthews_corrcoef": sk.matthews_corrcoef(y, label, **asked),
        "cohen_kappa": sk.cohen_kappa_score(y, label, **asked),
    }
    if "score" in part:
        scores = part["score"]
        whole = len(np.unique(y)) == classes
        found["roc_auc_ovr"] = np.mean([sk.roc_auc_score(y == k, scores[:, k], **asked) for k in range(classes)]) if whole else None
        for top in range(1, classes):
            found[f"top_k_accuracy@{top}"] = sk.top_k_accuracy_score(y, scores, k=top, labels=range(classes), **asked)
        found["top_k_accuracy"] = found["top_k_accuracy@2"]
    if "probability" in part:
        p = part["probability"]
        clipped = np.clip(p, part["epsilon"], 1 - part["epsilon"])
        found["log_loss"] = np.average(-np.log(clipped[np.arange(len(y)), y]), weights=w)
        found["expected_calibration_error"] = calibration(p.max(axis=1), (p.argmax(axis=1) == y).astype(float), w)
    return found


def _multilabel(part):
    y, w, asked = part["y"], part.get("weight"), {"sample_weight": part.get("weight")}
    found = _ranked_labels(y, part["score"], w) if "score" in part else {}
    if "label" not in part:
        return found
    label = part["label"]
    return found | {
        "jaccard_samples": sk.jaccard_score(y, label, average="samples", zero_division=0, **asked),
        "f1_micro": sk.f1_score(y, label, average="micro", zero_division=0, **asked),
        "f1_macro": sk.f1_score(y, label, average="macro", zero_division=0, **asked),
        "hamming_loss": sk.hamming_loss(y, label, **asked),
        "accuracy": sk.accuracy_score(y, label, **asked),
    }


def _ranked_labels(y, score, w):
    """By the order of the scores; micro averages repeat a row's weight for each of its labels."""
    cells = {"sample_weight": None if w is None else np.repeat(w, y.shape[1])}
    one = any(len(np.unique(column)) < 2 for column in y.T)
    return {
        "roc_auc_macro": None if one else sk.roc_auc_score(y, score, average="macro", sample_weight=w),
        "roc_auc_micro": None if len(np.unique(y)) < 2 else sk.roc_auc_score(y.ravel(), score.ravel(), **cells),
        "average_precision_macro": sk.average_precision_score(y, score, average="macro", sample_weight=w),
        "average_precision_micro": sk.average_precision_score(y.ravel(), score.ravel(), **cells),
        "average_precision_samples": sk.average_precision_score(y, score, average="samples", sample_weight=w),
    }


def _regression(part):
    y, p, w = part["y"], part["score"], part.get("weight")
    asked = {"sample_weight": w}
    return {
        "mae": sk.mean_absolute_error(y, p, **asked),
        "mse": sk.mean_squared_error(y, p, **asked),
        "rmse": sk.root_mean_squared_error(y, p, **asked),
        "r2": _explained(y, p, w),
        "mape": sk.mean_absolute_percentage_error(y, p, **asked),
        "median_absolute_error": sk.median_absolute_error(y, p, **asked),
        "pinball@0.9": sk.mean_pinball_loss(y, p, alpha=0.9, **asked),
        "pinball": sk.mean_pinball_loss(y, p, alpha=0.5, **asked),
        "mean_bias": np.average((p - y).mean(axis=1), weights=w),
    }


def _explained(y, p, weight):
    """A constant truth is told by its values: scikit-learn would look at deviations from a rounded mean."""
    if len(y) < 2:
        return None
    parts = [
        float((y[:, i] == p[:, i]).all()) if (y[:, i] == y[0, i]).all() else sk.r2_score(y[:, i], p[:, i], sample_weight=weight)
        for i in range(y.shape[1])
    ]
    return np.mean(parts)


def _ranking(part):
    """Scores of a query are drawn with few ties, so that all orders of them can be gone through."""
    found = {}
    groups = [part["query"] == query for query in dict.fromkeys(part["query"])]
    weight = None if "weight" not in part else np.array([part["weight"][group][0] for group in groups])
    if weight is not None and weight.sum() == 0:
        return dict.fromkeys(NAMES["ranking"])
    for name, score in RANKED.items():
        values = [score(part["y"][group], part["score"][group]) for group in groups]
        found[name] = np.average(values, weights=weight)
    return found


def _over_orders(of_ranked):
    def mean(relevance, score):
        order = np.argsort(-score, kind="stable")
        ties = [list(tie) for _, tie in itertools.groupby(order, key=lambda row: score[row])]
        orders = itertools.product(*(itertools.permutations(tie) for tie in ties))
        return np.mean([of_ranked(relevance[[row for tie in one for row in tie]]) for one in orders])

    return mean


def _reciprocal(ranked):
    hits = np.flatnonzero(ranked > 0)
    return 1 / (hits[0] + 1) if len(hits) else 0.0


def _recall(k):
    return lambda ranked: (ranked[:k] > 0).sum() / (ranked > 0).sum() if (ranked > 0).any() else 0.0


def _precision(k):
    def value(ranked):
        hits = ranked > 0
        total = sum(hits[: rank + 1].mean() for rank in range(min(k, len(ranked))) if hits[rank])
        return total / min(k, hits.sum()) if hits.any() else 0.0

    return value


def _ndcg(k):
    def value(relevance, score):
        if len(relevance) == 1:
            return float(relevance[0] > 0)
        return sk.ndcg_score([relevance], [score], k=k)

    return value


RANKED = {
    "ndcg@10": _ndcg(10),
    "ndcg@2": _ndcg(2),
    "mrr": _over_orders(_reciprocal),
    "map@10": _over_orders(_precision(10)),
    "map@2": _over_orders(_precision(2)),
    "recall@10": _over_orders(_recall(10)),
    "recall@2": _over_orders(_recall(2)),
}
MEASURES = {"binary": _binary, "multiclass": _multiclass, "multilabel": _multilabel, "regression": _regression}
_LABELS = ["accuracy", "balanced_accuracy", "matthews_corrcoef", "cohen_kappa"]
NAMES = {
    "binary": [*_LABELS, "precision", "recall", "f1", "selection_rate", "true_positive_rate", "false_positive_rate"],
    "multiclass": [*_LABELS, "f1_macro", "f1_weighted", "precision_macro", "recall_macro"],
    "multilabel": ["f1_micro", "f1_macro", "hamming_loss", "accuracy", "jaccard_samples"],
    "regression": ["mae", "mse", "rmse", "r2", "mape", "median_absolute_error", "pinball@0.9", "pinball", "mean_bias"],
    "ranking": list(RANKED),
}
