import { type LedgerReader, type ModelLedger, readLedger } from '../../src/contract/ledger.ts';
import { parseComment } from '../../src/contract/parse-comment.ts';
import type { ParsedComment } from '../../src/domain/promotion/command.ts';
import type { LedgerEvent } from '../../src/contract/generated/types.ts';
import type { Markdown } from '../../src/report/markdown.ts';
import { CHAT_TEXTS, type ChatPorts, type ChatTexts } from '../../src/usecases/promotion/ports.ts';

/**
 * The real reader and the real texts, which remember what they have made: the explorer reads the same few files a million
 * times. What is remembered depends on the arguments alone.
 */
export function remembering(): Pick<ChatPorts, 'readLedger' | 'texts' | 'parseComment'> {
  const comments = new Map<string, ParsedComment>();
  return {
    readLedger: rememberingReader(readLedger),
    texts: rememberingTexts(),
    parseComment: (body) => remember(comments, body, () => parseComment(body)),
  };
}

export function rememberingReader(read: LedgerReader): LedgerReader {
  const numbers = new Map<string, number>();
  const ledgers = new Map<string, ModelLedger>();
  return (files, model) => {
    const parts = [...files].map(([path, text]) => `${path}=${remember(numbers, text, () => numbers.size)}`);
    return remember(ledgers, `${model} ${parts.join(' ')}`, () => read(files, model));
  };
}

function rememberingTexts(): ChatTexts {
  const states = new WeakMap<object, Map<string, Markdown>>();
  const answers = new WeakMap<LedgerEvent, Map<string, Markdown>>();
  return {
    status: (inputs) => {
      const [first] = inputs;
      if (first === undefined || inputs.length > 1) return CHAT_TEXTS.status(inputs);
      const own = remember(states, first.state, () => new Map<string, Markdown>());
      const { versions, environments, model, tests } = first;
      // The numbers of a test depend on the log; where they stand, on the thread.
      const told = tests.map(({ kind }) => kind);
      return remember(own, JSON.stringify([versions, environments, model, told]), () => CHAT_TEXTS.status(inputs));
    },
    answer: (events, marker, known) => {
      const [first] = events;
      if (first === undefined) return CHAT_TEXTS.answer(events, marker, known);
      const own = remember(answers, first, () => new Map<string, Markdown>());
      return remember(own, `${events.length} ${JSON.stringify(marker)}`, () =>
        CHAT_TEXTS.answer(events, marker, known),
      );
    },
  };
}

interface Memory<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function remember<K, V>(memory: Memory<K, V>, key: K, make: () => V): V {
  const before = memory.get(key);
  if (before !== undefined) return before;
  const value = make();
  memory.set(key, value);
  return value;
}
