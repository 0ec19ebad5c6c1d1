import { Client } from 'undici';

/** Whether a server says that it can answer, asked again and again. Disposal ends that. */
export interface UpstreamHealth extends AsyncDisposable {
  readonly isReady: boolean;
}

export interface HealthOptions {
  readonly origin: string;
  /** Of what answers 200 while the model can answer. */
  readonly path: string;
  readonly everyMs: number;
}

/** One answer that is missing may be a moment's; a server that is back is believed at once. */
const MISSES = 3;

/** Over a connection of its own: calls that fill the others do not make a server ill. */
export function watchHealth({ origin, path, everyMs }: HealthOptions): UpstreamHealth {
  const client = new Client(origin, { connect: { timeout: everyMs } });
  let missed = 0;
  let isAsking = false;
  const look = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    missed = (await answers(client, path, everyMs)) ? 0 : missed + 1;
    isAsking = false;
  };
  const timer = setInterval(() => void look(), everyMs).unref();
  return {
    get isReady() {
      return missed < MISSES;
    },
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await client.destroy();
    },
  };
}

async function answers(client: Client, path: string, limitMs: number): Promise<boolean> {
  try {
    const asked = { path, method: 'GET', headersTimeout: limitMs, bodyTimeout: limitMs } as const;
    const { statusCode, body } = await client.request({ ...asked, signal: AbortSignal.timeout(limitMs) });
    await body.dump();
    return statusCode === 200;
  } catch {
    return false;
  }
}
