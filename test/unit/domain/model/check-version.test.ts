import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../src/contract/generated/types.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { checkVersion, type VersionFacts } from '../../../../src/domain/model/check-version.ts';
import { aVersion, MODEL } from '../../../support/certify-world.ts';

const CHURN = parseModel({ path: 'model.yaml', content: MODEL }).value;
const FACTS: VersionFacts = {
  folder: 'churn',
  fileName: '1.4.0',
  model: CHURN,
  predecessor: null,
  mergedVersions: null,
  others: [],
  requireLicense: false,
  isMerged: false,
};

function told(number: string, over: Partial<VersionFacts> = {}): readonly string[] {
  const facts = { ...FACTS, fileName: number, ...over };
  return checkVersion(aVersion(number, 'b').value, facts).map(({ reason, pointer }) => `${reason} ${pointer}`);
}

describe('the number of a version', () => {
  const OTHER: Signature = { ...CHURN.signature, inputs: [{ name: 'x', datatype: 'FP64', shape: [-1, 1] }] };
  const before = (signature: Signature, version = '1.3.0') => ({ predecessor: { version, signature } });

  test.each<[string, string, Partial<VersionFacts>, readonly string[]]>([
    ['may be any for the first', '1.4.0', {}, []],
    ['may be any for the same tensors', '1.4.0', before(CHURN.signature), []],
    ['is a new major one for others', '2.0.0', before(OTHER), []],
    ['is no new minor one for others', '1.4.0', before(OTHER), ['major-bump-needed /version']],
    ['is no new patch for others', '1.3.1', before(OTHER), ['major-bump-needed /version']],
    ['comes behind the newest of its line', '1.4.0', { mergedVersions: ['1.3.0'] }, []],
    ['comes not before it', '1.4.0', { mergedVersions: ['1.4.1'] }, ['version-out-of-order /version']],
    ['is not that of another in small letters', '1.4.0-RC.1', { others: ['1.4.0-rc.1'] }, ['version-case /version']],
    ['is that of its file', '1.4.0', { fileName: '1.4.1' }, ['version-not-file /version']],
  ])('%s', (_name, number, over, expected) => {
    expect(told(number, over)).toEqual(expected);
  });

  test('of other tensors is told with what is other', () => {
    const [problem] = checkVersion(aVersion('1.4.0', 'b').value, { ...FACTS, ...before(OTHER) });
    expect(problem?.facts).toEqual({ name: '1.4.0', before: '1.3.0', differences: ['input x: FP64 → FP32'] });
  });
});

describe('a version belongs to its model', () => {
  const limit = (modelSize: string) => {
    const edge = { ...CHURN.modes.edge!, budgets: { latency: { p50: '5ms' }, modelSize } };
    return { model: { ...CHURN, modes: { edge } } };
  };

  test.each<[string, Partial<VersionFacts>, readonly string[]]>([
    ['in the folder of its name', { folder: 'other' }, ['name-not-folder /model']],
    ['in modes that it has', { model: { ...CHURN, modes: {} } }, ['mode-unknown /modes/0']],
    ['in its size, to the byte', limit('3B'), []],
    ['in no greater one', limit('2B'), ['model-size-over-budget /artifact/files']],
    ['with a licence, where one is asked for', { requireLicense: true }, ['license-missing /card']],
  ])('%s', (_name, over, expected) => {
    expect(told('1.4.0', over)).toEqual(expected);
  });
});
