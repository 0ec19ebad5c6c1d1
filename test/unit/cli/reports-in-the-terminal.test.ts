import { expect, test } from 'vitest';
import { renderPeriod } from '../../../src/cli/print-history.ts';
import { renderModel } from '../../../src/cli/print-status.ts';
import type { FollowerReport } from '../../../src/contract/generated/types.ts';
import { servingPeriods } from '../../../src/domain/promotion/serving.ts';
import { recordReport } from '../../../src/usecases/ledger/record-report.ts';
import { readHistory, readStatus } from '../../../src/usecases/promotion/read-state.ts';
import { say } from '../../support/promotion/busy-world.ts';
import { promoteByTest, testedWorld } from '../../support/promotion/live-story.ts';
import { fakePorts } from '../../support/promotion/fake-ports.ts';
import { createWorld, digest, MODEL, REPOSITORY, type World } from '../../support/promotion/world.ts';

const PRODUCTION = { directPromotion: true, reports: true };

/** 1.0.0 was applied in revision 1, 1.1.0 in revision 2 is not reported, and has a candidate beside it. */
async function reported(): Promise<World> {
  const world = createWorld();
  world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: PRODUCTION } };
  await say(world, 9, '/promote churn@1.0.0 to=production');
  await report(world, { revision: 1, state: 'success', description: '4 of\u001b[2J 4', url: 'https://argo.example/1' });
  world.now = '2026-05-03T15:00:00Z';
  await say(world, 9, '/promote churn@1.1.0 to=production');
  world.now = '2026-05-03T16:00:00Z';
  await say(world, 9, '/promote churn@1.2.0 share=10%');
  await report(world, { revision: 3, state: 'failure', follower: 'eu-west' });
  return world;
}

async function report(world: World, said: Omit<FollowerReport, 'model' | 'environment'>): Promise<void> {
  const sender = { id: 7, login: 'argo' };
  const whole = { model: MODEL, environment: 'production', ...said };
  await recordReport(fakePorts(world), { report: whole, sender, repository: REPOSITORY });
}

test('the status says of each slot how far it is', async () => {
  const world = await reported();
  const { models } = await readStatus(fakePorts(world), [MODEL]);
  const text = models.map(renderModel).join('\n');
  expect(text).toContain('    reported    production: not applied 2026-05-03T16:00:00Z by eu-west (argo)\n');
  expect(text).toContain('    reported    live: not applied 2026-05-03T16:00:00Z by eu-west (argo)\n');
  await say(world, 9, '/promote churn@1.2.0 to=production');
  const later = await readStatus(fakePorts(world), [MODEL]);
  expect(later.models.map(renderModel).join('\n')).toContain(
    '    reported    production: revision 4 is not reported yet\n',
  );
});

test('the history says of each period which digest is which version', async () => {
  const { events } = await readHistory(fakePorts(await reported()), MODEL);
  const [first = '', , third = ''] = servingPeriods(events).map((period) => renderPeriod(period));
  expect(first).toContain(`    digest ${digest('a')}\n`);
  expect(third).toContain(`    digest ${digest('b')} of 1.1.0\n    digest ${digest('c')} of 1.2.0\n`);
});

test('the history says of each period what was reported of it', async () => {
  const { events } = await readHistory(fakePorts(await reported()), MODEL);
  const [first = '', second = '', third = ''] = servingPeriods(events).map((period) => renderPeriod(period));
  expect(first).toContain(
    '\n    revision 1 applied 2026-05-03T14:00:00Z by argo, 4 of\\u001b[2J 4, https://argo.example/1',
  );
  expect(second).not.toContain('applied');
  expect(third).toContain('\n    revision 3 not applied 2026-05-03T16:00:00Z by eu-west (argo)');
});

test('the status says what watches production: a bake with its holdback, and a sentinel', async () => {
  const cases = [
    [{ bake: { durationMs: 86_400_000, holdback: 0.05 } }, /^ {4}baking {6}1\.0\.0 \(a{12}\) 5\s%$/mu],
    [{ sentinelShare: 0.02 }, /^ {4}sentinel {4}1\.0\.0 \(a{12}\) 2\s%, unseen$/mu],
  ] as const;
  for (const [policy, line] of cases) {
    const world = await testedWorld(policy);
    await promoteByTest(world);
    const { models } = await readStatus(fakePorts(world), [MODEL]);
    expect(models.map(renderModel).join('\n')).toMatch(line);
  }
});
