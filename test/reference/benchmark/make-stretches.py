"""Reference values for stretches pooled as random effects: statsmodels (DerSimonian and Laird) on fixed data. Run: python make-stretches.py > stretches.json"""

import json

import numpy as np
from scipy import stats
from statsmodels.stats.meta_analysis import combine_effects

rng = np.random.default_rng(20261127)
cases = []
for lengths, shifts in (
    ((8, 8), (0.0, 0.0)),
    ((8, 8), (0.0, 0.12)),
    ((8, 8, 16), (0.0, 0.02, -0.01)),
    ((8, 8, 16, 16), (0.05, 0.0, 0.0, 0.004)),
    ((4, 9), (0.0, 0.02)),
):
    stretches = [np.round(rng.normal(0.01 + shift, 0.008, n), 8) for n, shift in zip(lengths, shifts)]
    rounds = sum(lengths)
    degrees = rounds - len(lengths)
    within = sum(((s - s.mean()) ** 2).sum() for s in stretches) / degrees
    found = combine_effects(
        np.array([s.mean() for s in stretches]), np.array([within / n for n in lengths]), method_re="dl"
    )
    # statsmodels leaves the variance between below zero; by the definition it is zero then, and the effects are fixed.
    kind = "fe" if found.tau2 < 0 else "re"
    for alpha, bias in ((0.004, 0.0), (0.003, 0.003)):
        error = getattr(found, f"sd_eff_w_{kind}")
        cases.append(
            {
                "stretches": [s.tolist() for s in stretches],
                "alpha": alpha,
                "bias": bias,
                "mean": float(getattr(found, f"mean_effect_{kind}")),
                "halfWidth": float(stats.t.ppf(1 - alpha, degrees) * error + bias),
                "weights": [float(w) for w in getattr(found, f"weights_rel_{kind}")],
            }
        )
print(json.dumps({"cases": cases}))
