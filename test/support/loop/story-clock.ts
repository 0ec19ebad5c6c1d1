/** The time of this process is ahead of the machine's by so much, and passes as fast, until it is disposed of. */
export function moveDate(aheadMs: () => number): Disposable {
  const Here = globalThis.Date;
  const now = (): number => Here.now() + aheadMs();
  globalThis.Date = new Proxy(Here, {
    construct: (target, parts, own) => Reflect.construct(target, parts.length === 0 ? [now()] : parts, own),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
  return {
    [Symbol.dispose]: () => {
      globalThis.Date = Here;
    },
  };
}

/** An action of a story is started with this file before it (`node --import`), and with the time of its story. */
export const AHEAD_VARIABLE = 'STORY_AHEAD_MS';
const ahead = process.env[AHEAD_VARIABLE];
if (ahead !== undefined) moveDate(() => Number(ahead));
