import type { ModelLedger } from '../../contract/ledger.ts';
import type { Projection } from '../../domain/promotion/projection.ts';
import type { TestPolicy } from '../../domain/livetest/test-policy.ts';
import type { RunningTest } from '../livetest/tell-tests.ts';
import type { EnvironmentFacts, ModelFacts, VersionFacts } from '../../contract/generated/types.ts';

/** One model as the ledger has it and as GitHub should show it. */
export interface ModelView {
  /** The commit of the branch at which it was read. */
  readonly head: string | null;
  readonly ledger: ModelLedger;
  readonly projection: Projection;
  readonly versions: readonly VersionFacts[];
  /** null: the registry has it no more. */
  readonly model: ModelFacts | null;
  readonly tests: readonly RunningTest[];
  /** What its live tests are judged by; null where it declares none. */
  readonly policy: TestPolicy | null;
  /** As they were at the last event. */
  readonly environments: readonly EnvironmentFacts[];
}
