import { type Command, Option } from 'commander';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { reconcile } from '../../usecases/promotion/reconcile.ts';
import { settleRemembered } from '../../usecases/promotion/settle-remembered.ts';

interface ReconcileOptions {
  readonly repository: string;
  readonly token?: string;
  readonly apiUrl: string;
  readonly author: string;
  readonly defaultBranch: string;
}

export function registerReconcile(program: Command): void {
  program
    .command('reconcile')
    .description('make labels, check runs, comments and Deployments on GitHub equal to the state')
    .argument('[model...]', 'default: all')
    .requiredOption('--repository <owner/name>', 'the registry on GitHub')
    .addOption(new Option('--token <token>', 'may write what is to be repaired').env('GITHUB_TOKEN'))
    .addOption(new Option('--api-url <url>', 'of GitHub').env('GITHUB_API_URL').default('https://api.github.com'))
    .option('--author <login>', 'the login of the app that the token belongs to', 'github-actions[bot]')
    .option('--default-branch <name>', 'the branch with the manifests', 'main')
    .action(run);
}

async function run(models: readonly string[], options: ReconcileOptions): Promise<void> {
  const { token, author } = options;
  const appSlug = author.slice(0, -'[bot]'.length);
  // What talks to GitHub is most of the program: every other command starts without it.
  const { wireReconcile } = await import('../../wiring/reconcile.ts');
  const ports = wireReconcile({ ...options, token: token ?? '', appSlug });
  if (ports === null) throw usage(`${quoteText(options.repository)} is no repository.`, 'Write owner/name.');
  if (token === undefined) throw usage('There is no token.', 'Set GITHUB_TOKEN.');
  if (!author.endsWith('[bot]')) throw usage('The author names no app.', 'Write the login of the app, with [bot].');
  const { settled, errors } = await settleRemembered(ports, 'all');
  for (const { show } of settled) await show(ports);
  await reconcile(ports, models.length === 0 ? 'all' : models);
  if (errors.length > 0) throw errors[0];
  process.stdout.write('GitHub shows the state.\n');
}

function usage(message: string, hint: string): AppError {
  return new AppError({ code: 'usage', message, hint });
}
