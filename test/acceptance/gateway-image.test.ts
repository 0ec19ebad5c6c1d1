import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { DATA_ROUTES } from '../../gateway/data-routes.ts';
import { deployment, deploymentFolder, EXAMPLES } from '../support/gateway/deployments.ts';
import { commandOf, readDockerfile, testedNode } from '../support/dockerfile.ts';
import { runCli } from '../support/run-cli.ts';
import { systemdComplaints } from '../support/systemd.ts';
import { freePort } from '../support/free-port.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'gateway', 'deploy');
const { restsOf, bases, copyFiles } = readDockerfile('gateway/deploy/Dockerfile');

/** Somebody who owns nothing, where the tests are run by one who may become him and he may read the repository. */
const NOBODY = becomeNobody();
/** The folder of the tests is closed to him. */
const PLACE = 'uid' in NOBODY ? dirname(tmpdir()) : tmpdir();

function becomeNobody(): { readonly uid: number; readonly gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const nobody = { uid: 65_534, gid: 65_534 };
  const look = ['-e', `require('fs').readdirSync(${JSON.stringify(EXAMPLES)})`];
  return spawnSync(process.execPath, look, { ...nobody, cwd: '/' }).status === 0 ? nobody : {};
}

test('the image is pinned, runs as nobody special, and takes no more packages than it names', () => {
  expect(new Set(bases.map((image) => image.split('@')[0]))).toEqual(new Set([testedNode()]));
  expect(bases.filter((image) => !/@sha256:[0-9a-f]{64}$/.test(image))).toEqual([]);
  expect([restsOf('USER'), restsOf('ADD')]).toEqual([['node'], []]);
  const [apt = ''] = restsOf('RUN');
  expect(apt).toContain('--no-install-recommends');
  expect(apt).toMatch(/rm -rf \/var\/lib\/apt\/lists\/\*$/);
});

test('what is copied into the image serves as nobody, from folders that nobody may write, and is probed and stopped', async () => {
  const app = mkdtempSync(join(PLACE, 'seatrial-image-'));
  const state = mkdtempSync(join(PLACE, 'seatrial-image-state-'));
  await using laid = await deploymentFolder(deployment());
  let ending: ChildProcess | null = null;
  try {
    copyFiles(app);
    mkdirSync(join(app, 'node_modules'));
    for (const name of ['onnxruntime-node', 'onnxruntime-common'])
      cpSync(join(ROOT, 'node_modules', name), join(app, 'node_modules', name), { recursive: true });
    cpSync(laid.folder, join(app, 'deployments'), { recursive: true });
    chmodSync(app, 0o755);
    if ('uid' in NOBODY) chownSync(state, NOBODY.uid, NOBODY.gid);
    const port = String(await freePort());
    const [program = '', ...args] = commandOf(restsOf('ENTRYPOINT')[0] ?? '');
    const place = (argument: string): string =>
      argument
        .replace(/^\/app\//, `${app}/`)
        .replace(/^\/state$/, state)
        .replace(/^0\.0\.0\.0$/, '127.0.0.1');
    const asked = [
      '--registry',
      EXAMPLES,
      '--deployments',
      join(app, 'deployments'),
      '--port',
      port,
      '--admin-port',
      '0',
    ];
    // As the image has it for all of its users.
    expect(restsOf('RUN')).toContain("git config --system --add safe.directory '*'");
    writeFileSync(join(app, '.gitconfig'), '[safe]\n\tdirectory = *\n');
    const fixed = Object.fromEntries((restsOf('ENV')[0] ?? '').split(' ').map((pair) => pair.split('=')));
    const env = {
      ...fixed,
      HOME: app,
      PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
      TMPDIR: state,
      PORT: port,
    };
    const child = spawn(program, [...args.map(place), ...asked], {
      env,
      cwd: '/',
      stdio: ['ignore', 'inherit', 'pipe'],
      ...NOBODY,
    });
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (log += part));
    ending = child;
    const exited = once(child, 'close');
    const [probe = '', ...options] = commandOf(restsOf('HEALTHCHECK')[0] ?? '');
    const check = (): number | null => spawnSync(probe, options, { env }).status;
    await vi.waitFor(() => expect(check()).toBe(0), { timeout: 60_000, interval: 500 });
    const ready = async () => (await fetch(`http://127.0.0.1:${port}/v2/health/ready`)).status;
    await expect.poll(ready, { timeout: 60_000 }).toBe(200);
    expect(existsSync(join(state, 'journal'))).toBe(true);
    // The clone is another user's.
    expect(log).not.toContain('dubious');
    child.kill('SIGTERM');
    await exited;
    expect([child.exitCode, check()]).toEqual([0, 1]);
  } finally {
    ending?.kill('SIGKILL');
    for (const folder of [app, state]) rmSync(folder, { recursive: true, force: true });
  }
});

test('systemd takes the unit', ({ skip }) => {
  const complaints = systemdComplaints('gateway/deploy/seatrial-gateway.service');
  if (complaints === null) skip('systemd is not here');
  expect(complaints).toEqual([]);
});

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}

interface Container {
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  readonly command?: readonly string[];
  readonly securityContext?: unknown;
  readonly resources?: { readonly requests?: unknown; readonly limits?: { readonly memory?: string } };
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly startupProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
}

describe('the objects for Kubernetes', () => {
  const objects = parseAllDocuments(readFileSync(join(FOLDER, 'kubernetes.yaml'), 'utf8')).map((one) => one.toJS());
  const { spec } = objects.find(({ kind }) => kind === 'StatefulSet');
  const pod = spec.template.spec;
  const containers: readonly Container[] = [...pod.initContainers, ...pod.containers];
  const gateway = containers.find(({ name }) => name === 'gateway');

  test('are those that a service takes, and select its pods', () => {
    expect(objects.map(({ kind }) => kind)).toEqual(['StatefulSet', 'Service', 'PodDisruptionBudget', 'NetworkPolicy']);
    const labels = { 'app.kubernetes.io/name': 'seatrial-gateway' };
    expect(spec.template.metadata.labels).toEqual(labels);
    const [, service, budget, policy] = objects;
    const selected = [spec.selector.matchLabels, service.spec.selector, budget.spec.selector.matchLabels];
    expect([...selected, policy.spec.podSelector.matchLabels]).toEqual([labels, labels, labels, labels]);
  });

  test('run as the restricted standard of pod security asks, in a tree that is only read', () => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    });
    for (const { securityContext, resources } of containers) {
      const capabilities = { drop: ['ALL'] };
      expect(securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities });
      expect(resources?.limits?.memory).toBeDefined();
    }
  });

  test('ask for paths that are there, on the port that the image answers on', () => {
    const paths = new Set(DATA_ROUTES.map(({ path }) => path));
    const probes = [gateway?.startupProbe, gateway?.livenessProbe, gateway?.readinessProbe];
    expect(probes.map((probe) => paths.has(probe?.httpGet.path ?? '') && probe?.httpGet.port === 'http')).toEqual([
      true,
      true,
      true,
    ]);
    expect(gateway?.ports).toEqual([{ name: 'http', containerPort: Number(restsOf('EXPOSE')[0]) }]);
  });

  test('give options that the program knows', async () => {
    const { stdout } = await runCli(['serve', '--help'], { cwd: ROOT });
    const names = (gateway?.args ?? []).map((argument) => argument.split('=')[0] ?? '');
    expect(names.filter((name) => !stdout.includes(`${name} <`))).toEqual([]);
  });

  test('are put together by kustomize, where it is', ({ skip }) => {
    const { status, stdout, stderr, error } = spawnSync('kubectl', ['kustomize', FOLDER], { encoding: 'utf8' });
    if (error !== undefined) skip('kubectl is not here');
    expect([status, stderr]).toEqual([0, '']);
    const images = [...stdout.matchAll(/image: (\S+)/g)].map(([, image]) => image);
    expect(new Set(images)).toEqual(new Set(['registry.example.com/seatrial-gateway:0.1.0']));
    expect(stdout).toContain('REGISTRY_URL: https://github.com/acme/models.git');
  });
});
