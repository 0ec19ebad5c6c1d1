import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { ARTIFACTS = '', GITHUB_WORKSPACE = '', INPUT_PATH = '' } = process.env;
cpSync(resolve(GITHUB_WORKSPACE, INPUT_PATH), join(ARTIFACTS, 'github-pages'), { recursive: true });
