import type { Deployment } from '../../contract/generated/types.ts';

const MAX_ID = 58;

/** Of the live test that the next change of the file begins. */
export function newTestId({ model, revision }: Pick<Deployment, 'model' | 'revision'>): string {
  return `${model.slice(0, MAX_ID)}-${String(revision + 1).padStart(4, '0')}`;
}

/** What the version is called as an arm. */
export function candidateName(version: string): string {
  return `v${version}`
    .toLowerCase()
    .slice(0, 64)
    .replace(/[^a-z0-9]+$/, '');
}
