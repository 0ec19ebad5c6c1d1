import { emit } from '../events.ts';
import { readTip, resolveCommit } from '../git-data.ts';
import {
  invalid,
  notFound,
  paginate,
  readText,
  refuse,
  type Actor,
  type Answer,
  type Call,
  type Fields,
} from '../http-types.ts';
import { hasRole } from '../permissions.ts';
import {
  describeUser,
  loginOf,
  newest,
  now,
  present,
  repositoryOf,
  table,
  type Routes,
  type Row,
  type World,
} from '../world.ts';

const BODY_LIMIT = 125_000;
const REPO = '/repos/{owner}/{repo}/releases';

/** Releases and their files. Publishing makes the tag; drafts are seen by those who may push, and have no tag to be found by. */
export const releaseRoutes: Routes = {
  [`POST ${REPO}`]: async (call, world) => {
    const repository = repositoryOf(call);
    const { tag_name: tag } = call.fields;
    if (readText(call.fields['body']).length > BODY_LIMIT) return tooLong();
    if (findByTag(world, repository, String(tag)) !== undefined)
      return invalid('Release', 'tag_name', 'already_exists');
    const id = world.nextId();
    const url = `${world.url}/repos/${repository}/releases/${id}`;
    const { target_commitish = 'main', name = null, body = null, draft = false, prerelease = false } = call.fields;
    const row: Row = {
      id,
      repository,
      url,
      node_id: `RE_${id}`,
      assets_url: `${url}/assets`,
      upload_url: `${url}/assets{?name,label}`,
      html_url: `${world.url}/${repository}/releases/tag/${encodeURIComponent(String(tag))}`,
      author: await describeUser(world, loginOf(call.actor)),
      tag_name: tag,
      target_commitish,
      name,
      body,
      draft,
      prerelease,
      immutable: false,
      created_at: now(),
      published_at: null,
      assets: [],
    };
    const refused = draft === true ? undefined : await publish(world, row);
    if (refused !== undefined) return refused;
    table(world, 'releases').push(row);
    await tell(world, call, { row, action: draft === true ? 'created' : 'published' });
    return { status: 201, body: present(row) };
  },
  [`GET ${REPO}`]: (call, world) => {
    const all = newest(table(world, 'releases')).filter((row) => row.repository === repositoryOf(call));
    const shown = seesDrafts(world, call.actor, repositoryOf(call)) ? all : all.filter((row) => row['draft'] !== true);
    return paginate(call, shown.map(present), world.url);
  },
  [`GET ${REPO}/latest`]: (call, world) => {
    const row = newest(table(world, 'releases')).find(
      (release) =>
        release.repository === repositoryOf(call) && release['draft'] !== true && release['prerelease'] !== true,
    );
    return row === undefined ? notFound() : { status: 200, body: present(row) };
  },
  [`GET ${REPO}/tags/{tag}`]: (call, world) => {
    const row = findByTag(world, repositoryOf(call), call.params['tag'] ?? '');
    return row === undefined ? notFound() : { status: 200, body: present(row) };
  },
  [`GET ${REPO}/{release_id}`]: (call, world) => {
    const row = find(world, call);
    return row === undefined ? notFound() : { status: 200, body: present(row) };
  },
  [`PATCH ${REPO}/{release_id}`]: async (call, world) => {
    const row = find(world, call);
    if (row === undefined) return notFound();
    if (readText(call.fields['body']).length > BODY_LIMIT) return tooLong();
    const wasDraft = row['draft'] === true;
    const { make_latest: _latest, discussion_category_name: _category, ...fields } = call.fields;
    const next = { ...row, ...fields };
    const refused = wasDraft && next['draft'] === false ? await publish(world, next) : undefined;
    if (refused !== undefined) return refused;
    Object.assign(row, next);
    await tell(world, call, { row, action: wasDraft && row['draft'] === false ? 'published' : 'edited' });
    return { status: 200, body: present(row) };
  },
  [`DELETE ${REPO}/{release_id}`]: (call, world) => {
    const row = find(world, call);
    if (row === undefined) return notFound();
    table(world, 'releases').splice(table(world, 'releases').indexOf(row), 1);
    return { status: 204 };
  },
  [`POST ${REPO}/{release_id}/assets`]: async (call, world) => {
    const release = find(world, call);
    if (release === undefined) return notFound();
    if (release['immutable'] === true) return refuse(422, 'Cannot upload assets to an immutable release.');
    const name = call.query.get('name') ?? '';
    if (name === '') return invalid('ReleaseAsset', 'name', 'missing_field');
    if (assetsOf(release).some((asset) => asset['name'] === name))
      return invalid('ReleaseAsset', 'name', 'already_exists');
    const id = world.nextId();
    const asset = {
      id,
      node_id: `RA_${id}`,
      url: `${world.url}/repos/${release.repository}/releases/assets/${id}`,
      browser_download_url: `${world.url}/${release.repository}/releases/download/${String(release['tag_name'])}/${name}`,
      name,
      label: call.query.get('label'),
      state: 'uploaded',
      content_type: call.headers['content-type'] ?? 'application/octet-stream',
      size: call.bytes.length,
      download_count: 0,
      uploader: await describeUser(world, loginOf(call.actor)),
      created_at: now(),
      updated_at: now(),
    };
    Object.assign(release, { assets: [...assetsOf(release), asset] });
    table(world, 'asset files').push({ id, repository: release.repository, bytes: call.bytes });
    return { status: 201, body: asset };
  },
  [`GET ${REPO}/{release_id}/assets`]: (call, world) => {
    const release = find(world, call);
    return release === undefined ? notFound() : paginate(call, assetsOf(release), world.url);
  },
  [`GET ${REPO}/assets/{asset_id}`]: (call, world) => {
    const found = findAsset(world, call);
    if (found === undefined) return notFound();
    if (!String(call.headers.accept).includes('octet-stream')) return { status: 200, body: found.asset };
    const file = table(world, 'asset files').find(({ id }) => id === found.asset['id']);
    return { status: 200, body: file?.['bytes'], headers: { 'content-type': String(found.asset['content_type']) } };
  },
  [`DELETE ${REPO}/assets/{asset_id}`]: (call, world) => {
    const found = findAsset(world, call);
    if (found === undefined) return notFound();
    if (found.release['immutable'] === true) return refuse(422, 'Cannot delete assets of an immutable release.');
    Object.assign(found.release, { assets: assetsOf(found.release).filter((asset) => asset !== found.asset) });
    return { status: 204 };
  },
};

function find(world: World, call: Call): Row | undefined {
  const id = Number(call.params['release_id']);
  const row = table(world, 'releases').find(
    (release) => release.id === id && release.repository === repositoryOf(call),
  );
  return row?.['draft'] === true && !seesDrafts(world, call.actor, row.repository) ? undefined : row;
}

function findByTag(world: World, repository: string, tag: string): Row | undefined {
  return table(world, 'releases').find(
    (row) => row.repository === repository && row['tag_name'] === tag && row['draft'] !== true,
  );
}

function seesDrafts(world: World, actor: Actor, repository: string): boolean {
  if (actor.kind === 'app') return actor.permissions['contents'] === 'write';
  return actor.kind === 'user' && hasRole(world, actor.login, { repository, atLeast: 'write' });
}

function assetsOf(release: Row): readonly Fields[] {
  return release['assets'] as readonly Fields[];
}

function findAsset(world: World, call: Call): { release: Row; asset: Fields } | undefined {
  const id = Number(call.params['asset_id']);
  const release = table(world, 'releases').find(
    (row) => row.repository === repositoryOf(call) && assetsOf(row).some((asset) => asset['id'] === id),
  );
  const asset = release === undefined ? undefined : assetsOf(release).find((item) => item['id'] === id);
  return release === undefined || asset === undefined ? undefined : { release, asset };
}

async function publish(world: World, row: Row): Promise<Answer | undefined> {
  const { repository } = row;
  const tag = String(row['tag_name']);
  if ((await readTip(world, repository, `tags/${tag}`)) === undefined) {
    const sha = await resolveCommit(world, repository, String(row['target_commitish']));
    if (sha === undefined) return invalid('Release', 'target_commitish', 'invalid');
    await world.emulator.send('POST', `/repos/${repository}/git/refs`, { body: { ref: `refs/tags/${tag}`, sha } });
  }
  Object.assign(row, { published_at: now() });
  return undefined;
}

function tooLong(): Answer {
  const message = `body is too long (maximum is ${BODY_LIMIT} characters)`;
  return refuse(422, 'Validation Failed', [{ resource: 'Release', field: 'body', code: 'custom', message }]);
}

async function tell(world: World, call: Call, { row, action }: { row: Row; action: string }): Promise<void> {
  const source = { repository: row.repository, actor: call.actor };
  await emit(world, source, { event: 'release', payload: { action, release: present(row) } });
}
