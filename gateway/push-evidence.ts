import { randomUUID } from 'node:crypto';
import { parseGatewayState } from '../src/contract/parse-gateway-state.ts';
import { readPushKey, signPush } from '../src/contract/signed-push.ts';
import { jsonOrNull } from '../src/contract/json-or-null.ts';
import { AppError } from '../src/domain/error.ts';
import type { AdminViews } from '../src/usecases/gateway/admin-views.ts';

/** Where what is counted is sent to, and the secret that signs it. */
export interface PushTarget {
  /** As `https://bot.example.com/api/windows/acme/models`. */
  readonly url: string;
  /** `whsec_…` */
  readonly secret: string;
}

export interface PushOptions extends PushTarget {
  readonly views: Pick<AdminViews, 'state' | 'windows'>;
  readonly environment: string;
  readonly onRemark: (message: string) => void;
  /** Default: half a minute. */
  readonly everyMs?: number;
}

/** What a breaker has turned away stands in the repository within a minute. */
const EVERY_MS = 30_000;
const ANSWER_MS = 60_000;
const MOST_WORDS = 300;

export interface Push extends AsyncDisposable {
  /** Sends what is new now, after what is being sent: something cannot wait. */
  hurry(): void;
}

/** Sends what is new, now and again and again until disposal. Throws AppError usage for a secret that is none. */
export function startPush(options: PushOptions): Push {
  const key = readPushKey(options.secret);
  if (key === null)
    throw new AppError({
      code: 'usage',
      message: 'SEATRIAL_PUSH_SECRET is no secret.',
      hint: 'Write whsec_ and the output of `openssl rand -base64 32`, as the bot has it.',
    });
  const send = createSender(options, key);
  let running: Promise<void> | null = null;
  let isHurried = false;
  let told = '';
  const sendAll = async (): Promise<void> => {
    do {
      isHurried = false;
      const remark = await send();
      if (remark !== '' && remark !== told) options.onRemark(remark);
      told = remark;
    } while (isHurried);
    running = null;
  };
  const begin = (): void => {
    running ??= sendAll();
  };
  begin();
  const timer = setInterval(begin, options.everyMs ?? EVERY_MS).unref();
  return {
    hurry: () => {
      isHurried = true;
      begin();
    },
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      isHurried = false;
      await running;
    },
  };
}

/** Where the bot says that the repository is: nothing else is remembered. */
interface Begin {
  readonly since: string | null;
  readonly every: string;
}

/** Sends what is new, and what is turned away as long as it is; what is wrong, in words. */
function createSender({ url, views, environment }: PushOptions, key: Uint8Array): () => Promise<string> {
  let begin: Begin | null = null;
  return async () => {
    try {
      begin ??= readBegin(await post({ url, key }, { windows: [] }), environment);
      const read = await views.windows(begin);
      if (read.kind === 'refused') return read.message;
      const { trips = [], notKept = null } = parseGatewayState(JSON.stringify(views.state())) ?? {};
      if (read.windows.length + trips.length === 0 && notKept === null) return '';
      await post({ url, key }, { windows: read.windows, trips, notKept });
      begin = { ...begin, since: read.cursor };
      return '';
    } catch (error) {
      return `What is counted could not be sent: ${error instanceof Error ? error.message : String(error)}`;
    }
  };
}

async function post({ url, key }: { readonly url: string; readonly key: Uint8Array }, told: object): Promise<string> {
  const body = Buffer.from(JSON.stringify(told));
  const [id, timestamp] = [randomUUID(), String(Math.floor(Date.now() / 1000))];
  const response = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_MS),
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signPush({ id, timestamp, body }, key),
    },
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${response.status} ${text.trim().slice(0, MOST_WORDS)}`);
  return text;
}

function readBegin(answer: string, environment: string): Begin {
  const { sources } = fieldsOf(jsonOrNull(answer));
  const own = Array.isArray(sources) ? sources.map(fieldsOf).find((one) => one['environment'] === environment) : null;
  const [since, every] = [own?.['since'], own?.['every']];
  if ((since !== null && typeof since !== 'string') || typeof every !== 'string')
    throw new Error(`the settings name this source in another environment than ${environment}.`);
  return { since, every };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
