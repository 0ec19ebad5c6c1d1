import process from 'node:process';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The words of a script, as `parseArgs` reads them. `--help`, and what is no option of it, are answered with its usage and no stack. */
export function readOptions<const T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  if (process.argv.includes('--help')) {
    process.stdout.write(`Usage: ${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuseUsage(usage, error.message);
  }
}

/** Ends the script with exit code 2: it cannot tell what is asked. */
export function refuseUsage(usage: string, message: string): never {
  process.stderr.write(`${message}\nUsage: ${usage}\n`);
  process.exit(2);
}
