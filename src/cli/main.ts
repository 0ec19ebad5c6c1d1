#!/usr/bin/env node
import { refuseOldNode } from '../wiring/old-node.ts';

refuseOldNode(process);
const { keepCompiledCode } = await import('../wiring/compiled-code.ts');
keepCompiledCode(process.env);
// Imported now, since what was imported above is compiled by the time that this line runs.
const [{ loadProgram }, { runProgram }] = await Promise.all([import('./load-program.ts'), import('./run-program.ts')]);
await runProgram(await loadProgram(process.argv.slice(2)), process.argv);
