import { hostname } from 'node:os';

/** Of this machine, as far as it is an identifier. */
export function machineName(): string {
  const name = hostname()
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-');
  return name.replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, '').slice(0, MOST_REPORTER_CHARACTERS) || 'gateway';
}

const MOST_REPORTER_CHARACTERS = 50;
