import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { ARTIFACTS = '', GITHUB_WORKSPACE = '', INPUT_PATH = '', INPUT_PATTERN = '' } = process.env;
const target = resolve(GITHUB_WORKSPACE, INPUT_PATH);
mkdirSync(target, { recursive: true });
for (const name of readdirSync(ARTIFACTS).filter((entry) => entry.startsWith(INPUT_PATTERN.replace('*', '')))) {
  cpSync(join(ARTIFACTS, name), join(target, name), { recursive: true });
}
