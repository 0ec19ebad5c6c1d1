import { readFileSync } from 'node:fs';
import { serveRequests } from '../../src/adapters/system/serve-requests.ts';

/** A child that does on request what a bad model may do. */
const hoard: Uint8Array[] = [];

serveRequests({
  echo: (payload) => payload,
  environment: () => ({ ...process.env }),
  flags: () => process.execArgv,
  limits: () => readFileSync('/proc/self/limits', 'utf8'),
  events: (_payload, notify) => {
    notify({ done: 0.5 });
    return 'done';
  },
  refuse: () => {
    throw new Error('no such thing');
  },
  refuseMemory: () => {
    throw new Error('Failed to allocate memory for requested buffer of size 32000000000');
  },
  hang: () => {
    for (;;);
  },
  allocate: (payload) => {
    for (let mebibytes = 0; mebibytes < Number(payload); mebibytes += 16) hoard.push(new Uint8Array(2 ** 24).fill(1));
    return hoard.length;
  },
  crash: () => process.kill(process.pid, 'SIGSEGV'),
  quit: () => {
    process.stderr.write('the last words\n');
    process.exit(7);
  },
  lie: () => {
    process.send?.({ id: 'x', kind: 'answered', value: 1 });
    process.send?.(null);
    process.send?.({ id: 999, kind: 'answered', value: 1 });
    return 'true answer';
  },
});
