import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** The checker of accessibility, as a script. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What lies off the screen; code alone may scroll inside its frame. */
export const OFF_SCREEN = `[...document.querySelectorAll('main *')]
  .filter((element) => element.closest('pre, .hidden, thead') === null)
  .filter((element) => { const { width, right } = element.getBoundingClientRect(); return width > 0 && right > innerWidth + 1; })
  .map(({ tagName, className }) => tagName + '.' + className)`;

export async function focused(page: Page): Promise<string> {
  return page.evaluate<string>("document.activeElement?.textContent?.trim() ?? ''");
}
