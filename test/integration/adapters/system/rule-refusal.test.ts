import { describe, expect, test } from 'vitest';
import { refusedByRule, ruleRefusal } from '../../../../src/adapters/system/rule-refusal.ts';

const PUSH = `remote: error: GH013: Repository rule violations found for refs/heads/seatrial/deployments.        
remote: Review all repository rules at https://github.com/acme/models/rules?ref=refs%2Fheads%2Fseatrial%2Fdeployments        
remote: 
remote: - Cannot update this protected ref.        
remote: `;

describe('a write that a rule refuses', () => {
  test.each<[string, string, readonly string[]]>([
    ['git', PUSH, ['Cannot update this protected ref.']],
    [
      'REST',
      'Repository rule violations found\n\nCannot update this protected ref.\n\n',
      ['Cannot update this protected ref.'],
    ],
    [
      'REST with documentation',
      'Repository rule violations found\n\nChanges must be made through a pull request.\n\n - https://docs.github.com/rest',
      ['Changes must be made through a pull request.'],
    ],
    [
      'GraphQL',
      'Request failed due to following response errors:\n - Repository rule violations found\n\nCannot update this protected ref.\n\n',
      ['Cannot update this protected ref.'],
    ],
    [
      'creation',
      'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
      ['Cannot create ref due to creations being restricted.'],
    ],
    ['the older protection', 'remote: error: GH006: Protected branch update failed for refs/heads/x.', []],
  ])('%s', (_name, text, rules) => {
    expect(ruleRefusal(text)).toEqual(rules);
  });

  test.each([
    'Update is not a fast forward',
    'Reference already exists',
    'Expected branch to point to "a" but it did not.  Pull and try again.',
    'Resource not accessible by integration',
    'Object does not exist',
    '! [rejected] (stale info)',
  ])('not: %s', (text) => {
    expect(ruleRefusal(text)).toBeNull();
  });

  test('is not tried again, and names the rule', () => {
    const error = refusedByRule('seatrial/deployments', ['Cannot update this protected ref.'], null);
    expect(error).toMatchObject({ code: 'github-refused', reason: 'rule' });
    expect(error.message).toBe(
      'A rule of the repository forbids to write the branch seatrial/deployments (Cannot update this protected ref).',
    );
  });
});
