/** The line by which a tag, or the notes of a release, names the commit at which the branch seatrial/deployments stood. */
export function renderHead(head: string): string {
  return `Seatrial-Head: ${head}`;
}

/** null where the text names none. */
export function parseHead(text: string): string | null {
  return /^Seatrial-Head: ([0-9a-f]{40}|[0-9a-f]{64})\r?$/m.exec(text)?.[1] ?? null;
}
