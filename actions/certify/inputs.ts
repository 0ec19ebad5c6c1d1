import { MODE_NAMES } from '../../src/contract/generated/constants.ts';
import { type MergeLine, parseMerge } from '../../src/contract/merge-lines.ts';
import type { ModeName } from '../../src/contract/generated/types.ts';
import type { PolicyApproval } from '../../src/domain/certification/loosening.ts';
import type { Answer } from '../../src/domain/certification/verdict.ts';
import { AppError } from '../../src/domain/error.ts';
import {
  readChoiceInput,
  readFlagInput,
  readInput,
  readIntegerInput,
  readListInput,
} from '../../src/adapters/runner/inputs.ts';

export interface CertifyInputs {
  readonly registry: string;
  readonly versions: readonly string[];
  readonly base: string | undefined;
  readonly baseline: string | undefined;
  readonly modes: readonly ModeName[] | null;
  readonly quick: boolean;
  readonly seed: number;
  readonly output: string;
  /** Folder with earlier certificates. */
  readonly reuse: string | undefined;
  readonly approvals: readonly PolicyApproval[];
  readonly merges: readonly MergeLine[];
  readonly failOn: 'fail' | 'inconclusive' | 'never';
}

/** Every input of the action, read once. Throws AppError usage. */
export function readCertifyInputs(): CertifyInputs {
  const modes = readListInput('modes');
  return {
    registry: readInput('registry') ?? '.',
    versions: readListInput('versions'),
    base: readInput('base'),
    baseline: readInput('baseline'),
    modes: modes.length === 0 ? null : modes.map(parseMode),
    quick: readFlagInput('quick'),
    seed: readIntegerInput('seed') ?? 0,
    output: readInput('output') ?? 'seatrial-report',
    reuse: readInput('reuse'),
    approvals: readListInput('approved-by').map(parseApproval),
    merges: readListInput('merges').map(readMerge),
    failOn: readChoiceInput('fail-on', ['fail', 'inconclusive', 'never']) ?? 'inconclusive',
  };
}

/** As the plan action writes it. */
function parseApproval(text: string): PolicyApproval {
  const [, model, commit, login] = /^([a-z0-9][a-z0-9._-]*) ([0-9a-f]{40,64}) ([A-Za-z0-9_-]+)$/.exec(text) ?? [];
  if (model !== undefined && commit !== undefined && login !== undefined) return { model, commit, login };
  throw foreignLine('approved-by', text);
}

function readMerge(text: string): MergeLine {
  const merge = parseMerge(text);
  if (merge !== null) return merge;
  throw foreignLine('merges', text);
}

function foreignLine(name: string, text: string): AppError {
  return new AppError({
    code: 'usage',
    message: `Input ${name} has the line ${JSON.stringify(text)}.`,
    hint: `Hand on the output ${name} of the plan action as it is.`,
  });
}

function parseMode(text: string): ModeName {
  const mode = MODE_NAMES.find((name) => name === text);
  if (mode !== undefined) return mode;
  throw new AppError({
    code: 'usage',
    message: `Input modes names ${JSON.stringify(text)}.`,
    hint: `Modes are ${MODE_NAMES.join(', ')}.`,
  });
}

/** Whether the step fails: an open question does, unless the workflow says otherwise; what could not be read always counts as a failure. */
export function failsStep(answer: Answer, failOn: CertifyInputs['failOn']): boolean {
  if (failOn === 'never' || answer === 'pass') return false;
  return answer !== 'inconclusive' || failOn === 'inconclusive';
}
