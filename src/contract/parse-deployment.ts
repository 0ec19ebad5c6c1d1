import { checkSchema, type Parsed } from './check-schema.ts';
import type { SourceFile } from './decode-text.ts';
import { validateDeployment } from './generated/validators.js';
import type { Deployment } from './generated/types.ts';
import { parseYamlDocument } from './parse-document.ts';

/** <environment>/<model>.yaml of the branch seatrial/deployments → typed. Throws AppError yaml-syntax or schema-violation with all problems. */
export function parseDeployment(file: SourceFile): Parsed<Deployment> {
  return checkSchema(parseYamlDocument(file), validateDeployment);
}
