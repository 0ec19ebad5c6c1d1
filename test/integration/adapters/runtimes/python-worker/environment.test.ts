import { createServer } from 'node:http';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../../src/domain/error.ts';
import { tellFinding } from '../../../../../src/report/findings/tell-finding.ts';
import { wireRuntimes } from '../../../../../src/wiring/runtimes.ts';
import { LOCK, PYTHON_MODELS, pythonArtifact, variablesWithUv } from '../../../../support/python-models.ts';

const variables = variablesWithUv();
const bytes = readFileSync(join(PYTHON_MODELS, 'logistic.joblib'));
const OPTIONS = { threads: 1, limits: { callTimeoutMs: 20_000, memoryBytes: 2 ** 31 } };

/** How a version was refused before anything was loaded, with a cache of its own: nothing of an environment stays in it. */
async function refusal(
  artifact: { lock?: string; python?: string },
  environment: NodeJS.ProcessEnv,
): Promise<AppError> {
  const cache = mkdtempSync(join(tmpdir(), 'seatrial-cache-'));
  const runtime = wireRuntimes({ environment: { ...environment, SEATRIAL_CACHE_DIR: cache } })('sklearn');
  const outcome = await runtime.load(pythonArtifact({ bytes, ...artifact }), OPTIONS).catch((error: unknown) => error);
  if (!(outcome instanceof AppError)) throw new Error('it was not refused');
  const kept = join(cache, 'python');
  expect(existsSync(kept) ? readdirSync(kept) : []).toEqual([]);
  return outcome;
}

test.each([
  ['no digest', 'numpy==2.4.6\n', 'line 1 has no digest of the files of its package'],
  ['a range', `numpy>=2 --hash=sha256:${'a'.repeat(64)}\n`, 'line 1 leaves open which version of its package is meant'],
  ['another index', `--extra-index-url https://elsewhere.example\n${LOCK}`, 'line 1 is an option'],
  ['nothing', '# nothing\n', 'it names no package'],
])('a lock with %s is a finding with its line', async (_name, lock, said) => {
  const { inspection, findings } = await wireRuntimes({ environment: {} })('sklearn').inspect(
    pythonArtifact({ bytes, lock }),
  );
  expect(inspection).toBeNull();
  const [found] = findings;
  if (found === undefined) throw new Error('nothing was found');
  expect(found).toMatchObject({ code: 'environment-unfit', severity: 'error' });
  expect(tellFinding(found).message).toContain(said);
});

test('without uv it is said how to get it', async () => {
  const nowhere = mkdtempSync(join(tmpdir(), 'seatrial-empty-'));
  const error = await refusal({}, { PATH: nowhere });
  expect(error).toMatchObject({ code: 'runtime-missing', reason: 'uv-missing' });
  expect(error.hint).toContain('pip install uv');
});

describe.skipIf(variables === null)('an environment, where uv is', () => {
  const offline = { ...variables, UV_OFFLINE: '1', UV_PYTHON_DOWNLOADS: 'never' };

  test('of a Python that is not there', async () => {
    const error = await refusal({ python: '3.2' }, offline);
    expect(error).toMatchObject({ code: 'runtime-missing', reason: 'python-missing' });
    expect(error.message).toContain('uv finds no Python 3.2');
  });

  test('without the network', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'seatrial-uv-'));
    const error = await refusal({}, { ...offline, UV_CACHE_DIR: empty });
    expect(error).toMatchObject({ code: 'runtime-missing', reason: 'packages-missing' });
    expect(error.message).toContain('network was disabled');
  });

  test('of a package that is gone from its index', async () => {
    await using index = await anEmptyIndex();
    const empty = mkdtempSync(join(tmpdir(), 'seatrial-uv-'));
    const error = await refusal({}, { ...variables, UV_DEFAULT_INDEX: index.url, UV_CACHE_DIR: empty });
    expect(error).toMatchObject({ code: 'runtime-missing', reason: 'packages-missing' });
    expect(error.message).toMatch(/was not found/);
  });

  test('is made once for a lock and a Python', async () => {
    const runtime = wireRuntimes({ environment: variables ?? {} })('sklearn');
    const staged = [
      await runtime.stage(pythonArtifact({ bytes }), []),
      await runtime.stage(pythonArtifact({ bytes }), []),
    ];
    const commands = staged.map(({ modelPath }) => JSON.parse(readFileSync(modelPath, 'utf8')).serve.command[0]);
    for (const one of staged) await one[Symbol.asyncDispose]();
    expect(commands[0]).toMatch(/[0-9a-f]{40}/);
    expect(commands[1]).toBe(commands[0]);
  });
});

async function anEmptyIndex(): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a TCP server
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/simple`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
