import { describe, expect, test } from 'vitest';
import { parseGatewayState } from '../../../src/contract/parse-gateway-state.ts';
import { parsePrometheusAnswer } from '../../../src/contract/prometheus-answer.ts';

/** As Prometheus 2.42 has answered a range selector. */
const ANSWER = {
  status: 'success',
  data: {
    resultType: 'matrix',
    result: [
      {
        metric: { __name__: 'model_requests_total', code: '200', env: 'production', evil: 'x\n"\\', instance: 'a:1' },
        values: [
          [1777802340, '0'],
          [1777802400.25, '1e3'],
        ],
      },
    ],
  },
};

describe('an answer of Prometheus', () => {
  test('is raw samples, with their times in milliseconds', () => {
    expect(parsePrometheusAnswer(JSON.stringify(ANSWER))).toEqual({
      kind: 'series',
      series: [
        {
          name: 'model_requests_total',
          labels: { code: '200', env: 'production', evil: 'x\n"\\', instance: 'a:1' },
          samples: [
            [1777802340000, 0],
            [1777802400250, 1000],
          ],
        },
      ],
    });
  });

  const [series] = ANSWER.data.result;
  test.each<[string, unknown, string]>([
    ['a page', '<html>', 'no JSON'],
    [
      'an error',
      { status: 'error', errorType: 'execution', error: 'query processing would load too many samples' },
      'too many samples',
    ],
    ['a vector', { status: 'success', data: { resultType: 'vector', result: [] } }, 'no list of samples'],
    ['a part', { ...ANSWER, warnings: ['store gone'] }, 'not whole: "store gone"'],
    [
      'NaN',
      { ...ANSWER, data: { ...ANSWER.data, result: [{ ...series, values: [[1, 'NaN']] }] } },
      'a series in it is none',
    ],
    [
      'a label that is no text',
      { ...ANSWER, data: { ...ANSWER.data, result: [{ ...series, metric: { code: 200 } }] } },
      'a series in it is none',
    ],
    [
      'too many series',
      { ...ANSWER, data: { ...ANSWER.data, result: Array.from({ length: 20_001 }, () => series) } },
      'more than 20000',
    ],
    ['nothing', null, 'no JSON'],
  ])('that is %s is refused with words', (_name, answer, why) => {
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    expect(parsePrometheusAnswer(text)).toEqual({ kind: 'refused', why: expect.stringContaining(why) });
  });
});

describe('the state of a gateway', () => {
  test.each<[string, unknown]>([
    ['a page', '<html>'],
    ['a list', []],
    ['without evidence', { models: [] }],
    [
      'with a trip that is none',
      { models: [], evidence: { breaker: [{ kind: 'trip' }], journal: { kind: 'keeping' } } },
    ],
    [
      'with a plan for a trip',
      { models: [], evidence: { breaker: [{ kind: 'start', format: 1, boot: 'a', at: 'b' }], journal: {} } },
    ],
  ])('%s is none', (_name, state) => {
    expect(parseGatewayState(typeof state === 'string' ? state : JSON.stringify(state))).toBeNull();
  });

  test('that keeps nothing says why, in its own words, cut', () => {
    const state = { models: [], evidence: { breaker: [], journal: { kind: 'failing', reason: 'x'.repeat(1000) } } };
    expect(parseGatewayState(JSON.stringify(state))).toEqual({ trips: [], notKept: 'x'.repeat(300) });
  });
});
