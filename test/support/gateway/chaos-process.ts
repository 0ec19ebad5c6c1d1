/** A gateway in a process of its own, whose clocks are moved by messages: node chaos-process.ts OPTIONS, which are JSON. */
import { fileURLToPath } from 'node:url';
import { openLog } from '../../../gateway/log.ts';
import { USUAL_FRONT } from '../../../gateway/gateway-options.ts';
import { startGateway } from '../../../gateway/start-gateway.ts';
import type { RuntimeRecord } from '../../../src/adapters/runtimes/runtime-record.ts';
import { CHAOS_SIGNATURE } from './chaos-engine.ts';

/** How far the clocks are from those of the machine. */
export interface ClockOffsets {
  /** Of the wall alone, as somebody sets it. */
  readonly wallMs: number;
  /** Of both, as time that has passed. */
  readonly passedMs: number;
}

export interface ChaosOptions {
  readonly registry: string;
  readonly deployments: string;
  readonly state: string;
  readonly upstreams: readonly string[];
}

const chaosRuntime: RuntimeRecord = {
  format: 'onnx',
  title: 'chaos',
  fileTitle: 'a model that breaks',
  usualFile: 'model.onnx',
  name: 'chaos',
  python: { imports: 'chaos', session: 'chaos.open(path)' },
  nameInWords: 'Chaos',
  startHint: 'It is part of the tests.',
  inspect: async () => ({
    inspection: { format: 'onnx', signature: SIGNATURE, producer: 'by hand', parameters: 1, metadata: {}, details: {} },
    findings: [],
  }),
  locate: async () => ({ library: 'none', version: '1.0.0' }),
  engineModule: () => fileURLToPath(new URL('chaos-engine.ts', import.meta.url)),
};
const SIGNATURE = CHAOS_SIGNATURE;

const options: ChaosOptions = JSON.parse(process.argv[2] ?? '{}');
let offsets: ClockOffsets = { wallMs: 0, passedMs: 0 };
process.on('message', (message: ClockOffsets) => (offsets = message));
const log = openLog((line) => process.stderr.write(line));
const ending = new AbortController();
const listening = { host: '127.0.0.1', port: 0 };
const gateway = await startGateway({
  ...USUAL_FRONT,
  ...options,
  environment: { ...process.env, SEATRIAL_DECISION_KEYS: '5c'.repeat(32) },
  environmentName: 'production',
  reporter: 'chaos',
  workers: 2,
  pollMs: 100,
  signal: ending.signal,
  tell: log.event,
  readClock: () => ({
    wallMs: Date.now() + offsets.wallMs + offsets.passedMs,
    steadyMs: performance.now() + offsets.passedMs,
  }),
  runtimes: [chaosRuntime],
  data: listening,
  admin: listening,
  onError: log.fault,
});
process.send?.({ dataUrl: gateway.dataUrl, adminUrl: gateway.adminUrl });
process.once('SIGTERM', () => {
  ending.abort();
  void gateway[Symbol.asyncDispose]().then(() => process.exit(0));
});
