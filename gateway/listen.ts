import { once } from 'node:events';
import { createServer } from 'node:http';
import { Server as SecureServer } from 'node:https';
import type { Server } from 'node:net';
import { AppError } from '../src/domain/error.ts';
import type { Gateway } from '../src/wiring/gateway.ts';
import { type RunningEngine, startEngine } from '../src/wiring/gateway-engine.ts';
import { DATA_LIMITS } from './data-options.ts';
import type { GatewayOptions, Listening } from './gateway-options.ts';

interface DataListening {
  readonly dataUrl: string;
  /** null: this program answers itself. */
  readonly engine: RunningEngine | null;
}

/** Behind an engine this program answers on a port of the machine itself, and the engine asks there what it does not answer. */
export async function listenForData(server: Server, gateway: Gateway, options: GatewayOptions): Promise<DataListening> {
  const { engine: name, data, workers = null, tell } = options;
  if (name === null) return { dataUrl: await listen(server, data), engine: null };
  const own = { host: LOOPBACK, port: portOf(await listen(server, { host: LOOPBACK, port: 0 })) };
  // Whoever has the port already is told of before an engine is started.
  const probe = createServer();
  const dataUrl = await listen(probe, data);
  await new Promise((closed) => probe.close(closed));
  const { bodyBytes, answerMs } = DATA_LIMITS;
  const place = { own, listen: { host: data.host, port: portOf(dataUrl) }, workers, bodyBytes, answerMs };
  const onRemark = (message: string): void => tell({ kind: 'remark', message });
  return { dataUrl, engine: await startEngine(gateway, { name, ...place, onRemark }) };
}

const LOOPBACK = '127.0.0.1';

function portOf(url: string): number {
  return Number(new URL(url).port);
}

/** Throws AppError usage where the port cannot be had. */
export async function listen(server: Server, { host, port }: Listening): Promise<string> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new AppError({
      code: 'usage',
      message: `${host}:${port} cannot be listened on: ${cause instanceof Error ? cause.message : String(cause)}.`,
      hint: 'Name another --port, --host, --admin-port, --admin-host or --grpc-port; port 0 takes any that is free.',
      cause,
    });
  }
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  const scheme = server instanceof SecureServer ? 'https' : 'http';
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${actual}`;
}
