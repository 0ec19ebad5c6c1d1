import type { Random } from './random.ts';

/** Intended arrival times in milliseconds from the start, ascending. */
export type Schedule = Float64Array;

/** Independent arrivals (a Poisson process), as from many users who do not know of each other. */
export function poissonSchedule(ratePerSecond: number, count: number, random: Random): Schedule {
  return scaleArrivals(unitArrivals(count, random), ratePerSecond);
}

/** One arrival every 1/rate seconds, as from a sensor or a stream of frames. */
export function fixedSchedule(ratePerSecond: number, count: number): Schedule {
  return Float64Array.from({ length: count }, (_, index) => ((index + 1) * 1000) / ratePerSecond);
}

/** Poisson arrivals at one a millisecond. Scaling one stream keeps a search over rates monotone. */
export function unitArrivals(count: number, random: Random): Schedule {
  let time = 0;
  return Float64Array.from({ length: count }, () => {
    time -= Math.log(1 - random());
    return time;
  });
}

export function scaleArrivals(unit: Schedule, ratePerSecond: number): Schedule {
  return unit.map((time) => (time * 1000) / ratePerSecond);
}
