"""Makes test/fixtures/onnx/labels-*.onnx, anomaly-*.onnx and values-*.onnx, as skl2onnx writes them, and what scikit-learn says of their answers.

Run from the repository's root: python test/reference/exports/make_models.py
Needs numpy, onnxruntime, scikit-learn, skl2onnx. Every number is seeded.
"""

import json
import pathlib
import warnings

import numpy as np
import onnxruntime
import sklearn
import skl2onnx
from skl2onnx import to_onnx
from sklearn import metrics as sk
from sklearn.datasets import make_multilabel_classification
from sklearn.ensemble import IsolationForest, RandomForestClassifier, RandomForestRegressor
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.multioutput import MultiOutputClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.svm import OneClassSVM

warnings.filterwarnings("ignore")
FIXTURES = pathlib.Path("test/fixtures/onnx")
FOLDER = pathlib.Path("test/reference/exports")
FEATURES = ["a", "b", "c", "d", "e"]
OPSETS = {"": 17, "ai.onnx.ml": 3}


def write_table(name, rows, columns, values):
    lines = [",".join([*FEATURES, *columns])]
    lines += [",".join([*(repr(float(cell)) for cell in row), *(str(cell) for cell in held)]) for row, held in zip(rows, values)]
    (FOLDER / f"{name}.csv").write_text("\n".join(lines) + "\n")


def export(name, model, rows):
    options = {id(model): {"zipmap": False}} if hasattr(model, "predict_proba") and not isinstance(model, MultiOutputClassifier) else None
    exported = to_onnx(model, rows[:1], options=options, target_opset=OPSETS)
    (FIXTURES / f"{name}.onnx").write_bytes(exported.SerializeToString())
    session = onnxruntime.InferenceSession(exported.SerializeToString(), providers=["CPUExecutionProvider"])
    shapes = {value.name: [size if isinstance(size, int) else -1 for size in value.shape] for value in session.get_outputs()}
    return session.run(None, {"X": rows}), shapes


def of_labels(truth, p):
    label = (p >= 0.5).astype(int)
    return {
        "f1_micro": sk.f1_score(truth, label, average="micro"),
        "f1_macro": sk.f1_score(truth, label, average="macro"),
        "hamming_loss": sk.hamming_loss(truth, label),
        "accuracy": sk.accuracy_score(truth, label),
        "jaccard_samples": sk.jaccard_score(truth, label, average="samples", zero_division=0),
        "roc_auc_macro": sk.roc_auc_score(truth, p, average="macro"),
        "roc_auc_micro": sk.roc_auc_score(truth, p, average="micro"),
        "average_precision_macro": sk.average_precision_score(truth, p, average="macro"),
        "average_precision_micro": sk.average_precision_score(truth, p, average="micro"),
        "average_precision_samples": sk.average_precision_score(truth, p, average="samples"),
    }


def present(model, rows):
    """The probability that each label is there, by scikit-learn itself."""
    p = model.predict_proba(rows)
    return np.stack([pair[:, 1] for pair in p], axis=1) if isinstance(p, list) else p


def labels():
    rows, truth = make_multilabel_classification(900, len(FEATURES), n_classes=3, n_labels=2, random_state=7)
    rows = (rows / 10).astype(np.float32)
    train, test = slice(600), slice(600, None)
    linear = LogisticRegression(max_iter=500)
    models = {
        "labels-matrix": OneVsRestClassifier(linear),
        "labels-stacked": RandomForestClassifier(8, max_depth=4, random_state=0),
        "labels-list": MultiOutputClassifier(linear),
        "labels-list-forest": MultiOutputClassifier(RandomForestClassifier(4, max_depth=3, random_state=0)),
        "labels-mlp": MLPClassifier((6,), max_iter=300, random_state=0),
    }
    write_table("labels", rows[test], ["p", "q", "r"], truth[test])
    expected = {}
    for name, model in models.items():
        model.fit(rows[train], truth[train])
        (_, p), shapes = export(name, model, rows[test])
        own = np.stack([pair[:, 1] for pair in p], axis=1) if isinstance(p, list) else p[..., 1].T if p.ndim == 3 else p
        assert np.abs(own - present(model, rows[test])).max() < 1e-5, name
        expected[name] = {"outputs": shapes, "metrics": of_labels(truth[test], own.astype(float))}
    return expected


def anomalies():
    random = np.random.default_rng(3)
    usual = random.normal(size=(700, len(FEATURES)))
    odd = random.normal(scale=2.2, size=(60, len(FEATURES))) + 0.6
    rows = np.vstack([usual, odd]).astype(np.float32)
    label = np.array([1] * len(usual) + [-1] * len(odd))
    test = random.permutation(np.arange(400, len(rows)))
    write_table("anomalies", rows[test], ["y"], label[test][:, None])
    models = {
        "anomaly-forest": IsolationForest(n_estimators=12, max_samples=64, random_state=0),
        "anomaly-svm": OneClassSVM(nu=0.1, gamma=0.05),
    }
    expected = {}
    for name, model in models.items():
        model.fit(rows[:400])
        (_, scores), shapes = export(name, model, rows[test])
        scores = scores.ravel()
        assert np.abs(scores - model.decision_function(rows[test])).max() < 1e-4, name
        is_odd = label[test] == -1
        low = {"roc_auc": sk.roc_auc_score(is_odd, -scores), "average_precision": sk.average_precision_score(is_odd, -scores)}
        cut = {"recall": sk.recall_score(is_odd, scores <= 0), "precision": sk.precision_score(is_odd, scores <= 0)}
        high = {"roc_auc": sk.roc_auc_score(is_odd, scores)}
        expected[name] = {"outputs": shapes, "metrics": low, "atZero": cut, "reversed": high}
    return expected


def values():
    """A regressor of two numbers a row, which skl2onnx declares as one."""
    random = np.random.default_rng(11)
    rows = random.normal(size=(700, len(FEATURES))).astype(np.float32)
    truth = np.stack([rows[:, 0] * 2, rows[:, 1] - rows[:, 2]], axis=1) + random.normal(size=(700, 2)) * 0.3
    train, test = slice(400), slice(400, None)
    model = RandomForestRegressor(6, max_depth=5, random_state=0).fit(rows[:400], truth[train])
    write_table("values", rows[test], ["y1", "y2"], [[repr(float(cell)) for cell in pair] for pair in truth[test]])
    (predicted,), shapes = export("values-forest", model, rows[test])
    assert np.abs(predicted - model.predict(rows[test])).max() < 1e-4
    own = predicted.astype(float)
    metrics = {"r2": sk.r2_score(truth[test], own), "mae": sk.mean_absolute_error(truth[test], own)}
    return {"values-forest": {"outputs": shapes, "metrics": metrics}}


if __name__ == "__main__":
    document = {"scikitLearn": sklearn.__version__, "skl2onnx": skl2onnx.__version__, "models": labels() | anomalies() | values()}
    (FOLDER / "expected.json").write_text(json.dumps(document, indent=1) + "\n")
