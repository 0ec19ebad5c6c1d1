import { AppError } from '../../../domain/error.ts';
import { parseDuration } from '../../../domain/model/quantity.ts';
import { quoteText } from '../../../domain/quote-text.ts';
import type { MetricPrograms, MetricRun } from '../../../usecases/ports/metric-programs.ts';
import type { ModelFailure } from '../../../usecases/ports/model-runtime.ts';
import { entryPath } from '../../system/entry-path.ts';
import { LimitedProcess } from '../../system/limited-process.ts';
import { layProgram } from './lay-program.ts';
import { type MetricAnswer, type MetricFault, type MetricTask, parseMetricAnswer } from './metric-messages.ts';

/** Where the manifest says nothing; schemas/model.schema.json names the same. */
const DEFAULT_TIMEOUT = '2m';

/** Programs of metrics in limited processes, each run in a folder of its own that is gone afterwards. */
export function createMetricPrograms({ signal }: { readonly signal?: AbortSignal | undefined }): MetricPrograms {
  return { run: (run) => runProgram(run, signal) };
}

async function runProgram(run: MetricRun, signal?: AbortSignal): Promise<Float64Array> {
  if (process.platform === 'win32') throw refusedHere(run);
  const { declared, answers, memoryBytes } = run;
  const timeoutMs = parseDuration(declared.timeout ?? DEFAULT_TIMEOUT);
  await using laid = await layProgram(run, signal);
  await using child = new LimitedProcess({
    entry: entryPath('metric-process', import.meta.url),
    limits: { callTimeoutMs: timeoutMs, memoryBytes },
    signal,
  });
  const [least = -Infinity, most = Infinity] = declared.range ?? [];
  const task: MetricTask = { command: declared.command, place: laid.place, answers, range: [least, most] };
  const outcome = await child.call('run', task);
  if (outcome.kind === 'failed') throw limitReached(run, outcome);
  const answer = parseMetricAnswer(outcome.value);
  if (answer?.kind === 'numbers' && answer.numbers.length === answers) return answer.numbers;
  throw faulty(run, answer);
}

function refusedHere({ name }: MetricRun): AppError {
  return new AppError({
    code: 'runtime-missing',
    message: `The program of the metric ${quoteText(name)} is run on Linux and macOS alone.`,
    hint: 'Certify the version on a runner of one of them.',
  });
}

function limitReached({ name, declared }: MetricRun, { reason, message }: ModelFailure): AppError {
  const isTime = reason === 'timeout';
  return new AppError({
    code: 'metric-failed',
    reason: `metric-${reason}`,
    message: isTime
      ? `The program of the metric ${quoteText(name)} did not end within ${declared.timeout ?? DEFAULT_TIMEOUT}, and was ended.`
      : `The program of the metric ${quoteText(name)} was ended. ${message}`,
    hint: isTime
      ? 'Make it faster, or raise timeout.'
      : 'Let it keep less, or raise certification.memory in the settings.',
    within: isTime ? '' : '/command',
  });
}

type Fault = Extract<MetricAnswer, { kind: 'fault' }>;

const HINTS = {
  'not-started': 'Name a program that is among its files or, by its name alone, on the PATH of the machine.',
  ended: 'Run it by hand on a few rows: docs/metrics-of-ones-own.md shows how.',
  'no-number': 'Print one number a line and nothing else; what is for people goes to standard error.',
  'out-of-range': 'Correct range, or the program.',
  'too-few': 'Print a number for each line that asks for one: each row, or of a metric per sample each sample.',
  'too-many': 'Print a number for each line that asks for one, and none for any other.',
} as const satisfies Readonly<Record<MetricFault, string>>;

function faulty(run: MetricRun, answer: MetricAnswer | null): AppError {
  const subject = `The program of the metric ${quoteText(run.name)}`;
  if (answer?.kind !== 'fault')
    return new AppError({ code: 'internal', message: `${subject} was run, and nobody knows how it ended.` });
  const { fault, wrote } = answer;
  return new AppError({
    code: 'metric-failed',
    reason: `metric-${fault}`,
    message: `${subject} ${told(answer, run)}.${wrote}`,
    hint: HINTS[fault],
    within: fault === 'out-of-range' ? '/range' : '/command',
  });
}

function told({ fault, printed, said }: Fault, { answers, declared: { range = [] } }: MetricRun): string {
  const at = `line ${printed + 1} of what it printed`;
  switch (fault) {
    case 'not-started':
      return `could not be started (${said})`;
    case 'ended':
      return `ended ${said} after ${printed} of ${answers} numbers`;
    case 'no-number':
      return said === '' ? `printed no number: ${at} is empty` : `printed no number: ${at} is ${quoteText(said)}`;
    case 'out-of-range':
      return `printed ${said} in ${at.replace(' of what it printed', '')}, which is not within ${range.join(' to ')}`;
    case 'too-few':
      return `printed ${printed} numbers and was asked for ${answers}`;
    case 'too-many':
      return `printed more than the ${answers} numbers that it was asked for`;
  }
}
