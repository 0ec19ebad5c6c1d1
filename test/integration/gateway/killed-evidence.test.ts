import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openJournal } from '../../../src/adapters/gateway/journal-file.ts';
import { openPredictionFiles } from '../../../src/adapters/gateway/prediction-file.ts';
import { createTokenSeal, parseTokenKeys } from '../../../src/adapters/gateway/token-seal.ts';
import type { GatewayMinute } from '../../../src/contract/generated/types.ts';
import { acceptOutcomes } from '../../../src/usecases/gateway/accept-outcomes.ts';
import { openEvidence } from '../../../src/usecases/gateway/live-evidence.ts';
import { gatewayModel, gatewayPlan } from '../../support/gateway/evidence-world.ts';

const KEY = '5c'.repeat(32);
const FIRST = 29_400_000;
const folder = mkdtempSync(join(tmpdir(), 'seatrial-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs until it is killed, after so many milliseconds from its first minute on; the minute after the last that it called kept. */
async function runAndKill(minute: number, afterMs: number): Promise<number> {
  const script = join(import.meta.dirname, '../../support/gateway/evidence-process.ts');
  const child = spawn(process.execPath, [script, folder, KEY, String(minute)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  const begun = Promise.withResolvers<void>();
  child.stdout.on('data', (data: Buffer) => {
    told += data.toString();
    begun.resolve();
  });
  const ended = Promise.withResolvers<void>();
  child.on('exit', () => {
    begun.resolve();
    ended.resolve();
  });
  await begun.promise;
  setTimeout(() => child.kill('SIGKILL'), afterMs);
  await ended.promise;
  const lines = told.split('\n').slice(0, -1);
  return Number(lines.at(-1) ?? minute);
}

test('a gateway that is killed at any time loses the open minute at most, and counts nothing twice', async () => {
  writeFileSync(join(folder, 'tokens.txt'), '');
  let minute = FIRST;
  const kept = new Set<number>();
  // A busy machine gets less far in that time, and is let run on.
  for (let run = 0; run < 8 || (kept.size < 60 && run < 40); run += 1) {
    const afterMs = [0, 3, 11, 24, 57, 90, 140, 35][run] ?? 400;
    const next = await runAndKill(minute, afterMs);
    for (let own = minute; own < next; own += 1) kept.add(own);
    // The minute that was open when it was killed is not begun again by the test, so that it can be told apart.
    minute = next + 2;
  }
  expect(kept.size).toBeGreaterThanOrEqual(60);
  const model = gatewayModel({ metrics: [{ id: 'accuracy', direction: 'up', betterBy: 0.01, labelDelay: '30d' }] });
  const nowMs = () => minute * 60_000;
  const seal = createTokenSeal(parseTokenKeys(KEY));
  await using journal = await openJournal({ folder: join(folder, 'journal') });
  await using predictions = await openPredictionFiles({ folder: join(folder, 'predictions'), boot: seal.boot, nowMs });
  const facts = { served: () => [{ manifest: model, plan: gatewayPlan(model, { gbm: 0.5 }) }], versionOf: () => null };
  const evidence = await openEvidence({ facts, seal, journal, predictions, nowMs, letOthers: async () => {} });
  const lines = readFileSync(join(folder, 'tokens.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const body = lines.map((line) => JSON.stringify({ decision: line.split(' ')[2], label: 'yes' })).join('\n');
  const answer = await acceptOutcomes(evidence, {
    model: 'churn',
    contentType: 'application/x-ndjson',
    headers: {},
    body,
  });
  const statuses = answer.kind === 'answered' ? answer.results.map(({ status }) => status) : [];
  await evidence.close();
  const minutes: GatewayMinute[] = [...(await journal.minutes(FIRST, minute + 1))];
  const inJournal = minutes.filter(({ arms }) => arms.some(({ requests }) => requests > 0)).map((line) => line.minute);
  // What was called kept is there; a line that was whole just before the kill may be too.
  expect([...kept].filter((own) => !inJournal.includes(own))).toEqual([]);
  expect(inJournal.length - kept.size).toBeLessThanOrEqual(8);
  for (const { arms } of minutes.filter((line) => inJournal.includes(line.minute)))
    expect(arms.reduce((sum, { requests, decided }) => sum + requests + decided, 0)).toBe(20);
  const settled = minutes.flatMap(({ labels }) => labels).reduce((sum, label) => sum + label.settled, 0);
  expect(settled).toBe(inJournal.length * 10);
  const lost = lines.filter((line) => !inJournal.includes(Number(line.split(' ')[0])));
  expect(statuses.filter((status) => status === 'lost')).toHaveLength(lost.length);
  expect(readdirSync(join(folder, 'journal')).length).toBeGreaterThan(2);
}, 180_000);
