import { appendFile } from 'node:fs/promises';

/** Appends Markdown to the job summary, where the runner offers one. The text is within GitHub's limit by its renderer. */
export async function writeSummary(environment: NodeJS.ProcessEnv, markdown: string): Promise<void> {
  const path = environment['GITHUB_STEP_SUMMARY'];
  if (path !== undefined && path !== '') await appendFile(path, markdown);
}
