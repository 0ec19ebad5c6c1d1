/** Calls every so often until it is disposed of, and never while a program only waits for that. */
export function poll(everyMs: number, call: () => void): AsyncDisposable {
  const timer = setInterval(call, everyMs);
  timer.unref();
  return { [Symbol.asyncDispose]: async () => clearInterval(timer) };
}
