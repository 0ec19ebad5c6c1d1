/** The event of a pull request whose head is none of the clone's commits, so that changes are counted from the base that it has recorded. */
export function pullRequestFrom(base: string) {
  return { pull_request: { number: 1, head: { sha: 'f'.repeat(40) }, base: { ref: 'trunk', sha: base } } };
}
