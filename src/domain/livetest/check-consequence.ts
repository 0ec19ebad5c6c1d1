import type { LedgerEvent, LiveDecision } from '../../contract/generated/types.ts';
import { type AllowedRise, concludeTest, type TestTurn } from '../promotion/conclude-test.ts';
import { foldEvents } from '../promotion/state.ts';

interface Recorded {
  /** Of the model, before the commit that the decision led to. */
  readonly before: readonly LedgerEvent[];
  /** Those of that commit, which name the decision. */
  readonly own: readonly LedgerEvent[];
  readonly decision: LiveDecision;
}

/** Events that do not follow from the decision that they name, on the log as it was then. */
export function withoutCause({ before, own, decision }: Recorded): readonly LedgerEvent[] {
  const { model, environment } = decision.history;
  const state = foldEvents(model, before, []);
  const shareCap = own.flatMap(({ data }) => data.facts?.environments ?? []).find(({ name }) => name === environment);
  const turn = concludeTest(state, { environment, shareCap: shareCap?.shareCap ?? 1, decision });
  return own.filter((event) => !followsFrom(turn, event));
}

function followsFrom({ conclusions, rises }: TestTurn, { type, data }: LedgerEvent): boolean {
  const { sha256, conclusion, reasonCode, deployment } = data;
  const isProduction = (one: AllowedRise): boolean => one.to === 'production';
  if (type === 'livetest.concluded') {
    const own = conclusions.find(({ candidate }) => candidate.sha256 === sha256);
    return own?.verdict === conclusion && own?.reasonCode === reasonCode;
  }
  const rise = rises.find(({ candidate }) => candidate.sha256 === sha256);
  if (type === 'deployment.promoted') return rise !== undefined && isProduction(rise);
  if (type === 'livetest.changed') {
    const given = deployment?.liveTest?.candidates.find((one) => one.sha256 === sha256)?.share;
    return rise?.to === 'live' && rise.share === given;
  }
  return type === 'livetest.stopped' && rises.some(isProduction);
}
