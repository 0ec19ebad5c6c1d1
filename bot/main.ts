#!/usr/bin/env node
import { refuseOldNode } from '../src/wiring/old-node.ts';

refuseOldNode(process);
// Imported now: what an older Node cannot even read is in there.
const { runProgram } = await import('./program.ts');
await runProgram(process.argv.slice(2));
