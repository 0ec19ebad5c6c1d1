import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptOutcomes } from '../../../src/usecases/gateway/accept-outcomes.ts';
import { createEvidenceClock } from '../../../src/adapters/gateway/evidence-clock.ts';
import { openGatewayEvidence } from '../../../src/wiring/gateway-evidence.ts';
import { gatewayModel, gatewayPlan, servedRequest } from '../../support/gateway/evidence-world.ts';

const KEYS = `${'5c'.repeat(32)}\n`;
const MODEL = gatewayModel({ shadow: 0.5 });
const PLAN = gatewayPlan(MODEL, { gbm: 0.5 });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seatrial-evidence-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const opened = () =>
  openGatewayEvidence({
    clock: createEvidenceClock(),
    facts: { served: () => [{ manifest: MODEL, plan: PLAN }], versionOf: () => null },
    folder,
    reporter: 'gw-1',
    keys: KEYS,
  });

const outputs = [{ name: 'probabilities', datatype: 'FP32', shape: [1, 2], data: Float32Array.of(0.2, 0.8) }] as const;

async function label(gateway: Awaited<ReturnType<typeof opened>>, decision: string | null): Promise<readonly string[]> {
  const body = JSON.stringify({ decision, label: 'yes' });
  const asked = { model: 'churn', contentType: 'application/json', headers: {}, body };
  const answer = await acceptOutcomes(gateway.evidence, asked);
  return answer.kind === 'answered' ? answer.results.map(({ status }) => status) : [answer.error];
}

test('a gateway that ends in peace keeps all that it counted, and knows its decisions when it begins again', async () => {
  const tokens: (string | null)[] = [];
  {
    await using gateway = await opened();
    for (let time = 0; time < 2; time += 1) {
      const request = servedRequest(PLAN, null);
      gateway.evidence.note(request);
      const token = gateway.evidence.decide(request, { arm: null, outputs });
      gateway.evidence.alsoAnswered(PLAN, token ?? '', { arm: 'gbm', outputs });
      tokens.push(token);
    }
    expect(await label(gateway, tokens[0] ?? null)).toEqual(['counted']);
    expect((await gateway.metrics.render()).body).toContain('model_requests_total');
    expect(gateway.state()).toMatchObject({ remarks: [], journal: { kind: 'keeping' } });
  }
  await using again = await opened();
  expect(await label(again, tokens[0] ?? null)).toEqual(['repeated']);
  expect(await label(again, tokens[1] ?? null)).toEqual(['counted']);
  expect(again.windows.read({ since: null, every: '2h' })).toEqual({
    kind: 'refused',
    error: 'Windows are as long as one of 1m, 5m, 15m, 1h, 1d.',
  });
  expect(again.windows.read({ since: 'yesterday', every: '1h' }).kind).toBe('refused');
});

test('nothing that a caller sent is on the disk', async () => {
  {
    await using gateway = await opened();
    const request = servedRequest(PLAN, null, { unit: 'customer-4711', consumer: 'Secret Caller' });
    gateway.evidence.note(request);
    await label(gateway, gateway.evidence.decide(request, { arm: null, outputs }));
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const text = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('\n');
  expect(text).toContain('"kind":"minute"');
  for (const said of ['4711', 'Secret', 'yes']) expect(text).not.toContain(said);
});
