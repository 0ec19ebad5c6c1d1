"""Reference values for src/domain/statistics, from NumPy and SciPy: python make-reference.py > reference.json"""
import itertools
import json

import numpy as np
from scipy import stats

rng = np.random.default_rng(20260503)


def wilson(k, n):
    ci = stats.binomtest(k, n).proportion_ci(0.95, method="wilson")
    return {"k": k, "n": n, "lower": ci.low, "upper": ci.high}


def mean_case(n):
    x = rng.normal(0.3, 0.2, n)
    lower, upper = stats.t.interval(0.95, n - 1, loc=x.mean(), scale=stats.sem(x))
    return {"n": n, "sum": float(x.sum()), "sumSquares": float((x * x).sum()), "mean": float(x.mean()), "lower": lower, "upper": upper}


def weighted_case(k):
    v, w = rng.normal(0.86, 0.01, k), rng.integers(50, 500, k)
    mean = np.average(v, weights=w)
    se = np.sqrt(np.sum(w * (v - mean) ** 2) / ((k - 1) * w.sum()))
    t = stats.t.ppf(0.975, k - 1)
    return {"values": v.tolist(), "weights": w.tolist(), "mean": float(mean), "lower": float(mean - t * se), "upper": float(mean + t * se)}


def median_case(n):
    x = rng.normal(0, 1, n)
    r = int(stats.binom.ppf(0.025, n, 0.5))
    while stats.binom.cdf(r, n, 0.5) > 0.025:
        r -= 1
    s = np.sort(x)
    ends = (float(s[r]), float(s[n - 1 - r])) if r >= 0 else (None, None)
    return {"x": x.tolist(), "median": float(np.median(x)), "lower": ends[0], "upper": ends[1]}


def kendall_case(n, decimals):
    x = np.round(rng.normal(0, 1, n), decimals)
    y = np.round(x + rng.normal(0, 1, n), decimals)
    tau = stats.kendalltau(x, y, variant="b").statistic
    half = stats.norm.ppf(0.975) * np.sqrt(0.437 / (n - 4))
    return {"x": x.tolist(), "y": y.tolist(), "tau": float(tau), "lower": float(np.tanh(np.arctanh(tau) - half)), "upper": float(np.tanh(np.arctanh(tau) + half))}


def signed_rank_case(n):
    x = rng.normal(-0.4, 1, n)
    return {"x": x.tolist(), "p": float(stats.wilcoxon(x, alternative="less", method="exact").pvalue)}


def signed_rank_ties():
    x = np.array([-0.01, -0.01, -0.02, 0.01, -0.03, -0.02, 0.0, -0.04])
    nonzero = x[x != 0]
    ranks = stats.rankdata(np.abs(nonzero))
    observed = ranks[nonzero > 0].sum()
    sums = [np.dot(ranks, signs) for signs in itertools.product([0, 1], repeat=len(ranks))]
    return {"x": x.tolist(), "p": float(np.mean(np.array(sums) <= observed + 1e-12))}


def forecast_case(sizes, question, level=0.9):
    """One-way random effects: the own mean with the pooled variance, or the mean of means with Satterthwaite's degrees."""
    points, gaps = [], {}
    for index, size in enumerate(sizes):
        effect = rng.normal(-0.01, 0.02)
        for _ in range(size):
            certified = rng.uniform(0.8, 0.9)
            live = certified + effect + rng.normal(0, 0.005)
            points.append({"model": f"m{index}", "certified": certified, "live": live})
            gaps.setdefault(f"m{index}", []).append(live - certified)
    groups = {name: np.array(values) for name, values in gaps.items()}
    inside = sum(len(g) - 1 for g in groups.values())
    pooled = sum(g.var() * len(g) for g in groups.values()) / inside if inside else 0.0
    own = groups.get(question["model"])
    if own is not None:
        gap, variance, df = own.mean(), pooled * (1 + 1 / len(own)), inside
    else:
        means = np.array([g.mean() for g in groups.values()])
        parts = [(means.var(ddof=1) * (1 + 1 / len(means)), len(means) - 1)]
        if inside:
            parts.append((pooled * (1 - np.mean([1 / len(g) for g in groups.values()])), inside))
        gap, variance = means.mean(), sum(part for part, _ in parts)
        df = variance**2 / sum(part**2 / degrees for part, degrees in parts)
    half = stats.t.ppf(0.5 + level / 2, df) * np.sqrt(variance)
    value = question["certified"] + gap
    return {"points": points, "question": question, "value": float(value), "lower": float(value - half), "upper": float(value + half)}


json.dump(
    {
        "wilson": [wilson(k, n) for k, n in [(0, 5), (5, 5), (4, 5), (17, 40), (990, 1000)]],
        "mean": [mean_case(n) for n in (2, 12, 5000)],
        "weighted": [weighted_case(k) for k in (2, 9)],
        "median": [median_case(n) for n in (3, 5, 6, 9, 40, 201)],
        "kendall": [kendall_case(n, d) for n, d in [(6, 3), (12, 0), (40, 1)]],
        "signedRank": [signed_rank_case(n) for n in (5, 9, 30)] + [signed_rank_ties()],
        "forecast": [
            forecast_case([7], {"model": "m0", "certified": 0.87}),
            forecast_case([6, 4, 3], {"model": "m1", "certified": 0.86}),
            forecast_case([6, 4, 3, 1], {"model": "new", "certified": 0.86}),
            forecast_case([1, 1, 1, 1, 3], {"model": "m4", "certified": 0.85}),
            forecast_case([1, 1, 1, 1, 1], {"model": "new", "certified": 0.85}),
        ],
    },
    __import__("sys").stdout,
    indent=1,
)
print()
