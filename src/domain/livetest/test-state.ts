import { addToArm, type ArmState, beginArm } from './arm-state.ts';
import { addLabelCounts, addTrafficCounts, beginRatios, type RatioState } from './ratio-state.ts';
import type { Look, Stratum } from './stratum.ts';
import type { TestSetting } from './test-setting.ts';

/** All that is carried from look to look, in sums. */
export interface TestState {
  readonly arms: readonly ArmState[];
  readonly ratios: RatioState;
  /** Which service each thing was first reported by, and is read from: two have counted the same requests. */
  readonly sources: ReadonlyMap<string, string>;
  /** Requests that production was given. */
  readonly production: number;
  /** Windows that were left out because the shares changed within them. */
  readonly across: number;
  /** Of the newest look. */
  readonly knownMs: number;
}

export function beginTest({ arms }: TestSetting): TestState {
  return {
    arms: arms.map(beginArm),
    ratios: beginRatios(),
    sources: new Map(),
    production: 0,
    across: 0,
    knownMs: -Infinity,
  };
}

export function addLook(state: TestState, look: Look, setting: TestSetting): TestState {
  const sources = addSources(state.sources, look.strata);
  const strata = look.strata.filter((stratum) => sources.get(thingOf(stratum)) === stratum.service);
  const { epochs } = setting.history;
  return {
    arms: state.arms.map((own) => strata.reduce((sum, one) => addToArm(sum, one, epochs[one.epoch]?.shares), own)),
    ratios: setting.sharesKnown
      ? strata.reduce((sum, one) => addRatios(sum, one, setting), state.ratios)
      : state.ratios,
    sources,
    production: strata.reduce((sum, one) => sum + requestsOfProduction(one), state.production),
    across: state.across + look.across,
    knownMs: look.knownMs,
  };
}

function addRatios(state: RatioState, stratum: Stratum, setting: TestSetting): RatioState {
  return stratum.kind === 'traffic'
    ? addTrafficCounts(state, stratum, setting)
    : addLabelCounts(state, stratum, setting);
}

function requestsOfProduction(stratum: Stratum): number {
  return stratum.kind === 'traffic' ? (stratum.arms.get(null)?.requests ?? 0) : 0;
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
  return stratum.kind === 'traffic' ? TRAFFIC : stratum.metric;
}

export const TRAFFIC = '/traffic';
