"""Two tree ensembles that estimate the price of a diamond: a random forest, and gradient boosting as its successor.

Data: `diamonds` of ggplot2, 53,940 rows, as the package plotnine ships it (MIT).
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType
from sklearn.ensemble import GradientBoostingRegressor, RandomForestRegressor
from sklearn.metrics import mean_absolute_error, median_absolute_error, r2_score
from sklearn.model_selection import train_test_split

from common import IR_VERSION, MODELS, OPSET, SEED, packaged_file, record, save_onnx, session, sha256

NAME = "diamond-price"
SOURCE = ("plotnine", "plotnine/data/diamonds.csv")
GRADES = {
    "cut": ["Fair", "Good", "Very Good", "Premium", "Ideal"],
    "color": ["J", "I", "H", "G", "F", "E", "D"],
    "clarity": ["I1", "SI2", "SI1", "VS2", "VS1", "VVS2", "VVS1", "IF"],
}
FEATURES = ["carat", "depth", "table", "x", "y", "z", "cut_grade", "color_grade", "clarity_grade"]


def load() -> pd.DataFrame:
    """Rows with all three lengths known, each stone once; grades as numbers from the worst (0) to the best."""
    table = pd.read_csv(packaged_file(*SOURCE)).drop_duplicates()
    table = table[(table[["x", "y", "z"]] > 0).all(axis=1)].reset_index(drop=True)
    for name, order in GRADES.items():
        table[f"{name}_grade"] = table[name].map({grade: index for index, grade in enumerate(order)})
    table[FEATURES] = table[FEATURES].astype(np.float32)
    table["price"] = table["price"].astype(np.float32)
    return table


def models() -> dict:
    return {
        "1.0.0": RandomForestRegressor(n_estimators=20, max_leaf_nodes=400, random_state=SEED),
        "1.1.0": GradientBoostingRegressor(
            n_estimators=200, learning_rate=0.12, max_depth=6, min_samples_leaf=10, subsample=0.5, random_state=SEED
        ),
    }


def export(model):
    """The ONNX model with the tensors `features` and `price`."""
    onnx_model = convert_sklearn(
        model,
        name=NAME,
        initial_types=[("features", FloatTensorType([None, len(FEATURES)]))],
        final_types=[("price", FloatTensorType([None, 1]))],
        target_opset={"": OPSET, "ai.onnx.ml": 3},
    )
    onnx_model.ir_version = IR_VERSION
    for tensor in [*onnx_model.graph.input, *onnx_model.graph.output]:
        tensor.type.tensor_type.shape.dim[0].dim_param = "batch"
    return onnx_model


def claims(path, rows: pd.DataFrame) -> dict[str, float]:
    given = session(path).run(["price"], {"features": rows[FEATURES].to_numpy()})[0][:, 0]
    return {
        "mae": mean_absolute_error(rows["price"], given),
        "median_absolute_error": median_absolute_error(rows["price"], given),
        "r2": r2_score(rows["price"], given),
    }


def main() -> None:
    table = load()
    rest, holdout = train_test_split(table, test_size=0.2, random_state=SEED)
    fit, check = train_test_split(rest, test_size=0.15, random_state=SEED)
    folder = MODELS / NAME
    (folder / "data").mkdir(parents=True, exist_ok=True)
    columns = [*FEATURES, "price", "cut"]
    holdout[columns].to_parquet(
        folder / "data" / "holdout.parquet", index=False, compression="snappy", row_group_size=4096
    )
    for version, model in models().items():
        model.fit(fit[FEATURES].to_numpy(), fit["price"].to_numpy())
        path = folder / f"diamonds-{version}.onnx"
        save_onnx(export(model), path)
        source = {f"{SOURCE[0]} 0.15.9, {SOURCE[1]}": sha256(packaged_file(*SOURCE))}
        record(NAME, version, claims(path, check), source)
        ours = session(path).run(["price"], {"features": holdout[FEATURES].to_numpy()})[0][:, 0]
        apart = np.abs(ours - model.predict(holdout[FEATURES].to_numpy()))
        print(f"{version}: ONNX and scikit-learn differ by at most {apart.max():.4f} USD, {np.mean(apart > 0.5):.5f} of the rows by over 0.5")


if __name__ == "__main__":
    main()
