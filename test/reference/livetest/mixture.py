"""E-values and bounds of the normal mixture: package confseq (Howard and Ramdas), and GrowthBook's sequential test (gbstats)."""
import itertools

import numpy as np
from confseq.boundaries import normal_log_mixture, normal_mixture_bound
from gbstats.frequentist.tests import SequentialConfig, SequentialTwoSidedTTest
from gbstats.models.statistics import SampleMeanStatistic
from mpmath import exp, log, mp, mpf, ncdf, quad, sqrt

mp.dps = 40
TUNED_FOR = 0.05


def tuning(scale, one_sided):
    """The variance for which confseq's mixture has the density of standard deviation `scale`: 1/scale² is its rho."""
    alpha = 2 * TUNED_FOR if one_sided else TUNED_FOR
    return (2 * np.log(1 / alpha) + np.log(1 + 2 * np.log(1 / alpha))) / scale**2


def log_e(z, information, scale, one_sided):
    return float(normal_log_mixture(z * np.sqrt(information), information, tuning(scale, one_sided), TUNED_FOR, one_sided))


def by_integral(z, information, scale):
    """Of likelihood ratios over the half-normal density of effects: the definition."""
    i, s = mpf(information), mpf(scale)
    density = lambda d: 2 / (s * sqrt(2 * mp.pi)) * exp(-(d**2) / (2 * s**2) + d * z * sqrt(i) - d**2 * i / 2)
    return log(quad(density, np.linspace(0, 14 * scale, 30).tolist()))


def e_values():
    for z, information, scale in itertools.product([-30, -4, -1, 0, 0.5, 2, 3.5, 6, 40], [0.01, 4, 2500, 1e8], [0.003, 0.2, 5]):
        one = log_e(z, information, scale, True)
        if scale**2 * information < 200 and abs(z) <= 6:
            assert abs(one - by_integral(z, information, scale)) < 1e-9, (z, information, scale)
        yield {"z": z, "information": information, "scale": scale, "oneSided": one, "twoSided": log_e(z, information, scale, False)}


def bounds():
    for effect, information, scale, alpha in itertools.product([-0.02, 0.03], [4.0, 2500.0, 1e7], [0.003, 0.2], [0.05, 0.001]):
        away = float(normal_mixture_bound(information, alpha, tuning(scale, True), TUNED_FOR, True)) / information
        a = scale**2 * information
        # Waudby-Smith et al., arXiv 2103.06476, eq. 134: a closed form that lies a little beyond it.
        closed = float(np.sqrt(2 * (1 + a) / (a * information) * np.log(1 + np.sqrt(1 + a) / (2 * alpha))))
        yield {"effect": effect, "information": information, "scale": scale, "alpha": alpha, "lower": effect - away, "upper": effect + away, "closedLower": effect - closed}


def growthbook():
    """p = min(1, 1/E), eq. 155; its clock counts requests, so that scale² · information is N rho²."""
    rng = np.random.default_rng(4)
    for n, effect in itertools.product([50, 1000, 40000], [0.0, 0.02, 0.08]):
        a, b = rng.normal(1, 0.5, n), rng.normal(1 + effect, 0.4, n // 2)
        arms = [SampleMeanStatistic(n=len(x), sum=float(x.sum()), sum_squares=float((x * x).sum())) for x in (a, b)]
        sequential = SequentialTwoSidedTTest(*arms, SequentialConfig(difference_type="absolute"))
        scale = float(sequential.rho * np.sqrt((len(a) + len(b)) * sequential.variance))
        yield {"z": float(sequential.critical_value), "information": float(1 / sequential.variance), "scale": scale, "p": float(sequential.p_value)}


def reference():
    return {"eValues": list(e_values()), "bounds": list(bounds()), "growthbook": list(growthbook())}
