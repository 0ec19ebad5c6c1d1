import { resolve } from 'node:path';
import metadata from '../../package.json' with { type: 'json' };
import { parseDeclaredShare } from '../contract/declared-share.ts';
import { decisionText } from '../contract/parse-decision.ts';
import { parseInstant } from '../contract/parse-instant.ts';
import { renderDecision } from '../report/livetest/decision-terminal.ts';
import { decideFiles } from '../usecases/livetest/decide-files.ts';
import { wireDecide } from '../wiring/decide.ts';
import { exitCodeOf } from './decision-exit-code.ts';
import { openLedger } from './open-ledger.ts';
import { stdinFiles } from './stdin-files.ts';
import { terminalOptions } from './terminal-options.ts';

export interface DecideOptions {
  readonly windows?: readonly string[];
  readonly environment?: string;
  readonly remote?: string;
  readonly history?: string;
  readonly share: readonly string[];
  readonly at?: string;
  readonly json?: true;
  readonly output?: string;
  readonly registry?: string;
}

/** Decides from files of windows, and tells what came of it. */
export async function decideWindows(model: string | undefined, options: DecideOptions): Promise<void> {
  const { registry, output, json, at, remote } = options;
  const wired = wireDecide(registry === undefined ? null : resolve(registry));
  const files = stdinFiles(wired.files);
  const { decision, trace, repeated, outside } = await decideFiles(
    {
      files,
      registry: wired.registry,
      record: () => openLedger({ registry: registry ?? '.', ...(remote === undefined ? {} : { remote }) }),
    },
    {
      model: model ?? null,
      paths: options.windows ?? null,
      history: options.history ?? null,
      shares: options.share.map(parseDeclaredShare),
      environment: options.environment ?? null,
      at: at === undefined ? null : parseInstant(at),
      now: wired.clock.now(),
      program: metadata.version,
    },
  );
  const text = decisionText(decision);
  if (output !== undefined) {
    await wired.files.write({ place: resolve(output), usualName: 'decision.json', text, replaces: true });
  }
  process.exitCode = exitCodeOf(decision);
  if (json === true) process.stdout.write(text);
  else process.stdout.write(renderDecision({ decision, traces: trace() }, terminalOptions()));
  if (repeated > 0) process.stderr.write(`${repeated} windows came more than once, and were counted once.\n`);
  if (outside > 0) {
    process.stderr.write(
      `${outside} more windows are of a time before the first epoch of the history, or after the last, and were left out.\n`,
    );
  }
}
