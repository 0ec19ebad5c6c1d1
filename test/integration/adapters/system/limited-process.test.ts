import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LimitedProcess, type LimitedProcessOptions } from '../../../../src/adapters/system/limited-process.ts';

const entry = fileURLToPath(new URL('../../../support/hostile-process.ts', import.meta.url));
const MEBIBYTE = 2 ** 20;

function start(difference: Partial<LimitedProcessOptions> = {}): LimitedProcess {
  return new LimitedProcess({ entry, limits: { callTimeoutMs: 10_000, memoryBytes: 512 * MEBIBYTE }, ...difference });
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined || !existsSync(`/proc/${pid}/status`)) return false;
  return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

describe('a limited process that answers', () => {
  test('carries typed arrays of every kind in both directions', async () => {
    await using child = start();
    const payload = [
      new Float16Array([1.5, -0]),
      new Float32Array([Number.NaN]),
      new BigInt64Array([-1n]),
      new Uint8Array([0, 1]),
      ['text', '\u{1F6A2}'],
    ];
    expect(await child.call('echo', payload)).toEqual({ kind: 'answered', value: payload });
  });

  test('answers calls in the order in which they were made', async () => {
    await using child = start();
    const outcomes = await Promise.all([1, 2, 3].map((n) => child.call('echo', n)));
    expect(outcomes).toEqual([1, 2, 3].map((value) => ({ kind: 'answered', value })));
  });

  test('hands over what the handler notifies before it answers', async () => {
    await using child = start();
    const events: unknown[] = [];
    const outcome = await child.call('events', null, { onEvent: (event) => events.push(event) });
    expect(events).toEqual([{ done: 0.5 }]);
    expect(outcome).toEqual({ kind: 'answered', value: 'done' });
  });

  test('ignores messages that are no reply to the running call', async () => {
    await using child = start();
    expect(await child.call('lie', null)).toEqual({ kind: 'answered', value: 'true answer' });
  });

  test('takes flags of Node', async () => {
    await using child = start({ nodeFlags: ['--expose-gc'] });
    expect(await child.call('flags', null)).toEqual({ kind: 'answered', value: ['--expose-gc'] });
  });
});

describe('what a limited process may not see', () => {
  test('variables outside the allow-list, tokens above all', async () => {
    process.env['SEATRIAL_TEST_TOKEN'] = 'secret';
    await using child = start({ variables: { SEATRIAL_GIVEN: 'yes' } });
    const outcome = await child.call('environment', null);
    delete process.env['SEATRIAL_TEST_TOKEN'];
    expect(outcome).toMatchObject({ kind: 'answered', value: { SEATRIAL_GIVEN: 'yes' } });
    expect(JSON.stringify(outcome)).not.toContain('secret');
    expect(JSON.stringify(outcome)).not.toMatch(/GITHUB|NODE_OPTIONS|"HOME"/);
  });
});

describe('a limited process that misbehaves', () => {
  test('a throw fails the call and leaves the process alive', async () => {
    await using child = start();
    expect(await child.call('refuse', null)).toEqual({ kind: 'failed', reason: 'error', message: 'no such thing' });
    expect(await child.call('echo', 1)).toEqual({ kind: 'answered', value: 1 });
  });

  test('an unknown method is an error, even one that every object has', async () => {
    await using child = start();
    expect(await child.call('toString', null)).toMatchObject({ kind: 'failed', reason: 'error' });
  });

  test('a refused allocation is told from other errors', async () => {
    await using child = start();
    expect(await child.call('refuseMemory', null)).toMatchObject({ kind: 'failed', reason: 'memory' });
  });

  test('a call that hangs is ended at its time limit, and every later call fails at once', async () => {
    await using child = start();
    await child.call('echo', null);
    const [hung, later] = await Promise.all([child.call('hang', null, { timeoutMs: 299.4832 }), child.call('echo', 1)]);
    expect(hung).toMatchObject({ reason: 'timeout', message: expect.stringContaining('within 300ms;') });
    expect(later).toEqual(hung);
    expect(isAlive(child.pid)).toBe(false);
  });

  test.each([
    ['is seen by the parent, where the kernel still gives it', 600],
    ['is refused by the kernel, where it would be far above', 8192],
  ])('memory above the limit %s', async (_name, mebibytes) => {
    await using child = start({ limits: { callTimeoutMs: 10_000, memoryBytes: 256 * MEBIBYTE } });
    expect(await child.call('allocate', mebibytes)).toMatchObject({ kind: 'failed', reason: 'memory' });
  });

  test.runIf(process.platform === 'linux')('the kernel caps its writable memory and writes no core', async () => {
    await using child = start();
    const outcome = await child.call('limits', null);
    const limits = outcome.kind === 'answered' ? String(outcome.value) : '';
    expect(limits).toMatch(/^Max data size\s+1342177280\s/m);
    expect(limits).toMatch(/^Max core file size\s+0\s/m);
  });

  test('a crash is told with its signal', async () => {
    await using child = start();
    const outcome = await child.call('crash', null);
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'crash', message: expect.stringContaining('SIGSEGV') });
    expect(await child.call('echo', 1)).toEqual(outcome);
  });

  test('an exit is told with its code and its last words', async () => {
    await using child = start();
    expect(await child.call('quit', null)).toMatchObject({
      kind: 'failed',
      reason: 'crash',
      message: expect.stringMatching(/code 7: the last words/),
    });
  });

  test('an entry that cannot start is a crash, not a hang', async () => {
    await using child = start({ entry: '/nowhere/entry.ts' });
    expect(await child.call('echo', 1)).toMatchObject({ kind: 'failed', reason: 'crash' });
  });
});

describe('the end of a limited process', () => {
  test('disposal ends it even in a call', async () => {
    const child = start();
    await child.call('echo', 1);
    const call = child.call('hang', null);
    await sleep(50);
    await child[Symbol.asyncDispose]();
    expect(await call).toMatchObject({ kind: 'failed' });
    expect(isAlive(child.pid)).toBe(false);
  });

  test('an aborted signal interrupts the running call and the next one', async () => {
    const controller = new AbortController();
    await using child = start({ signal: controller.signal });
    await child.call('echo', 1);
    const call = child.call('hang', null);
    setTimeout(() => controller.abort(), 50);
    await expect(call).rejects.toMatchObject({ code: 'interrupted' });
    await expect(child.call('echo', 1)).rejects.toMatchObject({ code: 'interrupted' });
    expect(isAlive(child.pid)).toBe(false);
  });

  test('Ctrl-C, which reaches the whole process group, is an interruption and no crash', async () => {
    await using child = start();
    await child.call('echo', 1);
    const call = child.call('hang', null);
    setTimeout(() => process.kill(child.pid!, 'SIGINT'), 50);
    await expect(call).rejects.toMatchObject({ code: 'interrupted' });
  });

  test.runIf(process.platform === 'linux').each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
    'no orphan is left when the parent dies of %s while the child hangs',
    async (signal) => {
      const parent = spawn(process.execPath, [
        fileURLToPath(new URL('../../../support/parent-process.ts', import.meta.url)),
      ]);
      const [text] = await once(parent.stdout, 'data');
      const pid = Number(String(text));
      expect(isAlive(pid)).toBe(true);
      await sleep(50);
      parent.kill(signal);
      await once(parent, 'exit');
      await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
    },
  );
});
