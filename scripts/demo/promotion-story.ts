import { setTimeout } from 'node:timers/promises';
import type { RunningBot } from '../../bot/start-bot.ts';
import {
  finishCertification,
  mergeVersion,
  quiet,
  REGISTRY,
  startTestBot,
  STATE_BRANCH,
} from '../../test/support/bot-story.ts';
import type { LocalGitHub } from '../../test/support/local-github/client.ts';
import { startLocalGitHub } from '../../test/support/local-github/start-local-github.ts';
import { say } from './say.ts';

interface Stage {
  readonly github: LocalGitHub;
  readonly bot: RunningBot;
}

/** Nobody watches a demo for an hour, which is what the settings ask for unless they say otherwise. */
const MIN_LIVE_S = 5;

/** What `startLocalGitHub` needs for the story. The certificates are examples: what happens after certification is shown. */
export const PROMOTION_REGISTRY = {
  ...REGISTRY,
  '.github/seatrial.yml': `apiVersion: seatrial/v1
kind: Settings
environments:
  production: {shareCap: 0.3, minLiveTime: ${MIN_LIVE_S}s}
`,
};

/** Merged → live → production → rolled back: the real Probot app receives signed webhooks of an emulated GitHub. */
export async function tellPromotionStory(given?: LocalGitHub): Promise<void> {
  say.act('Promotion: comments, the bot, and the branch seatrial/deployments');
  const github = given ?? (await startLocalGitHub({ files: PROMOTION_REGISTRY }));
  const bot = await startTestBot(github);
  try {
    await playStory({ github, bot });
  } finally {
    await bot.close();
    if (given === undefined) await github.close();
  }
}

async function playStory(stage: Stage): Promise<void> {
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
}

async function certifyMerged({ github, bot }: Stage, version: string): Promise<number> {
  const number = await mergeVersion(github, version);
  await finishCertification(github, version);
  await quiet(github, bot);
  say.step(`#${number} adds churn ${version}; merged, certified on main, recorded by the bot`);
  return number;
}

interface Spoken {
  readonly as: string;
  readonly body: string;
}

async function command({ github, bot }: Stage, number: number, { as, body }: Spoken): Promise<void> {
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
