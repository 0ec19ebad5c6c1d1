import { expect, test } from 'vitest';
import { type BranchCommit, mergedSteps, type MergedPull } from '../../../../src/domain/certification/merged-steps.ts';

const pull = (number: number, mergedAs: string): MergedPull => ({ number, headSha: `head-${number}`, mergedAs });

/** The newest first; each stands on the next one, the last on `base`. */
function branch(...commits: readonly (readonly [sha: string, pulls: readonly MergedPull[], other?: string])[]) {
  return commits.map(([sha, pulls, other], index): BranchCommit => {
    const parent = commits[index + 1]?.[0] ?? 'base';
    return { sha, pulls, parents: other === undefined ? [parent] : [parent, other] };
  });
}

const stepsOf = (commits: readonly BranchCommit[]) =>
  mergedSteps(commits).map(({ from, to, pull: own }) => `${from}..${to} ${own === null ? '-' : `#${own.number}`}`);

test.each<[string, readonly BranchCommit[], readonly string[]]>([
  ['nothing', [], []],
  ['one squashed', branch(['a', [pull(1, 'a')]]), ['base..a #1']],
  ['two merged', branch(['m2', [pull(2, 'm2')], 'h2'], ['m1', [pull(1, 'm1')], 'h1']), ['base..m1 #1', 'm1..m2 #2']],
  [
    'two rebased, of several commits',
    branch(['d', [pull(2, 'd')]], ['c', [pull(2, 'd')]], ['b', [pull(1, 'b')]], ['a', [pull(1, 'b')]]),
    ['base..b #1', 'b..d #2'],
  ],
  ['what nobody proposed', branch(['b', []], ['a', []]), ['base..b -']],
  [
    'what somebody pushed below a merge, though the pull request holds it',
    branch(['m', [pull(1, 'm')], 'h1'], ['a', [pull(1, 'm')]]),
    ['base..a -', 'a..m #1'],
  ],
  ['what somebody pushed below a squashed one', branch(['s', [pull(1, 's')]], ['a', []]), ['base..a -', 'a..s #1']],
  ['what two claim to be', branch(['a', [pull(1, 'a'), pull(2, 'a')]]), ['base..a -']],
  ['what was merged as another commit', branch(['a', [pull(1, 'elsewhere')]]), ['base..a -']],
])('%s', (_name, commits, steps) => {
  expect(stepsOf(commits)).toEqual(steps);
});
