import { describeLink } from '../../contract/file-sentences.ts';
import { type FindingSentences, quoteName } from './sentence.ts';

export const SAFETY_SENTENCES: FindingSentences<
  | 'file-is-link'
  | 'loading-runs-code'
  | 'custom-operators'
  | 'random-operators'
  | 'external-data-outside'
  | 'external-data-range'
  | 'undeclared-file'
  | 'unused-file'
> = {
  'file-is-link': describeLink,
  'loading-runs-code': ({ file, format, network }) => ({
    message: `Loading ${quoteName(file)} runs code: ${format} is a program, and whoever made it decides what that does. It was loaded where no token is${network === 'closed' ? ', and without network' : '; this system did not keep it from the network'}.`,
    hint: 'Take such a file from whom you would take a program; where code should not be run, docs/python-models.md says which formats hold none.',
  }),
  'custom-operators': ({ operator, domain, format }) => ({
    message: `The model uses ${quoteName(operator)} of the operator domain ${quoteName(domain)}, which needs a library of custom operators.`,
    hint: `Export the model with the operators of ${format} alone.`,
  }),
  'random-operators': ({ operators }, { severity }) => ({
    message:
      severity === 'error'
        ? `The model draws random numbers (${operators.map(quoteName).join(', ')}), so that its answers are not fixed by its input; a seed does not change that.`
        : `The answers of this model are partly random (${operators.map(quoteName).join(', ')}), as its manifest declares: what was measured comes out otherwise next time.`,
    ...(severity === 'error' && {
      hint: 'Export it in inference mode, without dropout and sampling; if it has to draw, declare `randomOperators: true` in the manifest of the version.',
    }),
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
