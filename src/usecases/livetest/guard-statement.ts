import type { LedgerEvent, SourceFacts } from '../../contract/generated/types.ts';
import { askedFor } from '../../domain/promotion/standing-approval.ts';
import type { Change } from '../../domain/promotion/state.ts';
import type { Statement } from '../ledger/statements.ts';
import { stateOf } from '../promotion/ledger-commit.ts';
import type { TestPlace } from './test-ports.ts';

/** A change that nobody asked for, as a line of the log. */
export function guardStatement(
  { model, environment }: Pick<TestPlace, 'model' | 'environment'>,
  { type, version, sha256, deployment }: Change,
  told: Pick<Statement, 'key' | 'reasonCode' | 'details' | 'at' | 'actor' | 'via'>,
): Statement {
  return {
    ...told,
    type,
    model,
    version,
    sha256,
    details: {
      environment,
      revision: deployment === null ? null : { before: deployment.revision - 1, after: deployment.revision },
      deployment: deployment === null ? null : stateOf(deployment),
      ...told.details,
    },
  };
}

interface About {
  readonly environment: string;
  /** null: of no version by itself. */
  readonly sha256: string | null;
  /** The pull request that brought it, where the registry tells. */
  readonly pull: number | null;
}

/** Told on the pull request that brought the version, else where its test was asked for. */
export function guardSource(events: readonly LedgerEvent[], { environment, sha256, pull }: About): SourceFacts {
  const asked = sha256 === null ? null : askedFor(events, { environment, sha256 }, 'live');
  const { id = 'live-test', url = null, thread = null } = asked?.data.via ?? {};
  return { kind: 'guard', id, url, thread: asked?.data.facts?.version?.pull ?? pull ?? thread, boundSha: null };
}
