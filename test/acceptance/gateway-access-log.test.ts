import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deployment, deploymentFolder, EXAMPLES } from '../support/gateway/deployments.ts';
import { runGateway } from '../support/gateway/run-gateway.ts';

const place = mkdtempSync(join(tmpdir(), 'seatrial-access-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function lines(path: string): readonly { readonly 'http.route': string }[] {
  const text = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return text.map((line) => JSON.parse(line));
}

test('requests are written to a file, which SIGHUP begins anew, and none is lost', async () => {
  const path = join(place, 'access.log');
  await using deployments = await deploymentFolder(deployment());
  const folders = ['--registry', EXAMPLES, '--deployments', deployments.folder, '--state', join(place, 'state')];
  await using gateway = await runGateway([...folders, '--workers', '1', '--access-log', path]);
  let asked = 0;
  const ask = async (): Promise<unknown> => {
    asked += 1;
    return fetch(`${gateway.dataUrl}/v2/models/income-band/ready`);
  };
  for (let request = 0; request < 5; request += 1) await ask();
  renameSync(path, `${path}.1`);
  gateway.child.kill('SIGHUP');
  await expect.poll(async () => [await ask(), lines(path).length][1], { timeout: 10_000 }).toBeGreaterThan(0);
  await ask();
  expect(await gateway.stop('SIGTERM')).toBe(0);
  const all = [...lines(`${path}.1`), ...lines(path)];
  expect(all).toHaveLength(asked);
  expect(new Set(all.map((line) => line['http.route']))).toEqual(new Set(['/v2/models/{model}/ready']));
  expect(
    gateway
      .log()
      .split('\n')
      .filter((line) => line.includes('"served"')),
  ).toHaveLength(1);
});
