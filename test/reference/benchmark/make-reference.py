"""Reference values for the benchmark statistics: NumPy and SciPy on fixed data. Run: python make-reference.py > reference.json"""

import json

import numpy as np
from scipy import stats

rng = np.random.default_rng(20240501)
percentiles = []
for count in (1, 2, 7, 10, 100, 999, 5000):
    values = np.round(rng.lognormal(0, 1, count), 6)
    if count == 999:
        values = np.round(values, 1)  # many ties
    percentiles.append(
        {
            "values": values.tolist(),
            "expected": {
                str(q): float(np.quantile(values, q, method="inverted_cdf"))
                for q in (0.5, 0.9, 0.95, 0.99, 0.999)
            },
        }
    )

intervals = []
for count in (2, 5, 8, 32):
    values = np.round(rng.normal(0.02, 0.01, count), 8)
    for alpha, floor in ((0.025, 0.0), (0.004, 0.003)):
        error = np.sqrt(values.var(ddof=1) / count + floor**2)
        intervals.append(
            {
                "values": values.tolist(),
                "alpha": alpha,
                "floor": floor,
                "mean": float(values.mean()),
                "halfWidth": float(stats.t.ppf(1 - alpha, count - 1) * error),
            }
        )

# Ranks of the distribution-free 95 % interval of a percentile from independent calls (binomial, conservative on each side).
ranks = []
for count in (30, 100, 400, 1000, 20000):
    for q in (0.5, 0.9, 0.99):
        if count * (1 - q) < 1 - 1e-9:
            continue  # no call beyond the percentile
        over = [r for r in range(1, count + 1) if stats.binom.sf(r - 1, count, q) <= 0.025]
        under = [r for r in range(1, count + 1) if stats.binom.cdf(r - 1, count, q) <= 0.025]
        ranks.append(
            {
                "count": count,
                "proportion": q,
                "upper": over[0] if over else None,
                "lower": under[-1] if under else None,
            }
        )

print(json.dumps({"percentiles": percentiles, "intervals": intervals, "ranks": ranks}))
