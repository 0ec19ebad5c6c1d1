// @module-tag thorough
import { describe, expect, test } from 'vitest';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { AppError } from '../../../../src/domain/error.ts';
import type { ChangedRows } from '../../../../src/domain/evaluation/changed-rows.ts';
import { finding } from '../../../../src/domain/finding/finding.ts';
import type { CertifyPorts } from '../../../../src/usecases/certify/certify-request.ts';
import { certifyVersion as certify } from '../../../../src/usecases/certify/certify-version.ts';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { findContradictions } from '../../../../src/domain/certification/contradictions/find-contradictions.ts';
import { comparePolicies, type PolicyQuestion } from '../../../../src/usecases/certify/compare-policies.ts';
import { validateCertificate } from '../../../../src/contract/generated/validators.js';

import {
  MODEL,
  aVersion,
  aRequest,
  type Answer,
  yesFrom,
  portsOf,
  untimed,
  CRASH,
} from '../../../support/certify-world.ts';

/** No certificate that is made contradicts itself. */
const certifyVersion: typeof certify = async (...asked) => {
  const certificate = await certify(...asked);
  expect(findContradictions(certificate, sha256)).toEqual([]);
  return certificate;
};

describe('certifyVersion', () => {
  test('a good first version passes; what it cannot be compared with does not block', async () => {
    const certificate = await certifyVersion(aRequest(), portsOf({ answers: { b: yesFrom(0.5) } }));
    expect(validateCertificate(certificate), JSON.stringify(validateCertificate.errors)).toBe(true);
    expect(certificate.verdict).toBe('pass');
    expect(certificate.gates.map(({ id, result, reasonCode }) => [id, result, reasonCode])).toEqual([
      ['floor', 'pass', 'within-limit'],
      ['not-worse', 'inconclusive', 'no-baseline'],
      ['edge.latency.p50', 'pass', 'within-limit'],
    ]);
  });

  test('says which of its modes it was not asked to measure', async () => {
    const two = aVersion('1.1.0', 'b');
    const version = { ...two, value: { ...two.value, modes: ['edge', 'realtime'] as const } };
    const ports = portsOf({ answers: { b: yesFrom(0.5) } });
    const partly = await certifyVersion(aRequest({ version, modes: ['edge'] }), ports);
    expect(partly).toMatchObject({ subject: { modes: ['edge'] }, run: { skippedModes: ['realtime'] } });
    const whole = await certifyVersion(aRequest({ modes: ['edge'] }), ports);
    expect(whole.run).not.toHaveProperty('skippedModes');
  });

  test('a version that is worse than the one in production fails the relative gate', async () => {
    const baseline = { version: aVersion('1.0.0', 'd'), origin: 'deployment' as const };
    const certificate = await certifyVersion(
      aRequest({ baseline }),
      portsOf({ answers: { b: yesFrom(0.62), d: yesFrom(0.5) } }),
    );
    expect(certificate.verdict).toBe('fail');
    expect(certificate.gates.find(({ id }) => id === 'not-worse')).toMatchObject({
      result: 'fail',
      candidate: 0.88,
      baseline: 1,
    });
    expect(certificate.baseline).toMatchObject({ version: '1.0.0', origin: 'deployment' });
  });

  test('a model that crashes is a finding, and nothing is judged', async () => {
    const certificate = await certifyVersion(aRequest(), portsOf({ answers: { b: CRASH } }));
    expect(certificate).toMatchObject({
      verdict: 'fail',
      gates: [],
      findings: [{ code: 'process-crashed', severity: 'error' }],
    });
  });

  test('a baseline that crashes warns and does not block its successor', async () => {
    const baseline = { version: aVersion('1.0.0', 'd'), origin: 'predecessor' as const };
    const answers = { b: yesFrom(0.5), d: () => CRASH };
    const certificate = await certifyVersion(aRequest({ baseline }), portsOf({ answers }));
    expect(certificate.findings).toMatchObject([{ code: 'baseline-unusable', severity: 'warning' }]);
    expect(certificate.verdict).not.toBe('fail');
  });

  test('a model that ranks the wrong way round is told to look at the class', async () => {
    const no: Answer = ([x]) => {
      const data = Float32Array.from(x?.data ?? [], Number).map((value) => (value >= 0.5 ? 0.1 : 0.9));
      return { kind: 'predicted', outputs: [{ name: 'p', datatype: 'FP32', shape: [data.length], data }] };
    };
    const { findings } = await certifyVersion(aRequest(), portsOf({ answers: { b: no } }));
    expect(findings).toMatchObject([{ code: 'worse-than-chance', severity: 'warning' }]);
  });

  test('a model whose answer depends on its neighbours is refused', async () => {
    const mean: Answer = ([x]) => {
      const total = Array.from(x?.data ?? [], Number).reduce((sum, value) => sum + value, 0);
      const rows = x?.shape[0] ?? 0;
      return {
        kind: 'predicted',
        outputs: [
          { name: 'p', datatype: 'FP32', shape: [rows], data: new Float32Array(rows).fill(total / (2 * rows)) },
        ],
      };
    };
    const certificate = await certifyVersion(aRequest(), portsOf({ answers: { b: mean } }));
    expect(certificate.findings.map(({ code }) => code)).toContain('answers-differ');
  });

  test('a model that answers otherwise after the benchmark is refused', async () => {
    let isMeasured = false;
    const changing: Answer = (inputs) => yesFrom(isMeasured ? 0.4 : 0.5)(inputs);
    const { benchmark } = portsOf({ answers: { b: changing } });
    const measure: CertifyPorts['benchmark']['measure'] = (request) => {
      isMeasured = true;
      return benchmark.measure(request);
    };
    const ports = portsOf({ answers: { b: changing }, ports: { benchmark: { measure } } });
    const certificate = await certifyVersion(aRequest(), ports);
    expect(certificate).toMatchObject({
      verdict: 'fail',
      findings: [{ code: 'answers-differ', severity: 'error', check: 'performance', facts: { fault: 'later' } }],
    });
  });

  test('a model whose calls take long is asked for fewer rows', async () => {
    const ticking = (stepMs: number) => {
      let ms = 0;
      return { now: () => new Date((ms += stepMs)).toISOString() };
    };
    const asked = async (stepMs: number) => {
      const ports = portsOf({ answers: { b: yesFrom(0.5) }, ports: { clock: ticking(stepMs) } });
      const { robustness } = await certifyVersion(aRequest(), ports);
      return robustness.find(({ check }) => check === 'batch-invariance')?.facts['rows'];
    };
    expect(await asked(2)).toBe(256);
    expect(await asked(400)).toBe(100);
    expect(await asked(10_000)).toBe(32);
  });

  test('a model that is right in batches of more than 64 rows alone is refused, whatever the seed', async () => {
    const knowing: Answer = (inputs) => yesFrom((inputs[0]?.shape[0] ?? 0) > 64 ? 0.5 : 2)(inputs);
    for (const seed of [0, 1, 2]) {
      const certificate = await certifyVersion(aRequest({ seed }), portsOf({ answers: { b: knowing } }));
      expect(certificate.findings).toMatchObject([{ code: 'answers-differ', severity: 'error' }]);
    }
  });

  test.each([
    ['an error message is an answer', 'error', 'pass', []],
    ['a crash is none', 'crash', 'fail', ['crash-on-hostile-input']],
    ['a hang is none', 'timeout', 'fail', ['crash-on-hostile-input']],
    ['all of the memory is none', 'memory', 'fail', ['crash-on-hostile-input']],
  ] as const)('to input that is no number %s', async (_name, reason, result, codes) => {
    const honest = yesFrom(0.5);
    const shy: Answer = (inputs) =>
      inputs.some(({ data }) => Array.from(data, Number).some(Number.isNaN))
        ? { kind: 'failed', reason, message: 'NaN' }
        : honest(inputs);
    const { robustness, findings } = await certifyVersion(aRequest(), portsOf({ answers: { b: shy } }));
    expect(robustness.find(({ check }) => check === 'nan')).toMatchObject({ result, facts: { 'all NaN': reason } });
    expect([...new Set(findings.map(({ code }) => code))]).toEqual(codes);
  });

  test('other bytes than declared are a finding at the digest; bytes that cannot be had are an error', async () => {
    const other = finding('digest-mismatch', { file: 'm.onnx', sha256: 'a', declared: 'b' });
    const refuse = (code: 'digest-mismatch' | 'download-failed') => ({
      files: {
        fetch: () =>
          Promise.reject(
            new AppError({ code, message: 'no', ...(code === 'digest-mismatch' ? { finding: other } : {}) }),
          ),
      },
    });
    const certificate = await certifyVersion(aRequest(), portsOf({ answers: {}, ports: refuse('digest-mismatch') }));
    expect(certificate.findings).toMatchObject([
      { code: 'digest-mismatch', location: { pointer: '/artifact/files/0/sha256', line: 5 } },
    ]);
    await expect(
      certifyVersion(aRequest(), portsOf({ answers: {}, ports: refuse('download-failed') })),
    ).rejects.toMatchObject({ code: 'download-failed' });
  });
});

describe('where a finding is told', () => {
  /** A runtime to which the files of a version are another model, with something to remark about every file. */
  function reads(other: string, remark = finding('unused-file', { file: 'old.bin' })): CertifyPorts {
    const plain = portsOf({ answers: { b: yesFrom(0.5), d: yesFrom(0.5) } });
    const runtime = plain.runtimeOf('onnx');
    return untimed({
      ...plain,
      runtimeOf: () => ({
        ...runtime,
        inspect: async (artifact) => {
          const { inspection } = await runtime.inspect(artifact);
          const isOther = artifact.files[0]?.sha256.startsWith(other) === true;
          const signature = { inputs: [{ name: 'z', datatype: 'FP32', shape: [-1] }], outputs: [] } as const;
          return {
            inspection: inspection && { ...inspection, ...(isOther ? { signature } : {}) },
            findings: [remark],
          };
        },
      }),
    });
  }

  test('what loading shows is about safety, at the file of the version', async () => {
    const { findings } = await certifyVersion(aRequest(), portsOf({ answers: { b: CRASH } }));
    expect(findings).toMatchObject([
      { check: 'safety', location: { path: '1.1.0.yaml', pointer: '/artifact/files/0' } },
    ]);
  });

  test("another signature is told where it is declared: in the model, or in the version's own", async () => {
    const request = aRequest();
    const { signature } = request.model.value;
    const own = { ...request.version, value: { ...request.version.value, signature } };
    for (const [version, path] of [
      [request.version, 'model.yaml'],
      [own, '1.1.0.yaml'],
    ] as const) {
      const { findings, verdict } = await certifyVersion({ ...request, version }, reads('b'));
      expect(verdict).toBe('fail');
      expect(findings.map(({ code }) => code)).toEqual(['unused-file', ...Array(3).fill('signature-mismatch')]);
      expect(findings.at(-1)?.location?.path).toBe(path);
    }
  });

  test('of files that must not be loaded nothing else is told', async () => {
    const link = finding('file-is-link', { file: 'm.onnx' });
    const { findings, inspection } = await certifyVersion(aRequest(), reads('b', link));
    expect(findings.map(({ code }) => code)).toEqual(['file-is-link']);
    expect(inspection).not.toBeNull();
  });

  test('why a baseline cannot be used are its errors, and no place of the candidate', async () => {
    const baseline = { version: aVersion('1.0.0', 'd'), origin: 'deployment' as const };
    const { findings, verdict, baseline: compared } = await certifyVersion(aRequest({ baseline }), reads('d'));
    expect(verdict).not.toBe('fail');
    expect(compared).toBeNull();
    const found = findings.find(({ code }) => code === 'baseline-unusable');
    expect(found).toMatchObject({ check: 'identity', facts: { fault: 'preparing', version: '1.0.0' } });
    expect(found).not.toHaveProperty('location');
    const because = Array.from({ length: 3 }, () => ({ code: 'signature-mismatch' }));
    expect(found).toMatchObject({ because });
  });
});

describe('the processes that score', () => {
  /** Notes what is loaded, ended and measured, in that order. */
  function watched(fails: boolean): { readonly ports: CertifyPorts; readonly log: string[] } {
    const log: string[] = [];
    const plain = portsOf({ answers: { b: fails ? () => CRASH : yesFrom(0.5), d: yesFrom(0.5) } });
    const runtime = plain.runtimeOf('onnx');
    const ports = untimed({
      ...plain,
      runtimeOf: () => ({
        ...runtime,
        load: async (artifact, options) => {
          const name = artifact.files[0]?.sha256[0] ?? '';
          const outcome = await runtime.load(artifact, options);
          if (outcome.kind === 'failed') return outcome;
          log.push(`load ${name}`);
          const { model } = outcome;
          const end = async () => void log.push(`end ${name}`);
          return { ...outcome, model: { predict: (inputs) => model.predict(inputs), [Symbol.asyncDispose]: end } };
        },
      }),
      benchmark: {
        measure: async (request) => {
          log.push('measure');
          return plain.benchmark.measure(request);
        },
      },
    });
    return { ports, log };
  }

  const baseline = { version: aVersion('1.0.0', 'd'), origin: 'deployment' as const };

  test('are all ended before anything is measured', async () => {
    const { ports, log } = watched(false);
    await certifyVersion(aRequest({ baseline }), ports);
    expect(log.slice(0, 3)).toEqual(['load b', 'load d', 'end d']);
    expect(log.slice(0, log.indexOf('measure')).toSorted()).toEqual([
      'end b',
      'end b',
      'end d',
      'load b',
      'load b',
      'load d',
    ]);
  });

  test('are ended when an error ends the battery, and nothing is measured', async () => {
    const { ports, log } = watched(true);
    const { findings } = await certifyVersion(aRequest({ baseline }), ports);
    expect(findings).toMatchObject([{ code: 'process-crashed', check: 'prediction' }]);
    expect(log).toEqual(['load b', 'load d', 'end d', 'end b']);
  });
});

/** A model that was there before, and its folder always. */
const OLD = { formerFolders: [], isNewModel: false };

describe('what a version was held to before', () => {
  const path = 'models/churn/model.yaml';
  const bases: Readonly<Record<string, string>> = {
    [path]: MODEL.replace('min: 0.8', 'min: 0.7'),
    'fleet/churn/model.yaml': MODEL.replace('min: 0.8', 'min: 0.95'),
    'broken/churn/model.yaml': 'kind: [',
  };

  async function before(at: string | null, over: Partial<PolicyQuestion> = {}) {
    const request = aRequest();
    const ports = portsOf({ answers: { b: yesFrom(0.5), d: yesFrom(0.5) } });
    const changes = {
      added: new Set(at === path ? [] : [path]),
      modified: new Set(at === path ? [path] : []),
      deleted: new Set<string>(),
      readBase: async (asked: string) => (at === null || asked !== at ? null : (bases[at] ?? null)),
      readMerged: async () => null,
    };
    const certificate = await certifyVersion(request, ports);
    const place = { folder: 'models/churn', prefix: '', pendingSettings: null, ...OLD };
    const compared = await comparePolicies({ request, certificate, changes, ...place, ...over }, ports);
    return compared?.judged ?? null;
  }

  const fleet = { formerFolders: ['models/churn', 'fleet/churn'], isNewModel: true };
  test.each<readonly [string, string | null, Partial<PolicyQuestion>, object | null]>([
    ['the model.yaml of the base', path, {}, { changed: [path], before: 'pass', isOther: true }],
    ['the one in the folder that the models had', 'fleet/churn/model.yaml', fleet, { before: 'pass', isOther: true }],
    ['unknown, where it came back', null, {}, { before: null, isOther: true }],
    [
      'unknown, where it cannot be read',
      'broken/churn/model.yaml',
      { formerFolders: ['broken/churn'] },
      { before: null },
    ],
    ['nothing, where the model is new', null, { isNewModel: true }, null],
  ])('%s', async (_name, at, over, expected) => {
    const judged = await before(at, over);
    expect(judged).toEqual(expected === null ? null : expect.objectContaining(expected));
  });
});

describe('a change of policy certifies the deployed version again, and no other', () => {
  test.each([
    ['deployment', '1.0.0'],
    ['predecessor', undefined],
    ['requested', undefined],
  ] as const)('where the baseline is of the origin %s', async (origin, again) => {
    const request = aRequest({ baseline: { version: aVersion('1.0.0', 'd'), origin } });
    const ports = portsOf({ answers: { b: yesFrom(0.5), d: yesFrom(0.5) } });
    const path = 'models/churn/model.yaml';
    const changes = {
      added: new Set<string>(),
      modified: new Set([path]),
      deleted: new Set<string>(),
      readBase: async () => MODEL.replace('min: 0.8', 'min: 0.7'),
      readMerged: async () => null,
    };
    const certificate = await certifyVersion(request, ports);
    const compared = await comparePolicies(
      {
        request,
        certificate,
        changes,
        pendingSettings: null,
        formerFolders: [],
        isNewModel: false,
        folder: 'models/churn',
        prefix: '',
      },
      ports,
    );
    expect(compared?.change.changed).toEqual([path]);
    expect(compared?.baseline?.subject.version).toBe(again);
    expect(compared?.change.outcomes.map(({ role }) => role)).toEqual(
      again === undefined ? ['candidate'] : ['candidate', 'baseline'],
    );
  });
});

describe('what is kept beside metrics', () => {
  const asked = (show: string) => {
    const content = MODEL.replace('prediction: {output: p}', `prediction: {output: p}\n    show: ${show}`);
    const baseline = { version: aVersion('1.0.0', 'c'), origin: 'predecessor' } as const;
    return aRequest({ baseline, model: parseModel({ path: 'model.yaml', content }) });
  };
  const certified = async (show: string) => {
    const rows: ChangedRows[number][] = [];
    const onChangedRows = (told: ChangedRows): void => void rows.push(...told);
    const answers = { b: yesFrom(0.5), c: yesFrom(0.6) };
    return { certificate: await certifyVersion(asked(show), portsOf({ answers, ports: { onChangedRows } })), rows };
  };

  test('the answers that changed, the classes and the figures', async () => {
    const { certificate } = await certified('rows');
    expect(certificate.changes).toMatchObject([
      { data: 'holdout', slice: null, by: 'right', rows: 400, changed: 40, better: 40, worse: 0 },
    ]);
    expect(certificate.classes?.map(({ label, rows }) => [label, rows])).toEqual([
      [0, 200],
      [1, 200],
    ]);
    expect(certificate.figures?.map(({ kind }) => kind)).toEqual([
      'confusion_matrix',
      'roc_curve',
      'precision_recall_curve',
      'calibration_curve',
    ]);
    validateCertificate(certificate);
    expect(validateCertificate.errors ?? []).toEqual([]);
  });

  test('the rows that changed, with answers only where they may be shown', async () => {
    const first = { data: 'holdout', row: 51, change: 'better' };
    expect((await certified('rows')).rows[0]).toEqual(first);
    expect((await certified('values')).rows[0]).toEqual({ ...first, candidate: 1, baseline: 0 });
  });
});
