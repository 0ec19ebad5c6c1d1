import { expect, it } from 'vitest';
import type { Datatype, FileSignature } from '../../../../src/contract/generated/types.ts';
import type { Label } from '../../../../src/domain/evaluation/labels.ts';
import { fitToTarget, guessTask } from '../../../../src/usecases/init/guess-task.ts';
import { pixelClasses, pixelReading } from '../../../../src/usecases/init/render-pixels.ts';

interface Case {
  readonly input?: readonly number[];
  readonly output: readonly number[];
  readonly name?: string;
  readonly datatype?: Datatype;
  readonly mask: readonly number[];
  readonly labels: readonly Label[] | null;
}

function guess({ input = [-1, 3, 8, 12], output, name = 'out', datatype = 'FP32', mask, labels }: Case) {
  const signature: FileSignature = {
    inputs: [{ name: 'image', datatype: 'FP32', shape: [...input] }],
    outputs: [{ name, datatype, shape: [...output] }],
  };
  const tokens = labels && { labels, isIob2: true };
  const binding = { targetWidth: mask.reduce((product, size) => product * size, 1), targetShape: mask };
  return fitToTarget(
    guessTask({ signature, declared: null }),
    { binding, labels: null, isOneHot: false, areFlags: false, tokens },
    signature,
  );
}

const MASK = { mask: [8, 12], labels: [0, 1, 2, 255] };

it.each<[string, Case, string | null, readonly string[]]>([
  ['classes first', { output: [-1, 3, 8, 12], ...MASK }, 'logits', ['ignore: 255']],
  ['classes last', { output: [-1, 8, 12, 3], ...MASK }, 'logits', ['ignore: 255']],
  ['open sizes', { output: [-1, -1, -1, -1], ...MASK }, 'logits', ['ignore: 255']],
  ['one number', { output: [-1, 1, 8, 12], mask: [1, 8, 12], labels: [0, 1] }, 'probabilities', []],
  ['one logit', { name: 'logits', output: [-1, 8, 12], mask: [8, 12], labels: [0, 1] }, 'logits', []],
  ['labels', { output: [-1, 8, 12], datatype: 'INT64', mask: [8, 12], labels: [0, 1] }, 'labels', []],
  ['a depth', { output: [-1, 1, 8, 12], mask: [8, 12], labels: null }, null, []],
  ['more labels than columns', { output: [-1, 2, 8, 12], ...MASK }, null, []],
  ['a mask of another size', { output: [-1, 3, 4, 6], ...MASK }, null, []],
  ['no image', { input: [-1, 9], output: [-1, 3, 8, 12], ...MASK }, null, []],
])('%s', (_name, given, kind, reading) => {
  const found = guess(given);
  expect(found.task === 'image-segmentation' ? found.kind : null).toBe(kind);
  if (kind !== null) expect(pixelReading({ guess: found, labels: given.labels ?? [] })).toEqual(reading);
});

it('asks what it would have to guess', () => {
  const labels = guess({ output: [-1, 8, 12], datatype: 'UINT8', ...MASK });
  expect(pixelReading({ guess: labels, labels: MASK.labels })[0]).toContain('255 if it marks pixels');
  const cube = guess({ output: [-1, 8, 8, 8], mask: [8, 8], labels: [0, 1, 2] });
  expect(pixelReading({ guess: cube, labels: [] })[0]).toContain('layout: "FILL IN: row-class-height-width or');
  const foreground = guess({ output: [-1, 8, 12], mask: [8, 12], labels: [0, 255] });
  expect(foreground).toMatchObject({ kindDoubt: 'one-number' });
  expect(pixelClasses({ guess: foreground, labels: [0, 255] })[0]).toContain('the second of which the number means');
  const counted = guess({ output: [-1, 3, 8, 12], mask: [8, 12], labels: [1, 2, 3] });
  expect(pixelClasses({ guess: counted, labels: [1, 2, 3] })[0]).toContain('a list of the 3 labels');
});
