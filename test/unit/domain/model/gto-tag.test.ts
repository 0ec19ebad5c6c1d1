import { expect, test } from 'vitest';
import { gtoArtifact, parseGtoTag } from '../../../../src/domain/model/gto-tag.ts';

test.each([
  ['churn@v1.2.0', { kind: 'version', artifact: 'churn', version: '1.2.0', isWithdrawn: false }],
  ['churn@v1.2.0-rc.1', { kind: 'version', artifact: 'churn', version: '1.2.0-rc.1', isWithdrawn: false }],
  ['churn@v1.2.0!', { kind: 'version', artifact: 'churn', version: '1.2.0', isWithdrawn: true }],
  ['churn@v1.2.0!#3', { kind: 'version', artifact: 'churn', version: '1.2.0', isWithdrawn: true }],
  ['churn#prod', { kind: 'stage', artifact: 'churn', stage: 'prod', isWithdrawn: false }],
  ['churn#prod#12', { kind: 'stage', artifact: 'churn', stage: 'prod', isWithdrawn: false }],
  ['churn#prod!#2', { kind: 'stage', artifact: 'churn', stage: 'prod', isWithdrawn: true }],
  ['churn@deprecated', { kind: 'deprecated', artifact: 'churn' }],
  ['a/b=churn@v1.0.0', { kind: 'version', artifact: 'a/b=churn', version: '1.0.0', isWithdrawn: false }],
  ['v1.2.0', null],
  ['churn@1.2.0', null],
  ['churn@v1.4.0-outcome.1', { kind: 'version', artifact: 'churn', version: '1.4.0-outcome.1', isWithdrawn: false }],
  [`${'a'.repeat(50_000)}@`, null],
])('%.30s', (tag, said) => {
  expect(parseGtoTag(tag)).toEqual(said);
});

test('an artifact in a folder has its name before it', () => {
  expect([gtoArtifact('', 'churn'), gtoArtifact('a/b', 'churn')]).toEqual(['churn', 'a/b=churn']);
});
