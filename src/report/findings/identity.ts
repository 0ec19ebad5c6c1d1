import { describeDigest, describeLineEnds, describeSize } from '../../contract/file-sentences.ts';
import type { FindingFacts } from '../../domain/finding/finding.ts';
import { type FindingSentences, quoteName } from './sentence.ts';

export const IDENTITY_SENTENCES: FindingSentences<
  | 'digest-mismatch'
  | 'size-mismatch'
  | 'line-ends-changed'
  | 'same-artifact-as'
  | 'policy-loosened'
  | 'artifact-unreadable'
  | 'environment-unfit'
  | 'signature-unsupported'
  | 'output-not-tensor'
  | 'signature-mismatch'
> = {
  'digest-mismatch': describeDigest,
  'size-mismatch': describeSize,
  'line-ends-changed': describeLineEnds,
  'same-artifact-as': ({ versions }) => ({
    message: `The artifact is, byte for byte, that of ${versions.join(', ')}.`,
    hint: 'If that is not meant, the export was not repeated, or the wrong file was taken.',
  }),
  'policy-loosened': (facts) => ({
    message: `${whatLoosened(facts)}; ${whoApproved(facts)}.`,
    hint: howToApprove(facts),
  }),
  'artifact-unreadable': (facts) => ({
    message: `File ${quoteName(facts.file)} cannot be read as ${facts.format}: ${whyUnreadable(facts)}.`,
    hint: howToRead(facts),
  }),
  'environment-unfit': (facts) => ({
    message: `${quoteName(facts.file)} cannot be installed as it was tested: ${whyUnfit(facts)}.`,
    hint: 'Write it by `uv pip compile requirements.in --generate-hashes -o requirements.lock`, or `uv export`: every package by == and with --hash.',
  }),
  'signature-unsupported': (facts) => ({
    message: `The model's signature cannot be served: ${whyUnsupported(facts)}.`,
    hint:
      facts.fault === 'no-rank'
        ? `Add the shape with ${facts.tool}, or set it on the value, and save the model again.`
        : 'Export the model with tensors of a type that the Open Inference Protocol knows.',
  }),
  'output-not-tensor': ({ output, kind, option }) => ({
    message: `Output ${quoteName(output)} is of the kind "${kind}", not a tensor, and is left out.`,
    // Earlier certificates call a sequence of maps a sequence.
    hint: /map|^sequence$/u.test(kind)
      ? `For a scikit-learn classifier, convert with ${option}, so that probabilities come as a tensor.`
      : 'Where it is what the model answers, export it as a tensor.',
  }),
  'signature-mismatch': (facts) => ({
    message: howTheyDiffer(facts),
    hint: 'Correct the signature in model.yaml, or give this version a new major number and a signature of its own.',
  }),
};

function howToRead(facts: FindingFacts['artifact-unreadable']): string {
  if (facts.fault === 'lfs-pointer') return 'Fetch the file itself with "git lfs pull".';
  if (facts.fault === 'ort-format') return `Declare the ${facts.format} file from which it was converted.`;
  return `Check that the file is a complete ${facts.format} model, for instance with ${facts.checker}.`;
}

function whyUnfit(facts: FindingFacts['environment-unfit']): string {
  switch (facts.fault) {
    case 'no-hash':
      return `line ${facts.line} has no digest of the files of its package (${quoteName(facts.text)})`;
    case 'not-pinned':
      return `line ${facts.line} leaves open which version of its package is meant (${quoteName(facts.text)})`;
    case 'option':
      return `line ${facts.line} is an option (${quoteName(facts.text)}), and only packages may stand there; which index holds is for the settings of uv`;
    case 'elsewhere':
      return `line ${facts.line} takes a package from an address or a path (${quoteName(facts.text)})`;
    case 'no-requirement':
      return `line ${facts.line} is no requirement (${quoteName(facts.text)})`;
    case 'empty':
      return 'it names no package';
    case 'too-large':
      return `a lock holds at most ${Math.ceil(facts.limitBytes / 2 ** 20)} MiB`;
  }
}

function whatLoosened(facts: FindingFacts['policy-loosened']): string {
  if (facts.fault === 'declared' || facts.fault === 'declared-approved')
    return `${quoteName(facts.file)} declares ${facts.keys.map(quoteName).join(', ')}, by which the version is judged otherwise than those before it`;
  return `${facts.files.map(quoteName).join(', ')} changed with the version, and what held before ${judgedBefore(facts.before)}`;
}

function judgedBefore(verdict: string): string {
  if (verdict === 'fail') return 'rejects it';
  return verdict === 'inconclusive' ? 'leaves it open' : 'is not answered by these measurements';
}

function whoApproved(facts: FindingFacts['policy-loosened']): string {
  if (!('by' in facts)) return 'no owner of the model has approved that';
  return `${facts.by.join(', ')} approved that at commit ${facts.commit.slice(0, 12)}`;
}

function howToApprove(facts: FindingFacts['policy-loosened']): string {
  if ('by' in facts) return 'Nothing, if the owner knew what was approved.';
  const approve = 'Let an owner of the model approve the head of the pull request, then run all jobs again';
  const instead =
    facts.fault === 'declared'
      ? 'let it say what the versions before it say'
      : 'change the policy in a pull request of its own';
  return `${approve}; or ${instead}.`;
}

function whyUnreadable(facts: FindingFacts['artifact-unreadable']): string {
  switch (facts.fault) {
    case 'empty':
      return 'it is empty';
    case 'too-large':
      return `an ${facts.format} file holds at most ${Math.ceil(facts.limitBytes / 2 ** 30)} GiB`;
    case 'lfs-pointer':
      return 'it is a pointer of Git LFS';
    case 'ort-format':
      return 'it has the mark of the ORT format ("ORTM" at its fifth byte), as which a runtime may read it';
    case 'text':
      return 'it is a text file';
    case 'malformed':
      return facts.said;
  }
}

function whyUnsupported(facts: FindingFacts['signature-unsupported']): string {
  switch (facts.fault) {
    case 'too-many':
      return `it has ${facts.count} ${facts.role}s; the limit is ${facts.limit}`;
    case 'name':
      return `the name ${quoteName(facts.tensor)} cannot be used`;
    case 'kind':
      return `input ${quoteName(facts.tensor)} is of the kind "${facts.kind}", not a tensor`;
    case 'datatype':
      return `${facts.role} ${quoteName(facts.tensor)} has elements of type ${facts.datatype}`;
    case 'no-rank':
      return `${facts.role} ${quoteName(facts.tensor)} does not say how many dimensions it has`;
    case 'rank':
      return `${facts.role} ${quoteName(facts.tensor)} has ${facts.rank} dimensions`;
    case 'no-tensor':
      return `it has no ${facts.role} that is a tensor`;
  }
}

function howTheyDiffer(facts: FindingFacts['signature-mismatch']): string {
  switch (facts.fault) {
    case 'missing':
      return `The model has no ${facts.role} ${facts.tensor}; it has ${facts.found.join(', ')}.`;
    case 'different': {
      const found = `${facts.datatype} [${facts.shape.join(', ')}]`;
      const declared = `${facts.declaredDatatype} [${facts.declaredShape.join(', ')}]`;
      return `The ${facts.role} ${facts.tensor} is ${found} in the model and ${declared} in the manifest.`;
    }
    case 'rows-open':
      return `The file fixes the first size of ${facts.tensor}, [${facts.shape.join(', ')}], so that the manifest has to say with rows: which axis is the row.`;
    case 'undeclared':
      return `The model needs an input ${facts.tensor} that the manifest does not declare.`;
  }
}
