"""Cases whose rows are sentences, texts, pairs or images: what they share."""

from case import Case
from measure import clean
from tables import Column

# What a weight is a whole number of, so that a row can be written as many times.
QUARTER = 4


class ListedCase(Case):
    """`given`: the columns of inputs; `bound`: how the manifest names them; `measure(part, times)` the numbers of some rows."""

    def __init__(self, rng, form, rows, problem, task, measure):
        super().__init__(rng, form, rows)
        self.problem, self.task, self.measure, self.lists = problem, task, measure, False
        self.given, self.bound, self.target_depth = [], {}, 0

    def _draw_weight(self):
        draw = self.rng.choice([None, None, None, [1, 2, 3, 4], [0, 0.5, 1, 2.25]])
        if draw is not None:
            kind = "int64" if draw[0] else "float64"
            self.weight = Column("w", kind, [self.rng.choice(draw) for _ in range(self.rows)])

    def give(self, tensor, column):
        self.given.append(column)
        self.bound[tensor] = {"array" if self.form == "npz" else "column": column.name}

    def feature_columns(self):
        return self.given

    def inputs(self):
        return self.bound

    def target_columns(self):
        return [Column("y", self.target_kind, self.target, self.target_depth)]

    def measured(self, rows, is_weighted=True):
        weight = self.weight.values if self.weight is not None and is_weighted else [1] * self.rows
        kept = [row for row in rows if weight[row] > 0]
        part = {key: [value[row] for row in kept] for key, value in self.answers.items()}
        if not kept:
            return dict.fromkeys(self.metrics)
        times = [round(weight[row] * QUARTER) for row in kept]
        return clean(self.measure(part, times if self.weight is not None and is_weighted else [1] * len(kept)))


def repeated(values, times):
    return [value for value, count in zip(values, times) for _ in range(count)]
