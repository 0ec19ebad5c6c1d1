import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const { ARTIFACTS = '', GITHUB_WORKSPACE = '', INPUT_NAME = '', INPUT_PATH = '', INPUT_ARCHIVE } = process.env;
if (INPUT_PATH === '') throw new Error('Input required and not supplied: path');
const source = resolve(GITHUB_WORKSPACE, INPUT_PATH);
const isFile = existsSync(source) && statSync(source).isFile();
const name = INPUT_ARCHIVE === 'false' ? basename(source) : INPUT_NAME;
if (/["<>|*?:\r\n\\/]/.test(name)) throw new Error(`An artifact cannot be named ${name}.`);
const target = join(ARTIFACTS, name);
if (isFile || (existsSync(source) && readdirSync(source).length > 0)) {
  if (existsSync(target) && process.env.INPUT_OVERWRITE !== 'true')
    throw new Error(`There is an artifact ${name} already.`);
  rmSync(target, { recursive: true, force: true });
  cpSync(source, isFile ? join(target, basename(source)) : target, { recursive: true });
} else if (process.env['INPUT_IF-NO-FILES-FOUND'] === 'error') throw new Error(`There is nothing in ${source}.`);
