"""Writes the data files that the tests read, and what Python says is in them (expected.json).

Needs numpy and pyarrow. Run in this folder: python make.py
"""

import csv
import datetime
import decimal
import json

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

ROWS = 40
rng = np.random.default_rng(7)
i = np.arange(ROWS)


def limits(dtype):
    """Values that include the least and the greatest one."""
    info = np.iinfo(dtype)
    values = rng.integers(info.min, info.max, ROWS, dtype=dtype, endpoint=True)
    values[0], values[1] = info.min, info.max
    return values


floats = rng.normal(size=ROWS)
floats[2:5] = [np.inf, -np.inf, -0.0]
columns = {
    "float16": floats.astype(np.float16),
    "float32": floats.astype(np.float32),
    "float64": floats,
    **{name: limits(name) for name in ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]},
    "bool": i % 3 == 0,
}
text = [f"row {k} – {'ñ' * (k % 3)}" + ("😀" if k % 7 == 0 else "") for k in range(ROWS)]
color = [["red", "green", "blue"][k % 3] for k in range(ROWS)]
day = [datetime.date(1969, 12, 30) + datetime.timedelta(days=int(k)) for k in range(ROWS)]
time = [datetime.datetime(1969, 12, 31, 23, 59, 59, 999_999) + datetime.timedelta(microseconds=int(k) * 777_777) for k in range(ROWS)]
money = [decimal.Decimal(int(k) * 3 - 20).scaleb(-2) for k in range(ROWS)]
holes = [None if k % 4 == 1 else float(k) / 3 for k in range(ROWS)]
counts = [None if k % 5 == 2 else int(k) for k in range(ROWS)]
vector = [[float(k), k / 8, -float(k)] for k in range(ROWS)]
matrix = [[[k, k + 1], [k + 2, k + 3]] for k in range(ROWS)]

table = pa.table(
    {
        **{name: pa.array(values) for name, values in columns.items()},
        "text": pa.array(text),
        "color": pa.array(color).dictionary_encode(),
        "day": pa.array(day, pa.date32()),
        "time": pa.array(time, pa.timestamp("us")),
        "money": pa.array(money, pa.decimal128(9, 2)),
        "holes": pa.array(holes, pa.float64()),
        "counts": pa.array(counts, pa.int64()),
        "vector": pa.array(vector, pa.list_(pa.float32())),
        "matrix": pa.array(matrix, pa.list_(pa.list_(pa.int32()))),
        "struct": pa.array([{"a": int(k)} for k in range(ROWS)]),
    }
)
variants = {
    "none": {"compression": "none", "use_dictionary": False},
    "snappy": {"compression": "snappy"},
    "gzip": {"compression": "gzip", "data_page_version": "2.0"},
    "zstd": {"compression": "zstd", "write_page_index": True, "data_page_size": 64},
    "brotli": {"compression": "brotli"},
    "lz4": {"compression": "lz4"},
    "delta": {
        "compression": "zstd",
        "use_dictionary": False,
        "version": "2.6",
        "column_encoding": {"int32": "DELTA_BINARY_PACKED", "int64": "DELTA_BINARY_PACKED", "text": "DELTA_BYTE_ARRAY", "float64": "BYTE_STREAM_SPLIT"},
    },
}
for name, options in variants.items():
    pq.write_table(table, f"types-{name}.parquet", row_group_size=16, **options)
pq.write_table(table.slice(0, 0), "empty.parquet")

# Two row groups: the sensor has no value in the second one, the note and the flag in neither.
missing = pa.table(
    {
        "sensor": pa.array([1.5, None, 2.5, None, None, None], pa.float64()),
        "note": pa.array([None] * 6, pa.string()),
        "flag": pa.array([None] * 6, pa.bool_()),
        "y": pa.array([0, 1, 0, 1, 0, 1], pa.int64()),
    }
)
for codec in ["none", "snappy", "gzip", "zstd", "brotli", "lz4"]:
    for version in ["1.0", "2.0"]:
        pq.write_table(missing, f"missing-{codec}-{version}.parquet", row_group_size=3, compression=codec, data_page_version=version)


def plain(values):
    """JSON cannot say NaN, infinity or 2^63: floats as their repr where needed, whole numbers as text."""

    def one(value):
        if value is None or isinstance(value, (str, bool)):
            return value
        if isinstance(value, (list, np.ndarray)):
            return [one(inner) for inner in value]
        if isinstance(value, (np.bool_,)):
            return bool(value)
        if isinstance(value, (int, np.integer)):
            return str(int(value))
        return repr(float(value))

    return [one(value) for value in values]


expected = {name: plain(values) for name, values in columns.items()}
expected |= {
    "text": text,
    "color": color,
    "day": [value.isoformat() for value in day],
    "time": [value.strftime("%Y-%m-%dT%H:%M:%S.%fZ") for value in time],
    "money": plain(float(value) for value in money),
    "holes": plain(holes),
    "counts": plain(counts),
    "vector": plain(vector),
    "matrix": plain(matrix),
}

# Arrays: every type in both byte orders, three dimensions, column order, all three versions of the format.
arrays = {}
for name, values in columns.items():
    arrays[name] = values
    if values.dtype.itemsize > 1:
        arrays[f"{name}-big"] = values.astype(values.dtype.newbyteorder(">"))
arrays["strings"] = np.array(text)
arrays["strings-big"] = np.array(text).astype(np.array(text).dtype.newbyteorder(">"))
arrays["bytes"] = np.array([value.encode() for value in color])
arrays["image"] = rng.normal(size=(ROWS, 3, 4)).astype(np.float32)
arrays["fortran"] = np.asfortranarray(arrays["image"])
arrays["other-length"] = np.zeros(7)
np.savez("arrays.npz", **arrays)
np.savez_compressed("arrays-compressed.npz", **arrays)
expected["image"] = plain(arrays["image"].reshape(ROWS, -1))
for version in [(1, 0), (2, 0), (3, 0)]:
    with open(f"version-{version[0]}.npy", "wb") as file:
        np.lib.format.write_array(file, arrays["image"], version=version)
np.save("objects.npy", np.array([{"a": 1}, None], dtype=object), allow_pickle=True)
np.save("complex.npy", np.zeros(3, dtype=complex))
np.save("structured.npy", np.zeros(3, dtype=[("a", "<f4"), ("b", "<i4")]))
np.save("no-rows.npy", np.zeros((0, 3)))

# Text: quoted line feeds, quotes and commas, a byte order mark, CRLF, missing cells.
note = [f'say "{k}",\nthen go' if k % 2 else "" for k in range(ROWS)]
expected["note"] = note
rows = [
    [repr(float(columns["float64"][k])), str(columns["int64"][k]), str(bool(columns["bool"][k])), text[k], note[k], "" if holes[k] is None else repr(holes[k]), f"{k % 3:02d}", str(k % 2)]
    for k in range(ROWS)
]
header = ["float64", "int64", "bool", "text", "note", "holes", "zip", "label"]
for name, terminator, encoding in [("lf", "\n", "utf-8"), ("crlf-bom", "\r\n", "utf-8-sig")]:
    with open(f"table-{name}.csv", "w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, lineterminator=terminator)
        writer.writerow(header)
        writer.writerows(rows)
with open("table.jsonl", "w", encoding="utf-8") as file:
    for k in range(ROWS):
        finite = {"float64": columns["float64"][k].item()} if np.isfinite(columns["float64"][k]) else {"float64": None}
        record = {**finite, "int64": str(columns["int64"][k]), "bool": bool(columns["bool"][k]), "text": text[k], "vector": vector[k], "matrix": matrix[k], "label": int(k % 2)}
        if holes[k] is not None:
            record["holes"] = holes[k]
        file.write(json.dumps(record, ensure_ascii=k % 2 == 0) + "\n")

with open("expected.json", "w", encoding="utf-8") as file:
    json.dump(expected, file, ensure_ascii=True, indent=0)
    file.write("\n")
