import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { explainExit } from '../../../../src/adapters/system/process-exit.ts';

const end = (signal: NodeJS.Signals, isOurs: boolean) =>
  explainExit({ code: null, signal, error: null, stderrTail: '', isOurs });

describe('a process that a signal ended', () => {
  test.each(['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)('by %s was ended from outside where it is ours', (signal) => {
    const told = end(signal, true);
    expect(told).toBeInstanceOf(AppError);
    expect(told).toMatchObject({ code: 'interrupted', message: expect.stringContaining(`from outside, by ${signal}`) });
    // Foreign code can send that to itself.
    expect(end(signal, false)).toMatchObject({ kind: 'failed', reason: 'crash' });
  });

  test('by a fault of its own has crashed, whoever wrote it', () => {
    expect(end('SIGSEGV', true)).toMatchObject({ kind: 'failed', reason: 'crash' });
    expect(end('SIGKILL', true)).toMatchObject({ kind: 'failed', reason: 'crash' });
  });
});
