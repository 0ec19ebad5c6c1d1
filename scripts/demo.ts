/**
 * What Seatrial does, in front of your eyes and without a network: `npm run demo`. Acts can be named (`-- certify pull-request`);
 * `-- --keep` leaves GitHub and the bot up to play with: `-- promotion --keep` is the shortest way there.
 */
import { startTestBot } from '../test/support/bot-story.ts';
import { startLocalGitHub } from '../test/support/local-github/start-local-github.ts';
import { certifyRegistry } from './demo/certify-registry.ts';
import { ADDED, readDemoRegistry } from './demo/demo-registry.ts';
import { tellGatewayStory } from './demo/gateway-story.ts';
import { keepPlaying } from './demo/keep-playing.ts';
import { tellPromotionStory } from './demo/promotion-story.ts';
import { tellPullRequestStory } from './demo/pull-request-story.ts';
import { say } from './demo/say.ts';
import { readOptions, refuseUsage } from './read-options.ts';

const ACTS = ['certify', 'pull-request', 'promotion', 'gateway'] as const;
/** Of those that are played in a repository. */
const ON_GITHUB = ['pull-request', 'promotion'] as const satisfies readonly Act[];
type Act = (typeof ACTS)[number];

const USAGE = `npm run demo -- [--keep] [${ACTS.join(' | ')}]…`;

const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { keep: { type: 'boolean', default: false } },
});
const unknown = positionals.find((name) => !ACTS.some((act) => act === name));
if (unknown !== undefined) refuseUsage(USAGE, `There is no act ${unknown}.`);
const acts: readonly Act[] = positionals.length === 0 ? ACTS : ACTS.filter((act) => positionals.includes(act));

const files = acts.includes('certify') ? [...certifyRegistry()] : [];
if (ON_GITHUB.some((act) => acts.includes(act)) || values.keep) files.push(...(await playOnGitHub()));
if (acts.includes('gateway')) await tellGatewayStory();
if (files.length > 0) say.closing(`Open next: ${files.join(', ')}`);

/** Both acts happen in one repository. */
async function playOnGitHub(): Promise<readonly string[]> {
  const added: readonly string[] = ADDED;
  const registry = Object.entries(readDemoRegistry()).filter(([path]) => !added.includes(path));
  await using github = await startLocalGitHub({ files: Object.fromEntries(registry) });
  const written = acts.includes('pull-request') ? await tellPullRequestStory(github) : [];
  if (!acts.includes('promotion') && !values.keep) return written;
  await using bot = await startTestBot(github);
  const thread = acts.includes('promotion') ? await tellPromotionStory({ github, bot }) : 1;
  if (values.keep) await keepPlaying({ github, bot }, thread);
  return written;
}
