"""The e-detector as it is defined, without logarithms, with 50 digits in mpmath."""
import numpy as np
from mpmath import log, mp, mpf

mp.dps = 50
FACTORS = [mpf(f) for f in ("1.25", "1.6", "3", "10")]


def run(rate, windows):
    m = [mpf(0)] * len(FACTORS)
    for requests, total in windows:
        for k, f in enumerate(FACTORS):
            q = rate * f / (1 - rate + rate * f)
            # Of events: the likelihood ratio of two Bernoulli rates, whose odds are f to 1.
            m[k] = (q / rate) ** total * ((1 - q) / (1 - rate)) ** (requests - total) * (m[k] + 1)
    return m


def reference():
    rng = np.random.default_rng(5)
    cases = []
    for rate, true, requests, length in [("0.0125", 0.01, 600, 40), ("0.0125", 0.05, 60, 12), ("0.5", 0.5, 7, 60), ("0.001", 0.002, 5000, 30)]:
        windows = [[requests, int(rng.binomial(requests, true))] for _ in range(length)]
        m = run(mpf(rate), windows)
        cases.append({"rate": float(rate), "windows": windows, "logOnePlus": [float(log(1 + x)) for x in m], "mean": float(sum(m) / len(m))})
    return cases
