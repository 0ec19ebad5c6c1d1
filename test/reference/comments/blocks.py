"""Draws a comment from what Markdown, HTML and people make of lines. Each command in it names a model of its own."""

COMMANDS = ["/rollback {}", "/rollback {} errors", "/promote {}@1.0.0", "/promote {}@1.0.0 share=10%", "/certify {}", "/seatrial hold {} late", "/seatrial stop {}", "/Rollback {} answers are late"]
TALK = [
    "Seen on the dashboards of the night shift since noon.", "p99 doubled", "thanks, Ada", "text", "a | b", "> not typed as a quote", "*", "see https://example.com/a_b_c for more of it",
    "we think that `tokens` are cut off by the new reader", "List<String> is what the service now returns for all of it", "1) is it", "+", "- [ ] done", "- [ ]", "| a | b |", "| --- | --- |", "---", "===", "***", "[ref]: https://example.com",
    "[^1]: a note", "a[^1] b", "\\", "&nbsp;", "<br>", "</p>", "<p>", "#", "# heading", "``", "$", "~", "   ", "\t", "!", "<", "<!--", "-->", "[x]", "]", "(", "\u00a0", "\U0001f680", "[!NOTE]", "caf\u00e9 \u2014 \u201cquoted\u201d",
]
TAGS = "a b i s del strike code pre kbd samp q sub sup details summary div span p blockquote table tr td th ul li h2 center font unk script style title textarea iframe svg math time  object video form button".split()
OPEN = ["<{}>", "<{} >", "<{} title=\"a b\">", "<{}\n>", "<{} class='x'>", "<{}/>", "<{} title=\"", "<{}  a=b c>", "<{} title='"]
PAIRS = [
    ("**", "**"), ("*", "*"), ("_", "_"), ("__", "__"), ("~~", "~~"), ("~", "~"), ("`", "`"), ("``", "``"), ("[", "](https://example.com)"), ("[", "](https://example.com \"title\")"), ("![", "](a.png)"), ("[", "][ref]"), ("[", "]"),
    ("<!-- ", " -->"), ("<!--", "-->"), ("<?php ", "?>"), ("<![CDATA[", "]]>"), ("<!X ", ">"), ("\\", ""), ("&#47;", ""), ("", "  "), ("", "\\"), ("", " <unk> more"), ("", "<br>more"), ("", " &amp; more"), ("", " **now**"), ("", " ~~not~~"),
    ("", " `NaN` seen"), ("", " [log](https://example.com/1)"), ("", " https://example.com/1"), ("", " ada@example.com"), ("", " :fire:"), ("", " \\* x"), ("", " a_b_c"), ("", " 2 * 3 * 4"), ("", " ![i](a.png)"), ("", " [^1]"), ("", " <b>x</b>"), ("", " <!-- x -->"),
    ("\u200b", ""), ("\u00a0", ""), ("text ", ""), (": ", ""),
]
MARKS = ["- ", "* ", "+ ", "1. ", "2) ", "-\t", "-   ", "- [ ] x ", "- [ ] ", "- [x]", "10. ", "-     "]
FENCES = ["```", "~~~", "````", "```text", "~~~~", "```suggestion", " ```"]
# Runs of delimiters, and what stands beside them: whether a run opens or closes depends on both.
RUNS = ["*", "**", "***", "_", "__", "~", "~~", "~~~", "`", "``", "[", "]", "](x)", "![", "<", ">", "\\", "&amp;", "<b>", "</b>", "<!--", "-->"]
BESIDE = ["", "", "", " ", "\u00e9", ".", "(", ")", "\"", "\u00a0", "\u2014", "\u4e2d", "\U0001f680", "$", "+", "\u200b", "\u20ac", "\u2028"]
# Of these some readers make white space, the end of a line, or nothing.
ODD = ["\u2028", "\u2029", "\u0085", "\v", "\f", "\ufeff", "\u200b", "\u00a0", "\u3000", "\u202e", "\u00ad", "\x1b", "\u0660", "\uff0f", "\t"]


class Comment:
    def __init__(self, random):
        self.random, self.number, self.commands = random, 0, {}

    def command(self):
        self.number += 1
        name = f"m{self.number}"
        self.commands[name] = self.random.choice(COMMANDS).format(name)
        return self.commands[name]

    def line(self):
        if self.number < 4 and self.random.random() < 0.45:
            return self.command()
        return self.random.choice(TALK) if self.random.random() < 0.8 else self.tag()

    def tag(self):
        name = self.random.choice(TAGS)
        return f"</{name}>" if self.random.random() < 0.4 else self.random.choice(OPEN).format(name)

    def lines(self):
        return [self.random.choice(["", "", "", "", " ", "  ", "   ", "\t"]) + self.line() for _ in range(self.random.randint(1, 4))]

    def block(self, depth=0):
        kinds = [self.paragraph] * 6 + [self.wrapped] * 4 + [self.soup] * 3 + [self.fenced, self.indented, self.heading, self.table, self.footnote, self.outside, self.html, self.html, self.around, self.around, self.rule]
        return self.random.choice(kinds + ([self.quote, self.listed, self.listed] if depth < 3 else []))(depth)

    def blocks(self, depth):
        found = []
        for _ in range(self.random.randint(1, 3)):
            found += self.block(depth) + [""] * self.random.choice([0, 1, 1, 1, 2])
        return found

    def paragraph(self, _depth):
        return self.lines()

    def wrapped(self, _depth):
        """An inline mark that is opened in one line and closed in another, or never."""
        lines, (opening, closing) = self.lines(), self.random.choice(PAIRS)
        at, end = sorted(self.random.randrange(len(lines)) for _ in range(2))
        lines[at] = opening + lines[at] if self.random.random() < 0.5 else f"{lines[at]} {opening}"
        if self.random.random() < 0.8:
            lines[end] = lines[end] + closing if self.random.random() < 0.7 else closing + lines[end]
        return lines

    def soup(self, _depth):
        """Delimiters side by side, which two readers pair in two ways."""
        lines = self.lines() + self.lines()
        for _ in range(self.random.randint(2, 6)):
            at = self.random.randrange(len(lines))
            run = "".join(self.random.choice(BESIDE) + self.random.choice(RUNS) for _ in range(self.random.randint(1, 3))) + self.random.choice(BESIDE)
            lines[at] = self.random.choice([run + lines[at], lines[at] + run, f"{lines[at]} {run}"])
        return lines

    def fenced(self, depth):
        fence = self.random.choice(FENCES)
        return [fence, *self.blocks(depth + 2), *self.random.choice([[fence.strip()[:3]], [fence.strip()[:4]], [], [fence + " x"]])]

    def indented(self, _depth):
        return ["    " + line for line in self.lines()]

    def heading(self, _depth):
        return self.random.choice([["# " + self.line()], [*self.lines(), self.random.choice(["---", "===", "-", "= ", "- - -", "  --"])]])

    def table(self, _depth):
        return [self.random.choice(["| a | b |", "a | b", "| a |", self.line()]), self.random.choice(["| - | - |", "--- | :-:", "| --- |", "|-|", "| --"]), *self.lines()]

    def footnote(self, depth):
        return ["a[^1]", "", "[^1]: " + self.line(), *(("    " if self.random.random() < 0.5 else "") + line for line in self.blocks(depth + 2))]

    def outside(self, depth):
        """A footnote of blocks, which GitHub sets into HTML that is left open elsewhere."""
        inner = self.random.choice([self.table, self.listed, self.quote, self.heading, self.html, self.fenced, self.block])(depth + 2)
        note = ["[^1]: " + self.line(), *("    " + line for line in [*self.lines(), *inner, "", *self.lines()])]
        opened = self.random.choice(["", "", "text ", "> ", "- "]) + self.random.choice(OPEN).format(self.random.choice(TAGS))
        return ["a[^1]", "", *self.random.choice([[opened, "", *note], [*note, "", opened]]), ""]

    def html(self, _depth):
        return [self.tag() + self.random.choice(["", "", " " + self.line()]), *self.lines()]

    def around(self, depth):
        name = self.random.choice(TAGS)
        return [self.random.choice(OPEN).format(name), *self.random.choice([[""], []]), *self.blocks(depth + 1), *self.random.choice([[f"</{name}>"], ["", f"</{name}>"], []])]

    def rule(self, _depth):
        return [self.random.choice(["---", "***", "___", "- - -", "[ref]: <https://example.com> 'x'", "[ref]:", "<!-- x -->", "<?x", "<![CDATA["])]

    def quote(self, depth):
        mark = self.random.choice(["> ", ">", "> > ", "  > "])
        return [(mark if self.random.random() < 0.85 else "") + line for line in self.blocks(depth + 1)]

    def listed(self, depth):
        found = []
        for _ in range(self.random.randint(1, 2)):
            mark, lazy = self.random.choice(MARKS), self.random.random() < 0.3
            first, *rest = self.blocks(depth + 1)
            found += [mark + first, *(("" if lazy and self.random.random() < 0.5 else " " * len(mark)) + line for line in rest)]
        return found


def draw(random):
    comment = Comment(random)
    lines = comment.blocks(0) + comment.blocks(0)
    if not comment.commands:
        lines += [comment.command()]
    text = random.choice(["\n", "\n", "\n", "\r\n"]).join(with_odd(random, lines))
    return text, comment.commands


def with_odd(random, lines):
    """Signs that are rarely typed, anywhere but within a command."""
    if random.random() < 0.7:
        return lines
    found = list(lines)
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(found))
        if "/" not in found[at]:
            cut = random.randint(0, len(found[at]))
            found[at] = found[at][:cut] + random.choice(ODD) + found[at][cut:]
    return found
