import type { DataContext, DataRoute } from '../exchange.ts';
import { openApiDocument } from '../openapi/document.ts';
import { json, JSON_TYPE } from '../reply.ts';

const ASKING = { method: 'GET', isInference: false, access: 'known', types: null } as const;

export const ABOUT_ROUTES: readonly DataRoute[] = [
  {
    ...ASKING,
    path: '/v2/openapi.json',
    operation: {
      id: 'openApi',
      summary: 'This document.',
      tag: 'about',
      answers: { 200: { [JSON_TYPE]: 'Any' } },
      errors: [],
    },
    handle: ({ routes, version }: DataContext) => json(openApiDocument(routes, version)),
  },
  {
    ...ASKING,
    access: 'anyone',
    path: '/',
    operation: {
      id: 'alive',
      summary: "Whether the process is there, as KServe's first protocol asks.",
      tag: 'health',
      answers: { 200: { [JSON_TYPE]: 'Alive' } },
      errors: [],
    },
    handle: () => json('{"status":"alive"}'),
  },
];
