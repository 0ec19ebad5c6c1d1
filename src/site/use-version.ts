import { GATE_ACTION } from '../contract/action-names.ts';
import type { CatalogVersion } from '../contract/generated/types.ts';
import PYTHON_USES from '../contract/generated/python-uses.json' with { type: 'json' };
import { numpyType } from '../domain/model/numpy-types.ts';
import { repositoryLink, webLink } from './links.ts';

/** A way to get at a version from elsewhere, to be copied. */
export interface Snippet {
  readonly name: 'Workflow' | 'Command line' | 'Python' | 'curl';
  readonly note: string;
  readonly text: string;
}

/** Each names the digest, so that nothing else is used by mistake; a way that cannot lead to the file is left out. */
export function snippetsOf(detail: CatalogVersion, repository: string): readonly Snippet[] {
  return [workflow(detail, repository), commandLine(detail), python(detail), curl(detail, repository)].filter(
    (snippet) => snippet !== null,
  );
}

function workflow({ row, commit }: CatalogVersion, repository: string): Snippet | null {
  const slug = repositoryLink(repository) === null ? null : repository.split('/').slice(1).join('/');
  if (slug === null) return null;
  const checkout =
    commit === null
      ? ''
      : `  - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
    with:
      repository: ${slug}
      ref: ${commit}
`;
  return {
    name: 'Workflow',
    note: 'The gate fails unless the version is in production by the record. Deploy the digest that it puts out, and nothing else.',
    text: `steps:
  - id: gate
    uses: ${GATE_ACTION}
    with:
      repository: ${slug}
      model: ${row.model}
      version: ${row.version}
      sha256: ${row.sha256}
${checkout}`,
  };
}

function commandLine({ row: { model, version } }: CatalogVersion): Snippet {
  const name = `${model}@${version}`;
  return {
    name: 'Command line',
    note: 'In a clone of the registry: bring the files, measure them on this machine, or begin a new model from this version.',
    text: `seatrial fetch ${name}
seatrial certify ${name}
seatrial use ${name} --as ${model}-next
`,
  };
}

const PYTHON = new Map(Object.entries(PYTHON_USES));

function python({ files, format, signature }: CatalogVersion): Snippet | null {
  const [file] = files;
  const use = PYTHON.get(format ?? '');
  if (file === undefined || signature === null || use === undefined) return null;
  const inputs = signature.inputs.map(({ name, datatype, shape }) => {
    const sizes = shape.map((size) => (size < 0 ? 1 : size)).join(', ');
    const tuple = shape.length === 1 ? `(${sizes},)` : `(${sizes})`;
    return `    ${literal(name)}: np.zeros(${tuple}, dtype="${numpyType(datatype)}"),`;
  });
  return {
    name: 'Python',
    note: 'The file beside the script. What is -1 in the signature is 1 here: put your rows in place of the zeros.',
    text: `import hashlib, pathlib
import numpy as np, ${use.imports}

path = pathlib.Path(${literal(file.name)})
assert hashlib.sha256(path.read_bytes()).hexdigest() == "${file.sha256}"
session = ${use.session}
answers = session.run([${signature.outputs.map(({ name }) => literal(name)).join(', ')}], {
${inputs.join('\n')}
})
`,
  };
}

/** Text of a file is hostile: as a literal of JSON it is one of Python, too. Nothing outside ASCII is left as it is. */
function literal(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[^\u0020-\u007E]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function curl({ files, commit }: CatalogVersion, repository: string): Snippet | null {
  const lines = files.map(({ name, location, sha256 }) => {
    const address = addressOf(location, repository, commit);
    return address === null || !isPlain(name)
      ? null
      : `curl --fail --location --output ${quote(name)} ${quote(address)}\necho ${quote(`${sha256}  ${name}`)} | sha256sum --check`;
  });
  if (lines.length === 0 || lines.includes(null)) return null;
  return {
    name: 'curl',
    note: 'A private repository or store asks for a token: use the command line there.',
    text: `${lines.join('\n')}\n`,
  };
}

function addressOf(location: string | null, repository: string, commit: string | null): string | null {
  if (location === null) return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(location)) return webLink(location);
  return commit === null ? null : repositoryLink(repository, 'raw', commit, ...location.split('/'));
}

/** A name with a line break in it would be another line of the list of digests. */
function isPlain(name: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u.test(name);
}

/** One word for any POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
