"""The sample ratio's e-value with 60 digits, from its definition (Dirichlet-multinomial over multinomial), in mpmath."""
import itertools

from mpmath import log, loggamma, mp, mpf

mp.dps = 60
CONCENTRATION = 1000

# Shares in ten-thousandths, which are exact here, and counts.
CASES = [
    ([9900, 100], [990, 10]),
    ([9900, 100], [0, 1]),
    ([9900, 100], [1, 0]),
    ([9900, 100], [99000, 900]),
    ([9900, 100], [99000, 1100]),
    ([5000, 5000], [50000, 50000]),
    ([5000, 5000], [51000, 49000]),
    ([7500, 2500], [749, 251]),
    ([9000, 500, 500], [90112, 4820, 5068]),
    ([9999, 1], [10**6, 0]),
    ([9999, 1], [0, 3]),
    ([1, 1, 9998], [12, 31, 99957]),
    ([5000, 5000], [10**12, 10**12]),
    ([5000, 5000], [5 * 10**14, 5 * 10**14 + 3 * 10**7]),
    ([9900, 100], [99 * 10**13, 10**13]),
    ([9900, 100], [10**15, 0]),
    ([2500, 2500, 2500, 2500], [10**9, 10**9 + 10**5, 10**9 - 10**5, 10**9]),
    ([300, 9700], [29, 971]),
    ([301, 9699], [0, 0]),
]


def log_e(slots, counts):
    prior = [mpf(CONCENTRATION) * s / 10000 for s in slots]
    total = sum(counts)
    e = loggamma(mpf(CONCENTRATION)) - loggamma(CONCENTRATION + mpf(total))
    for a, s, c in zip(prior, slots, counts):
        e += loggamma(a + c) - loggamma(a) - c * log(mpf(s) / 10000)
    return e


def expectation(slots, requests):
    """Over all ways in which so many requests can fall: 1 by construction of an e-value."""
    total = mpf(0)
    for counts in itertools.product(range(requests + 1), repeat=len(slots)):
        if sum(counts) == requests:
            ways, left = mpf(1), requests
            for c in counts:
                ways, left = ways * mp.binomial(left, c), left - c
            chance = ways
            for s, c in zip(slots, counts):
                chance *= (mpf(s) / 10000) ** c
            total += chance * mp.exp(log_e(slots, counts))
    return total


def reference():
    assert abs(expectation([9000, 600, 400], 12) - 1) < 1e-40
    return [{"slots": s, "counts": c, "logE": float(log_e(s, c))} for s, c in CASES]
