import type { LiveWindow } from '../../src/contract/generated/types.ts';
import { AppError } from '../../src/domain/error.ts';
import type { LocalFiles } from '../../src/usecases/ports/local-files.ts';
import type { Registry } from '../../src/usecases/ports/registry.ts';

const MODEL = `apiVersion: seatrial/v1
kind: Model
name: churn
task: tabular-regression
signature:
  inputs: [{name: x, datatype: FP32, shape: [-1, 1]}]
  outputs: [{name: y, datatype: FP32, shape: [-1, 1]}]
evaluation:
  test:
    data: {path: data/test.csv, sha256: ${'0a'.repeat(32)}}
    inputs: {x: {column: x}}
    target: {column: y}
    prediction: {output: y}
gates: [{id: error, metric: rmse, max: 3.5}]
modes:
  batch: {scenario: offline, budgets: {throughput: 1000/s}}
`;

/** What a candidate must show, where a test says nothing else. */
const LIVE_TEST =
  'liveTest: {metrics: [{id: conversion, direction: up, betterBy: 0.02, range: [0, 1]}], guardrails: {errors: {atMost: 0.02}}}\n';

/** model.yaml of a model churn with a live test; the empty text declares none. */
export function churnManifest(liveTest = LIVE_TEST): string {
  return `${MODEL}${liveTest}`;
}

/** A registry that holds nothing else. */
export function churnRegistry(liveTest = LIVE_TEST): Registry {
  const manifest = 'models/churn/model.yaml';
  const model = { name: 'churn', folder: 'models/churn', manifest, versions: [] };
  const listing = { models: [model], strays: [] };
  return {
    list: () => Promise.resolve(listing),
    listModel: () => Promise.resolve(listing),
    read: (path) =>
      path === manifest ? Promise.resolve(new TextEncoder().encode(churnManifest(liveTest))) : missing(path),
  };
}

export function textFiles(files: Readonly<Record<string, string>>): Pick<LocalFiles, 'readText'> {
  return {
    readText: (path) => {
      const text = files[path];
      return text === undefined ? missing(path) : Promise.resolve(text);
    },
  };
}

function missing(path: string): Promise<never> {
  return Promise.reject(new AppError({ code: 'file-not-found', message: `${path} is not there.` }));
}

/** One a line. */
export function ndjson(windows: readonly LiveWindow[]): string {
  return windows.map((window) => `${JSON.stringify(window)}\n`).join('');
}
