"""Writes cases.json: random label sequences, well formed and not, with seqeval's and scikit-learn's values.

Run: python test/reference/tokens/generate.py   (needs seqeval 1.2.2, scikit-learn and NumPy)

A class is written as its position in the scheme's list, -100 is a token that is not scored. Weights are whole numbers, which seqeval
is told by writing the sentence as many times.
"""

import json
import pathlib
import warnings

import numpy as np
from seqeval import scheme as schemes
from seqeval.metrics import v1
from sklearn import metrics as sk

warnings.filterwarnings("ignore")
HERE = pathlib.Path(__file__).parent
LETTERS = {"IOB2": "BI", "IOE2": "IE", "IOBES": "BIES", "BILOU": "BILU"}
TYPES = ["PER", "LOC", "ORG"]
IGNORED = -100


def tags_of(name):
    return ["O", *(f"{letter}-{kind}" for kind in TYPES for letter in LETTERS[name])]


def well_formed(rng, name, size):
    """Labels of a sentence as the scheme has them."""
    labels = []
    while len(labels) < size:
        length = min(int(rng.integers(1, 5)), size - len(labels))
        if rng.random() < 0.4:
            labels += ["O"] * length
            continue
        kind = TYPES[int(rng.integers(len(TYPES)))]
        inner = {
            "IOB2": lambda n: "B" + "I" * (n - 1),
            "IOE2": lambda n: "I" * (n - 1) + "E",
            "IOBES": lambda n: "S" if n == 1 else "B" + "I" * (n - 2) + "E",
            "BILOU": lambda n: "U" if n == 1 else "B" + "I" * (n - 2) + "L",
        }[name](length)
        labels += [f"{letter}-{kind}" for letter in inner]
    return labels


def blurred(rng, labels, tags, rate):
    """I after O, a type that changes without a beginning, ends that never come: whatever chance gives."""
    return [tags[int(rng.integers(len(tags)))] if rng.random() < rate else label for label in labels]


def measured(truth, answer, weight, name):
    flat = [(t, a, w) for ts, as_, w in zip(truth, answer, weight) for t, a in zip(ts, as_)]
    t, a, w = zip(*flat)
    many = lambda sentences: [s for s, times in zip(sentences, weight) for _ in range(times)]
    precision, recall, f1, _ = v1.precision_recall_fscore_support(
        many(truth), many(answer), average="micro", scheme=getattr(schemes, name), zero_division=0
    )
    single = sk.f1_score(t, a, sample_weight=w, average=None, labels=tags_of(name), zero_division=0)
    average = lambda score, kind: float(score(t, a, sample_weight=w, average=kind, zero_division=0))
    return {
        "entity_precision": float(precision),
        "entity_recall": float(recall),
        "entity_f1": float(f1),
        "token_accuracy": float(sk.accuracy_score(t, a, sample_weight=w)),
        "f1_micro": average(sk.f1_score, "micro"),
        "f1_macro": average(sk.f1_score, "macro"),
        "f1_weighted": average(sk.f1_score, "weighted"),
        "precision_macro": average(sk.precision_score, "macro"),
        "recall_macro": average(sk.recall_score, "macro"),
        "token_f1": average(sk.f1_score, "macro"),
        **{f"token_f1@{place}": float(value) for place, value in enumerate(single[:6])},
    }


def case(rng, name, index):
    tags = tags_of(name)
    rows = int(rng.integers(1, 6))
    truth, answer, shown = [], [], []
    for _ in range(rows):
        labels = well_formed(rng, name, int(rng.integers(1, 13)))
        labels = blurred(rng, labels, tags, 0.3) if index % 3 == 1 else labels
        rate = [0.0, 0.15, 0.5, 1.0][index % 4]
        answers = blurred(rng, labels, tags, rate)
        ignored = rng.random(len(labels)) < (0.2 if index % 2 else 0.0)
        ignored[int(rng.integers(len(labels)))] = False
        kept = [position for position in range(len(labels)) if not ignored[position]]
        shown.append([IGNORED if skip else tags.index(label) for label, skip in zip(labels, ignored)])
        truth.append([labels[position] for position in kept])
        answer.append(answers)
    kept = [[a for a, t in zip(answers, labels) if t != IGNORED] for answers, labels in zip(answer, shown)]
    weighted = index % 5 == 4
    weight = [int(w) for w in rng.integers(1, 4, rows)] if weighted else [1] * rows
    return {
        "scheme": name,
        "truth": shown,
        "answer": [[tags.index(label) for label in answers] for answers in answer],
        "weight": weight if weighted else None,
        "expected": measured(truth, kept, weight, name),
    }


rng = np.random.default_rng(20)
cases = [case(rng, name, index) for name, count in [("IOB2", 360), ("IOE2", 80), ("IOBES", 80), ("BILOU", 80)] for index in range(count)]
document = {"tags": {name: tags_of(name) for name in LETTERS}, "cases": cases}
(HERE / "cases.json").write_text(json.dumps(document, separators=(",", ":")) + "\n")
