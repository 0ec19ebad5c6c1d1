import type { CertifiedLiveTest, CommandFacts } from '../../contract/generated/types.ts';
import type { ModelLedger } from '../../contract/ledger.ts';
import { planTest } from '../../domain/livetest/plan-test.ts';
import { recordedTraffic } from '../../domain/livetest/recorded-traffic.ts';
import { plannedRise } from '../../domain/promotion/planned-rise.ts';
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
export function planRise(rise: RiseFacts): Pick<CommandFacts, 'liveTest'> {
  const { command, environments, version, ledger, registered, certified } = rise;
  const [environment, ...others] = environments;
  if (command.to !== 'live' || version === null || environment === undefined || others.length > 0) return {};
  if (registered.test === null || certified === null || ledger === undefined) return {};
  const deployment = deploymentIn(ledger.state, environment.name);
  const { sha256 } = version;
  const events = eventsOf(ledger);
  const asked = plannedRise(events, { command, sha256, defaultShare: environment.defaultShare, deployment });
  if (asked === null) return {};
  const place = { environment: environment.name, production: deployment.production };
  const recorded = recordedTraffic(events.flatMap(reportedSums), place);
  const { rate } = certified.plan;
  const declared = rate?.kind === 'mode' ? rate : null;
  return { liveTest: planTest(registered.test, { declared, recorded, certified: certified.spreads }, asked) };
}
