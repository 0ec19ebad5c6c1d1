import type { Argument, Option } from 'commander';
import { MODE_NAMES } from '../../contract/generated/constants.ts';
import { TASKS } from '../../domain/evaluation/problems/registry.ts';
import { STAGES } from '../../domain/promotion/stage.ts';
import { GAP_GROUPS } from '../../domain/statistics/gap.ts';
import { EXPORT_KINDS } from '../../report/export/export-kinds.ts';
import type { RegistryNames } from '../../usecases/list-names.ts';
import { IMPORT_FORMATS } from '../../usecases/import/import-formats.ts';
import type { Candidates } from './candidate.ts';
import { nameOf } from './place.ts';
import { SHELLS } from './scripts.ts';

interface Asked {
  /** The value as far as it is typed. */
  readonly current: string;
  readonly given: readonly string[];
  readonly names: () => Promise<RegistryNames>;
}

type Source = (asked: Asked) => Candidates | Promise<Candidates>;

/** By the option's long name. One that is not here takes files where its placeholder says so, else nothing that is known. */
const OF_OPTIONS: Readonly<Record<string, Source>> = {
  '--baseline': async ({ given, names }) => list(versionsOf(given, await names())),
  '--by': () => list(GAP_GROUPS),
  '--from': () => list(IMPORT_FORMATS),
  '--mode': () => list(MODE_NAMES),
  '--model': async ({ names }) => list([...(await names()).keys()]),
  '--modes': ({ current }) => list(severalOf(MODE_NAMES, current)),
  '--stage': () => list(STAGES),
  '--task': () => list(TASKS),
};

/** By the argument's name. */
const OF_ARGUMENTS: Readonly<Record<string, Source>> = {
  kind: () => list(EXPORT_KINDS.map(({ name }) => name)),
  model: async ({ names }) => list([...(await names()).keys()]),
  shell: () => list(SHELLS),
  version: async ({ names }) => ({ ...list(referencesOf(await names())), files: true }),
};

const IS_PATH = /file|folder|path|\./i;

export function optionValues(option: Option, asked: Asked): Candidates | Promise<Candidates> {
  const source = OF_OPTIONS[nameOf(option)];
  return source === undefined ? paths(option.flags) : source(asked);
}

export function argumentValues(argument: Argument, asked: Asked): Candidates | Promise<Candidates> {
  const source = OF_ARGUMENTS[argument.name()];
  return source === undefined ? paths(argument.name()) : source(asked);
}

function paths(placeholder: string): Candidates {
  return { values: [], files: IS_PATH.test(placeholder) };
}

function list(values: readonly string[]): Candidates {
  return { files: false, values: values.map((value) => ({ value, description: '' })) };
}

function referencesOf(names: RegistryNames): readonly string[] {
  return [...names].flatMap(([model, versions]) => versions.map((version) => `${model}@${version}`));
}

/** Of the models that the line names, else of all. */
function versionsOf(given: readonly string[], names: RegistryNames): readonly string[] {
  const models = given.map((text) => text.split('@')[0]);
  const meant = [...names].filter(([model]) => models.length === 0 || models.includes(model));
  return [...new Set(meant.flatMap(([, versions]) => versions))];
}

/** One more, after those before the last comma. */
function severalOf(all: readonly string[], current: string): readonly string[] {
  const before = current.slice(0, current.lastIndexOf(',') + 1);
  const taken = before.split(',');
  return all.filter((one) => !taken.includes(one)).map((one) => before + one);
}
