"""What a reader of GitHub sees of a line: cmark-gfm, which is GitHub's own renderer, then its list of elements, then a browser's parser."""

import re
from html import escape

import html5lib
from cmarkgfm import cmark
from html5lib import html5parser
from html5lib.constants import namespaces, specialElements

# https://html.spec.whatwg.org/multipage/parsing.html#special: the library's list is older.
html5parser.specialElements = specialElements | {(namespaces["html"], "summary")}

OPTIONS = cmark.Options.CMARK_OPT_UNSAFE | cmark.Options.CMARK_OPT_HARDBREAKS | cmark.Options.CMARK_OPT_FOOTNOTES
EXTENSIONS = ["table", "autolink", "tagfilter", "strikethrough", "tasklist"]
# https://github.com/gjtorikian/html-pipeline/blob/main/lib/html_pipeline/sanitization_filter.rb and `picture`, which GitHub's documentation names.
ELEMENTS = set(
    "h1 h2 h3 h4 h5 h6 br b i strong em a pre code img tt div ins del sup sub p ol ul table thead tbody tfoot blockquote dl dt dd kbd q samp var hr ruby rt rp li tr td th"
    " s strike summary details caption figure figcaption abbr bdo cite dfn mark small span time wbr picture source".split()
)
VOID = {"br", "img", "hr", "wbr", "source"}
# They are shown with the words that they are typed with.
AS_TYPED = {"code", "a"}
BLOCKS = set("h1 h2 h3 h4 h5 h6 pre div ol ul table blockquote dl hr li details summary figure".split())
# A paragraph that the comment brings along is told from those of the renderer. A vertical tab is a part of a tag's name:
# https://html.spec.whatwg.org/multipage/parsing.html#tag-name-state
TYPED_PARAGRAPH = re.compile(r"<p(?=[\t\n\f\r />])", re.IGNORECASE)
# Brackets in the text of a link are shown.
LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^\s()]*\)")


def shown(comment, commands):
    """For each command by the name of its model: plain, begins (only its beginning is shown as it was typed) or hidden."""
    html = cmark.markdown_to_html_with_extensions(TYPED_PARAGRAPH.sub("<p typed", comment), OPTIONS, EXTENSIONS)
    body = browsed(sanitised(browsed(html)))
    typed = re.split(r"\r\n|\r|\n", comment)
    lines = lines_of(body)
    return {name: seen(command, typed, lines) for name, command in commands.items()}


def browsed(html):
    return html5lib.parse("<!DOCTYPE html><body>" + html, namespaceHTMLElements=False).find("body")


def sanitised(element):
    """The HTML of what is in an element, of which GitHub keeps the elements on its list."""
    parts = [escape(element.text or "")]
    for child in element:
        if isinstance(child.tag, str):
            attributes = "".join(f' {name}="{escape(value)}"' for name, value in child.attrib.items() if name in ("title", "typed"))
            opened, closed = (f"<{child.tag}{attributes}>", f"</{child.tag}>") if child.tag in ELEMENTS else ("", "")
            parts.append(opened if child.tag in VOID else opened + sanitised(child) + closed)
        parts.append(escape(child.tail or ""))
    return "".join(parts)


class Line:
    """`head` is its text up to the first element, `places` whether a paragraph of Markdown is around it."""

    def __init__(self):
        self.head, self.text, self.plain, self.places = "", "", True, set()


def lines_of(body):
    lines = [Line()]
    walk(body, [], lines)
    return lines


def walk(element, around, lines):
    say(element.text, around, lines)
    for child in element:
        if child.tag == "br" or (child.tag == "img" and not lines[-1].text.strip()):
            # A picture that begins a line stands for itself.
            lines.append(Line())
        elif child.tag == "p" and not around:
            lines.append(Line())
            walk(child, ["html" if "typed" in child.attrib else "paragraph"], lines)
            lines.append(Line())
        elif child.tag in BLOCKS:
            lines.append(Line())
            walk(child, [*around, child.tag], lines)
            lines.append(Line())
        else:
            if child.tag not in AS_TYPED or "title" in child.attrib:
                lines[-1].plain = False
            walk(child, [*around, child.tag], lines)
        say(child.tail, around, lines)


def say(text, around, lines):
    if not text:
        return
    line, place = lines[-1], around[0] if around[:1] in (["paragraph"], ["html"]) else None
    inner = around[1:] if place else around
    line.places.add(place or "html")
    if set(inner) - AS_TYPED or (inner and not line.head.strip()):
        line.plain = False
    if not inner and line.plain:
        line.head += text.replace("\n", " ")
    line.text += text.replace("\n", " ")


def seen(command, typed, lines):
    source = next((line for line in typed if command in line), "").strip()
    if not source.startswith(command):
        return "hidden"
    found = next((line for line in lines if line.head.strip().startswith(command.split()[0]) and command in line.text), None)
    if found is None:
        return "hidden"
    if not found.plain or words(found.text) not in (words(source), words(LINK.sub(r"\1", source))):
        return "begins" if found.places == {"paragraph"} else "hidden"
    return "plain" if found.places == {"paragraph"} else "html"


def words(text):
    return text.replace("`", "").split()
