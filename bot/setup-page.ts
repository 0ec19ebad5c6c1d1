import { escapeHtml } from '../src/report/escape-html.ts';
import { type CreatedApp, renderEnvironment } from './environment-file.ts';
import type { Kept } from './keep-app.ts';

export interface CreationForm {
  /** Where GitHub takes the manifest. */
  readonly action: string;
  readonly manifest: string;
}

export function renderForm({ action, manifest }: CreationForm): string {
  return `<form method="post" action="${escapeHtml(action)}"><input type="hidden" name="manifest" value="${escapeHtml(manifest)}">
<p>GitHub will show what the app may do before it is created.</p><button>Create the app on GitHub</button></form>`;
}

/** The only place that shows a secret, and only where nothing else holds it. */
export function renderCreated(app: CreatedApp, kept: Kept): string {
  return `<p>The app is created. ${KEPT[kept.kind](app, kept)}</p>${install(app)}`;
}

const KEPT: Readonly<Record<Kept['kind'], (app: CreatedApp, kept: Kept) => string>> = {
  merged: () => 'Its key is kept in .env, and the bot starts now.',
  beside: (_app, kept) => escapeHtml(sayBeside(kept)),
  'not-kept': (app) =>
    `Its key could not be written to a file. <b>Copy these lines to .env now</b>, then start the bot again; GitHub shows them
no second time.</p><pre>${escapeHtml(renderEnvironment(app))}</pre><p>Reload this page to see them again, until the bot is stopped.`,
};

/** Also what the terminal says. */
export function sayBeside(kept: Kept): string {
  if (kept.kind !== 'beside') return '';
  const why =
    kept.names.length === 0 ? 'could not be continued' : `names another app already (${kept.names.join(', ')})`;
  return `Its key is kept in ${kept.path}, as .env ${why}: move the lines to .env, then start the bot again.`;
}

function install({ page }: CreatedApp): string {
  if (page === null) return '<p>Install it on the repository of your models.</p>';
  return `<p><a href="${escapeHtml(page)}/installations/new">Install it on the repository of your models.</a></p>`;
}

export function renderPage(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Seatrial</title><main>${body}</main></html>`;
}
