"""Scores every version on its holdout with scikit-learn and writes reference.json: an independent check of certificates.

`value` is exact (scikit-learn's definition on all rows). `interval` is a percentile bootstrap over rows, and what is
measured under noise depends on the noise drawn: compare these loosely. Budgets of modes are left out: they depend on
the machine.
"""

from __future__ import annotations

import fnmatch
import json

import numpy as np
import pandas as pd
import sklearn
import yaml
from sklearn import metrics as sk

from common import MODELS, SEED, TRAINING, session

RESAMPLES = 400
COMPARE = {
    "eq": np.equal,
    "lt": np.less,
    "lte": np.less_equal,
    "gt": np.greater,
    "gte": np.greater_equal,
}
LARGER_IS_BETTER = {"accuracy", "roc_auc", "r2"}


def score(metric: str, y: np.ndarray, given: np.ndarray, set_: dict) -> float:
    """`given` is [rows, classes] of probabilities, or [rows] of estimates."""
    if metric in ("mae", "r2", "median_absolute_error"):
        named = {"mae": sk.mean_absolute_error, "r2": sk.r2_score, "median_absolute_error": sk.median_absolute_error}
        return float(named[metric](y, given))
    if metric == "roc_auc":
        return float(sk.roc_auc_score(y, given[:, 1])) if len(set(y)) == 2 else float("nan")
    chosen = given[:, 1] >= 0.5 if "threshold" in set_["prediction"] else given.argmax(axis=1)
    if metric == "true_positive_rate":
        return float(sk.recall_score(y, chosen, zero_division=np.nan))
    if metric == "false_positive_rate":
        return float(1 - sk.recall_score(y, chosen, pos_label=0, zero_division=np.nan))
    if metric.startswith("top_k_accuracy@"):
        classes = range(given.shape[1])
        return float(sk.top_k_accuracy_score(y, given, k=int(metric.split("@")[1]), labels=classes))
    if metric == "accuracy":
        return float(sk.accuracy_score(y, chosen))
    if metric == "log_loss":
        rows = given.astype(np.float64)
        return float(sk.log_loss(y, rows / rows.sum(axis=1, keepdims=True), labels=range(rows.shape[1])))
    raise ValueError(metric)


class Holdout:
    """The evaluation set of one model.yaml: inputs, targets and the columns that slices use."""

    def __init__(self, folder, model: dict):
        self.set = model["evaluation"]["holdout"]
        path = folder / self.set["data"]["path"]
        table = dict(np.load(path)) if path.suffix == ".npz" else dict(pd.read_parquet(path))
        self.input, binding = next(iter(self.set["inputs"].items()))
        if "array" in binding:
            self.x = table[binding["array"]]
        else:
            names = [name for want in binding["columns"] for name in table if fnmatch.fnmatchcase(name, want)]
            self.x = np.column_stack([table[name] for name in names]).astype(np.float32)
        target = np.asarray(table[self.set["target"].get("array") or self.set["target"]["column"]])
        classes = self.set["target"].get("classes")
        self.y = target if classes is None else np.array([classes.index(value) for value in target.astype(str)])
        self.table = {name: np.asarray(values) for name, values in table.items()}

    def predict(self, path, x: np.ndarray) -> np.ndarray:
        output, model = self.set["prediction"]["output"], session(path)
        parts = [model.run([output], {self.input: x[i : i + 256]})[0] for i in range(0, len(x), 256)]
        given = np.concatenate(parts)
        return given[:, 0] if given.shape[1] == 1 else given

    def groups(self, name: str | None) -> dict[str, np.ndarray]:
        """Rows of each part of a slice; groups under minRows are left out."""
        if name is None:
            return {"all": np.arange(len(self.y))}
        declared = next(item for item in self.set["slices"] if item["name"] == name)
        if "where" in declared:
            keep = np.ones(len(self.y), dtype=bool)
            for column, bounds in declared["where"].items():
                for kind, bound in (bounds if isinstance(bounds, dict) else {"eq": bounds}).items():
                    keep &= COMPARE[kind](self.table[column], bound)
            return {name: np.flatnonzero(keep)}
        values = self.table[declared["by"]]
        found = {str(value): np.flatnonzero(values == value) for value in sorted(set(values.tolist()))}
        return {key: rows for key, rows in found.items() if len(rows) >= declared.get("minRows", 50)}

    def disturbed(self, how: dict, rng: np.random.Generator) -> np.ndarray:
        x = self.x.astype(np.float64)
        if "gaussian" in how:
            return (x + how["gaussian"] * x.std(axis=0) * rng.standard_normal(x.shape)).astype(np.float32)
        return np.where(rng.random(x.shape) < how["dropout"], x.mean(axis=0), x).astype(np.float32)


def bootstrap(measure, rows: int, rng: np.random.Generator) -> list[float]:
    drawn = [measure(rng.integers(0, rows, rows)) for _ in range(RESAMPLES)]
    return [round(float(value), 6) for value in np.nanquantile(drawn, [0.025, 0.975])]


def decide(low: float, high: float, gate: dict) -> str:
    """pass and fail on the bound; between them, inconclusive."""
    ceiling = next((gate[key] for key in ("max", "maxGap", "maxDrop", "noWorseBy") if key in gate), None)
    if ceiling is not None:
        return "pass" if high <= ceiling else "fail" if low > ceiling else "inconclusive"
    return "pass" if low >= gate["min"] else "fail" if high < gate["min"] else "inconclusive"


def measure_gate(gate: dict, data: Holdout, given: np.ndarray, other: dict) -> list[dict]:
    """The lines of one gate: one for each group, or a single one for a gap, a difference or a drop."""
    rng = np.random.default_rng(SEED)
    metric, y, set_ = gate["metric"], data.y, data.set
    sign = 1 if metric in LARGER_IS_BETTER else -1
    groups = data.groups(gate.get("slice"))
    if "versus" in gate or "perturb" in gate:
        name = "production" if "versus" in gate else "disturbed"
        if other.get(name) is None:
            return []
        against = other[name](gate)
        pair = (against, given) if "versus" in gate else (given, against)
        worse = lambda rows: sign * (score(metric, y[rows], pair[0][rows], set_) - score(metric, y[rows], pair[1][rows], set_))
        return [{"worseBy": worse(groups["all"]), "interval": bootstrap(worse, len(y), rng)}]
    if "maxGap" in gate:
        parts = {key: score(metric, y[rows], given[rows], set_) for key, rows in groups.items()}

        def gap(_: np.ndarray) -> float:
            again = [rng.choice(rows, len(rows)) for rows in groups.values()]
            values = [score(metric, y[rows], given[rows], set_) for rows in again]
            return max(values) - min(values)

        value = max(parts.values()) - min(parts.values())
        return [{"gap": value, "groups": parts, "interval": bootstrap(gap, len(y), rng)}]
    lines = []
    for key, rows in groups.items():
        one = lambda drawn, rows=rows: score(metric, y[rows[drawn]], given[rows[drawn]], set_)
        line = {"value": one(np.arange(len(rows))), "rows": len(rows), "interval": bootstrap(one, len(rows), rng)}
        lines.append({"group": key, **line} if "slice" in gate else line)
    return lines


def measure_model(folder) -> dict:
    model = yaml.safe_load((folder / "model.yaml").read_text())
    data, versions, before = Holdout(folder, model), {}, None
    for manifest in sorted((folder / "versions").glob("*.yaml")):
        version = yaml.safe_load(manifest.read_text())
        path = folder / version["artifact"]["files"][0]["path"]
        given = data.predict(path, data.x)
        other = {
            "production": None if before is None else lambda _, before=before: before,
            "disturbed": lambda gate: data.predict(path, data.disturbed(gate["perturb"], np.random.default_rng(SEED))),
        }
        gates = {}
        for gate in model["gates"]:
            lines = measure_gate(gate, data, given, other)
            gates[gate["id"]] = [line | {"verdict": decide(*line["interval"], gate)} for line in lines]
        versions[version["version"]] = gates
        before = given
    return {"rows": len(data.y), "dataSha256": model["evaluation"]["holdout"]["data"]["sha256"], "versions": versions}


def main() -> None:
    folders = sorted(path.parent for path in MODELS.glob("*/model.yaml"))
    found = {
        "about": "Production is the version before. Intervals: percentile bootstrap, 95 %, of the value in its line.",
        "scikitLearn": sklearn.__version__,
        "numpy": np.__version__,
        "seed": SEED,
        "models": {folder.name: measure_model(folder) for folder in folders},
    }
    (TRAINING / "reference.json").write_text(json.dumps(found, indent=1) + "\n")
    for name, model in found["models"].items():
        for version, gates in model["versions"].items():
            for gate, lines in gates.items():
                for line in lines:
                    value = next(line[key] for key in ("value", "worseBy", "gap") if key in line)
                    group = f" [{line['group']}]" if "group" in line else ""
                    print(f"{name} {version} {gate}{group}: {value:.5f} {line['interval']} {line['verdict']}")


if __name__ == "__main__":
    main()
