"""Problems whose targets are measured or several: multilabel, regression, ranking."""

import numpy as np

from case import Case, kappa
from classes import _rows as draw_rows
from graphs import Graph
from labels import FORMS
from tables import Column


def multilabel(rng):
    case = Case(rng, rng.choice(FORMS), draw_rows(rng))
    case.problem, case.width = "multilabel", rng.randint(2, 4)
    truth = np.array([[int(rng.random() < 0.4) for _ in range(case.width)] for _ in range(case.rows)])
    case.target_kind = rng.choice(["int64", "int32", "float64", "bool"])
    as_held = {"int64": int, "int32": int, "float64": float, "bool": bool}[case.target_kind]
    case.target = [[as_held(cell) for cell in row] for row in truth]
    if case.form == "npz":
        case.says = {"problem": "multilabel"}
    answer = rng.choice(["probabilities", "logits", "scores", "labels"])
    noise = rng.choice([0.3, 0.5, 1])
    logit = (truth * 2 - 1) * 1.5 + np.array([[rng.gauss(0, noise) for _ in range(case.width)] for _ in range(case.rows)])
    case.answers = {"y": truth}
    _answer_sets(rng, case, answer, logit)
    case.story = f"multilabel, {case.target_kind}, {answer}, {case.form}"
    columns = zip(truth.T, case.answers.get("label", (logit > 0).astype(int)).T)
    case.is_clear = case.is_clear and all(kappa(*pair) > 0.5 for pair in columns)
    if case.graph.op == "columns" and case.graph.is_open:
        case.is_clear = case.is_clear and case.rows != case.width
    case.settle_metrics()
    return case


def _answer_sets(rng, case, answer, logit):
    datatype = rng.choice(["FP32", "FP64"])
    if answer != "probabilities":
        case.prediction["kind"] = answer
    if answer == "labels":
        datatype = rng.choice(["INT64", "INT32", "FP32", "BOOL"])
        case.graph = Graph("identity", datatype, case.width)
        case.features = (logit > 0).astype(int).tolist()
        case.answers["label"] = case.run_model("int64").astype(int)
        return
    out = _labels_laid_out(rng, case, answer, datatype, logit)
    threshold = 0.5
    if (answer == "scores" and rng.random() < 0.7) or rng.random() < 0.3:
        threshold = case.prediction["threshold"] = rng.choice([0.3, 0.7]) if answer != "scores" else rng.choice([0, 0.25, -0.5])
    case.answers["score"] = 1 / (1 + np.exp(-out.astype(float))) if answer == "logits" else out.astype(float)
    if answer == "logits":
        case.answers["label"] = (case.answers["score"] >= threshold).astype(int)
        case.is_clear = "threshold" in case.prediction or (out.min() < 0 < out.max())
    elif answer == "scores" and "threshold" not in case.prediction:
        case.is_clear = False
    else:
        case.answers["label"] = (out >= out.dtype.type(threshold)).astype(int)
        case.is_clear = answer != "scores" or out.min() < 0


LAYOUTS = {"pairs": "row-label-class", "stacked": "label-row-class", "list": "label-row-class", "columns": "label-row"}


def _labels_laid_out(rng, case, answer, datatype, logit):
    """The answers [rows, label] as the model gives them, in one of the orders that axes may have."""
    through = answer == "probabilities" and rng.random() < 0.3
    p = np.round(1 / (1 + np.exp(-logit)), 2)
    numbers = p if answer == "probabilities" and not through else logit
    op = None if through else rng.choice([None, None, "columns", *(["pairs", "stacked", "list"] if answer != "scores" else [])])
    if op is None:
        case.graph = Graph("sigmoid" if through else "identity", datatype, case.width)
        case.features = numbers.tolist()
        return case.run_model()
    is_open = rng.random() < 0.4
    if is_open or rng.random() < 0.2:
        case.prediction["layout"] = LAYOUTS[op]
    if op == "columns":
        case.graph, case.features = Graph(op, datatype, case.width, is_open=is_open), numbers.tolist()
        return case.run_model().T
    absent = 1 - numbers if answer == "probabilities" else np.round(np.array([[rng.gauss(0, 1) for _ in row] for row in numbers]), 3)
    present = numbers if answer == "probabilities" else absent + numbers
    case.graph = Graph(op, datatype, 2 * case.width, is_open=is_open)
    case.features = np.stack([absent, present], axis=2).reshape(case.rows, -1).tolist()
    out = case.run_model()
    out = np.stack(out) if op == "list" else out
    out = out if op == "pairs" else out.transpose(1, 0, 2)
    return out[:, :, 1].astype(float) - out[:, :, 0] if answer == "logits" else out[:, :, 1]


def regression(rng):
    case = Case(rng, rng.choice(FORMS), draw_rows(rng))
    case.task, case.problem = rng.choice(["tabular-regression", "time-series-forecasting"]), "regression"
    case.width = rng.choice([1, 1, 1, 2, 3])
    scale = rng.choice([1, 1, 1000, 1e-3])
    truth = np.array([[rng.gauss(1, 2) * scale for _ in range(case.width)] for _ in range(case.rows)])
    case.target_kind = rng.choice(["float64", "float64", "int64", "float32"])
    if case.target_kind == "int64":
        truth = np.round(truth * 10 / scale)
    if case.target_kind == "float32":
        truth = np.array([[float(np.float32(cell)) for cell in row] for row in truth])
    if rng.random() < 0.05:
        truth[:] = truth[0]
    as_held = int if case.target_kind == "int64" else float
    rows = [[as_held(cell) for cell in row] for row in truth]
    case.target = rows if case.width > 1 else [row[0] for row in rows]
    case.answers = {"y": truth}
    _answer_values(rng, case, truth)
    case.story = f"regression, {case.target_kind}, {case.graph.to}, {case.form}"
    case.settle_metrics()
    return case


def _answer_values(rng, case, truth):
    datatype = rng.choice(["FP32", "FP64", "FP64", "INT64"])
    noise = rng.choice([0, 0.1, 0.5]) * max(truth.std(), 0.1)
    answer = truth + np.array([[rng.gauss(0, noise) for _ in range(case.width)] for _ in range(case.rows)])
    extra = rng.choice([0, 0, 1]) if case.width == 1 else 0
    case.graph = Graph(rng.choice(["identity", "flat"]) if case.width + extra == 1 else "identity", datatype, case.width + extra)
    if extra:
        case.prediction["index"] = rng.choice([0, 1])
        other = -answer
        answer = np.hstack([answer, other] if case.prediction["index"] == 0 else [other, answer])
    if datatype == "INT64":
        case.features = np.round(answer).astype(int).tolist()
    else:
        case.features = answer.tolist()
    if rng.random() < 0.3:
        case.prediction["kind"] = "values"
    out = case.run_model("int64" if datatype == "INT64" else "float64").astype(float).reshape(case.rows, -1)
    case.answers["score"] = out[:, [case.prediction["index"]]] if extra else out


IDS = {
    "int64": lambda rng, count: rng.sample(range(1000), count),
    "text": lambda rng, count: [f"q {number} ü" for number in range(count)],
    "wide": lambda rng, count: [2**53 + number for number in range(count)],
}


def ranking(rng):
    kind = rng.choice(list(IDS))
    case = Case(rng, rng.choice(FORMS if kind != "wide" else ["csv", "parquet", "npz"]), rng.randint(10, 60))
    case.task, case.problem = "text-ranking", "ranking"
    names = IDS[kind](rng, rng.randint(3, 12))
    queries = []
    while len(queries) < case.rows:
        queries += [name for name in names if queries.count(name) < 6 and rng.random() < 0.6]
        if all(queries.count(name) >= 6 for name in names):
            break
    queries = queries[: case.rows]
    rng.shuffle(queries)
    case = _resize(case, rng, len(queries))
    case.query = Column("q", "text" if kind == "text" else "int64", queries)
    case.target_kind = rng.choice(["int64", "float64"])
    as_held = int if case.target_kind == "int64" else float
    case.target = [as_held(rng.choice([0, 0, 0, 1, 2, 3])) for _ in queries]
    datatype = rng.choice(["FP32", "FP64"])
    case.graph = Graph(rng.choice(["identity", "flat"]), datatype, 1)
    case.features = [[round(relevance + rng.gauss(0, 1), rng.choice([0, 2]))] for relevance in case.target]
    if rng.random() < 0.3:
        case.prediction["kind"] = "scores"
    case.answers = {"y": np.array(case.target, float), "score": case.run_model().astype(float).ravel()}
    case.story = f"ranking, {kind}, {case.form}"
    case.settle_metrics()
    return case


def _resize(case, rng, rows):
    """The same with slices and weights for the rows that there are."""
    resized = Case(rng, case.form, rows)
    resized.task, resized.problem = case.task, case.problem
    return resized
