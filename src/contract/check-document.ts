import type { AppErrorDetails } from '../domain/error.ts';
import { AppError, problemsOf } from '../domain/error.ts';
import { adviseOnModel, checkModel } from '../domain/model/check-model.ts';
import { checkSettings } from '../domain/model/check-settings.ts';
import { checkVersion } from '../domain/model/check-version.ts';
import type { ManifestProblem } from '../domain/model/manifest-problem.ts';
import type { Parsed } from './check-schema.ts';
import type { SourceFile } from './decode-text.ts';
import { explainProblem } from './explain-problem.ts';
import { parseCertificate } from './parse-certificate.ts';
import { parseDeployment, parseModel, parseSettings, parseVersion } from './parsers.ts';
import { parseJsonDocument, parseYamlDocument } from './parse-document.ts';
import { suggest } from '../domain/suggest.ts';

export interface DocumentOutcome {
  readonly problems: readonly AppErrorDetails[];
  /** What is right as it stands, and does not do what its author may expect. */
  readonly warnings: readonly AppErrorDetails[];
}

type Check = (file: SourceFile) => DocumentOutcome;

/** A document that stands alone, by its own `kind`: what needs its neighbours in a registry is left unsaid. */
export function checkDocument(file: SourceFile): DocumentOutcome {
  try {
    return checkOf(file)(file);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { problems: problemsOf(error), warnings: [] };
  }
}

const CHECKS: ReadonlyMap<unknown, Check> = new Map<unknown, Check>([
  ['Model', (file) => explain(parseModel(file), (model) => checkModel(model, { folder: null }), adviseOnModel)],
  ['ModelVersion', (file) => explain(parseVersion(file), (version) => checkVersion(version, STANDALONE))],
  ['Settings', (file) => explain(parseSettings(file), checkSettings)],
  ['Deployment', (file) => explain(parseDeployment(file), () => [])],
  ['Certificate', (file) => explain(parseCertificate(file), () => [])],
]);

const STANDALONE = {
  folder: null,
  fileName: null,
  model: null,
  predecessor: null,
  mergedVersions: null,
  others: [],
  requireLicense: false,
  isMerged: false,
};

type Judge<T> = (value: T) => readonly ManifestProblem[];

function explain<T>({ value, source }: Parsed<T>, check: Judge<T>, advise: Judge<T> = () => []): DocumentOutcome {
  return {
    problems: check(value).map((found) => explainProblem(found, source)),
    warnings: advise(value).map((found) => explainProblem(found, source)),
  };
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
