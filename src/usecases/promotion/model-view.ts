import type { ModelLedger } from '../../contract/ledger.ts';
import type { Projection } from '../../domain/promotion/projection.ts';
import type { VersionFacts } from '../../contract/generated/types.ts';

/** One model as the ledger has it and as GitHub should show it. */
export interface ModelView {
  readonly ledger: ModelLedger;
  readonly projection: Projection;
  readonly versions: readonly VersionFacts[];
}
