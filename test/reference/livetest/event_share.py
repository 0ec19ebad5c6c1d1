"""E-values of rare events, from their definitions with 50 digits in mpmath."""
from mpmath import log, mp, mpf

mp.dps = 50
FACTORS = [mpf(f) for f in ("1.25", "1.5", "2", "3", "5", "10")]


def share(n0, n1, ratio):
    return n1 * ratio / (n0 + n1 * ratio)


def log_e(strata, ratio, direction):
    products = []
    for f in FACTORS:
        other = ratio * f if direction == "more" else ratio / f
        product = mpf(1)
        for x0, n0, x1, n1 in strata:
            at, then = share(mpf(n0), mpf(n1), ratio), share(mpf(n0), mpf(n1), other)
            product *= (then / at) ** x1 * ((1 - then) / (1 - at)) ** x0
        products.append(product)
    return float(log(sum(products) / len(products)))


def log_below(counts, rate):
    products = []
    for f in FACTORS:
        odds = rate / (1 - rate) / f
        lower = odds / (1 + odds)
        product = mpf(1)
        for x, n in counts:
            product *= (lower / rate) ** x * ((1 - lower) / (1 - rate)) ** (n - x)
        products.append(product)
    return float(log(sum(products) / len(products)))


def log_parity(strata):
    """Strata of (labelled, missing) of production, then of the candidate."""
    e = mpf(0)
    for side in (0, 1):
        events = [(s[side], s[0] + s[1], s[2 + side], s[2] + s[3]) for s in strata]
        e += sum(mp.exp(log_e(events, mpf(1), direction)) for direction in ("more", "fewer"))
    return float(log(e / 4))


STRATA = [
    [[3, 990, 0, 10]],
    [[40, 9900, 3, 100], [38, 9500, 12, 500], [21, 7500, 19, 2500]],
    [[0, 990, 2, 10], [5, 0, 3, 10]],
    [[500, 1000, 530, 1000]],
    [[10**12, 10**15, 10**10, 10**13]],
    [[1, 1, 10**15, 10**15]],
    [[0, 10**15, 0, 1]],
]
RATES = ["0.001", "0.01", "0.3", "0.999"]
COUNTS = [[[0, 1]], [[0, 4000]], [[3, 2000], [1, 1500]], [[900, 1000]], [[10**12, 10**15]]]
LABELS = [[[900, 100, 95, 5]], [[9000, 1000, 80, 20], [8000, 900, 420, 80]], [[30, 9970, 60, 9940]], [[0, 0, 5, 5]], [[70, 30, 70, 30]]]


def reference():
    shares = [
        {"strata": strata, "ratio": float(ratio), "direction": direction, "logE": log_e([s for s in strata if s[1] and s[3]], ratio, direction)}
        for strata in STRATA
        for ratio in (mpf(1), mpf("1.25"), mpf(2))
        for direction in ("more", "fewer")
    ]
    below = [{"counts": counts, "rate": float(rate), "logE": log_below(counts, mpf(rate))} for counts in COUNTS for rate in RATES]
    parity = [{"strata": strata, "logE": log_parity([s for s in strata if s[0] + s[1]])} for strata in LABELS]
    return {"shares": shares, "below": below, "parity": parity}
