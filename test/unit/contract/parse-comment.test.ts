// @module-tag thorough
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseComment } from '../../../src/contract/parse-comment.ts';
import { VERB_RECORDS, VERBS } from '../../../src/domain/promotion/verbs/registry.ts';

const SHA = 'a'.repeat(40);

describe('commands in a comment', () => {
  it.each([
    [
      'a plain line',
      'Looks good.\n\n/promote churn@1.4.0 to=live share=12.5%',
      { verb: 'promote', model: 'churn', version: '1.4.0', share: 0.125 },
    ],
    ['a pinned commit', `/promote to=production @${SHA}`, { verb: 'promote', to: 'production', sha: SHA }],
    ['a digest', `/promote churn@sha256:${'b'.repeat(64)}`, { digest: 'b'.repeat(64), version: null }],
    ['a dry run', '/promote dry-run', { dryRun: true }],
    [
      'a lenient rollback',
      '/rollback churn to=1.3.0 answers are late',
      { verb: 'rollback', model: 'churn', toVersion: '1.3.0', reason: 'answers are late' },
    ],
    [
      'a rollback with an exclamation mark',
      '/Rollback! it burns, quick',
      { verb: 'rollback', reason: 'burns, quick', model: 'it' },
    ],
    [
      'a hold for a time',
      '/seatrial hold churn for=2h data is late',
      { verb: 'hold', forMs: 7_200_000, reason: 'data is late' },
    ],
    ['a version in the target', '/rollback churn@1.3.0 late', { toVersion: '1.3.0', version: null, reason: 'late' }],
    ['a version with a v', '/rollback to=v1.3.0', { toVersion: '1.3.0' }],
    ['a v in the target of a promotion', '/promote churn@v1.4.0', { model: 'churn', version: '1.4.0' }],
    ['the same version twice', '/rollback churn@1.3.0 to=v1.3.0', { toVersion: '1.3.0' }],
    ['a digest to return to', `/rollback churn@sha256:${'b'.repeat(64)}`, { digest: 'b'.repeat(64), toVersion: null }],
    ['a key behind the reason', '/rollback churn errors to=1.3.0', { toVersion: '1.3.0', reason: 'errors' }],
    ['a reason by its key', '/rollback reason=p99 doubled', { model: null, reason: null, exactReason: 'p99 doubled' }],
    ['a model by its key', '/rollback model=search late', { model: 'search', surely: true, reason: 'late' }],
    ['production by its key', '/rollback to=production', { production: true, toVersion: null }],
    ['figures in a reason', '/rollback p99=500ms, was 20ms -inf', { reason: 'p99=500ms, was 20ms -inf' }],
    ['a line behind a deep indent', 'Now:\n      /rollback churn', { model: 'churn' }],
    ['nothing after the name', '/seatrial', { verb: 'help' }],
  ])('%s', (_name, body, command) => {
    const { commands, problems } = parseComment(body);
    expect(problems).toEqual([]);
    expect(commands).toMatchObject([command]);
  });

  it.each([
    ['a quote', '> /promote churn'],
    ['a fenced block', 'As in\n\n```\n/promote churn\n```'],
    ['a fenced block with a line separator behind its fence', '~~~ a\u2028b\n/promote churn\n~~~'],
    ['HTML that goes on in a line with a mark of byte order', '<b>\n\uFEFF\n/promote churn\n</b>'],
    ['an indented block', 'text\n\n    /promote churn'],
    ['inline code over lines', 'see `first\n/promote churn\nlast`'],
    ['a list', '- /promote churn'],
    ['a heading', '# /promote churn\n\n/promote churn once Ada is back\n---'],
    ['an HTML block', '<details>\n/promote churn\n</details>'],
    ['an HTML quote with empty lines', '<blockquote>\n\n/promote churn\n\n</blockquote>'],
    ['a folded part with empty lines', '<details><summary>x</summary>\n\n/promote churn\n\n</details>'],
    ['an HTML comment', '<!--\n/promote churn\n-->'],
    ['inline HTML', 'x <b>\n/promote churn\n</b>'],
    ['a link over lines', '[a\n/promote churn\nb](https://example.com)'],
    ['an entity', '&#47;promote churn'],
    ['the middle of a line', 'please /promote churn'],
    ['another word', '/promoted churn'],
    ['another bot', '/hold'],
    ['struck-out lines', '~~Plan:\n/promote churn\nif nobody objects~~\n\nWe wait.'],
    ['lines struck out with one sign', '~a\n/promote churn\nb~'],
    ['lines struck out in HTML', 'a <s>b\n/promote churn\n</s>'],
    ['lines struck out from an earlier paragraph on', '<s>old\n\n/promote churn\n\n</s>'],
    ['bold lines', '**a\n/promote churn\nb**'],
    ['a table', '| a | b |\n| --- | --- |\n/promote churn | x'],
    ['a footnote', 'x[^1]\n\n[^1]: /promote churn'],
    ['a footnote that nothing refers to', '[^1]: see\n\n    /promote churn'],
    ['a list right below code', '    code\n2) first\n\n   /promote churn'],
    ['a task list', '- [ ] first\n- [ ] /promote churn'],
    ['a comment sign in another block', '<br>\n<!--\n\n/promote churn\n\n-->'],
    ['a comment sign in a list', '- x\n  <br>\n  <!--\n\nand\n\n/promote churn'],
    ['a comment that a paragraph holds', 'x <!-- a\n/promote churn\n--> b'],
    ['a fold whose attribute holds its end', '<details title="</details>">\n\n/promote churn\n\n</details>'],
    ['a fold whose comment holds its end', '<details><!-- </details> -->\n\n/promote churn\n\n</details>'],
    ['a fold in a fold', '<details><details></details>\n\n/promote churn\n\n</details>'],
    ['a cell', '<table><tr><td>\n\n/promote churn\n\n</td></tr></table>'],
    ['a formula', '$$\n/promote churn\n$$'],
    ['a link that is defined below', '[a\n/promote churn\nb][ref]\n\n[ref]: https://example.com'],
    ['HTML that begins right below a quote', '> q\n</s>\n/promote churn'],
    ['HTML with a comment sign right below a list', '- x\n</b>\na <!-- b\n\n/promote churn'],
    ['an element behind a paragraph by a tag', '<p>\n\ntext\n\n<sub>\n\n/promote churn'],
    ['a time', '<time>\n\n/promote churn\n\n</time>'],
    ['a list item that begins empty, below a line of spaces', '+\n  \n  /promote churn'],
    ['HTML right below a footnote', '[^1]: > x\n<n>\n    <span>\n/promote churn'],
    ['a template', '<template>\n\n/promote churn\n\n</template>'],
    ['a mark that the reader sets itself', '<p><br line="0"></p><details>\n\n/promote churn'],
  ])('none in %s', (_name, body) => expect(parseComment(body)).toEqual({ commands: [], problems: [] }));

  it.each([
    ['a mail, by Gmail', 'Thanks!\n\nOn Tue, 3 May 2026 at 14:00, Ada <ada@example.com> wrote:\n\n/promote churn'],
    ['a mail, in two lines', 'Hm.\n\nOn Tue, 3 May 2026 at 14:00, Ada\n<ada@example.com> wrote:\n\n/promote churn'],
    ['a mail, by Outlook', 'No.\n\nFrom: Ada\nSent: Tuesday\nTo: Ben\nSubject: Re\n\n/promote churn'],
    ['a mail, in bold', 'No.\n\n**From:** Ada\n**Sent:** Tuesday\n\nHello\n\n/promote churn'],
    ['a mail, with a rule', 'No.\n\n-----Original Message-----\nx\n\n/promote churn'],
    ['a mail, in German', 'Nein.\n\nAm 03.05.2026 um 14:00 schrieb Ada <ada@example.com>:\n\n/promote churn'],
    ['a mail, in French', 'Non.\n\nLe mar. 3 mai 2026 à 14:00, Ada a écrit :\n\n/promote churn'],
    ['a mail, in the same paragraph', 'No.\nOn Tuesday, Ada wrote:\n/promote churn'],
    ['a mail, without an address', 'Ada schrieb am 04.05.2026 um 15:04:\n\n/promote churn'],
    ['a mail, in Swedish', 'Den mån 4 maj 2026 kl 15:04 skrev Ada:\n\n/promote churn'],
    ['a mail, in Finnish', 'ma 4. toukok. 2026 klo 15.04 Ada (ada@example.com) kirjoitti:\n\n/promote churn'],
    ['a mail, in Russian', '04.05.2026 15:04, Ада пишет:\n\n/promote churn'],
    ['a mail, in Ukrainian', 'пн, 4 трав. 2026 р. о 15:04 Ada пише:\n\n/promote churn'],
    ['a mail, in Turkish', '4 May 2026 tarihinde Ada şunu yazdı:\n\n/promote churn'],
    ['a mail, in Chinese', 'Ada <ada@example.com> 于2026年5月4日周一 15:04写道：\n\n/promote churn'],
    ['a mail, in Korean', '2026년 5월 4일 오후 3:04, Ada님이 작성:\n\n/promote churn'],
    ['a mail, in Hungarian', 'Ada ezt írta (időpont: 2026. máj. 4.):\n\n/promote churn'],
    ['a mail, in Romanian', 'În lun., 4 mai 2026 la 15:04, Ada a scris:\n\n/promote churn'],
    ['a mail, in Vietnamese', 'Vào Th 2, 4 thg 5, 2026 vào lúc 15:04 Ada đã viết:\n\n/promote churn'],
    ['a mail, by Outlook in Swedish', 'Från: Ada\nSkickat: måndag\nTill: Ben\n\n/promote churn'],
    ['a mail, by Outlook in Polish', 'Od: Ada\nWysłano: x\nDo: y\n\n/promote churn'],
    ['a mail, by Outlook in Japanese', '差出人: Ada\n送信日時: x\n宛先: y\n\n/promote churn'],
    ['a mail, by Outlook with empty lines', 'From: Ada\n\nSent: Monday\n\nTo: Ben\n\n/promote churn'],
    ['a mail, by Yahoo', '    On Monday, May 4, 2026, Ada <ada@example.com> wrote: \n\n/promote churn'],
    ['a mail, with a line break in HTML', 'On Mon, Ada <ada@example.com> wrote:<br>\n\n/promote churn'],
    ['a mail, passed on in French', '---------- Message transféré ---------\n\n/promote churn'],
    ['a mail, passed on in German', '---------- Weitergeleitete Nachricht ---------\n\n/promote churn'],
    ['a mail, passed on by Apple', 'Begin forwarded message:\n\n/promote churn'],
    ['a mail, by Zoho', 'No!\n\n---- On Mon, 04 May 2026 15:04:00 +0200 Ada <ada@x.org> wrote ----\n\n/promote churn'],
    ['a mail, by Zoho, short', 'No!\n\n ---- On Mon, 04 May 2026 15:04:00 ada@x.org wrote ---\n\n/promote churn'],
    ['a mail, by GroupWise', 'No!\n\n>>> Ada <ada@x.org> 5/4/2026 3:04 PM >>>\n\n/promote churn'],
    ['a mail, by Notes', 'No.\n\n-----Ada <ada@x.org> wrote: -----\nTo: Ben\n\n/promote churn'],
    ['a mail, by eM Client', 'x\n\nFrom "Ada" <ada@x.org>\nTo "Ben"\nDate 04.05.2026 15:04\n\n/promote churn'],
    ['a mail, by Outlook on one line', '**From:** Ada **Sent:** Monday **To:** Ben **Subject:** x\n\n/promote churn'],
    ['a mail, as a table', 'x\n\n| From: | Ada |\n|---|---|\n| Sent: | Mon |\n\n/promote churn'],
    ['a mail, by Outlook in Romanian', 'De la: Ada\nTrimis: luni\nCătre: Ben\nSubiect: x\n\n/promote churn'],
    ['a mail, by Outlook in Greek', 'Από: Ada\nΣτάλθηκε: Δευτέρα\nΠρος: Ben\n\n/promote churn'],
    ['a mail, by Outlook in Hebrew', 'מאת: Ada\nנשלח: x\nאל: Ben\n\n/promote churn'],
    ['a mail, in no language that is known', 'Xaa: Ada <ada@x.org>\nYbb: x\nZcc: Ben\n\n/promote churn'],
    ['a mail, in none, by its date', 'Xaa: Ada\nYbb: 04.05.2026 15:04\nZcc: Ben\n\n/promote churn'],
    ['a mail, in a list', '- On Mon Ada <ada@example.com> wrote:\n\n/promote churn'],
    ['what somebody wrote, by login', '@ada wrote:\n\n/rollback churn'],
    ['what somebody said, by login', '@ada said:\n\n/rollback churn'],
    ['what somebody wrote, by name', 'Ada Lovelace wrote:\n\n/rollback churn'],
    ['what somebody may have written, by first name', 'Ada wrote:\n\n/promote churn'],
    ['a mail, without a colon', 'On Mon, May 4, 2026 at 3:04 PM Ada <ada@x.org> wrote\n\n/rollback churn'],
    ['a mail, in Persian', 'در دوشنبه ۴ مهٔ ۲۰۲۶، ۱۵:۰۴ Ada <ada@x.org> نوشت:\n\n/rollback churn'],
    ['a mail, between equals signs', '===== Original Message =====\n\n/rollback churn'],
    ['a mail, between stars', '***** Original Message *****\n\n/rollback churn'],
    ['a mail, between low lines', '_____ Original Message _____\n\n/rollback churn'],
    ['a mail, between number signs', '##### Original Message #####\n\n/rollback churn'],
    ['a mail, between dashes', '— Original Message —\n\n/rollback churn'],
    ['a mail, behind an escape', '\\-------- Original Message --------\n\n/rollback churn'],
    ['a quote of a forum', '[quote="ada"]\n/rollback churn\n[/quote]'],
    ['a mail, in a heading', '# On Mon Ada <ada@example.com> wrote:\n\n/promote churn'],
  ])('not carried out, but answered, below %s', (_name, body) => {
    expect(parseComment(body)).toMatchObject({ commands: [], problems: [{ code: 'below-quoted-mail' }] });
  });

  it.each([
    ['a tag that GitHub shows as text', 'the <script> element\n\n/rollback'],
    ['a title that GitHub shows as text', 'the <TITLE> of the page, <textarea/> and </style>\n\n/rollback'],
    ['two versions', 'From: 1.2.0\nTo: 1.1.0\n/rollback'],
    ['a date and a subject', '**Date:** 4 May\n**Subject:** p99\n\n/rollback churn'],
    ['names to whom it is said', 'To: @ben\nCc: @ada\n/rollback churn'],
    ['what a customer says', 'Customer Bob <bob@example.com> says it is down:\n\n/rollback churn'],
    ['whom to ask', 'Contact: Ada <ada@example.com>:\n/rollback'],
    ['what a pager wrote', 'On call here. PagerDuty wrote:\n/rollback churn'],
    ['what one service wrote', 'Grafana wrote:\n/rollback churn'],
    ['a bold line with a time', '**Alert 14:05 from ada@x.org**\n/rollback churn'],
    ['what a service wrote, in German', 'Am Montag schrieb der Dienst lauter Fehler:\n/rollback'],
    ['what a service wrote, in French', 'Le service est tombé et le monitoring a écrit :\n/rollback'],
    ['a picture', '<img width="1200" height="600" alt="Image" src="https://example.com/a" />\n/rollback p99 doubled'],
    ['a line break in HTML', '<br>\n/rollback churn'],
    ['dollar signs that open no formula', 'cost is $$\n/rollback'],
    ['a byte order mark', 'a\n\n\uFEFF/rollback churn'],
    ['a space that does not break', '\u00A0/rollback'],
    ['an ideographic space', '\u3000/rollback'],
  ])('hears a rollback below %s', (_name, body) => {
    expect(parseComment(body)).toMatchObject({ commands: [{ verb: 'rollback' }], problems: [] });
  });

  it.each(['/rollback as Ada <ada@example.com> wrote:', '/rollback reported by Ada <ada@example.com> at 14:05:'])(
    'takes no command for the header of a mail: %s',
    (body) => expect(parseComment(body)).toMatchObject({ commands: [{ verb: 'rollback' }], problems: [] }),
  );

  it.each([
    ['a tag that is never closed', '<div\n\n/promote churn'],
    ['a tag in a list that takes in its end', '- <div\n\n/promote churn\n\n</div>'],
    ['an attribute that is never closed', '<details title="\n\n/promote churn\n\n">'],
    ['one of which the reader sees nothing', '<form title="\n\n/certify churn\n\n/promote churn'],
    ['code that goes on in the next line', '/promote churn `\nx`'],
    ['a link that goes on in the next line', '/promote churn [\nx](https://example.com)'],
    ['a footnote', '/promote churn[^1]\n\n[^1]: not yet'],
    ['a line break and HTML that is shown', '<br>\n/promote churn\n\n<style> is missing'],
    ['what would hide it, in a drawing', 'see <svg> <details/>\n/promote churn'],
    ['what would hide it, in a formula', 'see <math><kbd/>\n/promote churn'],
    ['a picture and a line that GitHub sets before it', '<br>\nDo not\n/promote churn'],
    ['a line break, with another that ends the line', '<br>\n/promote churn<br>more'],
    ['a line break, with a picture that goes on in the next line', '<br>\n/promote churn <img\nsrc="x">'],
    [
      'a picture and a line that GitHub sets behind it',
      '<br>\n/promote churn\nin a week or so, if nobody of us objects',
    ],
    [
      'a line break, above a footnote and HTML that GitHub sets behind it',
      '<br>\n/promote churn\n\n[^1]: a\n</title> x',
    ],
  ])('is answered with words behind %s', (_name, body) => {
    const { commands, problems } = parseComment(body);
    expect(commands.filter(({ dryRun }) => !dryRun).length * Number(problems.length === 0)).toBe(0);
    expect(problems.length).toBeGreaterThan(0);
  });

  it.each([
    ['a heading that ends in a tag', '# see <unk>\n/promote churn'],
    ['a line that begins with a tag', 'see\n<unk>\n\n/promote churn'],
    ['an element that keeps paragraphs apart', 'x <button>\n\n/promote churn'],
    ['a tag whose name goes on behind white space of Markdown alone', 'see <sub\v >\n/promote churn\n\n<br>'],
    ['a cell without a table', '<th>\n\n/promote churn'],
    ['a tag that would begin a block, had nothing stood above it', '[1]: x\n<unk>\ny\n/promote churn'],
  ])('is heard behind %s', (_name, body) => {
    expect(parseComment(body)).toMatchObject({ commands: [{ verb: 'promote', model: 'churn' }], problems: [] });
  });

  // A line break ends what is no HTML, so that the tag below it is one of HTML, as the renderer sets one for each new line.
  it.each([
    ['a link in a drawing, closed by another', 'a\n<svg>\n<a b=c>\n/rollback churn [](https://example.com)'],
    ['a quotation in a formula', 'a\n<math>\n<q/>\n/promote churn'],
    ['a key below a drawing and a backslash', 'a <svg>\\\n<kbd>\n/promote churn'],
    ['a quotation below a drawing and two spaces', 'b <svg>  \n<q/>\n/promote churn'],
    ['a bold text that a table takes in', 'see <b>x\n<table>y</b>\n\n/certify churn'],
    ['a link that holds a footnote', '/seatrial stop churn [\na[^1] b](https://example.com "title")\n\n[^1]: c'],
  ])('is not heard in %s', (_name, body) => expect(parseComment(body).commands).toEqual([]));

  it.each([
    ['behind', '<img src="a.png">\n\u00A0\n/promote churn', 'U+00A0'],
    ['before', '<img src="a.png">\n/promote churn\n \u3000', 'U+3000'],
    ['behind a word and', '<img src="a.png">\n\u00A0seen\n/promote churn', 'seen'],
  ])('names the space that GitHub shows as text: %s it', (_name, body, word) =>
    expect(parseComment(body).problems).toMatchObject([{ code: 'broken-line', word, line: '/promote churn' }]),
  );

  it('says at once of a paragraph of 16,000 tags that it cannot tell what it shows', () => {
    const started = performance.now();
    expect(parseComment(`x\n${'<b>'.repeat(16_000)}\n/promote churn`).problems).toMatchObject([
      { code: 'too-complicated' },
    ]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each([
    ['CDATA', '<![CDATA[ </time>\n/Rollback search are late]]>'],
    ['an instruction', 'seen <?php a > b\n/rollback search ?> again'],
    ['a declaration', 'seen <!x > b\n/rollback search'],
  ])('lets no shown rollback inside %s pass in silence beside another', (_name, text) => {
    const { commands, problems } = parseComment(`/rollback churn errors\n${text}`);
    const isHeard = commands.some(({ model }) => model === 'search');
    expect(isHeard || problems.length > 0).toBe(true);
  });

  it('does not ask who answers a mail with a command about the commands in the mail', () => {
    const mail = 'From: Ada\nSent: Tuesday\nTo: Ben\nSubject: Re\n\n/promote churn';
    expect(parseComment(`/rollback churn\n\n${mail}`)).toMatchObject({
      commands: [{ verb: 'rollback' }],
      problems: [],
    });
  });

  it('answers a command behind a long text, and what stands in the attribute of a picture not at all', () => {
    const log = 'line of a log\n'.repeat(600);
    expect(parseComment(`${log}/rollback`)).toMatchObject({ commands: [], problems: [{ code: 'behind-long-text' }] });
    expect(parseComment(`/rollback\n${log}`)).toMatchObject({ commands: [{ verb: 'rollback' }], problems: [] });
    expect(parseComment('<img alt="\n/promote churn\n">')).toEqual({ commands: [], problems: [] });
    expect(parseComment('<img src="a"><s>\n/promote churn\n</s>')).toEqual({ commands: [], problems: [] });
  });

  it.each([
    ['signs in a target', `/promote a@${'"'.repeat(60_000)}x`],
    ['signs in a value', `/promote to=x${'.'.repeat(60_000)}x`],
    ['signs in what a rollback returns to', `/rollback churn to=x${'"'.repeat(60_000)}x`],
    ['a key again and again', `/rollback churn ${'env:prod '.repeat(6_000)}`],
    ['a key again and again, in a line that is read', `/rollback churn ${'env:prod '.repeat(400)}`],
    ['two readings again and again', `/promote churn@1.0.0 ${'to=eu '.repeat(600)}`],
    ['fillers', `/promote ${'the '.repeat(900)}`],
  ])('%s take no longer than other words', (_name, body) => {
    const { commands, problems } = parseComment(body);
    expect(commands).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it.each([
    ['/promote shar=10%', 'unknown-key', 'share'],
    ['/promote to=prodction', 'bad-value', 'production'],
    ['/promote share=0%', 'bad-value', 'share=10%'],
    ['/promote share=101%', 'bad-value', 'share=10%'],
    ['/promote churn@latest', 'bad-target', 'model@1.2.3'],
    ['/promote ../../etc', 'bad-target', null],
    ['/promote $(id)', 'bad-target', null],
    ['/promote \u0441hurn', 'bad-target', null],
    ['/promote churn@1.4.\u0660', 'bad-target', 'model@1.2.3'],
    ['/promote share=\uFF11\uFF10%', 'bad-value', 'share=10%'],
    ['/promote churn fraud', 'unexpected-word', null],
    ['/promote churn@1.0.0 now', 'unexpected-word', null],
    ['/promote churn model=churn', 'duplicate-key', null],
    ['/promote to=live to=live', 'duplicate-key', null],
    ['/promote @abc123', 'short-sha', null],
    ['/seatrial promot', 'unknown-verb', 'promote'],
    ['/seatrial unhold churn please', 'unexpected-word', null],
    ['/promote 1.1.0', 'stray-version', 'model@1.1.0'],
    ['/promote churn 1.1.0', 'stray-version', 'churn@1.1.0'],
    ['/promote churn env=staging', 'unknown-key', 'environment'],
    ['/promote churn version=1.1.0', 'unknown-key', 'model@1.2.3'],
    ['/promote churn --force', 'unknown-key', null],
    ['/certify churn @abc', 'unknown-key', null],
    ['/seatrial unhold churn@1.0.0', 'no-version', 'churn'],
    ['/seatrial retire churn dry', 'unexpected-word', null],
    ['/seatrial retire churn@1.0.0 it is, old', 'unexpected-word', 'reason=it is, old'],
    ['/seatrial restore model=churn fine', 'unexpected-word', 'reason=fine'],
    ['/seatrial restore 1.0.0 reason=fine', 'stray-version', 'model@1.0.0'],
    ['/seatrial restore churn@1.0.0 --force reason=fine', 'unknown-key', null],
    ['/seatrial restore churn@1.0.0 churn@1.1.0 reason=fine', 'duplicate-key', null],
    ['/promote churn@1.0.0 reason=fine', 'unknown-key', null],
    ['/seatrial unretire churn@1.0.0', 'unknown-verb', 'restore'],
    ['/seatrial Unquarantine churn@1.0.0', 'unknown-verb', 'restore'],
    ['/seatrial restor churn@1.0.0', 'unknown-verb', 'restore'],
    ['/rollback churn to=banana', 'bad-value', 'to=1.2.3'],
    ['/rollback to=churn@1.0.0', 'bad-value', 'to=1.0.0'],
    ['/rollback churn@1.0.0 to=1.1.0', 'duplicate-key', null],
    ['/rollback to=1.0.0 late to=1.1.0', 'duplicate-key', null],
    ['/rollback churn@1.0.0 fraud@2.0.0', 'duplicate-key', null],
    ['/rollback env=staging late', 'unknown-key', 'environment'],
    ['/rollback late since noon env=staging', 'unknown-key', 'environment'],
    ['/rollback late enviroment=staging', 'unknown-key', 'environment'],
    ['/rollback churn version=1.0.0', 'unknown-key', 'to'],
    ['/rollback churn share=10%', 'unknown-key', null],
    ['/promote to=production share=20%', 'unexpected-word', 'to=live'],
    ['/rollback to="1.0"', 'bad-value', 'to=1.2.3'],
    ['/rollback churn for=2h', 'unknown-key', null],
    ['/rollback churn --force', 'unknown-key', null],
    ['/rollback churn late --noop', 'unknown-key', null],
    ['/rollback -f churn', 'unknown-key', null],
    ['/rollback @abc1234', 'unknown-key', null],
    ['/seatrial hold for=2 h', 'bad-value', 'for=2h'],
    ['/seatrial hold churn@1.0.0', 'no-version', 'churn'],
    ['/seatrial hold to=1.0.0', 'unknown-key', null],
    ['/seatrial quarantine churn@1.4.0 environment=staging', 'unknown-key', null],
    ['/seatrial help me', 'unexpected-word', null],
  ])('%s is refused', (body, code, nearest) => {
    expect(parseComment(body)).toMatchObject({ commands: [], problems: [{ code, nearest }] });
  });

  const CHANGING = VERBS.filter((verb) => VERB_RECORDS[verb].kind !== 'read');
  it.each(
    CHANGING.flatMap((verb) =>
      ['dry-run', '--dry-run', 'DRY-RUN', 'dryrun', 'dry_run', 'dry-run=true', '`dry-run`', 'dry-run.'].map((word) => [
        verb,
        word,
      ]),
    ),
  )('%s with %s changes nothing', (verb, word) => {
    const start = ['promote', 'rollback', 'certify'].includes(verb) ? `/${verb}` : `/seatrial ${verb}`;
    expect(parseComment(`${start} churn ${word}`)).toMatchObject({ problems: [], commands: [{ verb, dryRun: true }] });
    expect(parseComment(`${start} ${word} churn`)).toMatchObject({ problems: [], commands: [{ verb, dryRun: true }] });
  });

  it.each([
    ['behind the reason', '/rollback churn answers are late dry-run', 'answers are late'],
    ['inside the reason', '/rollback churn after the dry-run it failed', 'after the it failed'],
    ['on the line below', '/rollback churn late\n(dry-run)', 'late'],
    ['on a line above', 'dry run:\n\n/rollback churn late', 'late'],
    ['in two words', '/rollback churn dry run', null],
    ['in two words at the end', '/rollback churn late dry run', 'late'],
  ])('a dry run is one %s', (_name, body, reason) => {
    expect(parseComment(body)).toMatchObject({ problems: [], commands: [{ dryRun: true, reason }] });
  });

  it('knows its limits', () => {
    const many = Array.from({ length: 11 }, () => '/promote churn').join('\n');
    expect(parseComment(many).problems).toMatchObject([{ code: 'too-many-commands' }]);
    const wide = Array.from({ length: 6 }, (_, index) => `/promote m${index}`).join('\n');
    expect(parseComment(wide).problems).toMatchObject([{ code: 'too-many-targets' }]);
    expect(parseComment(`/promote\n${'x'.repeat(70_000)}`).commands).toEqual([]);
  });

  it('reads a comment of 10,000 lines', () => {
    const { problems } = parseComment(Array.from({ length: 10_000 }, () => '> _x_').join('\n'));
    expect(problems).toEqual([]);
    expect(parseComment(Array.from({ length: 4000 }, () => '/rollback').join('\n')).problems).not.toEqual([]);
  });

  it.each([
    ['quotes in quotes', '> '.repeat(32_000)],
    ['lists in lists', '- '.repeat(32_000)],
    ['emphasis', `a**b${'c* '.repeat(21_000)}`],
    ['references', '[a][b]'.repeat(10_000)],
    ['brackets', '['.repeat(65_000)],
    ['images', '![['.repeat(21_000)],
    ['footnotes', '[^a]'.repeat(15_000)],
    ['struck-out words', '~~a ~b '.repeat(9_000)],
    ['addresses', 'www.a@b.c '.repeat(6_000)],
    ['tags that are dropped', '<a-b>x</a-b>'.repeat(450)],
  ])('is not stopped by %s, which anybody may write', (_name, text) => {
    expect(parseComment(`${text}\n\n/rollback churn`).commands).toMatchObject([{ verb: 'rollback' }]);
  });

  it.each([
    ['tables', `|a|\n|-|\n${'|'.repeat(60_000)}`],
    ['lists in lists over empty lines', '- a\n\n  - b\n\n    - c\n\n'.repeat(2700)],
    ['quotes that go on', '> a\nb\n\n'.repeat(9_000)],
    ['lists of signs', '+ a\n  + b\n'.repeat(6_000)],
    ['lists in one line', `${'- '.repeat(20)}a\n`.repeat(1_500)],
    ['quotes of lists', `${'> - '.repeat(10)}\n`.repeat(1_500)],
    ['quotes of lists of lists', `${'> 1. - + '.repeat(5)}a\n\n`.repeat(1_300)],
    ['bold in bold', '<b>x'.repeat(16_000)],
    ['bold with paragraphs', Array.from({ length: 4_000 }, (_, index) => `<b id=${index}><p>`).join('')],
    ['folds', '<details>\n\n'.repeat(5_000)],
    ['tags that no paragraph ends', Array.from({ length: 490 }, (_, index) => `<b id=${index}><p>\n\n`).join('')],
    ['paragraphs with tags', 'a <b>b</b>\n\n'.repeat(400)],
  ])('says that it cannot tell what %s show', (_name, text) => {
    expect(parseComment(`${text}\n\n/rollback churn`)).toMatchObject({
      commands: [],
      problems: [{ code: 'too-complicated' }],
    });
  });

  it('hears a rollback above a quoted mail, below a closed fold, and between tags that GitHub drops', () => {
    const mail = 'On Tuesday, Ada <ada@example.com> wrote:\n> /promote churn';
    expect(parseComment(`/rollback churn\n\n${mail}`).commands).toMatchObject([{ verb: 'rollback' }]);
    expect(parseComment(`/rollback churn\n${mail}`).commands).toMatchObject([{ verb: 'rollback', reason: null }]);
    expect(parseComment('<unk>\n\n/rollback churn').commands).toHaveLength(1);
    expect(parseComment('<!-- a -->\n\n/rollback churn').commands).toHaveLength(1);
    expect(parseComment('| a |\n| --- |\n| b |\n\n/rollback churn').commands).toHaveLength(1);
  });

  it('hears a rollback at the head of a long paragraph, and one after a folded part', () => {
    expect(parseComment(`/rollback churn\n${'at line [1](2) \n'.repeat(2000)}`).commands).toMatchObject([
      { model: 'churn' },
    ]);
    expect(parseComment('<details>\n\nlog\n\n</details>\n\n/rollback').commands).toHaveLength(1);
    expect(parseComment('<img src=x>\n\n/rollback').commands).toHaveLength(1);
  });

  it('never makes a go verb of a stop verb, whatever follows', () => {
    const stops = VERBS.filter((verb) => VERB_RECORDS[verb].kind === 'stop');
    const outcomes = new Set<string>();
    assert(
      property(constantFrom(...stops), string(), (verb, rest) => {
        const prefix = verb === 'rollback' ? '/rollback' : `/seatrial ${verb}`;
        const { commands } = parseComment(`${prefix} ${rest.replaceAll(/[\r\n]/g, ' ')}`);
        for (const command of commands) outcomes.add(command.verb);
      }),
    );
    expect([...outcomes].sort()).toEqual(stops.toSorted());
  });

  it('understands every example of its own help', () => {
    for (const verb of VERBS)
      expect(parseComment(VERB_RECORDS[verb].example)).toMatchObject({ problems: [], commands: [{ verb }] });
  });
});

/** Each is paired otherwise by cmark-gfm, which GitHub runs, than by the reader of Markdown here. */
describe('delimiters that GitHub pairs in its own way', () => {
  it.each([
    ['bold behind a mark of byte order', '.**\uFEFFtext\n/seatrial stop churn errors **_$'],
    ['emphasis that a tilde stands beside', 'an*~€\n/rollback churn errors ~*'],
    ['emphasis around a symbol', 'an*€ x\n/rollback churn errors*'],
    ['a part of a longer run', 'é *"+—***)\n/rollback churn errors🚀* '],
    ['a tag with a form feed', '<q\f title="a">\n/promote churn'],
  ])('does not carry out what may stand in %s', (_name, body) => {
    expect(parseComment(body).commands).toEqual([]);
  });

  it.each([
    ['a tilde before the end of a line', '__~\n/rollback churn errors__', '__~'],
    ['a separator that is no space', 'a\u2028*b\n/rollback churn\nc*', '*b'],
  ])('answers what is shown in spite of %s', (_name, body, word) => {
    const { commands, problems } = parseComment(`/seatrial hold churn late\n\n${body}`);
    expect(commands).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'not-plain' }]);
    expect(problems[0]?.word).toContain(word);
  });

  it.each([
    ['bold', '**late**, and *slow*'],
    ['a figure', '**~30 ms** instead of ~20'],
    ['names', 'snake_case, `a_b` and 2 * 3 * 4'],
  ])('carries out what stands above %s', (_name, line) => {
    expect(parseComment(`/rollback churn\n${line}`)).toMatchObject({ commands: [{ verb: 'rollback' }], problems: [] });
  });
});
