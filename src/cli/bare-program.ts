import { Command } from 'commander';
import metadata from '../../package.json' with { type: 'json' };

/** What is true of every command, without any. */
export function createBareProgram(): Command {
  return (
    new Command('seatrial')
      .description('Deployment as code for machine-learning models.')
      // `init` and `import` have a --version of their own.
      .enablePositionalOptions()
      .version(metadata.version, '-V, --version', 'print the version')
  );
}
