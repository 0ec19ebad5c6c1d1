import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainProblem } from '../../../../src/contract/explain-problem.ts';
import type { GateDeclaration } from '../../../../src/contract/generated/types.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { PROBLEM_SENTENCES } from '../../../../src/contract/problem-sentences.ts';
import { adviseOnGates, checkGates } from '../../../../src/domain/model/check-gates.ts';
import { MODE_NAMES } from '../../../../src/contract/generated/constants.ts';
import { CONDITIONS } from '../../../../src/domain/model/gate-conditions.ts';
import { resolveDeclaration, resolveGates } from '../../../../src/domain/model/resolve-gates.ts';

const PATH = new URL('../../../../schemas/examples/valid/model/binary-classifier.yaml', import.meta.url);
const { value: MODEL, source: SOURCE } = parseModel({ path: 'model.yaml', content: readFileSync(PATH) });

/** `region` makes groups, `adults` is a filter. */
const SET = {
  ...Object.values(MODEL.evaluation)[0],
  slices: [
    { name: 'region', by: 'region' },
    { name: 'adults', where: { column: 'age', min: 18 } },
  ],
};
const FLOOR = { id: 'floor', metric: 'accuracy', min: 0.5 } as const;

type Parts = Omit<GateDeclaration, 'id' | 'metric'> & { readonly metric?: string };

function modelOf(parts: Parts) {
  const gate = { id: 'tried', metric: 'accuracy', ...parts };
  const model = { ...MODEL, evaluation: { ...MODEL.evaluation, [DATA]: SET }, gates: [FLOOR, gate] };
  return JSON.parse(JSON.stringify(model));
}

function checked(parts: Parts) {
  return checkGates(modelOf(parts));
}

function reasons(parts: Parts): readonly string[] {
  return checked(parts).map(({ reason, pointer }) => `${reason} ${pointer}`);
}

const DATA = Object.keys(MODEL.evaluation)[0] ?? '';
const VERSUS = { versus: 'production' } as const;
const RATIO = { ...VERSUS, mode: 'realtime', metric: 'latency_p99' } as const;
const NOISE = { perturb: { gaussian: 0.1 } } as const;

/** Each condition with what it needs and nothing else. */
const WHOLE: Readonly<Record<keyof typeof CONDITIONS, Parts>> = {
  min: { min: 0.9 },
  max: { max: 0.9 },
  noWorseBy: { ...VERSUS, noWorseBy: 0.01 },
  betterBy: { ...VERSUS, betterBy: 0.01 },
  maxRatio: { ...RATIO, maxRatio: 1.1 },
  minRatio: { ...RATIO, minRatio: 0.9 },
  maxGap: { slice: 'region', maxGap: 0.1 },
  maxDrop: { ...NOISE, maxDrop: 0.1 },
};

test.each(Object.entries(WHOLE))('%s with what it needs is a gate', (_key, parts) => {
  expect(reasons(parts)).toEqual([]);
});

describe('what a condition needs', () => {
  test.each<[string, Parts, readonly string[]]>([
    ['noWorseBy', { noWorseBy: 0.01 }, ['versus']],
    ['betterBy', { betterBy: 0.01 }, ['versus']],
    ['maxRatio', { metric: 'latency_p99', maxRatio: 1.1 }, ['versus', 'mode']],
    ['minRatio', { metric: 'latency_p99', minRatio: 0.9 }, ['versus', 'mode']],
    ['maxGap', { maxGap: 0.1 }, ['slice']],
    ['maxDrop', { maxDrop: 0.1 }, ['perturb']],
  ])('%s', (condition, parts, keys) => {
    const missing = keys.map((key) => ({
      reason: 'gate-key-missing',
      pointer: '/gates/1',
      facts: { key, condition },
    }));
    expect(checked(parts)).toMatchObject(missing);
    expect(checked(parts)).toHaveLength(keys.length);
  });
});

describe('what has no effect beside a condition', () => {
  const besides = { ...VERSUS, ...NOISE, mode: 'realtime', slice: 'region', data: DATA, confidence: 0.9 } as const;
  test.each<[keyof typeof CONDITIONS, readonly string[]]>([
    ['min', ['versus', 'mode', 'perturb']],
    ['max', ['versus', 'mode', 'perturb']],
    ['noWorseBy', ['mode', 'perturb']],
    ['betterBy', ['mode', 'perturb']],
    ['maxRatio', ['slice', 'data', 'perturb', 'confidence']],
    ['minRatio', ['slice', 'data', 'perturb', 'confidence']],
    ['maxGap', ['versus', 'mode', 'perturb']],
    ['maxDrop', ['versus', 'mode', 'slice']],
  ])('%s', (key, unused) => {
    expect(reasons({ ...besides, ...WHOLE[key] })).toEqual(unused.map((name) => `gate-key-unused /gates/1/${name}`));
  });
});

test.each<[Parts, readonly string[]]>([
  [{ min: -0.01 }, ['min']],
  [{ min: 0 }, []],
  [{ max: 1 }, []],
  [{ max: 1.01 }, ['max']],
  [{ ...VERSUS, noWorseBy: 85 }, ['noWorseBy']],
  [{ ...VERSUS, betterBy: -0.1 }, ['betterBy']],
  [{ slice: 'region', maxGap: 1.01 }, ['maxGap']],
  [{ ...NOISE, maxDrop: 1.01 }, ['maxDrop']],
  [{ metric: 'matthews_corrcoef', ...NOISE, maxDrop: 2 }, []],
  [{ metric: 'matthews_corrcoef', min: -1 }, []],
  [{ metric: 'log_loss', max: 85 }, []],
  [{ ...RATIO, maxRatio: 85 }, []],
])('%j is out of range: %j', (parts, keys) => {
  expect(reasons(parts)).toEqual(keys.map((key) => `limit-out-of-range /gates/1/${key}`));
});

test.each<[keyof typeof CONDITIONS, boolean]>([
  ['min', false],
  ['max', false],
  ['noWorseBy', true],
  ['betterBy', true],
  ['maxGap', false],
  ['maxDrop', true],
])('%s needs a metric with a direction: %s', (key, needs) => {
  const found = reasons({ ...WHOLE[key], metric: 'selection_rate' });
  expect(found).toEqual(needs ? ['metric-without-direction /gates/1/metric'] : []);
});

test.each<[keyof typeof CONDITIONS, readonly string[]]>([
  ['min', []],
  ['noWorseBy', []],
  ['maxGap', ['gap-needs-groups /gates/1/slice']],
])('%s on a slice that is a filter', (key, expected) => {
  expect(reasons({ ...WHOLE[key], slice: 'adults' })).toEqual(expected);
});

test('maxDrop needs an input of floating-point numbers, which alone are disturbed', () => {
  const model = modelOf({ ...NOISE, maxDrop: 0.1 });
  const inputs = [{ name: 'x', datatype: 'INT64', shape: [-1, 3] }];
  const told = (more: readonly unknown[]) =>
    checkGates({ ...model, signature: { ...model.signature, inputs: [...inputs, ...more] } }).map(
      ({ reason, pointer }) => `${reason} ${pointer}`,
    );
  expect(told([])).toEqual(['perturb-nothing /gates/1/perturb']);
  expect(told([{ name: 'z', datatype: 'FP32', shape: [-1, 1] }])).toEqual([]);
  expect(told([{ name: 'z', datatype: 'UINT8', shape: [-1, 8, 8] }])).toEqual([]);
  expect(told([{ name: 'z', datatype: 'FP32', shape: [], value: 0 }])).toEqual(['perturb-nothing /gates/1/perturb']);
});

test.each<[keyof typeof CONDITIONS, string, string]>([
  ['min', 'latency_p99', 'metric-is-cost'],
  ['maxDrop', 'modelsize', 'metric-is-cost'],
  ['max', 'wishes', 'metric-unknown'],
  ['maxRatio', 'latency_p95', 'metric-unknown'],
  ['minRatio', 'accuracy', 'metric-unknown'],
  ['maxRatio', 'model_size', 'metric-unknown'],
])('%s on %s', (key, metric, reason) => {
  expect(reasons({ ...WHOLE[key], metric })).toEqual([`${reason} /gates/1/metric`]);
});

test.each<[keyof typeof CONDITIONS, boolean]>([
  ['min', true],
  ['max', true],
  ['noWorseBy', true],
  ['betterBy', true],
  ['maxRatio', false],
  ['minRatio', false],
  ['maxGap', false],
  ['maxDrop', false],
])('%s alone says how well a model must predict: %s', (key, says) => {
  const gates = [{ id: 'alone', metric: 'accuracy', ...WHOLE[key] }];
  const found = checkGates({ ...MODEL, gates }).map(({ reason }) => reason);
  expect(found.includes('no-prediction-gate')).toBe(!says);
});

describe('exactly one condition', () => {
  test.each<[Parts, number]>([
    [{}, 0],
    [{ min: 0, max: 1 }, 2],
    [{ ...RATIO, maxRatio: 1, maxGap: 1, maxDrop: 1 }, 3],
  ])('%j has %i', (parts, given) => {
    const [found] = checked(parts);
    expect(found).toMatchObject({ reason: 'gate-condition', pointer: '/gates/1', facts: { name: 'tried', given } });
    expect(resolveDeclaration({ id: 'tried', metric: 'accuracy', ...parts }, CONTEXT)).toBeNull();
  });

  test('whose names are those of the table', () => {
    const [found] = checked({});
    expect(found === undefined ? '' : explainProblem(found, SOURCE).hint).toBe(
      'One of min, max, noWorseBy, betterBy, maxRatio, minRatio, maxGap, maxDrop.',
    );
  });

  test('a gate that says none does not say how well a model must predict', () => {
    const gates = [{ id: 'none', metric: 'accuracy', min: 0, max: 1 }];
    expect(checkGates({ ...MODEL, gates }).map(({ reason }) => reason)).toContain('no-prediction-gate');
  });
});

/** These sentences choose among the conditions. */
test('hints name the conditions that help', () => {
  const named = (hint: string): readonly string[] =>
    Object.keys(CONDITIONS).filter((key) => hint.split(/\W/u).includes(key));
  const those = (of: (key: (typeof CONDITIONS)[keyof typeof CONDITIONS]) => boolean): readonly string[] =>
    Object.entries(CONDITIONS).flatMap(([key, condition]) => (of(condition) ? [key] : []));
  expect(named(PROBLEM_SENTENCES['metric-without-direction'].hint)).toEqual(
    those(({ on, needsDirection }) => on === 'predictions' && !needsDirection),
  );
  expect(named(PROBLEM_SENTENCES['metric-is-cost'].hint)).toEqual(those(({ on }) => on === 'cost'));
});

const CONTEXT = { model: MODEL, settings: null, pointer: '/gates/0' } as const;

describe('the gate that a condition means', () => {
  const data = DATA;
  test.each<[keyof typeof CONDITIONS, object]>([
    ['min', { kind: 'prediction', data, slice: null, comparator: '>=', limit: 0.9 }],
    ['max', { kind: 'prediction', data, slice: null, comparator: '<=', limit: 0.9 }],
    ['noWorseBy', { kind: 'relative-prediction', data, slice: null, margin: -0.01 }],
    ['betterBy', { kind: 'relative-prediction', data, slice: null, margin: 0.01 }],
    ['maxRatio', { kind: 'relative-performance', mode: 'realtime', comparator: '<=', limit: 1.1 }],
    ['minRatio', { kind: 'relative-performance', mode: 'realtime', comparator: '>=', limit: 0.9 }],
    ['maxGap', { kind: 'gap', data, slice: 'region', limit: 0.1 }],
    ['maxDrop', { kind: 'robustness', data, perturbation: NOISE.perturb, limit: 0.1 }],
  ])('%s', (key, own) => {
    const declaration = { id: 'tried', metric: 'accuracy', ...WHOLE[key] };
    const gate = resolveDeclaration(declaration, CONTEXT);
    expect(gate).toEqual({
      id: 'tried',
      metric: declaration.metric,
      confidence: 0.95,
      test: 'bound',
      onInconclusive: MODEL.onInconclusive ?? 'block',
      pointer: '/gates/0',
      ...own,
    });
    expect(gate?.kind).toBe(CONDITIONS[key].kind);
  });

  test.each<Parts>([{ maxRatio: 1 }, { minRatio: 1 }, { maxGap: 1 }, { maxDrop: 1 }])(
    'is none for %j alone',
    (parts) => {
      const gate = { id: 'tried', metric: 'accuracy', ...parts };
      expect(resolveDeclaration(gate, CONTEXT)).toBeNull();
      expect(() => resolveGates({ model: { ...MODEL, gates: [gate] }, settings: null }, [])).toThrow('means no gate');
    },
  );

  test('says more than its condition', () => {
    const more = { data: 'other', slice: 'adults', confidence: 0.99, test: 'point', onInconclusive: 'warn' } as const;
    expect(resolveDeclaration({ ...FLOOR, ...more }, CONTEXT)).toMatchObject(more);
  });
});

test('a gate on the cost of a mode applies to versions that run in it', () => {
  const gates = [FLOOR, { id: 'as-quick', ...RATIO, maxRatio: 1.1 }];
  const idsOf = (modes: Parameters<typeof resolveGates>[1]) =>
    resolveGates({ model: { ...MODEL, gates }, settings: null }, modes).map(({ id }) => id);
  expect(idsOf(['realtime'])).toContain('as-quick');
  expect(idsOf(['batch'])).not.toContain('as-quick');
  expect(idsOf(['batch'])).toContain('floor');
});

describe('an undecided gate', () => {
  type Rule = 'block' | 'warn';

  /** A declared gate and a budget, as settings, model and gate together would have them. */
  function rulesOf(asked: { readonly settings?: Rule; readonly model?: Rule; readonly gate?: Rule }): readonly Rule[] {
    const gate = asked.gate === undefined ? FLOOR : { ...FLOOR, onInconclusive: asked.gate };
    const { onInconclusive: _own, ...bare } = MODEL;
    const model = { ...bare, gates: [gate], ...(asked.model === undefined ? {} : { onInconclusive: asked.model }) };
    const certification = asked.settings === undefined ? {} : { onInconclusive: asked.settings };
    const settings = { apiVersion: 'seatrial/v1', kind: 'Settings', certification } as const;
    const [declared, budget] = resolveGates({ model, settings }, MODE_NAMES).map(
      ({ onInconclusive }) => onInconclusive,
    );
    return [declared, budget].filter((rule) => rule !== undefined);
  }

  test.each<[string, Parameters<typeof rulesOf>[0], readonly Rule[]]>([
    ['blocks where nobody says a word', {}, ['block', 'block']],
    ['does what its model says', { model: 'warn' }, ['warn', 'warn']],
    ['does what it says itself', { model: 'warn', gate: 'block' }, ['block', 'warn']],
    ['may be milder than its model', { model: 'block', gate: 'warn' }, ['warn', 'block']],
    ['blocks under settings that let none pass', { settings: 'block', model: 'warn' }, ['block', 'block']],
    ['blocks under them whatever it says itself', { settings: 'block', gate: 'warn' }, ['block', 'block']],
    ['blocks by itself under settings that leave it to the models', { settings: 'warn' }, ['block', 'block']],
    ['is left to its model by such settings', { settings: 'warn', model: 'warn' }, ['warn', 'warn']],
  ])('%s', (_name, asked, rules) => {
    expect(rulesOf(asked)).toEqual(rules);
  });
});

describe('a limit at the end of what is possible', () => {
  test.each<[Parts, string]>([
    [{ min: 1 }, 'min'],
    [{ metric: 'false_positive_rate', max: 0 }, 'max'],
    [{ metric: 'r2', min: 1 }, 'min'],
    [{ metric: 'mae', max: 0 }, 'max'],
    [{ metric: 'selection_rate', min: 1 }, 'min'],
    [{ metric: 'matthews_corrcoef', min: 1 }, 'min'],
    [{ min: 1, slice: 'region' }, 'min'],
    [{ slice: 'region', maxGap: 0 }, 'maxGap'],
    [{ metric: 'mae', slice: 'region', maxGap: 0 }, 'maxGap'],
    [{ ...VERSUS, betterBy: 1 }, 'betterBy'],
    [{ metric: 'matthews_corrcoef', ...VERSUS, betterBy: 2 }, 'betterBy'],
  ])('%j is told at %s', (parts, key) => {
    const told = adviseOnGates(modelOf(parts)).map(({ reason, pointer }) => `${reason} ${pointer}`);
    expect(told).toEqual([`limit-at-end /gates/1/${key}`]);
    expect(adviseOnGates(modelOf({ ...parts, test: 'point' }))).toEqual([]);
  });

  test.each<[Parts]>([
    [{ min: 0.999 }],
    [{ min: 0 }],
    [{ max: 1 }],
    [{ max: 85 }],
    [{ metric: 'r2', min: 0 }],
    [{ metric: 'matthews_corrcoef', max: 0 }],
    [{ metric: 'mean_bias', min: 0, max: 0 }],
    [{ metric: 'mean_bias', max: 0 }],
    [{ metric: 'max_error', max: 0 }],
    [{ metric: 'median_absolute_error', max: 0 }],
    [{ ...VERSUS, noWorseBy: 0 }],
    [{ ...VERSUS, noWorseBy: 1 }],
    [{ ...VERSUS, betterBy: 0 }],
    [{ ...NOISE, maxDrop: 0 }],
    [{ ...RATIO, maxRatio: 1 }],
    [{ metric: 'nothing', min: 1 }],
  ])('%j is not', (parts) => {
    expect(adviseOnGates(modelOf(parts))).toEqual([]);
  });
});
