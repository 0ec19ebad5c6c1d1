import type { Sentence } from './sentence.ts';

/** What a version says of how it reads the evaluation sets of model.yaml. */
export const READING_SENTENCES = {
  'reading-without-signature': {
    message: 'The version says how it reads evaluation sets, and not by which tensors.',
    hint: 'Add signature with the tensors of its file, or delete evaluation: with the tensors of model.yaml it is read as model.yaml says.',
  },
  'reading-missing': {
    message: 'The {key} that model.yaml gives the evaluation set {name} do not fit the tensors of the version.',
    hint: 'Add evaluation: {{{name}: {{{key}: …}}}} to the version.',
  },
  'reading-is-policy': {
    message: '{name} says what counts, and is for model.yaml to say, for every version alike.',
    hint: 'Delete it here; what model.yaml says of it holds for this version, too.',
  },
  'reading-not-a-feature': {
    message: 'The version reads {name}, which model.yaml binds to no input of this evaluation set.',
    hint: 'A version may arrange anew what is bound there ({known}). To read more, change signature and inputs in model.yaml, which its owners answer for.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
