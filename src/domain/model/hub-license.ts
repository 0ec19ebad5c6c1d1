import { readLicense, referenceTo } from './license.ts';

/** Identifiers that the Hub takes in a card; huggingface.co/docs/hub/repositories-licenses. Those of SPDX's list are written as there, in lower case. */
const HUB_LICENSES = new Set(
  `apache-2.0 mit openrail bigscience-openrail-m creativeml-openrail-m bigscience-bloom-rail-1.0 bigcode-openrail-m afl-3.0
artistic-2.0 bsl-1.0 bsd bsd-2-clause bsd-3-clause bsd-3-clause-clear c-uda cc cc0-1.0 cc-by-2.0 cc-by-2.5 cc-by-3.0 cc-by-4.0
cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0
cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cdla-sharing-1.0 cdla-permissive-1.0 cdla-permissive-2.0 wtfpl ecl-2.0 epl-1.0 epl-2.0
etalab-2.0 eupl-1.1 eupl-1.2 agpl-3.0 gfdl gpl gpl-2.0 gpl-3.0 lgpl lgpl-2.1 lgpl-3.0 isc h-research intel-research lppl-1.3c
ms-pl apple-ascl apple-amlr mpl-2.0 odc-by odbl openmdw-1.0 openmdw-1.1 openrail++ osl-3.0 postgresql ofl-1.1 ncsa unlicense
zlib pddl lgpl-lr deepfloyd-if-license fair-noncommercial-research-license llama2 llama3 llama3.1 llama3.2 llama3.3 llama4
grok2-community gemma`.split(/\s+/u),
);

/** Where the Hub's word for a licence is not SPDX's in lower case. */
const HUB_WORDS: readonly (readonly [string, string])[] = [
  ['c-uda', 'C-UDA-1.0'],
  ['odc-by', 'ODC-By-1.0'],
  ['odbl', 'ODbL-1.0'],
  ['pddl', 'PDDL-1.0'],
  ['lgpl-lr', 'LGPLLR'],
  ['agpl-3.0', 'AGPL-3.0-only'],
  ['gpl-2.0', 'GPL-2.0-only'],
  ['gpl-3.0', 'GPL-3.0-only'],
  ['lgpl-2.1', 'LGPL-2.1-only'],
  ['lgpl-3.0', 'LGPL-3.0-only'],
  ['openrail++', 'LicenseRef-openrail-plus-plus'],
];
const SPDX_OF = new Map(HUB_WORDS);
const HUB_OF = new Map(HUB_WORDS.map(([hub, spdx]) => [spdx, hub]));
const REFERENCE = /^LicenseRef-(.+)$/u;

export interface HubLicense {
  readonly license: string;
  /** Where `license` is `other`. */
  readonly license_name?: string;
}

/** The licence of a manifest as a card names it: the Hub has no expressions, and takes no identifier but its own. */
export function hubLicense(text: string): HubLicense {
  const read = readLicense(text);
  const name = read.kind === 'id' ? read.id : read.kind === 'expression' ? read.expression : read.name;
  const referred = REFERENCE.exec(name)?.[1];
  const word = HUB_OF.get(name) ?? (referred ?? name).toLowerCase();
  if (HUB_LICENSES.has(word)) return { license: word };
  return { license: 'other', license_name: slug(referred ?? name) };
}

function slug(name: string): string {
  const word = name.toLowerCase().replaceAll(/[^a-z0-9.+]+/gu, '-');
  return word.replaceAll(/^-+|-+$/gu, '') || 'unnamed';
}

/** The licence of a card as SPDX writes it; `other` by its name, and what SPDX does not list as a reference. */
export function spdxOfHub(license: string, name: string | null): string {
  const word = license.trim().toLowerCase();
  const spdx = SPDX_OF.get(word);
  if (spdx !== undefined) return spdx;
  const read = readLicense(word === 'other' && name !== null ? name : license);
  switch (read.kind) {
    case 'id':
      return read.id;
    case 'expression':
      return read.expression;
    case 'name':
      return referenceTo(read.name);
  }
}
