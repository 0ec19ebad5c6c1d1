import type { ProblemReason } from '../domain/model/manifest-problem.ts';

/** What can be wrong with the description of a server. */
export const SERVE_SENTENCES = {
  'artifact-key-missing': {
    message: 'An artifact of the format {format} needs {name}, which is not there.',
    hint: 'Add it; docs/manifests.md says what it holds.',
  },
  'artifact-key-unused': {
    message: 'An artifact of the format {format} has no {name}.',
    hint: 'Delete it, or name the format that it belongs to.',
  },
  'serve-place-unknown': {
    message: 'Nothing is put in the place of {name}.',
    hint: 'Known are {{port}}, {{port:word}} with any word, and {{threads}}.',
  },
  'serve-key-unused': {
    message: 'The protocol {protocol} has a form of its own, and no {name}.',
    hint: 'Delete it, or name another protocol.',
  },
  'serve-rows-lead-nowhere': {
    message: 'In request there is no list with one item at {name}.',
    hint: 'Let rows lead to the list whose item is there for each row, or write all or one.',
  },
  'serve-input-unknown': { message: 'The signature has no input {name}.', hint: 'Its inputs are {known}.' },
  'serve-input-unasked': {
    message: 'The input {name} stands nowhere in the request: the server would never see it.',
    hint: 'Put "{{{name}}}" where its values belong, or take it out of the signature.',
  },
  'serve-output-missing': {
    message: 'Nothing says where the output {name} is in an answer.',
    hint: 'Add its JSON pointer.',
  },
} as const satisfies Partial<Record<ProblemReason, { readonly message: string; readonly hint: string }>>;
