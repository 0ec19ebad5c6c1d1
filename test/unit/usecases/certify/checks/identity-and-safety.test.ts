import { describe, expect, test } from 'vitest';
import { finding } from '../../../../../src/domain/finding/finding.ts';
import { identity } from '../../../../../src/usecases/certify/checks/identity.ts';
import { safety } from '../../../../../src/usecases/certify/checks/safety.ts';
import type { InspectionOutcome } from '../../../../../src/usecases/ports/model-runtime.ts';
import { portsOf } from '../../../../support/certify-world.ts';
import { aSetContext } from '../../../../support/set-context.ts';

describe('the files of a version', () => {
  test('are those that its manifest names, and nothing is told of them', async () => {
    const { findings, next } = await identity.run(aSetContext().battery);
    expect(findings).toEqual([]);
    expect(next?.artifact).toMatchObject({ format: 'onnx', files: [{ name: 'm.onnx', sha256: 'b'.repeat(64) }] });
  });

  test('that earlier versions had, too, are warned of by the names of at most twenty', async () => {
    const sameAs = Array.from({ length: 25 }, (_, minor) => `1.${minor}.0`);
    const { findings, next } = await identity.run(aSetContext({ request: { sameAs } }).battery);
    expect(findings).toMatchObject([
      { code: 'same-artifact-as', severity: 'warning', facts: { versions: sameAs.slice(0, 20) } },
    ]);
    expect(next).not.toBeNull();
  });
});

/** A model of whose file its runtime says this beside what it usually says. */
async function inspected(said: Partial<InspectionOutcome>, declared: { readonly randomOperators?: true } = {}) {
  const runtime = portsOf({ answers: {} }).runtimeOf('onnx');
  const inspect: typeof runtime.inspect = async (artifact) => ({ ...(await runtime.inspect(artifact)), ...said });
  const { battery } = aSetContext({ ...declared, ports: { runtimeOf: () => ({ ...runtime, inspect }) } });
  const { findings, next, recorded } = await safety.run({ ...battery, artifact: battery.candidate.artifact });
  return { findings, next, recorded };
}

describe('a model that draws random numbers', () => {
  const operators = Array.from({ length: 15 }, (_, index) => `RandomNormal ${index}`);

  test('is refused, with the operators that draw them', async () => {
    const { findings } = await inspected({ randomOperators: operators });
    expect(findings).toMatchObject([
      { code: 'random-operators', severity: 'error', facts: { operators: operators.slice(0, 12) } },
    ]);
  });

  test('is warned of where its manifest declares it, and before all else', async () => {
    const findings = [finding('unused-file', { file: 'old.bin' })];
    const found = await inspected({ randomOperators: ['Dropout'], findings }, { randomOperators: true });
    expect(found.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['random-operators', 'warning'],
      ['unused-file', 'warning'],
    ]);
    expect(found.next).not.toBeNull();
  });
});

describe('what a file says of itself', () => {
  test('is kept for those who come after', async () => {
    const columnLabels = new Map([['p', ['no', 'yes']]]);
    const { findings, next, recorded } = await inspected({ columnLabels, isDynamicallyQuantised: true });
    expect(findings).toEqual([]);
    expect(next?.candidate).toMatchObject({ columnLabels, isDynamicallyQuantised: true });
    expect(recorded?.inspection).toMatchObject({ producer: 'test' });
    expect((await inspected({})).next?.candidate).toMatchObject({
      columnLabels: new Map(),
      isDynamicallyQuantised: false,
    });
  });

  test('ends the battery where it cannot be read', async () => {
    const unread = await inspected({ inspection: null, findings: [finding('file-is-link', { file: 'm.onnx' })] });
    expect(unread).toMatchObject({ next: null, recorded: { inspection: null }, findings: [{ code: 'file-is-link' }] });
  });
});
