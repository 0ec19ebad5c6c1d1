/**
 * What Seatrial does, in front of your eyes and without a network: `npm run demo`. Acts can be named (`-- certify pull-request`);
 * `-- --keep` leaves the emulated GitHub up to look around.
 */
import { parseArgs } from 'node:util';
import { certifyRegistry } from './demo/certify-registry.ts';
import { tellPromotionStory } from './demo/promotion-story.ts';
import { tellPullRequestStory } from './demo/pull-request-story.ts';
import { say } from './demo/say.ts';

const ACTS = ['certify', 'pull-request', 'promotion'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'boolean', default: false } },
});
const unknown = positionals.find((name) => !ACTS.some((act) => act === name));
if (unknown !== undefined) throw new Error(`There is no act ${unknown}; the acts are ${ACTS.join(', ')}.`);
const acts = positionals.length === 0 ? ACTS : ACTS.filter((act) => positionals.includes(act));

const files: string[] = [];
if (acts.includes('certify')) files.push(...certifyRegistry());
if (acts.includes('pull-request')) files.push(...(await tellPullRequestStory({ keep: values.keep })));
if (acts.includes('promotion')) await tellPromotionStory();
if (files.length > 0) say.closing(`Open next: ${files.join(', ')}`);
