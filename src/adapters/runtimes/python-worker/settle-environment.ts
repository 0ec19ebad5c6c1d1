import type { Artifact } from '../../../contract/generated/types.ts';
import { AppError } from '../../../domain/error.ts';
import { quoteText } from '../../../domain/quote-text.ts';
import type { LocalArtifact, LocalFile } from '../../../usecases/ports/model-runtime.ts';
import { readVerified } from '../../system/verified-file.ts';

/** The lock among the files, by its name, and the version of Python that a person named or that the lock was made for. Throws AppError `usage`. */
export async function settleEnvironment(
  { files }: LocalArtifact,
  python: string | null,
): Promise<NonNullable<Artifact['environment']>> {
  const [model, ...others] = files;
  const locks = others.filter(({ name }) => LOCK_NAMES.test(name));
  const [lock] = locks;
  if (lock === undefined || locks.length > 1) throw noLock(model?.name ?? '', locks);
  const known = python ?? pythonOf((await readVerified(lock)).toString('utf8'));
  if (known !== null && PYTHON.test(known)) return { python: known, lock: lock.name };
  throw new AppError({
    code: 'usage',
    reason: 'python-unknown',
    message:
      known === null
        ? `${quoteText(lock.name)} does not say for which version of Python it was made.`
        : `${quoteText(known)} is no version of Python.`,
    hint: 'Give the version with which the model was made: --python 3.11.',
  });
}

/** As uv, pip-tools and people call them. */
const LOCK_NAMES = /(?:^|[._-])(?:requirements|lock)(?:[._-]|$)/iu;
const PYTHON = /^3\.\d{1,2}(?:\.\d{1,2})?$/u;

function noLock(model: string, locks: readonly LocalFile[]): AppError {
  return new AppError({
    code: 'usage',
    reason: 'lock-unknown',
    message:
      locks.length === 0
        ? `${quoteText(model)} is loaded by Python, and no file beside it says with which packages.`
        : `Which of ${locks.map(({ name }) => quoteText(name)).join(', ')} locks the packages cannot be told.`,
    hint: `Name one lock after the model's file: seatrial init ${model} requirements.lock …; \`uv pip compile requirements.in --generate-hashes -o requirements.lock\` writes it.`,
  });
}

/** What uv and pip-compile write at the top: the command, or the version that it ran in. */
function pythonOf(lock: string): string | null {
  const head = lock
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .join('\n');
  const said = /(?:--python-version|--python|\s-p)[ =](3\.\d+(?:\.\d+)?)\b|with Python (3\.\d+)\b/u.exec(head);
  return said?.[1] ?? said?.[2] ?? null;
}
