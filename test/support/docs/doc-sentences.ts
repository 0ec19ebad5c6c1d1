/** What ends a sentence, before what begins the next. */
const BETWEEN = /(?<=[.?!](?:["”)`])*)\s+(?=[\p{Lu}`"*/👀🚀😕(])/u;
/** `**What it costs.** Of a repository …`: the name of a paragraph is a part of its first sentence. */
const NAME = /^\*\*[^*]+\*\* /u;

/** What a page of the documentation says: its sentences and the rows of its tables, without fences and headings. */
export function sentencesOf(page: string): readonly string[] {
  const text = page.replaceAll(/<!--.*?-->|^```.*?^```$|^#[^\n]*$/gmsu, '\n');
  return text
    .split(/\n\s*\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .flatMap((block) => (block.startsWith('|') ? rowsOf(block) : itemsOf(block)));
}

/** Without the head of the table and the line below it. */
function rowsOf(block: string): readonly string[] {
  return block.split('\n').slice(2);
}

function itemsOf(block: string): readonly string[] {
  return block
    .split(/^\s*(?:-|\d+\.) /mu)
    .map((item) => item.replaceAll(/\s+/gu, ' ').trim())
    .filter((item) => item !== '')
    .flatMap(split);
}

function split(item: string): readonly string[] {
  const [name = ''] = NAME.exec(item) ?? [];
  const [first = '', ...others] = item.slice(name.length).split(BETWEEN);
  return [`${name}${first}`, ...others];
}
