import { AppError } from '../domain/error.ts';
import { formatBytes, withPlainSpaces } from '../report/format.ts';
import { fetchVersions, type OnBytes } from '../usecases/fetch/fetch-versions.ts';
import { isAddress, nameInAddress } from '../usecases/init/address.ts';
import { renderFile } from '../usecases/init/render-manifests.ts';
import { wireFetch, wireTakingWithSecrets } from '../wiring/fetch.ts';
import { createFetchLine } from './progress.ts';
import { type SelectionOptions, selectVersions } from './select-versions.ts';
import { visibleText } from './visible-text.ts';

const UNASKED = {
  message: 'There is nothing to fetch.',
  hint: (example: string) => `Name a version, for instance ${example}, or give --changed-since.`,
};

/** Brings the files of versions, or of addresses that no manifest has yet, and tells of each as it comes. */
export async function fetchFiles(
  versions: readonly string[],
  options: SelectionOptions,
  signal: AbortSignal,
): Promise<void> {
  const addresses = versions.filter((word) => isAddress(word));
  using progress = createFetchLine();
  if (addresses.length > 0 && addresses.length < versions.length)
    throw new AppError({ code: 'usage', message: 'Fetch takes versions or addresses, and not both at once.' });
  if (addresses.length > 0) return takeAddresses(addresses, { progress, signal });
  const { selection, wired } = await selectVersions(versions, options, UNASKED);
  const ports = wireFetch({ environment: process.env, signal, onProgress: progress.onProgress });
  let files = 0;
  for await (const { file, sizeBytes, isNew } of fetchVersions({ ...selection, root: wired.located.root }, ports)) {
    files += 1;
    progress.stop();
    const size = `${withPlainSpaces(formatBytes(sizeBytes))}${isNew ? '' : ', in the cache already'}`;
    process.stdout.write(`${visibleText(file.label)}  ${visibleText(file.uri)}  ${size}\n`);
  }
  if (files === 0) process.stdout.write('Every file lies in the registry.\n');
}

interface Taking {
  readonly progress: ReturnType<typeof createFetchLine>;
  readonly signal: AbortSignal;
}

async function takeAddresses(addresses: readonly string[], { progress, signal }: Taking): Promise<void> {
  const take = wireTakingWithSecrets({ environment: process.env, signal });
  for (const uri of addresses) {
    const onBytes: OnBytes = (doneBytes, totalBytes) => progress.onProgress({ label: uri, doneBytes, totalBytes });
    const file = await take(uri, onBytes);
    progress.stop();
    const name = nameInAddress(uri);
    const lines = renderFile({ ...file, name, uri, path: name }).split('\n');
    process.stdout.write(lines.map((line) => `${visibleText(line)}\n`).join(''));
  }
}
