"""Writes models, data and manifests with what has to come out of them, as lines of JSON, to the standard output.

Run: python test/reference/truth/generate.py --count 300 --seed 1   (packages: requirements.txt)
"""

import argparse
import base64
import hashlib
import json
import random

import classes
import faults
import images
import pairs
import sentences
import tables
import texts
import values

ROWS = [classes.binary, classes.binary, classes.multiclass, classes.multiclass, values.multilabel, values.regression, values.ranking]
LISTS = [sentences.tokens, sentences.tokens, texts.transcription, pairs.embedding, images.segmentation, images.detection]
KINDS = {"rows": ROWS, "lists": LISTS, "all": [*ROWS, *LISTS]}
SPOILED = 0.2
LOSSES = {"cer", "wer", "log_loss", "mae", "mse", "rmse", "mape", "median_absolute_error", "max_error", "pinball"}
FALLING = {"brier_score", "expected_calibration_error", "hamming_loss", "false_positive_rate"}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", choices=KINDS, default="all")
    asked = parser.parse_args()
    names = [f"{asked.seed}-{number}" for number in range(asked.count)]
    cases = sorted(((draw(random.Random(name), KINDS[asked.kinds]), name) for name in names), key=lambda drawn: drawn[0].graph.key)
    told = set()
    for case, name in cases:
        if case.graph.key not in told:
            told.add(case.graph.key)
            print(json.dumps(describe_graph(case.graph)))
        print(json.dumps(describe(name, case), default=plain), flush=True)


def draw(rng, problems):
    case = rng.choice(problems)(rng)
    if rng.random() < SPOILED:
        faults.spoil(rng, case)
    case.settle_weights()
    return case


def describe_graph(graph):
    return {"kind": "graph", "key": graph.key, "onnx": _base64(graph.data()), "signature": graph.signature()}


def describe(name, case):
    columns = case.columns()
    data = case.change_bytes or tables.write(case.form, columns, case.rng, case.change_dialect or case.csv)
    path = f"data/holdout.{case.form}"
    dialect = {"csv": case.csv} if case.csv and case.form == "csv" else {}
    source = {"path": path, "sha256": hashlib.sha256(data).hexdigest(), **dialect}
    return {
        "kind": "case",
        "name": name,
        "story": case.story,
        "graph": case.graph.key,
        "task": case.task,
        "evaluation": {"data": source, **case.evaluation()},
        "gates": [{"id": f"gate{number}", "metric": metric, **limit(metric)} for number, metric in enumerate(case.metrics)],
        "data": _base64(data),
        "expected": case.expected(),
    }


def limit(metric):
    """What every value holds."""
    name = metric.split("@")[0]
    if name in LOSSES or name == "mean_bias":
        return {"max": 1e300}
    if name in FALLING:
        return {"max": 1}
    return {"min": {"r2": -1e300, "matthews_corrcoef": -1, "cohen_kappa": -1, "spearman": -1, "pearson": -1}.get(name, 0)}


def plain(value):
    """NumPy's numbers are Python's."""
    return value.item()


def _base64(data):
    return base64.b64encode(data).decode()


if __name__ == "__main__":
    main()
