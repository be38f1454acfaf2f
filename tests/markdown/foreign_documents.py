# SPDX-License-Identifier: MIT
"""Documents in formats that pandoc knows, each of which wants files of others, the network or a command."""

# format, extension, content; {file} is the path of a file, {folder} that of its folder, {web} a server.
DOCUMENTS = (
    ("html", "html", """<html><head><title>T</title><link rel="stylesheet" href="{web}/a.css"><base href="{web}/">
<meta http-equiv="refresh" content="0; url={web}/b"><script src="{web}/c.js"></script>
<script>document.write("{web}")</script></head><body><h1>A title</h1><h2>Summary (EN)</h2><p>Some words.</p>
<iframe src="file://{file}"></iframe><iframe src="{web}/d.html"></iframe><object data="{file}"></object>
<embed src="file://{file}"><img src="{web}/e.png"><img src="{file}"><img src="secret.txt">
<video poster="{web}/f.png" src="{web}/g.mp4"></video><svg><image href="{web}/h.png"/></svg></body></html>"""),
    ("rst", "rst", """A title
=======

Some words.

.. include:: {file}

.. include:: secret.txt

.. raw:: html
   :file: {file}

.. raw:: html
   :url: {web}/a.html

.. csv-table:: A table
   :file: {file}

.. literalinclude:: {file}

.. code:: {file}
   :include: {file}

.. image:: {web}/a.png
"""),
    ("org", "org", """#+TITLE: A title
#+INCLUDE: "{file}"
#+INCLUDE: "secret.txt" src text
#+SETUPFILE: {file}
#+BIBLIOGRAPHY: {file}

* A heading
Some words. [[file:{file}]] [[{web}/a.png]]
#+INCLUDE: "{file}" example
"""),
    ("latex", "tex", r"""\documentclass{article}\usepackage{secret}\input{preamble}\begin{document}
\section{A title} Some words. \input{{file}} \include{secret} \input{secret.txt} \input|"cat {file}"
\verbatiminput{{file}} \lstinputlisting{{file}} \includegraphics{{web}/a.png} \bibliography{secret}
\newread\x \openin\x={file} \read\x to\y \y \immediate\write18{touch {folder}/touched} \subfile{{file}}
\end{document}"""),
    ("docbook", "dbk", """<?xml version="1.0"?><!DOCTYPE article [<!ENTITY s SYSTEM "file://{file}"><!ENTITY w SYSTEM "{web}/a.xml">]>
<article xmlns:xi="http://www.w3.org/2001/XInclude"><title>A title</title><para>Some words. &s; &w;</para>
<xi:include href="{file}" parse="text"/></article>"""),
    ("man", "1", ".TH A 1\n.SH NAME\nSome words.\n.so {file}\n.mso {file}\n.sy touch {folder}/touched\n.pso cat {file}\n"),
    ("t2t", "t2t", "A title\n\n\n%!include: {file}\n%!include: ``{file}``\n%!includeconf: {file}\nSome words.\n"),
    ("textile", "textile", "h1. A title\n\nSome words. !{web}/a.png! !{file}!\n\n<iframe src=\"file://{file}\"></iframe>\n"),
    ("mediawiki", "wiki", "= A title =\nSome words. [[File:secret.txt]] {{{file}}} {{:{file}}} [[Image:{web}/a.png]]\n"),
    ("creole", "creole", "= A title\nSome words. {{{file}}} {{{web}/a.png|x}}\n"),
    ("ipynb", "ipynb", """{"cells": [{"cell_type": "markdown", "metadata": {}, "source": ["# A title\\n\\nSome words. ![x]({file}) ![y]({web}/a.png)"]}],
"metadata": {}, "nbformat": 4, "nbformat_minor": 5}"""),
    ("markdown", "md", """---
title: A title
css: file://{file}
template: {file}
bibliography: {file}
csl: {web}/a.csl
lua-filter: {file}
header-includes: "{web}"
include-before: {file}
resource-path: {folder}
other: !include {file}
---

## Summary (EN)

Some words. ![x]({file}) ![y](file://{file}) ![z]({web}/a.png) <iframe src="file://{file}"></iframe>

```{=html}
<iframe src="{web}/b.html"></iframe>
```

`\\input{{file}}`{=latex} \\input{{file}} {{< include {file} >}} !include {file} [@secret] @include({file})
"""),
    ("markdown+smart+raw_tex+tex_math_dollars", "md", "# A title\n\nSome words. $\\input{{file}}$.\n\n\\input{{file}}\n\n\\def\\x{{file}}\\x\n"),
)


def filled(text, **values):
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text
