import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createEvidenceMetrics } from '../../../../src/adapters/gateway/evidence-metrics.ts';
import { describeEvidence } from '../../../../src/usecases/gateway/evidence-state.ts';
import { gatewayModel, gatewayPlan, gatewayWorld, servedRequest } from '../../../support/gateway/evidence-world.ts';

async function rendered(): Promise<string> {
  const model = gatewayModel();
  const plan = gatewayPlan(model, { gbm: 0.5 });
  const { evidence } = await gatewayWorld({ model, plan });
  for (const [arm, own] of [
    [null, { latencyMs: 4 }],
    [null, { latencyMs: 13 }],
    [null, { latencyMs: 1, isPinned: true }],
    [null, { latencyMs: 1, unit: null }],
    ['gbm', { outcome: 'invalid' }],
    ['gbm', { standIn: 'production', latencyMs: 1 }],
    ['gbm', { consumer: 'a caller', outcome: 'shed' }],
  ] as const)
    evidence.note(servedRequest(plan, arm, own));
  const state = () => describeEvidence(evidence, { clock: null, droppedPredictions: 3, nowMs: 0 });
  return (await createEvidenceMetrics({ evidence, state }).render()).body;
}

describe('the metrics of a gateway', () => {
  it('count requests by arm, role and what became of them', async () => {
    const lines = (await rendered()).split('\n').filter((line) => line.startsWith('model_requests_total'));
    const common = 'model="churn",env="production",test="churn-0042"';
    expect(lines.toSorted()).toEqual(
      [
        `model_requests_total{${common},arm="",role="production",code="200"} 2`,
        `model_requests_total{${common},arm="gbm",role="stand-in",code="200"} 1`,
        `model_requests_total{${common},arm="",role="pinned",code="200"} 1`,
        `model_requests_total{${common},arm="",role="unassigned",code="200"} 1`,
        `model_requests_total{${common},arm="gbm",role="candidate",code="502"} 1`,
        `model_requests_total{${common},arm="gbm",role="candidate",code="429"} 1`,
      ].toSorted(),
    );
  });

  it('have edges at the budgets, so that shares above them are exact', async () => {
    const text = await rendered();
    const bucket = (le: string) =>
      text
        .split('\n')
        .find((line) => line.includes(`role="production",le="${le}"`))
        ?.split(' ')
        .at(-1);
    expect([bucket('0.004'), bucket('0.012'), bucket('0.02'), bucket('+Inf')]).toEqual(['1', '1', '2', '2']);
  });

  it('tell breaker, revision, lease, what waits for room, and whether evidence is kept', async () => {
    const text = await rendered();
    for (const line of [
      'model_breaker_open{model="churn",env="production",arm="gbm",role="candidate"} 0',
      'model_assignments_total{model="churn",env="production",test="churn-0042",arm="gbm",role="candidate"} 3',
      'model_predictions_dropped_total 3',
      'model_evidence_kept 1',
      'model_labels_total{state="late"} 0',
    ])
      expect(text).toContain(`${line}\n`);
    expect(text).toMatch(
      /model_deploy_info\{model="churn",env="production",revision="1",arm="gbm",version="1.4.0",sha="[0-9a-f]{64}"\} 1/,
    );
  });

  it('have no label with what a caller sent', async () => {
    expect(await rendered()).not.toContain('a caller');
  });

  const promtool = spawnSync('promtool', ['--version']).status === 0;
  it.skipIf(!promtool)('are sound to promtool', async () => {
    const checked = spawnSync('promtool', ['check', 'metrics'], { input: await rendered(), encoding: 'utf8' });
    expect(checked.stderr).toBe('');
    expect(checked.status).toBe(0);
  });
});
