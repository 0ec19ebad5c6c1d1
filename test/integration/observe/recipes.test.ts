import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { LiveWindow, ObservedSource } from '../../../src/contract/generated/types.ts';
import { parseSettings } from '../../../src/contract/parsers.ts';
import { METRIC_NAMES } from '../../../src/domain/observe/scrapes.ts';
import { SOURCE_PROBLEMS } from '../../../src/domain/observe/source-problem.ts';
import { answerWith } from '../../support/answering-server.ts';
import { CANDIDATE, observeWorld, PRODUCTION } from '../../support/observe-world.ts';
import { every, renderOpenMetrics, serviceSeries } from '../../support/open-metrics.ts';
import { HAS_PROMETHEUS, runPrometheus } from '../../support/prometheus.ts';
import { aWindow } from '../../support/statistics.ts';

const DOCUMENT = readFileSync(join(import.meta.dirname, '../../../docs/observe.md'), 'utf8');

/** The part under a heading, to the next one. */
function partOf(heading: string): string {
  const begin = DOCUMENT.indexOf(`## ${heading}\n`);
  if (begin === -1) throw new Error(`docs/observe.md has no part ${heading}.`);
  const end = DOCUMENT.indexOf('\n## ', begin);
  return DOCUMENT.slice(begin, end === -1 ? undefined : end);
}

function blocksIn(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block = '']) => block);
}

/** What a recipe declares, as settings read it. */
function sourcesIn(text: string): readonly ObservedSource[] {
  const [block = ''] = blocksIn(text, 'yaml');
  const content = block.startsWith('observe:')
    ? `apiVersion: seatrial/v1\nkind: Settings\nenvironments:\n  production:\n${block.replaceAll(/^/gm, '    ')}`
    : block;
  const { value } = parseSettings({ path: '.github/seatrial.yml', content });
  return value.environments?.['production']?.observe ?? [];
}

const DEMAND = `apiVersion: seatrial/v1
kind: Model
name: demand
task: tabular-regression
signature:
  inputs: [{name: x, datatype: FP32, shape: [-1, 1]}]
  outputs: [{name: y, datatype: FP32, shape: [-1, 1]}]
evaluation:
  test:
    data: {path: data/test.csv, sha256: ${'0a'.repeat(32)}}
    inputs: {x: {column: x}}
    target: {column: y}
    prediction: {output: y}
gates: [{id: error, metric: rmse, max: 3.5}]
modes:
  batch: {scenario: offline, budgets: {throughput: 1000/s}}
liveTest:
  metrics: [{id: mae, direction: down, betterBy: 0.1, range: [0, 50]}]
  shadow: 0.1
`;

let folder = '';
afterEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
  folder = '';
});

function checkout(windows: string): string {
  folder = mkdtempSync(join(tmpdir(), 'seatrial-recipe-'));
  mkdirSync(join(folder, 'windows'));
  writeFileSync(join(folder, 'windows', 'day.ndjson'), windows);
  return folder;
}

describe('the recipe of docs/observe.md', () => {
  test('for all: the settings are read, and every kind of source has its row', () => {
    expect(sourcesIn(DOCUMENT).map(({ kind }) => kind)).toEqual(['gateway', 'prometheus', 'file']);
    for (const code of Object.keys(SOURCE_PROBLEMS).filter((name) => name !== 'more'))
      expect(DOCUMENT).toContain(`\`${code}\``);
  });

  test('for gateways: each is a source under its own name', async () => {
    const declared = sourcesIn(partOf('Recipe: a gateway'));
    const sources: ObservedSource[] = [];
    await using stack = new AsyncDisposableStack();
    for (const source of declared) {
      if (source.kind !== 'gateway') throw new Error('no gateway');
      const window = aWindow({ ...PRODUCTION, key: source.reporter, reporter: source.reporter, metrics: {} });
      const server = stack.use(
        await answerWith((request, response) => {
          response.setHeader('seatrial-cursor', '2026-05-03T11:00:00Z');
          const state = JSON.stringify({ models: [], evidence: { breaker: [], journal: { kind: 'keeping' } } });
          response.end(request.url === '/-/state' ? state : `${JSON.stringify(window)}\n`);
        }),
      );
      sources.push({ ...source, url: server.url });
    }
    const variables = { SEATRIAL_PRIVATE_HOSTS: '127.0.0.1' };
    const world = await observeWorld({ sources: { production: sources }, now: '2026-05-03T12:10:00Z', variables });
    const outcome = await world.observe();
    expect(outcome.sources.map(({ status, recorded }) => [status, recorded])).toEqual([
      ['sound', 1],
      ['sound', 1],
    ]);
  });

  test('for any service: the names are those that are asked for', () => {
    const named = [...partOf('Recipe: Prometheus, and any service').matchAll(/^\| (`[^|]*) \|/gm)];
    const names = named.flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    expect(new Set(names)).toEqual(new Set(Object.values(METRIC_NAMES)));
  });

  test.skipIf(!HAS_PROMETHEUS)(
    'for a service that Prometheus scrapes: labels that come at once are in its windows',
    async () => {
      const at = (text: string): number => Date.parse(`2026-05-03T${text}Z`) / 1000;
      const times = every(15, at('09:30:00'), at('12:09:00'));
      const common = { model: 'churn', env: 'production', arm: '', instance: '10.0.0.7:9100', job: 'churn-api' };
      const grown = (rate: number) => times.map((time) => [time, rate * (time - at('09:00:00'))] as const);
      const series = [
        ...serviceSeries({
          instance: common.instance,
          times,
          start: at('09:00:00'),
          rates: { '': { '200': 4 }, gbm: { '200': 1 } },
          versions: { '': PRODUCTION, gbm: CANDIDATE },
        }),
        { name: 'model_outcome_count_total', labels: { ...common, metric: 'clicks' }, samples: grown(4) },
        { name: 'model_outcome_sum_total', labels: { ...common, metric: 'clicks' }, samples: grown(1) },
        { name: 'model_outcome_sum_squares_total', labels: { ...common, metric: 'clicks' }, samples: grown(1) },
        { name: 'model_outcome_count_total', labels: { ...common, metric: 'returns' }, samples: grown(1) },
      ];
      await using prometheus = await runPrometheus({ past: renderOpenMetrics(series) });
      const [source] = sourcesIn(DOCUMENT).filter(({ kind }) => kind === 'prometheus');
      if (source?.kind !== 'prometheus') throw new Error('no Prometheus');
      const variables = { SEATRIAL_PRIVATE_HOSTS: '127.0.0.1' };
      const sources = { production: [{ ...source, url: prometheus.url }] };
      const world = await observeWorld({ sources, now: '2026-05-03T12:10:00Z', variables });
      const outcome = await world.observe();
      expect(outcome.sources[0]).toMatchObject({ status: 'sound', recorded: 6, refused: 0 });
      expect(outcome.sources[0]?.problems).toContainEqual({
        code: 'label-later',
        facts: { model: 'churn', metric: 'returns' },
      });
      const [text = ''] = [...world.windows.files.values()];
      const windows: readonly LiveWindow[] = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(windows.find(({ arm, from }) => arm === null && from === '2026-05-03T10:00:00Z')).toMatchObject({
        requests: 14_400,
        metrics: { clicks: { n: 14_400, sum: 3600, sumSquares: 3600 } },
      });
    },
  );

  test('for what is dispatched: each source takes its own of the payload', async () => {
    const sources = { production: sourcesIn(partOf('Recipe: without a way in')) };
    const own = { from: '2026-05-03T11:00:00Z', to: '2026-05-03T12:00:00Z', service: 'churn-api', metrics: {} };
    const window = aWindow({ ...PRODUCTION, ...own });
    const world = await observeWorld({ sources, now: '2026-05-03T12:10:00Z' });
    const outcome = await world.observe({ delivered: { windows: [{ line: 1, window }], problems: [], malformed: 0 } });
    expect(outcome).toMatchObject({ sources: [{ status: 'sound', recorded: 1 }], unclaimed: [] });
  });

  test.each([
    ['Recipe: nightly batch', '2026-05-03T06:00:00Z'],
    ['Recipe: challenger replay', '2026-05-03T06:00:00Z'],
  ])('%s: its window is believed, once', async (heading, now) => {
    const [window = ''] = blocksIn(partOf(heading), 'json');
    const sources = { production: sourcesIn(partOf('Recipe: nightly batch')) };
    const world = await observeWorld({ sources, now, folder: checkout(window), manifest: DEMAND });
    expect((await world.observe()).sources[0]).toMatchObject({ status: 'sound', recorded: 1, problems: [] });
    expect((await world.observe()).sources[0]).toMatchObject({ status: 'sound', recorded: 0, repeated: 1 });
    const old = { now: '2026-05-06T06:00:00Z' };
    expect((await world.observe(old)).sources[0]?.problems.map(({ code }) => code)).toEqual(['late']);
  });
});
