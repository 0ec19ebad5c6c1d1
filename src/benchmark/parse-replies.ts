import { AppError } from '../domain/error.ts';
import type { ColdReply, DuetReply, OpenLoopReply, SoloReply, TurnsReply } from './messages.ts';

/** Replies come from a process that has run foreign code, so their shape is checked. */
export function parseDuetReply(value: unknown): DuetReply {
  const batchSizes = field(value, 'batchSizes');
  if (!Array.isArray(batchSizes)) throw malformed('batchSizes');
  return { ...parseTurnsReply(value), batchSizes: batchSizes.map((_, index) => number(batchSizes, String(index))) };
}

export function parseTurnsReply(value: unknown): TurnsReply {
  const times = field(value, 'times');
  if (!Array.isArray(times)) throw malformed('times');
  return { times: times.map((entry) => arrayOf(entry, 'times')), discardedShare: number(value, 'discardedShare') };
}

export function parseSoloReply(value: unknown): SoloReply {
  return {
    times: array(value, 'times'),
    discardedShare: number(value, 'discardedShare'),
    batchSize: number(value, 'batchSize'),
    loadMs: number(value, 'loadMs'),
  };
}

export function parseOpenLoopReply(value: unknown): OpenLoopReply {
  return {
    completed: array(value, 'completed'),
    service: array(value, 'service'),
    endMs: number(value, 'endMs'),
    removedMs: number(value, 'removedMs'),
  };
}

export function parseColdReply(value: unknown): ColdReply {
  const peakBytes = field(value, 'peakBytes') === null ? null : number(value, 'peakBytes');
  return { loadMs: number(value, 'loadMs'), calls: array(value, 'calls'), peakBytes };
}

function number(value: unknown, name: string): number {
  const found = field(value, name);
  if (typeof found !== 'number' || !Number.isFinite(found)) throw malformed(name);
  return found;
}

function array(value: unknown, name: string): Float64Array {
  return arrayOf(field(value, name), name);
}

function arrayOf(value: unknown, name: string): Float64Array {
  if (!(value instanceof Float64Array)) throw malformed(name);
  return value;
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) throw malformed(name);
  return Reflect.get(value, name);
}

function malformed(name: string): AppError {
  return new AppError({
    code: 'internal',
    message: `The process that measures answered without a valid "${name}".`,
    hint: 'The model may have disturbed its process; certify it again, and report it if this repeats.',
  });
}
