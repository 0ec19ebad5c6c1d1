"""PSI with half a count a bin, its chi-square null, and Holm's procedure by statsmodels."""
import numpy as np
from scipy import stats
from statsmodels.stats.multitest import multipletests


def judge(features):
    out, p = [], []
    for reference, live in features:
        a, b = np.array(reference) + 0.5, np.array(live) + 0.5
        a, b = a / a.sum(), b / b.sum()
        index = float(((a - b) * np.log(a / b)).sum())
        unit = 1 / sum(reference) + 1 / sum(live)
        out.append({"reference": reference, "live": live, "index": index})
        p.append(stats.chi2.sf(max(0, index - 0.1) / unit, len(reference) - 1))
    told = multipletests(p, 0.05, method="holm")[0]
    return [{**one, "hasDrifted": bool(flag)} for one, flag in zip(out, told)]


def reference():
    rng = np.random.default_rng(6)
    cases = []
    for count, bins, n, m in [(1, 10, 5000, 4000), (8, 10, 2000, 900), (30, 21, 10000, 400), (12, 6, 300, 300)]:
        features = []
        for _ in range(count):
            base = rng.dirichlet(np.full(bins, 5.0))
            shifted = base * np.exp(rng.normal(0, rng.choice([0, 0.3, 0.5, 0.9]), bins))
            features.append((rng.multinomial(n, base).tolist(), rng.multinomial(m, shifted / shifted.sum()).tolist()))
        cases.append(judge(features))
    return cases
