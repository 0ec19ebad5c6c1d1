"""Makes metrics.json, and rows.csv with what is right for them once test/fixtures/onnx/pairs-embedding.onnx has embedded them.

Run from the repository's root: python test/reference/retrieval/make.py
Needs numpy, onnxruntime, scikit-learn, scipy. Every number is seeded. Neighbours are scikit-learn's NearestNeighbors by brute force
and cosine, the row itself taken out; a row whose id no other row has is not asked for, as in AccuracyCalculator of
pytorch-metric-learning (lone query labels), and may be found. Where rows are equally near, the hit is its chance over all their
orders, by SciPy's hypergeometric distribution, which equals NearestNeighbors where none are.
"""

import json
import pathlib

import numpy as np
import onnxruntime
from scipy.stats import hypergeom
from sklearn.neighbors import NearestNeighbors

FOLDER = pathlib.Path("test/reference/retrieval")
MODEL = "test/fixtures/onnx/pairs-embedding.onnx"
DEPTHS = (1, 2, 5, 10)
random = np.random.default_rng(12)


def by_neighbours(vectors, ids, k):
    found = NearestNeighbors(n_neighbors=len(ids), algorithm="brute", metric="cosine").fit(vectors).kneighbors(vectors, return_distance=False)
    return np.array([np.isin(ids[row], ids[near[near != row][:k]]) for row, near in enumerate(found)], float)


def by_chance(vectors, ids, k):
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    cosine = np.round(unit @ unit.T * 2**40)
    np.fill_diagonal(cosine, -np.inf)
    hits = np.zeros(len(ids))
    for row in range(len(ids)):
        others = np.arange(len(ids)) != row
        same = others & (ids == ids[row])
        if same.any():
            nearest = cosine[row][same].max()
            before, level = (cosine[row][others] > nearest).sum(), (cosine[row][others] == nearest).sum()
            drawn = min(max(k - before, 0), level)
            hits[row] = 1 - hypergeom.pmf(0, level, (cosine[row][same] == nearest).sum(), drawn)
    return hits


def expected(vectors, ids, weight=None, ties=False):
    vectors, ids = np.asarray(vectors, float), np.asarray(ids)
    weight = np.ones(len(ids)) if weight is None else np.asarray(weight, float)
    counted = weight > 0
    vectors, ids, weight = vectors[counted], ids[counted], weight[counted]
    asked = np.array([(ids == one).sum() > 1 for one in ids])
    values = {}
    for k in DEPTHS:
        hits = by_chance(vectors, ids, k)
        if not ties:
            assert np.allclose(hits[asked], by_neighbours(vectors, ids, k)[asked])
        values[f"recall@{k}"] = float(np.average(hits[asked], weights=weight[asked]))
    return values


def case(name, vectors, ids, weight=None, ties=False):
    return {"name": name, "vectors": np.asarray(vectors, float).tolist(), "ids": [int(one) for one in ids], "weight": weight,
            "expected": expected(vectors, ids, weight, ties)}


def cases():
    for number in range(60):
        ids = np.repeat(np.arange(int(random.integers(3, 12))), random.integers(1, 6))
        ids = np.concatenate([ids, [ids[0]], 100 + np.arange(random.integers(0, 4))])  # some ids have one row
        random.shuffle(ids)
        width = int(random.integers(2, 9))
        centres = random.normal(size=(200, width))
        vectors = centres[ids] + random.uniform(0.1, 2) * random.normal(size=(len(ids), width))
        ties = number % 3 == 0
        if ties:  # exactly equal ones, too
            vectors = np.sign(vectors) * (np.abs(vectors) > 0.7)
            vectors[~vectors.any(1)] = 1
        weight = random.integers(0 if number % 4 == 0 else 1, 4, len(ids)).tolist() if number % 2 == 0 else None
        counted = ids if weight is None else ids[np.asarray(weight) > 0]
        _, counts = np.unique(counted, return_counts=True)
        if counts.max() > 1 and len(counts) > 1:
            yield case(f"random {number}", vectors, ids, weight, ties)
    yield case("all alike", np.ones((9, 3)), np.arange(9) // 3, ties=True)
    yield case("all right", np.repeat(np.eye(4), 3, axis=0) + np.linspace(0, 0.01, 48).reshape(12, 4), np.arange(12) // 3)
    yield case("all wrong", [[1, 0], [0, 1], [1, 0.1], [0.1, 1]], [0, 0, 1, 1])


def rows():
    ids = np.concatenate([np.repeat(np.arange(60), 3), [60, 61]])
    random.shuffle(ids)
    centres = random.normal(size=(62, 4))
    inputs = (centres[ids] + 0.5 * random.normal(size=(len(ids), 4))).astype(np.float32).round(3)
    session = onnxruntime.InferenceSession(MODEL, providers=["CPUExecutionProvider"])
    vectors = session.run(None, {"X": inputs})[0].astype(float)
    lines = ["thing,part,a,b,c,d"]
    for row, values in enumerate(inputs.astype(float).round(3)):
        lines.append(f"t{ids[row]},{'uv'[ids[row] % 2]}," + ",".join(f"{value:g}" for value in values))
    (FOLDER / "rows.csv").write_text("\n".join(lines) + "\n")
    asked = ids < 60
    part = {f"recall@{k}": float(by_neighbours(vectors, ids, k)[asked & (ids % 2 == 1)].mean()) for k in DEPTHS}
    return {"all": expected(vectors, ids), "v": part}


def main():
    (FOLDER / "metrics.json").write_text(json.dumps({"cases": list(cases())}) + "\n")
    (FOLDER / "expected.json").write_text(json.dumps(rows(), indent=2) + "\n")


main()
