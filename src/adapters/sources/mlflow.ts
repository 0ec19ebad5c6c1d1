import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { isRecord } from '../system/process-messages.ts';
import {
  bearer,
  encodePath,
  endpointOf,
  type LocatedFile,
  PATH,
  type SourceContext,
  type SourceRecord,
} from './source-record.ts';

const PATTERN = new RegExp(
  String.raw`^(?:models:\/(?:(m-[0-9a-f]{32})|([^\/:@\u0000-\u001f]+)\/([1-9]\d{0,17}))|runs:\/([\w-]{1,64}))\/(${PATH})$`,
);

/**
 * Files of registered models, logged models and runs, by the REST API of the tracking server:
 * https://mlflow.org/docs/latest/rest-api.html. A version is named by its number: an alias may be moved.
 */
export const mlflow: SourceRecord = {
  name: 'mlflow',
  title: 'MLflow',
  forms: ['models:/name/version/path', 'models:/m-id/path', 'runs:/run/path'],
  pattern: PATTERN,
  settings: ['MLFLOW_TRACKING_URI'],
  secrets: ['MLFLOW_TRACKING_TOKEN', 'MLFLOW_TRACKING_USERNAME', 'MLFLOW_TRACKING_PASSWORD'],
  locate: async (uri, context) => {
    const [, model, name, version, run, path = ''] = PATTERN.exec(uri) ?? [];
    const server = serverOf(uri, context);
    const folder =
      run === undefined ? await modelFolder(server, { model, name, version }) : await runFolder(server, run, path);
    return locateIn(folder.uri, folder.path ?? path, { uri, server, context });
  },
  describe: async (uri, context) => {
    const [, model, name, version, run, path = ''] = PATTERN.exec(uri) ?? [];
    const server = serverOf(uri, context);
    if (run !== undefined) {
      const answer = await server.ask('runs/get', { run_id: run });
      const logged = await loggedInRun(server, answer, path.split('/')[0] ?? '');
      return { model: at(logged, ['model']), run: at(answer, ['run']) };
    }
    const registered =
      name === undefined ? null : await server.ask('model-versions/get', { name, version: version ?? '' });
    const id = model ?? modelIdOf(registered);
    const logged = id === null ? null : await server.ask(`logged-models/${id}`);
    const ran = textAt(logged, ['model', 'info', 'source_run_id']) ?? textAt(registered, ['model_version', 'run_id']);
    const answer = ran === null ? null : await server.ask('runs/get', { run_id: ran });
    return { version: at(registered, ['model_version']), model: at(logged, ['model']), run: at(answer, ['run']) };
  },
};

/** A version of MLflow 3 is made of a logged model, which it names in one way or another. */
function modelIdOf(registered: unknown): string | null {
  const source = textAt(registered, ['model_version', 'source']) ?? '';
  return textAt(registered, ['model_version', 'model_id']) ?? /^models:\/(m-[0-9a-f]{32})$/u.exec(source)?.[1] ?? null;
}

interface Server {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly ask: (path: string, query?: Readonly<Record<string, string>>) => Promise<unknown>;
}

function serverOf(uri: string, { variables, readJson }: SourceContext): Server {
  const address = variables['MLFLOW_TRACKING_URI'] ?? '';
  if (!/^https?:\/\//u.test(address))
    throw new AppError({
      code: 'download-failed',
      reason: 'no-server',
      message: `Nothing says which MLflow server ${quoteText(uri)} is on.`,
      hint: 'Set MLFLOW_TRACKING_URI to its address, for instance https://mlflow.example.com.',
    });
  const url = endpointOf(address, '');
  const headers = credentialsOf(variables);
  const ask = (path: string, query?: Readonly<Record<string, string>>) => {
    const asked = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    return readJson(`${url}/api/2.0/mlflow/${path}${asked}`, headers);
  };
  return { url, headers, ask };
}

function credentialsOf(variables: SourceContext['variables']): Readonly<Record<string, string>> {
  const { MLFLOW_TRACKING_USERNAME: user = '', MLFLOW_TRACKING_PASSWORD: password = '' } = variables;
  if (user === '') return bearer(variables['MLFLOW_TRACKING_TOKEN']);
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

interface ArtifactFolder {
  /** Where the server keeps it; null where it knows of none. */
  readonly uri: string | null;
  /** Of the file in it, where that is not all that stands after the id. */
  readonly path?: string;
}

interface NamedModel {
  readonly model: string | undefined;
  readonly name: string | undefined;
  readonly version: string | undefined;
}

async function modelFolder(server: Server, { model, name = '', version = '' }: NamedModel): Promise<ArtifactFolder> {
  if (model !== undefined) return { uri: await loggedModel(server, model) };
  const uri = textAt(await server.ask('model-versions/get-download-uri', { name, version }), ['artifact_uri']);
  // A version of MLflow 3 is a logged model, which has a folder of its own.
  const logged = /^models:\/(m-[0-9a-f]{32})$/u.exec(uri ?? '')?.[1];
  return { uri: logged === undefined ? uri : await loggedModel(server, logged) };
}

async function loggedModel({ ask }: Server, id: string): Promise<string | null> {
  return textAt(await ask(`logged-models/${id}`), ['model', 'info', 'artifact_uri']);
}

/** What a run logged as a model of this name since MLflow 3 is kept apart from its other artifacts. */
async function runFolder(server: Server, run: string, path: string): Promise<ArtifactFolder> {
  const answer = await server.ask('runs/get', { run_id: run });
  const [first = '', ...rest] = path.split('/');
  const uri = textAt(await loggedInRun(server, answer, first), ['model', 'info', 'artifact_uri']);
  return uri === null ? { uri: textAt(answer, ['run', 'info', 'artifact_uri']) } : { uri, path: rest.join('/') };
}

/** The logged model of a name, among those that a run made; null where there is none that has files. */
async function loggedInRun({ ask }: Server, answer: unknown, name: string): Promise<unknown> {
  for (const id of outputsOf(answer)) {
    const logged = await ask(`logged-models/${id}`);
    const hasFiles = textAt(logged, ['model', 'info', 'artifact_uri']) !== null;
    if (hasFiles && textAt(logged, ['model', 'info', 'name']) === name) return logged;
  }
  return null;
}

function outputsOf(answer: unknown): readonly string[] {
  const outputs = at(answer, ['run', 'outputs', 'model_outputs']);
  const ids = (Array.isArray(outputs) ? outputs : []).map((output: unknown) => textAt(output, ['model_id']));
  return ids.filter((id) => id !== null && /^m-[0-9a-f]{32}$/u.test(id)).map(String);
}

interface Asked {
  readonly uri: string;
  readonly server: Server;
  readonly context: SourceContext;
}

function locateIn(
  folder: string | null,
  path: string,
  { uri, server, context }: Asked,
): LocatedFile | Promise<LocatedFile> {
  if (folder === null) throw unreachable(uri, 'the server knows no such model or run', 'Check its name and number.');
  const proxied = /^mlflow-artifacts:(?:\/\/[^/]*)?\/(.*)$/u.exec(folder)?.[1];
  if (proxied !== undefined) {
    const place = `${proxied.replace(/\/$/u, '')}/${path}`.replace(/^\//u, '');
    const url = `${server.url}/api/2.0/mlflow-artifacts/artifacts/${encodePath(place)}`;
    return { place: { kind: 'remote', url, headers: server.headers } };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/u.exec(folder)?.[1] ?? 'file';
  if (['s3', 'gs', 'https'].includes(scheme)) return context.locate(`${folder.replace(/\/$/u, '')}/${path}`);
  throw unreachable(
    uri,
    `the server keeps it by ${quoteText(scheme)}, which cannot be read from here`,
    'Start the server with --serve-artifacts, or keep artifacts in s3://, gs:// or https://.',
  );
}

function unreachable(uri: string, reason: string, hint: string): AppError {
  return new AppError({
    code: 'download-failed',
    message: `${quoteText(uri)} could not be downloaded: ${reason}.`,
    hint,
  });
}

function at(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce((inner: unknown, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

function textAt(value: unknown, keys: readonly string[]): string | null {
  const text = at(value, keys);
  return typeof text === 'string' && text !== '' ? text : null;
}
