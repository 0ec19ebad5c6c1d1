import { expect, test } from 'vitest';
import { judgeRecord } from '../../../../src/domain/certification/judge-record.ts';

const RULE = { workflowPaths: ['.github/workflows/seatrial.yml'], defaultBranch: 'main', repository: 'acme/models' };
const RUN = {
  event: 'push',
  workflowPath: '.github/workflows/seatrial.yml',
  headBranch: 'main',
  repository: 'acme/models',
};

test.each([
  [{}, null],
  [{ event: 'repository_dispatch' }, null],
  [{ repository: 'Acme/Models' }, null],
  [{ event: 'pull_request' }, 'wrong-event'],
  [{ event: 'pull_request_target' }, 'wrong-event'],
  [{ event: 'workflow_run' }, 'wrong-event'],
  [{ repository: 'eve/models' }, 'wrong-repository'],
  [{ repository: null }, 'wrong-repository'],
  [{ headBranch: 'maine' }, 'wrong-branch'],
  [{ headBranch: null }, 'wrong-branch'],
  [{ workflowPath: '.github/workflows/mine.yml' }, 'wrong-workflow'],
])('%j', (change, refusal) => {
  expect(judgeRecord({ ...RUN, ...change }, RULE)).toBe(refusal);
});
