import type { LiveWindow } from '../../contract/generated/types.ts';
import type { DeclaredWindows } from '../livetest/declared-windows.ts';
import { checkEventBuckets } from './check-window-buckets.ts';
import { checkWindowCounts } from './check-window-counts.ts';
import { checkWindowMetrics, decidedOf } from './check-window-metrics.ts';
import { checkWindowTimes } from './check-window-times.ts';
import type { RecordedWindows } from './recorded-windows.ts';
import { SENTINEL_ARM } from '../livetest/arm-name.ts';
import {
  type CountedPlace,
  hasBeenProduction,
  isKnownPlace,
  servesPartly,
  servesThen,
  type ServiceHistory,
  wasProductionThen,
} from './service-history.ts';
import { when, type WindowProblem } from './window-problem.ts';

export interface WindowContext {
  readonly now: string;
  /** Digest → version of everything that the record knows of this model. */
  readonly versions: ReadonlyMap<string, string>;
  readonly history: ServiceHistory;
  /** Ids of the live tests that the model had or has. */
  readonly tests: ReadonlySet<string>;
  /** What the model declares beside what certification has. */
  readonly declared: DeclaredWindows;
  /** Windows of the model that are recorded already. */
  readonly recorded: RecordedWindows;
}

/** Everything that keeps a window from being believed; none when it may be recorded. */
export function checkWindow(window: LiveWindow, context: WindowContext): readonly WindowProblem[] {
  return [
    ...checkWindowTimes(window, context),
    ...checkWindowCounts(window),
    ...checkEventBuckets(window),
    ...checkWindowMetrics(window, context.declared),
    ...checkSubject(window, context),
    ...checkService(window, context),
    ...checkNeighbours(window, context),
  ];
}

function checkSubject(
  { sha256, version, test }: LiveWindow,
  { versions, tests }: WindowContext,
): readonly WindowProblem[] {
  const known = versions.get(sha256);
  return [
    ...when(known === undefined, 'unknown-digest', '/sha256'),
    ...when(known !== undefined && known !== version, 'version-mismatch', '/version'),
    ...when(test !== undefined && !tests.has(test), 'unknown-test', '/test'),
  ];
}

/** Where the digest is unknown nothing could have served. */
function checkService(window: LiveWindow, context: WindowContext): readonly WindowProblem[] {
  const { versions, declared, history } = context;
  if (!versions.has(window.sha256)) return [];
  const isEnsemble = window.arm !== null && declared.ensembles.has(window.arm);
  // An ensemble's pairs are told beside production: it is the version that was asked.
  const place = isEnsemble ? { ...window, arm: null } : window;
  return [...when(isEnsemble && hasServed(window), 'ensemble-serves', '/arm'), ...checkPlace(history, place, window)];
}

function hasServed({ requests, errors, rows = 0, latency, metrics }: LiveWindow): boolean {
  return requests + errors + rows > 0 || latency !== null || Object.keys(metrics).length > 0;
}

/** One that tells of earlier predictions alone may come after their version has gone. */
function checkPlace(history: ServiceHistory, place: CountedPlace, window: LiveWindow): readonly WindowProblem[] {
  const found = isKnownPlace(history, place);
  if (place.arm === SENTINEL_ARM && found !== 'known') return checkSentinel(history, window);
  if (found === 'unknown-environment') return [{ code: found, pointer: '/environment' }];
  if (found === 'unknown-arm') return [{ code: found, pointer: '/arm' }];
  const { decided, requests } = window;
  const isOfLabelsAlone = decided !== undefined && requests === 0;
  return [
    ...(isOfLabelsAlone ? [] : checkTime(history, place, '/from')),
    ...(decided === undefined ? [] : checkTime(history, { ...place, ...decidedOf(window) }, '/decided/from')),
  ];
}

function checkTime(history: ServiceHistory, place: CountedPlace, pointer: string): readonly WindowProblem[] {
  if (servesThen(history, place)) return [];
  return [{ code: servesPartly(history, place) ? 'serving-changed' : 'not-serving', pointer }];
}

/** It answers unseen, so that it is of no deployment's traffic: an earlier version of that place, and nobody was given its answers. */
function checkSentinel(history: ServiceHistory, window: LiveWindow): readonly WindowProblem[] {
  if (isKnownPlace(history, window) === 'unknown-environment')
    return [{ code: 'unknown-environment', pointer: '/environment' }];
  return [
    ...when(!hasBeenProduction(history, window), 'not-serving', '/from'),
    ...when(hasServed(window), 'sentinel-serves', '/arm'),
  ];
}

const NEIGHBOUR_POINTERS = {
  'key-reused': '/key',
  'labels-twice': '/decided/from',
  overlap: '/from',
  'record-damaged': '/from',
} as const;

function checkNeighbours(window: LiveWindow, { recorded, history }: WindowContext): readonly WindowProblem[] {
  const found = recorded.relationTo(window);
  if (found !== 'new' && found !== 'repeated') return [{ code: found, pointer: NEIGHBOUR_POINTERS[found] }];
  const isTwice = found === 'new' && recorded.isToldBothWays(window) && !wasProductionThen(history, window);
  return when(isTwice, 'counted-twice', '/arm');
}
