import type { Parsed } from '../../contract/check-schema.ts';
import type { Deployment, Model, ModelVersion, PlatformSettings, Settings } from '../../contract/generated/types.ts';
import { collectProblems } from '../../contract/parse-document.ts';
import { AppError } from '../../domain/error.ts';
import { NEED_WORDS, needsOf } from '../../domain/gateway/engines/needs.ts';
import { holds } from '../../domain/gateway/engines/plan-model.ts';
import type { TrafficPlan } from '../../domain/gateway/traffic-plan.ts';
import { isWhole } from '../../domain/model/check-platforms.ts';
import { findTwins } from '../../domain/platforms/cluster/twins.ts';
import type { PlannedDeployment, Platform } from '../../domain/platforms/platform.ts';
import { platformNamed } from '../../domain/platforms/platforms.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { renderYaml } from '../../report/export/yaml-of-others.ts';
import { type NamedManifests, readModel, readVersion } from '../gateway/find-version.ts';
import { planWanted, readWanted } from '../gateway/read-wanted.ts';
import type { DeploymentSource } from '../ports/deployment-source.ts';
import { modelsFolderOf, readSettings, requireSettings, settingsProblems } from '../read-settings.ts';

export interface RenderRequest {
  readonly environment: string;
  /** null: all that the environment declares. */
  readonly platform: string | null;
  readonly nowMs: number;
}

export interface RenderPorts {
  readonly registry: Pick<NamedManifests, 'registry' | 'hash'>;
  readonly source: Pick<DeploymentSource, 'read' | 'title'>;
}

/** What one platform is given. */
export interface RenderedPlatform {
  readonly name: string;
  /** Name → text. */
  readonly files: ReadonlyMap<string, string>;
  /** The objects of them, where it takes objects. */
  readonly documents: readonly object[];
  readonly settings: PlatformSettings;
}

/** What the deployment files of an environment say, in the languages of its platforms. Throws AppError where one of them cannot do it. */
export async function renderPlatforms(
  { registry, source }: RenderPorts,
  { environment, platform, nowMs }: RenderRequest,
): Promise<readonly RenderedPlatform[]> {
  const settings = await readSettings(registry.registry);
  const wrong = settingsProblems(settings);
  if (wrong.length > 0) throw collectProblems(wrong);
  const declared = declaredPlatforms(requireSettings(settings), environment, platform);
  const served = { ...registry, modelsFolder: modelsFolderOf(requireSettings(settings)?.value ?? null) };
  const files = (await source.read(null))?.files ?? new Map<string, string>();
  if (files.size === 0) throw nothingDeployed(source.title, environment);
  const deployments: Planned[] = [];
  for (const [model, text] of [...files].toSorted(byName)) {
    const deployment = readWanted({ environment, model, text });
    if (deployment.value.production !== null) deployments.push(await gather(served, deployment, nowMs));
  }
  return declared.map((own) => renderOne(own, { environment, deployments }));
}

/** A wrong place looks the same, and by what is rendered of it no model would get a request. */
function nothingDeployed(title: string, environment: string): AppError {
  return new AppError({
    code: 'usage',
    reason: 'nothing-deployed',
    message: `There is no deployment file of ${environment} in ${title}.`,
    hint: 'Name another place with --deployments, or another --environment; the first promotion writes the first file.',
  });
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}

interface Declared {
  readonly platform: Platform;
  readonly settings: PlatformSettings;
}

function declaredPlatforms(
  settings: Parsed<Settings> | null,
  environment: string,
  wanted: string | null,
): readonly Declared[] {
  const platforms = environmentOf(settings, environment)?.platforms ?? [];
  const declared = platforms.flatMap((one) => {
    const platform = platformNamed(one.kind);
    return platform === null || (wanted !== null && one.kind !== wanted) ? [] : [{ platform, settings: one }];
  });
  if (declared.length > 0) return declared;
  const what = wanted === null ? 'no platform' : `no platform ${quoteText(wanted)}`;
  throw new AppError({
    code: 'usage',
    reason: 'platform-undeclared',
    message: `The environment ${environment} declares ${what} in .github/seatrial.yml.`,
    hint: `Add it to environments.${environment}.platforms, as {kind: nginx, …}; docs/platforms.md says what each needs.`,
  });
}

function environmentOf(settings: Parsed<Settings> | null, name: string) {
  const all = settings?.value.environments ?? {};
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

interface Planned extends PlannedDeployment {
  readonly deployment: Parsed<Deployment>;
}

/** Everything that the file names, each version with the digest that the file means. */
async function gather(registry: NamedManifests, deployment: Parsed<Deployment>, nowMs: number): Promise<Planned> {
  const { value: model } = await readModel(registry, deployment.value.model);
  const planned = planWanted(deployment, model);
  const current = holds(planned.test, nowMs) ? planned : { ...planned, test: null };
  const versions = new Map<string, ModelVersion>();
  for (const version of versionsOf(current))
    versions.set(version.sha256, (await readVersion(registry, model.name, version)).value);
  return { plan: current, model, versions, deployment };
}

function versionsOf({ production, fallback, sentinel, test }: TrafficPlan) {
  return [production, fallback, sentinel, ...(test?.candidates ?? [])].filter((version) => version !== null);
}

interface Environment {
  readonly environment: string;
  readonly deployments: readonly Planned[];
}

function renderOne({ platform, settings }: Declared, { environment, deployments }: Environment): RenderedPlatform {
  for (const one of deployments) refuseBeyond(platform, one);
  const rendered = platform.render({ environment, settings, deployments });
  const files = [...rendered].map(([name, content]): [string, string] => [
    name,
    typeof content === 'string' ? content : content.map(renderYaml).join('---\n'),
  ]);
  const documents = [...rendered.values()].flatMap((content) => (typeof content === 'string' ? [] : content));
  refuseTwins(platform, documents);
  return { name: platform.name, files: new Map(files), documents, settings };
}

/** What is made of a name or a digest may be the same of two. */
function refuseTwins({ title }: Platform, documents: readonly object[]): void {
  const twins = findTwins(documents);
  if (twins === null) return;
  throw new AppError({
    code: 'usage',
    reason: 'platform-twins',
    message: `${twins.one} and ${twins.other} would both be ${twins.name} of ${title}, one in the place of the other.`,
    hint: 'Name one of the models otherwise; two versions that begin with the same digits of their digests cannot be deployed together.',
  });
}

/** What was written into the deployment file, or is asked of model.yaml as it is now, and the platform cannot do. */
function refuseBeyond({ title, capabilities }: Platform, { plan, model, deployment }: Planned): void {
  if (capabilities === null) return;
  const { can, candidates, parts } = capabilities;
  const refuse = (what: string, pointer: string): never => {
    throw new AppError({
      code: 'usage',
      reason: 'platform-lacks',
      message: `${title} cannot do what ${plan.model} asks: ${what}.`,
      hint: 'Take it out of liveTest in model.yaml, end the test, or declare another platform: docs/platforms.md has what each can do.',
      location: deployment.source.locate(pointer),
    });
  };
  const lacking = needsOf(plan, ensemblesOf(model)).find((need) => !can.includes(need));
  if (lacking !== undefined) refuse(NEED_WORDS[lacking], lacking === 'sentinel' ? '/sentinel' : '/liveTest');
  const asked = plan.test?.candidates ?? [];
  if (asked.length > candidates) refuse(`${asked.length} candidates at once, of ${candidates}`, '/liveTest/candidates');
  const coarse = asked.findIndex(({ share }) => !isWhole(share, parts));
  if (coarse !== -1)
    refuse(
      `the share ${asked[coarse]?.share}, which is no number of ${parts} parts`,
      `/liveTest/candidates/${coarse}/share`,
    );
}

function ensemblesOf({ liveTest }: Model): readonly string[] {
  return liveTest?.ensembles ?? [];
}
