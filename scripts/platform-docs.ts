/** The list of platforms → the tables of them in docs/platforms.md. */
import { ENGINE_CAPABILITIES, type EngineCapability } from '../src/domain/gateway/engines/engine.ts';
import type { Platform, PlatformCapabilities } from '../src/domain/platforms/platform.ts';
import { PLATFORMS } from '../src/domain/platforms/platforms.ts';

const ARMS: Readonly<Record<PlatformCapabilities['arms'], string>> = {
  same: 'always the one that the gateway gives it',
  sticky: 'always the same, another than the gateway gives it',
  drawn: 'drawn anew for each request',
};

const TRIED: Readonly<Record<NonNullable<Platform['triedBy']>, string>> = {
  api: 'is taken by the real API, and carried out by nobody',
  schema: 'is *rendered and checked against the published schema only*',
};

const HEADS: Readonly<Record<EngineCapability, string>> = {
  'unit-header': '`unit: header:…`',
  'unit-field': '`unit: field:…`',
  shadow: '`shadow`',
  paired: '`paired`',
  sentinel: '`sentinel`',
  ensembles: '`ensembles`',
};

export function renderPlatforms(): string {
  const all: readonly Platform[] = PLATFORMS;
  const serving = all.flatMap(({ name, capabilities }) => (capabilities === null ? [] : [{ name, ...capabilities }]));
  return [
    table(
      ['Platform', 'What it writes', 'What that was tried with', 'In the tests it'],
      all.map(({ name, title, writes, triedWith, triedBy }) => [
        `\`${name}\`<br>${title}`,
        writes,
        triedWith,
        triedBy === undefined ? 'really runs' : TRIED[triedBy],
      ]),
    ),
    table(
      ['Platform', 'The arm of a unit is', 'Parts of the traffic', 'Candidates at once'],
      serving.map(({ name, arms, parts, candidates }) => [
        `\`${name}\``,
        ARMS[arms],
        parts.toLocaleString('en'),
        String(candidates),
      ]),
    ),
    table(
      ['Platform', ...ENGINE_CAPABILITIES.map((need) => HEADS[need])],
      serving.map(({ name, can }) => [
        `\`${name}\``,
        ...ENGINE_CAPABILITIES.map((need) => (can.includes(need) ? 'yes' : 'no')),
      ]),
    ),
    table(
      ['Platform', 'Its settings need', 'and may have'],
      all.map(({ name, needs, takes }) => [`\`${name}\``, names(needs), names(takes)]),
    ),
  ].join('\n\n');
}

function names(list: readonly string[]): string {
  if (list.length === 0) return 'nothing';
  return list.map((name) => `\`${name}\``).join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
