import { nameFact } from './words.ts';

/** How ONNX Runtime says that it cannot compare letters as StringNormalizer does; without an attribute it asks for en_US.UTF-8. */
const SENTENCE = /Failed to construct locale with name:\s*([\w.@-]+?)(?=:|\s|$)/;

/** The locale that keeps a model from being loaded on this machine; null where something else does. */
export function missingLocale(said: string): string | null {
  const [, locale] = SENTENCE.exec(said) ?? [];
  return locale === undefined ? null : nameFact(locale);
}
