import type { Command } from 'commander';
import { AppError } from '../../domain/error.ts';
import { PLATFORMS } from '../../domain/platforms/platforms.ts';
import { renderPlatforms } from '../../usecases/platforms/render-platforms.ts';
import { wireRender } from '../../wiring/render.ts';
import { REGISTRY_FLAGS } from '../registry-option.ts';
import { readEnvironment } from '../serve-options.ts';
import { printRendered, writeRendered } from '../write-rendered.ts';

interface RenderOptions {
  readonly environment: string;
  readonly registry?: string;
  readonly deployments?: string;
  readonly out?: string;
  readonly check?: true;
  readonly force?: true;
}

const KINDS = PLATFORMS.map(({ name, title }) => `  ${name.padEnd(12)}${title}`).join('\n');

export function registerRender(program: Command): void {
  program
    .command('render')
    .description('writes what the deployment files say in the language of what runs it; docs/platforms.md')
    .argument(
      '[platform]',
      `${PLATFORMS.map(({ name }) => name).join(', ')}; default: all that the environment declares`,
    )
    .option('--environment <name>', 'whose deployment files', readEnvironment, 'production')
    .option('--out <folder>', 'write the files into <folder>/<platform>; default: print them')
    .option('--check', 'of --out: write nothing, and say what would change')
    .option('--force', 'of --out: replace what somebody else wrote there')
    .option(
      '--deployments <place>',
      'a folder, an https address, or a git repository; default: the branch seatrial/deployments of the registry',
    )
    .option(REGISTRY_FLAGS, 'default: the registry around the current folder')
    .addHelpText(
      'after',
      `\nPlatforms:\n${KINDS}\n\nExit code: 0 rendered, 1 --check found a difference, 2 it cannot be done.`,
    )
    .action(render);
}

async function render(platform: string | undefined, options: RenderOptions): Promise<void> {
  const { environment, out } = options;
  if (out === undefined && (options.check === true || options.force === true))
    throw new AppError({
      code: 'usage',
      message: '--check and --force belong to --out.',
      hint: 'Name a folder with --out.',
    });
  const wiring = await wireRender({
    environment: process.env,
    environmentName: environment,
    registry: options.registry ?? null,
    deployments: options.deployments ?? null,
  });
  const rendered = await renderPlatforms(wiring, { environment, platform: platform ?? null, nowMs: wiring.nowMs() });
  if (out === undefined) return printRendered(rendered);
  await writeRendered(rendered, { ...options, out, wiring });
}
