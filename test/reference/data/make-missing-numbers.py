"""Writes the same 20 rows as parquet, jsonl, npz and csv, NaN in four targets and in two groups: missing-numbers.*

Needs numpy and pandas with pyarrow. Run in this folder: python make-missing-numbers.py
"""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

x = np.arange(20) / 4
t = np.where(np.isin(np.arange(1, 21), [3, 9, 12, 15]), np.nan, x * 2)
g = np.where(np.isin(np.arange(1, 21), [2, 20]), np.nan, np.arange(20) % 3)
frame = pd.DataFrame({"x": x, "t": t, "g": g, "y": np.arange(20) % 2})
# NaN itself: pandas would write nulls.
pq.write_table(pa.table({name: pa.array(frame[name].to_numpy(), from_pandas=False) for name in frame}), "missing-numbers.parquet", row_group_size=8)
frame.to_json("missing-numbers.jsonl", orient="records", lines=True)
frame.to_csv("missing-numbers.csv", index=False, na_rep="NaN")
np.savez("missing-numbers.npz", **{name: frame[name].to_numpy() for name in frame})
