#!/usr/bin/env node
import { Command } from 'commander';
import { registerValidate } from './commands/validate.ts';
import { runProgram } from './run-program.ts';

const program = new Command('seatrial').description('Deployment as code for machine-learning models.');
registerValidate(program);
await runProgram(program, process.argv);
