const IDENTIFIER = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;

/** Whether a text can name a model, an arm or a test, as common.schema.json has it. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}
