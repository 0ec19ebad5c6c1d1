import type { DeployedVersion, Deployment, DeploymentState } from '../../contract/generated/types.ts';
import { historyIn, type ModelState } from './state.ts';

export const STAGES = [
  'quarantined',
  'retired',
  'production',
  'live',
  'rolled-back',
  'superseded',
  'rejected',
  'certified',
  'candidate',
] as const;

export type Stage = (typeof STAGES)[number];

const LABEL_PREFIX = 'seatrial:';

/** The label of a pull request that mirrors the stage of its version. */
export function stageLabel(stage: Stage): string {
  return `${LABEL_PREFIX}${stage}`;
}

export function isStageLabel(label: string): boolean {
  return label.startsWith(LABEL_PREFIX);
}

/** The stage of a digest in one environment. It is derived from the ledger and stored nowhere. */
export function stageOf(state: ModelState, environment: string, sha256: string): Stage {
  if (state.quarantined.includes(sha256)) return 'quarantined';
  if (state.retired.includes(sha256)) return 'retired';
  const deployment = state.deployments[environment];
  if (deployment !== undefined && deployment.production?.sha256 === sha256) return 'production';
  if (deployment !== undefined && shareOf(deployment, sha256) > 0) return 'live';
  const { rolledBack, served } = historyIn(state, environment);
  if (rolledBack.includes(sha256)) return 'rolled-back';
  if (served.some((version) => version.sha256 === sha256)) return 'superseded';
  return state.certified[sha256] ?? 'candidate';
}

/** Whether a digest may not rise, whoever asks, until somebody has taken that back. */
export function isBarred(
  { quarantined, retired }: Pick<ModelState, 'quarantined' | 'retired'>,
  sha256: string,
): boolean {
  return quarantined.includes(sha256) || retired.includes(sha256);
}

/** The furthest stage over all environments: the one that the label of a pull request shows. */
export function overallStage(state: ModelState, environments: readonly string[], sha256: string): Stage {
  const stages = environments.map((environment) => stageOf(state, environment, sha256));
  return STAGES.find((stage) => stages.includes(stage)) ?? 'candidate';
}

/** A live test without one of its candidates; null where nobody is left in it. */
export function withoutCandidate({ liveTest }: Pick<Deployment, 'liveTest'>, sha256: string): Deployment['liveTest'] {
  const candidates = (liveTest?.candidates ?? []).filter((one) => one.sha256 !== sha256);
  return liveTest === null || candidates.length === 0 ? null : { ...liveTest, candidates };
}

export function shareOf(deployment: Deployment, sha256: string): number {
  return deployment.liveTest?.candidates.find((candidate) => candidate.sha256 === sha256)?.share ?? 0;
}

export function totalShare(deployment: Pick<Deployment, 'liveTest'>): number {
  return (deployment.liveTest?.candidates ?? []).reduce((sum, { share }) => sum + share, 0);
}

/** Every digest that gets traffic. */
export function exposedDigests(deployment: Deployment): readonly string[] {
  const production = deployment.production === null ? [] : [deployment.production.sha256];
  return [...production, ...(deployment.liveTest?.candidates ?? []).map(({ sha256 }) => sha256)];
}

/** Every version that the file names: what gets traffic, what answers unseen, and what is kept warm. */
export function namedVersions({
  production,
  fallback,
  liveTest,
  sentinel = null,
}: Omit<DeploymentState, 'hold'>): readonly DeployedVersion[] {
  return [production, fallback, ...(liveTest?.candidates ?? []), sentinel].filter((version) => version !== null);
}

/** What of a deployment file the evidence decides about: its live test or bake, and its sentinel. */
export interface Watched {
  readonly environment: string;
  readonly part: 'liveTest' | 'sentinel';
}

export function watchedIn({ deployments }: Pick<ModelState, 'deployments'>): readonly Watched[] {
  return Object.values(deployments).flatMap(({ environment, ...file }) =>
    (['liveTest', 'sentinel'] as const).flatMap((part) => (file[part] ? [{ environment, part }] : [])),
  );
}

/** After a promotion the candidate is what production was before. */
export function isBaking({ liveTest }: Pick<DeploymentState, 'liveTest'>): boolean {
  return liveTest?.phase === 'bake';
}

/** What a file says of its sentinel; nothing where it has none and had none. */
export function withSentinel(
  { sentinel: before }: Pick<Deployment, 'sentinel'>,
  sentinel: NonNullable<Deployment['sentinel']> | null,
): Pick<Deployment, 'sentinel'> {
  return sentinel === null && !before ? {} : { sentinel };
}
