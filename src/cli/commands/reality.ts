import type { Command } from 'commander';
import { realityLines } from '../../report/terminal/reality-lines.ts';
import { readReality } from '../../usecases/platforms/read-reality.ts';
import { wireReality } from '../../wiring/render.ts';
import { type ClusterOptions, placeOf, withClusterOptions } from '../cluster-options.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { printJson } from '../open-ledger.ts';

export function registerReality(program: Command): void {
  const command = program
    .command('reality')
    .description('whether a cluster has what is rendered for it, and carries it out; docs/platforms.md')
    .addHelpText('after', '\nExit code: 0 all is as rendered, 1 something is not, 2 the question cannot be answered.');
  withClusterOptions(command).action(reality);
}

async function reality(platform: string, options: ClusterOptions): Promise<void> {
  const { environment } = options;
  const ports = await wireReality(placeOf(options));
  const { namespace, objects } = await readReality(ports, { environment, platform, nowMs: ports.nowMs() });
  const isAsRendered = objects.every(({ findings }) => findings.length === 0);
  process.exitCode = isAsRendered ? EXIT_CODES.good : EXIT_CODES.bad;
  if (options.json === true) return printJson({ platform, environment, namespace, asRendered: isAsRendered, objects });
  process.stdout.write(
    realityLines(platform, objects)
      .map((line) => `${line}\n`)
      .join(''),
  );
}
