import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { AppError } from '../src/domain/error.ts';
import { readBotSettings } from './settings.ts';
import { startBot } from './start-bot.ts';
import { startSetup } from './setup.ts';

const HOUR_MS = 3_600_000;
/** Webhooks get lost while the bot is down; nobody is down for longer without being missed. */
const FIRST_LOOK_BACK_MS = 72 * HOUR_MS;
const SWEEP_EVERY_MS = 5 * 60_000;
const LOOK_BACK_MS = HOUR_MS;

function since(ms: number): string {
  return new Date(Date.now() - ms).toISOString();
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const settings = readBotSettings(process.env, (path) => readFileSync(path, 'utf8'));
  if (settings.kind === 'setup') {
    const { url } = await startSetup(settings);
    process.stdout.write(`There is no app yet. Open this link to create it: ${url}\n`);
    return;
  }
  const bot = await startBot(settings.bot);
  process.stdout.write(`Taking webhooks at ${bot.url}\n`);
  const catchUp = (lookBackMs: number): void => {
    bot.catchUp({ since: since(lookBackMs) }).catch((error: unknown) => process.stderr.write(`${describe(error)}\n`));
  };
  catchUp(FIRST_LOOK_BACK_MS);
  const timer = setInterval(() => catchUp(LOOK_BACK_MS), SWEEP_EVERY_MS);
  const stop = (): void => {
    clearInterval(timer);
    void bot.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function describe(error: unknown): string {
  if (error instanceof AppError) return [error.message, error.hint].filter((part) => part !== undefined).join(' ');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exitCode = 2;
}
