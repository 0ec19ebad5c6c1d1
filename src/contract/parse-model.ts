import { checkSchema, type Parsed } from './check-schema.ts';
import type { SourceFile } from './decode-text.ts';
import { validateModel } from './generated/validators.js';
import type { Model } from './generated/types.ts';
import { parseYamlDocument } from './parse-document.ts';

/** models/<model>/model.yaml → typed. Throws AppError yaml-syntax or schema-violation with all problems. */
export function parseModel(file: SourceFile): Parsed<Model> {
  return checkSchema(parseYamlDocument(file), validateModel);
}
