"""Columns → the bytes of a data file, as pandas, NumPy and pyarrow would write them."""

import csv
import io
import json

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

ARROW = {"bool": pa.bool_(), "int32": pa.int32(), "int64": pa.int64(), "float32": pa.float32(), "float64": pa.float64(), "text": pa.string()}
NUMPY = {"bool": np.bool_, "int32": np.int32, "int64": np.int64, "float32": np.float32, "float64": np.float64, "text": np.str_}


class Column:
    """`values` are Python's own; None is a missing cell. `depth`: cells are lists, lists of lists, …"""

    def __init__(self, name, kind, values, depth=0):
        self.name, self.kind, self.values, self.depth = name, kind, list(values), depth

    def has_missing(self):
        return any(value is None for value in self.values)


def write(form, columns, rng, dialect=None):
    if form == "csv":
        return _csv(columns, rng, dialect or {})
    return {"jsonl": _jsonl, "parquet": _parquet, "npz": _npz}[form](columns, rng)


def draw_dialect(rng):
    """How a csv file is written, as its manifest says it."""
    said = {}
    if rng.random() < 0.7:
        said["delimiter"] = rng.choice([";", ";", "\t", "|", ":", "~", "^", " "])
        if rng.random() < 0.5:
            said["decimal"] = ","
    if rng.random() < 0.25:
        said["quote"] = "'"
    if rng.random() < 0.4:
        said["encoding"] = rng.choice(["utf-8", "utf-16le", "utf-16be", "latin1", "windows-1252"])
    if rng.random() < 0.4:
        said["missing"] = rng.sample(["?", "n/a", "--", -9999, "missing", -77777.5], rng.randint(1, 3))
    return said


def can_hold(dialect, columns):
    """Whether the encoding has every character of the columns."""
    texts = [cell for column in columns if column.kind == "text" for cell in column.values if cell is not None]
    try:
        "".join(texts).encode(dialect.get("encoding", "utf-8"))
    except UnicodeEncodeError:
        return False
    return True


def _text(column, value, dialect, rng):
    if value is None:
        return str(rng.choice(["", *dialect.get("missing", [])]))
    return repr(value).replace(".", dialect.get("decimal", ".")) if column.kind.startswith("float") else str(value)


def _missing_number(text, column, dialect):
    """A number that stands for nothing is written as the others are."""
    return text.replace(".", dialect.get("decimal", ".")) if text == "-77777.5" and column.kind != "text" else text


def _csv(columns, rng, dialect):
    out = io.StringIO()
    quoting = rng.choice([csv.QUOTE_MINIMAL, csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
    form = {"delimiter": dialect.get("delimiter", ","), "quotechar": dialect.get("quote", '"')}
    writer = csv.writer(out, lineterminator=rng.choice(["\n", "\r\n"]), quoting=quoting, **form)
    writer.writerow([column.name for column in columns])
    for row in range(len(columns[0].values)):
        writer.writerow([_missing_number(_text(column, column.values[row], dialect, rng), column, dialect) for column in columns])
    return out.getvalue().encode(dialect.get("encoding") or rng.choice(["utf-8", "utf-8", "utf-8-sig"]))


def _jsonl(columns, rng):
    leaves_out = rng.random() < 0.5
    lines = []
    for row in range(len(columns[0].values)):
        cells = {column.name: column.values[row] for column in columns}
        if leaves_out and row > 0:
            cells = {name: cell for name, cell in cells.items() if cell is not None}
        lines.append(json.dumps(cells, ensure_ascii=rng.random() < 0.5))
    return ("\n".join(lines) + "\n").encode()


def _parquet(columns, rng):
    types = [_nested(ARROW[column.kind], column.depth) for column in columns]
    arrays = [pa.array(column.values, kind) for column, kind in zip(columns, types)]
    if rng.random() < 0.3:
        arrays = [array.dictionary_encode() if column.kind == "text" and not column.depth else array for array, column in zip(arrays, columns)]
    table = pa.table(dict(zip((column.name for column in columns), arrays)))
    out = io.BytesIO()
    pq.write_table(
        table,
        out,
        compression=rng.choice(["none", "snappy", "gzip", "zstd"]),
        row_group_size=rng.choice([7, 40, 1000]),
        use_dictionary=rng.random() < 0.5,
        data_page_version=rng.choice(["1.0", "2.0"]),
    )
    return out.getvalue()


def _nested(kind, depth):
    return kind if depth == 0 else pa.list_(_nested(kind, depth - 1))


def _npz(columns, rng):
    """Columns `x0, x1, …` of a matrix are one array; so are those of several targets `y0, y1, …`."""
    arrays = {}
    for letter in ("x", "y"):
        parts = [column for column in columns if column.name[0] == letter and column.name[1:].isdigit()]
        if parts:
            arrays[letter] = np.array([column.values for column in parts], NUMPY[parts[0].kind]).T
    for column in columns:
        if not (column.name[0] in "xy" and column.name[1:].isdigit()):
            values = [np.nan if value is None else value for value in column.values]
            arrays[column.name] = np.array(values, NUMPY[column.kind])
    out = io.BytesIO()
    (np.savez_compressed if rng.random() < 0.5 else np.savez)(out, **arrays)
    return out.getvalue()
