import { isPassing } from '../../domain/error.ts';

/**
 * One thing after the other: what GitHub refuses of one, a permission that is missing or a thread that is locked, keeps no other
 * from being shown. Its moment of weakness would meet them all, and ends it at once. Throws the first error.
 */
export async function eachApart(works: readonly (() => Promise<void>)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const work of works) {
    await work().catch((error: unknown) => {
      if (isPassing(error)) throw error;
      errors.push(error);
    });
  }
  if (errors.length > 0) throw errors[0];
}
