"""Transcriptions: texts, ids and frames of scores, by jiwer."""

import itertools

import jiwer
import numpy as np

from graphs import Wired
from listed import ListedCase, repeated
from tables import Column

ALPHABETS = [
    list("abcde  "),
    ["é", "e\u0301", "e", "\u0301", " ", "ß", "ss"],
    ["👩", "\u200d", "🔬", "👍", "🏽", " ", "a"],
    list("日本語한국ابجק ") + ["각", "\u1100"],
    [" ", "\t", "\n", "\xa0", "\u2003", "\u3000", "\u200b", "a", "b"],
]
VOCABULARIES = [["", "a", "b", " ", "é", "<pad>"], ["<s>", "the ", "cat", "s", " ", "日本", "x"], ["", "1", "2", "3", ".", "-"]]


def transcription(rng):
    kind = rng.choice(["text", "tokens", "ctc"])
    form = rng.choice(["csv", "jsonl", "parquet", "npz"] if kind == "text" else ["jsonl", "parquet", "npz"])
    task = rng.choice(["automatic-speech-recognition", "image-to-text"])
    case = ListedCase(rng, form, rng.randint(4, 40), "transcription", task, lambda part, times: measure(part["y"], part["label"], times))
    case.target_kind, case.story = "text", f"transcription, {kind}, {form}"
    if kind != "text" or rng.random() < 0.3:
        case.prediction["kind"] = kind
    answer, alphabet = {"text": _texts, "tokens": _tokens, "ctc": _frames}[kind](rng, case)
    # Csv cannot tell an empty text from a missing one, and NumPy cuts what ends in NUL only.
    case.target = [(_disturbed(rng, one, alphabet) if rng.random() < 0.6 else one) or ("" if form != "csv" else alphabet[0]) for one in answer]
    if form == "csv":
        case.target = [one if one.strip() else "a" for one in case.target]
    case.answers = {"y": case.target, "label": answer}
    output = case.graph.answered[0]
    case.is_square = output["shape"][:2] == [-1, -1] and "rows" not in output and max(case.places) == case.rows
    case.is_clear = len(set(case.target)) > 1 and not case.is_square
    case.settle_metrics()
    return case


def _text(rng, alphabet, most):
    return "".join(rng.choice(alphabet) for _ in range(rng.randint(0, most)))


def _disturbed(rng, value, alphabet):
    symbols = list(value)
    for _ in range(rng.randint(0, 4)):
        at = rng.randint(0, len(symbols))
        kind = rng.choice("ids")
        if kind == "i":
            symbols.insert(at, rng.choice(alphabet))
        elif at < len(symbols):
            symbols[at : at + 1] = [] if kind == "d" else [rng.choice(alphabet)]
    return "".join(symbols)


def _texts(rng, case):
    alphabet = rng.choice(ALPHABETS)
    heard = [_text(rng, alphabet, 30) for _ in range(case.rows)]
    tensor = {"datatype": "BYTES", "shape": [-1]}
    case.graph = Wired("heard", [("Identity", ["X"], ["Y"], {})], [{"name": "X", **tensor}], [{"name": "Y", **tensor}])
    case.give("X", Column("x", "text", heard))
    return heard, alphabet


def _vocabulary(rng, case):
    vocabulary = rng.choice(VOCABULARIES)
    case.says["classes"] = vocabulary
    return vocabulary, [entry for entry in vocabulary if entry and entry[0] != "<"]


def _tokens(rng, case):
    """Ids as they are; lists of any length are filled up with an id that is skipped."""
    vocabulary, alphabet = _vocabulary(rng, case)
    skip = case.prediction["skip"] = rng.choice([[0], [0, len(vocabulary) - 1]])
    is_padded = case.form != "npz" and rng.random() < 0.6
    width = rng.randint(2, 12)
    size = lambda: rng.randint(1, width) if is_padded else width
    ids = [[rng.randrange(len(vocabulary)) for _ in range(size())] for _ in range(case.rows)]
    datatype = rng.choice(["INT64", "INT32"])
    shape = [-1, rng.choice([-1, width])] if not is_padded else [-1, -1]
    given = {"name": "X", "datatype": datatype, "shape": shape, **({"pad": 0} if is_padded else {})}
    key = f"ids-{datatype}-{shape[1]}-{is_padded}"
    case.graph = Wired(key, [("Identity", ["X"], ["Y"], {})], [given], [{"name": "Y", "datatype": datatype, "shape": shape}])
    case.give("X", Column("x", datatype.lower(), ids, 1))
    case.places = [len(row) for row in ids]
    return ["".join(vocabulary[one] for one in row if one not in skip) for row in ids], alphabet


def _frames(rng, case):
    vocabulary, alphabet = _vocabulary(rng, case)
    blank = case.prediction["blank"] = rng.choice([0, len(vocabulary) - 1])
    skip = rng.choice([[], [], [rng.choice([place for place in range(len(vocabulary)) if place != blank])]])
    if skip:
        case.prediction["skip"] = skip
    count, classes = rng.randint(2, 12), len(vocabulary)
    frames = [[[round(rng.gauss(0, 1), rng.choice([0, 1, 2])) for _ in vocabulary] for _ in range(count)] for _ in range(case.rows)]
    is_turned = rng.random() < 0.4
    shape = [-1, rng.choice([-1, count]), classes]
    output = {"name": "Y", "datatype": "FP32", "shape": [shape[1], -1, classes] if is_turned else shape, **({"rows": 1} if is_turned else {})}
    node = ("Transpose", ["X"], ["Y"], {"perm": [1, 0, 2]}) if is_turned else ("Identity", ["X"], ["Y"], {})
    case.graph = Wired(f"frames-{shape}-{is_turned}", [node], [{"name": "X", "datatype": "FP32", "shape": shape}], [output])
    case.give("X", Column("x", "float64", frames, 2))
    case.places = [count]
    best = np.array(frames, np.float32).argmax(axis=2)
    runs = [[key for key, _ in itertools.groupby(row)] for row in best]
    return ["".join(vocabulary[one] for one in row if one != blank and one not in skip) for row in runs], alphabet


def measure(truth, answer, times):
    right = [a.strip() == b.strip() for a, b in zip(truth, answer)]
    truth, answer = repeated(truth, times), repeated(answer, times)
    return {
        "cer": _rate(jiwer.process_characters(truth, answer), "cer"),
        "wer": _rate(jiwer.process_words(truth, answer), "wer"),
        "exact_match": sum(n for n, is_right in zip(times, right) if is_right) / sum(times),
    }


def _rate(out, name):
    """Without any reference there is no rate."""
    return None if out.hits + out.substitutions + out.deletions == 0 else getattr(out, name)
