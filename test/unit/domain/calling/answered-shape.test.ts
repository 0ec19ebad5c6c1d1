import { expect, test } from 'vitest';
import { otherShape } from '../../../../src/domain/calling/answered-shape.ts';

interface Declared {
  readonly shape: number[];
  readonly rows?: number | 'none';
}

test.each<[Declared, readonly number[], readonly number[] | null]>([
  [{ shape: [-1, 1] }, [5, 2], [-1, 2]],
  [{ shape: [-1] }, [5, 2], [-1, 2]],
  [{ shape: [1, -1], rows: 1 }, [5, 3], [3, -1]],
  [{ shape: [-1, 2] }, [5, 2], null],
  [{ shape: [-1, -1] }, [5, 2], null],
  [{ shape: [8, 2] }, [5, 2], null],
  [{ shape: [-1, 1] }, [5], null],
  [{ shape: [-1] }, [5, 1], null],
  [{ shape: [4, 2], rows: 'none' }, [1, 3, 2], null],
])('declared %o, answered as %o', (declared, shape, expected) => {
  expect(otherShape({ name: 'p', datatype: 'FP32', ...declared }, { shape })).toEqual(expected);
});
