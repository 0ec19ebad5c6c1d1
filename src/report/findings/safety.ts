import { describeLink } from '../../contract/file-sentences.ts';
import { type FindingSentences, quoteName } from './sentence.ts';

export const SAFETY_SENTENCES: FindingSentences<
  | 'file-is-link'
  | 'custom-operators'
  | 'external-data-outside'
  | 'external-data-range'
  | 'undeclared-file'
  | 'unused-file'
> = {
  'file-is-link': describeLink,
  'custom-operators': ({ operator, domain, format }) => ({
    message: `The model uses ${quoteName(operator)} of the operator domain ${quoteName(domain)}, which needs a library of custom operators.`,
    hint: `Export the model with the operators of ${format} alone.`,
  }),
  'external-data-outside': ({ tensor, file }) => ({
    message: `Tensor ${quoteName(tensor)} keeps its data in ${quoteName(file)}, which is not a plain file name beside the model.`,
    hint: 'Save external data beside the model file, and refer to it by name.',
  }),
  'external-data-range': ({ tensor, file }) => ({
    message: `Tensor ${quoteName(tensor)} takes bytes from ${quoteName(file)} that the file does not have.`,
    hint: 'Save the model and its external data again.',
  }),
  'undeclared-file': ({ tensor, file }) => ({
    message: `Tensor ${quoteName(tensor)} keeps its data in ${quoteName(file)}, which the version does not declare.`,
    hint: 'List the file under artifact.files, after the model file.',
  }),
  'unused-file': ({ file }) => ({
    message: `File ${quoteName(file)} is declared, but no tensor of the model refers to it.`,
    hint: 'Remove it from artifact.files, or check that the model was saved with it.',
  }),
};
