"""Makes the models of this folder, each as scikit-learn saves it and as ONNX, and what scikit-learn itself answers.

    python test/reference/python/make_models.py     (scikit-learn, pandas, skops of requirements.lock, and skl2onnx)

Rows are in single precision, so that both forms are given the same numbers.
"""

import json
import pathlib

import joblib
import numpy as np
import pandas as pd
import skops.io
from skl2onnx import to_onnx
from sklearn.compose import make_column_transformer
from sklearn.datasets import load_diabetes, load_iris
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier, RandomForestRegressor
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

FOLDER = pathlib.Path(__file__).parent
ROWS = 12


def kinds():
    flowers, species = load_iris(return_X_y=True)
    names = np.array(["setosa", "versicolor", "virginica"])[species]
    patients, progress = load_diabetes(return_X_y=True)
    patients, progress = patients[:120, :4], progress[:120]
    yield "logistic", make_pipeline(StandardScaler(), LogisticRegression()), flowers, names
    yield "forest", RandomForestClassifier(8, max_depth=4, random_state=0), flowers, species
    yield "boosting", GradientBoostingClassifier(n_estimators=5, max_depth=2, random_state=0), flowers, species
    yield "neighbours", KNeighborsClassifier(3), flowers[::2], species[::2]
    yield "network", make_pipeline(StandardScaler(), MLPClassifier((6,), max_iter=400, random_state=0)), flowers, species
    yield "bayes", GaussianNB(), flowers, names
    yield "ridge", make_pipeline(StandardScaler(), Ridge()), patients, progress
    yield "trees", RandomForestRegressor(6, max_depth=4, random_state=0), patients, progress


def main():
    expected = {}
    for name, model, features, target in kinds():
        features = features.astype(np.float32)
        model.fit(features, target)
        rows = features[:: max(1, len(features) // ROWS)][:ROWS]
        joblib.dump(model, FOLDER / f"{name}.joblib")
        options = {"zipmap": False} if hasattr(model, "predict_proba") else None
        onnx = to_onnx(model, features[:1], options=options and {type(model): options}, target_opset=18)
        (FOLDER / f"{name}.onnx").write_bytes(onnx.SerializeToString())
        expected[name] = {"rows": rows.tolist(), "predict": model.predict(rows).tolist()}
        if options:
            expected[name]["predict_proba"] = model.predict_proba(rows).tolist()
    skops.io.dump(joblib.load(FOLDER / "logistic.joblib"), FOLDER / "logistic.skops")
    expected["table"] = table()
    expected["words"] = words()
    (FOLDER / "expected.json").write_text(json.dumps(expected) + "\n")


def table():
    """Columns of two kinds, known by their names alone."""
    draw = np.random.default_rng(0)
    count = 160
    frame = pd.DataFrame(
        {
            "city": draw.choice(["rome", "oslo", "bonn"], count),
            "age": draw.integers(18, 80, count),
            "pay": draw.normal(50, 9, count).round(2),
        }
    )
    frame["leaves"] = np.where((frame.age > 50) ^ (frame.city == "rome"), "yes", "no")
    columns = make_column_transformer((OneHotEncoder(), ["city"]), (StandardScaler(), ["age", "pay"]))
    model = make_pipeline(columns, RandomForestClassifier(8, max_depth=5, random_state=0))
    model.fit(frame[["city", "age", "pay"]][:80], frame.leaves[:80])
    joblib.dump(model, FOLDER / "table.joblib")
    # The file has its columns in another order than the model.
    frame[["pay", "leaves", "city", "age"]][80:].to_csv(FOLDER / "table.csv", index=False)
    return {"predict_proba": model.predict_proba(frame[["city", "age", "pay"]][80:]).tolist()}


def words():
    texts = [f"a {word} film" for word in ("good", "bad", "fine", "awful")] * 6
    model = make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(texts, [1, 0, 1, 0] * 6)
    joblib.dump(model, FOLDER / "words.joblib")
    return {"rows": texts[:4], "predict_proba": model.predict_proba(texts[:4]).tolist()}


if __name__ == "__main__":
    main()
