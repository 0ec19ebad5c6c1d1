import type { Certificate } from '../contract/generated/types.ts';

/** Beside any format of the output: a number of yesterday looks like one of now. */
export function tellReused({ subject, run: { reused } }: Certificate): void {
  if (reused === undefined) return;
  process.stderr.write(
    `${subject.model}@${subject.version}: reused from ${reused.startedAt}, because nothing that counts has changed since; --no-reuse measures again.\n`,
  );
}
