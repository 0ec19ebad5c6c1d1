import { type Random, seededRandom } from '../../src/domain/benchmark/random.ts';
import { forecastLive } from '../../src/domain/statistics/forecast.ts';

/** How many live versions each model has. */
export const HISTORIES: Readonly<Record<string, readonly number[]>> = {
  'one model of five': [5],
  'two of ten': [10, 10],
  'three of two': [2, 2, 2],
  'four of three': [3, 3, 3, 3],
  'five of one': [1, 1, 1, 1, 1],
  'one of twenty and five of one': [20, 1, 1, 1, 1, 1],
  'eight of three': Array.from({ length: 8 }, () => 3),
  'twelve of four': Array.from({ length: 12 }, () => 4),
};

/** How much models differ, in standard deviations of a model's versions. */
export const DIFFERENCES = [0, 0.25, 0.5, 1, 3, 10] as const;

export interface ForecastCoverage {
  /** Share of intervals that hold what came; null where no forecast is given. */
  readonly known: number | null;
  readonly new: number | null;
}

/** Draws histories and what came next, for a model of the history and for a new one. */
export function forecastCoverage(
  sizes: readonly number[],
  difference: number,
  { repetitions, seed }: { readonly repetitions: number; readonly seed: number },
): ForecastCoverage {
  const random = seededRandom(seed);
  const counts = { known: { given: 0, held: 0 }, new: { given: 0, held: 0 } };
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const effects = sizes.map(() => difference * normal(random));
    const points = sizes.flatMap((size, index) =>
      Array.from({ length: size }, () => gapAt(`m${index}`, (effects[index] ?? 0) + normal(random))),
    );
    const known = Math.floor(sizes.length * random());
    const futures = {
      known: [`m${known}`, (effects[known] ?? 0) + normal(random)],
      new: ['new', difference * normal(random) + normal(random)],
    } as const;
    for (const kind of ['known', 'new'] as const) {
      const [model, came] = futures[kind];
      const forecast = forecastLive(points, { model, certified: 0 });
      if (forecast === null) continue;
      counts[kind].given += 1;
      counts[kind].held += Number(forecast.lower <= came && came <= forecast.upper);
    }
  }
  const share = ({ given, held }: { readonly given: number; readonly held: number }) =>
    given === 0 ? null : held / given;
  return { known: share(counts.known), new: share(counts.new) };
}

function gapAt(model: string, live: number) {
  return { model, certified: 0, live };
}

/** Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
