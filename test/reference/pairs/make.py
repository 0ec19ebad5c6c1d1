"""Makes metrics.json, the model test/fixtures/onnx/pairs-embedding.onnx, its rows and what is right for them.

Run from the repository's root: python test/reference/pairs/make.py
Needs numpy, onnx, onnxruntime, scipy. Every number is seeded. The cosine is NumPy's as EmbeddingSimilarityEvaluator of
sentence-transformers takes it (1 - paired_cosine_distances), the correlations are SciPy's; a pair of weight n is n pairs.
"""

import json
import pathlib
import warnings

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper
from scipy import stats

warnings.filterwarnings("ignore")
FIXTURES = pathlib.Path("test/fixtures/onnx")
FOLDER = pathlib.Path("test/reference/pairs")
random = np.random.default_rng(8)


def cosines(vectors):
    a, b = vectors[0::2].astype(np.float64), vectors[1::2].astype(np.float64)
    cosine = (a * b).sum(1) / (np.linalg.norm(a, axis=1) * np.linalg.norm(b, axis=1))
    return np.round(cosine * 2**40) / 2**40  # what is equal but for rounding is a tie


def correlation(measure, left, right):
    value = float(measure(left, right).statistic) if len(left) > 1 else float("nan")
    return None if np.isnan(value) else value


def expected(vectors, grades, weight=None):
    """`grades` and `weight` of each pair."""
    times = np.ones(len(grades), int) if weight is None else np.asarray(weight)
    left, right = np.repeat(cosines(vectors), times), np.repeat(np.asarray(grades, float), times)
    return {"spearman": correlation(stats.spearmanr, left, right), "pearson": correlation(stats.pearsonr, left, right)}


def case(name, vectors, grades, weight=None):
    vectors = np.asarray(vectors, float)
    return {"problem": "embedding", "name": name, "vectors": vectors.tolist(), "grades": list(grades), "weight": weight,
            "expected": expected(vectors, grades, weight)}


def cases():
    for number in range(60):
        pairs, width = int(random.integers(2, 40)), int(random.integers(2, 9))
        vectors = random.normal(size=(2 * pairs, width))
        if number % 3 == 0:  # ties among the cosines, exact ones too
            vectors = random.choice([-1.0, 0.0, 1.0], size=(2 * pairs, width))
            vectors[~vectors.any(1)] = 1
        signal = cosines(vectors) + random.normal(size=pairs)
        grades = [np.round(signal, 1), np.round(signal), signal][number % 3].tolist()
        weight = random.integers(0 if number % 4 == 0 else 1, 4, pairs).tolist() if number % 2 == 0 else None
        if weight is None or sum(weight) > 0:
            yield case(f"random {number}", vectors, grades, weight)
    line = [[1.0, 0.0], [1.0, 1.0], [1.0, 0.0], [1.0, 2.0], [1.0, 0.0], [1.0, 3.0]]
    yield case("in order", line, [3, 2, 1])
    yield case("the other way round", line, [1, 2, 3])
    yield case("one grade", line, [2, 2, 2])
    yield case("one cosine", [[1.0, 0.0], [2.0, 0.0]] * 3, [1, 2, 3])
    yield case("one pair", line[:2], [1])
    yield case("huge and tiny", [[1e200, 0.0], [1e200, 1e200], [1e-200, 0.0], [1e-200, 3e-200], [1.0, 0.0], [1.0, 2.0]], [5, 1, 3])


def save_model():
    weights = numpy_helper.from_array(random.normal(size=(4, 3)).astype(np.float32), "W")
    graph = h.make_graph(
        [h.make_node("MatMul", ["X", "W"], ["hidden"]), h.make_node("Tanh", ["hidden"], ["embedding"])],
        "graph",
        [h.make_tensor_value_info("X", T.FLOAT, ["N", 4])],
        [h.make_tensor_value_info("embedding", T.FLOAT, ["N", 3])],
        [weights],
    )
    model = h.make_model(graph, opset_imports=[h.make_opsetid("", 17)])
    model.ir_version = 9
    onnx.checker.check_model(model)
    (FIXTURES / "pairs-embedding.onnx").write_bytes(model.SerializeToString(deterministic=True))


def rows():
    inputs = random.normal(size=(160, 4)).astype(np.float32).round(3)
    inputs[1::2] = (inputs[0::2] + random.normal(size=(80, 4)) * random.uniform(0.1, 2, (80, 1))).astype(np.float32).round(3)
    session = onnxruntime.InferenceSession(str(FIXTURES / "pairs-embedding.onnx"), providers=["CPUExecutionProvider"])
    vectors = session.run(None, {"X": inputs})[0]
    grades = np.clip(np.round(2.5 + 2 * cosines(vectors) + random.normal(size=80)), 0, 5)
    lines = ["pair,part,a,b,c,d,score"]
    for row, values in enumerate(inputs.astype(float).round(3)):
        numbers = ",".join(f"{value:g}" for value in values)
        lines.append(f"p{row // 2},{'uv'[row // 2 % 2]},{numbers},{grades[row // 2]:g}")
    (FOLDER / "rows.csv").write_text("\n".join(lines) + "\n")
    part = [row for row in range(160) if row // 2 % 2 == 1]
    return {"all": expected(vectors, grades), "v": expected(vectors[part], grades[1::2])}


def main():
    made = list(cases())
    made[-1]["expected"] = expected(np.asarray([[1, 0], [1, 1], [1, 0], [1, 3], [1, 0], [1, 2]]), [5, 1, 3])
    (FOLDER / "metrics.json").write_text(json.dumps({"cases": made}) + "\n")
    save_model()
    (FOLDER / "expected.json").write_text(json.dumps(rows(), indent=2) + "\n")


main()
