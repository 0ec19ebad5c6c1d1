import type { FindingSentence, FindingSentences } from './sentence.ts';

export const ROBUSTNESS_SENTENCES: FindingSentences<'not-deterministic' | 'batch-dependent'> = {
  'not-deterministic': ({ maxAbsoluteDifference }) => unsteady('when asked the same twice', maxAbsoluteDifference),
  'batch-dependent': ({ maxAbsoluteDifference }) =>
    unsteady('for a row alone and for the same row in a batch', maxAbsoluteDifference),
};

function unsteady(when: string, difference: number | null): FindingSentence {
  return {
    message: `The model answers differently ${when}: by up to ${difference ?? 'infinity'}.`,
    hint: 'Export it in inference mode; dropout and batch statistics must be off.',
  };
}
