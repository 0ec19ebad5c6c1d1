import { resolve } from 'node:path';
import type { ModeName } from '../contract/generated/types.ts';
import type { Answer } from '../domain/certification/verdict.ts';
import { certifySubjects } from '../usecases/certify/certify-subjects.ts';
import type { SubjectReference } from '../usecases/certify/registry-place.ts';
import { wireCertification, wireEarlier } from '../wiring/certification.ts';
import { wireReports } from '../wiring/reports.ts';
import { wirePage } from '../wiring/page.ts';
import { createCertifyOutput } from './certify-output.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { createProgressLine } from './progress.ts';
import { registryHint } from './registry-hint.ts';
import { type SelectionOptions, selectVersions } from './select-versions.ts';
import { tellReused } from './tell-reused.ts';

/** What a person asks of `seatrial certify`. */
export interface CertifyOptions extends SelectionOptions {
  readonly modes?: readonly ModeName[];
  readonly quick?: true;
  readonly seed: number;
  readonly reuse: boolean;
  readonly output?: string;
  readonly html?: string;
  readonly json?: true;
  readonly markdown?: true;
  readonly verbose?: true;
}

/** Certifies versions, model@version or paths, shows each as it comes, and sets the exit code. */
export async function certifyVersions(
  versions: readonly string[],
  options: CertifyOptions,
  signal: AbortSignal,
): Promise<void> {
  const { selection, wired } = await selectVersions(versions, options, UNASKED);
  const folder = options.output === undefined ? null : wireReports(options.output);
  await folder?.prepare();
  using progress = createProgressLine();
  const page = options.html === undefined ? null : wirePage(resolve(options.html));
  await page?.prepare();
  const output = createCertifyOutput({
    format: formatOf(options),
    folder,
    savePage: page?.save ?? null,
    registryHint: registryHint(wired.located.root, options.registry),
    isVerbose: options.verbose === true,
  });
  const request = {
    ...selection,
    root: wired.located.root,
    modes: options.modes ?? null,
    quick: options.quick === true,
    seed: options.seed,
    run: {},
    earlier: options.reuse ? wireEarlier(process.env) : null,
    onSubject: (subject: SubjectReference) => progress.start(`${subject.model}@${subject.version}`),
  };
  const ports = wireCertification({ environment: process.env, signal, onProgress: progress.onProgress });
  for await (const outcome of certifySubjects(request, ports)) {
    progress.stop();
    if (outcome.kind === 'certificate') tellReused(outcome.certificate);
    await output.add(outcome);
  }
  process.exitCode = EXIT_CODE_OF[await output.finish()];
}

const EXIT_CODE_OF = {
  pass: EXIT_CODES.good,
  fail: EXIT_CODES.bad,
  unanswered: EXIT_CODES.unanswered,
  inconclusive: EXIT_CODES.inconclusive,
} as const satisfies Readonly<Record<Answer, number>>;

function formatOf({ json, markdown }: CertifyOptions): 'terminal' | 'json' | 'markdown' {
  if (json === true) return 'json';
  return markdown === true ? 'markdown' : 'terminal';
}

const UNASKED = {
  message: 'There is nothing to certify.',
  hint: (example: string) => `Name a version, for instance ${example}, or give --changed-since.`,
};
