import { describe, expect, test } from 'vitest';
import type { ModelVersion, Serve } from '../../../../src/contract/generated/types.ts';
import { explainProblem } from '../../../../src/contract/explain-problem.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { checkVersion } from '../../../../src/domain/model/check-version.ts';
import { aVersion, MODEL } from '../../../support/certify-world.ts';

const CHURN = parseModel({ path: 'model.yaml', content: MODEL }).value;
const INPUT = CHURN.signature.inputs[0]?.name ?? '';
const OUTPUT = CHURN.signature.outputs[0]?.name ?? '';
const { value: VERSION, source } = aVersion('1.4.0', 'b');

function problemsOf(artifact: Partial<ModelVersion['artifact']>) {
  const version: ModelVersion = { ...VERSION, artifact: { ...VERSION.artifact, ...artifact } };
  const facts = { model: CHURN, predecessor: null, mergedVersions: null, others: [], requireLicense: false };
  return checkVersion(version, { ...facts, folder: 'churn', fileName: '1.4.0', isMerged: false });
}

function told(artifact: Partial<ModelVersion['artifact']>): readonly string[] {
  return problemsOf(artifact).map(({ reason, pointer }) => `${reason} ${pointer}`);
}

function served(serve: Partial<Serve>): Partial<ModelVersion['artifact']> {
  return { format: 'endpoint', serve: { command: ['python', 'app.py', '{port}'], protocol: 'json', ...serve } };
}

describe('a version that is a server', () => {
  test.each<[string, Partial<ModelVersion['artifact']>, readonly string[]]>([
    ['says how it is started', served({}), []],
    ['does not leave that out', { format: 'endpoint' }, ['artifact-key-missing /artifact']],
    ['is no other format', { ...served({}), format: 'onnx' }, ['artifact-key-unused /artifact/serve']],
    ['has further ports', served({ command: ['a', '{port:grpc}', '-t{threads}', '{"json": 1}'] }), []],
    ['has no other places', served({ command: ['a', '{prot}'] }), ['serve-place-unknown /artifact/serve/command/1']],
    ['nor in variables', served({ variables: { P: '{x}' } }), ['serve-place-unknown /artifact/serve/variables/P']],
    ['is asked for its inputs', served({ request: { rows: `{${INPUT}}`, limit: 3 } }), []],
    ['for one column of them', served({ request: [{ a: `{${INPUT}/0}` }], rows: 'all' }), []],
    ['for no others', served({ request: ['{nobody}'] }), ['serve-input-unknown /artifact/serve/request/0']],
    ['and for each', served({ request: { rows: 1 } }), ['serve-input-unasked /artifact/serve/request']],
    ['row by row in a list of one item', served({ request: { a: [`{${INPUT}}`] }, rows: '/a' }), []],
    [
      'not elsewhere',
      served({ request: { a: `{${INPUT}}` }, rows: '/a' }),
      ['serve-rows-lead-nowhere /artifact/serve/rows'],
    ],
    [
      'says where an unknown output is',
      served({ answer: { [OUTPUT]: '/o', b: '' } }),
      ['output-unknown /artifact/serve/answer/b'],
    ],
    [
      'has one form in one protocol',
      served({ protocol: 'open-inference', rows: 'one' }),
      ['serve-key-unused /artifact/serve/rows'],
    ],
  ])('%s', (_name, artifact, expected) => {
    expect(told(artifact).filter((one) => !one.startsWith('serve-output-missing'))).toEqual(expected);
  });

  test('says where each output is', () => {
    expect(told(served({ answer: {} }))).toEqual(['serve-output-missing /artifact/serve/answer']);
  });

  test('has files in folders, which a file of another format has not', () => {
    const files = [{ ...VERSION.artifact.files[0]!, name: 'app/main.py' }];
    expect(told({ ...served({}), files })).toEqual([]);
    expect(told({ files })).toEqual(['file-name-path /artifact/files/0/name']);
  });

  test('is told what to write', () => {
    const [problem] = problemsOf(served({ request: { rows: 1 } }));
    const { message, hint } = explainProblem(problem!, source);
    expect(message).toContain(INPUT);
    expect(hint).toContain(`"{${INPUT}}"`);
  });
});
