import type { FindingFacts } from '../domain/finding/finding.ts';
import { quoteText } from '../domain/quote-text.ts';

interface Sentence {
  readonly message: string;
  readonly hint: string;
}

/** A file whose bytes are not the declared ones, for an error about data and for a finding about a model alike. */
export function describeDigest({ file, sha256, declared }: FindingFacts['digest-mismatch']): Sentence {
  return {
    message: `${quoteText(file)} has the sha256 ${sha256}, ${declared} is declared.`,
    hint: 'The file is not the one that was declared. If it is the one that was meant, correct sha256 in the manifest.',
  };
}

/** A text that is the declared one but for its line ends, which Git turns where nothing tells it to keep them. */
export function describeLineEnds({ file, hasCrlf }: FindingFacts['line-ends-changed']): Sentence {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const pattern = /^[\w.-]+$/.test(name) ? name : JSON.stringify(name);
  const how = hasCrlf
    ? 'Git wrote CRLF for LF when it checked the file out'
    : 'its CRLF became LF, as when Git took the file in';
  const then = hasCrlf ? 'check the file out again' : 'commit the file once more as it was, or correct sha256';
  return {
    message: `${quoteText(file)} is the declared file but for its line ends: ${how}.`,
    hint: `Write the line ${pattern} -text into the .gitattributes of its folder, and ${then}.`,
  };
}

export function describeSize({ file, sizeBytes, declaredBytes, atLeast }: FindingFacts['size-mismatch']): Sentence {
  const hint = 'Is it the file that was meant? If so, correct size and sha256 in the manifest.';
  if (atLeast)
    return { message: `${quoteText(file)} has ${sizeBytes} bytes or more, ${declaredBytes} are expected.`, hint };
  return {
    message: `${quoteText(file)} has ${sizeBytes} bytes, ${declaredBytes} are declared.`,
    hint: looksLikeLfsPointer(sizeBytes, declaredBytes)
      ? 'It may be a Git LFS pointer: fetch the file itself (git lfs pull, or lfs: true at checkout).'
      : hint,
  };
}

/** A file of an artifact, or a folder on the way to it, by its path. */
export function describeLink({ file }: FindingFacts['file-is-link']): Sentence {
  return {
    message: `${quoteText(file)} is a link or not a regular file: what it leads to can change while the manifest stays.`,
    hint: 'Commit the file itself, in folders that are no links.',
  };
}

/** A pointer file has about 130 bytes. */
function looksLikeLfsPointer(sizeBytes: number, declaredBytes: number): boolean {
  return sizeBytes > 100 && sizeBytes < 200 && declaredBytes > sizeBytes;
}
