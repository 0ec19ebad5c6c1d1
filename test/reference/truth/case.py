"""One case: a model, a data file and a manifest, with what has to come out of them."""

import numpy as np

import measure
import slices
from graphs import Call, Graph
from labels import MISSING
from tables import Column, can_hold, draw_dialect


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
        # As many places a row as rows, and nothing that says which is which: that is asked for, whatever else is wrong.
        self.is_square = False
        self.change_bytes, self.change_dialect = None, None
        self.csv = draw_dialect(rng) if form == "csv" and rng.random() < 0.5 else {}
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
        if self.rng.random() < 0.3:
            self.graph = self.graph.called(self._draw_call())
        return self.graph.run(self.features)

    def _draw_call(self):
        rng, graph = self.rng, self.graph
        if graph.op not in ("identity", "flat", "softmax", "sigmoid", "label"):
            return Call()
        is_table = graph.op in ("identity", "softmax", "sigmoid") and self.problem != "multilabel"
        factor = rng.choice([None, None, 2, 0.5]) if self.feature_kind == "float64" and graph.datatype in ("FP32", "FP64") and graph.op != "label" else None
        if factor:
            self.features = [[cell / factor for cell in row] for row in self.features]
        return Call(rng.choice([None, 1, 7, 8]), rng.random() < 0.3, is_table and rng.random() < 0.3, factor)

    def feature_columns(self):
        if self.lists:
            return [Column("x", self.feature_kind, self.features, depth=1)]
        return [Column(f"x{i}", self.feature_kind, [row[i] for row in self.features]) for i in range(self.graph.width)]

    def columns(self):
        rest = [column for column in (self.query, self.weight) if column is not None]
        columns = [*self.feature_columns(), *self.target_columns(), *rest, *self.slice_columns]
        for dialect in (self.csv, self.change_dialect or {}):
            if "encoding" in dialect and not can_hold(dialect, columns):
                dialect["encoding"] = "utf-16le"
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

    def target_place(self):
        if self.form == "npz":
            return {"array": "y"}
        return {"column": "y"} if self.width == 1 else {"columns": [f"y{i}" for i in range(self.width)]}

    def evaluation(self):
        place = "array" if self.form == "npz" else "column"
        return {
            "inputs": self.inputs(),
            "target": {**self.target_place(), **self.says},
            "prediction": {"output": "Y", **self.prediction},
            **({} if self.batch is None else {"batchSize": self.batch}),
            **({} if self.weight is None else {"weight": {place: "w"}}),
            **({} if self.query is None else {"query": {place: "q"}}),
            **({"slices": self.slices} if self.slices else {}),
        }

    def expected(self):
        if self.refusals:
            return {"kind": "refused", "codes": [*self.refusals, *(["frames-square"] if self.is_square else [])]}
        whole = (None, None, list(range(self.rows)))
        results = []
        for name, group, rows in [whole, *self.parts]:
            found = self.measured(rows)
            results += [[name, group, len(rows), metric, found.get(metric)] for metric in self.metrics]
        return {"kind": "numbers", "clear": self.is_clear, "tolerance": self.tolerance(), "results": results}

    def measured(self, rows, is_weighted=True):
        arrays = {key: np.asarray(value) if isinstance(value, list) else value for key, value in self.answers.items()}
        if self.weight is not None and is_weighted:
            arrays["weight"] = np.array(self.weight.values, float)
        if self.query is not None:
            arrays["query"] = np.array(self.query.values)
        return measure.measure(self.problem, arrays, np.array(rows, int))

    def tolerance(self):
        return 1e-6 if self.graph.to == "FP32" else 1e-9

    def settle_metrics(self):
        """Every metric that the answers give."""
        self.metrics = list(self.measured(range(self.rows), is_weighted=False))

    def settle_weights(self):
        """One class alone among the rows that count is refused, before anything else that is wrong."""
        if self.problem not in ("binary", "multiclass", "token-classification", "image-segmentation"):
            return
        counts = lambda row: self.weight is None or (self.weight.values[row] or 0) > 0
        labels = set().union(*(_cells(cell) for row, cell in enumerate(self.target) if counts(row)))
        if len(labels - {self.prediction.get("ignore")}) > 1:
            return
        self.is_clear = False
        if self.refusals:
            self.refusals = [*self.refusals, "class-alone", "positive-alone", "positive-absent"]

    def reads_as_missing(self):
        """In csv a label that reads like a missing cell is one only where the manifest names it."""
        named = {self.says.get("positive"), *self.says.get("classes", [])}
        return self.form == "csv" and self.target_kind == "text" and bool(set(self.target) & MISSING - named)


def _cells(cell):
    return set().union(*map(_cells, cell)) if isinstance(cell, list) else {cell}


def kappa(truth, answer):
    from sklearn.metrics import cohen_kappa_score

    value = cohen_kappa_score(truth, answer)
    return 0 if np.isnan(value) else value
