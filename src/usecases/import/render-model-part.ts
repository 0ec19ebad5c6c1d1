import { stringify } from 'yaml';
import { comment, fillIn, scalar } from '../init/yaml-scalar.ts';
import type { OfModel, Tensor } from './imported.ts';

/** What belongs to model.yaml, as comments at the end of a version's draft; empty where there is nothing. */
export function renderModelPart({ signature, ...texts }: OfModel): string {
  const lines = [
    ...(Object.keys(texts).length === 0 ? [] : stringify(texts, { lineWidth: 0 }).trimEnd().split('\n')),
    ...(signature === undefined
      ? []
      : ['signature:', ...side('inputs', signature.inputs), ...side('outputs', signature.outputs)]),
  ];
  if (lines.length === 0) return '';
  return ['For model.yaml, which says this of all versions:', ...lines].map((line) => `# ${comment(line)}\n`).join('');
}

function side(name: string, tensors: readonly Tensor[]): readonly string[] {
  return [`  ${name}:`, ...tensors.map((tensor) => `    - ${renderTensor(tensor)}`)];
}

function renderTensor({ name, datatype, shape }: Tensor): string {
  const known = name === null ? fillIn('the name of the tensor in the file') : scalar(name);
  return `{name: ${known}, datatype: ${datatype}, shape: [${shape.join(', ')}]}`;
}
