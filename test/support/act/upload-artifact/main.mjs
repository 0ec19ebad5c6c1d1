import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { ARTIFACTS = '', GITHUB_WORKSPACE = '', INPUT_NAME = '', INPUT_PATH = '' } = process.env;
const source = resolve(GITHUB_WORKSPACE, INPUT_PATH);
if (existsSync(source)) cpSync(source, join(ARTIFACTS, INPUT_NAME), { recursive: true });
