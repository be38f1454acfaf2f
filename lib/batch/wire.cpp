// SPDX-License-Identifier: MIT
#include "lib/batch/wire.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "lib/diag/rules.h"

namespace digestkit::wire {

namespace {

class Packer {
  public:
    explicit Packer(std::string& out) : out_(out) {}
    Packer& operator()(std::uint64_t value) {
        std::array<char, sizeof value> bytes{};
        std::memcpy(bytes.data(), &value, sizeof value);
        out_.append(bytes.data(), bytes.size());
        return *this;
    }
    Packer& operator()(std::string_view text) {
        (*this)(text.size());
        out_ += text;
        return *this;
    }
    Packer& operator()(const Position& position) {
        return (*this)(position.line)(position.column)(position.offset);
    }

  private:
    std::string& out_;
};

class Unpacker {
  public:
    explicit Unpacker(std::string_view frame) : frame_(frame) {}
    std::uint64_t number() {
        std::uint64_t value = 0;
        need(sizeof value);
        std::memcpy(&value, frame_.data(), sizeof value);
        frame_.remove_prefix(sizeof value);
        return value;
    }
    std::string text() {
        const std::uint64_t size = number();
        need(size);
        std::string value(frame_.substr(0, static_cast<std::size_t>(size)));
        frame_.remove_prefix(static_cast<std::size_t>(size));
        return value;
    }
    Position position() {
        Position position;
        position.line = number();
        position.column = number();
        position.offset = number();
        return position;
    }

  private:
    void need(std::uint64_t bytes) const {
        if (frame_.size() < bytes)
            throw Error(ErrorKind::internal, "a worker process said what nobody knows");
    }
    std::string_view frame_;
};

const Rule& rule_of(std::string_view id) {
    const auto rules = all_rules();
    const auto at =
        std::lower_bound(rules.begin(), rules.end(), id,
                         [](const Rule* rule, std::string_view wanted) { return rule->id < wanted; });
    if (at == rules.end() || (*at)->id != id)
        throw Error(ErrorKind::internal, "a worker process named an unknown rule");
    return **at;
}

enum class Kind : std::uint64_t { diagnostic, product, outcome, failure };

void pack(Packer& out, const Diagnostic& each) {
    out(each.rule->id)(static_cast<std::uint64_t>(each.severity))(each.message)(each.where.file);
    out(each.where.member)(each.where.begin)(each.where.end)(each.hint)(each.path)(each.record);
    out(each.record_key)(each.excerpt ? 1U : 0U);
    if (!each.excerpt) return;
    const Excerpt& excerpt = *each.excerpt;
    out(excerpt.line)(excerpt.mark_begin)(excerpt.mark_end);
    out(excerpt.cut_before ? 1U : 0U)(excerpt.cut_after ? 1U : 0U);
}

Diagnostic unpack_diagnostic(Unpacker& in) {
    Diagnostic each;
    each.rule = &rule_of(in.text());
    each.severity = static_cast<Severity>(in.number());
    each.message = in.text();
    each.where.file = in.text();
    each.where.member = in.text();
    each.where.begin = in.position();
    each.where.end = in.position();
    each.hint = in.text();
    each.path = in.text();
    each.record = in.number();
    each.record_key = in.text();
    if (in.number() == 0) return each;
    Excerpt& excerpt = each.excerpt.emplace();
    excerpt.line = in.text();
    excerpt.mark_begin = static_cast<std::size_t>(in.number());
    excerpt.mark_end = static_cast<std::size_t>(in.number());
    excerpt.cut_before = in.number() != 0;
    excerpt.cut_after = in.number() != 0;
    return each;
}

void pack(Packer& out, const Outcome& outcome) {
    out(static_cast<std::uint64_t>(outcome.status))(outcome.kept ? 1U : 0U)(outcome.input.size);
    out(static_cast<std::uint64_t>(outcome.input.mtime))(outcome.input.sha256)(outcome.outputs);
    out(outcome.records)(outcome.errors)(outcome.warnings)(outcome.milliseconds)(outcome.why);
}

Outcome unpack_outcome(Unpacker& in) {
    Outcome outcome;
    outcome.status = static_cast<Status>(in.number());
    outcome.kept = in.number() != 0;
    outcome.input.size = in.number();
    outcome.input.mtime = static_cast<std::int64_t>(in.number());
    outcome.input.sha256 = in.text();
    outcome.outputs = in.number();
    outcome.records = in.number();
    outcome.errors = in.number();
    outcome.warnings = in.number();
    outcome.milliseconds = in.number();
    outcome.why = in.text();
    return outcome;
}

void pack(Packer& out, const Found& found) {
    out(found.path)(found.member)(found.argument)(found.relative);
}

Found unpack_found(Unpacker& in) {
    Found found;
    for (std::string* text : {&found.path, &found.member, &found.argument, &found.relative})
        *text = in.text();
    return found;
}

}  // namespace

std::string encode(const Request& request) {
    std::string frame;
    const Task& task = request.task;
    Packer out(frame);
    out(task.output)(task.siblings.size());
    pack(out, task.found);
    for (const Found& sibling : task.siblings) pack(out, sibling);
    out(task.range ? 1U : 0U)(task.range ? task.range->begin : 0)(task.range ? task.range->end : 0);
    for (const std::string& body : request.bodies) out(body);
    return frame;
}

Request decode_request(std::string_view frame) {
    Unpacker in(frame);
    Request request;
    Task& task = request.task;
    task.output = in.text();
    const std::uint64_t siblings = in.number();
    task.found = unpack_found(in);
    for (std::uint64_t i = 0; i < siblings; ++i) task.siblings.push_back(unpack_found(in));
    const bool ranged = in.number() != 0;
    ByteRange range;
    range.begin = in.number();
    range.end = in.number();
    if (ranged) task.range = range;
    for (std::uint64_t i = 0; i <= siblings; ++i) request.bodies.push_back(in.text());
    return request;
}

std::string encode(const Reply& reply) {
    std::string frame;
    Packer out(frame);
    out(reply.index());
    if (const auto* diagnostic = std::get_if<Diagnostic>(&reply)) {
        pack(out, *diagnostic);
    } else if (const auto* product = std::get_if<Product>(&reply)) {
        out(product->output)(product->temporary)(product->size)(product->sha256);
    } else if (const auto* outcome = std::get_if<Outcome>(&reply)) {
        pack(out, *outcome);
    } else {
        const Failure& failure = std::get<Failure>(reply);
        out(static_cast<std::uint64_t>(failure.kind))(failure.message)(failure.hint);
    }
    return frame;
}

Reply decode_reply(std::string_view frame) {
    Unpacker in(frame);
    switch (static_cast<Kind>(in.number())) {
        case Kind::diagnostic:
            return unpack_diagnostic(in);
        case Kind::product: {
            Product product;
            product.output = in.text();
            product.temporary = in.text();
            product.size = in.number();
            product.sha256 = in.text();
            return product;
        }
        case Kind::outcome:
            return unpack_outcome(in);
        case Kind::failure:
            break;
    }
    Failure failure;
    failure.kind = static_cast<int>(in.number());
    failure.message = in.text();
    failure.hint = in.text();
    return failure;
}

std::string framed(std::string_view frame) {
    const auto size = static_cast<std::uint32_t>(frame.size());
    std::string bytes(sizeof size, '\0');
    std::memcpy(bytes.data(), &size, sizeof size);
    bytes += frame;
    return bytes;
}

std::variant<std::string, Talk> receive(int fd, const Patience& patience) {
    std::string bytes;
    std::uint32_t size = 0;
    if (const Talk talk = receive_from(fd, sizeof size, bytes, patience); talk != Talk::done) return talk;
    std::memcpy(&size, bytes.data(), sizeof size);
    bytes.clear();
    if (const Talk talk = receive_from(fd, size, bytes, patience); talk != Talk::done) return talk;
    return bytes;
}

}  // namespace digestkit::wire
