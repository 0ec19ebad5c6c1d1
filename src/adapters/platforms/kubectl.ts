import { spawn } from 'node:child_process';
import { valueIn } from '../../domain/value-in.ts';
import { AppError } from '../../domain/error.ts';
import type { Cluster } from '../../usecases/ports/cluster.ts';
import { systemCode } from '../system/system-error.ts';

export interface KubectlOptions {
  /** As kubectl takes them; null: what kubectl itself finds. */
  readonly context: string | null;
  readonly kubeconfig: string | null;
}

/** The cluster that the user's own kubectl is signed in to; nothing passes a shell. */
export function createKubectl({ context, kubeconfig }: KubectlOptions): Cluster {
  const place = [
    ...(context === null ? [] : [`--context=${context}`]),
    ...(kubeconfig === null ? [] : [`--kubeconfig=${kubeconfig}`]),
    '--request-timeout=60s',
  ];
  const run = (args: readonly string[], input = ''): Promise<Answer> => runKubectl([...args, ...place], input);
  return {
    list: async (resources, { namespace, label }) => {
      const { output } = await told(
        run(['get', resources.join(','), `--namespace=${namespace}`, `--selector=${label}`, '--output=json']),
      );
      const items = valueIn(JSON.parse(output), 'items');
      return Array.isArray(items) ? items : [];
    },
    // What no schema declares a server-side apply refuses itself, with the field; kubectl's own look at it says less.
    apply: async (objects, { isDryRun, isForced }) => {
      const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
      const how = [...(isDryRun ? ['--dry-run=server'] : []), ...(isForced ? ['--force-conflicts'] : [])];
      const answer = await run(
        ['apply', '--server-side', '--field-manager=seatrial', '--validate=false', ...how, '--filename=-'],
        list,
      );
      if (UNREACHABLE.test(answer.complaint)) throw unreachable(answer.complaint);
      return answer.status === 0 ? null : answer.complaint;
    },
    remove: async (resource, name, namespace) => {
      await told(run(['delete', resource, name, `--namespace=${namespace}`, '--ignore-not-found', '--wait=false']));
    },
  };
}

interface Answer {
  readonly status: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** Nobody has judged the objects. */
const UNREACHABLE =
  /connection refused|unable to connect to the server|context .* does not exist|must be logged in|no configuration has been provided|i\/o timeout|no such host/iu;

async function told(running: Promise<Answer>): Promise<Answer> {
  const answer = await running;
  if (answer.status === 0) return answer;
  throw unreachable(answer.complaint);
}

function unreachable(complaint: string): AppError {
  return new AppError({
    code: 'usage',
    reason: 'cluster-unanswered',
    message: `The cluster does not answer: ${complaint}`,
    hint: 'Try `kubectl get deployments` with the same --context; its words are those above.',
  });
}

function runKubectl(args: readonly string[], input: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn('kubectl', [...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    const [output, complaint]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk));
    child.once('error', (cause) => reject(noKubectl(cause)));
    child.once('close', (status) => resolve({ status, output: textOf(output), complaint: textOf(complaint).trim() }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

function noKubectl(cause: Error): AppError {
  return new AppError({
    code: 'usage',
    reason: 'no-kubectl',
    message: `kubectl cannot be started (${systemCode(cause)}).`,
    hint: 'Install it (kubernetes.io/docs/tasks/tools) and sign in to the cluster.',
    cause,
  });
}
