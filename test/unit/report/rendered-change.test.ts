import { describe, expect, test } from 'vitest';
import { COMMENT_LIMIT } from '../../../src/report/length-budget.ts';
import { renderChange, type RenderedChangeView, tellsOfChange } from '../../../src/report/rendered-change.ts';

const VIEW: RenderedChangeView = {
  environment: 'production',
  branch: 'seatrial/rendered',
  files: [{ path: 'production/nginx/nginx.conf', change: 'changed', isForeign: false }],
  diff: '-a\n+b\n',
};

describe('what is told of a change of what is rendered', () => {
  test('has the files and the difference', () => {
    expect(renderChange(VIEW)).toBe(`<!-- seatrial:rendered environment=production branch=seatrial/rendered -->

**Merging this changes 1 file** of what is rendered of \`production\` on the branch \`seatrial/rendered\`.

| File | Change |
| --- | --- |
| \`production/nginx/nginx.conf\` | changed |

What follows the branch gets it with the first run after the merge.

<details><summary>Difference</summary>

\`\`\`diff
-a
+b
\`\`\`

</details>
`);
  });

  test('is told apart by environment and branch', () => {
    const text = renderChange(VIEW);
    expect(tellsOfChange(text, VIEW)).toBe(true);
    expect(tellsOfChange(text, { ...VIEW, environment: 'staging' })).toBe(false);
    expect(tellsOfChange(`> ${text}`, VIEW)).toBe(false);
  });

  test('shows what hides, and no line of the difference ends its block', () => {
    const text = renderChange({ ...VIEW, diff: '+```\n+@all\u202Etxt\u0007\r\n+</details>\n+<!--\n' });
    const [, block = ''] = /````diff\n([\s\S]*?)\n````/.exec(text) ?? [];
    expect(block).toBe('+```\n+@all\\u{202E}txt\\u{7}\\u{D}\n+</details>\n+<!--');
  });

  test('fits into a comment, whatever it changes', () => {
    const files = Array.from({ length: 3000 }, (_, at) => ({
      path: `production/kubernetes/${'m'.repeat(60)}-${at}.yaml`,
      change: 'new' as const,
      isForeign: at === 7,
    }));
    const text = renderChange({ ...VIEW, files, diff: `+${'\u{1F600}`'.repeat(500)}\n`.repeat(2000) });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(text).toContain('And 2,950 more.');
    expect(text).toMatch(/Left out for length: 1,\d\d\d lines of the difference\./);
    expect(text).toContain('somebody else wrote what stands there');
    expect(text).toContain('the run after the merge writes nothing');
  });

  test('says that nothing changes', () => {
    expect(renderChange({ ...VIEW, files: [], diff: '' })).toContain('\nNothing changes of what is rendered of ');
  });
});
