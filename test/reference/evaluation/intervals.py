"""Writes intervals.json: Wilson's interval (SciPy), Tango's (by maximising the likelihood), DeLong's covariance (by its definition).

Run: python test/reference/evaluation/intervals.py   (needs SciPy and NumPy)
"""

import json
import pathlib

import numpy as np
from scipy import optimize, stats

HERE = pathlib.Path(__file__).parent
Z = stats.norm.ppf(0.975)


def wilson():
    for hits, n in [(0, 10), (1, 10), (7, 20), (50, 100), (199, 200), (30, 30), (900, 1000)]:
        ends = stats.binomtest(hits, n).proportion_ci(0.95, method="wilson")
        yield {"hits": hits, "n": n, "lower": ends.low, "upper": ends.high}


def tango_score(n, b, c, delta):
    """The score statistic with the discordance that maximises the multinomial likelihood under the difference delta."""
    low, high = max(0.0, -delta), (1 - delta) / 2

    def minus_likelihood(p):
        parts = [(b, p + delta), (c, p), (n - b - c, 1 - 2 * p - delta)]
        return -sum(k * np.log(max(q, 1e-300)) for k, q in parts if k > 0)

    p = optimize.minimize_scalar(minus_likelihood, bounds=(low, high), method="bounded", options={"xatol": 1e-14}).x
    return (b - c - n * delta) / np.sqrt(n * (2 * p + delta * (1 - delta)))


def tango():
    for n, b, c in [(50, 5, 2), (100, 12, 20), (200, 1, 1), (40, 9, 0), (1000, 55, 31)]:
        value = (b - c) / n
        lower = optimize.brentq(lambda d: tango_score(n, b, c, d) - Z, -0.999, value - 1e-9, xtol=1e-13)
        upper = optimize.brentq(lambda d: tango_score(n, b, c, d) + Z, value + 1e-9, 0.999, xtol=1e-13)
        yield {"rows": n, "candidateOnly": b, "baselineOnly": c, "lower": lower, "upper": upper}


def components(y, s):
    pos, neg = s[y == 1], s[y == 0]
    psi = (pos[:, None] > neg[None, :]) + 0.5 * (pos[:, None] == neg[None, :])
    return psi.mean(axis=1), psi.mean(axis=0)


def delong():
    rng = np.random.default_rng(7)
    for n, digits in [(30, 6), (60, 1), (120, 2)]:
        y = (rng.random(n) < 0.4).astype(int)
        base = 1 / (1 + np.exp(-(rng.normal(size=n) + y)))
        a = np.round(base, digits)
        b = np.round(1 / (1 + np.exp(-(rng.normal(size=n) + np.log(base / (1 - base))))), digits)
        (a10, a01), (b10, b01) = components(y, a), components(y, b)
        variance = a10.var(ddof=1) / len(a10) + a01.var(ddof=1) / len(a01)
        difference = (a10 - b10).var(ddof=1) / len(a10) + (a01 - b01).var(ddof=1) / len(a01)
        yield {
            "target": y.tolist(), "candidate": a.tolist(), "baseline": b.tolist(),
            "area": a10.mean(), "variance": variance, "varianceOfDifference": difference,
        }


if __name__ == "__main__":
    document = {"wilson": list(wilson()), "tango": list(tango()), "delong": list(delong())}
    (HERE / "intervals.json").write_text(json.dumps(document, separators=(",", ":")) + "\n")
