/** The format in a sentence. */
export const FORMAT = 'ONNX';

/** Longer than any sentence shows: a hostile file must not make a certificate of megabytes. */
const LONGEST_NAME = 200;

/** A name from a file as a fact. */
export function nameFact(name: string): string {
  return name.slice(0, LONGEST_NAME).toWellFormed();
}
