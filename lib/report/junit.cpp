// SPDX-License-Identifier: MIT
// JUnit XML as Jenkins takes it (junit-10.xsd): a suite for each file, in it a case for each finding, or one
// that passes. What reaches --fail-on fails, what could not be read is an error, the rest passes and tells
// what it found. A test case has no attribute for a place, so it stands in name and text.
#include <fmt/format.h>

#include <algorithm>

#include "lib/base/spool.h"
#include "lib/diag/rules_set.h"
#include "lib/report/concise.h"
#include "lib/report/full.h"
#include "lib/report/renderers.h"
#include "lib/unicode/utf8.h"
#include "lib/xmlio/escape.h"

namespace digestkit {

namespace {

std::string case_name(const Diagnostic& diagnostic) {
    Span inside = diagnostic.where;
    inside.file = inside.member;
    inside.member.clear();
    std::string place = render_place(inside);
    if (!place.empty() && place[0] == ':') place.erase(0, 1);
    return fmt::format("{} {}{}{}", diagnostic.rule->id, diagnostic.rule->name, place.empty() ? "" : " at ",
                       place);
}

class Junit final : public Report {
  public:
    explicit Junit(Output& output) : output_(output) {}

    void input(const std::string& file) override {
        close_suite();
        open_suite(file);
    }

    void finding(const Finding& finding) override {
        // As of a folder, before the first input, or of a baseline, behind the last.
        if (!open_ || finding.file != name_) input(finding.file);
        const Diagnostic& diagnostic = finding.diagnostic;
        const std::string_view element = diagnostic.rule == &rules::set::unreadable ? "error"
                                         : finding.fails                            ? "failure"
                                                                                    : "system-out";
        ++tests_;
        if (element == "error") ++errors_;
        if (element == "failure") ++failures_;
        std::string text;
        open_case(text, case_name(diagnostic));
        text += fmt::format(">\n      <{}", element);
        if (element != "system-out") {
            xmlio::append_attribute(text, "type", diagnostic.rule->id);
            xmlio::append_attribute(text, "message", repair_utf8(diagnostic.message));
        }
        text += '>';
        xmlio::append_shown(text, repair_utf8(render_full(diagnostic, {})));
        text += fmt::format("</{}>\n    </testcase>\n", element);
        cases_.append(text);
    }

    void finish(const RunTotals&) override {
        close_suite();
        begin();
        output_.write("</testsuites>\n");
    }

  private:
    void begin() {
        if (began_) return;
        began_ = true;
        output_.write(fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"{}\">\n",
                                  report_tool));
    }

    void open_suite(const std::string& name) {
        name_ = name;
        open_ = true;
        tests_ = failures_ = errors_ = 0;
    }

    void open_case(std::string& text, std::string_view name) const {
        text += "    <testcase";
        xmlio::append_attribute(text, "name", name);
        xmlio::append_attribute(text, "classname", printable(name_));
    }

    /// Only now it is known what must stand before the cases.
    void close_suite() {
        if (!open_) return;
        open_ = false;
        begin();
        std::string text = "  <testsuite";
        xmlio::append_attribute(text, "name", printable(name_));
        text += fmt::format(" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
                            std::max<std::uint64_t>(tests_, 1), failures_, errors_);
        if (tests_ == 0) {
            open_case(text, "no findings");
            text += "/>\n";
        }
        output_.write(text);
        cases_.pour(output_);
        output_.write("  </testsuite>\n");
    }

    Output& output_;
    Spool cases_;
    std::string name_;  // of the file of the suite
    bool began_ = false, open_ = false;
    std::uint64_t tests_ = 0, failures_ = 0, errors_ = 0;
};

}  // namespace

std::unique_ptr<Report> open_junit(Output& output, const ReportOptions&) {
    return std::make_unique<Junit>(output);
}

}  // namespace digestkit
