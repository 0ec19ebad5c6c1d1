import { expect, test } from 'vitest';
import type { GatewayTrip, LiveWindow } from '../../../src/contract/generated/types.ts';
import { formatInstant, instantMs } from '../../../src/domain/instant.ts';
import { answerWith } from '../../support/answering-server.ts';
import { quiet } from '../../support/bot-story.ts';
import {
  deploymentOf,
  eventsIn,
  type LiveStory,
  readyToTest,
  startStory,
  TESTED,
} from '../../support/live-bot-story.ts';
import { withLocalGitHub } from '../../support/local-github/with-local-github.ts';
import { windowsOf } from '../../support/promotion/live-story.ts';
import { SLOW } from '../../support/slow.ts';

const HOUR_MS = 3_600_000;

/** What a gateway has to tell. */
interface Told {
  readonly windows: LiveWindow[];
  readonly trips: GatewayTrip[];
  versions: readonly object[];
  revision: number;
}

function serveTold(told: Told) {
  return answerWith((request, response) => {
    response.setHeader('seatrial-cursor', told.windows.at(-1)?.to ?? '2020-01-01T00:00:00Z');
    if (request.url?.startsWith('/-/windows') === true)
      return void response.end(told.windows.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const model = { model: 'churn', revision: told.revision, versions: told.versions };
    const evidence = { breaker: told.trips, journal: { kind: 'keeping' } };
    response.end(JSON.stringify({ models: [model], evidence }));
  });
}

async function turn({ github, bot }: LiveStory): Promise<void> {
  await bot.catchUp({ since: '2020-01-01T00:00:00Z', leftAloneMs: 0 });
  await quiet(github, bot);
}

/** An hour of traffic, of which the gateway counts what each arm has answered. */
async function passHour({ github, clock }: LiveStory, told: Told): Promise<void> {
  const deployment = await deploymentOf(github);
  const from = clock.now();
  clock.pass(1);
  const to = formatInstant(instantMs(from) + HOUR_MS);
  const traffic = { candidates: { '1.1.0': { right: 0.93 } } };
  told.windows.push(...windowsOf(deployment, { from, to }, traffic).map((one) => ({ ...one, reporter: 'gw-1' })));
  clock.pass(0.01);
}

test(
  'the bot asks the sources of the settings while a test runs, decides by what they tell, and takes a trip over',
  SLOW,
  async () => {
    const told: Told = { windows: [], trips: [], versions: [], revision: 0 };
    await using gateway = await serveTold(told);
    const source = `{kind: gateway, url: "${gateway.url}", reporter: gw-1}`;
    const settings = `apiVersion: seatrial/v1\nkind: Settings\nenvironments:\n  production: {observe: [${source}]}\n`;
    await withLocalGitHub({ files: { ...TESTED, '.github/seatrial.yml': settings } }, async (github) => {
      const environment = { SEATRIAL_PRIVATE_HOSTS: gateway.host };
      await using story = await startStory(github, { observed: ['Acme/models'], environment });
      const thread = await readyToTest(story);
      await turn(story);
      expect(gateway.asked).toEqual([]);

      await github.comment(thread, '/promote to=production');
      await quiet(github, story.bot);
      // It is watched from its beginning on, before any sweep has found it.
      story.bot.watch();
      await quiet(github, story.bot);
      expect(gateway.asked.length).toBeGreaterThan(0);
      for (const next of [0.05, 0.25]) {
        await passHour(story, told);
        await turn(story);
        expect((await deploymentOf(github)).liveTest?.candidates[0]?.share).toBe(next);
      }

      const { revision, liveTest } = await deploymentOf(github);
      const [candidate] = liveTest?.candidates ?? [];
      const { name = '', version = '', sha256 = '' } = candidate ?? {};
      told.revision = revision;
      told.versions = [{ role: 'candidate', name, version, sha256 }];
      told.trips.push({
        kind: 'trip',
        environment: 'production',
        model: 'churn',
        revision,
        arm: name,
        event: 'errors',
        seconds: 4,
        requests: 80,
        events: 40,
        rate: 0.01,
        at: story.clock.now(),
      });
      // Between two sweeps.
      story.bot.watch();
      await quiet(github, story.bot);
      expect(await deploymentOf(github)).toMatchObject({ production: { version: '1.0.0' }, liveTest: null });
      expect((await eventsIn(story)).at(-1)?.data).toMatchObject({ reasonCode: 'guard-tripped', version: '1.1.0' });

      // Nothing runs any more, so that nothing is asked.
      await turn(story);
      const before = gateway.asked.length;
      await turn(story);
      story.bot.watch();
      await quiet(github, story.bot);
      expect(gateway.asked).toHaveLength(before);
    });
  },
);
