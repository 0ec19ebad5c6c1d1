import type { EnvironmentSettings, Model, PlatformSettings, Settings } from '../../contract/generated/types.ts';
import { needsOf } from '../gateway/engines/needs.ts';
import { readUnit } from '../gateway/traffic-plan.ts';
import { strangePlaceholders, tellsVersions } from '../platforms/fill-pattern.ts';
import type { Platform, PlatformOption } from '../platforms/platform.ts';
import { platformNamed } from '../platforms/platforms.ts';
import { problem, type ManifestProblem, repeated } from './manifest-problem.ts';

/** What the platforms of an environment mean beyond their shape. */
export function checkPlatformSettings({ platforms = [] }: EnvironmentSettings, at: string): readonly ManifestProblem[] {
  const twice = repeated(platforms.map(({ kind }) => kind)).map(({ value, index }) =>
    problem('platform-twice', `${at}/platforms/${index}/kind`, { name: value }),
  );
  const own = platforms.flatMap((settings, index) => {
    const platform = platformNamed(settings.kind);
    return platform === null ? [] : checkOptions(settings, platform, `${at}/platforms/${index}`);
  });
  return [...twice, ...own];
}

const PATTERNS = ['server', 'image', 'storage'] as const satisfies readonly PlatformOption[];

function checkOptions(
  settings: PlatformSettings,
  { title, needs, takes }: Platform,
  at: string,
): readonly ManifestProblem[] {
  const known: readonly string[] = [...needs, ...takes];
  const missing = needs.filter((name) => settings[name] === undefined);
  const unused = Object.keys(settings).filter((name) => name !== 'kind' && !known.includes(name));
  return [
    ...missing.map((name) => problem('platform-option-missing', at, { platform: title, name })),
    ...unused.map((name) => problem('platform-option-unused', `${at}/${name}`, { platform: title, name, known })),
    ...PATTERNS.flatMap((key) =>
      strangePlaceholders(settings[key] ?? '').map((name) => problem('platform-placeholder', `${at}/${key}`, { name })),
    ),
    ...(settings.image === undefined || tellsVersions(settings.image)
      ? []
      : [problem('platform-image-versions', `${at}/image`, { name: settings.image })]),
  ];
}

/** Whether each environment's platforms can do what the live test of a model asks. */
export function checkPlatformNeeds(
  { liveTest }: Pick<Model, 'liveTest'>,
  settings: Pick<Settings, 'environments'>,
): readonly ManifestProblem[] {
  if (liveTest === undefined) return [];
  return Object.entries(settings.environments ?? {}).flatMap(([environment, { platforms = [] }]) =>
    platforms.flatMap(({ kind }) => {
      const platform = platformNamed(kind);
      return platform === null ? [] : checkPolicy(liveTest, environment, platform);
    }),
  );
}

type Policy = NonNullable<Model['liveTest']>;

function checkPolicy(policy: Policy, environment: string, platform: Platform): readonly ManifestProblem[] {
  const { title, capabilities } = platform;
  if (capabilities === null) return [];
  const facts = { platform: title, environment };
  const lacking = policyNeeds(policy).filter((need) => !capabilities.can.includes(need));
  const shares = (policy.ramp ?? []).map((share, index) => ({ share, pointer: `/liveTest/ramp/${index}` }));
  return [
    ...lacking.map((need) =>
      problem(`platform-lacks-${need}`, `/liveTest/${need.startsWith('unit-') ? 'unit' : need}`, facts),
    ),
    ...shares
      .filter(({ share }) => !isWhole(share, capabilities.parts))
      .map(({ share, pointer }) => problem('platform-coarse', pointer, { ...facts, share, parts: capabilities.parts })),
  ];
}

/** Whether a share is so many of the parts, but for what is lost in writing it. */
export function isWhole(share: number, parts: number): boolean {
  const own = share * parts;
  return Math.abs(own - Math.round(own)) < 1e-6 && Math.round(own) > 0;
}

/** As if a test of two candidates ran, with all that is declared. */
function policyNeeds({ unit = 'request', shadow = 0, paired = 0, sentinel, ensembles = [] }: Policy) {
  const test = { unit: readUnit(unit), shadowShare: shadow, pairedShare: paired, candidates: TWO };
  return needsOf({ test, sentinel: sentinel === undefined ? null : sentinel }, ensembles);
}

const TWO = [null, null];
