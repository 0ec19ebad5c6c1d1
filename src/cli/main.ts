#!/usr/bin/env node
import { keepCompiledCode } from '../wiring/compiled-code.ts';

keepCompiledCode(process.env);
// Imported now, since what was imported above is compiled by the time that this line runs.
const [{ createProgram }, { runProgram }] = await Promise.all([import('./program.ts'), import('./run-program.ts')]);
await runProgram(createProgram(), process.argv);
