import process from 'node:process';
import { openVersion, quiet, STATE_BRANCH } from '../../test/support/bot-story.ts';
import { MERGE } from './merge-open.ts';
import { servePage } from './page/serve-page.ts';
import type { Stage } from './promotion-story.ts';
import { startPrompt } from './prompt.ts';
import { say } from './say.ts';

/** Leaves everything up until Ctrl-C: a page of the threads, the repository over git, and on a terminal a prompt. */
export async function keepPlaying(stage: Stage, thread: number): Promise<void> {
  const { github, bot } = stage;
  const open = await openVersion(github, '1.2.0');
  await quiet(github, bot);
  await using page = await servePage(github);
  const ended = Promise.withResolvers<void>();
  process.once('SIGINT', ended.resolve);
  process.once('SIGTERM', ended.resolve);
  say.act('Your turn: everything stays up until Ctrl-C');
  say.step('Read the thread, and type a comment below it, for instance /seatrial status');
  say.quote(`${page.url}/threads/${thread}`);
  say.step(
    `#${open} is open: the line that /promote is answered with there is remembered, and \`${MERGE}\` merges and certifies it`,
  );
  say.quote(`${page.url}/threads/${open}`);
  say.step('See what runs, and why');
  say.quote(`git clone --branch ${STATE_BRANCH} ${github.url}/${github.repository}.git`);
  if (!process.stdin.isTTY) {
    await ended.promise;
    return;
  }
  say.step('Or type here: a comment, or `as reader`, `on 2`, `merge`, `quit`');
  using _prompt = startPrompt({ stage, thread, onEnd: ended.resolve });
  await ended.promise;
}
