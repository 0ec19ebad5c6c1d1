"""Tensors of the Open Inference Protocol v2 and arrays of numpy, in JSON and in the binary form."""

import struct

import numpy as np

from seatrial_errors import Refused

DTYPES = {
    "BOOL": np.bool_,
    "UINT8": np.uint8,
    "UINT16": np.uint16,
    "UINT32": np.uint32,
    "UINT64": np.uint64,
    "INT8": np.int8,
    "INT16": np.int16,
    "INT32": np.int32,
    "INT64": np.int64,
    "FP16": np.float16,
    "FP32": np.float32,
    "FP64": np.float64,
}


def decode(tensor, raw):
    """An array in the shape of the tensor; `raw` are its bytes where it is not in JSON. Texts are objects."""
    shape, datatype = tensor["shape"], tensor["datatype"]
    if datatype == "BYTES":
        values = list(read_texts(raw)) if raw is not None else flatten(tensor["data"])
        array = np.empty(len(values), dtype=object)
        array[:] = values
    elif raw is not None:
        array = np.frombuffer(raw, dtype=np.dtype(DTYPES[datatype]).newbyteorder("<"))
    else:
        array = np.asarray([np.nan if value is None else value for value in flatten(tensor["data"])], dtype=DTYPES[datatype])
    return array.reshape(shape)


def flatten(data):
    while data and isinstance(data[0], list):
        data = [value for row in data for value in row]
    return data


def read_texts(raw):
    at = 0
    while at < len(raw):
        (size,) = struct.unpack_from("<I", raw, at)
        yield raw[at + 4 : at + 4 + size].decode("utf-8")
        at += 4 + size


def encode_binary(array, datatype):
    if datatype == "BYTES":
        texts = [str(value).encode("utf-8") for value in array.ravel()]
        return b"".join(struct.pack("<I", len(text)) + text for text in texts)
    return np.ascontiguousarray(array).astype(np.dtype(DTYPES[datatype]).newbyteorder("<"), copy=False).tobytes()


def encode_json(array, datatype):
    return [str(value) for value in array.ravel()] if datatype == "BYTES" else array.ravel().tolist()


def datatype_of(values):
    """Of an array as a model gives it."""
    kind = np.asarray(values).dtype
    if kind.kind in "OUS":
        return "BYTES"
    return next((name for name, dtype in DTYPES.items() if np.dtype(dtype) == kind), None)


def convert(array, datatype, name):
    """To the declared datatype, where that loses nothing but precision of fractions."""
    if datatype == "BYTES":
        return array.astype(object)
    dtype = np.dtype(DTYPES[datatype])
    if array.dtype == dtype:
        return array
    if array.dtype.kind in "OUS":
        raise Refused(f"The output {name} is text, and {datatype} is declared: declare BYTES.")
    converted = array.astype(dtype)
    if dtype.kind != "f" and not np.array_equal(converted, array):
        raise Refused(f"The output {name} has numbers that {datatype} cannot hold: declare {datatype_of(array)}.")
    return converted
