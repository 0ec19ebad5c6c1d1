import { expect, test } from 'vitest';
import {
  finishCertification,
  mergeCertified,
  mergeVersion,
  quiet,
  REGISTRY,
  startTestBot,
} from '../support/bot-story.ts';
import { aLiveTest } from '../support/certificate.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { SLOW } from '../support/slow.ts';

const MODEL = 'models/churn/model.yaml';
const LIVE_TEST = 'liveTest: {metrics: [{id: log_loss, direction: down, betterBy: 0.001}]}\n';
const FILES = { ...REGISTRY, [MODEL]: `${REGISTRY[MODEL]}${LIVE_TEST}` };
/** 150 a second of a metric that varies by 0.49, as the certificate has it. */
const TIME =
  /Live test: 10\s% of the traffic for about [\d.]+ days, or 50\s% for about [\d.]+ (?:h|days) to know whether `log_loss` is better by 0\.001 \(at 150 predictions a second, as mode realtime declares\)\./u;

async function lastComment(github: LocalGitHub, number: number): Promise<string> {
  return (await github.comments(number)).at(-1)?.body ?? '';
}

test('of a model with a live test the dry run says how long that takes, and the status shows it', SLOW, async () => {
  await withLocalGitHub({ files: FILES }, async (github) => {
    await using bot = await startTestBot(github);
    const first = await mergeCertified(github, bot, '1.0.0');
    await github.comment(first, '/promote to=production');
    await quiet(github, bot);
    const second = await mergeVersion(github, '1.1.0');
    await finishCertification(github, '1.1.0', { certificate: { liveTest: aLiveTest() } });
    await quiet(github, bot);

    await github.comment(second, '/promote share=10% dry-run');
    await quiet(github, bot);
    expect(await lastComment(github, second)).toContain('would be carried out');
    expect(await lastComment(github, second)).toMatch(TIME);

    await github.comment(second, '/promote share=10%');
    await quiet(github, bot);
    const bodies = (await github.comments(second)).map(({ body }) => body);
    const status = bodies.find((body) => body.includes('seatrial:status')) ?? '';
    expect(status).toMatch(/Live test of `1\.1\.0` in production, planned at .* UTC: 10\s% of the traffic for about/u);
  });
});
