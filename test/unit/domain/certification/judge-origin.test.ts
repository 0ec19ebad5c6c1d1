import { describe, expect, test } from 'vitest';
import {
  concernsVersion,
  judgeOrigin,
  type MeasuredPull,
  type MeasuringRun,
} from '../../../../src/domain/certification/judge-origin.ts';

const WORKFLOW = '.github/workflows/seatrial.yml';
const run: MeasuringRun = {
  event: 'pull_request',
  workflowPath: WORKFLOW,
  headSha: 'a'.repeat(40),
  headRepository: { id: 7 },
};
const pull: MeasuredPull = {
  open: true,
  headSha: run.headSha,
  headRepository: { id: 7 },
  changedFiles: ['models/churn/versions/1.4.0.yaml'],
};

test('a run of the known workflow on the present head is accepted', () => {
  expect(judgeOrigin(run, pull, WORKFLOW)).toEqual({ kind: 'accepted' });
});

test.each([
  ['another event', { event: 'workflow_dispatch' }, {}, 'wrong-event'],
  ['another workflow', { workflowPath: '.github/workflows/x.yml' }, {}, 'wrong-workflow'],
  ['another repository', { headRepository: { id: 8 } }, {}, 'wrong-repository'],
  ['a fork that is gone', { headRepository: null }, { headRepository: null }, 'wrong-repository'],
  ['an edited workflow', {}, { changedFiles: ['.github/workflows/other.yml'] }, 'workflow-changed'],
  ['an edited action', {}, { changedFiles: ['.github/actions/x/action.yml'] }, 'workflow-changed'],
  ['edited settings', {}, { changedFiles: ['.github/seatrial.yml'] }, 'workflow-changed'],
  ['settings below', {}, { changedFiles: ['services/ml/.github/seatrial.yml'] }, 'workflow-changed'],
])('%s is refused', (_name, runChange, pullChange, reason) => {
  expect(judgeOrigin({ ...run, ...runChange }, { ...pull, ...pullChange }, WORKFLOW)).toEqual({
    kind: 'refused',
    reason,
  });
});

test.each([
  ['an older head', { headSha: 'b'.repeat(40) }],
  ['a closed pull request', { open: false }],
])('%s is outdated', (_name, change) => {
  expect(judgeOrigin(run, { ...pull, ...change }, WORKFLOW)).toEqual({ kind: 'outdated' });
});

describe('a pull request concerns a version', () => {
  test.each([
    ['models/churn/versions/1.4.0.yaml', true],
    ['models/churn/model.yaml', true],
    ['models/churn/data/holdout.parquet', true],
    ['models/churn/model-1.4.0.onnx', true],
    ['docs/churn/guide.md', false],
    ['docs/models/churn/versions/1.4.0.yaml', false],
    ['churn/versions/1.4.0.yaml', false],
    ['models/churn/versions/1.3.0.yaml', false],
    ['models/churn-eu/versions/1.4.0.yaml', false],
    ['models/fraud/versions/1.4.0.yaml', false],
    ['README.md', false],
  ])('that changes %s: %s', (path, concerns) => {
    expect(concernsVersion([path], { model: 'churn', version: '1.4.0', folder: 'models' })).toBe(concerns);
  });
});
