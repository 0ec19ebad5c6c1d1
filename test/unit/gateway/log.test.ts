import { expect, it } from 'vitest';
import { openLog } from '../../../gateway/log.ts';

it('tells where a file is wrong, as the state does', () => {
  const lines: string[] = [];
  const location = { path: 'production/churn.yaml', line: 7, column: 3, pointer: '/liveTest/candidates/0/share' };
  const problem = { code: 'schema-violation', message: 'The share is above 1.', hint: 'Lower it.', location } as const;
  const log = openLog((line) => lines.push(line));
  log.event({ kind: 'refused', model: 'churn', problems: [problem] });
  log.event({ kind: 'source-failed', problem, isFollowed: true });
  const told = { place: 'production/churn.yaml:7', pointer: '/liveTest/candidates/0/share', code: 'schema-violation' };
  expect(lines.map((line) => JSON.parse(line).seatrial)).toMatchObject([{ problems: [told] }, told]);
});

it('says what is served while the source cannot be read: as before, or nothing yet', () => {
  const lines: string[] = [];
  const problem = { code: 'state-missing', message: 'There is no branch.', hint: 'Make one.' } as const;
  const log = openLog((line) => lines.push(line));
  log.event({ kind: 'source-failed', problem, isFollowed: true });
  log.event({ kind: 'source-failed', problem, isFollowed: false });
  expect(lines.map((line) => JSON.parse(line).message)).toEqual([
    'All is served as before: There is no branch.',
    'Nothing is served yet: There is no branch. Another place of deployment files is named by --deployments.',
  ]);
});

it('does not say that a model is served as before where its file is followed without a candidate', () => {
  const lines: string[] = [];
  const problem = { code: 'digest-mismatch', message: 'The candidate has other bytes.', hint: 'Bring it.' } as const;
  openLog((line) => lines.push(line)).event({ kind: 'refused', model: 'churn', problems: [problem] });
  expect(JSON.parse(lines.join(''))).toMatchObject({
    message: 'churn is not served as its file says: The candidate has other bytes.',
    seatrial: { model: 'churn', problems: [problem] },
  });
});
