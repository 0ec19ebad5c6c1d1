import { finishCertification } from '../../test/support/bot-story.ts';
import type { LocalGitHub } from '../../test/support/local-github/client.ts';

/** Said in the place of a comment, at the prompt or on the page. */
export const MERGE = 'merge';

/** Merges an open pull request of churn, whose certification on the default branch then ends well. */
export async function mergeOpen(github: LocalGitHub, number: number): Promise<void> {
  const { title, state } = await github.pull(number);
  const [, version] = /^churn (\S+)$/.exec(title) ?? [];
  if (state !== 'open' || version === undefined) throw new Error(`#${number} has nothing to merge: it is not open.`);
  await github.merge(number);
  await finishCertification(github, version);
}
