"""Makes answers.json: what each model of models.json answers to made-up rows, by onnxruntime in Python.

    python3 -m venv /tmp/wild && /tmp/wild/bin/pip install onnxruntime==1.26.0 numpy
    python3 fetch.py && /tmp/wild/bin/python answers.py

The rows come from a hash of their position, so that the test makes the same ones without NumPy. States are carried here
by a loop of its own over single steps.
"""

import itertools
import json
import pathlib

import numpy as np
import onnxruntime

import fetch

HERE = pathlib.Path(__file__).parent


def noise(shape, seed):
    """float32 in [-0.5, 0.5): a hash of the position, exact in 32 bits."""
    x = np.arange(int(np.prod(shape)), dtype=np.uint32) + np.uint32(seed * 1_000_003)
    x = x * np.uint32(0x9E3779B1)
    x ^= x >> np.uint32(15)
    x = x * np.uint32(0x85EBCA6B)
    x ^= x >> np.uint32(13)
    return ((x.astype(np.float64) / 2**32) - 0.5).astype(np.float32).reshape(shape)


def voice(rows, width, steps):
    """Pulses of a hundred hertz that grow and fade over the steps, in noise: something that a voice detector hesitates at."""
    at = np.arange(rows * width).reshape(rows, width)
    loud = ((np.arange(rows) % steps) / steps).astype(np.float32)[:, None]
    pulses = (at % 160 < 12).astype(np.float32) - np.float32(0.5)
    return (loud * pulses + np.float32(0.125) * noise((rows, width), 7)).astype(np.float32)


def session(name):
    return onnxruntime.InferenceSession(str(fetch.path_of(name)), providers=["CPUExecutionProvider"])


def carried(name, rows, steps, state, outputs, constant=None, answer=0):
    """One step a call; the state starts anew with every sequence of `steps`."""
    model = session(name)
    found = []
    for row in range(rows.shape[0]):
        if row % steps == 0:
            kept = {key: np.zeros(shape, np.float32) for key, shape in state.items()}
        answers = model.run(None, {"input": rows[row : row + 1], **kept, **(constant or {})})
        found.append(float(np.ravel(answers[answer])[0]))
        kept = {key: answers[index] for key, index in outputs.items()}
    return found


def plain(name, inputs, output=0):
    model = session(name)
    count = len(next(iter(inputs.values())))
    return [model.run(None, {key: value[row : row + 1] for key, value in inputs.items()})[output] for row in range(count)]


def threshold(values):
    """The middle of the widest gap between the quarter and three quarters of the values: both answers are common."""
    ordered = np.sort(np.float64(values))
    low, high = len(ordered) // 4, 3 * len(ordered) // 4
    gap = low + int(np.argmax(np.diff(ordered[low : high + 1])))
    return float((ordered[gap] + ordered[gap + 1]) / 2)


def main():
    zero = (2, 1, 128)
    answers = {}
    rate = {"sr": np.array(16000, np.int64)}
    for name, constant in {"silero": rate, "silero-op18": rate, "silero-half": {}, "silero-fixed": {}}.items():
        answers[name] = carried(name, voice(96, 576, 24), 24, {"state": zero}, {"state": 1}, constant)
    for name in ("silero-sequence", "faster-whisper"):
        answers[name] = carried(name, voice(96, 576, 24), 24, {"h": (1, 1, 128), "c": (1, 1, 128)}, {"h": 1, "c": 2})
    text = np.floor((noise((64, 2048), 1) + np.float32(0.5)) * np.float32(4)).astype(np.int32)
    text = text * (1 + np.arange(64, dtype=np.int32)[:, None]) % 257
    answers["magika"] = [int(np.argmax(value)) for value in plain("magika", {"bytes": text})]
    brain = {
        "topo": noise((64, 4, 1, 32, 32), 1) * ramp(64, 5),
        "psds": noise((64, 4, 1, 1, 100), 2) * ramp(64, 5),
        "autocorr": noise((64, 4, 1, 1, 100), 3) * ramp(64, 5),
    }
    model = session("iclabel")
    # Each component is given in four orientations, of which the network takes the mean.
    answers["iclabel"] = [
        int(np.argmax(model.run(None, {key: value[row] for key, value in brain.items()})[0])) for row in range(64)
    ]
    answers["dnsmos"] = numbers(plain("dnsmos", {"input_1": noise((24, 900, 120), 1) * ramp(24, 3)}))
    echo = {"input": noise((32, 3, 20, 160), 1) * ramp(32, 4), "h0": np.zeros((32, 4, 64), np.float32)}
    model = session("aecmos")
    answers["aecmos"] = [
        float(np.ravel(model.run(None, {"input": echo["input"][row : row + 1], "h0": np.zeros((4, 1, 64), np.float32)})[0])[0])
        for row in range(32)
    ]
    model = session("plcmos")
    audio = noise((32, 1, 24, 257), 1) * ramp(32, 4)
    answers["plcmos"] = [
        float(np.ravel(model.run(None, {"degraded_audio": audio[row : row + 1], "rater_embed": np.full((1, 64), 0.25, np.float32)})[0])[0])
        for row in range(32)
    ]
    answers["ppocr-cls"] = numbers([v[:, 1] for v in plain("ppocr-cls", {"x": noise((64, 3, 48, 192), 1) * ramp(64, 4)})])
    answers["ppocr-rec"], characters = read_digits(session("ppocr-rec"), digits(24))
    model = session("kaldi")
    lengths = [1600 + (row * 7919) % 4800 for row in range(24)]
    wave = noise((24, 6400), 1)
    answers["kaldi"] = [
        int(model.run(None, {"waveforms": wave[row : row + 1, : lengths[row]], "waveforms_lens": np.array([lengths[row]])})[1][0])
        for row in range(24)
    ]
    thresholds = {
        name: threshold(values) for name, values in answers.items() if isinstance(values[0], float)
    }
    made = {"onnxruntime": onnxruntime.__version__, "answers": answers, "thresholds": thresholds, "characters": characters}
    (HERE / "answers.json").write_text(json.dumps(made) + "\n")
    for name, values in answers.items():
        print(name, len(values), values[:4], min(values), max(values), len(set(values)), thresholds.get(name))


SEGMENTS = {
    "a": (8, 12, 5, 19), "b": (8, 26, 15, 19), "c": (22, 41, 15, 19), "d": (37, 41, 5, 19),
    "e": (22, 41, 5, 9), "f": (8, 26, 5, 9), "g": (22, 26, 5, 19),
}
DIGITS = ["abcdef", "bc", "abged", "abgcd", "fgbc", "afgcd", "afgedc", "abc", "abcdefg", "abcdfg"]


def digits(rows):
    """Images of eight digits in seven segments: ink is -1, paper is 1."""
    images = np.ones((rows, 3, 48, 192), np.float32)
    for row, place in np.ndindex(rows, 8):
        for segment in DIGITS[(row * 7 + place * 3 + row * place) % 10]:
            top, bottom, left, right = SEGMENTS[segment]
            images[row, :, top:bottom, 24 * place + left : 24 * place + right] = -1
    return images


def read_digits(model, images):
    """Greedy CTC by itertools, with the characters of the file between the blank and the space, as RapidOCR puts them."""
    characters = ["", *model.get_modelmeta().custom_metadata_map["character"].splitlines(), " "]
    best = [model.run(None, {"x": image[None]})[0][0].argmax(-1) for image in images]
    return ["".join(characters[key] for key, _ in itertools.groupby(row)) for row in best], characters


def ramp(rows, rank):
    """Rows of several strengths, so that not all get one answer."""
    return ((np.arange(rows) % 16 + 1) / 4).astype(np.float32).reshape((rows, *[1] * (rank - 1)))


def numbers(values):
    return [float(np.ravel(value)[0]) for value in values]


if __name__ == "__main__":
    main()
