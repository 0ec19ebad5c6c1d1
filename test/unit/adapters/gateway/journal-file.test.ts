// @module-tag thorough
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../../../../src/adapters/gateway/journal-file.ts';
import type { GatewayMinute, GatewayPlan } from '../../../../src/contract/generated/types.ts';

const aMinute = (minute: number): GatewayMinute => ({
  kind: 'minute',
  boot: '0'.repeat(12),
  minute,
  arms: [],
  labels: [],
  pairs: [],
  keys: [],
});
const PLAN: GatewayPlan = {
  kind: 'plan',
  id: 0,
  model: 'churn',
  environment: 'production',
  revision: 1,
  test: null,
  isSticky: false,
  arms: [{ name: null, role: 'production', version: '1.0.0', sha256: 'a'.repeat(64), share: 1 }],
  ensembles: [],
  metrics: [],
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seatrial-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const newest = () =>
  join(
    folder,
    readdirSync(folder)
      .filter((name) => name.endsWith('.ndjson'))
      .toSorted()
      .at(-1) ?? '',
  );

async function keptMinutes(options = {}): Promise<readonly number[]> {
  await using journal = await openJournal({ folder, ...options });
  return (await Array.fromAsync(journal.kept)).flatMap((line) => (line.kind === 'minute' ? line.minute : []));
}

/** Of a disk that takes half a line while it is full. */
function fullDisk(isFull: () => boolean): typeof open {
  return async (...given) => {
    const file = await open(...given);
    const append = file.appendFile.bind(file);
    file.appendFile = async (data, options) => {
      if (!isFull()) return append(data, options);
      await append('{"kind":"', options);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    return file;
  };
}

describe('the journal of a gateway', () => {
  it('gives back what was added, also by minutes, and after it was opened again', async () => {
    {
      await using journal = await openJournal({ folder });
      for (const line of [PLAN, aMinute(7), aMinute(8), aMinute(9)]) expect(await journal.append(line)).toBe('kept');
      expect(await journal.minutes(8, 10)).toEqual([aMinute(8), aMinute(9)]);
    }
    await using again = await openJournal({ folder });
    expect(await Array.fromAsync(again.kept)).toEqual([PLAN, aMinute(7), aMinute(8), aMinute(9)]);
    expect(await again.minutes(0, 8)).toEqual([aMinute(7)]);
  });

  it.each([1, 20, 60])(
    'drops a last line of which only %i bytes are there, with a word, and goes on',
    async (length) => {
      {
        await using journal = await openJournal({ folder });
        await journal.append(aMinute(7));
      }
      appendFileSync(newest(), JSON.stringify(aMinute(8)).slice(0, length));
      const remarks: string[] = [];
      {
        await using journal = await openJournal({ folder, onRemark: (sentence) => remarks.push(sentence) });
        await journal.append(aMinute(9));
      }
      expect(remarks).toEqual([expect.stringContaining('was not whole')]);
      expect(await keptMinutes()).toEqual([7, 9]);
    },
  );

  it('refuses a line in between that is none, with its place, and changes nothing', async () => {
    const path = join(folder, 'evidence-00000001.ndjson');
    const text = `${JSON.stringify(aMinute(7))}\nnot a line\n${JSON.stringify(aMinute(9))}\n`;
    writeFileSync(path, text);
    await expect(openJournal({ folder })).rejects.toMatchObject({ code: 'state-corrupt', location: { path, line: 2 } });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('begins another file where one is large, and drops files that are too old, but not what still holds', async () => {
    const options = { fileBytes: 400 };
    {
      await using journal = await openJournal({ folder, ...options });
      await journal.append(PLAN);
      for (let minute = 0; minute < 60; minute += 1) {
        journal.forgetBefore(minute - 10);
        await journal.append(aMinute(minute));
      }
      expect(await journal.minutes(0, 5)).toEqual([]);
      expect(await journal.minutes(55, 60)).toHaveLength(5);
    }
    await using again = await openJournal({ folder, ...options });
    const lines = await Array.fromAsync(again.kept);
    expect(lines.filter(({ kind }) => kind === 'plan')).toEqual([PLAN]);
    const minutes = lines.flatMap((line) => (line.kind === 'minute' ? line.minute : []));
    expect([minutes.length < 20, minutes.at(-1), new Set(minutes).size]).toEqual([true, 59, minutes.length]);
  });

  it('tries again where the disk is full, leaves no half line, and tells what waits', async () => {
    let isFull = false;
    const openFile = fullDisk(() => isFull);
    const remarks: string[] = [];
    {
      await using journal = await openJournal({ folder, openFile, retryMs: 5, onRemark: (told) => remarks.push(told) });
      await journal.append(aMinute(1));
      isFull = true;
      const waiting = [journal.append(aMinute(2)), journal.append(aMinute(3))];
      const failing = { kind: 'failing', reason: 'ENOSPC', waiting: 2, dropped: 0 };
      await expect.poll(() => journal.state()).toEqual(failing);
      // Between two attempts: in the middle of one there is half a line.
      await expect.poll(() => readFileSync(newest(), 'utf8')).toBe(`${JSON.stringify(aMinute(1))}\n`);
      isFull = false;
      expect(await Promise.all(waiting)).toEqual(['kept', 'kept']);
      expect(journal.state()).toEqual({ kind: 'keeping' });
    }
    expect(remarks).toEqual([expect.stringContaining('cannot be kept'), expect.stringContaining('can be kept again')]);
    expect(await keptMinutes()).toEqual([1, 2, 3]);
  });

  it('drops the oldest minutes where the disk is full for hours, and never what they speak of', async () => {
    let isFull = true;
    const openFile = fullDisk(() => isFull);
    await using journal = await openJournal({ folder, openFile, retryMs: 5 });
    const outcomes = [PLAN, ...Array.from({ length: 700 }, (_, minute) => aMinute(minute))].map((line) =>
      journal.append(line),
    );
    isFull = false;
    const ends = await Promise.all(outcomes);
    expect([ends[0], ends[1], ends.at(-1)]).toEqual(['kept', 'dropped', 'kept']);
    expect(await journal.minutes(0, 700)).toHaveLength(ends.filter((end) => end === 'kept').length - 1);
  });

  it('is written by one process', async () => {
    writeFileSync(join(folder, 'lock'), String(process.ppid));
    await expect(openJournal({ folder })).rejects.toMatchObject({ code: 'state-conflict' });
    // The same number, given to another program since.
    writeFileSync(join(folder, 'lock'), `${process.ppid} 1\n`);
    await (await openJournal({ folder }))[Symbol.asyncDispose]();
    writeFileSync(join(folder, 'lock'), '999999999');
    await using journal = await openJournal({ folder });
    expect(await journal.append(aMinute(1))).toBe('kept');
  });
});
