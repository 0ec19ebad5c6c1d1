import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../domain/error.ts';
import { isRecord } from '../../system/process-messages.ts';
import type { RuntimeLocation } from '../runtime-record.ts';
import { installRuntime } from './install-runtime.ts';
import { findInstalled } from './installed-package.ts';
import { filesOf } from './kept-runtime.ts';
import { readSystem, refusePlatform } from './refuse-platform.ts';

/**
 * Finds onnxruntime-node as it was tested: as an installed package, else in the folder that holds downloaded runtimes, where it is
 * installed when it is missing. Throws AppError `runtime-missing`.
 */
export async function locateRuntime(environment: NodeJS.ProcessEnv): Promise<RuntimeLocation> {
  const refused = refusePlatform(readSystem());
  if (refused !== null) throw refused;
  const installed = await findInstalled(import.meta.url, filesOf(`${process.platform}-${process.arch}`));
  const modulePath = installed ?? (await installRuntime(environment));
  return { library: modulePath, version: await readVersion(modulePath) };
}

async function readVersion(modulePath: string): Promise<string> {
  const path = join(dirname(modulePath), '..', 'package.json');
  const manifest: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (isRecord(manifest) && typeof manifest['version'] === 'string') return manifest['version'];
  throw new AppError({
    code: 'runtime-missing',
    message: `The package at ${dirname(path)} has no version.`,
    hint: 'Install onnxruntime-node again.',
  });
}
