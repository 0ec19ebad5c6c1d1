import type { Parsed } from '../contract/check-schema.ts';
import { collectProblems } from '../contract/parse-document.ts';
import { AppError, type AppErrorDetails, type SourceLocation } from '../domain/error.ts';
import type { ManifestOutcome } from './read-manifest.ts';

/** A problem of a registry's file as the repository names it; `prefix` is the registry's folder, with a slash at its end, or empty. */
export function inRepository(problem: AppErrorDetails, prefix: string): AppErrorDetails {
  const { location } = problem;
  return location === undefined ? problem : { ...problem, location: { ...location, path: prefix + location.path } };
}

/** A manifest whose places the repository names. Throws AppError with everything that is wrong with it. */
export function requireInRepository<T>(outcome: ManifestOutcome<T>, prefix: string): Parsed<T> {
  if (outcome.kind === 'refused') throw collectProblems(outcome.problems.map((found) => inRepository(found, prefix)));
  const { value, source } = outcome.parsed;
  const rooted = (location: SourceLocation): SourceLocation => ({ ...location, path: prefix + location.path });
  return {
    value,
    source: {
      path: prefix + source.path,
      text: source.text,
      locate: (pointer) => rooted(source.locate(pointer)),
      locateKey: (pointer) => rooted(source.locateKey(pointer)),
    },
  };
}

/** Does the work; what it throws names files from the repository's root. */
export async function withRepositoryPaths<T>(prefix: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.problems.map((problem) => inRepository(problem, prefix));
    const { code, reason, message, hint, location, cause } = error;
    throw new AppError({ ...inRepository({ code, reason, message, hint, location, cause }, prefix), problems });
  }
}
