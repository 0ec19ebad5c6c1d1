import { AppError } from '../../domain/error.ts';
import type { Artifact, Finding, Inspection } from '../../contract/generated/types.ts';
import type { CertificationLimits } from '../../domain/model/certification-limits.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { tellFinding } from '../../report/findings/tell-finding.ts';
import { failureFinding } from '../certify/battery-context.ts';
import type { ColumnLabels, InspectionOutcome, LocalArtifact, OutputForms, Runtime } from '../ports/model-runtime.ts';
import type { InitRequest } from './init-request.ts';
import type { ManifestFile } from './manifest-facts.ts';

/** What runs models of the file's format. */
export type InitRuntime = Pick<Runtime, 'format' | 'fileTitle' | 'inspect' | 'propose' | 'load'>;

export interface PlacedFile extends ManifestFile {
  /** Absolute. */
  readonly from: string;
  readonly isCopy: boolean;
}

export interface Inspected {
  readonly inspection: Inspection;
  readonly columnLabels: ColumnLabels;
  readonly outputForms: OutputForms;
  readonly inputColumns: NonNullable<InspectionOutcome['inputColumns']>;
  readonly environment: Artifact['environment'];
  readonly warnings: readonly Finding[];
}

interface Inspecting {
  readonly runtime: InitRuntime;
  readonly limits: CertificationLimits;
}

/** What the file is, by itself or by the model in it. Throws AppError `artifact-unreadable` and `usage`. */
export async function inspectFile(
  request: InitRequest,
  placed: readonly PlacedFile[],
  inspecting: Inspecting,
): Promise<Inspected> {
  const { runtime } = inspecting;
  const { inspected, environment } = await ask(artifactOf(placed, runtime), request, inspecting);
  const {
    inspection,
    findings,
    columnLabels = new Map(),
    outputForms = new Map(),
    inputColumns = new Map(),
  } = inspected;
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (inspection !== null && errors.length === 0)
    return { inspection, columnLabels, outputForms, inputColumns, environment, warnings: findings };
  const isIncomplete = errors.some(({ code }) => code === 'undeclared-file');
  const problems = errors.map((error) => {
    const { message, hint } = tellFinding(error);
    return {
      code: 'artifact-unreadable' as const,
      reason: error.code,
      message,
      hint: isIncomplete ? 'Name the external data files after the model file.' : hint,
    };
  });
  const message = `${quoteText(request.files[0] ?? '')} cannot be read as ${runtime.fileTitle}.`;
  throw new AppError({ code: 'artifact-unreadable', message, ...problems[0], problems });
}

interface Asked {
  readonly inspected: InspectionOutcome;
  readonly environment: Artifact['environment'];
}

/** What the file says of itself, or what the model says once it is loaded. */
async function ask(artifact: LocalArtifact, { python }: InitRequest, { runtime, limits }: Inspecting): Promise<Asked> {
  if (runtime.propose === undefined) {
    if (python === null) return { inspected: await runtime.inspect(artifact), environment: undefined };
    throw new AppError({
      code: 'usage',
      message: `--python is for models that Python loads, and this is ${runtime.fileTitle}.`,
      hint: 'Leave it out.',
    });
  }
  const outcome = await runtime.propose(artifact, { python, limits });
  if (outcome.kind === 'proposed') return outcome;
  const { message, hint } = tellFinding(failureFinding(outcome, 'safety'));
  throw new AppError({ code: 'artifact-unreadable', reason: 'not-loaded', message, hint });
}

/** The files where they are: nothing was copied yet. */
export function artifactOf(placed: readonly PlacedFile[], { format }: InitRuntime): LocalArtifact {
  const files = placed.map(({ name, from, sizeBytes, sha256 }) => ({ name, path: from, sizeBytes, sha256 }));
  return { format, files };
}
