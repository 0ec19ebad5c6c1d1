import type { Certificate, CertifiedSpread, ModeName } from '../../contract/generated/types.ts';
import { declaredRate } from '../../domain/livetest/declared-rate.ts';
import { planTest, wholeRamp } from '../../domain/livetest/plan-test.ts';
import { resolveTestPolicy } from '../../domain/livetest/resolve-policy.ts';
import type { CertifyRequest } from './certify-request.ts';

/** What the live test that the model declares will ask of the traffic; nothing where it declares none. */
export function planLiveTest(
  { model, traffic }: Pick<CertifyRequest, 'model' | 'traffic'>,
  modes: readonly ModeName[],
  spreads: readonly CertifiedSpread[],
): Pick<Certificate, 'liveTest'> {
  const policy = resolveTestPolicy(model.value);
  if (policy === null) return {};
  const known = { declared: declaredRate(model.value, modes), recorded: traffic, certified: spreads };
  return { liveTest: { spreads, plan: planTest(policy, known, wholeRamp(policy)) } };
}
