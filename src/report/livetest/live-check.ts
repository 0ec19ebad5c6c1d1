import type { TestMark } from '../../domain/promotion/projection.ts';
import { formatPercent } from '../format.ts';
import { cleanText } from '../hostile-text.ts';
import { markdownText, md } from '../markdown.ts';
import { causeText } from './cause-wording.ts';

/** A line of GitHub's list of checks. */
const LONGEST = 140;

/** What the check run of a live test says: the verdict with its cause, or how far it is. */
export function liveCheckText({ version, steps, conclusion, left, test }: TestMark): {
  readonly title: string;
  readonly summary: string;
} {
  const against = test.production === null ? '' : ` against ${test.production.version}`;
  const shares = steps.map(({ share }) => formatPercent(share)).join(', ');
  return {
    title: cleanText(`${version} ${wordsOf({ steps, conclusion, left })}`, LONGEST),
    summary: markdownText(
      md`Live test ${test.id} in ${test.environment}${against}, on ${shares} of the traffic. The status comment of the pull request has its numbers.`,
    ),
  };
}

function wordsOf({ steps, conclusion, left }: Pick<TestMark, 'steps' | 'conclusion' | 'left'>): string {
  if (conclusion !== null) return causeText(conclusion);
  if (left !== null) return 'left its live test before the evidence had decided';
  return `on ${formatPercent(steps.at(-1)?.share ?? 0)} of the traffic: not decided yet`;
}
