import { AppError, type AppErrorDetails } from '../domain/error.ts';

/** A problem of a registry's file as the repository names it; `prefix` is the registry's folder, with a slash at its end, or empty. */
export function inRepository(problem: AppErrorDetails, prefix: string): AppErrorDetails {
  const { location } = problem;
  return location === undefined ? problem : { ...problem, location: { ...location, path: prefix + location.path } };
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
