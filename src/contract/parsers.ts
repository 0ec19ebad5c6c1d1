import { checkSchema, type Parsed } from './check-schema.ts';
import type { SourceFile } from './decode-text.ts';
import type { CsvDialect, Deployment, Model, ModelVersion, Report, Settings } from './generated/types.ts';
import {
  validateCsvDialect,
  validateDeployment,
  validateModel,
  validateModelVersion,
  validateReport,
  validateSettings,
} from './generated/validators.js';
import { parseJsonDocument, parseYamlDocument } from './parse-document.ts';

// Text of a file → typed, or AppError yaml-syntax or schema-violation with all problems. Certificates: parse-certificate.ts.

/** models/<model>/model.yaml. */
export function parseModel(file: SourceFile): Parsed<Model> {
  return checkSchema(parseYamlDocument(file), validateModel);
}

/** models/<model>/versions/<version>.yaml. */
export function parseVersion(file: SourceFile): Parsed<ModelVersion> {
  return checkSchema(parseYamlDocument(file), validateModelVersion);
}

/** .github/seatrial.yml. */
export function parseSettings(file: SourceFile): Parsed<Settings> {
  return checkSchema(parseYamlDocument(file), validateSettings);
}

/** What csv: holds of a data source in model.yaml. */
export function parseCsvDialect(file: SourceFile): Parsed<CsvDialect> {
  return checkSchema(parseYamlDocument(file), validateCsvDialect);
}

/** <environment>/<model>.yaml of the branch seatrial/deployments. */
export function parseDeployment(file: SourceFile): Parsed<Deployment> {
  return checkSchema(parseYamlDocument(file), validateDeployment);
}

/** report.json, which lies beside the certificates of a job. */
export function parseReport(file: SourceFile): Parsed<Report> {
  return checkSchema(parseJsonDocument(file), validateReport);
}
