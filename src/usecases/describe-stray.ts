import type { AppErrorDetails } from '../domain/error.ts';
import type { RegistryStray } from './ports/registry.ts';

const STRAY_WORDS: Readonly<Record<RegistryStray['reason'], { readonly message: string; readonly hint: string }>> = {
  link: { message: 'A link stands where a manifest is expected.', hint: 'Put the file itself there.' },
  'not-a-file': { message: 'This is not a file.', hint: 'Remove it, or put a manifest there.' },
  submodule: {
    message:
      'This folder is a repository of its own, or a submodule: no change of its files would be seen here, or certified.',
    hint: 'Put model.yaml and versions/ into this repository; only the files of models and data may lie in a submodule below.',
  },
  name: { message: 'Manifests end in .yaml, so this one is not read.', hint: 'Rename it.' },
};

/** What stands where a manifest is expected and is none, in words. */
export function describeStray({ path, reason }: RegistryStray): AppErrorDetails {
  return {
    code: 'file-unreadable',
    reason,
    ...STRAY_WORDS[reason],
    location: { path, line: 1, column: 1, pointer: '' },
  };
}
