import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEmbeddedHost } from '../../../src/adapters/gateway/embedded-host.ts';
import { formatDeployment } from '../../../src/contract/format-deployment.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';
import { followDeployments } from '../../../src/usecases/gateway/apply-deployments.ts';
import type { ServingSession } from '../../../src/usecases/ports/serving.ts';
import { wireRuntimes } from '../../../src/wiring/runtimes.ts';
import { deployment, EXAMPLES, followPorts, INCOME, servedRegistry } from '../../support/gateway/deployments.ts';
import { IS_LONG } from '../../support/long.ts';
import { SLOW } from '../../support/slow.ts';

const ROW: Tensor = { name: 'features', datatype: 'FP32', shape: [1, 36], data: new Float32Array(36).fill(0.5) };
const CALLERS = 4;

/** Both versions of a real model in turn, each opened anew, while callers ask without a pause. */
async function swapUnderLoad(swaps: number) {
  const root = await mkdtemp(join(tmpdir(), 'seatrial-swaps-'));
  await using resources = new AsyncDisposableStack();
  resources.defer(() => rm(root, { recursive: true, force: true }));
  // Without the evaluation data, whose reading by a process of its own takes longer than all else.
  await cp(join(EXAMPLES, 'models/income-band'), join(root, 'models/income-band'), {
    recursive: true,
    filter: (path) => !path.includes('holdout'),
  });
  let file = { mark: '1', files: new Map([['income-band', formatDeployment(deployment())]]) };
  const source = {
    title: 'memory',
    read: async (mark: string | null) => (mark === file.mark ? null : file),
    watch: () => ({ [Symbol.asyncDispose]: async () => {} }),
  };
  const host = createEmbeddedHost({ runtimeOf: wireRuntimes({ environment: process.env }), workers: 1 });
  const opened: string[] = [];
  const sessions: ServingSession[] = [];
  const counting: typeof host = {
    open: async (version) => {
      opened.push(version.version.version);
      const session = await host.open(version);
      sessions.push(session);
      return session;
    },
  };
  const { ports } = followPorts({ source, host: counting, registry: servedRegistry(root) });
  const following = resources.use(await followDeployments({ environment: 'production', lingerMs: 10 }, ports));
  const failures: string[] = [];
  const load = new AbortController();
  let answered = 0;
  const call = async (readsFirst: boolean): Promise<void> => {
    while (!load.signal.aborted) {
      const { plan, versions } = following.models().get('income-band')!;
      if (readsFirst) await new Promise((resolve) => setTimeout(resolve, 1));
      const outcome = await versions.get(plan.production!.sha256)!.session.infer([ROW], 30_000);
      if (outcome.kind === 'failed') failures.push(`${outcome.reason}: ${outcome.message}`);
      else answered += 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  const calling = Array.from({ length: CALLERS }, (_, index) => call(index % 2 === 0));
  for (let revision = 2; revision <= swaps + 1; revision += 1) {
    const number = revision % 2 === 0 ? '1.1.0' : '1.0.0';
    const next = deployment({ revision, production: { version: number, sha256: INCOME[number] } });
    file = { mark: `${revision}`, files: new Map([['income-band', formatDeployment(next)]]) };
    await following.reload();
    expect(following.models().get('income-band')?.plan.revision).toBe(revision);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  load.abort();
  await Promise.all(calling);
  const inline = sessions.reduce((sum, session) => sum + (session.places?.()?.inlineCalls ?? 0), 0);
  return { failures, answered, inline, opened: opened.length };
}

test('no call fails while versions are swapped', { timeout: 120_000 }, async () => {
  const { failures, answered, inline, opened } = await swapUnderLoad(30);
  expect(failures).toEqual([]);
  expect(opened).toBe(31);
  expect(answered).toBeGreaterThan(100);
  // Both the thread that serves and those of the versions were asked.
  expect(inline).toBeGreaterThan(0);
  expect(inline).toBeLessThan(answered);
});

/** They take ten minutes. */
const SWAPS = 1000;

test.skipIf(!IS_LONG)('no call fails over a thousand swaps', { ...SLOW, timeout: 1_200_000 }, async () => {
  const { failures, answered, opened } = await swapUnderLoad(SWAPS);
  expect(failures).toEqual([]);
  expect(opened).toBe(SWAPS + 1);
  expect(answered).toBeGreaterThan(10 * SWAPS);
});
