import { AppError } from '../src/domain/error.ts';

/** Deciding, then showing: of what only lowers exposure, and of everything else. */
export const LANES = ['stop', 'request', 'stop-answer', 'answer'] as const;
export type Lane = (typeof LANES)[number];

/**
 * A lane begins nothing new while one of these has work. So a stop is decided next, whatever waits, and no later promotion
 * overtakes it; decisions never wait for what is shown at GitHub's pace, and the answers to stops are shown first.
 */
const WAITS_FOR: Readonly<Record<Lane, readonly Lane[]>> = {
  stop: [],
  request: ['stop'],
  'stop-answer': ['stop'],
  answer: ['stop', 'request', 'stop-answer'],
};

/** What is left out beyond it is found by the next sweep, or shown by the next reconciliation. */
const MOST_WAITING = 1000;

type Work = () => Promise<void>;

/** In one lane of one repository work happens one after the other, in the order in which it came. */
export interface RequestQueue {
  add(repository: string, lane: Lane, work: Work): void;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
}

interface LaneState {
  readonly waiting: Work[];
  running: boolean;
}

type Lanes = Readonly<Record<Lane, LaneState>>;

/** `onError` hears of work that failed for good, or found no place. */
export function createRequestQueue(onError: (error: unknown) => void): RequestQueue {
  const repositories = new Map<string, Lanes>();
  const running = new Set<Promise<void>>();

  function startNext(repository: string): void {
    const lanes = repositories.get(repository);
    if (lanes === undefined) return;
    for (const lane of LANES) {
      const work = mayStart(lanes, lane) ? lanes[lane].waiting.shift() : undefined;
      if (work !== undefined) start(repository, lanes[lane], work);
    }
    if (LANES.every((lane) => isQuiet(lanes[lane]))) repositories.delete(repository);
  }

  function start(repository: string, state: LaneState, work: Work): void {
    state.running = true;
    const done = Promise.resolve()
      .then(work)
      .catch(onError)
      .finally(() => {
        state.running = false;
        startNext(repository);
        running.delete(done);
      });
    running.add(done);
  }

  return {
    add: (repository, lane, work) => {
      const lanes = repositories.get(repository) ?? createLanes();
      repositories.set(repository, lanes);
      if (lanes[lane].waiting.length >= MOST_WAITING) return onError(tooMany(repository, lane));
      lanes[lane].waiting.push(work);
      startNext(repository);
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

function createLanes(): Lanes {
  const lane = (): LaneState => ({ waiting: [], running: false });
  return { stop: lane(), request: lane(), 'stop-answer': lane(), answer: lane() };
}

function mayStart(lanes: Lanes, lane: Lane): boolean {
  return !lanes[lane].running && WAITS_FOR[lane].every((other) => isQuiet(lanes[other]));
}

function isQuiet({ waiting, running }: LaneState): boolean {
  return !running && waiting.length === 0;
}

function tooMany(repository: string, lane: Lane): AppError {
  return new AppError({
    code: 'state-conflict',
    message: `More than ${MOST_WAITING} pieces of work wait in ${repository} (${lane}).`,
    hint: 'The next sweep looks for what was left out.',
  });
}
