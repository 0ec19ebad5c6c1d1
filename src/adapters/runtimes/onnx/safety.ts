import { lstat } from 'node:fs/promises';
import type { Finding } from '../../../contract/generated/types.ts';
import { finding } from '../../../domain/finding/finding.ts';
import type { LocalArtifact, LocalFile } from '../../../usecases/ports/model-runtime.ts';
import type { OnnxModel } from './onnx-model.ts';
import { allNodes, allTensors } from './walk-model.ts';
import { FORMAT, nameFact } from './words.ts';

/** The operator sets that the runtime has built in. Any other needs a library, and a library is foreign code. */
const KNOWN_DOMAINS: ReadonlySet<string> = new Set([
  '',
  'ai.onnx',
  'ai.onnx.ml',
  'ai.onnx.training',
  'ai.onnx.preview.training',
  'com.microsoft',
  'com.microsoft.nchwc',
  'com.ms.internal.nhwc',
]);

/** A hostile file must not make a report of a million lines. */
const MAX_FINDINGS = 20;

/** Whether the files may be given to the runtime: they name no file outside the declared list and need no library of operators. */
export async function checkSafety(model: OnnxModel, artifact: LocalArtifact): Promise<readonly Finding[]> {
  return [
    ...(await findLinks(artifact)),
    ...findCustomOperators(model),
    ...findExternalData(model, artifact),
    ...findUnusedFiles(model, artifact),
  ].slice(0, MAX_FINDINGS);
}

/**
 * What a symbolic link points to can change while its version stays. A hard link is a file like any other: the runtime is given
 * a copy of it, whose digest is the declared one.
 */
async function findLinks(artifact: LocalArtifact): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { name, path } of artifact.files) {
    const stats = await lstat(path);
    if (stats.isFile()) continue;
    findings.push(finding('file-is-link', { file: name }));
  }
  return findings;
}

/** Functions that the model defines itself are made of known operators, whose nodes are checked like all others. */
function findCustomOperators(model: OnnxModel): readonly Finding[] {
  const own = new Set(model.functions.map(({ domain, name }) => `${domain}\n${name}`));
  const operators = new Map<string, string>();
  for (const { domain, operator } of allNodes(model)) {
    if (KNOWN_DOMAINS.has(domain) || own.has(`${domain}\n${operator}`)) continue;
    operators.set(domain, operator);
  }
  return [...operators].map(([domain, operator]) =>
    finding('custom-operators', { operator: nameFact(operator), domain: nameFact(domain), format: FORMAT }),
  );
}

function findExternalData(model: OnnxModel, artifact: LocalArtifact): readonly Finding[] {
  const files = new Map(artifact.files.slice(1).map((file) => [file.name, file]));
  const findings = new Map<string, Finding>();
  for (const { name, external } of allTensors(model)) {
    if (external === null) continue;
    const found = checkReference(name, external, files);
    if (found !== null) findings.set(`${found.code} ${external.get('location')}`, found);
    if (findings.size >= MAX_FINDINGS) break;
  }
  return [...findings.values()];
}

function checkReference(
  tensor: string,
  external: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, LocalFile>,
): Finding | null {
  const location = external.get('location') ?? '';
  const facts = { tensor: nameFact(tensor), file: nameFact(location) };
  if (isOutside(location)) return finding('external-data-outside', facts);
  const file = files.get(location);
  if (file === undefined) return finding('undeclared-file', facts);
  const offset = parseCount(external.get('offset') ?? '0');
  const length = parseCount(external.get('length') ?? '0');
  if (offset !== null && length !== null && offset + length <= file.sizeBytes) return null;
  return finding('external-data-range', facts);
}

/** Declared names are plain (no separator, not a dot name), so anything else cannot be one of them. */
function isOutside(location: string): boolean {
  // oxlint-disable-next-line no-control-regex -- a NUL ends a path for the operating system
  return location === '' || location === '.' || location === '..' || /[/\\:\u0000]/.test(location);
}

function parseCount(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function findUnusedFiles(model: OnnxModel, artifact: LocalArtifact): readonly Finding[] {
  const used = new Set<string | undefined>();
  for (const { external } of allTensors(model)) used.add(external?.get('location'));
  return artifact.files
    .slice(1)
    .filter(({ name }) => !used.has(name))
    .map(({ name }) => finding('unused-file', { file: name }));
}
