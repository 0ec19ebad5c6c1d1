import { expect, test } from 'vitest';
import { parseModel } from '../../../../src/contract/parsers.ts';
import type { Certificate } from '../../../../src/contract/generated/types.ts';
import { checkSubjects, type MeasuredPlace } from '../../../../src/usecases/comment/check-subjects.ts';
import type { PolicyPlace, ReportedRegistry } from '../../../../src/usecases/ports/reported-registry.ts';
import { MODEL_TEXT } from '../../../support/bot-story.ts';
import { aPassed } from '../../../support/pull-request-scene.ts';

const HEAD = '1'.repeat(40);
const BASE = '2'.repeat(40);
const MERGE = '3'.repeat(40);
const OTHER_MERGE = '4'.repeat(40);
const MODEL = parseModel({ path: 'model.yaml', content: Buffer.from(MODEL_TEXT) }).value;

const PULL: MeasuredPlace = {
  head: HEAD,
  base: BASE,
  settings: BASE,
  folder: 'models',
  testMerge: MERGE,
  changedFiles: ['models/churn/versions/1.4.0.yaml'],
  since: null,
  change: null,
};
const CHANGED: MeasuredPlace = { ...PULL, changedFiles: [...PULL.changedFiles, 'models/churn/model.yaml'] };

/** Remembers where the policy was asked for. */
function aRegistry(asked: PolicyPlace[] = []): ReportedRegistry {
  return {
    modelsFolder: async () => 'models',
    versionAt: async () => ({ sha256: aPassed().subject.digest.sha256, modes: ['realtime'] }),
    parents: async () => [BASE, HEAD],
    readAt: async () => null,
    listAt: async () => [],
    policyAt: async (place) => {
      asked.push(place);
      return { model: MODEL, settings: null };
    },
  };
}

const owners = (): never => {
  throw new Error('Nobody is asked.');
};

function about(commit: string): Certificate {
  const { run, ...rest } = aPassed();
  return { ...rest, run: { ...run, commit } };
}

const PLACES: readonly (readonly [string, string, MeasuredPlace, Omit<PolicyPlace, 'folder'>])[] = [
  ['the head, which leaves model.yaml alone', HEAD, PULL, { commit: BASE, settings: BASE }],
  ['the head, which changes model.yaml', HEAD, CHANGED, { commit: HEAD, settings: BASE }],
  ["GitHub's test merge", MERGE, PULL, { commit: MERGE, settings: BASE }],
  ["GitHub's test merge of a changed model.yaml", MERGE, CHANGED, { commit: MERGE, settings: BASE }],
  ['another merge', OTHER_MERGE, PULL, { commit: BASE, settings: BASE }],
  ['another merge of a changed model.yaml', OTHER_MERGE, CHANGED, { commit: HEAD, settings: BASE }],
  ['a merge where GitHub made none', OTHER_MERGE, { ...PULL, testMerge: null }, { commit: BASE, settings: BASE }],
  ['a push', HEAD, { ...PULL, base: null, settings: HEAD }, { commit: HEAD, settings: HEAD }],
  ['a merge group', HEAD, { ...PULL, base: null }, { commit: HEAD, settings: BASE }],
];

test.each(PLACES)('model.yaml and settings for a certificate of %s', async (_name, commit, place, expected) => {
  const asked: PolicyPlace[] = [];
  await checkSubjects([about(commit)], place, { registry: aRegistry(asked), owners });
  expect(asked).toEqual([{ ...expected, folder: 'models' }]);
});

test.each([
  ['of fewer modes than its manifest has', ['realtime', 'batch']],
  ['of other modes', ['batch']],
] as const)('a certificate %s stands for nothing', async (_name, modes) => {
  const version = { sha256: aPassed().subject.digest.sha256, modes };
  await expect(
    checkSubjects([about(HEAD)], PULL, { registry: { ...aRegistry(), versionAt: async () => version }, owners }),
  ).rejects.toMatchObject({
    code: 'certificate-untrusted',
    reason: 'wrong-modes',
    message: expect.stringContaining(modes.join(', ')),
  });
});

test('a model without a model.yaml that can be read is held to nothing, so that its certificate is refused', async () => {
  const registry = { ...aRegistry(), policyAt: async () => null };
  await expect(checkSubjects([about(HEAD)], PULL, { registry, owners })).rejects.toMatchObject({
    code: 'certificate-untrusted',
    reason: 'unrelated-policy',
  });
});
