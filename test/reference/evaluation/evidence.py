"""Writes evidence.json: values of scikit-learn, SciPy and statsmodels for what a certificate keeps beside metrics.

Run: python test/reference/evaluation/evidence.py   (needs scikit-learn, SciPy and statsmodels)
"""

import json
import pathlib

import numpy as np
import scipy
import sklearn
import statsmodels
from scipy.stats import binomtest, false_discovery_control
from sklearn.calibration import calibration_curve
from sklearn.metrics import (
    classification_report,
    confusion_matrix,
    ndcg_score,
    precision_recall_curve,
    roc_curve,
)
from statsmodels.stats.contingency_tables import mcnemar

HERE = pathlib.Path(__file__).parent
random = np.random.default_rng(7)


def listed(values, digits=12):
    return [round(float(value), digits) for value in np.asarray(values).ravel()]


def changes():
    pairs = [(0, 1), (0, 8), (3, 9), (12, 12), (26, 6), (196, 278), (867, 881), (4081, 6674), (300000, 301500)]
    out = []
    for better, worse in pairs:
        exact = binomtest(better, better + worse, 0.5).pvalue
        if better + worse < 100000:
            assert np.isclose(exact, mcnemar([[50, worse], [better, 50]], exact=True).pvalue, rtol=1e-9)
        out.append({"better": better, "worse": worse, "pValue": float(exact)})
    return out


def discovery():
    lists = [[0.01], [0.04, 0.001, 0.2, 0.03, 0.03], listed(random.uniform(size=30) ** 3)]
    return [{"pValues": values, "adjusted": listed(false_discovery_control(values))} for values in lists]


def report(target, predicted, weight=None):
    values = classification_report(target, predicted, sample_weight=weight, output_dict=True, zero_division=0)
    keys = {"precision": "precision", "recall": "recall", "f1-score": "f1_score"}
    return {
        label: {keys[name]: round(float(value), 12) for name, value in figures.items() if name in keys}
        for label, figures in values.items()
        if isinstance(figures, dict) and "avg" not in label
    }


def classes():
    target = random.choice(4, size=120, p=[0.5, 0.3, 0.15, 0.05])
    predicted = np.where(random.uniform(size=120) < 0.7, target, random.choice(4, size=120))
    weight = np.round(random.uniform(0.2, 3, size=120), 3)
    sets = (random.uniform(size=(80, 3)) < 0.4).astype(int)
    answers = np.where(random.uniform(size=(80, 3)) < 0.8, sets, 1 - sets)
    return {
        "multiclass": {
            "target": target.tolist(),
            "predicted": predicted.tolist(),
            "weight": weight.tolist(),
            "plain": report(target, predicted),
            "weighted": report(target, predicted, weight),
            "confusion": confusion_matrix(target, predicted).tolist(),
            "confusionWeighted": np.round(confusion_matrix(target, predicted, sample_weight=weight), 6).tolist(),
        },
        "multilabel": {"target": sets.tolist(), "predicted": answers.tolist(), "plain": report(sets, answers)},
    }


def curves(rows, digits):
    target = (random.uniform(size=rows) < 0.3).astype(int)
    score = np.round(np.clip(random.normal(0.35 + 0.25 * target, 0.2, size=rows), 0, 1), digits)
    weight = np.round(random.uniform(0.2, 3, size=rows), 3)
    out = {"target": target.tolist(), "score": listed(score), "weight": weight.tolist()}
    for name, share in (("plain", None), ("weighted", weight)):
        fpr, tpr, _ = roc_curve(target, score, sample_weight=share, drop_intermediate=False)
        precision, recall, _ = precision_recall_curve(target, score, sample_weight=share)
        out[name] = {
            "roc_curve": {"fpr": listed(fpr, 6), "tpr": listed(tpr, 6)},
            "precision_recall_curve": {"recall": listed(recall[::-1], 6), "precision": listed(precision[::-1], 6)},
        }
    so, predicted = calibration_curve(target, score, n_bins=10)
    out["calibration_curve"] = {"prob_true": listed(so), "prob_pred": listed(predicted)}
    return out


def residuals():
    target = np.round(random.normal(50, 20, size=400), 3)
    predicted = np.round(target + random.normal(0, 1 + np.abs(target) / 10), 3)
    order = np.argsort(predicted, kind="stable")
    bins = np.array_split(order, 20)
    rest = target - predicted
    quantiles = {f"p{share}": listed([np.quantile(rest[b], share / 100) for b in bins]) for share in (10, 25, 50, 75, 90)}
    means = listed([predicted[b].mean() for b in bins])
    return {"target": target.tolist(), "predicted": predicted.tolist(), "series": {"predicted": means, **quantiles}}


def ranking():
    queries, depth = 12, 14
    relevance = random.choice(4, size=(queries, depth), p=[0.6, 0.2, 0.15, 0.05])
    relevance[:, 0] = np.maximum(relevance[:, 0], 1)
    score = np.round(random.normal(relevance, 1.5), 6)
    ks = [*range(1, 11)]
    return {
        "relevance": relevance.tolist(),
        "score": score.tolist(),
        "k": ks,
        "ndcg": listed([ndcg_score(relevance, score, k=k) for k in ks]),
    }


document = {
    "versions": {
        "numpy": np.__version__,
        "scipy": scipy.__version__,
        "scikit-learn": sklearn.__version__,
        "statsmodels": statsmodels.__version__,
    },
    "changes": changes(),
    "discovery": discovery(),
    "classes": classes(),
    "curves": {"few": curves(40, 2), "many": curves(1500, 4)},
    "residuals": residuals(),
    "ranking": ranking(),
}
(HERE / "evidence.json").write_text(json.dumps(document, separators=(",", ":")) + "\n")
