import type { CertifiedLiveTest } from '../../../src/contract/generated/types.ts';
import type { TestPolicy } from '../../../src/domain/livetest/test-policy.ts';
import { planTest, wholeRamp } from '../../../src/domain/livetest/plan-test.ts';
import { testMetric, testPolicy } from '../live-test.ts';
import { MODEL, type World } from './world.ts';

const POLICY = testPolicy({ metrics: [testMetric({ id: 'accuracy', minEffect: 0.01, margin: 0.005 })] });

/** As certified: right on 88 % of 4,000 rows, and a mode that declares one request a second. */
export function certified(): CertifiedLiveTest {
  const spread = { value: 0.325, lower: 0.316, upper: 0.334 };
  const spreads = [{ metric: 'accuracy', data: 'holdout', paired: false, units: 4000, perRow: 1, mean: 0.88, spread }];
  const declared = { kind: 'mode', mode: 'realtime', perSecond: 1 } as const;
  return { spreads, plan: planTest(POLICY, { declared, recorded: null, certified: spreads }, wholeRamp(POLICY)) };
}

/** The model declares a live test, and each of its versions is certified with what that will ask of the traffic. */
export function declareLiveTest(world: World, over: Partial<TestPolicy> = {}): void {
  const model = world.models.get(MODEL);
  if (model === undefined) throw new RangeError(`There is no ${MODEL}`);
  world.models.set(MODEL, { ...model, liveTest: true, test: { ...POLICY, ...over } });
  world.certificates.splice(
    0,
    world.certificates.length,
    ...world.certificates.map((one) => ({ ...one, liveTest: certified() })),
  );
}
