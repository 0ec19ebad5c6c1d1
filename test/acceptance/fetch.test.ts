import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileServer, sendBytes, serveOnLoopback } from '../support/file-server.ts';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { aHoldout, createRegistry, digest, HOLDOUT_CSV, type RegistryFixture } from '../support/registry-fixture.ts';
import { runAction } from '../support/run-action.ts';
import { CLI, runCli, type RunResult } from '../support/run-cli.ts';
import { SLOW } from '../support/slow.ts';

const MODEL = readFileSync(fixturePath('linear.onnx'));
const TOKEN = 'hf_a_secret_that_nobody_sees';
const MODEL_URI = 'hf://acme/probe@v1/model.onnx';
const DATA_URI = 'hf://datasets/acme/rows@v1/holdout.csv';

let cache: string;
let registry: RegistryFixture;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'seatrial-kept-'));
  registry = createRegistry();
  registry.model({ evaluation: { holdout: aHoldout({ data: { uri: DATA_URI, sha256: digest(HOLDOUT_CSV) } }) } });
  declare('1.0.0', MODEL_URI);
});
afterEach(async () => {
  registry[Symbol.dispose]();
  await rm(cache, { recursive: true, force: true });
});

function declare(version: string, uri: string, over: object = {}): void {
  registry.version({ version, file: { path: undefined, uri, ...over } });
}

/** Has both files for whoever has the token. */
const answer: RequestListener = (request, response) => {
  if (request.headers.authorization !== `Bearer ${TOKEN}`) return response.writeHead(401).end();
  if (request.url === '/acme/probe/resolve/v1/model.onnx') return sendBytes(request, response, { bytes: MODEL });
  if (request.url === '/datasets/acme/rows/resolve/v1/holdout.csv')
    return sendBytes(request, response, { bytes: Buffer.from(HOLDOUT_CSV) });
  return response.writeHead(404).end();
};

const byText = (one: string, other: string): number => one.localeCompare(other);

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<RunResult> {
  return runCli(args, { cwd: registry.folder, environment: { SEATRIAL_CACHE_DIR: cache, ...environment } });
}

/** The terminal below what a shell sets for it. */
async function runLimited(
  limit: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }> {
  const env = { PATH: process.env['PATH'], HOME: cache, SEATRIAL_CACHE_DIR: cache, ...environment };
  const shell = ['-c', `${limit}; exec "$@"`, 'sh', process.execPath, CLI, ...args];
  const child = spawn('bash', shell, { cwd: registry.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { exitCode, stdout, stderr };
}

function filesWith(folder: string, words: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(words));
}

const signedIn = (hub: FileServer) => ({ HF_ENDPOINT: hub.url, HF_TOKEN: TOKEN });

describe('seatrial fetch', () => {
  test('brings what certify then needs neither a server nor a credential for', SLOW, async () => {
    await using hub = await serveOnLoopback(answer);
    const fetched = await run(['fetch', 'probe@1.0.0'], signedIn(hub));
    expect(fetched).toMatchObject({ exitCode: 0, stderr: '' });
    expect(fetched.stdout.split('\n').map((line) => line.split('  ').slice(0, 2))).toEqual([
      ['probe@1.0.0 model.onnx', MODEL_URI],
      ['probe holdout', DATA_URI],
      [''],
    ]);
    const asked = hub.requests.length;
    const certified = await run(['certify', 'probe@1.0.0', '--quick'], { HF_ENDPOINT: 'http://127.0.0.1:1' });
    expect(certified.exitCode).toBe(0);
    expect(hub.requests.length).toBe(asked);
    expect(await readdir(join(cache, 'sha256'))).toEqual([digest(MODEL), digest(HOLDOUT_CSV)].toSorted(byText));
    const again = await run(['fetch', 'probe@1.0.0'], signedIn(hub));
    expect(again.stdout.match(/in the cache already/g)).toHaveLength(2);
    expect(hub.requests.length).toBe(asked);
    expect([cache, registry.folder].flatMap((folder) => filesWith(folder, TOKEN))).toEqual([]);
  });

  test('is not needed for what anybody may read: certify brings it by itself', SLOW, async () => {
    await using hub = await serveOnLoopback((request, response) => {
      const isData = request.url?.includes('/datasets/') ?? false;
      sendBytes(request, response, { bytes: isData ? Buffer.from(HOLDOUT_CSV) : MODEL });
    });
    const certified = await run(['certify', 'probe@1.0.0', '--quick'], signedIn(hub));
    expect(certified.exitCode).toBe(0);
    expect(hub.requests.map(({ url = '' }) => url).toSorted(byText)).toEqual([
      '/acme/probe/resolve/v1/model.onnx',
      '/datasets/acme/rows/resolve/v1/holdout.csv',
    ]);
    expect(hub.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  });

  test('leaves nothing of a file that does not fit, and keeps the others', SLOW, async () => {
    const large = Buffer.alloc(256 * 1024, 'weights');
    await using hub = await serveOnLoopback((request, response) => {
      if (request.url?.includes('.csv')) return answer(request, response);
      return sendBytes(request, response, { bytes: large });
    });
    declare('1.0.0', MODEL_URI, { size: large.length, sha256: digest(large) });
    // No file above 64 KiB: the system refuses the bytes as a full disk does.
    const { exitCode, stdout, stderr } = await runLimited('ulimit -f 64', ['fetch', 'probe@1.0.0'], signedIn(hub));
    expect(exitCode).toBe(2);
    expect(stdout).toContain('probe holdout');
    expect(stderr).toContain('file-unwritable');
    expect(await readdir(join(cache, 'sha256'))).toEqual([digest(HOLDOUT_CSV)]);
    expect(await readdir(join(cache, 'partial'))).toEqual([]);
  });

  test('leaves names to the proxy that HTTPS_PROXY names', SLOW, async () => {
    const asked: string[] = [];
    const proxy = createServer((socket) => {
      socket.once('data', (data) => {
        asked.push(String(data).split('\r\n', 1)[0] ?? '');
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      });
      socket.on('error', () => {});
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const address = proxy.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { exitCode } = await run(['fetch', 'probe@1.0.0'], {
      HF_ENDPOINT: 'https://no.such.host.invalid',
      HTTPS_PROXY: `http://127.0.0.1:${port}`,
      NO_PROXY: '',
    });
    proxy.close();
    expect(exitCode).toBe(2);
    expect(new Set(asked)).toEqual(new Set(['CONNECT no.such.host.invalid:443 HTTP/1.1']));
  });

  test('is what certify names where a file is not for anybody, and certify shows nobody the credential', async () => {
    await using hub = await serveOnLoopback(answer);
    const refused = await run(['certify', 'probe@1.0.0', '--quick'], signedIn(hub));
    expect(refused.exitCode).toBe(2);
    expect(refused.text).toMatch(/models\/probe\/versions\/1\.0\.0\.yaml:\d+:\d+/u);
    expect(refused.text).toMatch(/seatrial fetch.*HF_TOKEN/u);
    expect(hub.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    expect(refused.text).not.toContain(TOKEN);
  });

  test('tells of each file that cannot be had, where it is declared, and brings the others', async () => {
    await using hub = await serveOnLoopback(answer);
    declare('1.0.0', 'hf://acme/probe@v1/other.onnx');
    const { exitCode, stdout, stderr } = await run(['fetch', 'probe@1.0.0'], signedIn(hub));
    expect(exitCode).toBe(2);
    expect(stdout).toContain('probe holdout');
    expect(stderr).toMatch(/models\/probe\/versions\/1\.0\.0\.yaml:\d+:\d+ {2}not-there/u);
    expect(stderr).toContain('/artifact/files/0/uri');
    expect(stderr).not.toContain(TOKEN);
  });

  test('keeps nothing whose digest is another', SLOW, async () => {
    await using hub = await serveOnLoopback(answer);
    declare('1.0.0', MODEL_URI, { sha256: 'a'.repeat(64) });
    const { exitCode, stderr } = await run(['fetch', 'probe@1.0.0'], signedIn(hub));
    expect(exitCode).toBe(2);
    expect(stderr).toContain('digest-mismatch');
    expect(await readdir(join(cache, 'sha256'))).toEqual([digest(HOLDOUT_CSV)]);
    expect(await readdir(join(cache, 'partial'))).toEqual([]);
  });

  test('brings what a version may be compared with, whichever passes', SLOW, async () => {
    await using hub = await serveOnLoopback(({ url = '' }, response) =>
      response.end(url.includes('.csv') ? HOLDOUT_CSV : url),
    );
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) {
      const bytes = `/acme/probe/resolve/${version}/model.onnx`;
      declare(version, `hf://acme/probe@${version}/model.onnx`, { size: bytes.length, sha256: digest(bytes) });
    }
    const brought = async (...versions: readonly string[]) => {
      await rm(cache, { recursive: true, force: true });
      const { stdout } = await run(['fetch', ...versions], signedIn(hub));
      return [...stdout.matchAll(/^probe@(\S+)/gmu)].map(([, version = '']) => version).toSorted(byText);
    };
    expect(await brought('probe@1.0.0')).toEqual(['1.0.0']);
    expect(await brought('probe@1.2.0')).toEqual(['1.1.0', '1.2.0']);
    expect(await brought('probe@1.1.0', 'probe@1.2.0')).toEqual(['1.0.0', '1.1.0', '1.2.0']);
  });

  test('goes on after a kill with what had come', async () => {
    await using hub = await serveOnLoopback((request, response) => {
      if (request.headers.range !== undefined || request.url?.includes('.csv')) return answer(request, response);
      response.writeHead(200, { 'content-length': MODEL.length }).write(MODEL.subarray(0, 100));
    });
    await runCli(['fetch', 'probe@1.0.0'], {
      cwd: registry.folder,
      environment: { SEATRIAL_CACHE_DIR: cache, ...signedIn(hub) },
      onStart: async (child) => {
        await expect.poll(() => heldBytes(), { timeout: 30_000 }).toBe(100);
        child.kill('SIGKILL');
      },
    });
    expect((await run(['fetch', 'probe@1.0.0'], signedIn(hub))).exitCode).toBe(0);
    expect(hub.requests.map(({ headers }) => headers.range)).toContain('bytes=100-');
  });

  /** Of the one file that is not whole yet. */
  async function heldBytes(): Promise<number> {
    const [folder] = await readdir(join(cache, 'partial')).catch(() => []);
    if (folder === undefined) return 0;
    try {
      return readFileSync(join(cache, 'partial', folder, 'bytes')).length;
    } catch {
      return 0;
    }
  }

  test('has nothing to do where all lies in the registry', async () => {
    using own = createRegistry();
    const { exitCode, stdout } = await runCli(['fetch', 'probe@1.0.0'], { cwd: own.folder });
    expect([exitCode, stdout]).toEqual([0, 'Every file lies in the registry.\n']);
  });
});

test('seatrial validate tells the form of an address, with its line, and asks nobody', async () => {
  declare('1.0.0', 'hf://acme/probe/model.onnx');
  const { exitCode, stdout } = await run(['validate', '--no-data'], { HF_ENDPOINT: 'http://127.0.0.1:1' });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/models\/probe\/versions\/1\.0\.0\.yaml:\d+:\d+ {2}pattern/u);
  expect(stdout).toContain('hf://owner/name@revision/path or hf://datasets/owner/name@revision/path');
});

describe('the actions', () => {
  const event = { event: 'workflow_dispatch', payload: {} };

  test('fetch brings the files and masks the credential', async () => {
    await using hub = await serveOnLoopback(answer);
    const environment = { SEATRIAL_CACHE_DIR: cache };
    const place = { ...event, workspace: registry.folder, inputs: { versions: 'probe@1.0.0' } };
    const fetched = await runAction({ action: 'fetch', ...place, environment: { ...environment, ...signedIn(hub) } });
    expect(fetched).toMatchObject({
      exitCode: 0,
      outputs: {
        files: '2',
        'fetched-bytes': String(MODEL.length + HOLDOUT_CSV.length),
        'reason-code': 'fetched',
      },
    });
    expect(fetched.log.split('\n')[0]).toBe(`::add-mask::${TOKEN}`);
    expect(fetched.log.split('\n').slice(1).join('\n')).not.toContain(TOKEN);
  });

  test('certify says that a credential does not belong to its step', async () => {
    const place = { ...event, workspace: registry.folder, inputs: { versions: 'nobody@1.0.0' } };
    const environment = { SEATRIAL_CACHE_DIR: cache, HF_TOKEN: TOKEN };
    const { log } = await runAction({ action: 'certify', ...place, environment });
    expect(log).toContain('::warning::HF_TOKEN is set for a step that loads models');
    expect(log).not.toContain(TOKEN);
  });

  test('fetch fails with the places of what cannot be had', async () => {
    await using hub = await serveOnLoopback(answer);
    const place = { ...event, workspace: registry.folder, inputs: { versions: 'probe@1.0.0' } };
    const environment = { SEATRIAL_CACHE_DIR: cache, HF_ENDPOINT: hub.url };
    const { exitCode, outputs, log } = await runAction({ action: 'fetch', ...place, environment });
    expect([exitCode, outputs['reason-code']]).toEqual([1, 'download-failed']);
    expect(log).toContain('file=models/probe/versions/1.0.0.yaml');
    expect(log).toContain('HF_TOKEN must be set');
  });
});

describe('an address that no manifest has yet', () => {
  const asked = ['init', MODEL_URI, '--name', 'fresh', '--version', '1.0.0'];
  const manifest = () => readFileSync(join(registry.folder, 'models/fresh/versions/1.0.0.yaml'), 'utf8');

  test('is what init makes a version of, and stays where it is', async () => {
    await using hub = await serveOnLoopback((request, response) => sendBytes(request, response, { bytes: MODEL }));
    const { exitCode } = await run(asked, { HF_ENDPOINT: hub.url });
    expect(exitCode).toBe(0);
    expect(manifest()).toContain(
      `    - name: model.onnx\n      uri: "${MODEL_URI}"\n      size: ${MODEL.length}\n      sha256: "${digest(MODEL)}"\n`,
    );
    expect(existsSync(join(registry.folder, 'models/fresh/artifacts'))).toBe(false);
  });

  test('is taken by fetch where it needs a credential, which init does not use', SLOW, async () => {
    await using hub = await serveOnLoopback(answer);
    const refused = await run(asked, signedIn(hub));
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toMatch(/seatrial fetch.*HF_TOKEN/u);
    const taken = await run(['fetch', MODEL_URI], signedIn(hub));
    expect(taken).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await run(asked, { HF_ENDPOINT: hub.url })).exitCode).toBe(0);
    expect(manifest()).toContain(taken.stdout);
  });

  test('is where init finds the rows, too, bound and scored as a file beside it would be', SLOW, async () => {
    await using hub = await serveOnLoopback(answer);
    expect((await run(['fetch', MODEL_URI, DATA_URI], signedIn(hub))).exitCode).toBe(0);
    const offline = { HF_ENDPOINT: 'http://127.0.0.1:1' };
    const made = await run([...asked, '--data', DATA_URI, '--target', 'y'], offline);
    expect(made).toMatchObject({ exitCode: 0, stderr: '' });
    expect(made.stdout).toContain(' on 300 rows');
    const model = readFileSync(join(registry.folder, 'models/fresh/model.yaml'), 'utf8');
    expect(model).toContain(`data: {uri: "${DATA_URI}", sha256: "${digest(HOLDOUT_CSV)}"}`);
    expect(existsSync(join(registry.folder, 'models/fresh/data'))).toBe(false);
    expect((await run(['validate', 'models/fresh'], offline)).stdout).toContain('1 evaluation set read');
    const refused = await run(
      [...asked.slice(0, 3), 'other', '--version', '1.0.0', '--data', 'hf://acme/rows.csv'],
      offline,
    );
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('hf://datasets/owner/name@revision/path');
  });

  test('that no manifest may hold is refused with its form', async () => {
    for (const command of [['fetch'], ['init', '--name', 'fresh', '--version', '1.0.0']]) {
      const { exitCode, stderr } = await run([...command, 'models:/fresh@champion/model.onnx']);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('models:/name/version/path');
    }
    expect((await run(['fetch', MODEL_URI, 'probe@1.0.0'])).exitCode).toBe(2);
  });
});
