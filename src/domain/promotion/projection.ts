import type { DeployedVersion, LedgerEvent } from '../../contract/generated/types.ts';
import { liveTestsOf, type LoggedTest, type TestedVersion } from '../statistics/live-tests.ts';
import { DEFAULT_ENVIRONMENT } from './policy.ts';
import { type SlotDeployment, slotsOf } from './slots.ts';
import { namedVersions, overallStage, type Stage } from './stage.ts';
import type { ModelState } from './state.ts';

/** How far back a reconciliation looks for answers that were not given and labels that are wrong. */
export const RECENT_EVENTS = 60;

/** The mark that a version's pull request carries. */
export interface StageMark {
  readonly model: string;
  readonly version: string;
  readonly sha256: string;
  readonly stage: Stage;
  readonly pull: number | null;
  readonly commit: string | null;
  /** The last event about the version. */
  readonly effectKey: string;
}

/** The newest live test of a version that evidence decides. */
export interface TestMark extends Pick<TestedVersion, 'version' | 'sha256' | 'steps' | 'conclusion' | 'left'> {
  readonly test: Pick<LoggedTest, 'id' | 'environment' | 'production'>;
  /** Its last step, its conclusion or its end. */
  readonly effectKey: string;
}

/** The events of one decision about one model. */
export interface IntentRecord {
  readonly key: string;
  readonly model: string;
  readonly events: readonly LedgerEvent[];
  /** What production was before each event that changed it, by the event's id. */
  readonly left: ReadonlyMap<string, DeployedVersion>;
}

export interface VersionPlace {
  readonly sha256: string;
  readonly pull: number | null;
  readonly commits: readonly string[];
}

/** What GitHub should show of a model. */
export interface Projection {
  readonly slots: readonly SlotDeployment[];
  readonly marks: readonly StageMark[];
  readonly tests: readonly TestMark[];
  readonly intents: readonly IntentRecord[];
  /** Pull requests and issues that carry the status comment. */
  readonly threads: readonly number[];
}

export function projectModel(
  state: ModelState,
  events: readonly LedgerEvent[],
  places: readonly VersionPlace[],
): Projection {
  const recent = events.filter(isAsked).slice(-RECENT_EVENTS);
  const marks = stageMarks(state, events, places);
  const spoken = recent.flatMap(({ data }) => (data.via.thread === null ? [] : [data.via.thread]));
  const pulls = marks.flatMap(({ pull }) => (pull === null ? [] : [pull]));
  return {
    slots: Object.values(state.deployments).flatMap((file) => slotsOf(file, events)),
    marks,
    tests: testMarks(events),
    intents: intentRecords(state.model, recent, leftBy(events)),
    threads: [...new Set([...pulls, ...spoken])].toSorted((a, b) => a - b),
  };
}

/** The last event after which anything that is shown may be another; what is counted, reported or lengthened moves numbers alone. */
export function lastDecision(events: readonly LedgerEvent[]): string | null {
  return events.findLast((event) => isAsked(event) && event.data.reasonCode !== 'lease-renewed')?.id ?? null;
}

/** Windows and reports come in numbers, and ask for no answer. */
function isAsked({ data }: LedgerEvent): boolean {
  return data.window === undefined && data.windows === undefined && data.report === undefined;
}

function stageMarks(
  state: ModelState,
  events: readonly LedgerEvent[],
  places: readonly VersionPlace[],
): readonly StageMark[] {
  const environments = Object.keys(state.deployments);
  const last = new Map(
    events.flatMap((event) => (event.data.sha256 === null ? [] : [[event.data.sha256, event] as const])),
  );
  const recent = new Set(events.slice(-RECENT_EVENTS).map(({ data }) => data.sha256));
  for (const { sha256 } of Object.values(state.deployments).flatMap(namedVersions)) recent.add(sha256);
  return [...last].flatMap(([sha256, event]) => {
    if (!recent.has(sha256)) return [];
    const place = places.find((candidate) => candidate.sha256 === sha256);
    const stage = overallStage(state, environments.length > 0 ? environments : [DEFAULT_ENVIRONMENT], sha256);
    const version = event.data.version ?? sha256;
    const commit = place?.commits.at(-1) ?? null;
    return [{ model: state.model, version, sha256, stage, pull: place?.pull ?? null, commit, effectKey: event.id }];
  });
}

function testMarks(events: readonly LedgerEvent[]): readonly TestMark[] {
  const marks = new Map<string, TestMark>();
  for (const { isDecided, id, environment, production, candidates } of liveTestsOf(events)) {
    if (!isDecided) continue;
    for (const { version, sha256, steps, conclusion, left } of candidates) {
      const at = left?.at ?? conclusion?.at ?? steps.at(-1)?.at;
      const last = events.findLast(({ time, data }) => time === at && data.environment === environment);
      const test = { id, environment, production };
      marks.set(sha256, { version, sha256, steps, conclusion, left, test, effectKey: last?.id ?? '' });
    }
  }
  return [...marks.values()];
}

function intentRecords(
  model: string,
  events: readonly LedgerEvent[],
  left: IntentRecord['left'],
): readonly IntentRecord[] {
  const groups = Map.groupBy(events, ({ data }) => data.intentKey);
  return [...groups].map(([key, group]) => ({ key, model, events: group, left }));
}

/** An event has what is in production since; what was there before stands in the event before it. */
function leftBy(events: readonly LedgerEvent[]): IntentRecord['left'] {
  const production = new Map<string, DeployedVersion | null>();
  const left = new Map<string, DeployedVersion>();
  for (const { id, data } of events) {
    if (data.deployment === null || data.environment === null) continue;
    const before = production.get(data.environment) ?? null;
    const now = data.deployment.production;
    if (before !== null && before.sha256 !== now?.sha256) left.set(id, before);
    production.set(data.environment, now);
  }
  return left;
}
