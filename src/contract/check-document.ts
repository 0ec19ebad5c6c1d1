import type { AppErrorDetails } from '../domain/error.ts';
import { AppError, problemsOf } from '../domain/error.ts';
import { checkModel } from '../domain/model/check-model.ts';
import { checkSettings } from '../domain/model/check-settings.ts';
import { checkVersion } from '../domain/model/check-version.ts';
import type { ManifestProblem } from '../domain/model/manifest-problem.ts';
import type { Parsed } from './check-schema.ts';
import type { SourceFile } from './decode-text.ts';
import { explainProblem } from './explain-problem.ts';
import { parseCertificate } from './parse-certificate.ts';
import { parseDeployment } from './parse-deployment.ts';
import { parseJsonDocument, parseYamlDocument } from './parse-document.ts';
import { parseModel } from './parse-model.ts';
import { parseSettings } from './parse-settings.ts';
import { parseVersion } from './parse-version.ts';
import { suggest } from './suggest.ts';

type Check = (file: SourceFile) => readonly AppErrorDetails[];

/** A document that stands alone, by its own `kind`: what needs its neighbours in a registry is left unsaid. */
export function checkDocument(file: SourceFile): readonly AppErrorDetails[] {
  try {
    return checkOf(file)(file);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return problemsOf(error);
  }
}

const CHECKS: ReadonlyMap<unknown, Check> = new Map<unknown, Check>([
  ['Model', (file) => explain(parseModel(file), (model) => checkModel(model, { folder: null }))],
  ['ModelVersion', (file) => explain(parseVersion(file), (version) => checkVersion(version, STANDALONE))],
  ['Settings', (file) => explain(parseSettings(file), (settings) => checkSettings(settings, Date.parse))],
  ['Deployment', (file) => explain(parseDeployment(file), () => [])],
  ['Certificate', (file) => explain(parseCertificate(file), () => [])],
]);

const STANDALONE = {
  folder: null,
  fileName: null,
  model: null,
  predecessor: null,
  mergedVersions: null,
  requireLicense: false,
};

function explain<T>(parsed: Parsed<T>, check: (value: T) => readonly ManifestProblem[]): readonly AppErrorDetails[] {
  return check(parsed.value).map((found) => explainProblem(found, parsed.source));
}

function checkOf(file: SourceFile): Check {
  const { value, source } = file.path.endsWith('.json') ? parseJsonDocument(file) : parseYamlDocument(file);
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  const check = CHECKS.get(kind);
  if (check !== undefined) return check;
  const kinds = [...CHECKS.keys()].map(String);
  const nearest = suggest(String(kind), kinds);
  throw new AppError({
    code: 'schema-violation',
    reason: kind === undefined ? 'missing-key' : 'not-allowed',
    message: `\`kind\` must be one of ${kinds.join(', ')}.`,
    hint: nearest === null ? 'Say what the document is.' : `Did you mean \`${nearest}\`?`,
    location: source.locate('/kind'),
  });
}
