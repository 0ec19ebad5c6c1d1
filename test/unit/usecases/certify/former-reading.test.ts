import { describe, expect, test } from 'vitest';
import { withFormerReading } from '../../../../src/usecases/certify/former-reading.ts';
import { aRequest, aVersion, MODEL, portsOf } from '../../../support/certify-world.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';

const [OLD, NEW] = [MODEL, MODEL.replaceAll('{name: x, ', '{name: z, ').replace('{x: {', '{z: {')];
const OLDER = OLD.replace('[x]', '[w]');

/** The file of the baseline has the input x. */
async function settled({ now = NEW, texts, version = aVersion('1.0.0', 'd') }: Scene) {
  const request = aRequest({
    model: parseModel({ path: 'model.yaml', content: now }),
    baseline: { version, origin: 'deployment' },
  });
  const past = texts === null ? null : { manifestsOf: () => Promise.resolve(texts) };
  const { baseline } = await withFormerReading(request, past, portsOf({ answers: {} }));
  const { reading, version: read } = baseline ?? {};
  return {
    reading,
    inputs: read?.value.evaluation?.['holdout']?.inputs,
    tensor: read?.value.signature?.inputs[0]?.name,
  };
}

interface Scene {
  readonly now?: string;
  readonly texts: readonly string[] | null;
  readonly version?: ReturnType<typeof aVersion>;
}

const UNCHANGED = { reading: undefined, inputs: undefined, tensor: undefined };

describe('a baseline that declares no tensors', () => {
  test('is read by the newest model.yaml that has those of its file', async () => {
    const expected = { reading: 'former', inputs: { x: { columns: ['x'] } }, tensor: 'x' };
    expect(await settled({ texts: [NEW, OLD, OLDER] })).toEqual(expected);
    expect(await settled({ texts: ['kind: [', 'kind: Model', NEW, OLD] })).toEqual(expected);
  });

  test('is read as model.yaml says today where that fits, or nothing does, or nobody knows', async () => {
    expect(await settled({ now: OLD, texts: [OLD, NEW] })).toEqual(UNCHANGED);
    expect(await settled({ texts: [NEW] })).toEqual(UNCHANGED);
    expect(await settled({ texts: [NEW.replace('name: z', 'name: v')] })).toEqual(UNCHANGED);
    expect(await settled({ texts: null })).toEqual(UNCHANGED);
  });

  test('and one that declares them is read by these', async () => {
    const { source, value } = aVersion('1.0.0', 'd');
    const signature = parseModel({ path: 'model.yaml', content: OLDER }).value.signature;
    const own = await settled({ texts: [NEW, OLD], version: { source, value: { ...value, signature } } });
    expect(own).toEqual({ reading: undefined, inputs: undefined, tensor: 'x' });
  });
});
