"""Writes scales.json: the ends of each kind of interval, by SciPy and NumPy from the formulas of their papers, and means over queries
with weights by scikit-learn.

Run: python test/reference/evaluation/scales.py   (needs scikit-learn, SciPy and NumPy)
"""

import json
import pathlib

import numpy as np
from scipy import optimize, special, stats
from sklearn import metrics

HERE = pathlib.Path(__file__).parent
LEVEL = 0.95
Z = stats.norm.ppf((1 + LEVEL) / 2)


def student(n):
    return stats.t.ppf((1 + LEVEL) / 2, n - 1)


def hall(mean, parts):
    """Hall (1992): g(T) = T + sT²/3 + s²T³/27 + s/6 is nearly normal, s being the skewness of the mean; solved, not inverted."""
    error = np.sqrt((parts**2).sum())
    s = (parts**3).sum() / error**3
    g = lambda t, x: t + s * t**2 / 3 + s**2 * t**3 / 27 + s / 6 - x
    high, low = (optimize.brentq(g, -60, 60, args=(x,), xtol=1e-13) for x in (student(len(parts)), -student(len(parts))))
    return mean - error * high, mean - error * low


def wilson(value, n):
    """The roots of (value - p)² = z² p(1-p)/n, as Wilson defines it."""
    return tuple(sorted(np.roots([n + Z**2, -2 * n * value - Z**2, n * value**2]).real))


def on_scale(value, reach, to, back, slope):
    return back(to(value) - reach * slope(value)), back(to(value) + reach * slope(value))


def ends(scale, value, parts, support):
    error = np.sqrt((parts**2).sum())
    reach = student(len(parts)) * error
    if scale == "proportion":
        return wilson(value, value * (1 - value) / error**2 if error > 0 else support)
    if scale == "unit":
        if error == 0:
            return wilson(value, support)
        return on_scale(value, reach, special.logit, special.expit, lambda v: 1 / (v * (1 - v)))
    if scale == "signed":
        if error == 0:
            return tuple(2 * end - 1 for end in wilson((1 + value) / 2, support))
        return on_scale(value, reach, np.arctanh, np.tanh, lambda v: 1 / (1 - v * v))
    if scale == "share":
        if error == 0:
            return wilson(value, support)
        low, high = hall(value, parts)
        return max(0, low), min(1, high)
    if scale == "mean":
        return hall(value, parts)
    if scale == "root":
        return tuple(np.sqrt(max(0, end)) for end in hall(value**2, 2 * value * parts))
    return on_scale(value, reach, lambda v: -np.log(1 - v), lambda w: 1 - np.exp(-w), lambda v: 1 / (1 - v))


CASES = [
    ("proportion", 0.8, 0.05), ("proportion", 0.03, 0.02), ("proportion", 1.0, 0), ("proportion", 0.0, 0),
    ("unit", 0.9, 0.04), ("unit", 0.2, 0.1), ("unit", 1.0, 0), ("unit", 0.0, 0),
    ("signed", 0.7, 0.08), ("signed", -0.3, 0.1), ("signed", 1.0, 0), ("signed", -1.0, 0),
    ("share", 0.4, 0.05), ("share", 0.97, 0.05), ("share", 0.03, 0.05), ("share", 1.0, 0),
    ("mean", 3.0, 0.4), ("mean", -0.2, 0.3),
    ("root", 2.0, 0.2), ("root", 0.3, 0.2),
    ("below-one", 0.9, 0.03), ("below-one", -0.5, 0.4),
]


def scales(rng):
    for number, (scale, value, error) in enumerate(CASES):
        n = 15 + number
        parts = rng.exponential(size=n)
        parts = np.round(error * (parts - parts.mean()) / np.sqrt(((parts - parts.mean()) ** 2).sum()), 6) + 0.0
        low, high = ends(scale, value, parts, n)
        yield {"scale": scale, "value": value, "contributions": parts.tolist(), "lower": min(low, value), "upper": max(high, value)}


def medians(rng):
    """Order statistics at ½ ± z/(2√n), interpolated between the middles of the steps, which NumPy calls Hazen's."""
    for n in (12, 41, 200):
        errors = np.round(rng.exponential(size=n), 4)
        reach = Z / (2 * np.sqrt(n))
        low, high = np.quantile(errors, [0.5 - reach, 0.5 + reach], method="hazen")
        yield {"errors": errors.tolist(), "lower": low, "upper": high}


def paired(rng):
    """Zou and Donner (2008) on the logit scale: the arms of both intervals and the correlation of the contributions."""
    for ours, theirs, shared in [(0.9, 0.8, 0.7), (0.6, 0.65, 0.0), (0.97, 0.95, 0.95)]:
        n = 60
        common = rng.normal(size=n)
        sides = [np.round(s * (shared * common + (1 - shared) * rng.normal(size=n)) / np.sqrt(n), 6) for s in (0.05, 0.08)]
        (a_low, a_high), (b_low, b_high) = (ends("unit", v, s, n) for v, s in zip((ours, theirs), sides))
        r = (sides[0] * sides[1]).sum() / np.sqrt((sides[0] ** 2).sum() * (sides[1] ** 2).sum())
        reach = lambda a, b: np.sqrt(a * a + b * b - 2 * r * a * b)
        yield {
            "values": [ours, theirs], "contributions": [side.tolist() for side in sides],
            "lower": ours - theirs - reach(ours - a_low, b_high - theirs),
            "upper": ours - theirs + reach(a_high - ours, theirs - b_low),
        }


def gaps():
    """Of two groups the gap is a folded normal, so that its inversion needs no simulation."""
    for values, errors in [((0.7, 0.8), (0.02, 0.03)), ((0.75, 0.78), (0.03, 0.03)), ((0.5, 0.9), (0.05, 0.01))]:
        gap, sd = abs(values[0] - values[1]), np.hypot(*errors)
        cdf = lambda t: stats.foldnorm.cdf(gap / sd, t * gap / sd)
        solve = lambda share: optimize.brentq(lambda t: cdf(t) - share, 0, 16) if cdf(0) > share else 0
        yield {"values": values, "errors": errors, "lower": solve(0.975) * gap, "upper": solve(0.025) * gap}


def calibration(rng):
    """Guo et al.'s error in 15 bins; the ends are the t at which t times the gaps and their noise sum up to it at ±1.06 z."""
    for n, bias in [(150, 0.0), (150, 0.1), (600, 0.25)]:
        sure = np.round(rng.random(n), 3)
        truth = (rng.random(n) < np.clip(sure - bias, 0, 1)).astype(int)
        parts = (sure - truth) / n
        bins = np.digitize(sure, np.arange(1, 15) / 15)
        gap = np.array([parts[bins == b].sum() for b in range(15)])
        error = np.sqrt([(parts[bins == b] ** 2).sum() - parts[bins == b].sum() ** 2 / n for b in range(15)])

        def edge(t, z):
            folded = stats.foldnorm(np.abs(t * gap / error), scale=error)
            return folded.mean().sum() + z * np.sqrt(folded.var().sum())

        value = np.abs(gap).sum()
        solve = lambda z: 0 if edge(0, z) >= value else optimize.brentq(lambda t: edge(t, z) - value, 0, 8)
        low, high = solve(1.06 * Z) * value, solve(-1.06 * Z) * value
        yield {"sure": sure.tolist(), "truth": truth.tolist(), "value": value, "lower": min(low, value), "upper": max(high, value)}


def queries(rng):
    """NDCG, and as the mean over queries of scikit-learn's average precision the MAP, each query with a weight of its own."""
    for count, documents in [(5, 6), (12, 8)]:
        relevance = (rng.random((count, documents)) < 0.4).astype(int)
        relevance[:, 0] = 1
        scores = np.round(rng.random((count, documents)), 6)
        weight = np.round(0.1 + 3 * rng.random(count), 3)
        precisions = [metrics.average_precision_score(r, s) for r, s in zip(relevance, scores)]
        yield {
            "relevance": relevance.ravel().tolist(), "scores": scores.ravel().tolist(),
            "query": np.repeat(np.arange(count), documents).tolist(), "weight": np.repeat(weight, documents).tolist(),
            "ndcg": metrics.ndcg_score(relevance, scores, sample_weight=weight),
            "map": np.average(precisions, weights=weight),
        }


if __name__ == "__main__":
    rng = np.random.default_rng(5)
    document = {
        "scales": list(scales(rng)),
        "medians": list(medians(rng)),
        "paired": list(paired(rng)),
        "gaps": list(gaps()),
        "calibration": list(calibration(rng)),
        "queries": list(queries(rng)),
    }
    (HERE / "scales.json").write_text(json.dumps(document, separators=(",", ":")) + "\n")
