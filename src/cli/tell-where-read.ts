import { shortRef, type StateHead } from '../usecases/ports/state-head.ts';
import { visibleText } from './visible-text.ts';

/** A clone answers from what it fetched last, which may not be what is true now: that is said, beside the result. */
export function tellWhereRead({ ref, behind }: StateHead): void {
  const isOwn = ref.startsWith('refs/heads/');
  if (isOwn && behind === null) return;
  const others = behind === null ? '' : `; ${describePlace(behind.ref)} is ${count(behind.commits)} behind`;
  const age = isOwn ? '' : ', as it was fetched last';
  process.stderr.write(`Read from ${visibleText(describePlace(ref))}${age}${visibleText(others)}.\n`);
}

function describePlace(ref: string): string {
  return ref.startsWith('refs/heads/') ? `the own branch ${shortRef(ref)}` : shortRef(ref);
}

function count(commits: number): string {
  return `${commits} ${commits === 1 ? 'commit' : 'commits'}`;
}
