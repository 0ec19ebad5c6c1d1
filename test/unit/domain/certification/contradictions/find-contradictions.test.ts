// @module-tag thorough
import { expect, test } from 'vitest';
import { sha256 } from '../../../../../src/contract/sha256.ts';
import { findContradictions } from '../../../../../src/domain/certification/contradictions/find-contradictions.ts';
import { judge, judgeRatio } from '../../../../../src/domain/certification/judge.ts';
import { decideVerdict } from '../../../../../src/domain/certification/verdict.ts';
import { aCertificate, aGate, anEstimate } from '../../../../support/certificate.ts';

const VALUES = [null, 0.5, 0.999, 1, 1.001, 2] as const;
const ENDS = [null, 0.4, 1, 1.0005, 3] as const;
const CASES = VALUES.flatMap((value) => [
  anEstimate(value),
  ...ENDS.flatMap((lower) =>
    ENDS.filter((upper) => value !== null && (lower ?? value) <= value && value <= (upper ?? value)).map((upper) =>
      anEstimate(value, lower, upper),
    ),
  ),
]);

/** Its noise floor is 0.011, as the certificate of the fixtures says. */
const RATIO = { kind: 'relative-performance', metric: 'latency_p50', mode: 'realtime' } as const;

test.each(['>=', '<='] as const)('no judgement of a %s limit contradicts itself', (comparator) => {
  for (const estimate of CASES)
    for (const by of ['bound', 'point'] as const) {
      const question = { estimate, comparator, limit: 1, test: by };
      for (const [answer, told] of [
        [judge(question), { test: by }],
        [judge(question), {}],
        [judgeRatio(question, 0.011), { ...RATIO, test: by }],
        [judgeRatio(question, 0.011), RATIO],
      ] as const) {
        const gates = [aGate({ ...estimate, comparator, limit: 1, ...told, ...answer })];
        const found = findContradictions(aCertificate({ gates, verdict: decideVerdict(gates, []) }), sha256);
        // Some of these numbers no metric can be, which is another question.
        expect(found.filter(({ code }) => code !== 'evidence-contradicted' && code !== 'gate-misquoted')).toEqual([]);
      }
    }
});
