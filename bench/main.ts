/** `npm run bench -- <name> [arguments]`: prints the figures that the documentation states. */
import { run as catalog } from './catalog.ts';
import { run as certify } from './certify.ts';
import { run as chatops } from './chatops.ts';
import { run as dataMemory } from './data-memory.ts';
import { run as gateway } from './gateway.ts';
import { run as gatewayProxy } from './gateway-proxy.ts';
import { run as honest } from './honest.ts';
import { run as live } from './live.ts';
import { run as loop } from './loop.ts';
import { run as plan } from './plan.ts';
import { run as record } from './record.ts';
import { run as stream } from './stream.ts';
import { run as validate } from './validate.ts';

const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  catalog,
  certify,
  chatops,
  gateway,
  honest,
  live,
  loop,
  plan,
  record,
  stream,
  validate,
  'data-memory': dataMemory,
  'gateway-proxy': gatewayProxy,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (bench === undefined) {
  process.stderr.write(`Usage: npm run bench -- <${Object.keys(BENCHES).join(' | ')}>\n`);
  process.exitCode = 2;
} else await bench(args);
