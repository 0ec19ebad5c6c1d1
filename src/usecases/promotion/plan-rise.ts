import type { CertifiedLiveTest, CommandFacts } from '../../contract/generated/types.ts';
import type { ModelLedger } from '../../contract/ledger.ts';
import { planTest } from '../../domain/livetest/plan-test.ts';
import { recordedTraffic } from '../../domain/livetest/recorded-traffic.ts';
import { askedShare } from '../../domain/promotion/asked-share.ts';
import { plannedRise } from '../../domain/promotion/planned-rise.ts';
import { shareOf } from '../../domain/promotion/stage.ts';
import { isTestedFirst } from '../../domain/promotion/standing-approval.ts';
import { deploymentIn } from '../../domain/promotion/state.ts';
import { reportedSums } from '../../domain/statistics/window-sums.ts';
import type { RegisteredModel } from '../ports/promotion-registry.ts';
import { eventsOf } from './project-models.ts';

interface RiseFacts extends Pick<CommandFacts, 'command' | 'environments' | 'version'> {
  readonly ledger: ModelLedger | undefined;
  readonly registered: RegisteredModel;
  /** Of the certificate that counts under today's policy; null where there is none. */
  readonly certified: CertifiedLiveTest | null;
}

/** How long the live test takes that a promotion would begin in one environment; nothing where nobody can know it. */
export function planRise(rise: RiseFacts): Pick<CommandFacts, 'liveTest' | 'attempt'> {
  const { command, environments, version, ledger, registered, certified } = rise;
  const [environment, ...others] = environments;
  if (version === null || environment === undefined || others.length > 0) return {};
  if (registered.test === null || ledger === undefined) return {};
  const facts = { command, version, model: registered.facts };
  const { state } = ledger;
  if (command.to !== 'live' && !isTestedFirst({ state, facts, environment })) return {};
  const deployment = deploymentIn(state, environment.name);
  const { sha256 } = version;
  const events = eventsOf(ledger);
  const share = askedShare(facts, environment, shareOf(deployment, sha256));
  const asked = plannedRise(events, { sha256, shares: sharesAhead(share, registered.test.ramp), deployment });
  if (asked === null) return {};
  const attempt = asked.place.attempt > 1 ? { attempt: asked.place.attempt } : {};
  if (certified === null) return attempt;
  const place = { environment: environment.name, production: deployment.production };
  const recorded = recordedTraffic(events.flatMap(reportedSums), place);
  const { rate } = certified.plan;
  const declared = rate?.kind === 'mode' ? rate : null;
  return {
    ...attempt,
    liveTest: planTest(registered.test, { declared, recorded, certified: certified.spreads }, asked),
  };
}

/** The share that is asked for, and the last one that the ramp leads to: of one candidate, production has as much. */
function sharesAhead(share: number, ramp: readonly number[]): readonly number[] {
  const last = Math.min(ramp.at(-1) ?? 0, 0.5);
  return last > share ? [share, last] : [share];
}
