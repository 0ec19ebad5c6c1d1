import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** GitHub's own look of Markdown, and around it a page for any width, light or dark as the reader has it. */
export function readStyle(): string {
  const markdown = createRequire(import.meta.url).resolve('github-markdown-css/github-markdown.css');
  return `${readFileSync(markdown, 'utf8')}\n${STYLE}`;
}

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d1d9e0, #3d444d); --bar: light-dark(#f6f8fa, #151b23); --quiet: light-dark(#59636e, #9198a1);
  --page: light-dark(#ffffff, #0d1117); --ink: light-dark(#1f2328, #f0f6fc); --link: light-dark(#0969da, #4493f8); --good: light-dark(#1a7f37, #3fb950); --bad: light-dark(#d1242f, #f85149); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 "Noto Sans", "Liberation Sans", system-ui, sans-serif, "Noto Color Emoji"; }
header { background: var(--bar); border-bottom: 1px solid var(--line); }
nav { display: flex; gap: 4px; overflow-x: auto; max-width: 900px; margin: 0 auto; padding: 8px 16px; }
nav a { padding: 4px 12px; border-radius: 6px; color: inherit; text-decoration: none; white-space: nowrap; }
nav a[aria-current] { background: var(--page); box-shadow: inset 0 0 0 1px var(--line); font-weight: 600; }
small, time { color: var(--quiet); font-weight: 400; font-size: 13px; }
main { max-width: 900px; margin: 0 auto; padding: 16px; }
h1 { font-size: 24px; line-height: 1.3; margin: 8px 0; overflow-wrap: anywhere; }
h2 { font-size: 18px; margin: 24px 0 8px; }
.facts { margin: 0 0 8px; }
.state { padding: 2px 12px; border-radius: 99px; color: #fff; background: #59636e; font-size: 13px; }
.state.open { background: #1a7f37; }
.state.merged { background: #8250df; }
.labels, .checks { list-style: none; margin: 8px 0; padding: 0; display: flex; flex-wrap: wrap; gap: 6px; font-size: 13px; }
.labels li { padding: 1px 10px; border: 1px solid var(--line); border-radius: 99px; }
.checks { flex-direction: column; }
.checks .good::before { content: "✓ "; color: var(--good); }
.checks .bad::before { content: "✗ "; color: var(--bad); }
.said { border: 1px solid var(--line); border-radius: 6px; margin: 16px 0; overflow: hidden; }
.by { background: var(--bar); border-bottom: 1px solid var(--line); padding: 6px 16px; }
.said .markdown-body { padding: 16px; font-size: 14px; overflow-x: auto; background: var(--page); }
.reactions { padding: 0 16px 12px; font-size: 16px; }
.file { border: 1px solid var(--line); border-radius: 6px; margin: 8px 0; }
.file summary { padding: 6px 12px; cursor: pointer; font-family: monospace; overflow-wrap: anywhere; }
.file pre { margin: 0; padding: 12px; overflow-x: auto; border-top: 1px solid var(--line); font-size: 13px; max-height: 24em; }
form { border: 1px solid var(--line); border-radius: 6px; padding: 16px; margin: 24px 0; display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; }
form > label[for], [role="alert"], textarea { flex-basis: 100%; }
[role="alert"] { color: var(--bad); margin: 0; overflow-wrap: anywhere; }
textarea, select, button { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 6px; padding: 6px 10px; max-width: 100%; }
button { background: #1f883d; color: #fff; border-color: transparent; font-weight: 600; padding: 6px 16px; cursor: pointer; margin-left: auto; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
`;

/** Shows what changed, every second, without what somebody types or has opened being lost. */
export const SCRIPT = `
let before = null;
function show(part) {
  const shown = document.getElementById(part.id);
  if (shown.innerHTML === part.innerHTML) return;
  const open = [...shown.querySelectorAll('details')].map((one) => one.open);
  shown.replaceChildren(...part.childNodes);
  [...shown.querySelectorAll('details')].forEach((one, at) => { if (open[at] !== undefined) one.open = open[at]; });
}
async function look() {
  try {
    const answer = await fetch(location.pathname.replace(/[/]comments$/, '') + '/live');
    const html = await answer.text();
    if (answer.ok && before !== null && html !== before)
      for (const part of [...new DOMParser().parseFromString(html, 'text/html').body.children]) show(part);
    if (answer.ok) before = html;
  } catch {}
  setTimeout(look, 1000);
}
look();
document.querySelector('textarea').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.form.requestSubmit();
});
`;
