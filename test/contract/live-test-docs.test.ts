import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkDocument } from '../../src/contract/check-document.ts';
import { parseModel } from '../../src/contract/parsers.ts';
import { parseWindows } from '../../src/contract/parse-windows.ts';
import { certifiedMetric } from '../../src/domain/livetest/contribution-range.ts';
import { resolveTestPolicy, TEST_DEFAULTS } from '../../src/domain/livetest/resolve-policy.ts';
import { checkLiveTest } from '../../src/domain/model/check-live-test.ts';
import { PROBLEM_REASONS } from '../../src/domain/model/manifest-problem.ts';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const PAGE = readFileSync(at('docs/live-test.md'), 'utf8');
/** A model of classes without a live test. */
const MODEL = readFileSync(at('schemas/examples/valid/model/binary-classifier.yaml'), 'utf8');
const POLICIES = [...PAGE.matchAll(/```yaml\n(liveTest:\n[\s\S]*?)```/g)].map(([, text = '']) => text);

function check(policy: string) {
  return checkDocument({ path: 'model.yaml', content: new TextEncoder().encode(`${MODEL}${policy}`) });
}

function resolve(policy: string) {
  return resolveTestPolicy(
    parseModel({ path: 'model.yaml', content: new TextEncoder().encode(`${MODEL}${policy}`) }).value,
  );
}

/** What stands in the cells of a row that begins with these words. */
function rowOf(first: string): readonly string[] {
  const line = PAGE.split('\n').find((one) => one.startsWith(`| ${first} |`)) ?? '';
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

it.each(POLICIES.map((text, index) => [index, text] as const))('policy %i of the page is one', (_index, text) => {
  const { problems, warnings } = check(text);
  expect(problems).toEqual([]);
  expect(warnings).toEqual([]);
});

it('there are three: the least, one with everything, and one with a utility', () => {
  const [least, most, utility] = POLICIES.map(resolve);
  expect(POLICIES).toHaveLength(3);
  expect(least?.metrics).toMatchObject([{ id: 'accuracy', role: 'primary', minEffect: 0.01, margin: 0.005 }]);
  expect(most).toMatchObject({
    isSticky: true,
    pairedShare: 0.2,
    shadowShare: 0.1,
    ensembles: ['mean', 'vote'],
    sentinelShare: 0.02,
  });
  expect(utility?.metrics.map(({ role }) => role)).toEqual(['primary', 'guardrail', 'guardrail']);
});

it('the defaults of the page hold', () => {
  const { ramp, ...plain } = TEST_DEFAULTS;
  for (const key of ['unit', 'minDuration', 'maxDuration', 'minRequests', 'confidence'] as const) {
    expect(rowOf(`\`${key}\``)[2]).toBe(`\`${plain[key]}\``);
  }
  expect(rowOf('`ramp`')[2]).toBe(`\`${ramp.join(', ')}\``);
  expect(rowOf('`bake`')[2]).toContain(`\`${plain.bake.for}\` and \`${plain.bake.holdback}\``);
  expect(rowOf('`sentinel`')[2]).toContain(`\`${plain.sentinel.share}\``);
  expect(rowOf('`guardrails.EVENT`')[2]).toContain(`\`${plain.noMoreThan}\``);
  const guardrails = resolve(POLICIES[0] ?? '')?.guardrails ?? [];
  expect(guardrails).toHaveLength(7);
  for (const { event, bound } of guardrails) expect(rowOf(`\`${event}\``)[2]).toBe(`\`${bound}\``);
});

it('every key of liveTest has its row', () => {
  const { properties } = JSON.parse(readFileSync(at('schemas/model.schema.json'), 'utf8')).$defs.LiveTestPolicy;
  const rows = [...PAGE.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, cell = '']) => cell);
  const named = new Set(rows.flatMap((cell) => [...cell.matchAll(/`(\w+)/g)].map(([, name = '']) => name)));
  expect(Object.keys(properties).filter((key) => !named.has(key))).toEqual([]);
  const keys = Object.keys(properties.metrics.items.properties).filter((key) => !['id', 'direction'].includes(key));
  expect(keys.filter((key) => rowOf(`\`metrics[].${key}\``).length === 0)).toEqual([]);
});

it('every reason to refuse a live test, and to warn of one, is named', () => {
  const reasons = PROBLEM_REASONS.filter((reason) => reason.startsWith('live-'));
  expect(reasons.filter((reason) => !PAGE.includes(`\`${reason}\``))).toEqual([]);
  const told = [...PAGE.matchAll(/`(live-[a-z-]+)`/g)].map(([, name]) => name);
  expect(told.filter((name) => !reasons.some((reason) => reason === name))).toEqual([]);
});

it('metrics that are said to be means are, and the others are not', () => {
  const [, means = '', others = ''] =
    /a mean over predictions \(([^)]+)\)[\s\S]*?(`roc_auc`[^.]+?)and others/.exec(PAGE) ?? [];
  const liveOf = (text: string) =>
    [...text.matchAll(/`([\w@]+)`/g)].map(([, name = '']) => certifiedMetric(name)?.live);
  expect(new Set(liveOf(means))).toEqual(new Set(['mean']));
  expect(new Set(liveOf(others))).toEqual(new Set(['none']));
  expect([liveOf(means).length, liveOf(others).length]).toEqual([7, 3]);
});

it('the headers that are said to be refused are', () => {
  const [, list = ''] = /\(((?:`[\w-]+`,? )+)…\), are refused/.exec(PAGE) ?? [];
  const headers = [...list.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);
  const { value: model } = parseModel({
    path: 'model.yaml',
    content: new TextEncoder().encode(`${MODEL}${POLICIES[0]}`),
  });
  const { liveTest } = model;
  if (liveTest === undefined) throw new Error('no liveTest');
  const reasons = headers.map(
    (name) => checkLiveTest({ ...model, liveTest: { ...liveTest, unit: `header:${name}` } })[0]?.reason,
  );
  expect(headers).toHaveLength(3);
  expect(new Set(reasons)).toEqual(new Set(['live-unit-header']));
});

it('the page says of each field that a window can have for a live test when to report it', () => {
  const { properties, $defs } = JSON.parse(readFileSync(at('schemas/window.schema.json'), 'utf8'));
  const STATISTICS = readFileSync(at('docs/statistics.md'), 'utf8');
  const all = Object.keys(properties);
  const fields = all
    .slice(all.indexOf('test'))
    .filter((key) => !['requests', 'errors', 'rows', 'latency', 'metrics', 'consumers'].includes(key));
  expect(fields).toEqual(['test', 'decided', 'outcomes', 'over', 'eventBuckets', 'pairs', 'scores', 'features']);
  expect(fields.filter((key) => !STATISTICS.includes(`\`${key}\``))).toEqual([]);
  const reported = PAGE.slice(PAGE.indexOf('## What to report'));
  expect(fields.filter((key) => key !== 'test' && !reported.includes(`\`${key}\``))).toEqual([]);
  const inner = [
    ...Object.keys($defs.Outcomes.properties),
    ...Object.keys($defs.OverCounts.properties),
    'missing',
    'late',
    'buckets',
    'missingBuckets',
  ];
  expect(inner.filter((key) => !new RegExp(`\`(?:metrics\\.\\*\\.)?${key}\``, 'u').test(STATISTICS))).toEqual([]);
});

it('the window of docs/statistics.md is one', () => {
  const [, line = ''] = /```json\n(\{"apiVersion".*\})\n```/.exec(readFileSync(at('docs/statistics.md'), 'utf8')) ?? [];
  expect(parseWindows('docs', line)).toMatchObject({ malformed: 0, windows: [{ window: { model: 'churn' } }] });
});
