import process from 'node:process';
import type { SweepReach } from '../src/domain/promotion/heard-event.ts';
import type { BotOptions } from './bot-options.ts';
import { type RunningBot, startBot } from './start-bot.ts';

const HOUR_MS = 3_600_000;
/** Webhooks get lost while the bot is down; nobody is down for longer without being missed. */
const FIRST_LOOK_BACK_MS = 72 * HOUR_MS;
const SWEEP_EVERY_MS = 5 * 60_000;
const LOOK_BACK_MS = HOUR_MS;
/** What a gateway has turned away is committed within a minute, with the time that all of it takes. */
const WATCH_EVERY_MS = 30_000;
/** Less than what service managers wait before they kill. */
const STOP_WITHIN_MS = 25_000;

/** Runs until it is told to stop: then takes nothing more, finishes what is under way, and ends with 0. */
export async function runBot(options: BotOptions): Promise<void> {
  let bot: RunningBot | null = null;
  const timers: NodeJS.Timeout[] = [];
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    for (const timer of timers) clearInterval(timer);
    void Promise.resolve(bot?.close(STOP_WITHIN_MS)).finally(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const running = await startBot(options);
  bot = running;
  const { log } = running;
  log.info({ url: running.url }, 'Taking webhooks.');
  const catchUp = (lookBackMs: number): void => {
    running.catchUp(reachOf(lookBackMs)).catch((error: unknown) => log.error(error, 'A sweep failed.'));
  };
  catchUp(FIRST_LOOK_BACK_MS);
  timers.push(setInterval(() => catchUp(LOOK_BACK_MS), SWEEP_EVERY_MS));
  timers.push(setInterval(() => running.watch(), WATCH_EVERY_MS));
}

function reachOf(lookBackMs: number): SweepReach {
  return { since: new Date(Date.now() - lookBackMs).toISOString() };
}
