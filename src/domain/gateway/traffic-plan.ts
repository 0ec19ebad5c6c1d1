import type { Deployment, LiveTest, Model } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import { slotsOfShare, withAnchors } from '../livetest/anchors.ts';
import { layOut, type SlotPart, type SlotRange } from '../livetest/slots.ts';

/** A version by what a deployment file knows of it: the digest is its identity. */
export interface DeployedVersion {
  readonly version: string;
  readonly sha256: string;
}

/** null is production. */
export type ArmName = string | null;

export interface CandidatePlan extends DeployedVersion {
  readonly name: string;
  readonly share: number;
}

/** What goes to one arm as a whole. */
export type UnitSource =
  | { readonly kind: 'request' }
  /** In small letters. */
  | { readonly kind: 'header'; readonly name: string }
  /** A parameter of the request. */
  | { readonly kind: 'field'; readonly name: string };

/** Where the requests for one model go while one deployment file holds: a function of that file and of model.yaml. */
export interface TrafficPlan {
  readonly model: string;
  readonly environment: string;
  readonly revision: number;
  readonly production: DeployedVersion | null;
  readonly fallback: DeployedVersion | null;
  /** Scores a share of production's requests, unseen. */
  readonly sentinel: SentinelPlan | null;
  /** null without a live test: then all traffic is production's. */
  readonly test: TestPlan | null;
}

export interface SentinelPlan extends DeployedVersion {
  readonly share: number;
  /** What its pairs are counted by where no test runs. */
  readonly unit: UnitSource;
}

/** What a request is drawn and counted by; null: by nothing of its own. */
export function unitSourceOf({ test, sentinel }: Pick<TrafficPlan, 'test' | 'sentinel'>): UnitSource | null {
  return test?.unit ?? sentinel?.unit ?? null;
}

export interface TestPlan {
  readonly id: string;
  readonly candidates: readonly CandidatePlan[];
  readonly unit: UnitSource;
  /** Stands before the unit where arms are drawn: another test draws anew. */
  readonly salt: string;
  /** The slots in order, each with its arm. */
  readonly parts: readonly SlotPart[];
  /** Of a candidate's requests, the share that production scores too, unseen. */
  readonly pairedShare: number;
  /** Of production's requests, the share that each candidate scores too, unseen. */
  readonly shadowShare: number;
  /** Milliseconds since 1970 from which on candidates have no traffic; null: none is set. */
  readonly leaseMs: number | null;
}

export type PlanOutcome =
  | { readonly kind: 'planned'; readonly plan: TrafficPlan }
  /** Slots of two candidates are the same, or there are more than all. */
  | { readonly kind: 'overlap'; readonly candidates: readonly [string, string] }
  | { readonly kind: 'beyond'; readonly candidate: string };

export function planTraffic(deployment: Deployment, { liveTest: policy }: Pick<Model, 'liveTest'>): PlanOutcome {
  const { model, environment, revision, production, fallback, liveTest } = deployment;
  const unit = readUnit(policy?.unit ?? 'request');
  const sentinel = deployment.sentinel ? { ...deployment.sentinel, unit } : null;
  const common = { model, environment, revision, production, fallback, sentinel };
  if (liveTest === null) return { kind: 'planned', plan: { ...common, test: null } };
  const layout = layOut(slotRanges(liveTest));
  if (layout.kind === 'overlap') {
    const [one, other] = layout.ranges;
    return { kind: 'overlap', candidates: [one.name, other.name] };
  }
  if (layout.kind === 'out-of-range') return { kind: 'beyond', candidate: layout.range.name };
  const test: TestPlan = {
    id: liveTest.id,
    candidates: liveTest.candidates,
    unit,
    salt: `${model}/${liveTest.id}:`,
    parts: layout.parts,
    pairedShare: policy?.paired ?? 0,
    shadowShare: policy?.shadow ?? 0,
    leaseMs: liveTest.lease === undefined ? null : instantMs(liveTest.lease),
  };
  return { kind: 'planned', plan: { ...common, test } };
}

function slotRanges({ candidates }: LiveTest): readonly SlotRange[] {
  return withAnchors(candidates).map(({ name, share, anchor }) => ({ name, anchor, slots: slotsOfShare(share) }));
}

/** `request`, `header:<name>` or `field:<name>`. */
export function readUnit(text: string): UnitSource {
  const [kind, name = ''] = text.split(':');
  if (kind === 'header') return { kind, name: name.toLowerCase() };
  return kind === 'field' ? { kind, name } : { kind: 'request' };
}
