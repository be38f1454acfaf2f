# SPDX-License-Identifier: MIT
"""Edits documents as a person does, in LibreOffice: usage: edit_documents.py REQUEST.json, run by a Python that has uno.
The request: {"home": folder for a profile, "edits": [{"from", "to", "tracked", "steps"}]}, paths of files. A step
is [verb, argument…]; the verbs are the methods of Editor. Dies where a step cannot be made."""
import json
import os
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import Locale

KEYS = {"enter": ".uno:InsertPara", "delete": ".uno:Delete", "backspace": ".uno:SwBackspace"}


def value(name, content):
    prop = PropertyValue()
    prop.Name, prop.Value = name, content
    return prop


class Editor:
    def __init__(self, context, document):
        self.document, self.controller = document, document.CurrentController
        self.cursor = self.controller.getViewCursor()
        self.dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        self.cut_out = None

    def paragraph_with(self, text):
        paragraphs = self.document.Text.createEnumeration()
        while paragraphs.hasMoreElements():
            paragraph = paragraphs.nextElement()
            if paragraph.supportsService("com.sun.star.text.Paragraph") and text in paragraph.String:
                return paragraph
        raise SystemExit(f"no paragraph has {text!r}")

    def command(self, name, *properties):
        self.dispatcher.executeDispatch(self.controller.Frame, name, "", 0, properties)

    def go(self, text, offset, length=0):
        """To the place `offset` characters behind the start of the paragraph with `text`; `length` are selected."""
        at = self.document.Text.createTextCursorByRange(self.paragraph_with(text).Start)
        at.goRight(offset, False)
        at.goRight(length, True)
        self.cursor.gotoRange(at, False)

    def select(self, text):
        self.go(text, self.paragraph_with(text).String.index(text), len(text))

    def before(self, text):
        self.go(text, self.paragraph_with(text).String.index(text))

    def after(self, text):
        self.go(text, self.paragraph_with(text).String.index(text) + len(text))

    def behind(self, text, count):
        """Selects as many characters behind the text."""
        self.go(text, self.paragraph_with(text).String.index(text) + len(text), count)

    def start(self, text):
        self.go(text, 0)

    def end(self, text):
        self.go(text, len(self.paragraph_with(text).String))

    def content(self, text):
        self.go(text, 0, len(self.paragraph_with(text).String))

    def mark(self, text):
        """The end of a paragraph, which parts it from the next."""
        at = self.document.Text.createTextCursorByRange(self.paragraph_with(text).End)
        at.goRight(1, True)
        self.cursor.gotoRange(at, False)

    def paragraphs(self, first, last):
        """From the start of one to the start of the one behind the other."""
        at = self.document.Text.createTextCursorByRange(self.paragraph_with(first).Start)
        end = self.document.Text.createTextCursorByRange(self.paragraph_with(last).End)
        end.goRight(1, False)
        at.gotoRange(end, True)
        self.cursor.gotoRange(at, False)

    def to_end(self, first):
        at = self.document.Text.createTextCursorByRange(self.paragraph_with(first).Start)
        at.gotoEnd(True)
        self.cursor.gotoRange(at, False)

    def last(self):
        self.cursor.gotoEnd(False)

    def type(self, text):
        self.command(".uno:InsertText", value("Text", text))

    def key(self, name):
        self.command(KEYS[name])

    def style(self, name):
        self.command(".uno:StyleApply", value("Style", name), value("FamilyName", "ParagraphStyles"))

    def cut(self):
        self.cut_out = self.controller.getTransferable()
        self.command(".uno:Delete")

    def paste(self):
        self.controller.insertTransferable(self.cut_out)

    def bold(self):
        self.command(".uno:Bold", value("Bold", True))

    def italic(self):
        self.command(".uno:Italic", value("Italic", True))

    def link(self, target):
        self.cursor.HyperLinkURL = target

    def depth(self, number):
        self.cursor.NumberingLevel = number

    def language(self, language, country):
        self.cursor.CharLocale = Locale(language, country, "")


def edit(context, desktop, job):
    url = uno.systemPathToFileUrl(job["from"])
    document = desktop.loadComponentFromURL(url, "_blank", 0, (value("Hidden", True),))
    document.RecordChanges = job["tracked"]
    editor = Editor(context, document)
    for verb, *arguments in job["steps"]:
        getattr(editor, verb)(*arguments)
    document.storeToURL(uno.systemPathToFileUrl(job["to"]), (value("FilterName", "MS Word 2007 XML"),))
    document.close(True)


def connect(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        request = json.load(file)
    pipe = f"digestkit-{os.getpid()}"
    office = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{request['home']}/profile", "--headless", "--norestore",
                               f"--accept=pipe,name={pipe};urp;"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, env=os.environ | {"HOME": request["home"]}, start_new_session=True)
    try:
        context = connect(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        for job in request["edits"]:
            try:
                edit(context, desktop, job)
            except SystemExit as failure:
                raise SystemExit(f"{job['to']}: {failure}") from None
        desktop.terminate()
        office.wait(30)
    finally:
        if office.poll() is None:
            os.killpg(office.pid, signal.SIGKILL)  # the program starts another


if __name__ == "__main__":
    main()
