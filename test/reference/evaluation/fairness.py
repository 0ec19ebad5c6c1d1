"""Writes fairness.json: what fairlearn says of the usual definitions of fairness, for one column and for two together.

Run: python test/reference/evaluation/fairness.py   (needs fairlearn 0.13.0, which brings pandas and scikit-learn)
"""

import json
import pathlib

import fairlearn
import numpy as np
import pandas as pd
import sklearn
from fairlearn.metrics import (
    MetricFrame,
    demographic_parity_difference,
    equal_opportunity_difference,
    equalized_odds_difference,
)
from sklearn.metrics import accuracy_score, precision_score

HERE = pathlib.Path(__file__).parent
random = np.random.default_rng(3)
ROWS = 1500

sex = random.choice(["female", "male"], size=ROWS)
age = random.choice(["18-30", "30-60", "60, and older"], size=ROWS, p=[0.3, 0.5, 0.2])
target = (random.uniform(size=ROWS) < np.where(sex == "male", 0.45, 0.3)).astype(int)
answer = (random.uniform(size=ROWS) < np.where(target == 1, 0.7, np.where(age == "18-30", 0.3, 0.15))).astype(int)
columns = pd.DataFrame({"sex": sex, "age": age})


def definitions(sensitive):
    by = dict(sensitive_features=sensitive)
    frame = MetricFrame(
        metrics={"precision": precision_score, "accuracy": accuracy_score}, y_true=target, y_pred=answer, **by
    )
    return {
        "demographic_parity_difference": float(demographic_parity_difference(target, answer, **by)),
        "equal_opportunity_difference": float(equal_opportunity_difference(target, answer, **by)),
        "equalized_odds_difference": float(equalized_odds_difference(target, answer, **by)),
        "precision": float(frame.difference()["precision"]),
        "accuracy": float(frame.difference()["accuracy"]),
    }


(HERE / "fairness.json").write_text(
    json.dumps(
        {
            "madeWith": {"fairlearn": fairlearn.__version__, "scikit-learn": sklearn.__version__},
            "sex": sex.tolist(),
            "age": age.tolist(),
            "target": target.tolist(),
            "answer": answer.tolist(),
            "differences": {"sex": definitions(columns["sex"]), "age": definitions(columns["age"]), "both": definitions(columns)},
        }
    )
    + "\n"
)
