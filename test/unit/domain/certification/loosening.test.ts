import { expect, test } from 'vitest';
import type { Certificate } from '../../../../src/contract/generated/types.ts';
import { type JudgedChange, withLoosening } from '../../../../src/domain/certification/loosening.ts';
import { finding } from '../../../../src/domain/finding/finding.ts';
import { aCertificate } from '../../../support/certificate.ts';

const FILES = ['models/churn/model.yaml'];
const COMMIT = 'c'.repeat(40);
const OWNER = { model: 'churn', commit: COMMIT, login: 'alice' };
const FILE = 'models/churn/versions/1.1.0.yaml';
const OWN = {
  file: FILE,
  keys: ['/randomOperators'],
  location: { path: FILE, line: 5, column: 1, pointer: '/randomOperators' },
};
const passing = aCertificate({ verdict: 'pass', findings: [] });

function change(before: JudgedChange['before'], isOther = true): JudgedChange {
  const location = { path: FILES[0] ?? '', line: 9, column: 1, pointer: '/gates' };
  return { changed: FILES, before, isOther, location };
}

function loosened({ findings, verdict }: Certificate): readonly unknown[] {
  const own = findings.flatMap((found) =>
    found.code === 'policy-loosened' && 'facts' in found ? [found.severity, found.facts] : [],
  );
  return [verdict, ...own];
}

test.each([
  ['no change at all', null, []],
  ['an old policy that says yes', change('pass'), []],
  ['other words for the same', change('inconclusive', false), []],
  ['the yes of an owner', change('fail'), [OWNER]],
  ['the yes of two', change(null), [OWNER, { ...OWNER, login: 'bob' }]],
] as const)('%s lets a version pass', (_name, changed, approvals) => {
  expect(loosened(withLoosening(passing, [{ policy: changed, declared: null, approvals: approvals }]))[0]).toBe('pass');
});

test.each([
  ['fail', 'fail'],
  ['inconclusive', 'inconclusive'],
  [null, 'unknown'],
] as const)('an old policy that says %s fails it', (before, told) => {
  expect(loosened(withLoosening(passing, [{ policy: change(before), declared: null, approvals: [] }]))).toEqual([
    'fail',
    'error',
    { fault: 'unapproved', files: FILES, before: told },
  ]);
});

test('who approved is told, each once', () => {
  const approvals = [OWNER, OWNER, { ...OWNER, login: 'bob' }];
  expect(loosened(withLoosening(passing, [{ policy: change('fail'), declared: null, approvals: approvals }]))).toEqual([
    'pass',
    'warning',
    { fault: 'approved', files: FILES, before: 'fail', by: ['alice', 'bob'], commit: COMMIT },
  ]);
});

test('what was approved of another change is not taken over', () => {
  const facts = { fault: 'approved', files: FILES, before: 'fail', by: ['alice'], commit: COMMIT } as const;
  const taken = { ...passing, findings: [finding('policy-loosened', facts, { severity: 'warning' })] };
  expect(withLoosening(taken, [{ policy: null, declared: null, approvals: [] }]).findings).toEqual([]);
  expect(loosened(withLoosening(taken, [{ policy: change('fail'), declared: null, approvals: [] }]))[0]).toBe('fail');
});

test('what fails by the new policy needs no other reason', () => {
  const failing = { ...passing, findings: [finding('file-is-link', { file: 'a' })], verdict: 'fail' as const };
  expect(loosened(withLoosening(failing, [{ policy: change('fail'), declared: OWN, approvals: [] }]))).toEqual([
    'fail',
  ]);
});

test.each([
  ['nobody', [], ['fail', 'error', { fault: 'declared', file: FILE, keys: OWN.keys }]],
  [
    'an owner',
    [OWNER],
    ['pass', 'warning', { fault: 'declared-approved', file: FILE, keys: OWN.keys, by: ['alice'], commit: COMMIT }],
  ],
] as const)('what a version says of itself, approved by %s', (_name, approvals, told) => {
  expect(loosened(withLoosening(passing, [{ policy: null, declared: OWN, approvals: approvals }]))).toEqual(told);
});
