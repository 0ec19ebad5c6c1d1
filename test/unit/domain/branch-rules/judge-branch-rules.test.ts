import { describe, expect, test } from 'vitest';
import {
  type BranchRule,
  type BranchRules,
  type Bypass,
  judgeBranchRules,
} from '../../../../src/domain/branch-rules/judge-branch-rules.ts';

const rule = (type: string, bypass: Bypass | null = 'always'): BranchRule => ({ type, ruleset: 'state', bypass });
const PROTECTED = ['update', 'deletion', 'non_fast_forward'].map((type) => rule(type));
const branch = (changes: Partial<BranchRules>): BranchRules => ({
  exists: true,
  protected: true,
  rules: PROTECTED,
  ...changes,
});
const kinds = (changes: Partial<BranchRules>): readonly string[] =>
  judgeBranchRules(branch(changes)).map(({ kind }) => kind);

describe('the rules of the state branch', () => {
  test('the app alone', () => expect(judgeBranchRules(branch({}))).toEqual([]));

  test('no rules at all', () => {
    const missing = ['update', 'deletion', 'non_fast_forward'];
    expect(judgeBranchRules(branch({ protected: false, rules: [] }))).toEqual([{ kind: 'unprotected', missing }]);
  });

  test('what is missing is named', () => {
    const found = judgeBranchRules(branch({ rules: PROTECTED.filter(({ type }) => type !== 'deletion') }));
    expect(found).toEqual([{ kind: 'unprotected', missing: ['deletion'] }]);
  });

  test('the older protection is not shown to apps', () => expect(kinds({ rules: [] })).toEqual([]));

  test.each<[string, Partial<BranchRules>, readonly string[]]>([
    ['nobody may update', { rules: [rule('update', 'never'), ...PROTECTED.slice(1)] }, ['locked-out']],
    ['only through pull requests', { rules: [rule('update', 'pull_requests_only'), ...PROTECTED] }, ['locked-out']],
    ['a pull request is asked for', { rules: [...PROTECTED, rule('pull_request', 'never')] }, ['locked-out']],
    ['a rule of tomorrow', { rules: [...PROTECTED, rule('moon_phase', 'never')] }, ['locked-out']],
    ['GitHub does not say', { rules: [rule('update', null), ...PROTECTED.slice(1)] }, ['bypass-unknown']],
    ['exempt is through', { rules: [rule('update', 'exempt'), ...PROTECTED.slice(1)] }, []],
    [
      'deletion for nobody',
      { rules: [PROTECTED[0] ?? rule('update'), rule('deletion', 'never'), rule('non_fast_forward', 'never')] },
      [],
    ],
    [
      'signed and linear',
      { rules: [...PROTECTED, rule('required_signatures', 'never'), rule('required_linear_history', 'never')] },
      [],
    ],
    ['it is there already', { rules: [...PROTECTED, rule('creation', 'never')] }, []],
    ['it must be created', { exists: false, rules: [...PROTECTED, rule('creation', 'never')] }, ['locked-out']],
  ])('%s', (_name, changes, expected) => {
    expect(kinds(changes)).toEqual(expected);
  });
});
