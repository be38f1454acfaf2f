// SPDX-License-Identifier: MIT
#include "lib/formats/json/writer.h"

#include "lib/diag/rules_cnv.h"
#include "lib/formats/json/json.h"
#include "lib/formats/json/members.h"
#include "lib/formats/json/record_writer.h"
#include "lib/formats/json/section_writer.h"

namespace digestkit::json {

using jsonio::Emitter;
using jsonio::Style;

namespace {

constexpr std::size_t flush_at = std::size_t{64} << 10;

bool is_head_member(std::string_view name) {
    return contains(head_members, name);
}

void write_known(Emitter& out, const Head& head) {
    if (head.title) {
        out.name("title");
        write_text(out, *head.title);
    }
    optional_date(out, "date", head.date);
    string_unless_empty(out, "lang", head.lang);
}

class JsonWriter final : public Writer {
  public:
    JsonWriter(Output& output, Sink& sink) : output_(output), sink_(sink), out_(Style::indented) {}

    void head(Head head) override { head_ = std::move(head); }

    void record(Record record, const Places&) override {
        if (!begun_ && !held_ && head_.empty()) {
            // What is left out is said now, while it is known which record this is.
            Emitter unwritten(Style::compact);
            write_record(unwritten, record, &sink_);
            held_ = std::move(record);
            return;
        }
        if (!begun_) begin_digest();
        write_record(out_, record, &sink_);
        if (out_.text().size() >= flush_at) flush();
    }

    void finish() override {
        if (held_) write_record(out_, *held_, nullptr);
        if (begun_) {
            out_.end_array();
            write_extras(out_, head_.extras, is_head_member, &sink_);
            out_.end_object();
        }
        if (!begun_ && !held_) return;
        flush();
        output_.write("\n");
    }

  private:
    void begin_digest() {
        begun_ = true;
        out_.begin_object();
        write_known(out_, head_);
        out_.name(records_name);
        out_.begin_array();
        if (held_) write_record(out_, *held_, nullptr);
        held_.reset();
    }

    void flush() {
        output_.write(out_.text());
        out_.clear();
    }

    Output& output_;
    Sink& sink_;
    Emitter out_;
    Head head_;
    std::optional<Record> held_;
    bool begun_ = false;
};

class NdjsonWriter final : public Writer {
  public:
    NdjsonWriter(Output& output, Sink& sink) : output_(output), sink_(sink), out_(Style::compact) {}

    void head(Head head) override {
        if (head.empty()) return;
        sink_.report(
            diagnose(rules::cnv::head_dropped,
                     "title, date, language and unknown members of the digest are left out: ndjson holds "
                     "records only",
                     {}, "write json to keep them"));
    }

    void record(Record record, const Places&) override {
        out_.clear();
        write_record(out_, record, &sink_);
        lines_.append(out_.text());
        lines_ += '\n';
        if (lines_.size() >= flush_at) flush();
    }

    void finish() override { flush(); }

  private:
    void flush() {
        if (!lines_.empty()) output_.write(lines_);
        lines_.clear();
    }

    Output& output_;
    Sink& sink_;
    Emitter out_;
    std::string lines_;
};

}  // namespace

std::unique_ptr<Writer> open_json(Output& output, const WriteOptions&, Sink& sink) {
    return std::make_unique<JsonWriter>(output, sink);
}

std::unique_ptr<Writer> open_ndjson(Output& output, const WriteOptions&, Sink& sink) {
    return std::make_unique<NdjsonWriter>(output, sink);
}

std::string to_json(const Record& record, Sink* sink) {
    constexpr std::size_t usual_bytes = std::size_t{8} << 10;  // most records have less
    Emitter out(Style::compact);
    out.reserve(usual_bytes);
    write_record(out, record, sink);
    return out.take();
}

std::string to_json(const Head& head, Sink* sink) {
    Emitter out(Style::compact);
    out.begin_object();
    write_known(out, head);
    write_extras(out, head.extras, is_head_member, sink);
    out.end_object();
    return out.take();
}

}  // namespace digestkit::json
