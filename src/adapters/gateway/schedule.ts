/** Runs something later, unless it is disposed of before; no program stays alive for it. */
export function schedule(ms: number, run: () => void): Disposable {
  const timer = setTimeout(run, ms);
  timer.unref();
  return { [Symbol.dispose]: () => clearTimeout(timer) };
}
