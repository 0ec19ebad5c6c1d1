import type { DataRoute } from '../exchange.ts';
import { JSON_TYPE } from '../reply.ts';
import type { Operation } from './operation.ts';
import { SCHEMAS } from './schemas.ts';

/** The OpenAPI 3.1 document of the data port, made of its routes. */
export function openApiDocument(routes: readonly DataRoute[], version: string): string {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: describe(route) };
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Seatrial gateway', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: SCHEMAS, securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  });
}

function describe({ path, operation, access }: DataRoute): object {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const { id, summary, tag, body } = operation;
  return {
    operationId: id,
    summary,
    tags: [tag],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body) } }),
    // Without an access file nothing need be shown.
    ...(access === 'anyone' ? {} : { security: [{}, { bearer: [] }] }),
    responses: { ...answersOf(operation), ...errorsOf(operation, access === 'anyone' ? [] : REFUSED) },
  };
}

function answersOf({ answers }: Operation): object {
  return mapValues(answers, (content, status) => ({
    description: WORDS[status] ?? 'The answer.',
    content: contentOf(content),
  }));
}

function errorsOf({ errors, answers }: Operation, refused: readonly number[]): object {
  const own = [...errors, ...refused].filter((status) => !Object.hasOwn(answers, String(status)));
  const content = contentOf({ [JSON_TYPE]: 'Error' });
  return Object.fromEntries(own.map((status) => [status, { description: WORDS[status] ?? 'An error.', content }]));
}

function contentOf(content: Readonly<Record<string, string | null>>): object {
  return mapValues(content, (name) => (name === null ? {} : { schema: { $ref: `#/components/schemas/${name}` } }));
}

function mapValues<Value>(record: Readonly<Record<string, Value>>, map: (value: Value, key: string) => object): object {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

const REFUSED = [401, 403] as const;

const WORDS: Readonly<Record<string, string>> = {
  200: 'The answer.',
  400: 'The request does not fit the model, or cannot be read.',
  401: 'No token or certificate that is let in was shown.',
  403: 'Who asks may not do this.',
  404: 'There is no such model or version.',
  408: 'The request did not come in time.',
  413: 'The body is too large.',
  415: 'The body says that it is something else.',
  429: 'Too much is asked; Retry-After says when to come again.',
  500: 'The model failed.',
  502: 'The model answered with values that are no numbers.',
  503: 'Nothing can answer now.',
  504: 'The model did not answer in time.',
};
