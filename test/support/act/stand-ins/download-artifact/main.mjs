import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { ARTIFACTS = '', GITHUB_WORKSPACE = '', INPUT_NAME = '', INPUT_PATH = '', INPUT_PATTERN = '' } = process.env;
const target = resolve(GITHUB_WORKSPACE, INPUT_PATH);
if (INPUT_NAME !== '') {
  if (!existsSync(join(ARTIFACTS, INPUT_NAME))) throw new Error(`Artifact '${INPUT_NAME}' not found`);
  cpSync(join(ARTIFACTS, INPUT_NAME), target, { recursive: true });
} else {
  const names = readdirSync(ARTIFACTS).filter((entry) => entry.startsWith(INPUT_PATTERN.replace('*', '')));
  for (const name of names) {
    cpSync(join(ARTIFACTS, name), names.length === 1 ? target : join(target, name), { recursive: true });
  }
}
