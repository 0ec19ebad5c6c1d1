import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deployment, deploymentFolder, EXAMPLES } from '../support/gateway/deployments.ts';
import { runGateway } from '../support/gateway/run-gateway.ts';

/** A model server that always says the same; its argument is the port, and 0 any that is free. */
const SERVER = `
const outputs = [
  { name: 'label', datatype: 'INT64', shape: [1], data: [0] },
  { name: 'probabilities', datatype: 'FP32', shape: [1, 2], data: [0.25, 0.75] },
];
const server = require('node:http').createServer((request, response) => {
  request.resume();
  request.on('end', () => response.end(JSON.stringify(request.method === 'GET' ? { inputs: [], outputs: [] } : { outputs })));
});
server.listen(Number(process.argv[1]), '127.0.0.1', () => console.log(server.address().port));
`;
const JSON_BODY = { 'content-type': 'application/json' };
const BODY = JSON.stringify({
  inputs: [{ name: 'features', datatype: 'FP32', shape: [1, 36], data: Array.from({ length: 36 }, () => 0.5) }],
});

const state = mkdtempSync(join(tmpdir(), 'seatrial-upstream-'));
afterAll(() => rmSync(state, { recursive: true, force: true }));

interface Server extends AsyncDisposable {
  readonly child: ChildProcess;
  readonly port: number;
}

async function start(port: number): Promise<Server> {
  const child = spawn(process.execPath, ['-e', SERVER, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { child, port: Number(said), [Symbol.asyncDispose]: () => kill(child) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

test('a gateway says that it is not ready while the only server behind it is gone, and answers once it is back', async () => {
  await using server = await start(0);
  await using deployments = await deploymentFolder(deployment());
  const places = ['--registry', EXAMPLES, '--deployments', deployments.folder, '--state', state];
  await using gateway = await runGateway([...places, '--upstream', `income-band=http://127.0.0.1:${server.port}`]);
  const ask = async (path: string, init?: RequestInit) => (await fetch(`${gateway.dataUrl}${path}`, init)).status;
  const ready = () => ask('/v2/health/ready');
  const infer = () => ask('/v2/models/income-band/infer', { method: 'POST', body: BODY, headers: JSON_BODY });
  expect([await ready(), await infer()]).toEqual([200, 200]);
  await kill(server.child);
  expect(await infer()).toBe(500);
  await expect.poll(ready, { timeout: 30_000 }).toBe(503);
  expect(await ask('/v2/models/income-band/ready')).toBe(503);
  expect(await ask('/v2/health/live')).toBe(200);
  await using _ = await start(server.port);
  await expect.poll(ready, { timeout: 30_000 }).toBe(200);
  expect(await infer()).toBe(200);
}, 90_000);
