import { escapeHtml } from '../../../src/report/escape-html.ts';
import { renderGfm } from '../../gfm.ts';
import { PEOPLE } from './people.ts';
import type { DeploymentRow, Said, StateFile, Thread, ThreadTitle } from './read-thread.ts';

export interface ThreadView {
  readonly thread: Thread;
  readonly threads: readonly ThreadTitle[];
  readonly state: readonly StateFile[];
  readonly deployments: readonly DeploymentRow[];
}

export interface CommentForm {
  readonly as: string;
  readonly body: string;
  /** Why GitHub did not take it. */
  readonly problem: string | null;
}

const EMOJI: Readonly<Record<string, string>> = { eyes: '👀', rocket: '🚀', confused: '😕', '+1': '👍', '-1': '👎' };

export function renderThreadPage(view: ThreadView, form: CommentForm): string {
  const { thread } = view;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>#${thread.number} ${escapeHtml(thread.title)}</title><link rel="stylesheet" href="/style.css"><script src="/live.js" defer></script></head>
<body><header><nav aria-label="Threads">${view.threads.map((one) => renderTab(one, thread.number)).join('')}</nav></header>
<main>${renderTalk(thread)}${renderForm(thread.number, form)}${renderState(view)}</main></body></html>`;
}

/** What changes while somebody looks. */
export function renderLive(view: ThreadView): string {
  return `${renderTalk(view.thread)}${renderState(view)}`;
}

function renderTalk(thread: Thread): string {
  const labels = thread.labels.map((label) => `<li>${escapeHtml(label)}</li>`).join('');
  const checks = thread.checks.map(
    ({ name, title, conclusion }) =>
      `<li class="${conclusion === 'success' ? 'good' : 'bad'}"><b>${escapeHtml(name)}</b> ${escapeHtml(title)}</li>`,
  );
  return `<div class="live" id="talk"><h1>${escapeHtml(thread.title)} <small>#${thread.number}</small></h1>
<p class="facts"><span class="state ${escapeHtml(thread.state)}">${escapeHtml(thread.state)}</span></p>
${labels === '' ? '' : `<ul class="labels" aria-label="Labels">${labels}</ul>`}${checks.length === 0 ? '' : `<ul class="checks" aria-label="Checks">${checks.join('')}</ul>`}
${thread.said.map(renderSaid).join('')}</div>`;
}

function renderState({ state, deployments }: ThreadView): string {
  const rows = deployments.map(
    ({ environment, state: now }) => `<li>${escapeHtml(environment)}: ${escapeHtml(now)}</li>`,
  );
  const shown = rows.length === 0 ? '' : `<h2>Deployments</h2><ul class="labels">${rows.join('')}</ul>`;
  const files =
    state.length === 0 ? '' : `<h2>On the branch seatrial/deployments</h2>${state.map(renderFile).join('')}`;
  return `<div class="live" id="state">${shown}${files}</div>`;
}

function renderTab({ number, title, state }: ThreadTitle, current: number): string {
  const here = number === current ? ' aria-current="page"' : '';
  return `<a href="/threads/${number}"${here}>#${number} ${escapeHtml(title)} <small>${escapeHtml(state)}</small></a>`;
}

function renderSaid({ by, at, body, reactions }: Said): string {
  if (body.trim() === '' && reactions.length === 0) return '';
  const shown = reactions
    .map((name) => `<span title="${escapeHtml(name)}">${EMOJI[name] ?? escapeHtml(name)}</span>`)
    .join(' ');
  return `<article class="said"><div class="by"><b>${escapeHtml(by)}</b> <time>${escapeHtml(at)}</time></div>
<div class="markdown-body">${renderGfm(body)}</div>${shown === '' ? '' : `<div class="reactions">${shown}</div>`}</article>`;
}

function renderFile({ path, text }: StateFile): string {
  const open = path.endsWith('.jsonl') ? '' : ' open';
  return `<details class="file"${open}><summary>${escapeHtml(path)}</summary><pre>${escapeHtml(text)}</pre></details>`;
}

function renderForm(number: number, { as, body, problem }: CommentForm): string {
  const people = PEOPLE.map((name) => `<option${name === as ? ' selected' : ''}>${name}</option>`).join('');
  return `<form method="post" action="/threads/${number}/comments">${problem === null ? '' : `<p role="alert">${escapeHtml(problem)}</p>`}
<label for="body">Comment</label><textarea id="body" name="body" rows="3" required placeholder="/seatrial status, or merge">${escapeHtml(body)}</textarea>
<label>as <select name="as">${people}</select></label><button>Comment</button></form>`;
}
