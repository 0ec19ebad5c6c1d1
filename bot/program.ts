import { readFileSync } from 'node:fs';
import process from 'node:process';
import { AppError } from '../src/domain/error.ts';
import { quoteText } from '../src/domain/quote-text.ts';
import { type CreatedApp, variablesOf } from './environment-file.ts';
import { type BotSettings, readBotSettings } from './settings.ts';
import type { BotOptions } from './bot-options.ts';
import { describeError } from './describe-error.ts';
import { setUp } from './run-setup.ts';
import { USAGE } from './usage.ts';

const ENVIRONMENT_FILE = '.env';

/** Runs the bot, after it was made an app where it is none yet; what cannot be is said in a line, with exit code 2. With --help it tells what it reads. */
export async function runProgram(words: readonly string[]): Promise<void> {
  try {
    if (words.includes('--help') || words.includes('-h')) return void process.stdout.write(USAGE);
    refuseWords(words);
    await start();
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exit(2);
  }
}

/** All that it is told stands in variables, so that a word was meant for something else. */
function refuseWords([word]: readonly string[]): void {
  if (word === undefined) return;
  const message = `The bot takes no arguments, and knows no ${quoteText(word)}.`;
  throw new AppError({ code: 'usage', message, hint: 'See --help for the variables that it reads.' });
}

async function start(): Promise<void> {
  loadEnvironmentFile();
  const settings = readSettings();
  if (settings.kind === 'run') return run(settings.bot);
  const created = await setUp(settings, ENVIRONMENT_FILE);
  const next = created === null ? null : readSettings(created);
  if (next?.kind === 'run') await run(next.bot);
}

function readSettings(created?: CreatedApp): BotSettings {
  const environment = { ...process.env, ...(created === undefined ? {} : variablesOf(created)) };
  return readBotSettings(environment, (path) => readFileSync(path, 'utf8'), process.stdout.isTTY);
}

/** What is set outside the file wins. */
function loadEnvironmentFile(): void {
  try {
    process.loadEnvFile(ENVIRONMENT_FILE);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return;
    const hint = "Let the bot's user read it.";
    throw new AppError({ code: 'file-unreadable', message: 'The file .env cannot be read.', hint, cause });
  }
}

/** GitHub's client reads the environment when it is loaded: first that is known to be right. */
async function run(options: BotOptions): Promise<void> {
  const { runBot } = await import('./run-bot.ts');
  await runBot(options);
}
