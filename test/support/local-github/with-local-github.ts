import type { LocalGitHub } from './client.ts';
import type { LocalGitHubOptions } from './options.ts';
import { startLocalGitHub } from './start-local-github.ts';

/** Runs a test against a GitHub of its own; a failure shows every call, and in strict mode a call outside GitHub's contract is one. */
export async function withLocalGitHub<Result>(
  options: Partial<LocalGitHubOptions>,
  test: (github: LocalGitHub) => Promise<Result>,
): Promise<Result> {
  await using github = await startLocalGitHub(options);
  try {
    const result = await test(github);
    await github.webhooks.settle();
    const { violations } = github.log;
    if (options.strict !== false && violations.length > 0) {
      throw new Error(`Calls outside GitHub's contract:\n${violations.join('\n')}`);
    }
    return result;
  } catch (error) {
    process.stderr.write(`\nCalls to the local GitHub:\n${github.log.render()}\n`);
    throw error;
  }
}
