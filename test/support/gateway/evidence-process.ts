/** A gateway's evidence in a process that may be killed: node evidence-process.ts FOLDER KEY FIRST-MINUTE. A minute takes no time but that of its work. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTokenSeal, parseTokenKeys } from '../../../src/adapters/gateway/token-seal.ts';
import { openJournal } from '../../../src/adapters/gateway/journal-file.ts';
import { openPredictionFiles } from '../../../src/adapters/gateway/prediction-file.ts';
import { acceptOutcomes } from '../../../src/usecases/gateway/accept-outcomes.ts';
import { openEvidence } from '../../../src/usecases/gateway/live-evidence.ts';
import { gatewayModel, gatewayPlan, servedRequest } from './evidence-world.ts';

const [folder = '', key = '', first = '0'] = process.argv.slice(2);
const model = gatewayModel({ metrics: [{ id: 'accuracy', direction: 'up', betterBy: 0.01, labelDelay: '30d' }] });
const plan = gatewayPlan(model, { gbm: 0.5 });
let minute = Number(first);
const nowMs = () => minute * 60_000;
const tokensFile = join(folder, 'tokens.txt');
const seal = createTokenSeal(parseTokenKeys(key));
const journal = await openJournal({ folder: join(folder, 'journal'), fileBytes: 20_000 });
const predictions = await openPredictionFiles({ folder: join(folder, 'predictions'), boot: seal.boot, nowMs });
const facts = { served: () => [{ manifest: model, plan }], versionOf: () => null };
const evidence = await openEvidence({ facts, seal, journal, predictions, nowMs, letOthers: async () => {} });
const known = readFileSync(tokensFile, 'utf8')
  .split('\n')
  .filter((line) => line !== '');

for (;;) {
  const tokens = Array.from({ length: 10 }, (_, index) => {
    const arm = index % 2 === 0 ? null : 'gbm';
    const request = servedRequest(plan, arm);
    evidence.note(request);
    const outputs = [
      { name: 'probabilities', datatype: 'FP32', shape: [1, 2], data: Float32Array.of(0.1, 0.9) },
    ] as const;
    return evidence.decide(request, { arm, outputs }) ?? '';
  });
  // The caller has them before anything is kept.
  appendFileSync(tokensFile, tokens.map((token) => `${minute} ${seal.boot} ${token}\n`).join(''));
  known.push(...tokens.map((token) => `${minute} ${seal.boot} ${token}`));
  const sent = known.filter(() => Math.random() < 0.3);
  const body = sent.map((line) => JSON.stringify({ decision: line.split(' ')[2], label: 'yes' })).join('\n');
  if (body !== '')
    await acceptOutcomes(evidence, { model: 'churn', contentType: 'application/x-ndjson', headers: {}, body });
  minute += 1;
  evidence.tick();
  await evidence.settled();
  process.stdout.write(`${minute}\n`);
}
