import { describe, expect, test } from 'vitest';
import { gatherPlace, type PlaceRequest } from '../../../../src/usecases/certify/gather-place.ts';
import { memoryRepository, type Situation } from '../../../support/memory-repository.ts';

const MODEL = { 'models/churn/model.yaml': 'apiVersion: seatrial/v1\nkind: Model\n' };
const SETTINGS = '.github/seatrial.yml';

function settings(rest: string): string {
  return `apiVersion: seatrial/v1\nkind: Settings\n${rest}\n`;
}

function gather(situation: Situation, asked: Partial<PlaceRequest> = {}) {
  const where = { prefix: situation.prefix ?? '', isInRepository: true, isNamed: false, passed: [] };
  return gatherPlace({ ...memoryRepository(situation), ...where, base: 'main', isMerged: false, ...asked });
}

describe('the folder of the models', () => {
  test('is the one that the settings name, or models', async () => {
    expect((await gather({ base: MODEL })).modelsFolder).toBe('models');
    expect((await gather({ base: { ...MODEL, [SETTINGS]: settings('models: fleet') } })).modelsFolder).toBe('fleet');
  });
});

describe('settings that the work changes', () => {
  const work = { [SETTINGS]: settings('certification: {timeout: 15m}') };
  const timeout = async ({ place }: Awaited<ReturnType<typeof gather>>) => {
    const read = await place.manifests.settings();
    return read?.kind === 'parsed' ? read.parsed.value.certification?.timeout : undefined;
  };

  test('hold from the merge on, which is said by their path in the repository', async () => {
    const gathered = await gather({
      base: { 'team/models/churn/model.yaml': MODEL['models/churn/model.yaml'] },
      work: { [`team/${SETTINGS}`]: work[SETTINGS] ?? '' },
      prefix: 'team/',
    });
    expect(gathered.place.pendingSettings).toBe(`team/${SETTINGS}`);
    expect(await timeout(gathered)).toBeUndefined();
  });

  test('hold where the work is merged, and where nothing is compared', async () => {
    const merged = await gather({ base: MODEL, work }, { isMerged: true });
    expect(merged.place).toMatchObject({ pendingSettings: null, changes: { added: new Set([SETTINGS]) } });
    expect(await timeout(merged)).toBe('15m');
    const alone = await gather({ base: MODEL, work }, { base: null });
    expect(alone.place).toMatchObject({ pendingSettings: null, changes: null });
    expect(await timeout(alone)).toBe('15m');
  });
});

describe('what numbers stood for', () => {
  const path = 'models/churn/model.yaml';
  const work = { [path]: 'apiVersion: seatrial/v1\nkind: Model\nname: churn\n' };

  test.each([
    ['of the branch that the work is merged into', 'main'],
    ['of the default branch, where nobody says', null],
  ])('is asked %s', async (_name, base) => {
    const { place } = await gather({ base: MODEL, work }, { base });
    expect(await place.past?.standing(path)).toBe(MODEL[path]);
  });

  test('is not known outside a repository', async () => {
    expect((await gather({ base: MODEL }, { isInRepository: false, base: null })).place.past).toBeNull();
  });
});

describe('a registry', () => {
  test('that the work makes look like none is refused: nobody would certify what is in it', async () => {
    const work = { 'models/churn/model.yaml': null, 'README.md': 'x' };
    await expect(gather({ base: MODEL, work })).rejects.toMatchObject({ reason: 'registry-vanished' });
  });

  test('that never was, where somebody named it, is refused', async () => {
    await expect(gather({ base: { 'README.md': 'x' } }, { isNamed: true })).rejects.toMatchObject({ code: 'usage' });
  });
});
