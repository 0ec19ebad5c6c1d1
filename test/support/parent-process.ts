import { LimitedProcess } from '../../src/adapters/system/limited-process.ts';

/** A parent that starts a hanging child, says its id and waits to be killed. */
const child = new LimitedProcess({
  entry: new URL('./hostile-process.ts', import.meta.url).pathname,
  limits: { callTimeoutMs: 60_000, memoryBytes: 2 ** 29 },
});
await child.call('echo', 1);
process.stdout.write(`${child.pid}\n`);
await child.call('hang', null);
