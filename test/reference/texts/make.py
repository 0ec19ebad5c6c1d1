"""Makes metrics.json, the models test/fixtures/onnx/texts-*.onnx, their rows and what is right for them.

Run from the repository's root: python test/reference/texts/make.py
Needs jiwer, numpy, onnx, onnxruntime. Every number is seeded. The rates are jiwer's; CTC is decoded here by itertools.groupby over
NumPy's argmax.
"""

import itertools
import json
import pathlib
import random

import jiwer
import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

FIXTURES = pathlib.Path("test/fixtures/onnx")
FOLDER = pathlib.Path("test/reference/texts")
VOCABULARY = ["", "a", "b", " ", "é", "<pad>"]
BLANK, PADDING = 0, 5
FRAMES = 10

rng = random.Random(5)
numbers = np.random.default_rng(5)

ALPHABETS = {
    "latin": list("abcde  "),
    "one letter": ["a"],
    "accents": ["é", "e\u0301", "e", "\u0301", " ", "ß", "ss"],
    "emoji": ["👩", "\u200d", "🔬", "👍", "🏽", "🇺", "🇦", " ", "a"],
    "scripts": list("日本語한국ابجק ") + ["각", "\u1100", "\u1161"],
    "white space": [" ", "\t", "\n", "\r", "\x0b", "\x1c", "\x1f", "\x85", "\xa0", "\u2003", "\u2028", "\u3000", "\u200b", "\ufeff", "a", "b"],
    "astral": ["\U0001d54f", "\U00010348", "x", " "],
}


def text(alphabet, most):
    return "".join(rng.choice(alphabet) for _ in range(rng.randint(0, most)))


def disturb(value, alphabet):
    symbols = list(value)
    for _ in range(rng.randint(0, 4)):
        at = rng.randint(0, len(symbols))
        kind = rng.choice("ids")
        if kind == "i":
            symbols.insert(at, rng.choice(alphabet))
        elif at < len(symbols):
            symbols[at : at + 1] = [] if kind == "d" else [rng.choice(alphabet)]
    return "".join(symbols)


def rate(measure, truth, answer, weight):
    """A row of weight n is n rows. Without any reference there is no rate."""
    truth = [one for one, times in zip(truth, weight) for _ in range(times)]
    answer = [one for one, times in zip(answer, weight) for _ in range(times)]
    out = measure(truth, answer)
    return None if out.hits + out.substitutions + out.deletions == 0 else getattr(out, "cer" if hasattr(out, "cer") else "wer")


def expected(truth, answer, weight=None):
    weight = weight or [1] * len(truth)
    right = [a.strip() == b.strip() for a, b in zip(truth, answer)]
    return {
        "cer": rate(jiwer.process_characters, truth, answer, weight),
        "wer": rate(jiwer.process_words, truth, answer, weight),
        "exact_match": sum(w for w, r in zip(weight, right) if r) / sum(weight),
    }


def case(name, truth, answer, weight=None):
    return {"problem": "transcription", "name": name, "truth": truth, "answer": answer, "weight": weight, "expected": expected(truth, answer, weight)}


def cases():
    for name, alphabet in ALPHABETS.items():
        for number in range(12):
            rows = rng.randint(1, 12)
            truth = [text(alphabet, 40 if number < 10 else 400) for _ in range(rows)]
            answer = [disturb(one, alphabet) if rng.random() < 0.7 else text(alphabet, 40) for one in truth]
            weight = [rng.randint(1, 4) for _ in truth] if number % 3 == 0 else None
            yield case(f"{name} {number}", truth, answer, weight)
    yield case("nothing said, nothing heard", ["", " "], ["", ""])
    yield case("nothing said, something heard", ["", ""], ["a b", ""])
    yield case("nothing heard", ["some words", "more"], ["", ""])
    yield case("far more heard than said", ["a"], ["a b c d e f"])
    yield case("silence among speech", ["", "some words"], ["noise", "some words"])
    many = [chr(0x4E00 + index) for index in range(9000)]
    yield case("more symbols than bytes", ["".join(many[:4000])], ["".join(many[2000:8000:2])])


def save(name, nodes, inputs, outputs, initializers=()):
    graph = h.make_graph(nodes, "graph", inputs, outputs, list(initializers))
    model = h.make_model(graph, opset_imports=[h.make_opsetid("", 17)])
    model.ir_version = 9
    onnx.checker.check_model(model)
    (FIXTURES / f"texts-{name}.onnx").write_bytes(model.SerializeToString(deterministic=True))


def models():
    size = len(VOCABULARY)
    weights = numpy_helper.from_array((2 * np.eye(size) + numbers.normal(0, 0.2, (size, size))).astype(np.float32), "W")
    frames = h.make_tensor_value_info("frames", T.FLOAT, ["N", FRAMES, size])
    scores = h.make_node("MatMul", ["frames", "W"], ["scores"])
    save("ctc", [scores], [frames], [h.make_tensor_value_info("scores", T.FLOAT, ["N", FRAMES, size])], [weights])
    turned = h.make_node("Transpose", ["scores"], ["turned"], perm=[1, 0, 2])
    save("ctc-time-first", [scores, turned], [frames], [h.make_tensor_value_info("turned", T.FLOAT, [FRAMES, "N", size])], [weights])
    ids = h.make_node("ArgMax", ["scores"], ["ids"], axis=2, keepdims=0)
    save("tokens", [scores, ids], [frames], [h.make_tensor_value_info("ids", T.INT64, ["N", FRAMES])], [weights])
    said = h.make_tensor_value_info("heard", T.STRING, ["N"])
    save("plain", [h.make_node("Identity", ["heard"], ["text"])], [said], [h.make_tensor_value_info("text", T.STRING, ["N"])])


def run(name, feed):
    session = onnxruntime.InferenceSession(str(FIXTURES / f"texts-{name}.onnx"), providers=["CPUExecutionProvider"])
    return session.run(None, feed)[0]


def spell(ids):
    return "".join(VOCABULARY[i] for i in ids if i not in (BLANK, PADDING))


def rows():
    frames = numbers.normal(0, 1, (80, FRAMES, len(VOCABULARY))).astype(np.float32).round(2)
    decoded = [spell(key for key, _ in itertools.groupby(row)) for row in run("ctc", {"frames": frames}).argmax(-1)]
    tokens = [spell(row) for row in run("tokens", {"frames": frames})]
    truth = [disturb(one, ["a", "b", " ", "é"]) if index % 2 else one for index, one in enumerate(decoded)]
    heard = [text(alphabet, 30) for alphabet in itertools.islice(itertools.cycle(ALPHABETS.values()), len(truth))]
    said = [disturb(one, ["a", " ", "é"]) for one in heard]
    weight = [1 + index % 3 for index in range(len(truth))]
    lines = [
        {"frames": f.tolist(), "truth": t, "weight": w, "speaker": "xyz"[i % 3], "heard": a, "said": s}
        for i, (f, t, w, a, s) in enumerate(zip(frames.astype(float).round(2), truth, weight, heard, said))
    ]
    (FOLDER / "rows.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    group = [index for index in range(len(truth)) if index % 3 == 1]
    return {
        "ctc": expected(truth, decoded),
        "weighted": expected(truth, decoded, weight),
        "speaker y": expected([truth[i] for i in group], [decoded[i] for i in group]),
        "tokens": expected(truth, tokens),
        "plain": expected(said, heard),
    }


def main():
    (FOLDER / "metrics.json").write_text(json.dumps({"jiwer": "4.0", "cases": list(cases())}) + "\n")
    models()
    (FOLDER / "expected.json").write_text(json.dumps(rows(), indent=2) + "\n")


main()
