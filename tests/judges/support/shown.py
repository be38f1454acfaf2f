# SPDX-License-Identifier: MIT
"""What others must see of a record: its headings with their levels, its items with their depths, its links. Told from the JSON
of a record as docs/formats/docx.md tells it, and from what pandoc and mammoth say of a document. A line is
("h2", text), ("ul0", text), ("ol1", text) or ("a", target); white space is folded, a text that we make is None."""
import html.parser
import re
from urllib.parse import unquote

RIGHT_TO_LEFT = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def folded(text):
    return " ".join(RIGHT_TO_LEFT.sub("", text).split())


def plain(text):
    return text if isinstance(text, str) else "".join(run if isinstance(run, str) else run["text"] for run in text)


def targets(text):
    return [] if isinstance(text, str) else [run["href"] for run in text if not isinstance(run, str) and run.get("href") and run["text"].strip()]


def of_block(block):
    text = folded(block.get("label", "") + (block.get("sep", ": ") if "label" in block else "") + plain(block.get("text", "")))
    kind = "ol" if block.get("ordered") else "ul"
    return [(f"{kind}{min(block.get('depth', 0), 8)}", text)] if block["type"] == "item" and text else []


def of_section(section, title):
    """Its heading, and those of its blocks one deeper than what they stand below."""
    label = section.get("label")
    lines = []
    seen = "provenance" in section or any(block["type"] != "boilerplate" for block in section.get("blocks", []))
    if label or label is None and seen and section["kind"] != "other":
        lines.append(("h2", folded(label) if label else None))
    above, level, open_levels = (label or None), 2 if lines else 1, []
    for block in section.get("blocks", []):
        text = plain(block.get("text", ""))
        if block["type"] == "boilerplate":
            continue
        if block["type"] != "heading":
            above = None
            lines += [*of_block(block), *(("a", href) for href in targets(block.get("text", "")))]
        elif block["text"] not in (title, above):
            above = block["text"]
            while open_levels and open_levels[-1] >= block["level"]:
                open_levels.pop()
            open_levels.append(block["level"])
            links = [("a", href) for href in targets(block["text"])]
            lines += [(f"h{min(6, level + len(open_levels))}", folded(text)), *links][0 if folded(text) else 1:]
    return lines


def of_record(record):
    title = record.get("title")
    lines = [("h1", folded(plain(title)) if title is not None else None)]
    if url := record.get("source", {}).get("url"):
        lines.append(("a", url))
    for section in record.get("sections", []):
        lines += of_section(section, title)
    return lines + [("a", link["href"]) for link in record.get("links", [])]


class Page(html.parser.HTMLParser):
    """What mammoth says."""

    def __init__(self, page):
        super().__init__()
        self.lines, self.open, self.lists = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if tag in ("ul", "ol"):
            self.lists.append(tag)
        elif re.fullmatch("h[1-6]|li", tag):
            self.lines.append([tag if tag != "li" else f"{self.lists[-1]}{len(self.lists) - 1}", ""])
            self.open.append(self.lines[-1])
        elif tag == "a" and not dict(attributes).get("href", "#").startswith("#"):
            self.lines.append(["a", dict(attributes)["href"]])
        elif tag == "br" and self.open:
            self.open[-1][1] += " "

    def handle_endtag(self, tag):
        if tag in ("ul", "ol"):
            self.lists.pop()
        elif re.fullmatch("h[1-6]|li", tag):
            self.open.pop()

    def handle_data(self, text):
        if self.open:
            self.open[-1][1] += text


def of_mammoth(page):
    return [(kind, text if kind == "a" else folded(text)) for kind, text in Page(page).lines if kind == "a" or folded(text)]


def inlines(content, links):
    text = ""
    for one in content:
        kind, inner = one["t"], one.get("c")
        if kind == "Str":
            text += inner
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            text += " "
        elif kind == "Link":
            if not inner[2][0].startswith("#"):
                links.append(("a", inner[2][0]))
            text += inlines(inner[1], links)
        elif kind in ("Code", "Math"):
            text += inner[1]
        elif kind in ("Span", "Quoted"):
            text += inlines(inner[1], links)
        elif isinstance(inner, list):
            text += inlines(inner, links)
    return text


def of_pandoc(blocks, lists=()):
    """What pandoc says, from the blocks of its JSON. The first paragraph of an item is the item."""
    lines = []
    for block in blocks:
        kind, content, links = block["t"], block.get("c"), []
        if kind == "Header":
            text = folded(inlines(content[2], links))
            lines += ([(f"h{content[0]}", text)] if text else []) + links
        elif kind in ("Para", "Plain"):
            inlines(content, links)
            lines += links
        elif kind == "LineBlock":
            lines += [line for inner in content for line in of_pandoc([{"t": "Para", "c": inner}])]
        elif kind in ("BulletList", "OrderedList"):
            name = "ul" if kind == "BulletList" else "ol"
            for item in content if name == "ul" else content[1]:
                if item and item[0]["t"] in ("Para", "Plain"):
                    text = folded(inlines(item[0]["c"], links := []))
                    lines += ([(f"{name}{len(lists)}", text)] if text else []) + links
                    item = item[1:]
                lines += of_pandoc(item, (*lists, name))
        elif kind == "BlockQuote":
            lines += of_pandoc(content, lists)
        elif kind == "Div":
            lines += of_pandoc(content[1], lists)
    return lines


def host_as_ascii(target):
    return re.sub("(?<=://)[^/:]+", lambda host: host[0].encode("idna").decode(), target)


def disagreements(expected, found, depths=True):
    """Lines that differ: headings and items in their order, links whatever their order."""
    def structure(lines):
        return [(kind if depths else kind[:2] if kind[0] != "h" else kind, text) for kind, text in lines if kind != "a"]

    def links(lines):
        return sorted({host_as_ascii(unquote(target)) for kind, target in lines if kind == "a" and re.match("https?:|mailto:", target)})

    wrong = []
    ours, theirs = structure(expected), structure(found)
    for one, other in zip(ours, theirs):
        if one[0] != other[0] or one[1] is not None and one[1] != other[1]:
            wrong.append(f"{one} is seen as {other}")
            break
    if not wrong and len(ours) != len(theirs):
        wrong.append(f"{len(ours)} headings and items are seen as {len(theirs)}: {(ours + theirs)[min(len(ours), len(theirs))]}")
    if links(expected) != links(found):
        wrong.append(f"links {links(expected)} are seen as {links(found)}")
    return wrong
