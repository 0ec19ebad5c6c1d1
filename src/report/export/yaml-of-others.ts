import { stringify } from 'yaml';

/** Most readers of YAML are of its version 1.1, for which `yes` is a boolean and a day is a date: such texts are quoted. */
export function renderYaml(value: object): string {
  return stringify(value, { version: '1.1', lineWidth: 0 });
}
