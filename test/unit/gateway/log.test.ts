import { expect, it } from 'vitest';
import { openLog } from '../../../gateway/log.ts';

it('does not say that a model is served as before where its file is followed without a candidate', () => {
  const lines: string[] = [];
  const problem = { code: 'digest-mismatch', message: 'The candidate has other bytes.', hint: 'Bring it.' } as const;
  openLog((line) => lines.push(line)).event({ kind: 'refused', model: 'churn', problems: [problem] });
  expect(JSON.parse(lines.join(''))).toMatchObject({
    message: 'churn is not served as its file says: The candidate has other bytes.',
    seatrial: { model: 'churn', problems: [problem] },
  });
});
