import { expect, test } from 'vitest';
import { findTwins } from '../../../../src/domain/platforms/cluster/twins.ts';
import { objectName } from '../../../../src/domain/platforms/cluster/names.ts';
import { KUBERNETES } from '../../../../src/domain/platforms/kubernetes.ts';
import { aPlanned, aRequest } from '../../../support/platforms/planned.ts';

function documentsOf(...planned: ReturnType<typeof aPlanned>[]): readonly object[] {
  const contents = [...KUBERNETES.render(aRequest(planned)).values()];
  return contents.flatMap((content) => (typeof content === 'string' ? [] : content));
}

test('models whose names have to be changed stay apart', () => {
  expect(
    findTwins(documentsOf(aPlanned({ model: 'a.b' }), aPlanned({ model: 'a_b' }), aPlanned({ model: 'a-b' }))),
  ).toBeNull();
});

test('a model that is called as another becomes is told', () => {
  const other = objectName('a.b');
  expect(findTwins(documentsOf(aPlanned({ model: 'a.b' }), aPlanned({ model: other })))).toEqual({
    name: `HTTPRoute/${other}`,
    one: 'a.b',
    other,
  });
});

test('two versions whose digests begin alike are told', () => {
  const [production, fallback] = ['1', '2'].map((end) => ({
    version: `1.${end}.0`,
    sha256: `${'a'.repeat(12)}${end.repeat(52)}`,
  }));
  const planned = aPlanned({ test: null, production: production ?? null, fallback: fallback ?? null });
  expect(findTwins(documentsOf(planned))).toEqual({
    name: `Deployment/${planned.plan.model}-${'a'.repeat(12)}`,
    one: `${planned.plan.model}@1.1.0`,
    other: `${planned.plan.model}@1.2.0`,
  });
});
