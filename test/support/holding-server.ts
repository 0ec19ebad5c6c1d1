/** A program that holds a server until it is killed: its artifact is the argument, as JSON. */
import { wireRuntimes } from '../../src/wiring/runtimes.ts';

const artifact = JSON.parse(process.argv[2] ?? '');
const options = { threads: 1, limits: { callTimeoutMs: 20_000, memoryBytes: 2 ** 30 } };
const outcome = await wireRuntimes({ environment: process.env })(artifact.format).load(artifact, options);
process.stdout.write(`${outcome.kind}\n`);
setInterval(() => {}, 1000);
