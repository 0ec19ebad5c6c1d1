import { expect, test } from 'vitest';
import { type Moment, renderMoment } from '../../../scripts/demo/gateway/live-picture.ts';
import { withPlainSpaces } from '../../../src/report/format.ts';
import { PLAIN_STYLE } from '../../../src/report/terminal/style.ts';
import { deployment } from '../../support/gateway/deployments.ts';

const HOUR = 3_600_000;

const MOMENT: Moment = {
  beganMs: 0,
  nowMs: 26.5 * HOUR,
  deployed: deployment({
    production: { version: '1.0.0', sha256: 'a'.repeat(64) },
    liveTest: { id: 't', candidates: [{ name: 'net', version: '1.1.0', sha256: 'b'.repeat(64), share: 0.2 }] },
  }),
  seen: {
    asked: 1000,
    statuses: new Map([
      [200, 990],
      [500, 4],
    ]),
    versions: new Map([
      ['1.0.0', { answered: 800, labelled: 700, right: 630, hours: new Map([[25, 75]]) }],
      ['1.1.0', { answered: 190, labelled: 0, right: 0, hours: new Map([[25, 25]]) }],
    ]),
    hours: new Map([
      [3, 10],
      [24, 100],
      [25, 50],
    ]),
    labels: { sent: 700, counted: 699 },
  },
  said: 'Hold: not enough is known yet.',
};

test('the picture tells the hours, who answered what, and how much of it was right', () => {
  const text = renderMoment(MOMENT, { style: PLAIN_STYLE, columns: 100 });
  expect(withPlainSpaces(text).split('\n')).toEqual([
    '  Day 2, 02:30   ▁                    █▅  requests in each of the last 24 hours',
    '  Version                                     Last hour  Answered  Right, of those with a label',
    '  1.0.0 production  ██████████████████        75 %       800       90.0 % of 700',
    '  1.1.0 candidate   ██████                    25 %       190       –',
    '  1,000 asked, 4 not answered well, 699 labels came later',
    '  Hold: not enough is known yet.',
  ]);
});
