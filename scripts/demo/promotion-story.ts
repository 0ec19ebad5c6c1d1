import { setTimeout } from 'node:timers/promises';
import type { RunningBot } from '../../bot/start-bot.ts';
import { finishCertification, mergeVersion, quiet, STATE_BRANCH } from '../../test/support/bot-story.ts';
import type { LocalGitHub } from '../../test/support/local-github/client.ts';
import { MIN_LIVE_S } from './demo-registry.ts';
import { say } from './say.ts';

export interface Stage {
  readonly github: LocalGitHub;
  readonly bot: RunningBot;
}

/** Merged → live → production → rolled back: the real Probot app receives signed webhooks of an emulated GitHub. Answers the pull request to look at. */
export async function tellPromotionStory(stage: Stage): Promise<number> {
  say.act('Promotion: comments, the bot, and the branch seatrial/deployments');
  return playStory(stage);
}

async function playStory(stage: Stage): Promise<number> {
  const first = await certifyMerged(stage, '1.0.0');
  await command(stage, first, { as: 'maintainer', body: '/promote to=production' });
  const second = await certifyMerged(stage, '1.1.0');
  await command(stage, second, { as: 'reader', body: '/promote' });
  await command(stage, second, { as: 'writer', body: '/promote share=20%' });
  await command(stage, second, { as: 'maintainer', body: '/promote to=production' });
  say.step(`The settings ask for ${MIN_LIVE_S} s on a share first (an hour, unless they say otherwise)`);
  await setTimeout(MIN_LIVE_S * 1000);
  await command(stage, second, { as: 'maintainer', body: '/promote to=production' });
  await showState(stage);
  await command(stage, second, { as: 'writer', body: '/rollback p99 doubled since noon' });
  await showState(stage);
  await command(stage, second, { as: 'maintainer', body: '/promote to=production' });
  return second;
}

async function certifyMerged({ github, bot }: Stage, version: string): Promise<number> {
  const number = await mergeVersion(github, version);
  await finishCertification(github, version);
  await quiet(github, bot);
  say.step(`#${number} adds churn ${version}; merged, certified on main, recorded by the bot`);
  return number;
}

export interface Spoken {
  readonly as: string;
  readonly body: string;
}

/** Says something in a thread, and tells what came of it. */
export async function command({ github, bot }: Stage, number: number, { as, body }: Spoken): Promise<void> {
  const before = new Set((await github.comments(number)).map(({ id }) => id));
  const started = performance.now();
  const { id } = await github.comment(number, body, as);
  await quiet(github, bot);
  const ms = performance.now() - started;
  const reactions = (await github.reactions(id)).map(({ content }) => SYMBOLS[content] ?? content);
  say.step(`${as} on #${number}: ${body}   ${reactions.join(' ')}  ${ms.toFixed(0)} ms`);
  const after = await github.comments(number);
  for (const answer of after.filter((one) => !before.has(one.id) && one.id !== id)) say.quote(visible(answer.body));
}

const SYMBOLS: Readonly<Record<string, string>> = { eyes: '👀', rocket: '🚀', confused: '😕' };

/** Without the hidden marker and what is folded. */
function visible(body: string): string {
  return body
    .replaceAll(/<!--.*?-->\n*/gs, '')
    .replaceAll(/<details>.*?<\/details>\n*/gs, '')
    .trim();
}

async function showState({ github }: Stage): Promise<void> {
  say.step(`production/churn.yaml on ${STATE_BRANCH}`);
  say.quote(((await github.readFile('production/churn.yaml', STATE_BRANCH)) ?? '').trim());
}
