import { AppError } from '../../../domain/error.ts';
import { quoteText } from '../../../domain/quote-text.ts';
import { nameFact } from './words.ts';

/** How ONNX Runtime says that it cannot compare letters as StringNormalizer does; without an attribute it asks for en_US.UTF-8. */
const SENTENCE = /Failed to construct locale with name:\s*([\w.@-]+?)(?=:|\s|$)/;

/** What this machine lacks, where that keeps the runtime from loading a model; null where something else does. */
export function refuseMachine(said: string): AppError | null {
  const [, locale] = SENTENCE.exec(said) ?? [];
  if (locale === undefined) return null;
  const name = nameFact(locale);
  return new AppError({
    code: 'runtime-missing',
    reason: 'locale-missing',
    message: `This machine has no locale ${quoteText(name)}, by whose rules the model's StringNormalizer compares letters, so that the model cannot be run here.`,
    hint: `Install it where Seatrial runs and where the model serves, such as \`sudo locale-gen ${name}\` (in a container after \`apt-get install locales\`), and certify again; the model's file need not change.`,
  });
}
