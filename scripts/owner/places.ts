import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NO_OWNER } from './slug.ts';

const ACTIONS = readdirSync(join(import.meta.dirname, '../../actions')).join('|');

const CODE_OWNERS = '.github/CODEOWNERS';
/** Code and its tests speak of places that there are not; what others read, of the type that we sign by. */
const OF_CODE = /^(?:scripts|src(?!\/contract\/)|test)\//;

/** A text with the project's place on GitHub, in links, in `uses:` and in the image's name, which knows no capitals, exchanged. */
export function renameIn(
  text: string,
  names: { readonly file: string; readonly from: string; readonly to: string },
): string {
  const { file, from, to } = names;
  if (OF_CODE.test(file)) return text;
  const renamed = text
    .replaceAll(
      new RegExp(`(ghcr\\.io/)(?:${literally(from)}|${literally(from.toLowerCase())})${END}`, 'g'),
      (_, host: string) => host.concat(to.startsWith(`${NO_OWNER}/`) ? to : to.toLowerCase()),
    )
    .replaceAll(new RegExp(`(?<![\\w.-]|ghcr\\.io/)${literally(from)}${END}`, 'g'), () => to);
  if (file !== CODE_OWNERS) return renamed;
  return renamed.replaceAll(new RegExp(`(?<=\\s@)${literally(ownerOf(from))}(?![\\w-])`, 'g'), () => ownerOf(to));
}

/** Not within a longer name; the image has a word more, a sentence ends with a full stop, git's address with `.git`. */
const END = String.raw`(?=-bot\b|\.git\b|\.?(?![\w.-]))`;

export interface Misnamed {
  readonly file: string;
  readonly line: number;
  readonly found: string;
}

/** What names the project's actions, workflows, pages or image as somebody else's. */
export function findMisnamed(text: string, at: { readonly file: string; readonly slug: string }): readonly Misnamed[] {
  const { file, slug } = at;
  if (OF_CODE.test(file)) return [];
  const patterns = file === CODE_OWNERS ? [...PLACES, /@([\w-]+)/g] : PLACES;
  return text.split('\n').flatMap((content, index) => {
    const named = patterns.flatMap((place) => [...content.matchAll(place)].map(([, found = '']) => found));
    return named.filter((found) => !agrees(found, slug)).map((found) => ({ file, line: index + 1, found }));
  });
}

/** owner/name in each of them is the first group. */
const PLACES = [
  new RegExp(String.raw`\buses: ([\w.-]+/[\w.-]+)/(?:actions/(?:${ACTIONS})|\.github/workflows/[\w-]+\.yml)@v\d`, 'g'),
  /\buses: ([\w.-]+\/seatrial[\w.-]*)@v\d/g,
  /\b(?:raw\.githubusercontent|github)\.com\/([\w.-]+\/seatrial[\w-]*)/g,
  /\bghcr\.io\/([\w.-]+\/[\w.-]+?)-bot\b/g,
] as const;

/** Of people who review, only the one who stands for nobody is wrong once there is an owner. */
function agrees(found: string, slug: string): boolean {
  if (!found.includes('/')) return found !== NO_OWNER || ownerOf(slug) === NO_OWNER;
  return found === slug || found === slug.toLowerCase();
}

function ownerOf(slug: string): string {
  return slug.split('/')[0] ?? '';
}

function literally(text: string): string {
  return text.replaceAll(/[.\\+*?^$()[\]{}|/-]/g, String.raw`\$&`);
}
