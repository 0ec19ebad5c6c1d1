import type { Conversation } from '../ports/conversation.ts';

type Reader<T> = (thread: number) => Promise<readonly T[]>;

/** Reads each thread once while much is shown there; what we change ourselves is read anew. */
export function readThreadsOnce(conversation: Conversation): Conversation {
  const own = once((thread) => conversation.own(thread));
  const labels = once((thread) => conversation.labels(thread));
  return {
    ...conversation,
    own: (thread, since) => (since === undefined ? own.read(thread) : conversation.own(thread, since)),
    labels: labels.read,
    post: (thread, body) => own.change(thread, conversation.post(thread, body)),
    edit: (thread, id, body) => own.change(thread, conversation.edit(thread, id, body)),
    remove: (thread, id) => own.change(thread, conversation.remove(thread, id)),
    addLabel: (thread, label) => labels.change(thread, conversation.addLabel(thread, label)),
    removeLabel: (thread, label) => labels.change(thread, conversation.removeLabel(thread, label)),
  };
}

function once<T>(read: Reader<T>) {
  const known = new Map<number, Promise<readonly T[]>>();
  return {
    read: (thread: number): Promise<readonly T[]> => {
      const reading = known.get(thread) ?? read(thread);
      known.set(thread, reading);
      return reading;
    },
    /** Also where the change seems to have failed: GitHub may have made it. */
    change: (thread: number, change: Promise<void>): Promise<void> => change.finally(() => known.delete(thread)),
  };
}
