import type { DeployedVersion, EventData, LedgerEvent, LiveDecision } from '../../contract/generated/types.ts';
import { percent } from './percent.ts';
import { joinLines } from './commit-subject.ts';

/** What an event of a turn says, as far as a commit's subject tells it. */
export interface ToldTurn extends Pick<EventData, 'version' | 'sha256' | 'reasonCode'> {
  readonly type: LedgerEvent['type'];
  readonly details: Partial<Pick<EventData, 'deployment' | 'conclusion'>>;
}

/** What the evidence of a live test has brought about: the promotion first, then what else has changed. */
export function renderTurnMessage(
  { model, environment }: Pick<EventData, 'model'> & { readonly environment: string },
  told: readonly ToldTurn[],
): string {
  const order = [...told].toSorted((a, b) => Number(movesProduction(b)) - Number(movesProduction(a)));
  return joinLines(order.map((one) => `${model}: ${environment} ${wordsOf(one)} (live test)`));
}

function movesProduction({ type }: ToldTurn): boolean {
  return type === 'deployment.promoted' || type === 'deployment.rolledback';
}

/** Why production goes back, as the hold and the log have it. */
export function fallReason(
  { outcome, history }: Pick<LiveDecision, 'outcome' | 'history'>,
  { version }: DeployedVersion,
): string {
  const metric = outcome.kind === 'promote' ? ` in ${outcome.metric}` : '';
  const by = history.phase === 'bake' ? 'the bake' : 'the sentinel';
  return `${by} has shown that ${version} is better${metric}`;
}

function wordsOf({ type, version, sha256, reasonCode, details: { deployment, conclusion } }: ToldTurn): string {
  const named = version ?? 'no version';
  if (type === 'hold.set') return 'held';
  if (type === 'world.changed') return `${named} and the version before it have fallen`;
  if (type === 'deployment.rolledback') return `back to ${named}`;
  if (version === null) return 'renews the lease';
  if (type === 'deployment.promoted') return `→ ${named}`;
  if (type === 'livetest.concluded') return `concludes ${named}: ${conclusion ?? 'inconclusive'}, ${reasonCode}`;
  if (type === 'livetest.stopped') return `ends the live test of ${named}`;
  const own = deployment?.liveTest?.candidates.find((one) => one.sha256 === sha256);
  return `gives ${named} ${percent(own?.share ?? 0)}`;
}
