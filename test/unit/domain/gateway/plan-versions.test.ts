import { expect, test } from 'vitest';
import { lowersExposure } from '../../../../src/domain/gateway/plan-versions.ts';
import { planTraffic, type TrafficPlan } from '../../../../src/domain/gateway/traffic-plan.ts';
import { parseDeployment } from '../../../../src/contract/parsers.ts';
import { candidates, file, version } from '../../../support/follow-scene.ts';

function plan(...change: Parameters<typeof file>): TrafficPlan {
  const outcome = planTraffic(parseDeployment({ path: 'x', content: file(...change) }).value, {});
  if (outcome.kind !== 'planned') throw new Error(outcome.kind);
  return outcome.plan;
}

const NONE = {};
const TENTH = candidates({ name: 'a', version: '1.1.0', share: 0.1 });
const HALF = candidates({ name: 'a', version: '1.1.0', share: 0.5 });
const OTHER = candidates({ name: 'a', version: '1.2.0', share: 0.1 });

test.each([
  ['the same', TENTH, TENTH, false],
  ['a candidate is added', NONE, TENTH, false],
  ['a candidate has more', TENTH, HALF, false],
  ['a candidate has less', HALF, TENTH, true],
  ['a candidate is gone', TENTH, NONE, true],
  ['a candidate is another version', TENTH, OTHER, true],
  ['production is another version', NONE, { production: version('1.2.0') }, true],
  ['nothing is served any more', NONE, { production: null }, true],
  ['the fallback is another version', NONE, { fallback: version('1.2.0') }, false],
  ['something is served at last', { production: null }, NONE, false],
] as const)('%s', (_, before, after, lowers) => {
  expect(lowersExposure(plan(1, before), plan(2, after))).toBe(lowers);
});
