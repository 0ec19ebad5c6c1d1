import { expect, test } from 'vitest';
import { fillPlaces, portNames } from '../../../../../src/adapters/runtimes/server/placeholders.ts';

test('ports and threads are put in their places, and nothing else is', () => {
  const texts = ['--port={port}', '{port:grpc}', '{port:metrics}:{port:grpc}', '-t{threads}', '{"a": 1}', '{Port}'];
  const names = portNames(texts);
  expect(names).toEqual(['grpc', 'metrics']);
  const places = { port: 1, others: new Map(names.map((name, at) => [name, at + 2])), threads: 4 };
  expect(texts.map((text) => fillPlaces(text, places))).toEqual(['--port=1', '2', '3:2', '-t4', '{"a": 1}', '{Port}']);
});
