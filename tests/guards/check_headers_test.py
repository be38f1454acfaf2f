# SPDX-License-Identifier: MIT
"""scripts/check-headers sees what a header uses of the standard library without including it."""
import importlib.machinery
import importlib.util
import pathlib
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parent.parent.parent / "scripts" / "check-headers"


def check_headers():
    loader = importlib.machinery.SourceFileLoader("check_headers", str(SCRIPT))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("check_headers", loader))
    loader.exec_module(module)
    return module


class Missing(unittest.TestCase):
    def found(self, **texts):
        """What is missing in a.h, in a folder of headers that are named by their letters."""
        with tempfile.TemporaryDirectory() as folder:
            module = check_headers()
            module.ROOT = pathlib.Path(folder)
            for name, text in texts.items():
                (module.ROOT / f"{name}.h").write_text(text)
            return list(module.missing(module.ROOT / "a.h"))

    def test_its_own_include(self):
        self.assertEqual(self.found(a="#include <vector>\nstd::vector<int> f();\n"), [])

    def test_none(self):
        self.assertEqual(self.found(a="#include <string>\nstd::vector<int> f();\n"),
                         ["a.h uses std::vector without <vector>"])

    def test_the_include_of_a_header_of_ours(self):
        self.assertEqual(self.found(a='#include "b.h"\nstd::vector<int> f();\n', b='#include "c.h"\n',
                                    c="#include <vector>\n"), [])

    def test_comments_use_nothing(self):
        self.assertEqual(self.found(a="/// as std::vector does\n// or std::map\n"), [])

    def test_a_name_that_the_table_does_not_have(self):
        self.assertEqual(self.found(a="std::barrier<> b;\n"),
                         ["a.h uses std::barrier, which scripts/check-headers does not know: tell its header there"])


if __name__ == "__main__":
    unittest.main()
