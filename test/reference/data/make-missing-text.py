"""Writes the same rows, two of them without a text, as parquet, jsonl, npz and csv: missing-text.*

Needs numpy and pandas with pyarrow. Run in this folder: python make-missing-text.py
"""

import numpy as np
import pandas as pd

frame = pd.DataFrame({"x": ["red", None, "blue", None], "z": [1.5, np.nan, 2.0, 3.0], "y": [0, 1, 0, 1]})
frame.to_parquet("missing-text.parquet", index=False)
frame.to_json("missing-text.jsonl", orient="records", lines=True)
frame.to_csv("missing-text.csv", index=False)
# An array of text has no missing one; numpy and csv write the empty text.
np.savez("missing-text.npz", x=frame["x"].fillna("").to_numpy(dtype="U"), z=frame["z"], y=frame["y"])
