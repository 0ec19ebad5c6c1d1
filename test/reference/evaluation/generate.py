"""Writes metrics.json: cases with scikit-learn's values (and NumPy's for the calibration error, MRR, MAP and recall@k).

Run: python test/reference/evaluation/generate.py   (needs scikit-learn and NumPy)
"""

import json
import math
import pathlib
import warnings

import numpy as np
import sklearn
from sklearn import metrics as sk

warnings.filterwarnings("ignore")
HERE = pathlib.Path(__file__).parent
MILLION = 1_000_000


def clean(value):
    value = float(value)
    return None if math.isnan(value) else value


def ece(confidence, outcome, weight=None, bins=15):
    """torchmetrics: bins closed on the left; a confidence of exactly 1 falls in a bin of its own."""
    confidence, outcome = np.asarray(confidence, float), np.asarray(outcome, float)
    weight = np.ones(len(confidence)) if weight is None else np.asarray(weight, float)
    index = np.searchsorted(np.linspace(0, 1, bins + 1), confidence, side="right") - 1
    total = 0.0
    for b in np.unique(index):
        inside = index == b
        share = weight[inside].sum() / weight.sum()
        if share > 0:
            gap = np.average(confidence[inside], weights=weight[inside]) - np.average(outcome[inside], weights=weight[inside])
            total += share * abs(gap)
    return total


def binary_metrics(y, p, w=None, threshold=0.5):
    y, p = np.asarray(y), np.asarray(p)
    pred = (p >= threshold).astype(int)
    share = np.ones(len(y)) if w is None else np.asarray(w)
    one_class = len(np.unique(y)) < 2
    kwargs = {"sample_weight": w}
    return {
        "accuracy": sk.accuracy_score(y, pred, **kwargs),
        "balanced_accuracy": sk.balanced_accuracy_score(y, pred, **kwargs),
        "precision": sk.precision_score(y, pred, zero_division=0, **kwargs),
        "recall": sk.recall_score(y, pred, zero_division=0, **kwargs),
        "f1": sk.f1_score(y, pred, zero_division=0, **kwargs),
        "roc_auc": clean(sk.roc_auc_score(y, p, **kwargs)) if not one_class else None,
        "average_precision": sk.average_precision_score(y, p, **kwargs),
        "log_loss": sk.log_loss(y, p, labels=[0, 1], **kwargs),
        "brier_score": sk.brier_score_loss(y, p, labels=[0, 1], **kwargs) if len(y) else None,
        "matthews_corrcoef": sk.matthews_corrcoef(y, pred, **kwargs),
        "cohen_kappa": clean(sk.cohen_kappa_score(y, pred, **kwargs)),
        "expected_calibration_error": ece(p, y, w),
        "selection_rate": np.average(pred, weights=share),
        "true_positive_rate": sk.recall_score(y, pred, **kwargs) if (y == 1).any() else None,
        "false_positive_rate": np.average(pred[y == 0], weights=share[y == 0]) if (y == 0).any() else None,
    }


def multiclass_metrics(y, p, w=None):
    y, p = np.asarray(y), np.asarray(p)
    k = p.shape[1]
    pred = p.argmax(axis=1)
    labels = list(range(k))
    kwargs = {"sample_weight": w}
    result = {
        "accuracy": sk.accuracy_score(y, pred, **kwargs),
        "balanced_accuracy": sk.balanced_accuracy_score(y, pred, **kwargs),
        "f1_macro": sk.f1_score(y, pred, average="macro", zero_division=0, **kwargs),
        "f1_weighted": sk.f1_score(y, pred, average="weighted", zero_division=0, **kwargs),
        "precision_macro": sk.precision_score(y, pred, average="macro", zero_division=0, **kwargs),
        "recall_macro": sk.recall_score(y, pred, average="macro", zero_division=0, **kwargs),
        "log_loss": sk.log_loss(y, p, labels=labels, **kwargs),
        "matthews_corrcoef": sk.matthews_corrcoef(y, pred, **kwargs),
        "cohen_kappa": clean(sk.cohen_kappa_score(y, pred, **kwargs)),
        "expected_calibration_error": ece(p.max(axis=1), pred == y, w),
    }
    for top in (1, 2, 3):
        if top < k:
            result[f"top_k_accuracy@{top}"] = sk.top_k_accuracy_score(y, p, k=top, labels=labels, **kwargs)
    if len(np.unique(y)) == k:
        result["roc_auc_ovr"] = sk.roc_auc_score(y, p, multi_class="ovr", labels=labels, **kwargs)
    else:
        result["roc_auc_ovr"] = None
    return result


def multilabel_metrics(y, p, w=None):
    kwargs = {"sample_weight": w}
    pred = (p >= 0.5).astype(int)
    one = [len(set(column)) < 2 for column in y.T.tolist()]
    return {
        "roc_auc_macro": None if any(one) else sk.roc_auc_score(y, p, average="macro", **kwargs),
        "roc_auc_micro": None if len(np.unique(y)) < 2 else sk.roc_auc_score(y.ravel(), p.ravel(), sample_weight=None if w is None else np.repeat(w, y.shape[1])),
        "average_precision_macro": sk.average_precision_score(y, p, average="macro", **kwargs),
        "average_precision_micro": sk.average_precision_score(y.ravel(), p.ravel(), sample_weight=None if w is None else np.repeat(w, y.shape[1])),
        "average_precision_samples": sk.average_precision_score(y, p, average="samples", **kwargs),
        "jaccard_samples": sk.jaccard_score(y, pred, average="samples", zero_division=0, **kwargs),
        "f1_micro": sk.f1_score(y, pred, average="micro", zero_division=0, **kwargs),
        "f1_macro": sk.f1_score(y, pred, average="macro", zero_division=0, **kwargs),
        "hamming_loss": sk.hamming_loss(y, pred, **kwargs),
        "accuracy": sk.accuracy_score(y, pred, **kwargs),
    }


def regression_metrics(y, p, w=None):
    y, p = np.asarray(y, float), np.asarray(p, float)
    kwargs = {"sample_weight": w}
    bias = np.average((p - y).reshape(len(y), -1).mean(axis=1), weights=w)
    return {
        "mae": sk.mean_absolute_error(y, p, **kwargs),
        "mse": sk.mean_squared_error(y, p, **kwargs),
        "rmse": sk.root_mean_squared_error(y, p, **kwargs),
        "r2": clean(sk.r2_score(y, p, **kwargs)),
        "mape": sk.mean_absolute_percentage_error(y, p, **kwargs),
        "median_absolute_error": sk.median_absolute_error(y, p, **kwargs),
        "max_error": np.abs(y - p).max(),
        "pinball@0.9": sk.mean_pinball_loss(y, p, alpha=0.9, **kwargs),
        "pinball@0.25": sk.mean_pinball_loss(y, p, alpha=0.25, **kwargs),
        "mean_bias": bias,
    }


def over_orders(relevance, score, measure):
    """Mean of a measure of the ranked relevances over random orders of ties, by enumeration of all orders."""
    import itertools

    order = np.argsort(-score, kind="stable")
    groups = [list(g) for _, g in itertools.groupby(order, key=lambda i: score[i])]
    values = [
        measure(np.array([relevance[i] for part in arrangement for i in part]))
        for arrangement in itertools.product(*(itertools.permutations(g) for g in groups))
    ]
    return float(np.mean(values))


def reciprocal_rank(ranked):
    hits = np.flatnonzero(ranked > 0)
    return 1 / (hits[0] + 1) if len(hits) else 0.0


def recall_at(k):
    return lambda ranked: (ranked[:k] > 0).sum() / (ranked > 0).sum() if (ranked > 0).any() else 0.0


def average_precision_at(k):
    def measure(ranked):
        hit = ranked > 0
        if not hit.any():
            return 0.0
        precision = np.cumsum(hit) / np.arange(1, len(ranked) + 1)
        return (precision * hit)[:k].sum() / min(hit.sum(), k)

    return measure


def ranking_metrics(query, relevance, score):
    query, relevance, score = map(np.asarray, (query, relevance, score))
    per = {}
    for q in dict.fromkeys(query.tolist()):
        mine = query == q
        r, s = relevance[mine].astype(float), score[mine].astype(float)
        for k in (1, 3, 10):
            if mine.sum() > 1:
                per.setdefault(f"ndcg@{k}", []).append(sk.ndcg_score([r], [s], k=k))
            else:
                per.setdefault(f"ndcg@{k}", []).append(float(r[0] > 0))
            per.setdefault(f"map@{k}", []).append(over_orders(r, s, average_precision_at(k)))
            per.setdefault(f"recall@{k}", []).append(over_orders(r, s, recall_at(k)))
        per.setdefault("mrr", []).append(over_orders(r, s, reciprocal_rank))
    return {name: float(np.mean(values)) for name, values in per.items()}


def scores(rng, y, kind):
    n = len(y)
    raw = 1 / (1 + np.exp(-(rng.normal(size=n) + 1.2 * (2 * np.asarray(y) - 1))))
    if kind == "ties":
        return np.round(raw, 1)
    if kind == "constant":
        return np.full(n, 0.5)
    if kind == "extreme":
        return np.where(rng.random(n) < 0.3, rng.integers(0, 2, n).astype(float), raw)
    if kind == "low":
        return raw * 0.3
    return raw


def numbers(array):
    return np.round(np.asarray(array, float), 6).tolist()


def binary_cases(rng):
    for n in (1, 2, 3, 10, 37, 120):
        for prevalence in (0.0, 0.2, 0.5, 1.0):
            for kind in ("smooth", "ties", "extreme") if n > 3 else ("smooth",):
                for weighted in (False, True) if n in (10, 37) else (False,):
                    y = (rng.random(n) < prevalence).astype(int)
                    p = np.asarray(numbers(scores(rng, y, kind)))
                    w = np.asarray(numbers(rng.integers(0, 4, n) + 0.5)) if weighted else None
                    yield f"{kind} n={n} prevalence={prevalence} weighted={weighted}", y, p, w
    for kind in ("constant", "low"):
        y = (rng.random(40) < 0.4).astype(int)
        yield f"{kind} scores", y, np.asarray(numbers(scores(rng, y, kind))), None


def multiclass_cases(rng):
    for n in (1, 5, 30, 90):
        for k in (3, 4, 7):
            for kind in ("smooth", "ties", "missing"):
                for weighted in (False, True) if n == 30 else (False,):
                    y = rng.integers(0, k - (kind == "missing"), n)
                    if kind == "ties":
                        p = rng.integers(1, 4, (n, k)) * 1.0
                    else:
                        p = np.exp(rng.normal(size=(n, k)) + 1.5 * np.eye(k)[y])
                    p = p / p.sum(axis=1, keepdims=True)
                    w = np.asarray(numbers(rng.random(n) * 3 + 0.1)) if weighted else None
                    yield f"{kind} n={n} k={k} weighted={weighted}", y, p, w


def regression_cases(rng):
    for n in (1, 2, 5, 20, 101):
        for outputs in (1, 3):
            for kind in ("smooth", "ties", "constant", "exact", "zeros"):
                for weighted in (False, True) if n in (5, 20) else (False,):
                    y = rng.normal(size=(n, outputs)) * 10
                    if kind == "ties":
                        y = np.round(y)
                    if kind == "constant":
                        y[:] = 3.25
                    if kind == "zeros":
                        y = y * (rng.random((n, outputs)) < 0.5)
                    p = y if kind == "exact" else y + rng.standard_t(3, size=(n, outputs))
                    if kind == "ties":
                        p = np.round(p)
                    y, p = np.asarray(numbers(y)), np.asarray(numbers(p))
                    w = np.asarray(numbers(rng.integers(1, 4, n))) if weighted else None
                    yield f"{kind} n={n} outputs={outputs} weighted={weighted}", y, p, w


def build():
    rng = np.random.default_rng(20261121)
    cases = []

    def add(problem, name, data, expected):
        cases.append({"problem": problem, "name": name, **data, "expected": {k: None if v is None else float(v) for k, v in expected.items()}})

    for name, y, p, w in binary_cases(rng):
        data = {"target": y.tolist(), "answer": p.tolist(), "weight": None if w is None else w.tolist()}
        add("binary", name, data, binary_metrics(y, p, w))
    for name, y, p, w in multiclass_cases(rng):
        data = {"classes": p.shape[1], "target": y.tolist(), "answer": p.ravel().tolist(), "weight": None if w is None else w.tolist()}
        add("multiclass", name, data, multiclass_metrics(y, p, w))
    for n in (1, 6, 40):
        for labels in (2, 5):
            for density in (0.0, 0.15, 0.5):
                for weighted in (False, True):
                    y = (rng.random((n, labels)) < density).astype(int)
                    p = np.asarray(numbers(np.clip(y * 0.3 + rng.random((n, labels)) * 0.7, 0, 1)))
                    w = np.asarray(numbers(rng.random(n) + 0.1)) if weighted else None
                    data = {"labels": labels, "target": y.ravel().tolist(), "answer": p.ravel().tolist(), "weight": None if w is None else w.tolist()}
                    add("multilabel", f"n={n} labels={labels} density={density} weighted={weighted}", data, multilabel_metrics(y, p, w))
    for name, y, p, w in regression_cases(rng):
        data = {"outputs": y.shape[1], "target": y.ravel().tolist(), "answer": p.ravel().tolist(), "weight": None if w is None else w.tolist()}
        add("regression", name, data, regression_metrics(y, p, w))
    for queries in (1, 4, 12):
        for kind in ("smooth", "ties", "binary", "irrelevant"):
            for _ in range(3):
                sizes = rng.integers(1, 8, queries)
                query = np.repeat(np.arange(queries), sizes)
                n = len(query)
                relevance = rng.integers(0, 4, n) if kind in ("smooth", "ties") else (rng.random(n) < (0.3 if kind == "binary" else 0.05)).astype(int)
                score = rng.integers(0, 3, n) * 1.0 if kind == "ties" else np.asarray(numbers(rng.normal(size=n)))
                order = rng.permutation(n)
                data = {"query": query[order].tolist(), "target": relevance[order].tolist(), "answer": score[order].tolist(), "weight": None}
                add("ranking", f"{kind} queries={queries}", data, ranking_metrics(query[order], relevance[order], score[order]))
    return cases


def lehmer(seed, count):
    """The minimal standard generator (Park and Miller, 1988): exact in doubles, so that both languages draw the same."""
    draws = np.empty(count)
    state = seed
    for i in range(count):
        state = state * 48271 % 2147483647
        draws[i] = state / 2147483647
    return draws


def million():
    u, v = lehmer(1, MILLION), lehmer(2, MILLION)
    y = (v < u * u).astype(int)
    tied = np.floor(u * 1000) / 1000
    expected = {f"binary smooth {k}": x for k, x in binary_metrics(y, u).items()}
    expected |= {f"binary ties {k}": x for k, x in binary_metrics(y, tied, w=1 + np.floor(v * 3)).items()}
    truth, answer = 100 * v, 100 * v + 10 * (u - 0.5) ** 3
    expected |= {f"regression {k}": x for k, x in regression_metrics(truth, answer).items()}
    return {k: None if x is None else float(x) for k, x in expected.items()}


if __name__ == "__main__":
    built = build()
    document = {"scikitLearn": sklearn.__version__, "numpy": np.__version__, "cases": built, "million": million()}
    (HERE / "metrics.json").write_text(json.dumps(document, separators=(",", ":")) + "\n")
    print(len(built), "cases,", sum(len(case["expected"]) for case in built), "values")
