import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request as send } from 'undici';
import { parseAllDocuments } from 'yaml';
import { freePort } from '../free-port.ts';

const FOLDER = process.env['SEATRIAL_KUBERNETES'] ?? join(homedir(), '.cache/seatrial/kubernetes');
const SERVER = join(FOLDER, 'kube-apiserver');

/** Whether test/reference/kubernetes/install.sh was run on this machine, and etcd is there. */
export const HAS_CLUSTER =
  existsSync(join(FOLDER, 'installed.txt')) && spawnSync('etcd', ['--version'], { stdio: 'ignore' }).status === 0;

export interface Cluster extends AsyncDisposable {
  /** Server-side apply, strictly: what an API server says to each document. */
  apply(text: string, namespace?: string): Promise<readonly Answer[]>;
  post(path: string, body: object): Promise<Answer>;
  /** A merge patch of an object, or of its status: what a controller does, or somebody behind the files' back. */
  patch(path: string, body: object): Promise<Answer>;
  /** By which kubectl is signed in. */
  readonly kubeconfig: string;
}

export interface Answer {
  readonly status: number;
  /** Its `message`, where it refuses. */
  readonly message: string;
}

/** Kind → where objects of it are, without and with a namespace. */
const PLACES: Readonly<Record<string, string>> = {
  Namespace: 'namespaces',
  CustomResourceDefinition: 'customresourcedefinitions',
  Deployment: 'deployments',
  Service: 'services',
  NetworkPolicy: 'networkpolicies',
  HTTPRoute: 'httproutes',
  InferenceService: 'inferenceservices',
  VirtualService: 'virtualservices',
  PrometheusRule: 'prometheusrules',
};

/** A real API server over an etcd of its own; no controller runs, so that nothing is carried out. */
export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-'));
  const [port, etcdPort, peerPort] = [await freePort(), await freePort(), await freePort()];
  const etcdUrl = `http://127.0.0.1:${etcdPort}`;
  execFileSync('openssl', ['genrsa', '-out', join(folder, 'sa.key'), '2048'], { stdio: 'ignore' });
  writeFileSync(join(folder, 'tokens.csv'), 'test-token,admin,1,"system:masters"\n');
  const children = [
    run('etcd', [
      `--data-dir=${folder}/etcd`,
      `--listen-client-urls=${etcdUrl}`,
      `--advertise-client-urls=${etcdUrl}`,
      `--listen-peer-urls=http://127.0.0.1:${peerPort}`,
      `--initial-advertise-peer-urls=http://127.0.0.1:${peerPort}`,
      `--initial-cluster=default=http://127.0.0.1:${peerPort}`,
    ]),
    run(SERVER, [
      `--etcd-servers=${etcdUrl}`,
      '--bind-address=127.0.0.1',
      '--advertise-address=127.0.0.1',
      `--secure-port=${port}`,
      `--cert-dir=${folder}/certs`,
      '--service-cluster-ip-range=10.0.0.0/24',
      `--service-account-key-file=${folder}/sa.key`,
      `--service-account-signing-key-file=${folder}/sa.key`,
      '--service-account-issuer=https://local',
      '--api-audiences=local',
      `--token-auth-file=${folder}/tokens.csv`,
      '--authorization-mode=RBAC',
      '--disable-admission-plugins=ServiceAccount',
      '--endpoint-reconciler-type=none',
    ]),
  ];
  const agent = new Agent({ connect: { rejectUnauthorized: false } });
  const ask = async (
    method: 'GET' | 'PATCH' | 'POST',
    path: string,
    own: { body?: string; type?: string } = {},
  ): Promise<Answer> => {
    const headers = {
      authorization: 'Bearer test-token',
      ...(own.type === undefined ? {} : { 'content-type': own.type }),
    };
    const answer = await send(`https://127.0.0.1:${port}${path}`, {
      method,
      headers,
      body: own.body ?? null,
      dispatcher: agent,
    });
    const text = await answer.body.text();
    const message = answer.statusCode < 300 ? '' : text;
    return { status: answer.statusCode, message };
  };
  const stop = async (): Promise<void> => {
    await agent.destroy();
    await Promise.all(children.map(kill));
    rmSync(folder, { recursive: true, force: true });
  };
  const until = async (path: string): Promise<void> => {
    for (let tries = 0; tries < 600; tries += 1) {
      const answer = await ask('GET', path).catch(() => null);
      if (answer?.status === 200) return;
      await pause(100);
    }
    await stop();
    throw new Error(`The API server does not answer ${path}.`);
  };
  const apply = async (text: string, namespace?: string): Promise<readonly Answer[]> => {
    const answers: Answer[] = [];
    for (const document of parseAllDocuments(text, { version: '1.1' })) {
      const object = document.toJS();
      const query = 'fieldManager=seatrial&fieldValidation=Strict&force=true';
      const path = `${placeOf(object, namespace)}/${object.metadata.name}?${query}`;
      answers.push(await ask('PATCH', path, { body: document.toString(), type: 'application/apply-patch+yaml' }));
    }
    return answers;
  };
  await until('/readyz');
  for (const crd of crds()) {
    await apply(readFileSync(crd, 'utf8'));
  }
  await until('/apis/gateway.networking.k8s.io/v1/httproutes');
  if (HAS_ISTIO) await until('/apis/networking.istio.io/v1/virtualservices');
  if (HAS_OPERATOR) await until('/apis/monitoring.coreos.com/v1/prometheusrules');
  if (KSERVE_CRD !== null) await until('/apis/serving.kserve.io/v1beta1/inferenceservices');
  return {
    apply,
    patch: (path, body) => ask('PATCH', path, { body: JSON.stringify(body), type: 'application/merge-patch+json' }),
    kubeconfig: writeKubeconfig(folder, port),
    post: (path, body) => ask('POST', path, { body: JSON.stringify(body), type: 'application/json' }),
    [Symbol.asyncDispose]: stop,
  };
}

function writeKubeconfig(folder: string, port: number): string {
  const file = join(folder, 'kubeconfig.json');
  const cluster = { server: `https://127.0.0.1:${port}`, 'insecure-skip-tls-verify': true };
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'test', cluster }],
    users: [{ name: 'test', user: { token: 'test-token' } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
    'current-context': 'test',
  };
  writeFileSync(file, JSON.stringify(config));
  return file;
}

/** KServe's is not in a Go module: SEATRIAL_KSERVE_CRDS names the folder that has it. */
export const KSERVE_CRD = kserveCrd();

function kserveCrd(): string | null {
  const file = join(process.env['SEATRIAL_KSERVE_CRDS'] ?? '', 'serving.kserve.io_inferenceservices.yaml');
  return existsSync(file) ? file : null;
}

const ISTIO_CRD = join(FOLDER, 'crds/networking.istio.io_virtualservices.yaml');
/** An older cache has none. */
export const HAS_ISTIO = existsSync(ISTIO_CRD);

const OPERATOR_CRD = join(FOLDER, 'crds/monitoring.coreos.com_prometheusrules.yaml');
export const HAS_OPERATOR = existsSync(OPERATOR_CRD);

function crds(): readonly string[] {
  const gateway = join(FOLDER, 'crds/gateway.networking.k8s.io_httproutes.yaml');
  return [
    gateway,
    ...(HAS_ISTIO ? [ISTIO_CRD] : []),
    ...(HAS_OPERATOR ? [OPERATOR_CRD] : []),
    ...(KSERVE_CRD === null ? [] : [KSERVE_CRD]),
  ];
}

function placeOf(
  { apiVersion, kind, metadata }: { apiVersion: string; kind: string; metadata: { namespace?: string } },
  namespace?: string,
): string {
  const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const own = metadata.namespace ?? namespace;
  return `${base}${own === undefined ? '' : `/namespaces/${own}`}/${PLACES[kind] ?? kind}`;
}

function run(program: string, args: readonly string[]): ChildProcess {
  return spawn(program, [...args], { stdio: 'ignore' });
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'close');
}
