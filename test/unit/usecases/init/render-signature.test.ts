import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../src/contract/generated/types.ts';
import { guessTask } from '../../../../src/usecases/init/guess-task.ts';
import { renderSignature } from '../../../../src/usecases/init/render-signature.ts';

function signature(input: readonly number[], output: readonly number[]): Signature {
  return {
    inputs: [{ name: 'x', datatype: 'FP32', shape: [...input] }],
    outputs: [
      { name: 'prob', datatype: 'FP32', shape: [...output] },
      { name: 'beside', datatype: 'FP32', shape: [...output] },
    ],
  };
}

/** Names of the tensors whose row a person is asked for. */
function asked(given: Signature): readonly string[] {
  const lines = renderSignature(given, 'prob').split('\n');
  return lines.flatMap((line) => (line.includes('FILL IN: 0 where') ? (/name: (\w+)/u.exec(line)?.[1] ?? []) : []));
}

describe('the axis of the rows is asked for where shapes leave it open', () => {
  test.each<[string, Signature, readonly string[]]>([
    ['rows first', signature([-1, 4], [-1, 3]), []],
    ['columns of both', signature([4, -1], [3, -1]), ['x', 'prob']],
    ['columns of the input', signature([4, -1], [-1, 3]), ['x']],
    ['columns of the scored output', signature([-1, 4], [3, -1]), ['prob']],
    ['as many first as the input has, which its rows settle', signature([8, -1], [8, -1]), ['x']],
    ['a fixed batch', signature([8, 4], [8, 3]), []],
  ])('%s', (_name, given, names) => {
    expect(asked(given)).toEqual(names);
  });

  test('and its classes are then as many as one column has', () => {
    const guess = guessTask({ signature: signature([4, -1], [3, -1]), declared: null });
    expect(guess).toMatchObject({ problem: 'multiclass', width: 3 });
  });
});
