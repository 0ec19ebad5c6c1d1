import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { Serve, Signature } from '../../../../src/contract/generated/types.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import type {
  LoadedModel,
  LoadOutcome,
  PredictOutcome,
  ProcessLimits,
} from '../../../../src/usecases/ports/model-runtime.ts';
import { wireRuntimes } from '../../../../src/wiring/runtimes.ts';
import { layArtifact } from '../../../support/documented-servers.ts';
import { leftBehind, takeTemporaryFolder } from '../../../support/left-behind.ts';

const SERVER = readFileSync(fileURLToPath(new URL('../../../support/bad-server.mjs', import.meta.url)));
const SIGNATURE: Signature = {
  inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }],
  outputs: [{ name: 's', datatype: 'FP32', shape: [-1] }],
};
const LIMITS: ProcessLimits = { callTimeoutMs: 20_000, memoryBytes: 2 ** 30 };
takeTemporaryFolder();
const runtimeOf = wireRuntimes({ environment: process.env });

interface Trial {
  readonly serve?: Partial<Serve>;
  readonly limits?: Partial<ProcessLimits>;
  readonly variables?: Readonly<Record<string, string>>;
}

function artifactOf(how: string, { serve = {}, variables = {} }: Trial) {
  const started: Serve = {
    command: [process.execPath, 'server.mjs'],
    protocol: 'open-inference',
    variables: { HOW: how, ...variables },
    ...serve,
  };
  return layArtifact({ serve: started, signature: SIGNATURE, files: new Map([['server.mjs', SERVER]]) });
}

async function load(how: string, trial: Trial = {}): Promise<LoadOutcome> {
  const options = { threads: 1, limits: { ...LIMITS, ...trial.limits } };
  return runtimeOf('endpoint').load(artifactOf(how, trial), options);
}

async function withModel<T>(how: string, use: (model: LoadedModel) => Promise<T>, trial: Trial = {}): Promise<T> {
  const outcome = await load(how, trial);
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  await using model = outcome.model;
  return await use(model);
}

function rows(...sums: readonly number[]): readonly Tensor[] {
  return [
    { name: 'x', datatype: 'FP32', shape: [sums.length, 2], data: Float32Array.from(sums.flatMap((sum) => [sum, 0])) },
  ];
}

function told(outcome: PredictOutcome | LoadOutcome): readonly unknown[] {
  if (outcome.kind === 'failed') return [outcome.reason, outcome.message];
  return outcome.kind === 'predicted' ? outcome.outputs.map(({ data }) => [...data]) : [outcome.kind];
}

afterEach(() => {
  const left = leftBehind();
  if (left.length > 0) throw new Error(`It left behind: ${left.join(', ')}`);
});

test('a good one answers', async () => {
  expect(await withModel('well', async (model) => told(await model.predict(rows(1, 2))))).toEqual([[1, 2]]);
});

test('it sees no token, and nothing of the job but what it needs to run', async () => {
  process.env['GITHUB_TOKEN'] = 'a secret';
  try {
    const [, message] = await withModel('tells what it sees', async (model) => told(await model.predict(rows(1))));
    for (const name of ['HOME', 'HOST', 'HOW', 'PATH', 'PORT', 'TMPDIR']) expect(message).toContain(name);
    expect(message).not.toMatch(/TOKEN|GITHUB|npm_|SEATRIAL_PEERS|VITEST/);
  } finally {
    delete process.env['GITHUB_TOKEN'];
  }
});

describe('what does not start', () => {
  const ready = { ready: { timeout: '2s' } };

  test.each([
    ['is never ready', 'was not ready after 2s: GET /v2/models/churn/ready answers 503. It wrote: started to serve'],
    ['never answers whether it is ready', 'was not ready after 2s: GET /v2/models/churn/ready is not answered.'],
    [
      'drips while it is asked whether it is ready',
      'was not ready after 2s: GET /v2/models/churn/ready is not answered',
    ],
    ['never listens', 'was not ready after 2s: it takes no connections. It wrote: started to serve'],
    [
      'dies before it is ready',
      'ended with exit code 3 before it was ready. It wrote: started to serve dies before it is ready no model.bin in this folder',
    ],
  ])('one that %s', async (how, words) => {
    const [reason, message] = told(await load(how, { serve: ready }));
    expect(reason).toMatch(/error|crash/);
    expect(message).toContain(words);
  });

  test.each([
    ['drips its tensors', 'did not tell its tensors within 2s'],
    ['pours its tensors', 'tells its tensors in more than 4 MiB'],
  ])('one that %s', async (how, words) => {
    const [reason, message] = told(await load(how, { serve: ready }));
    expect([reason, message]).toEqual(['error', expect.stringContaining(words)]);
  });

  test('a program that is not there', async () => {
    const [reason, message] = told(await load('well', { serve: { command: ['no-such-program', '--port', '{port}'] } }));
    expect([reason, message]).toEqual([
      'error',
      expect.stringContaining('no-such-program of serve.command is not there'),
    ]);
  });

  test('one whose protocol tells other tensors than the manifest declares', async () => {
    const [reason, message] = told(await load('tells other tensors'));
    expect(reason).toBe('error');
    expect(message).toContain(
      'The server tells other tensors than the manifest declares: input "x" is of shape [-1, 9], not [-1, 2]',
    );
  });
});

describe('what answers badly', () => {
  test.each([
    ['another output', 'error', 'the answer has no output s'],
    ['another type', 'error', 'the output s is INT64, not FP32'],
    ['texts', 'error', 'the output s holds what is no FP32'],
    ['too few', 'error', 'the output s has 0 elements, and its shape 1'],
    ['HTML', 'error', 'answered as text/html what cannot be read'],
    ['half an answer', 'error', 'The connection to the server failed'],
    ['two gigabytes', 'error', 'answered with more than 256 MiB'],
  ])('%s', async (how, reason, words) => {
    const failed = await withModel(how, async (model) => told(await model.predict(rows(1))));
    expect(failed).toEqual([reason, expect.stringContaining(words)]);
  });

  test('NaN is an answer', async () => {
    expect(await withModel('NaN', async (model) => told(await model.predict(rows(1, 2))))).toEqual([[NaN, NaN]]);
  });

  test('one that fails at a row answers the others', async () => {
    await withModel('fails at a row', async (model) => {
      expect(told(await model.predict(rows(1, 7)))).toEqual([
        'error',
        expect.stringContaining('The server answered 500: no such customer.'),
      ]);
      expect(told(await model.predict(rows(1)))).toEqual([[1]]);
    });
  });

  test('one that dies at a row has crashed, and says what it wrote', async () => {
    await withModel('dies at a row', async (model) => {
      expect(told(await model.predict(rows(1)))).toEqual([[1]]);
      expect(told(await model.predict(rows(7)))).toEqual([
        'crash',
        expect.stringContaining(
          'The server ended with exit code 9. It wrote: started to serve dies at a row fatal: row 7',
        ),
      ]);
      expect(told(await model.predict(rows(1)))[0]).toBe('crash');
    });
  });

  test('one that takes too long is ended', async () => {
    const trial = { limits: { callTimeoutMs: 2000 } };
    expect(await withModel('slowly', async (model) => told(await model.predict(rows(1))), trial)).toEqual([
      'timeout',
      expect.stringContaining('within 2s'),
    ]);
  });

  test('one that takes too much memory is ended', async () => {
    const trial = { limits: { memoryBytes: 600 * 2 ** 20 } };
    const [reason] = await withModel('takes memory', async (model) => told(await model.predict(rows(1))), trial);
    expect(['memory', 'crash']).toContain(reason);
  });

  test('a redirect is not followed', async () => {
    let visits = 0;
    const elsewhere = createServer((_, response) => {
      visits += 1;
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const address = elsewhere.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
    const trial = { variables: { ELSEWHERE: url } };
    expect(await withModel('redirects', async (model) => told(await model.predict(rows(1))), trial)).toEqual([
      'error',
      expect.stringContaining(`The server redirects to "${url}"`),
    ]);
    elsewhere.close();
    expect(visits).toBe(0);
  });

  test('a connection that is closed after an answer is opened again', async () => {
    await withModel('closes the connection', async (model) => {
      for (let call = 0; call < 6; call += 1) expect(told(await model.predict(rows(call)))).toEqual([[call]]);
    });
  });
});

test('what it has started ends with it, in whichever session', async () => {
  await withModel('starts daemons', async (model) => {
    expect(told(await model.predict(rows(3)))).toEqual([[3]]);
    expect(leftBehind().filter((command) => command.startsWith('sleep'))).toHaveLength(2);
  });
});

const ONLY_LINUX = process.platform !== 'linux' || !existsSync('/usr/bin/python3');

function runs(...command: readonly string[]): boolean {
  const names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return names.some((name) => textOf(`/proc/${name}/cmdline`) === `${command.join('\0')}\0`);
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

test.skipIf(ONLY_LINUX)('what left its session and cleared its environment ends with it, too', async () => {
  const seconds = String(100_000 + process.pid);
  const trial = { variables: { SECONDS_HIDDEN: seconds } };
  const use = async () => {
    await expect.poll(() => runs('sleep', seconds), { timeout: 5000 }).toBe(true);
  };
  await withModel('hides a daemon', use, trial);
  expect(runs('sleep', seconds)).toBe(false);
});

test.skipIf(ONLY_LINUX)('what the program that certifies knows stays with it', async () => {
  const other = spawn('sleep', ['60'], { env: { PATH: process.env['PATH'], DEPLOY_KEY: 'a secret' } });
  await once(other, 'spawn');
  const trial = { variables: { OTHER: String(other.pid) } };
  const use = async (model: LoadedModel) => told(await model.predict(rows(1)));
  const [, message] = await withModel('looks into another process', use, trial);
  other.kill('SIGKILL');
  expect(message).toContain('The server answered 500: "EACCES"');
});

test.skipIf(process.platform !== 'linux')('nothing is left where the program that certifies is killed', async () => {
  const program = fileURLToPath(new URL('../../../support/holding-server.ts', import.meta.url));
  const artifact = artifactOf('starts daemons', {});
  const holder = spawn(process.execPath, [program, JSON.stringify(artifact)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  expect(leftBehind().length).toBeGreaterThan(2);
  holder.kill('SIGKILL');
  await expect.poll(leftBehind, { timeout: 5000, interval: 50 }).toEqual([]);
});
