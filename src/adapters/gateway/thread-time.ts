/** Milliseconds that the processor has given to this thread: a busy machine makes a call no longer by them. */
export function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
