import { type Command, InvalidArgumentError } from 'commander';
import { IDENTIFIER } from '../../contract/generated/constants.ts';
import { REGISTRY_FLAGS } from '../registry-option.ts';
import { serve } from '../serve.ts';

export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('answers by the deployment files: splits traffic, falls back, and counts; docs/gateway.md')
    .option(REGISTRY_FLAGS, 'default: the registry around the current folder')
    .option('--environment <name>', 'whose deployment files', readEnvironment, 'production')
    .option(
      '--deployments <place>',
      'a folder, an https address, or a git repository; default: the branch seatrial/deployments of the registry',
    )
    .option('--host <address>', 'where requests are answered', '127.0.0.1')
    .option('--port <number>', 'of the same; 0 is any that is free', readPort, 8080)
    .option('--admin-host <address>', 'where state, windows and metrics are told', '127.0.0.1')
    .option('--admin-port <number>', 'of the same', readPort, 8081)
    .option('--state <folder>', 'where counts and the key of decisions are kept; default: a folder of this user')
    .option('--reporter <name>', 'what windows call this instance; default: the name of the machine', readReporter)
    .option('--workers <number>', 'threads that answer, for each version; default: one for each core', readCount)
    .option('--poll <seconds>', 'between looks at the deployment files', readCount, 15)
    .option('--announce <seconds>', 'it still answers, but says that it is not ready, before it ends', readSeconds, 0)
    .option('--upstream <model=url>', 'a server that has the model; again for each', collect, [])
    .addHelpText('after', '\nEnds with exit code 0 on SIGTERM or Ctrl-C, when all that was asked is answered.')
    .action(serve);
}

function collect(text: string, others: readonly string[]): readonly string[] {
  return [...others, text];
}

function readEnvironment(text: string): string {
  if (!IDENTIFIER.test(text)) throw new InvalidArgumentError('write small letters, digits, ".", "_" and "-".');
  return text;
}

function readReporter(text: string): string {
  if (text.length > 50 || !IDENTIFIER.test(text))
    throw new InvalidArgumentError('write small letters, digits, ".", "_" and "-", at most 50.');
  return text;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('a port is 0 to 65535.');
  return port;
}

function readSeconds(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('write whole seconds, at least 0.');
  return Number(text);
}

function readCount(text: string): number {
  const count = Number(text);
  if (!/^\d{1,6}$/.test(text) || count < 1) throw new InvalidArgumentError('write a whole number, at least 1.');
  return count;
}
