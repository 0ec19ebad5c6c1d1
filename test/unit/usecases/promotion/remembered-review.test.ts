import { expect, test } from 'vitest';
import { readLedger } from '../../../../src/contract/ledger.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { certifyPull, mergePull, openPull, PULL, settle } from '../../../support/promotion/open-pull.ts';
import { addComment, commitId, createWorld, intentOf, MODEL } from '../../../support/promotion/world.ts';

test.each([
  ['is carried out, where it stands as it was written', '/promote share=20%', []],
  ['is over, where the review says something else now, which GitHub does not tell', 'Not yet.', ['request-altered']],
])('what a review has asked for before the merge %s', async (_name, now, lapses) => {
  const world = createWorld();
  const start = addComment(world, { login: 'ada', thread: 1, body: '/promote to=production' });
  await handleCommand(fakePorts(world), intentOf(start));
  openPull(world);
  const asked = { login: 'ben', thread: PULL, body: '/promote share=20%' };
  const review = addComment(world, asked, { kind: 'review', boundSha: commitId('d') });
  expect(await handleCommand(fakePorts(world), intentOf(review))).toMatchObject({
    decision: { reasonCode: 'remembered' },
  });
  review.body = now;
  mergePull(world);
  certifyPull(world);
  await settle(world);
  const { state, events } = readLedger(world.files, MODEL);
  const over = events.flatMap(({ event: { type, data } }) => (type === 'promotion.lapsed' ? [data.reasonCode] : []));
  expect(over).toEqual(lapses);
  const live = state.deployments['production']?.liveTest?.candidates ?? [];
  expect(live.map(({ version }) => version)).toEqual(lapses.length === 0 ? ['1.3.0'] : []);
});
