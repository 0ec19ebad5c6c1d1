import { type AnswerPointers, readAnswers } from '../../../contract/inference/described-answer.ts';
import { renderRequests, type RequestForm } from '../../../contract/inference/described-request.ts';
import { isFed } from '../../../domain/calling/row-axis.ts';
import { JSON_HEADERS, textOf } from './json-bodies.ts';
import type { ServedModel } from './server-description.ts';
import type { ReadAnswer, ServerProtocol } from './server-protocol.ts';

/** What a protocol of plain JSON says where the manifest does not: in the words that a manifest uses. */
export interface JsonDefaults {
  readonly path: (served: ServedModel) => string;
  readonly request: (served: ServedModel) => RequestForm;
  readonly answer: (served: ServedModel) => AnswerPointers;
  /** What a body stands for, where the protocol wraps it; a body that tells of a failure is unreadable. */
  readonly unwrap?: (text: string) => Unwrapped;
}

export type Unwrapped =
  | { readonly kind: 'body'; readonly text: string }
  | Extract<ReadAnswer, { readonly kind: 'unreadable' }>;

/** Asking by JSON as the manifest describes it: `serve.path`, `request`, `rows` and `answer`. */
export function describedProtocol(defaults: JsonDefaults): Pick<ServerProtocol, 'metadata' | 'encode' | 'decode'> {
  return {
    metadata: null,
    encode: (inputs, served) => {
      const path = served.serve.path ?? defaults.path(served);
      const bodies = renderRequests(inputs, served.signature.inputs, formOf(served, defaults));
      return bodies.map((body) => ({ path, headers: JSON_HEADERS, body }));
    },
    decode: (answers, served) => {
      const texts: string[] = [];
      for (const answer of answers) {
        const unwrapped = defaults.unwrap?.(textOf(answer)) ?? { kind: 'body', text: textOf(answer) };
        if (unwrapped.kind === 'unreadable') return unwrapped;
        texts.push(unwrapped.text);
      }
      const { answer } = served.serve;
      const pointers = answer === undefined ? defaults.answer(served) : new Map(Object.entries(answer));
      return readAnswers(texts, served.signature, { pointers, isRowEach: formOf(served, defaults).rows === 'one' });
    },
  };
}

function formOf(served: ServedModel, defaults: JsonDefaults): RequestForm {
  const { request, rows } = served.serve;
  if (request === undefined) return { ...defaults.request(served), ...(rows === undefined ? {} : { rows }) };
  return { body: request, rows: rows ?? 'all' };
}

/** `{instances: […]}`: a value for each row, or an object of them where there are several inputs. */
export function instancesOf(served: ServedModel): RequestForm {
  const [first, ...others] = namesOf(served);
  const item =
    others.length === 0 ? placeOf(first) : Object.fromEntries(namesOf(served).map((name) => [name, placeOf(name)]));
  return { body: { instances: [item] }, rows: '/instances' };
}

/** One output is the list under that key, several are members of its items. */
export function listUnder(key: string): JsonDefaults['answer'] {
  return ({ signature: { outputs } }) => {
    const [only, ...others] = outputs;
    if (only !== undefined && others.length === 0) return new Map([[only.name, key]]);
    return new Map(outputs.map(({ name }) => [name, `${key}/*/${name}`]));
  };
}

/** Inputs that are sent: those that the data fill. */
export function namesOf({ signature }: ServedModel): readonly string[] {
  return signature.inputs.filter((input) => isFed(input) || input.value !== undefined).map(({ name }) => name);
}

export function placeOf(name = ''): string {
  return `{${name}}`;
}
