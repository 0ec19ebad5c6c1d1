"""Contrasts of arms within strata, from single decisions: regressions of statsmodels, and covariances by hash bucket."""
import numpy as np
import statsmodels.api as sm

BUCKETS = 64


def draw(rng, strata, units, noise, effect):
    """Decisions as (stratum, arm, bucket, value); a unit stays in its bucket and arm, and has a level of its own."""
    rows = []
    for stratum in range(strata):
        share = [0.5, 0.2, 0.05][stratum % 3]
        for _ in range(rng.integers(150, 400)):
            unit = int(rng.integers(0, units))
            arm = int(np.random.default_rng(unit).random() < share)
            level = np.random.default_rng(unit + 10**6).normal(0, 0.3)
            rows.append((stratum, arm, unit % BUCKETS, level + 0.4 * np.sin(stratum) + effect * arm + noise(rng)))
    return np.array(rows)


def moments(values):
    return {"n": len(values), "sum": float(values.sum()), "sumSquares": float((values**2).sum())}


def arm_sums(rows):
    found = [(b, rows[rows[:, 2] == b]) for b in sorted(set(rows[:, 2]))]
    return {**moments(rows[:, 3]), "buckets": [[int(b), len(r), float(r[:, 3].sum())] for b, r in found]}


def between(rows, residual, weights, robust):
    """Variance of one value by bucket: with what each bucket adds to its mean taken out, and wider where few buckets tell."""
    per_row = weights[np.searchsorted(sorted(set(rows[:, 0])), rows[:, 0])]
    buckets = sorted(set(rows[:, 2]))
    u = np.array([(per_row * residual)[rows[:, 2] == b].sum() for b in buckets])
    assert abs((u**2).sum() / robust - 1) < 1e-9
    q = np.array([per_row[rows[:, 2] == b].sum() for b in buckets])
    free = 0.0
    for s in sorted(set(rows[:, 0])):
        own = rows[rows[:, 0] == s]
        counts = np.unique(own[:, 2], return_counts=True)[1]
        free += per_row[rows[:, 0] == s][0] ** 2 * (len(own) - (counts**2).sum() / len(own))
    degrees = (q**2).sum() ** 2 / (q**4).sum() - 1
    widening = 20 / (degrees * np.log1p(20 / degrees))
    return widening * ((u / (1 - q / q.sum())) ** 2).sum() / free


def unpaired(rng, strata, units, noise, effect):
    rows = draw(rng, strata, units, noise, effect)
    numbers = sorted(set(rows[:, 0]))
    sums = [[arm_sums(rows[(rows[:, 0] == s) & (rows[:, 1] == arm)]) for arm in (0, 1)] for s in numbers]
    y, arm = rows[:, 3], rows[:, 1]
    dummies = (rows[:, 0][:, None] == numbers).astype(float)
    effect = sm.OLS(y, np.column_stack([arm, dummies])).fit().params[0]

    # One mean for each stratum and arm; the contrast of these means by Mantel and Haenszel's weights.
    cells = np.column_stack([dummies * (1 - arm)[:, None], dummies * arm[:, None]])
    n = cells.sum(0)
    half = len(numbers)
    weight = n[:half] * n[half:] / (n[:half] + n[half:])
    contrast = np.concatenate([-weight, weight]) / weight.sum()
    model = sm.OLS(y, cells)
    assert abs(contrast @ model.fit().params - effect) < 1e-10

    residual = model.fit().resid
    # A stratum counts in the spread of an arm as in the variance of the contrast: w²/n is w times w/n.
    squares = (cells * (residual**2)[:, None]).sum(0)
    parts = np.concatenate([weight, weight]) / n
    spread = [(parts * squares)[of].sum() / (parts * (n - 1))[of].sum() for of in (slice(0, half), slice(half, None))]
    # Both arms vary as the one that varies more.
    squared = contrast**2 / n
    variance = max(spread) * squared.sum()

    # A bucket of one arm is a cluster, so the covariance of each arm is asked by itself.
    parts = []
    for a in (0, 1):
        of = arm == a
        own, groups = cells[of][:, a * half : (a + 1) * half], rows[of, 2]
        robust = sm.OLS(y[of], own).fit(cov_type="cluster", cov_kwds={"groups": groups, "use_correction": False})
        c = contrast[a * half : (a + 1) * half]
        weights = np.abs(c) / n[a * half : (a + 1) * half]
        parts.append(between(rows[of], residual[of], weights, float(c @ robust.cov_params() @ c)))
    clustered = max(parts) * squared.sum()
    return {"strata": sums, "effect": float(effect), "information": float(1 / variance), "clustered": float(1 / clustered)}


def paired(rng, strata, units, noise):
    rows = draw(rng, strata, units, noise, 0)
    numbers = sorted(set(rows[:, 0]))
    sums = [arm_sums(rows[rows[:, 0] == s]) for s in numbers]
    y, n = rows[:, 3], len(rows)
    cells = (rows[:, 0][:, None] == numbers).astype(float)
    fitted = sm.OLS(y, cells).fit()
    weights = cells.sum(0) / n
    robust = sm.OLS(y, cells).fit(cov_type="cluster", cov_kwds={"groups": rows[:, 2], "use_correction": False})
    spread = between(rows, fitted.resid, np.full(len(numbers), 1 / n), float(weights @ robust.cov_params() @ weights))
    clustered = spread / n
    # Of independent differences: statsmodels' own covariance of the mean over strata.
    variance = float(weights @ fitted.cov_params() @ weights)
    return {"strata": sums, "effect": float(y.mean()), "information": 1 / variance, "clustered": 1 / clustered}


def reference():
    rng = np.random.default_rng(20261128)
    normal, heavy = lambda r: r.normal(0, 1), lambda r: r.lognormal(0, 1.2)
    binary = lambda r: float(r.random() < 0.1)
    noises = [normal, heavy, binary]
    return {
        "unpaired": [unpaired(rng, strata, 400, noise, effect) for strata, noise, effect in zip([1, 3, 7], noises, [0.0, 0.2, -0.1])],
        "paired": [paired(rng, strata, 400, noise) for strata, noise in zip([1, 5], noises)],
    }
