import { addTrafficEvents, type ComparedTraffic, type EventState, NO_EVENTS } from './event-state.ts';
import { addLabelParity, NO_PARITY, type ParityState } from './label-parity.ts';
import { addLabels, beginMetric, type MetricState } from './metric-state.ts';
import { addLabelCounts, addTrafficCounts, beginRatios, type RatioState } from './ratio-state.ts';
import type { LabelStratum, Look, Stratum, TrafficStratum } from './stratum.ts';
import type { GuardedEvent } from './test-policy.ts';
import { howOf, type TestSetting } from './test-setting.ts';

/** All that is carried from look to look, in sums. */
export interface TestState {
  readonly arms: ReadonlyMap<string, ArmState>;
  readonly ratios: RatioState;
  /** Which service each thing was first reported by, and is read from: two have counted the same requests. */
  readonly sources: ReadonlyMap<string, string>;
  readonly production: number;
  /** Windows that were left out because the shares changed within them. */
  readonly across: number;
  /** Of the newest look. */
  readonly knownMs: number;
}

export interface ArmState {
  readonly metrics: ReadonlyMap<string, MetricState>;
  readonly events: ReadonlyMap<GuardedEvent, EventState>;
  readonly parity: ReadonlyMap<string, ParityState>;
  readonly requests: number;
  /** Requests since it has the share that it has. */
  readonly atShare: { readonly share: number; readonly requests: number };
}

export function beginTest(setting: TestSetting): TestState {
  const fresh = beginArm(setting);
  return {
    arms: new Map(setting.arms.map(({ name }) => [name, fresh])),
    ratios: beginRatios(),
    sources: new Map(),
    production: 0,
    across: 0,
    knownMs: -Infinity,
  };
}

function beginArm({ metrics, guardrails, policy }: TestSetting): ArmState {
  return {
    metrics: new Map(metrics.map(({ metric }) => [metric.id, beginMetric(policy.isSticky)])),
    events: new Map(guardrails.map(({ event }) => [event, NO_EVENTS])),
    parity: new Map(metrics.map(({ metric }) => [metric.id, NO_PARITY])),
    requests: 0,
    atShare: { share: 0, requests: 0 },
  };
}

/** Of an arm that has said nothing yet, too. */
export function armState({ arms }: TestState, name: string, setting: TestSetting): ArmState {
  return arms.get(name) ?? beginArm(setting);
}

export function addLook(state: TestState, look: Look, setting: TestSetting): TestState {
  const sources = addSources(state.sources, look.strata);
  const read = look.strata.filter((stratum) => sources.get(thingOf(stratum)) === stratum.service);
  const begun = { ...state, sources, across: state.across + look.across, knownMs: look.knownMs };
  return read.reduce((sum, stratum) => addStratum(sum, stratum, setting), begun);
}

/** Of several that begin together, the one that says what became of requests; else the first by name. */
function addSources(sources: TestState['sources'], strata: readonly Stratum[]): TestState['sources'] {
  const fresh = strata.filter((stratum) => !sources.has(thingOf(stratum)));
  if (fresh.length === 0) return sources;
  const next = new Map(sources);
  for (const stratum of fresh.toSorted((one, other) => Number(tellsMore(other)) - Number(tellsMore(one))))
    if (!next.has(thingOf(stratum))) next.set(thingOf(stratum), stratum.service);
  return next;
}

function tellsMore(stratum: Stratum): boolean {
  if (stratum.kind === 'labels') return [...stratum.arms.values()].some(({ labels }) => labels.some(({ n }) => n > 0));
  return [...stratum.arms.values()].some(({ assigned }) => assigned !== null);
}

/** `/` is in no metric's name. */
function thingOf(stratum: Stratum): string {
  return stratum.kind === 'traffic' ? '/traffic' : stratum.metric;
}

function addStratum(state: TestState, stratum: Stratum, setting: TestSetting): TestState {
  return stratum.kind === 'traffic' ? addTraffic(state, stratum, setting) : addMetric(state, stratum, setting);
}

function addTraffic(state: TestState, stratum: TrafficStratum, setting: TestSetting): TestState {
  const production = stratum.arms.get(null);
  const shares = setting.history.epochs[stratum.epoch]?.shares ?? {};
  const arms = new Map(state.arms);
  for (const [name, arm] of state.arms) {
    const candidate = stratum.arms.get(name);
    const share = shares[name];
    if (candidate === undefined || share === undefined) continue;
    const { requests } = candidate;
    arms.set(name, {
      ...arm,
      events: production === undefined ? arm.events : eventsWith(arm.events, { production, candidate }, setting),
      requests: arm.requests + requests,
      atShare: { share, requests: (arm.atShare.share === share ? arm.atShare.requests : 0) + requests },
    });
  }
  return {
    ...state,
    arms,
    ratios: addTrafficCounts(state.ratios, stratum, setting),
    production: state.production + (production?.requests ?? 0),
  };
}

function eventsWith(events: ArmState['events'], compared: ComparedTraffic, { guardrails }: TestSetting) {
  return new Map(
    guardrails.map((guardrail) => {
      const { event } = guardrail;
      return [event, addTrafficEvents(events.get(event) ?? NO_EVENTS, guardrail, compared)] as const;
    }),
  );
}

function addMetric(state: TestState, stratum: LabelStratum, setting: TestSetting): TestState {
  const how = setting.metrics.find(({ metric }) => metric.id === stratum.metric);
  if (how === undefined) return state;
  const production = stratum.arms.get(null);
  const arms = new Map(state.arms);
  for (const judged of setting.arms) {
    const { name, isVirtual } = judged;
    const arm = state.arms.get(name);
    const candidate = stratum.arms.get(name);
    if (arm === undefined || candidate === undefined) continue;
    const compared = { production, candidate, fromMs: stratum.from, toMs: stratum.to };
    const before = arm.metrics.get(stratum.metric) ?? beginMetric(how.isSticky);
    const parity = arm.parity.get(stratum.metric) ?? NO_PARITY;
    arms.set(name, {
      ...arm,
      metrics: withEntry(arm.metrics, stratum.metric, addLabels(before, compared, howOf(how, judged))),
      parity: isVirtual
        ? arm.parity
        : withEntry(arm.parity, stratum.metric, addLabelParity(parity, compared, how.metric)),
    });
  }
  return { ...state, arms, ratios: addLabelCounts(state.ratios, stratum, setting) };
}

function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V): ReadonlyMap<string, V> {
  return new Map(map).set(key, value);
}
