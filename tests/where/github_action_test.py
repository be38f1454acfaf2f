# SPDX-License-Identifier: MIT
"""The action for GitHub: its script in a folder and with variables as GitHub sets them up, on a small repository."""
import json
import os
import re
import unittest

from repository import BROKEN, GOOD, ROOT, Repository, skip_without

SCRIPT = ROOT / "scripts" / "ci" / "github-action"


class ActionTest(unittest.TestCase):
    def setUp(self):
        self.repository = Repository(self)

    def run_action(self, **env):
        """Status, standard output and error; outputs and page are kept."""
        output, page = self.repository.path / ".output", self.repository.path / ".page"
        for path in (output, page):
            path.unlink(missing_ok=True)
        inputs = {"DIGESTKIT_PATHS": "digests"} | env
        ran = self.repository.run(SCRIPT, GITHUB_OUTPUT=str(output), GITHUB_STEP_SUMMARY=str(page), **inputs)
        self.outputs = dict(line.split("=", 1) for line in output.read_text().splitlines()) if output.exists() else {}
        self.page = page.read_text() if page.exists() else ""
        return ran.returncode, ran.stdout, ran.stderr

    def annotations(self, text):
        return re.findall(r"^::(error|warning|notice) file=([^,]*),line=(\d+).*title=([A-Z]{3}-\d{3})::", text, re.M)


class Always(ActionTest):
    def test_good_digests_pass(self):
        status, out, _ = self.run_action()
        self.assertEqual((status, self.annotations(out)), (0, []))
        self.assertEqual(self.outputs, {"status": "0", "errors": "0", "warnings": "0", "notes": "0", "sarif": ""})
        self.assertIn("1 record in 1 file", self.page)

    def test_a_broken_digest_is_annotated(self):
        self.repository.write("digests/broken.json", BROKEN)
        status, out, _ = self.run_action(DIGESTKIT_SARIF="found.sarif")
        self.assertEqual(status, 1)
        self.assertEqual(self.annotations(out), [("error", "digests/broken.json", "1", "JSN-010")])
        self.assertEqual(self.outputs["errors"], "1")
        self.assertEqual(self.outputs["sarif"], "found.sarif")
        self.assertIn("digests/broken.json:1:29: error[JSN-010]", self.page)
        results = json.loads((self.repository.path / "found.sarif").read_text())["runs"][0]["results"]
        self.assertEqual([result["ruleId"] for result in results], ["JSN-010"])

    def test_what_fails_is_for_the_workflow_to_say(self):
        self.repository.write("digests/broken.json", BROKEN)
        self.repository.write("house.toml", 'severity.JSN-010 = "warning"\n')
        self.assertEqual(self.run_action(DIGESTKIT_CONFIG="house.toml")[0], 0)
        self.assertEqual(self.outputs["warnings"], "1")
        self.assertEqual(self.run_action(DIGESTKIT_CONFIG="house.toml", DIGESTKIT_FAIL_ON="warning")[0], 1)

    def test_known_findings_do_not_count(self):
        self.repository.write("digests/broken.json", BROKEN)
        self.repository.run("digest-validate", "--write-baseline", "known.baseline", "digests")
        self.assertEqual(self.run_action(DIGESTKIT_BASELINE="known.baseline")[0], 0)

    def test_paths_are_a_line_each(self):
        self.repository.write("old ones/a.json", BROKEN)
        self.assertEqual(self.run_action(DIGESTKIT_PATHS="\n  digests\n  old ones\r\n")[0], 1)
        self.assertEqual(self.run_action(DIGESTKIT_PATHS="digests\n$(touch owned)\n")[0], 2)
        self.assertFalse((self.repository.path / "owned").exists())

    def test_a_mistake_in_the_workflow_is_annotated(self):
        for env in ({"DIGESTKIT_PATHS": "absent"}, {"DIGESTKIT_FAIL_ON": "fatal"}, {"DIGESTKIT_CONFIG": "absent.toml"}):
            with self.subTest(env):
                status, _, errors = self.run_action(**env)
                self.assertEqual((status, self.outputs["status"]), (2, "2"))
                self.assertIn("::error title=digest-validate::", errors)

    def test_where_nothing_was_done_there_is_nothing_to_upload(self):
        self.assertEqual(self.run_action(DIGESTKIT_PATHS="absent", DIGESTKIT_SARIF="found.sarif")[0], 2)
        self.assertEqual(self.outputs["sarif"], "")

    def test_nothing_in_a_name_is_a_command(self):
        self.repository.write("digests/::warning::x.json", BROKEN)
        out = self.run_action(DIGESTKIT_PATHS="digests/::warning::x.json")[1]
        quoted = re.search(r"^::stop-commands::(\w+)\n(.*)^::\1::$", out, re.M | re.S)
        self.assertIn("::warning::x.json", quoted[2])
        self.assertNotIn("::warning::x", out.replace(quoted[0], ""))

    def test_a_missing_tool_is_said(self):
        status, _, errors = self.run_action(DIGESTKIT_BIN="/nowhere")
        self.assertEqual(status, 2)
        self.assertIn("make -C", errors)


class ChangedOnly(ActionTest):
    """A pull request: main has a broken digest already, the request changes another."""

    def setUp(self):
        super().setUp()
        self.repository.write("digests/old.json", BROKEN)
        self.repository.commit("broken, long ago")
        self.repository.git("checkout", "-q", "-b", "request")

    def request(self, **env):
        """As GitHub checks a request out: the merge into its base."""
        self.repository.commit("change")
        self.repository.git("checkout", "-q", "main")
        self.repository.git("merge", "-q", "--no-ff", "-m", "merge", "request")
        return self.run_request(GITHUB_SHA=self.repository.git("rev-parse", "HEAD"), **env)

    def run_request(self, **env):
        return self.run_action(DIGESTKIT_CHANGED_ONLY="true", GITHUB_BASE_REF="main", **env)

    def test_only_what_changes_is_looked_at(self):
        self.repository.write("digests/new.json", GOOD)
        self.repository.write("package.json", "{}\n")
        self.repository.git("rm", "-q", "digests/good.json")
        self.assertEqual(self.request()[0], 0)
        self.assertIn("1 record in 1 file", self.page)

    def test_what_changes_is_looked_at(self):
        self.repository.write("digests/größer, neu.json", BROKEN)
        status, out, _ = self.request()
        self.assertEqual(status, 1)
        self.assertEqual([row[1] for row in self.annotations(out)], ["digests/größer%2C neu.json"])

    def test_ignored_and_other_folders_are_not(self):
        self.repository.write("digests/drafts/more.json", BROKEN)
        self.repository.write("elsewhere/more.json", BROKEN)
        self.assertEqual(self.request()[0], 0)

    def test_changed_settings_look_at_everything(self):
        self.repository.write("digests/digest.toml", 'fail-on = "info"\n')
        status, out, _ = self.request()
        self.assertEqual(status, 1)
        self.assertEqual([row[1] for row in self.annotations(out)], ["digests/old.json"])

    def test_settings_that_went_away_by_another_name_look_at_everything(self):
        self.repository.git("checkout", "-q", "main")
        self.repository.write("digests/digest.toml", 'ignore = ["JSN"]\n')
        self.repository.commit("settings")
        self.repository.git("checkout", "-q", "-B", "request")
        self.repository.git("mv", "digests/digest.toml", "digests/digest.toml.off")
        self.assertEqual(self.request()[0], 1)

    def test_a_path_that_is_absent_is_said(self):
        self.repository.write("digests/new.json", GOOD)
        status, _, errors = self.request(DIGESTKIT_PATHS="digest")
        self.assertEqual(status, 2)
        self.assertIn("cannot read digest", errors)

    def test_a_request_that_took_its_base_in_is_looked_at_as_a_whole(self):
        self.repository.write("digests/new.json", BROKEN)
        self.repository.commit("change")
        self.repository.git("checkout", "-q", "main")
        self.repository.write("digests/other.json", GOOD)
        self.repository.commit("meanwhile")
        self.repository.git("update-ref", "refs/remotes/origin/main", "main")
        self.repository.git("checkout", "-q", "request")
        self.repository.git("merge", "-q", "-m", "take main in", "main")
        status, out, _ = self.run_request(GITHUB_SHA="the merge of the request, which is not checked out")
        self.assertEqual(status, 1)
        self.assertEqual([row[1] for row in self.annotations(out)], ["digests/new.json"])

    def test_a_push_looks_at_everything(self):
        self.assertEqual(self.run_action(DIGESTKIT_CHANGED_ONLY="true")[0], 1)

    @unittest.skipIf(os.getuid() != 0, "only root gives files away")
    def test_a_workspace_of_another_user_is_read(self):
        self.repository.write("digests/new.json", GOOD)
        self.repository.commit("change")
        self.repository.git("checkout", "-q", "main")
        self.repository.git("merge", "-q", "--no-ff", "-m", "merge", "request")
        merged = self.repository.git("rev-parse", "HEAD")
        for path in (self.repository.path, self.repository.path / ".git"):
            os.chown(path, 65534, 65534)
        status, _, errors = self.run_request(GITHUB_SHA=merged)
        self.assertEqual(status, 0, errors)

    def test_a_base_that_was_not_fetched_is_said(self):
        status, _, errors = self.run_request()
        self.assertEqual(status, 2)
        self.assertIn("fetch-depth: 2", errors)


class Definition(unittest.TestCase):
    def test_inputs_and_variables_are_those_of_the_script(self):
        action = (ROOT / "action.yml").read_text()
        given = set(re.findall(r"(DIGESTKIT_\w+): \$\{\{ inputs\.([\w-]+) \}\}", action))
        inputs = re.findall(r"^  ([\w-]+):$", action.split("inputs:\n")[1].split("outputs:\n")[0], re.M)
        self.assertEqual({name for _, name in given}, set(inputs))
        self.assertEqual({f"DIGESTKIT_{name.upper().replace('-', '_')}" for name in inputs}, {v for v, _ in given})
        used = set(re.findall(r"\$\{(DIGESTKIT_\w+)", SCRIPT.read_text()))
        self.assertEqual(used, {variable for variable, _ in given})

    def test_outputs_are_those_of_the_script(self):
        action = (ROOT / "action.yml").read_text()
        outputs = set(re.findall(r"\{\{ steps\.validate\.outputs\.(\w+) \}\}", action))
        self.assertEqual(outputs, set(re.findall(r'^    echo "(\w+)=', SCRIPT.read_text(), re.M)))


if __name__ == "__main__":
    skip_without("git")
    unittest.main()
