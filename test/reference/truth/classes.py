"""Problems with one label a row: two classes, of which one is positive, or several."""

import numpy as np

from case import Case, kappa
from graphs import Graph
from labels import TENSORS, cells, draw_labels
from measure import off_edges

EPSILON = {"FP32": float(np.finfo(np.float32).eps), "FP64": float(np.finfo(np.float64).eps)}


def _rows(rng):
    return rng.choice([rng.randint(3, 15), rng.randint(20, 60), rng.randint(40, 120)])


def draw_truth(rng, case, labels, least=1):
    """Numbers of classes; sometimes some never occur."""
    shown = list(range(len(labels)))
    if rng.random() < 0.12:
        shown = sorted(rng.sample(shown, rng.randint(least, len(labels))))
    truth = [rng.choice(shown) for _ in range(case.rows)]
    for place, number in zip(rng.sample(range(case.rows), min(case.rows, len(shown))), shown):
        truth[place] = number
    return truth


def draw_scores(rng, truth, classes):
    """Greatest at the truth, mostly."""
    spread = rng.choice([0.3, 0.5, 0.8, 0.8, 1.6])
    scores = np.array([[rng.gauss(0, spread) for _ in range(classes)] for _ in truth])
    scores[np.arange(len(truth)), truth] += 1.5
    return scores * rng.choice([1, 2])


def binary(rng):
    kind, labels, held, form = draw_labels(rng, 2, 2)
    case = Case(rng, form, _rows(rng))
    case.story = f"binary, {kind.name}"
    if rng.random() < 0.5:
        labels = labels[::-1]
    truth = draw_truth(rng, case, labels)
    case.target, case.target_kind = cells([labels[number] for number in truth], held), held
    said = [kind.say(label) for label in labels]
    case.answers["y"] = np.array(truth)
    answer = rng.choice(["column", "column", "columns", "columns", "logit", "logits", "scores", "labels", "labels"])
    {"column": _column, "columns": _columns, "logit": _logit, "logits": _logits, "scores": _scores, "labels": _binary_labels}[answer](
        rng, case, said, labels, held
    )
    case.story += f", {answer}, {form}"
    if len(set(truth)) < 2:
        case.is_clear = False
    if "label" in case.answers and kappa(truth, case.answers["label"]) < 0.6:
        case.is_clear = False
    return _settled(case, kind)


def _settled(case, kind):
    """Odd numerals are what they are only as text that the manifest names."""
    if kind.name == "odd numerals" and case.form == "csv" and not (case.says.get("positive") or case.says.get("classes")):
        case.says["classes"] = sorted(set(case.target))
        case.is_clear = False
    case.settle_metrics()
    if case.reads_as_missing():
        case.refusals = ["data-format", "data-binding"]
    return case


def _positive_alone(rng, case, said):
    """The label that is positive; now and then the one other as well."""
    case.says = {"positive": said[1]}
    if rng.random() < 0.3 or len(set(case.answers["y"])) < 2:
        case.says["classes"] = rng.choice([said, said[::-1]])


def _threshold(rng, case, p, datatype, chance=0.4):
    threshold = 0.5
    if rng.random() < chance:
        threshold = case.prediction["threshold"] = rng.choice([0.3, 0.7, 0.45, 0.1])
    exact = np.float32 if datatype == "FP32" else np.float64
    return (p.astype(exact) >= exact(threshold)).astype(int)


def _probability(rng, truth):
    scores = draw_scores(rng, truth, 2)
    p = 1 / (1 + np.exp(-(scores[:, 1] - scores[:, 0])))
    return off_edges(np.round(p, rng.choice([1, 2, 15])))


def _column(rng, case, said, labels, held):
    """One column of the positive class's probability."""
    datatype = rng.choice(["FP32", "FP64"])
    case.graph = Graph(rng.choice(["identity", "flat"]), datatype, 1)
    case.features = [[float(p)] for p in _probability(rng, case.answers["y"])]
    p = case.run_model().astype(float).ravel()
    _positive_alone(rng, case, said)
    _give_probability(rng, case, p, datatype)


def _give_probability(rng, case, p, datatype):
    case.answers |= {"score": p, "probability": p, "epsilon": EPSILON[datatype], "label": _threshold(rng, case, p, datatype)}


def _columns(rng, case, said, labels, held):
    """A column for each class."""
    datatype = rng.choice(["FP32", "FP64"])
    case.graph = Graph(rng.choice(["identity", "softmax"]), datatype, 2)
    order = rng.choice([[0, 1], [1, 0]])
    if case.graph.op == "softmax":
        case.features = draw_scores(rng, case.answers["y"], 2)[:, order].tolist()
    else:
        p = _probability(rng, case.answers["y"])
        case.features = np.stack([1 - p, p], axis=1)[:, order].tolist()
    out = case.run_model().astype(float)
    column = order.index(1)
    _say_columns(rng, case, [said[number] for number in order], column, labels)
    _give_probability(rng, case, out[:, column], datatype)


def _say_columns(rng, case, classes, column, labels):
    """The order of the columns, the positive one by its place, or neither where the labels are 0 and 1."""
    case.says = {"positive": classes[column]}
    plain = [classes[1 - column] in (0, False), classes[column] in (1, True), column == 1]
    if all(plain) and rng.random() < 0.5:
        if rng.random() < 0.3:
            case.says = {"problem": "binary"}
        return
    if rng.random() < 0.3:
        case.prediction["index"] = column
        return
    case.says["classes"] = classes
    if column == 1 and rng.random() < 0.3:
        del case.says["positive"]


def _logit(rng, case, said, labels, held):
    datatype = rng.choice(["FP32", "FP64"])
    case.graph = Graph(rng.choice(["identity", "flat"]), datatype, 1)
    scores = draw_scores(rng, case.answers["y"], 2)
    case.features = [[float(score)] for score in np.round(scores[:, 1] - scores[:, 0], rng.choice([1, 12]))]
    case.prediction["kind"] = "logits"
    logit = case.run_model().astype(float).ravel()
    case.is_clear = logit.min() < 0 < logit.max()
    _positive_alone(rng, case, said)
    _give_probability(rng, case, 1 / (1 + np.exp(-logit)), datatype)




def _logits(rng, case, said, labels, held):
    datatype = rng.choice(["FP32", "FP64"])
    case.graph = Graph("identity", datatype, 2)
    order = rng.choice([[0, 1], [1, 0]])
    case.features = draw_scores(rng, case.answers["y"], 2)[:, order].tolist()
    case.prediction["kind"] = "logits"
    out = case.run_model().astype(float)
    powers = np.exp(out - out.max(axis=1, keepdims=True))
    column = order.index(1)
    _say_columns(rng, case, [said[number] for number in order], column, labels)
    _give_probability(rng, case, (powers / powers.sum(axis=1, keepdims=True))[:, column], datatype)


def _scores(rng, case, said, labels, held):
    """A decision function."""
    datatype = rng.choice(["FP32", "FP64"])
    case.graph = Graph(rng.choice(["identity", "flat"]), datatype, 1)
    scores = draw_scores(rng, case.answers["y"], 2)
    case.features = [[float(score)] for score in np.round(scores[:, 1] - scores[:, 0], rng.choice([1, 12]))]
    case.prediction["kind"] = "scores"
    sign = rng.choice([1, 1, -1])
    if sign < 0 or rng.random() < 0.2:
        case.prediction["positiveScores"] = "low" if sign < 0 else "high"
        case.features = [[sign * row[0]] for row in case.features]
    out = case.run_model()
    case.answers["score"] = sign * out.astype(float).ravel()
    _positive_alone(rng, case, said)
    case.is_clear = out.min() < 0
    if rng.random() < 0.5:
        threshold = case.prediction["threshold"] = rng.choice([0, 0.3, -0.7])
        case.answers["label"] = (sign * out.ravel() >= sign * out.dtype.type(threshold)).astype(int)


def _binary_labels(rng, case, said, labels, held):
    number = _labels(rng, case, labels, held)
    case.answers["label"] = number
    _positive_alone(rng, case, said)


def _labels(rng, case, labels, held):
    """Answers that are labels: of the greatest column, or handed through. Answers their numbers."""
    case.prediction["kind"] = "labels"
    truth = case.answers["y"]
    scores = draw_scores(rng, truth, len(labels))
    to = TENSORS[held]
    order = rng.sample(range(len(labels)), len(labels))
    if rng.random() < 0.4 and to != "BOOL":
        case.graph = Graph("label", "FP32", len(labels), to=to, names=[labels[number] for number in order])
        case.features = scores[:, order].astype(np.float32).astype(float).tolist()
        case.run_model()
        return np.array(order)[np.array(case.features).argmax(axis=1)]
    number = scores.argmax(axis=1)
    case.graph = Graph(rng.choice(["identity", "flat"]), to, 1)
    case.features = [[cell] for cell in cells([labels[one] for one in number], held)]
    case.run_model(held if case.form in ("parquet", "npz") or held != "float32" else "float64")
    return number


def multiclass(rng):
    kind, labels, held, form = draw_labels(rng, 3, 6)
    case = Case(rng, form, _rows(rng))
    case.problem = "multiclass"
    truth = draw_truth(rng, case, labels)
    case.target, case.target_kind = cells([labels[number] for number in truth], held), held
    answer = rng.choice(["probabilities", "probabilities", "logits", "scores", "labels"])
    case.answers = {"y": np.array(truth), "classes": len(labels)}
    if answer == "labels":
        case.answers["label"] = _labels(rng, case, labels, held)
        if rng.random() < 0.5:
            case.says = {"classes": rng.sample([kind.say(label) for label in labels], len(labels))}
    else:
        _class_columns(rng, case, kind, labels, answer)
    case.story = f"multiclass, {kind.name}, {answer}, {form}"
    if kappa(case.answers["y"], case.answers["label"]) < 0.6:
        case.is_clear = False
    return _settled(case, kind)


def _class_columns(rng, case, kind, labels, answer):
    datatype = rng.choice(["FP32", "FP64"])
    plain = kind.name in ("from 0", "numerals") and rng.random() < 0.5
    order = list(range(len(labels))) if plain else rng.sample(range(len(labels)), len(labels))
    case.answers["y"] = np.array([order.index(number) for number in case.answers["y"]])
    if plain and min(case.answers["y"]) > 0:
        case.is_clear = False
    if not plain:
        case.says = {"classes": [kind.say(labels[number]) for number in order]}
    scores = draw_scores(rng, case.answers["y"], len(labels))
    case.graph = Graph("softmax" if answer == "probabilities" and rng.random() < 0.5 else "identity", datatype, len(labels))
    powers = np.exp(scores)
    handed = powers / powers.sum(axis=1, keepdims=True) if answer == "probabilities" and case.graph.op == "identity" else scores
    case.features = handed.tolist()
    if answer != "probabilities":
        case.prediction["kind"] = answer
    out = case.run_model().astype(float)
    case.answers["label"] = out.argmax(axis=1)
    if answer == "logits":
        powers = np.exp(out - out.max(axis=1, keepdims=True))
        out = powers / powers.sum(axis=1, keepdims=True)
    case.answers["score"] = out
    if answer != "scores":
        case.answers |= {"probability": out, "epsilon": EPSILON[datatype]}
