import { type Command, Option } from 'commander';
import { ENGINES } from '../../domain/gateway/engines/engines.ts';
import { REGISTRY_FLAGS } from '../registry-option.ts';
import {
  collect,
  readCount,
  readEnvironment,
  readPort,
  readPush,
  readRate,
  readReporter,
  readSeconds,
  readShare,
} from '../serve-options.ts';
import { serve } from '../serve.ts';

const NAMES = ENGINES.map(({ name }) => name);

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
    .option('--isolate', 'no model answers in the thread that serves, however short its calls are')
    .option('--poll <seconds>', 'between looks at the deployment files', readCount, 15)
    .option('--announce <seconds>', 'it still answers, but says that it is not ready, before it ends', readSeconds, 0)
    .option('--upstream <model=url>', 'a server that has the model; again for each', collect, [])
    .option('--grpc-port <number>', 'answers over gRPC too, where --host is; 0 is any that is free', readPort)
    .option('--access <file>', 'who may ask what, as a file says it; default: everybody may ask all')
    .option('--tls-cert <file>', 'PEM of the certificate by which all ports are encrypted, and those above it')
    .option('--tls-key <file>', 'PEM of its private key')
    .option('--tls-client-ca <file>', 'PEM of the authorities of clients, who must then have a certificate')
    .option('--tls-client-optional', 'clients may come without a certificate, and show a token')
    .option('--rate <number>', 'how often one caller may ask one model, as 50/s', readRate)
    .addOption(new Option('--engine <name>', 'stands before the upstreams in place of this program').choices(NAMES))
    .option(
      '--push <url>',
      'where what is counted is sent to, signed by SEATRIAL_PUSH_SECRET: docs/observe.md',
      readPush,
    )
    .option('--access-log <file>', 'a line of JSON for each request, without payloads; - is standard output')
    .option('--access-log-sample <share>', 'of the requests that are written there', readShare, 1)
    .addHelpText('after', '\nEnds with exit code 0 on SIGTERM or Ctrl-C, when all that was asked is answered.')
    .action(serve);
}
