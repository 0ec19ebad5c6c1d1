"""Embeddings judged by graded pairs: SciPy's correlations of cosines."""

import numpy as np
from scipy import stats

from graphs import Wired
from labels import FORMS
from listed import ListedCase, repeated
from measure import clean
from tables import Column


def embedding(rng):
    pairs = rng.randint(3, 40)
    case = PairCase(rng, rng.choice(FORMS), 2 * pairs, "embedding", rng.choice(["feature-extraction", "sentence-similarity"]), measure)
    case.says["problem"] = "embedding"
    width, datatype = rng.randint(2, 6), rng.choice(["FP32", "FP64"])
    vectors = np.array([[rng.gauss(0, 1) for _ in range(width)] for _ in range(case.rows)])
    vectors[1::2] = vectors[0::2] + vectors[1::2] * np.array([[rng.uniform(0.1, 3)] for _ in range(pairs)])
    if rng.random() < 0.3:
        vectors = np.clip(np.round(vectors), -1, 1)
        vectors[~vectors.any(axis=1)] = 1
    tensor = {"datatype": datatype, "shape": [-1, width]}
    case.graph = Wired(f"vectors-{datatype}-{width}", [("Identity", ["X"], ["Y"], {})], [{"name": "X", **tensor}], [{"name": "Y", **tensor}])
    for place in range(width):
        case.given.append(Column(f"x{place}", "float64", vectors[:, place].tolist()))
    case.bound["X"] = {"array": "x"} if case.form == "npz" else {"columns": [f"x{place}" for place in range(width)]}
    out = case.graph.run({"X": vectors.astype(np.float32 if datatype == "FP32" else np.float64)})[0].astype(float)
    a, b = out[0::2], out[1::2]
    cosine = (a * b).sum(axis=1) / (np.linalg.norm(a, axis=1) * np.linalg.norm(b, axis=1))
    cosine = np.round(cosine * 2**40) / 2**40  # what is equal but for rounding is a tie
    places = rng.choice([0, 1, 12])
    grades = [round(5 * float(value) + rng.gauss(0, 0.8), places) + 0.0 for value in cosine]
    case.target_kind = "int64" if places == 0 and rng.random() < 0.5 else "float64"
    case.target = [int(grade) if case.target_kind == "int64" else grade for grade in grades for _ in range(2)]
    ids = rng.choice([lambda pair: pair, lambda pair: f"pair {pair} ü"])
    names = rng.sample(range(1000), pairs)
    case.query = Column("q", "text" if isinstance(ids(0), str) else "int64", [ids(names[row // 2]) for row in range(case.rows)])
    case.answers = {"cosine": np.repeat(cosine, 2).tolist(), "grade": np.repeat(grades, 2).tolist(), "pair": [row // 2 for row in range(case.rows)]}
    case.story, case.is_clear = f"embedding, {datatype}, {case.form}", len(set(grades)) > 1
    case.settle_metrics()
    return case


class PairCase(ListedCase):
    """A part of the rows has each pair of which it has a row."""

    def _draw_weight(self):
        draw = self.rng.choice([None, None, [1, 2, 3], [0, 1, 2]])
        if draw is not None:
            self.weight = Column("w", "int64", [weight for _ in range(self.rows // 2) for weight in [self.rng.choice(draw)] * 2])

    def measured(self, rows, is_weighted=True):
        firsts = list({self.answers["pair"][row]: row for row in rows}.values())
        weight = [self.weight.values[row] for row in firsts] if self.weight is not None and is_weighted else [1] * len(firsts)
        part = {key: [self.answers[key][row] for row in firsts] for key in ("cosine", "grade")}
        return clean(measure(part, weight))


def measure(part, times):
    left, right = repeated(part["cosine"], times), repeated(part["grade"], times)
    if len(left) < 2 or len(set(left)) < 2 or len(set(right)) < 2:
        return {"spearman": None, "pearson": None}
    return {"spearman": stats.spearmanr(left, right).statistic, "pearson": stats.pearsonr(left, right).statistic}
