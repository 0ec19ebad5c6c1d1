import { checkSchema, type Parsed } from './check-schema.ts';
import type { SourceFile } from './decode-text.ts';
import { validateModelVersion } from './generated/validators.js';
import type { ModelVersion } from './generated/types.ts';
import { parseYamlDocument } from './parse-document.ts';

/** models/<model>/versions/<version>.yaml → typed. Throws AppError yaml-syntax or schema-violation with all problems. */
export function parseVersion(file: SourceFile): Parsed<ModelVersion> {
  return checkSchema(parseYamlDocument(file), validateModelVersion);
}
