import type {
  CommandFacts,
  DeployedVersion,
  Deployment,
  EnvironmentFacts,
  LiveTest,
  ModelFacts,
} from '../../contract/generated/types.ts';
import { leaseFrom } from '../livetest/lease.ts';
import type { TestPolicy } from '../livetest/test-policy.ts';
import { isBarred, withSentinel } from './stage.ts';
import type { ModelState } from './state.ts';
import { candidateName, newTestId } from './test-names.ts';

/** What a live test's policy says of the shares that it gives. */
export function sharesOf({ ramp, bake, sentinelShare }: TestPolicy): TestShares {
  return {
    ramp,
    ...(bake === null ? {} : { holdback: bake.holdback }),
    ...(sentinelShare === null ? {} : { sentinelShare }),
  };
}

type TestShares = Pick<ModelFacts, 'ramp' | 'holdback' | 'sentinelShare'>;

/** What is asked of a promotion before it is watched. */
interface Promotion {
  readonly facts: Pick<CommandFacts, 'at'> & { readonly model: TestShares };
  readonly environment: Pick<EnvironmentFacts, 'directPromotion' | 'shareCap'>;
}

/**
 * What watches a promotion, on the file as it was before: the version that production was keeps a share in a bake, or answers unseen
 * as a sentinel. Nothing does where the model declares neither, or where no evidence is asked for.
 */
export function aftercare(
  state: Pick<ModelState, 'quarantined' | 'retired'>,
  { facts, environment }: Promotion,
  deployment: Deployment,
): Pick<Deployment, 'liveTest' | 'sentinel'> {
  const { production: predecessor } = deployment;
  const { ramp, holdback = 0, sentinelShare = 0 } = facts.model;
  const isWatched = ramp !== undefined && !environment.directPromotion;
  if (!isWatched || predecessor === null || isBarred(state, predecessor.sha256))
    return { liveTest: null, ...withSentinel(deployment, null) };
  const share = Math.min(holdback, environment.shareCap);
  if (share === 0) return { liveTest: null, ...withSentinel(deployment, sentinelOf(predecessor, sentinelShare)) };
  const { version, sha256 } = predecessor;
  const liveTest: LiveTest = {
    id: newTestId(deployment),
    phase: 'bake',
    candidates: [{ name: candidateName(version), version, sha256, share, anchor: 0 }],
    lease: leaseFrom(facts.at),
  };
  return { liveTest, ...withSentinel(deployment, null) };
}

/** null where the model declares none. */
export function sentinelOf(
  { version, sha256 }: DeployedVersion,
  share: number,
): NonNullable<Deployment['sentinel']> | null {
  return share === 0 ? null : { version, sha256, share };
}
