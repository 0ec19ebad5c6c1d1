import { hash } from 'node:crypto';
import { parseComment } from '../../../src/contract/parse-comment.ts';
import { REACTIONS, type Witness } from '../../../src/usecases/ports/conversation.ts';
import { type LedgerReader, rememberingReader } from '../../../src/contract/ledger.ts';
import { rememberComments } from '../../../src/contract/remember-comments.ts';
import type { CertificateFacts } from '../../../src/contract/generated/types.ts';
import { sharesOf } from '../../../src/domain/promotion/aftercare.ts';
import { RULES, type Rule } from '../../../src/domain/promotion/rules.ts';
import type { CheckPlace } from '../../../src/usecases/ports/checks.ts';
import type { DeploymentStatus } from '../../../src/usecases/ports/deployments.ts';
import { CHAT_TEXTS, type ChatPorts, type ChatTexts } from '../../../src/usecases/promotion/ports.ts';
import type { IssueText, OwnIssue } from '../../../src/usecases/ports/own-issues.ts';
import type { TestPorts } from '../../../src/usecases/livetest/test-ports.ts';
import type { FakeComment, World } from './world.ts';

/** Every call of a port passes here: a test may let it wait, lose it or end the process in it. */
export type Gate = <T>(name: string, effect: () => T) => Promise<T>;

export interface FakeOptions {
  readonly gate?: Gate;
  readonly rules?: readonly Rule[];
  readonly readLedger?: LedgerReader;
  readonly texts?: ChatTexts;
  readonly parseComment?: ChatPorts['parseComment'];
  /** Faults for mutation tests: a guard of the outer world that does not hold. */
  readonly ignoreExpectedHead?: boolean;
  readonly hideEdits?: boolean;
  readonly hideBots?: boolean;
  readonly hideTimes?: boolean;
  /** What we have answered cannot be seen before the decision. */
  readonly hideAnswers?: boolean;
  /** A pull request seems to have the head of its first version's artifact, whatever was pushed. */
  readonly keepsHeads?: boolean;
  /** After its own commit a process always reads the same head. */
  readonly frozenProjection?: boolean;
  readonly keepsComments?: boolean;
  readonly keepsDeployments?: boolean;
  /** What is said of a Deployment after it was made is not kept. */
  readonly forgetsReports?: boolean;
  /** Which revision a report is about is not seen. */
  readonly agelessReports?: boolean;
  readonly keepsLabels?: boolean;
  /** Whose token it is; nothing for the first of several bots. */
  readonly identity?: string;
  /** What another bot has answered is nobody's answer. */
  readonly distrusts?: boolean;
}

export async function openGate<T>(_name: string, effect: () => T): Promise<T> {
  return effect();
}

/** The ports of one bot process on the world. */
export function fakePorts(world: World, options: FakeOptions = {}): TestPorts {
  const open = options.gate ?? openGate;
  let deciding = true;
  const gate: Gate = (name, effect) => {
    if (name === 'store.read') deciding = false;
    return open(name, effect);
  };
  const read = options.readLedger ?? rememberingReader();
  const showsAnswers = () => options.hideAnswers !== true || !deciding;
  return {
    store: fakeStore(world, gate, options),
    windows: fakeWindows(world, gate),
    program: '1.0.0',
    conversation: fakeConversation(world, gate, { ...options, showsAnswers }),
    registry: fakeRegistry(world, gate, options),
    issues: {
      list: () => gate('issues.list', () => world.issues.map(issueOf)),
      create: (text) => gate('issues.create', () => issueOf(text, world.issues.push(text) - 1)),
    },
    people: {
      actor: (login, teams) =>
        gate('people.actor', () => ({
          role: world.roles.get(login) ?? 'read',
          teams: (world.teams.get(login) ?? []).filter((team) => teams.includes(team)),
        })),
      approvals: (pull) => gate('people.approvals', () => world.approvals.get(pull) ?? []),
    },
    certificates: {
      find: ({ model, sha256 }) =>
        gate('certificates.find', () =>
          world.certificates
            .filter((one) => one.model === model && isOf(one.facts, sha256))
            .map(({ facts, liveTest = null }) => ({ facts, liveTest })),
        ),
      request: (_subject, key) => gate('certificates.request', () => void world.certificationRequests.set(key, 1)),
    },
    checks: {
      find: (place) => gate('checks.find', () => world.checks.get(checkKey(place)) ?? null),
      save: (check) => gate('checks.save', () => void world.checks.set(checkKey(check), check)),
    },
    deployments: fakeDeployments(world, gate, options),
    clock: { now: () => world.now, pause: async () => {}, random: () => 0 },
    readLedger: options.agelessReports === true ? ageless(read) : read,
    texts: options.texts ?? CHAT_TEXTS,
    answerJobs: async () => false,
    refreshReleases: async () => {},
    rules: options.rules ?? RULES,
    parseComment: options.parseComment ?? rememberComments(parseComment),
  };
}

function issueOf({ title, body }: IssueText, number: number): OwnIssue {
  return { number, url: '', open: true, title, body };
}

function ageless(read: LedgerReader): LedgerReader {
  return (files, model) => {
    const ledger = read(files, model);
    const events = ledger.events.map((logged) => {
      const { event } = logged;
      if (event.data.report === undefined) return logged;
      return {
        ...logged,
        event: { ...event, data: { ...event.data, report: { ...event.data.report, revision: 99 } } },
      };
    });
    return { ...ledger, events };
  };
}

export function checkKey({ kind, sha, subject }: CheckPlace): string {
  return kind === 'state' ? `${sha} ${subject}` : `${sha} ${subject} ${kind}`;
}

function isOf(facts: CertificateFacts, sha256: string): boolean {
  return facts.subject === sha256 || facts.digest.startsWith('f0f0f0');
}

function fakeStore(world: World, gate: Gate, options: FakeOptions): ChatPorts['store'] {
  let frozen = false;
  return {
    read: (models) =>
      gate('store.read', () => {
        const wanted = ([path]: [string, string]) => models === 'all' || models.some((model) => belongs(path, model));
        const head = frozen ? 'frozen' : world.head;
        return { head, files: new Map([...world.files].filter(wanted)) };
      }),
    commit: ({ expectedHead, files, message }) =>
      gate('store.commit', () => {
        if (expectedHead !== world.head && options.ignoreExpectedHead !== true) return { kind: 'lost-race' as const };
        frozen = options.frozenProjection === true;
        return { kind: 'committed' as const, head: writeBranch(world, files, message) };
      }),
  };
}

function fakeWindows({ windows }: World, gate: Gate): TestPorts['windows'] {
  const head = () => (windows.commits === 0 ? null : String(windows.commits).padStart(40, '0'));
  return {
    head: () => gate('windows.head', head),
    read: (_head, paths) =>
      gate('windows.read', () => new Map([...windows.files].filter(([path]) => paths.includes(path)))),
    commit: ({ expectedHead, files }) =>
      gate('windows.commit', () => {
        if (expectedHead !== head()) return { kind: 'lost-race' as const };
        for (const [path, text] of files) windows.files.set(path, text);
        windows.commits += 1;
        return { kind: 'committed' as const, head: head() ?? '' };
      }),
  };
}

function belongs(path: string, model: string): boolean {
  return path.endsWith(`/${model}.yaml`) || path.startsWith(`events/${model}/`) || path.startsWith('events/_all/');
}

export function writeBranch(world: World, files: ReadonlyMap<string, string>, message: string): string {
  world.head = hash('sha1', [world.head ?? '', ...[...files].flat()].join('\0'));
  world.files = new Map([...world.files, ...files]);
  world.commits.push({ head: world.head, message, files: world.files });
  return world.head;
}

/** The login of every job's own token. */
export const WORKFLOW = 'github-actions[bot]';

function isShared(by: string | undefined): boolean {
  return by === WORKFLOW;
}

function fakeConversation(
  world: World,
  gate: Gate,
  options: FakeOptions & { readonly showsAnswers: () => boolean },
): ChatPorts['conversation'] {
  const find = (id: string): FakeComment | undefined => world.comments.find((comment) => comment.id === id);
  const { identity = '' } = options;
  const prefix = identity === '' ? '' : `${identity}:`;
  const said = (id: string, one: string, witness: Witness): boolean =>
    [...(find(id)?.reactions ?? [])].some(
      (reaction) =>
        (witness === 'any' || !isShared(reaction.split(':', 1)[0])) &&
        (reaction === `${prefix}${one}` || (options.distrusts !== true && reaction.split(':').at(-1) === one)),
    );
  const isMine = ({ by = '' }: { readonly by?: string }): boolean => by === identity;
  const labels = (thread: number) => world.pulls.get(thread)?.labels ?? new Set<string>();
  return {
    find: ({ id }) =>
      gate('conversation.find', () => {
        const comment = find(id);
        if (comment === undefined || comment.deleted) return null;
        const { body, author, edited } = comment;
        const shownAuthor = { ...author, bot: author.bot && options.hideBots !== true };
        return { body, author: shownAuthor, edited: edited && options.hideEdits !== true };
      }),
    own: (thread) =>
      gate('conversation.own', () =>
        world.own
          .filter((comment) => comment.thread === thread && options.showsAnswers())
          .filter((comment) => isMine(comment) || options.distrusts !== true)
          .map((comment) => {
            const { id, body, by } = comment;
            const shared = isShared(by) ? { shared: true } : {};
            return isMine(comment) ? { id, body, ...shared } : { id, body, foreign: true, ...shared };
          }),
      ),
    post: (thread, body) =>
      gate('conversation.post', () => {
        const by = identity === '' ? {} : { by: identity };
        world.own.push({ id: String(world.nextId++), thread, body, ...by });
      }),
    edit: (_thread, id, body) =>
      gate('conversation.edit', () => {
        const comment = world.own.find((one) => one.id === id);
        if (comment !== undefined) comment.body = body;
      }),
    remove: (_thread, id) =>
      gate('conversation.remove', () => {
        const index = world.own.findIndex((one) => one.id === id);
        if (index >= 0 && options.keepsComments !== true) world.own.splice(index, 1);
      }),
    reactions: ({ id }, witness = 'any') =>
      gate('conversation.reactions', () => REACTIONS.filter((one) => options.showsAnswers() && said(id, one, witness))),
    react: ({ id }, reaction) => gate('conversation.react', () => void find(id)?.reactions.add(`${prefix}${reaction}`)),
    unreact: ({ id }, reaction) =>
      gate('conversation.unreact', () => void find(id)?.reactions.delete(`${prefix}${reaction}`)),
    labels: (thread) => gate('conversation.labels', () => [...labels(thread)]),
    addLabel: (thread, label) => gate('conversation.addLabel', () => void labels(thread).add(label)),
    removeLabel: (thread, label) =>
      gate('conversation.removeLabel', () => void (options.keepsLabels === true || labels(thread).delete(label))),
  };
}

/** The default branch moves with whatever stands on it. */
function commitOf({ settings, models }: World): string {
  return hash('sha1', JSON.stringify([settings, [...models]]));
}

function fakeRegistry(world: World, gate: Gate, options: FakeOptions): ChatPorts['registry'] {
  return {
    overview: () =>
      gate('registry.overview', () => ({
        commit: commitOf(world),
        settings: world.settings,
        settingsBlob: world.settings === null ? null : 'ab'.repeat(20),
        models: [...world.models.keys()],
      })),
    model: (name) =>
      gate('registry.model', () => {
        const model = world.models.get(name);
        if (model === undefined) return null;
        const { policyDigest, liveTest, test = null, versions } = model;
        const shares = test === null ? {} : sharesOf(test);
        return { facts: { name, policyDigest, liveTest, ...shares }, test, versions: [...versions] };
      }),
    locate: async (_model, versions) => versions,
    settings: async () => world.settings,
    versionsAt: async (_commit, name) => world.models.get(name)?.versions ?? [],
    policyAt: async () => null,
    contains: async (commit) => [...world.pulls.values()].some(({ facts }) => facts.mergeSha === commit),
    thread: (number) =>
      gate('registry.thread', () => {
        const pull = world.pulls.get(number);
        if (pull === undefined) return null;
        const headSha = pull.versions[0]?.version.sha256.slice(0, 40) ?? pull.facts.headSha;
        const facts = options.keepsHeads === true ? { ...pull.facts, headSha } : pull.facts;
        return { facts, versions: [...pull.versions] };
      }),
  };
}

function fakeDeployments(world: World, gate: Gate, options: FakeOptions): ChatPorts['deployments'] {
  const say = (id: number, status: DeploymentStatus): void => {
    const found = world.deployments.find((one) => one.id === id);
    if (found !== undefined && options.forgetsReports !== true) found.status = status;
  };
  return {
    list: (model) =>
      gate('deployments.list', () =>
        world.deployments
          .filter((one) => one.active && one.content.model === model)
          .map(({ id, name, effectKey, ref, payload, status }) => ({ id, name, effectKey, ref, payload, status })),
      ),
    create: (content, status) =>
      gate('deployments.create', () => {
        const { name, effectKey, ref, payload } = content;
        world.deployments.push({ id: world.nextId++, name, effectKey, ref, payload, active: true, status, content });
      }),
    setStatus: ({ id }, status) => gate('deployments.save', () => say(id, status)),
    deactivate: (id) =>
      gate('deployments.deactivate', () => {
        const found = world.deployments.find((one) => one.id === id);
        if (found !== undefined && options.keepsDeployments !== true) found.active = false;
      }),
  };
}
