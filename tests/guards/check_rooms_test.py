# SPDX-License-Identifier: MIT
"""scripts/check-rooms finds each kind of bad include that is planted, and nothing in a good tree."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parent.parent.parent / "scripts" / "check-rooms"
GOOD = {
    "lib/base/error.h": "#include <string>\n",
    "lib/model/record.h": '#include "lib/base/error.h"\n',
    "lib/formats/format.h": '#include "lib/model/record.h"\n',
    "lib/formats/json/reader.cpp": '#include "lib/formats/format.h"\n',
    "lib/formats/json/writer.h": "",
    "lib/formats/xml/xml.h": "",
    "lib/xmlio/sax.cpp": "#include <libxml/parser.h>\n",
    "lib/convert/registry.cpp": '#include "lib/formats/xml/xml.h"\n',
    "tools/common/cli.h": "#include <CLI/CLI.hpp>\n",
    "tests/support/catch.h": "#include <catch2/catch.hpp>\n",
    "tests/unit/base/error_test.cpp": '#include "lib/base/error.h"\n#include "tests/support/catch.h"\n',
}


class CheckRooms(unittest.TestCase):
    def run_on(self, extra):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (GOOD | extra).items():
                path = pathlib.Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            ran = subprocess.run([sys.executable, SCRIPT, folder], capture_output=True, text=True)
        return ran.returncode, ran.stdout + ran.stderr

    def test_a_good_tree_passes(self):
        self.assertEqual(self.run_on({})[0], 0)

    def test_each_planted_include_is_found(self):
        for name, text, finding in (
            ("lib/base/up.h", '#include "lib/model/record.h"', "base may not include"),
            ("lib/formats/json/x.cpp", '#include "lib/formats/xml/xml.h"', "formats/json may not include"),
            ("lib/formats/json/x.cpp", "#include <libxml/tree.h>", "belongs to"),
            ("lib/formats/json/reader.h", '#include "lib/formats/json/writer.h"', "a reader may not include a writer"),
            ("lib/model/x.cpp", "  #  include <rapidjson/document.h>", "belongs to unit/jsonio"),
            ("lib/model/x.cpp", "#include <unicode/uchar.h>", "belongs to unicode"),
            ("lib/convert/x.cpp", "#include <CLI/CLI.hpp>", "belongs to tools"),
            ("lib/convert/x.cpp", '#include "tools/common/cli.h"', "convert may not include"),
            ("lib/convert/x.cpp", '#include "tests/support/catch.h"', "convert may not include"),
            ("lib/base/x.cpp", '#include "error.h"', "is no path from the root"),
            ("lib/base/x.cpp", "#include <simdjson.h>", "belongs to"),
            ("lib/model/x.cpp", "#include <nettle/sha2.h>", "belongs to base"),
            ("lib/model/x.cpp", "#include <catch2/catch.hpp>", "belongs to tests/support"),
            ("tests/unit/base/x.cpp", '#include "lib/model/record.h"', "unit/base may not include"),
            ("lib/base/error.h", '#include "lib/base/other.h"', "is no path"),
            ("lib/cupboard/x.h", "", "is no room"),
        ):
            with self.subTest(name=name, text=text):
                status, output = self.run_on({name: text + "\n"})
                self.assertEqual(status, 1)
                self.assertIn(finding, output)
                self.assertEqual(len(output.splitlines()), 1, output)

    def test_a_cycle_of_headers_is_found(self):
        status, output = self.run_on({"lib/base/a.h": '#include "lib/base/b.h"\n', "lib/base/b.h": '#include "lib/base/a.h"\n'})
        self.assertEqual(status, 1)
        self.assertIn("lib/base/a.h -> lib/base/b.h -> lib/base/a.h: a cycle", output)


if __name__ == "__main__":
    unittest.main()
