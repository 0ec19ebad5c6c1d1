"""One case: a model, a data file and a manifest, with what has to come out of them."""

import numpy as np

import measure
import slices
from graphs import Graph
from labels import MISSING
from tables import Column


class Case:
    """Filled in by a problem; a fault may change it afterwards. `refusals` empty: numbers are due."""

    def __init__(self, rng, form, rows):
        self.rng, self.form, self.rows = rng, form, rows
        self.task, self.problem = "tabular-classification", "binary"
        self.graph, self.features, self.feature_kind = None, None, "float64"
        self.target, self.target_kind, self.says = [], "int64", {}
        self.prediction, self.query, self.weight = {}, None, None
        self.answers, self.metrics, self.width = {}, None, 1
        self.lists = form in ("jsonl", "parquet") and rng.random() < 0.15
        self.is_clear, self.refusals, self.story = True, [], ""
        self.change, self.change_bytes = [], None
        self.batch = rng.choice([None, None, 1, 7, 64])
        self.slices, self.slice_columns, self.parts = slices.draw(rng, form, rows)
        self._draw_weight()

    def _draw_weight(self):
        draw = self.rng.choice([None, None, None, "float64", "float32", "int64", "zeros"])
        if draw is None:
            return
        if draw == "int64":
            self.weight = Column("w", "int64", [self.rng.randint(1, 4) for _ in range(self.rows)])
        elif draw == "zeros":
            self.weight = Column("w", "float64", [self.rng.choice([0, 0, 0.5, 1, 2.25]) for _ in range(self.rows)])
        else:
            self.weight = Column("w", draw, [float(np.float32(self.rng.uniform(0.1, 3))) for _ in range(self.rows)])

    def run_model(self, kind="float64"):
        """The model's answers to the features, which are from now on what the file holds."""
        self.feature_kind = kind
        if self.graph.op == "identity" and self.form != "npz" and not self.lists and self.rng.random() < 0.25:
            self.graph = Graph("joined", self.graph.datatype, self.graph.width)
        return self.graph.run(self.features)

    def columns(self):
        features = [Column(f"x{i}", self.feature_kind, [row[i] for row in self.features]) for i in range(self.graph.width)]
        if self.lists:
            features = [Column("x", self.feature_kind, self.features, is_list=True)]
        rest = [column for column in (self.query, self.weight) if column is not None]
        columns = [*features, *self.target_columns(), *rest, *self.slice_columns]
        if self.form != "npz":
            self.rng.shuffle(columns)
        return columns

    def target_columns(self):
        if self.width == 1:
            return [Column("y", self.target_kind, self.target)]
        return [Column(f"y{i}", self.target_kind, [row[i] for row in self.target]) for i in range(self.width)]

    def inputs(self):
        names = [f"x{i}" for i in range(self.graph.width)]
        if self.graph.op == "joined":
            return {f"X{i}": {"column": f"x{i}"} for i in range(self.graph.width)}
        alone = {"column": "x"} if self.lists else {"column": "x0"}
        whole = {"array": "x"} if self.form == "npz" else alone if len(names) == 1 or self.lists else {"columns": names}
        return {"X": whole}

    def evaluation(self):
        is_npz = self.form == "npz"
        several = {"columns": [f"y{i}" for i in range(self.width)]}
        target = ({"array": "y"} if is_npz else {"column": "y"}) if self.width == 1 or is_npz else several
        place = "array" if is_npz else "column"
        return {
            "inputs": self.inputs(),
            "target": {**target, **self.says},
            "prediction": {"output": "Y", **self.prediction},
            **({} if self.batch is None else {"batchSize": self.batch}),
            **({} if self.weight is None else {"weight": {place: "w"}}),
            **({} if self.query is None else {"query": {place: "q"}}),
            **({"slices": self.slices} if self.slices else {}),
        }

    def expected(self):
        if self.refusals:
            return {"kind": "refused", "codes": self.refusals}
        arrays = {key: np.asarray(value) if isinstance(value, list) else value for key, value in self.answers.items()}
        if self.weight is not None:
            arrays["weight"] = np.array(self.weight.values, float)
        if self.query is not None:
            arrays["query"] = np.array(self.query.values)
        whole = (None, None, list(range(self.rows)))
        results = []
        for name, group, rows in [whole, *self.parts]:
            found = measure.measure(self.problem, arrays, np.array(rows, int))
            results += [[name, group, len(rows), metric, found.get(metric)] for metric in self.metrics]
        return {"kind": "numbers", "clear": self.is_clear, "tolerance": self.tolerance(), "results": results}

    def tolerance(self):
        return 1e-6 if self.graph.to == "FP32" else 1e-9

    def settle_metrics(self):
        """Every metric that the answers give."""
        arrays = {key: np.asarray(value) if isinstance(value, list) else value for key, value in self.answers.items()}
        if self.query is not None:
            arrays["query"] = np.array(self.query.values)
        self.metrics = list(measure.measure(self.problem, arrays, np.arange(self.rows)))


    def reads_as_missing(self):
        """In csv a label that reads like a missing cell is one only where the manifest names it."""
        named = {self.says.get("positive"), *self.says.get("classes", [])}
        return self.form == "csv" and self.target_kind == "text" and bool(set(self.target) & MISSING - named)


def kappa(truth, answer):
    from sklearn.metrics import cohen_kappa_score

    value = cohen_kappa_score(truth, answer)
    return 0 if np.isnan(value) else value
