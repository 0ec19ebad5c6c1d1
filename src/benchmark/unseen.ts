import type { UnseenRows } from '../contract/generated/types.ts';
import { compareTurns, judgeTurns, LOOKS, type Look, type Turns } from '../domain/benchmark/recognition.ts';
import type { Measurement } from './measurement.ts';
import { ModelFailedError } from './rig-client.ts';

/** No further look begins after this; what is open then stays open. */
const LAST_LOOK_BEGINS_MS = { normal: 3000, quick: 1000 } as const;
/** A slow model gets fewer turns than a look wants, but so many. */
const LEAST_TURNS = 4;

/** What rows cost the candidate that it cannot know, made in so many ways: the worst of them; null where there is none. */
export async function measureUnseen(
  measurement: Questioned,
  ways: number,
  now: Clock = clock,
): Promise<UnseenRows | null> {
  let worst: UnseenRows | null = null;
  for (let way = 0; way < ways; way += 1) {
    const one = await measureWay({ ...measurement, way, now });
    if (worst === null || badnessOf(one) > badnessOf(worst)) worst = one;
  }
  return worst;
}

/** A failure, no answer, what stays open, a pass; and of those the higher ratio. */
function badnessOf({ ratio, result }: UnseenRows): number {
  if (ratio.value === null) return BADNESS.unanswered;
  return BADNESS[result] + Math.atan(ratio.value) / Math.PI;
}

const BADNESS = { pass: 0, inconclusive: 1, unanswered: 2, fail: 3 } as const;

/**
 * Against rows of the data: look by look, while the question is open. No ratio where it does not answer such rows: an error is
 * an answer to a question, and no more can be said of its latency.
 */
async function measureWay(measurement: Timed): Promise<UnseenRows> {
  try {
    return await lookOn(measurement, { index: 0, turnMs: 2 * measurement.probe.callMs, tookMs: 0, found: NOTHING });
  } catch (error) {
    if (error instanceof ModelFailedError && error.failure.reason === 'error') return UNANSWERED;
    throw error;
  }
}

/** What a measurement has that is needed here. */
export type Questioned = Pick<Measurement, 'probe' | 'batchSize' | 'nextSeed' | 'report'> & {
  readonly client: Pick<Measurement['client'], 'turns'>;
};

/** Milliseconds since some moment. */
export type Clock = () => number;

const clock: Clock = () => performance.now();

type Timed = Questioned & { readonly way: number; readonly now: Clock };

const NOTHING = { turns: 0, compared: { unseen: [], again: [] } } as const;

const UNANSWERED = {
  metric: 'latency_mean',
  ratio: { value: null, interval: null },
  noiseFloor: null,
  turns: 0,
  looks: 1,
  result: 'inconclusive',
} as const satisfies UnseenRows;

interface State {
  /** Of the look that is next. */
  readonly index: number;
  readonly turnMs: number;
  readonly tookMs: number;
  readonly found: Found;
}

async function lookOn(measurement: Timed, { index, turnMs, tookMs, found }: State): Promise<UnseenRows> {
  const mostMs = LAST_LOOK_BEGINS_MS[measurement.probe.quick ? 'quick' : 'normal'];
  const look = LOOKS[index] ?? LOOKS[0];
  const looks = index + 1;
  const affordable = Math.max(LEAST_TURNS, Math.floor(mostMs / turnMs));
  const start = measurement.now();
  const taken = await takeTurns(measurement, { ...look, leastTurns: Math.min(look.leastTurns, affordable) });
  const lookMs = measurement.now() - start;
  measurement.report('asking for rows that it cannot know', looks / LOOKS.length);
  const joined = join(found, taken);
  const judged = judgeTurns(joined.compared, { alpha: look.alpha, looks });
  const isOver = looks === LOOKS.length || (looks > 1 && tookMs + lookMs > mostMs);
  if (judged.result !== 'inconclusive' || isOver) return { ...judged, turns: joined.turns, looks };
  const next = { turnMs: lookMs / Math.max(1, taken.turns), tookMs: tookMs + lookMs, found: joined };
  return lookOn(measurement, { index: looks, ...next });
}

interface Found {
  readonly turns: number;
  readonly compared: Turns;
}

async function takeTurns({ client, probe, way, batchSize, ...rest }: Timed, look: Look): Promise<Found> {
  const { durationMs, leastTurns } = look;
  const request = { way, seed: rest.nextSeed(), batchSize, callMs: probe.callMs, durationMs, leastTurns };
  const { times } = await client.turns(request, durationMs + 2 * (leastTurns + 1) * probe.callMs);
  const [seen = new Float64Array(), unseen = new Float64Array()] = times;
  return { turns: seen.length, compared: compareTurns(seen, unseen) };
}

function join(before: Found, { turns, compared }: Found): Found {
  const { unseen, again } = before.compared;
  return {
    turns: before.turns + turns,
    compared: { unseen: [...unseen, ...compared.unseen], again: [...again, ...compared.again] },
  };
}
