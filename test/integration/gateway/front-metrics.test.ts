import { setTimeout } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { addFrontMetrics, addInlineMetrics } from '../../../gateway/front-metrics.ts';
import { post, startDataServer } from '../../support/gateway/data-server.ts';
import { aPlan, aServedModel, aTest, failing, summing } from '../../support/gateway/served.ts';

const BODY = { inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] }] };

test('what is scored unseen is counted by what became of it', async () => {
  const test1 = aTest({ parts: [{ name: null, slots: 10_000 }], shadowShare: 1 });
  const models = ['good', 'bad'].map((model) =>
    aServedModel({
      plan: aPlan({ model, test: test1 }),
      candidate: model === 'good' ? summing() : failing('error'),
    }),
  );
  await using server = await startDataServer({ models });
  const registry = new Registry();
  const problem = { code: 'yaml-syntax', message: 'It is torn.' };
  const file = { files: ['/etc/access.yaml'], readAt: '2026-01-01T00:00:00Z' };
  const reloaded = () => ({ access: { ...file, problem }, tls: { ...file, problem: null } });
  addFrontMetrics(registry, { ...server, reloaded });
  for (const model of ['good', 'good', 'bad']) await post(`${server.url}/v2/models/${model}/infer`, BODY);
  while (server.unseen.scored + server.unseen.failed < 3) await setTimeout(2);
  const lines = (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines).toEqual([
    'gateway_requests_in_flight 0',
    'gateway_reload_ok{file="access"} 0',
    'gateway_reload_ok{file="tls"} 1',
    'gateway_refused_total{reason="unauthenticated"} 0',
    'gateway_refused_total{reason="forbidden"} 0',
    'gateway_refused_total{reason="rate"} 0',
    'model_shadow_scored_total 2',
    'model_shadow_failed_total 1',
    'model_shadow_dropped_total 0',
  ]);
});

test('calls of the thread that serves are counted for each version', async () => {
  const places = { inlineCalls: 7, inlineUpToBytes: 64, demotions: 2 };
  const model = aServedModel({ production: { ...summing(), places: () => places } });
  const registry = new Registry();
  addInlineMetrics(registry, () => new Map([[model.manifest.name, model]]));
  const lines = (await registry.metrics()).split('\n').filter((line) => line.includes('1.0.0'));
  expect(lines).toEqual([
    `model_inline_calls_total{model="${model.manifest.name}",version="1.0.0"} 7`,
    `model_inline_demotions_total{model="${model.manifest.name}",version="1.0.0"} 2`,
  ]);
});
