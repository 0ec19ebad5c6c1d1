"""Makes boosted trees as XGBoost, LightGBM and CatBoost save them, and what their own Python interfaces answer.

    python test/reference/python/make_boosters.py     (the packages of boosters.lock)
"""

import json
import pathlib

import catboost
import lightgbm
import numpy as np
import xgboost
from sklearn.datasets import load_diabetes, load_iris

FOLDER = pathlib.Path(__file__).parent


def main():
    flowers, species = load_iris(return_X_y=True)
    flowers = flowers.astype(np.float32).astype(float)
    two = (species > 0).astype(int)
    patients, progress = load_diabetes(return_X_y=True)
    patients = patients[:, :4].astype(np.float32).astype(float)
    names = np.array(["setosa", "versicolor", "virginica"])[species]
    expected = {}
    few = {"n_estimators": 4, "max_depth": 3}
    quiet = {"iterations": 4, "depth": 3, "verbose": False, "allow_writing_files": False}
    for name, model, features, target in (
        ("xgboost-three.ubj", xgboost.XGBClassifier(**few), flowers, species),
        ("xgboost-two.json", xgboost.XGBClassifier(**few), flowers, two),
        ("xgboost-value.ubj", xgboost.XGBRegressor(**few), patients, progress),
        ("lightgbm-three.txt", lightgbm.LGBMClassifier(verbose=-1, **few), flowers, species),
        ("lightgbm-two.txt", lightgbm.LGBMClassifier(verbose=-1, **few), flowers, two),
        ("lightgbm-value.txt", lightgbm.LGBMRegressor(verbose=-1, **few), patients, progress),
        ("catboost-three.cbm", catboost.CatBoostClassifier(**quiet), flowers, names),
        ("catboost-value.cbm", catboost.CatBoostRegressor(**quiet), patients, progress),
    ):
        model.fit(features, target)
        (model.booster_ if name.startswith("lightgbm") else model).save_model(str(FOLDER / name))
        rows = features[:: len(features) // 12][:12]
        found = {"rows": rows.tolist(), "predict": np.ravel(model.predict(rows)).tolist()}
        if hasattr(model, "predict_proba"):
            found["predict_proba"] = model.predict_proba(rows).tolist()
        expected[name] = found
    (FOLDER / "boosters.json").write_text(json.dumps(expected) + "\n")


if __name__ == "__main__":
    main()
