"""Kinds of class labels: the labels, how a data file may hold them, and how a manifest names them."""

WORDS = ["no", "yes", "maybe", "späť", "日本", "🙂", "a b", 'q"t', "x,y", "O'Neil", "Yes", "YES", "e\u0301", "\u00e9", "#", "~1", " yes", "no ", "NA", "null", "None", "nan"]
# What pandas takes for missing in csv.
MISSING = {"NA", "null", "None", "nan"}
FORMS = ["csv", "jsonl", "parquet", "npz"]


class LabelKind:
    def __init__(self, name, draw, kinds, forms=FORMS, most=6, say=lambda label: label):
        self.name, self.draw, self.kinds, self.forms, self.most, self.say = name, draw, kinds, forms, most, say


WHOLE = ["int32", "int64", "float64", "float32"]
LABEL_KINDS = [
    LabelKind("from 0", lambda rng, k: list(range(k)), WHOLE),
    LabelKind("from 0", lambda rng, k: list(range(k)), WHOLE),
    LabelKind("bool", lambda rng, k: [False, True], ["bool"], most=2),
    LabelKind("text", lambda rng, k: rng.sample(WORDS, k), ["text"]),
    LabelKind("from 1", lambda rng, k: list(range(1, k + 1)), WHOLE),
    LabelKind("gapped", lambda rng, k: sorted(rng.sample(range(3, 99), k)), WHOLE),
    LabelKind("negative", lambda rng, k: [-1, 1] if k == 2 else sorted(rng.sample(range(-9, 9), k)), WHOLE),
    LabelKind("wide", lambda rng, k: [2**53 + step for step in range(k)], ["int64"], ["csv", "parquet", "npz"], say=str),
    LabelKind("wide", lambda rng, k: [-(2**60) - step for step in range(k)], ["int64"], ["csv", "parquet", "npz"], say=str),
    LabelKind("decimal", lambda rng, k: [0.1, 0.2, 0.7, 1.3, 2.6, 5.5][:k], ["float64", "float32"]),
    LabelKind("numerals", lambda rng, k: [str(label) for label in range(k)], ["text"], ["jsonl", "parquet", "npz"], say=int),
    LabelKind("odd numerals", lambda rng, k: rng.sample(["1", "01", "1.0", "+1", "1e0", "10"], k), ["text"]),
    LabelKind("spelled bool", lambda rng, k: ["False", "True"], ["text"], ["csv", "jsonl", "parquet", "npz"], most=2, say=lambda label: label == "True"),
]
TENSORS = {"bool": "BOOL", "int32": "INT32", "int64": "INT64", "float32": "FP32", "float64": "FP64", "text": "BYTES"}


def draw_labels(rng, least, most):
    """A kind of labels with enough of them, the labels, and the file's type and form."""
    kind = rng.choice([kind for kind in LABEL_KINDS if kind.most >= least])
    labels = kind.draw(rng, rng.randint(least, min(most, kind.most)))
    return kind, labels, rng.choice(kind.kinds), rng.choice(kind.forms)


def cells(labels, held):
    """Labels as a column of this type holds them."""
    return [float(label) if held.startswith("float") else label for label in labels]
