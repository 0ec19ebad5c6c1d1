#!/usr/bin/env node
import { t as refuseOldNode } from "./chunks/old-node.js";

// bot/main.ts
refuseOldNode(process);
const { runProgram } = await import("./chunks/program.js");
await runProgram(process.argv.slice(2));

export {  };