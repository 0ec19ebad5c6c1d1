import { resolve, sep } from 'node:path';
import {
  type CertificationSelection,
  describeSelection,
  selectCertification,
  type UnaskedAnswer,
} from '../usecases/certify/select-certification.ts';
import { type SelectionWiring, wireFolderSelection, wireSelection } from '../wiring/selection.ts';
import { visibleText } from './visible-text.ts';

/** Which versions a person means, and which registry. */
export interface SelectionOptions {
  readonly changedSince?: string;
  readonly baseline?: string;
  readonly registry?: string;
}

export interface SelectedVersions {
  readonly selection: CertificationSelection;
  readonly wired: SelectionWiring;
}

/** Versions by name, path or change, with what each is compared with. What is not as it seems is told on standard error. */
export async function selectVersions(
  versions: readonly string[],
  { changedSince, baseline, registry }: SelectionOptions,
  unasked: UnaskedAnswer,
): Promise<SelectedVersions> {
  const wired = wireRegistry(versions, registry);
  const { located, ports, fromRoot } = wired;
  const here = registry === undefined ? '.' : located.root;
  const named = versions.map((text) => (isPath(text) ? fromRoot(resolve(here, text)) : text));
  const asked = { versions: named, baseline: baseline ?? null, base: changedSince ?? null, unasked };
  const selection = await selectCertification({ ...located, ...asked, isMerged: false }, ports);
  for (const sentence of describeSelection(selection)) process.stderr.write(`${visibleText(sentence)}\n`);
  return { selection, wired };
}

function wireRegistry(versions: readonly string[], registry: string | undefined): SelectionWiring {
  if (registry !== undefined) return wireFolderSelection(resolve(registry));
  return wireSelection(resolve(versions.find((text) => isPath(text)) ?? '.'));
}

function isPath(text: string): boolean {
  return text.includes('/') || text.includes(sep) || text.endsWith('.yaml');
}
