/** What package.json says of engines. */
export const OLDEST_NODE = 24;

/** Ends the program with words and exit code 2 where Node is too old. Imports nothing, so that every Node that knows modules can read it. */
export function refuseOldNode(running: Pick<NodeJS.Process, 'versions' | 'execPath' | 'stderr' | 'exit'>): void {
  const { node } = running.versions;
  if (Number(node.split('.')[0]) >= OLDEST_NODE) return;
  running.stderr.write(
    `error: Seatrial needs Node ${OLDEST_NODE} or later, and ${running.execPath} is Node ${node}.\n` +
      `hint: Install Node ${OLDEST_NODE} (nodejs.org, or a version manager), and see that it comes first on the PATH.\n`,
  );
  running.exit(2);
}
