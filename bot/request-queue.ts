import { setTimeout } from 'node:timers/promises';
import { AppError, isPassing } from '../src/domain/error.ts';
import { type Job, type Lane, LANES, type Turns } from '../src/usecases/ports/turns.ts';
import { createLane, isQuiet, type Lane as LaneState, putBack, put, take, type Task } from './lane.ts';

/**
 * A lane begins nothing new while one of these has work. So a stop is decided next, whatever waits, and no later promotion
 * overtakes it; decisions never wait for what is shown at GitHub's pace, and the answers to stops are shown first, before
 * what others wrote is acknowledged.
 */
const WAITS_FOR: Readonly<Record<Lane, readonly Lane[]>> = {
  stop: [],
  request: ['stop'],
  'stop-answer': ['stop'],
  acknowledgement: ['stop', 'stop-answer'],
  answer: ['stop', 'request', 'stop-answer'],
  observation: [],
  push: [],
};

/**
 * Two promotions are decided in the order in which they came, also where the first has to wait for GitHub. Such a lane has
 * one row for all.
 */
const IN_ORDER: Readonly<Record<Lane, boolean>> = {
  stop: false,
  request: true,
  'stop-answer': false,
  acknowledgement: false,
  answer: false,
  observation: false,
  push: false,
};

/** Pauses before the second, third and fourth attempt at what GitHub could not do at the moment. */
const PAUSES_MS: readonly number[] = [1_000, 10_000, 60_000];

/** Of one person. What is left out beyond it is found by the next sweep, or shown by the next reconciliation. */
const MOST_WAITING = 1000;

export interface RequestQueue {
  /** Of one repository: it waits for no other. */
  turnsOf(repository: string): Turns;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
}

export interface QueueOptions {
  /** Hears of work that failed for good, where the job does not say who does, or that found no place. */
  readonly onError: (error: unknown) => void;
  readonly pause?: (ms: number) => Promise<void>;
}

type Lanes = Readonly<Record<Lane, LaneState<Attempt>>>;

interface Attempt extends Task {
  readonly job: Job;
  /** How often it was tried. */
  readonly tried: number;
}

interface Place {
  readonly repository: string;
  readonly lane: Lane;
  readonly state: LaneState<Attempt>;
}

/**
 * What was GitHub's moment of weakness is tried again after a pause, in which its lane goes on with the next piece of work,
 * unless the lane keeps the order; the lanes that wait for it wait.
 */
export function createRequestQueue({ onError, pause = setTimeout }: QueueOptions): RequestQueue {
  const repositories = new Map<string, Lanes>();
  const running = new Set<Promise<void>>();
  let arrivals = 0;

  function startNext(repository: string): void {
    const lanes = repositories.get(repository);
    if (lanes === undefined) return;
    for (const lane of LANES) {
      const attempt = mayStart(lanes, lane) ? take(lanes[lane]) : undefined;
      if (attempt !== undefined) start({ repository, lane, state: lanes[lane] }, attempt);
    }
    if (LANES.every((lane) => isQuiet(lanes[lane]))) repositories.delete(repository);
  }

  function start(place: Place, attempt: Attempt): void {
    place.state.running = true;
    const done = tryOnce(place, attempt).finally(() => running.delete(done));
    running.add(done);
  }

  async function tryOnce(place: Place, attempt: Attempt): Promise<void> {
    const failure = await failureOf(attempt.job.work);
    const pauseMs = failure === null || !isPassing(failure.error) ? undefined : PAUSES_MS[attempt.tried];
    if (pauseMs !== undefined) return again(place, attempt, pauseMs);
    place.state.running = false;
    if (failure !== null) (attempt.job.onFailure ?? onError)(failure.error);
    startNext(place.repository);
  }

  async function again({ repository, lane, state }: Place, attempt: Attempt, pauseMs: number): Promise<void> {
    state.pausing++;
    state.running = IN_ORDER[lane];
    startNext(repository);
    await pause(pauseMs);
    state.pausing--;
    putBack(state, { ...attempt, tried: attempt.tried + 1 });
    if (IN_ORDER[lane]) state.running = false;
    startNext(repository);
  }

  function add(repository: string, lane: Lane, job: Job): void {
    const lanes = lanesOf(repositories, repository);
    // A lane in order has one row for all.
    const { owner, arrival = ++arrivals } = job;
    const attempt = { row: IN_ORDER[lane] ? null : owner, owner, arrival, job, tried: 0 };
    if (!put(lanes[lane], attempt, MOST_WAITING)) onError(tooMany(repository, lane));
    startNext(repository);
  }

  return {
    turnsOf: (repository) => ({ arrive: () => ++arrivals, add: (lane, job) => add(repository, lane, job) }),
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

async function failureOf(work: Job['work']): Promise<{ readonly error: unknown } | null> {
  try {
    await Promise.resolve();
    await work();
    return null;
  } catch (error) {
    return { error };
  }
}

function lanesOf(repositories: Map<string, Lanes>, repository: string): Lanes {
  const lanes = repositories.get(repository) ?? createLanes();
  repositories.set(repository, lanes);
  return lanes;
}

function createLanes(): Lanes {
  return {
    stop: createLane(),
    request: createLane(),
    'stop-answer': createLane(),
    acknowledgement: createLane(),
    answer: createLane(),
    observation: createLane(),
    push: createLane(),
  };
}

function mayStart(lanes: Lanes, lane: Lane): boolean {
  return !lanes[lane].running && WAITS_FOR[lane].every((other) => isQuiet(lanes[other]));
}

function tooMany(repository: string, lane: Lane): AppError {
  return new AppError({
    code: 'state-conflict',
    message: `More than ${MOST_WAITING} pieces of work of one person wait in ${repository} (${lane}).`,
    hint: 'The next sweep looks for what was left out.',
  });
}
