import { type Command, Option } from 'commander';
import { UNIT_PLACES } from '../../../gateway/stream/answer-record.ts';
import { MECHANISMS } from '../../wiring/stream.ts';
import { REGISTRY_FLAGS } from '../registry-option.ts';
import { collect, readBrokers, readCount, readEnvironment, readPort, readReporter } from '../serve-options.ts';
import { stream } from '../stream.ts';

export function registerStream(program: Command): void {
  program
    .command('stream')
    .description("works off a topic of Kafka by a model's deployment file, exactly once; docs/streaming.md")
    .requiredOption('--model <name>', 'whose deployment file', readEnvironment)
    .requiredOption('--brokers <places>', 'host:port, several with commas', readBrokers)
    .requiredOption('--input <topic>', 'of requests: a value is a body of the Open Inference Protocol v2 in JSON')
    .requiredOption('--output <topic>', 'where answers are written')
    .requiredOption('--dead-letters <topic>', 'where records are written that have no answer, each with the reason')
    .option('--group <name>', 'of the workers that share the topic; default: seatrial-<environment>-<model>')
    .addOption(
      new Option('--unit <place>', 'named: as model.yaml names it; key: the key of the record in its place')
        .choices(UNIT_PLACES)
        .default('named'),
    )
    .option('--session <seconds>', 'until a worker that is silent loses its partitions to others', readCount, 10)
    .option('--kafka-tls', 'connections to Kafka are encrypted, and brokers known by the authorities of this machine')
    .option('--kafka-ca <file>', 'the same, by PEM of the authorities by which brokers are known')
    .addOption(
      new Option('--sasl <mechanism>', 'by SEATRIAL_KAFKA_USERNAME and SEATRIAL_KAFKA_PASSWORD').choices(MECHANISMS),
    )
    .option(REGISTRY_FLAGS, 'default: the registry around the current folder')
    .option('--environment <name>', 'whose deployment files', readEnvironment, 'production')
    .option(
      '--deployments <place>',
      'a folder, an https address, or a git repository; default: the branch seatrial/deployments of the registry',
    )
    .option('--host <address>', 'where outcomes, and requests too, are answered', '127.0.0.1')
    .option('--port <number>', 'of the same; 0 is any that is free', readPort, 8080)
    .option('--admin-host <address>', 'where state, windows and metrics are told', '127.0.0.1')
    .option('--admin-port <number>', 'of the same', readPort, 8081)
    .option('--access <file>', 'who may ask what, as a file says it; default: everybody may ask all')
    .option(
      '--state <folder>',
      'where counts and the key of decisions are kept; default: one of this user and reporter',
    )
    .option('--reporter <name>', 'of this worker alone; default: the name of the machine', readReporter)
    .option('--workers <number>', 'threads that answer, for each version; default: one for each core', readCount)
    .option('--isolate', 'no model answers in the thread that reads, however short its calls are')
    .option('--tls-cert <file>', 'PEM of the certificate by which the ports are encrypted')
    .option('--tls-key <file>', 'PEM of its private key')
    .option('--tls-client-ca <file>', 'PEM of the authorities of clients, who must then have a certificate')
    .option('--tls-client-optional', 'clients may come without a certificate, and show a token')
    .option('--poll <seconds>', 'between looks at the deployment files', readCount, 15)
    .option('--upstream <model=url>', 'a server that has the model; again for each', collect, [])
    .addHelpText('after', '\nEnds with exit code 0 on SIGTERM or Ctrl-C, when what was begun is committed.')
    .action(stream);
}
