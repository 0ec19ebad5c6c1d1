import { checkSchema, type Parsed } from './check-schema.ts';
import type { SourceFile } from './decode-text.ts';
import { validateSettings } from './generated/validators.js';
import type { Settings } from './generated/types.ts';
import { parseYamlDocument } from './parse-document.ts';

/** .github/seatrial.yml → typed. Throws AppError yaml-syntax or schema-violation with all problems. */
export function parseSettings(file: SourceFile): Parsed<Settings> {
  return checkSchema(parseYamlDocument(file), validateSettings);
}
