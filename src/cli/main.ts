#!/usr/bin/env node
import { Command } from 'commander';
import { registerCertify } from './commands/certify.ts';
import { registerInit } from './commands/init.ts';
import { registerValidate } from './commands/validate.ts';
import { registerHistory } from './commands/history.ts';
import { registerReplay } from './commands/replay.ts';
import { registerStatus } from './commands/status.ts';
import { registerVerify } from './commands/verify.ts';
import { runProgram } from './run-program.ts';

const program = new Command('seatrial').description('Deployment as code for machine-learning models.');
registerCertify(program);
registerInit(program);
registerValidate(program);
registerHistory(program);
registerReplay(program);
registerStatus(program);
registerVerify(program);
await runProgram(program, process.argv);
