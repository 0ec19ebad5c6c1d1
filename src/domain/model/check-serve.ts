import type { Model, ModelVersion, Serve, Signature } from '../../contract/generated/types.ts';
import { toPointer } from '../json-pointer.ts';
import { problem, type ManifestProblem } from './manifest-problem.ts';

/** What the description of a server means beyond its shape: whether it asks for inputs and answers that there are. */
export function checkServe({ artifact, signature }: ModelVersion, model: Model | null): readonly ManifestProblem[] {
  const { serve } = artifact;
  if (serve === undefined) return [];
  const declared = signature ?? model?.signature;
  return [
    ...checkCommand(serve),
    ...checkKeys(serve),
    ...(declared === undefined ? [] : [...checkRequest(serve, declared), ...checkAnswer(serve, declared)]),
  ];
}

/** A server that is told its port by nothing listens where another may. */
function checkCommand({ command, variables = {} }: Serve): readonly ManifestProblem[] {
  const texts = [...command.map((text, index) => [`/command/${index}`, text] as const), ...variableTexts(variables)];
  return texts.flatMap(([pointer, text]) => {
    const unknown = [...text.matchAll(BRACES)].map(([place]) => place).find((place) => !PLACE.test(place));
    return unknown === undefined
      ? []
      : [problem('serve-place-unknown', `/artifact/serve${pointer}`, { name: unknown })];
  });
}

function variableTexts(variables: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(variables).map(([name, text]) => [`/variables${toPointer(name)}`, text] as const);
}

const BRACES = /\{[a-z][^{}"' ]*\}/gu;
const PLACE = /^\{(?:port|threads|port:[a-z][a-z0-9-]*)\}$/u;

/** The Open Inference Protocol has one form for everything. */
function checkKeys(serve: Serve): readonly ManifestProblem[] {
  const keys = ['request', 'rows', 'answer'] as const;
  if (serve.protocol === 'open-inference')
    return keys.flatMap((name) =>
      serve[name] === undefined
        ? []
        : [problem('serve-key-unused', `/artifact/serve/${name}`, { name, protocol: serve.protocol })],
    );
  if (serve.request === undefined || serve.rows === undefined || !serve.rows.startsWith('/')) return [];
  return isListOfOne(serve.request, serve.rows.split('/').slice(1))
    ? []
    : [problem('serve-rows-lead-nowhere', '/artifact/serve/rows', { name: serve.rows })];
}

function isListOfOne(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return Array.isArray(value) && value.length === 1;
  return isObject(value) && Object.hasOwn(value, key) && isListOfOne(value[key], rest);
}

const INPUT = /^\{([^{}|/"]+)(?:\/\d{1,6})?(?:\|base64)?\}$/u;

function checkRequest({ request }: Serve, { inputs }: Signature): readonly ManifestProblem[] {
  if (request === undefined) return [];
  const known = inputs.map(({ name }) => name);
  const asked = placesIn(request, '/artifact/serve/request');
  const strange = asked.flatMap(({ name, pointer }) =>
    known.includes(name) ? [] : [problem('serve-input-unknown', pointer, { name, known })],
  );
  const unasked = inputs.find(({ name, value }) => value === undefined && !asked.some((place) => place.name === name));
  if (strange.length > 0 || unasked === undefined) return strange;
  return [problem('serve-input-unasked', '/artifact/serve/request', { name: unasked.name })];
}

interface Place {
  readonly name: string;
  readonly pointer: string;
}

function placesIn(value: unknown, pointer: string): readonly Place[] {
  if (typeof value === 'string') {
    const name = INPUT.exec(value)?.[1];
    return name === undefined ? [] : [{ name, pointer }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => placesIn(item, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => placesIn(item, `${pointer}${toPointer(key)}`));
}

function checkAnswer({ answer }: Serve, { outputs }: Signature): readonly ManifestProblem[] {
  if (answer === undefined) return [];
  const known = outputs.map(({ name }) => name);
  const strange = Object.keys(answer)
    .filter((name) => !known.includes(name))
    .map((name) => problem('output-unknown', `/artifact/serve/answer${toPointer(name)}`, { name, known }));
  const missing = known.find((name) => !Object.hasOwn(answer, name));
  if (strange.length > 0 || missing === undefined) return strange;
  return [problem('serve-output-missing', '/artifact/serve/answer', { name: missing })];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
