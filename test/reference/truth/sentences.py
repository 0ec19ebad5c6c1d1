"""Token classification by token and by entity: scikit-learn and seqeval."""

import warnings

import numpy as np
from seqeval import scheme as schemes
from seqeval.metrics import v1
from sklearn import metrics as sk

from case import kappa
from graphs import Wired
from listed import ListedCase, repeated
from tables import Column

warnings.filterwarnings("ignore")
LETTERS = {"IOB2": "BI", "IOE2": "IE", "IOBES": "BIES", "BILOU": "BILU"}
SPANS = {
    "IOB2": lambda n: "B" + "I" * (n - 1),
    "IOE2": lambda n: "I" * (n - 1) + "E",
    "IOBES": lambda n: "S" if n == 1 else "B" + "I" * (n - 2) + "E",
    "BILOU": lambda n: "U" if n == 1 else "B" + "I" * (n - 2) + "L",
}
WORDS = ["NOUN", "VERB", "ADJ", "日本", "x,y", "#"]
PAD = 0


def tokens(rng):
    case = ListedCase(rng, rng.choice(["jsonl", "parquet", "npz"]), rng.randint(4, 50), "token-classification", "token-classification", None)
    scheme = rng.choice([None, "IOB2", "IOB2", "IOE2", "IOBES", "BILOU"])
    types = rng.sample(["PER", "LOC", "ORG-X", "größe"], rng.randint(1, 3))
    tags = ["O", *(f"{letter}-{kind}" for kind in types for letter in LETTERS[scheme])] if scheme else rng.sample(WORDS, rng.randint(2, 5))
    held = rng.choice(["words", "places"]) if scheme else rng.choice(["words", "numbers", "gapped"])
    is_malformed = bool(scheme) and rng.random() < 0.25
    truth = [_sentence(rng, scheme, types, tags, is_malformed) for _ in range(case.rows)]
    case.story = f"tokens, {scheme}, {held}, {case.form}"
    labels = {"words": tags, "places": tags, "numbers": list(range(len(tags))), "gapped": sorted(rng.sample(range(2, 90), len(tags)))}[held]
    ignored = rng.choice([None, "X" if held == "words" else -100])
    if case.form == "npz" and ignored is None and len({len(row) for row in truth}) > 1:
        ignored = "X" if held == "words" else -100
    answer = _model(rng, case, truth, tags, labels, held)
    kept = [_kept(rng, row, ignored) for row in truth]
    shown = labels if held != "places" else list(range(len(tags)))
    case.target = [[shown[tags.index(tag)] if keep else ignored for tag, keep in zip(row, keeps)] for row, keeps in zip(truth, kept)]
    if case.form == "npz":
        width = max(map(len, truth))
        case.target = [[*row, *[ignored] * (width - len(row))] for row in case.target]
    case.target_kind = "text" if held == "words" else rng.choice(["int64", "int32"])
    case.target_depth = 1
    if held != "numbers":
        case.says["classes"] = labels
    if ignored is not None:
        case.prediction["ignore"] = ignored
    if scheme:
        case.prediction["scheme"] = scheme
    pick = lambda rows: [[cell for cell, keep in zip(row, keeps) if keep] for row, keeps in zip(rows, kept)]
    case.answers = {"y": pick(truth), "label": pick(answer)}
    has_places = held != "numbers" or case.prediction["kind"] != "labels"
    case.measure = lambda part, times: measure(part["y"], part["label"], times, tags if has_places else [], scheme)
    flat = [sum(case.answers[key], []) for key in ("y", "label")]
    case.is_square = max(map(len, truth)) == case.rows
    case.is_clear = not is_malformed and not case.is_square and kappa(*flat) > 0.6 and tags[0] in flat[0] and len(set(flat[0])) > 1
    case.settle_metrics()
    return case


def _sentence(rng, scheme, types, tags, is_malformed):
    labels, size = [], rng.randint(1, 12)
    while len(labels) < size:
        length = min(rng.randint(1, 4), size - len(labels))
        if scheme is None:
            labels.append(rng.choice(tags))
        elif rng.random() < 0.4:
            labels += ["O"] * length
        else:
            kind = rng.choice(types)
            labels += [f"{letter}-{kind}" for letter in SPANS[scheme](length)]
    return [rng.choice(tags) if is_malformed and rng.random() < 0.3 else label for label in labels]


def _kept(rng, row, ignored):
    keeps = [ignored is None or rng.random() < 0.8 for _ in row]
    keeps[rng.randrange(len(row))] = True
    return keeps


def _model(rng, case, truth, tags, labels, held):
    """Looks up the scores of each token; half of the models add something of the sentence, which padding must not change."""
    kind = case.prediction["kind"] = rng.choice(["logits", "logits", "probabilities", "labels"])
    is_context = rng.random() < 0.5
    tells = rng.choice(["mask", "length"] if is_context else ["mask", "length", None])
    if case.form == "npz":
        tells = "array" if is_context else rng.choice(["array", None])
    written = labels if kind == "labels" and rng.random() < 0.5 and held != "places" else None
    if kind == "labels" and held == "gapped":
        written = labels
    case.graph = _graph(len(tags), kind, tells or (None if case.form == "npz" else "pad"), is_context, written)
    table = case.graph.constants["table"]
    best = table[:, : len(tags)].argmax(axis=1)
    ids = [[_token(rng, best, tags.index(tag)) for tag in row] for row in truth]
    answers = []
    for row in ids:
        feed = {"ids": np.array([row])} | ({"mask": np.ones((1, len(row)), np.int64)} if tells in ("mask", "array") else {})
        out = case.graph.run(feed | ({"length": np.array([len(row)])} if tells == "length" else {}))[0][0]
        places = out if kind == "labels" else out.argmax(axis=-1)
        texts = {str(label): tag for label, tag in zip(labels, tags)}
        answers.append([texts[str(one)] if written is not None else tags[int(one)] for one in places])
    width = max(map(len, ids))
    if case.form == "npz":
        case.give("ids", Column("tokens", "int64", [[*row, *[PAD] * (width - len(row))] for row in ids], 1))
    else:
        case.give("ids", Column("tokens", "int64", ids, 1))
    if tells == "array":
        case.give("mask", Column("mask", "int64", [[1] * len(row) + [0] * (width - len(row)) for row in ids], 1))
    return answers


def _token(rng, best, wanted):
    able = [token for token in range(1, len(best)) if best[token] == wanted]
    return rng.choice(able) if able and rng.random() < 0.85 else rng.randrange(1, len(best))


def _graph(classes, kind, tells, is_context, written):
    listed = "" if written is None else "-" + "_".join(map(str, written)).encode().hex()[:120]
    key = f"tokens-{classes}-{kind}-{tells}-{is_context}{listed}"
    rng = np.random.default_rng(classes)
    table = rng.normal(0, 0.4, (3 * classes + 1, classes)).astype(np.float32)
    table[np.arange(1, 3 * classes + 1), np.arange(3 * classes) % classes] += 2
    constants = {"table": table}
    nodes = [("Gather", ["table", "ids"], ["own"], {})]
    inputs = [{"name": "ids", "datatype": "INT64", "shape": [-1, -1], **({"pad": PAD} if tells in ("pad", "mask", "length") else {})}]
    if tells in ("mask", "array"):
        inputs.append({"name": "mask", "datatype": "INT64", "shape": [-1, -1], **({"maskOf": "ids"} if tells == "mask" else {})})
    if tells == "length":
        inputs.append({"name": "length", "datatype": "INT64", "shape": [-1], "lengthOf": "ids"})
    last = "own"
    if is_context:
        nodes += _context(tells, constants, rng, classes)
        last = "joined"
    elif tells in ("mask", "array", "length"):
        # Heard and of no consequence.
        constants["none"] = np.array(0, np.float32)
        axes = {"mask": np.array([2]), "array": np.array([2]), "length": np.array([1, 2])}[tells]
        constants["spread"] = axes
        heard = "length" if tells == "length" else "mask"
        nodes += [("Cast", [heard], ["heard"], {"to": 1}), ("Mul", ["heard", "none"], ["nothing"], {}), ("Unsqueeze", ["nothing", "spread"], ["silent"], {}), ("Add", ["own", "silent"], ["joined"], {})]
        last = "joined"
    output = {"name": "Y", "datatype": "FP32", "shape": [-1, -1, classes]}
    if kind == "logits":
        nodes.append(("Identity", [last], ["Y"], {}))
    elif kind == "probabilities":
        nodes.append(("Softmax", [last], ["Y"], {"axis": 2}))
    else:
        output = {"name": "Y", "datatype": "INT64", "shape": [-1, -1]}
        nodes.append(("ArgMax", [last], ["Y" if written is None else "place"], {"axis": 2, "keepdims": 0}))
        if written is not None:
            is_text = isinstance(written[0], str)
            constants["names"] = np.array(written, object if is_text else np.int64)
            output["datatype"] = "BYTES" if is_text else "INT64"
            nodes.append(("Gather", ["names", "place"], ["Y"], {}))
    return Wired(key, nodes, inputs, [output], constants)


def _context(tells, constants, rng, classes):
    """The mean over the sentence's own tokens of something that each of them says."""
    constants |= {"says": rng.normal(0, 0.3, (3 * classes + 1, classes)).astype(np.float32), "one": np.array([1]), "two": np.array([2])}
    nodes = []
    if tells == "length":
        constants |= {"zero": np.array(0), "step": np.array(1), "first": np.array([1]), "end": np.array([2]), "flat": np.array([0])}
        nodes = [
            ("Shape", ["ids"], ["sizes"], {}),
            ("Slice", ["sizes", "first", "end"], ["many"], {}),
            ("Squeeze", ["many", "flat"], ["count"], {}),
            ("Range", ["zero", "count", "step"], ["at"], {}),
            ("Unsqueeze", ["length", "one"], ["ends"], {}),
            ("Less", ["at", "ends"], ["within"], {}),
            ("Cast", ["within"], ["mask"], {"to": 7}),
        ]
    return [
        *nodes,
        ("Cast", ["mask"], ["weights"], {"to": 1}),
        ("Unsqueeze", ["weights", "two"], ["share"], {}),
        ("Gather", ["says", "ids"], ["said"], {}),
        ("Mul", ["said", "share"], ["own said"], {}),
        ("ReduceSum", ["own said", "one"], ["total"], {"keepdims": 1}),
        ("ReduceSum", ["share", "one"], ["tokens"], {"keepdims": 1}),
        ("Div", ["total", "tokens"], ["mean"], {}),
        ("Add", ["own", "mean"], ["joined"], {}),
    ]


def measure(truth, answer, times, tags, scheme):
    t, a, w = zip(*[(t, a, n) for ts, as_, n in zip(truth, answer, times) for t, a in zip(ts, as_)])
    average = lambda score, kind: score(t, a, sample_weight=w, average=kind, zero_division=0)
    found = {
        "token_accuracy": sk.accuracy_score(t, a, sample_weight=w),
        "f1_micro": average(sk.f1_score, "micro"),
        "f1_macro": average(sk.f1_score, "macro"),
        "f1_weighted": average(sk.f1_score, "weighted"),
        "precision_macro": average(sk.precision_score, "macro"),
        "recall_macro": average(sk.recall_score, "macro"),
        "token_f1": average(sk.f1_score, "macro"),
    }
    if tags:
        single = sk.f1_score(t, a, sample_weight=w, average=None, labels=tags, zero_division=0)
        found |= {f"token_f1@{place}": value for place, value in enumerate(single)}
    if scheme:
        asked = {"average": "micro", "scheme": getattr(schemes, scheme), "zero_division": 0}
        values = v1.precision_recall_fscore_support(repeated(truth, times), repeated(answer, times), **asked)
        found |= dict(zip(["entity_precision", "entity_recall", "entity_f1"], values))
    return found
