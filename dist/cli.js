#!/usr/bin/env node
import { t as refuseOldNode } from "./chunks/old-node.js";

// src/cli/main.ts
refuseOldNode(process);
const { keepCompiledCode } = await import("./chunks/compiled-code2.js");
keepCompiledCode(process.env);
const [{ loadProgram }, { runProgram }] = await Promise.all([import("./chunks/load-program.js"), import("./chunks/run-program.js")]);
await runProgram(await loadProgram(process.argv.slice(2)), process.argv);

export {  };