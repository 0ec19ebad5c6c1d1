import { dirname } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { isRecord } from '../system/process-messages.ts';
import { readSmallFile } from './dvc-files.ts';
import { addressIn, findRemote } from './dvc-remote.ts';
import { parseAnswer } from './read-json.ts';
import { type DvcPointer, findPointer } from './dvc-pointer.ts';
import { type LocatedFile, PATH, type SourceContext, type SourceRecord } from './source-record.ts';

const PATTERN = new RegExp(String.raw`^dvc:(${PATH})$`);

/**
 * Files that DVC keeps, found by the pointer beside where they would be, in the remote that the repository names;
 * https://dvc.org/doc/user-guide/project-structure/internal-files. Nothing of DVC need be installed.
 */
export const dvc: SourceRecord = {
  name: 'dvc',
  title: 'DVC remote',
  forms: ['dvc:path'],
  pattern: PATTERN,
  isRelative: true,
  settings: ['AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL'],
  secrets: [],
  locate: async (uri, context) => {
    const pointer = findPointer(PATTERN.exec(uri)?.[1] ?? '', context);
    const found = await locateHash(pointer.md5, pointer, context);
    if (pointer.inner === null) return found;
    return locateHash(md5In(await readListing(found, context), pointer.inner, uri), pointer, context);
  },
};

async function locateHash(md5: string, pointer: DvcPointer, context: SourceContext): Promise<LocatedFile> {
  const remote = findRemote(dirname(pointer.file), pointer.remote);
  const path = `${pointer.isLegacy ? '' : 'files/md5/'}${md5.slice(0, 2)}/${md5.slice(2)}`;
  const address = addressIn(remote, path, context.variables);
  const located: LocatedFile = address.kind === 'local' ? { place: address } : await context.locate(address.url);
  // Before DVC 3 the digest of a text was that of its lines, however they ended.
  return pointer.isLegacy ? located : { ...located, md5 };
}

/** What a folder holds, as `[{md5, relpath}]`. */
async function readListing({ place }: LocatedFile, { readJson }: SourceContext): Promise<unknown> {
  if (place.kind === 'remote') return readJson(place.url, place.headers);
  return parseAnswer(readSmallFile(place.path) ?? 'null');
}

function md5In(listing: unknown, inner: string, uri: string): string {
  const entries = Array.isArray(listing) ? listing : [];
  const entry: unknown = entries.find((one: unknown) => isRecord(one) && one['relpath'] === inner);
  const md5 = isRecord(entry) ? entry['md5'] : null;
  if (typeof md5 === 'string' && /^[0-9a-f]{32}$/u.test(md5)) return md5;
  throw new AppError({
    code: 'download-failed',
    reason: 'not-there',
    message: `${quoteText(uri)} could not be downloaded: the remote's list of the folder has no ${quoteText(inner)}.`,
    hint: 'Check the path, and that the folder was pushed: `dvc push`.',
  });
}
