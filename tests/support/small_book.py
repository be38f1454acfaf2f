# SPDX-License-Identifier: MIT
"""A book of a foreign hand with one page, made as large in one way as a test asks."""
import io
import zipfile

CONTAINER = ('<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
             '<rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>')
PACKAGE = ('<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">'
           '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:x:1</dc:identifier>'
           '<dc:title>Title</dc:title><dc:language>en</dc:language></metadata><manifest>'
           '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>')
PAGE = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Title</title></head><body><h1>Title</h1><p>Text.</p>{}</body></html>'
ENTRIES = 4


def make(more=0, chapter_bytes=0, total_bytes=0, long_name=0, deflated=False):
    """`more` entries that nobody reads; a page, or all that is read, of so many bytes; a second entry with a name of so many."""
    rest = len("application/epub+zip") + len(CONTAINER) + len(PACKAGE) if total_bytes else 0
    wanted = (total_bytes or chapter_bytes) - rest - len(PAGE.format(""))
    page = PAGE.format(" " * max(0, wanted))
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", CONTAINER)
        book.writestr("p.opf", PACKAGE)
        book.writestr("c.xhtml", page, zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED)
        for number in range(more):
            book.writestr(str(number), "")
        if long_name:
            book.writestr("n" * long_name, "")
    return into.getvalue()
