import { describe, expect, test } from 'vitest';
import { renderGfm } from '../../../scripts/gfm.ts';

describe('Markdown of anybody', () => {
  test.each([
    ['a script', 'a <script>alert(1)</script> b', '<p>a  b</p>'],
    ['an image with a handler', '<img src=x onerror=alert(1)>x', '<p>x</p>'],
    ['a link that runs', '[x](javascript:alert(1))', '<p><a rel="nofollow noopener noreferrer">x</a></p>'],
    [
      'a link that runs, hidden',
      '<a href=" java&#10;script:alert(1)">x</a>',
      '<p><a rel="nofollow noopener noreferrer">x</a></p>',
    ],
    [
      'a style and a form',
      '<div style="position:fixed"><form action="/x"><button>y</button></form></div>',
      '<div>y</div>',
    ],
    [
      'a drawing',
      '<svg><a href="https://example.com"><style><img src=x onerror=alert(1)></style></a></svg>z',
      '<p>z</p>',
    ],
    [
      'mathematics',
      '<math><mtext><table><mglyph><style><img src onerror=alert(1)></style></mglyph></table></mtext></math>q',
      '<p>q</p>',
    ],
    ['a comment in the source', 'a<!-- hidden -->b', '<p>ab</p>'],
    [
      'raw text',
      '<textarea><img src=x onerror=alert(1)></textarea><xmp><script>1</script></xmp>',
      /^[^<]*$|^(?!.*<(script|img|textarea|xmp))/s,
    ],
    ['an id that shadows', '<p id="talk" class="live" name="x">p</p>', '<p>p</p>'],
    ['an input', '<input type="password" autofocus onfocus=alert(1)>x', '<p>x</p>'],
  ])('%s', (_name, markdown, expected) => {
    const html = renderGfm(markdown).trim();
    if (typeof expected === 'string') expect(html).toBe(expected);
    else expect(html).toMatch(expected);
    expect(html).not.toMatch(/<(script|img|style|svg|math|iframe|form|textarea|xmp)|<[^>]*\son\w+=|javascript:/i);
  });

  test('what comments are made of stays', () => {
    const html = renderGfm(
      '## T\n\n| a | b |\n| :-- | --: |\n| `1` | ~~2~~ |\n\n- [x] done\n\n<details open><summary>More</summary>\n\n```sh\nx < y\n```\n\n</details>\n\n> [!NOTE]\n> Mind.\n\nhttps://example.com',
    );
    for (const part of [
      '<th align="left">a</th>',
      '<del>2</del>',
      'type="checkbox"',
      '<details open=""><summary>More</summary>',
      '<code class="language-sh">x &lt; y',
      'markdown-alert-note',
      '<a href="https://example.com"',
    ])
      expect(html).toContain(part);
  });
});
