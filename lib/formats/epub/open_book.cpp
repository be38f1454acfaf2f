// SPDX-License-Identifier: MIT
#include "lib/formats/epub/open_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "lib/diag/rules_epb.h"
#include "lib/formats/epub/block_reader.h"
#include "lib/formats/epub/entry_names.h"
#include "lib/formats/epub/names.h"
#include "lib/formats/epub/odd_package.h"
#include "lib/formats/epub/protection.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/properties.h"
#include "lib/xmlio/markup.h"

namespace digestkit::epub {

using xmlio::Markup;

namespace {

constexpr std::string_view container_namespace = "urn:oasis:names:tc:opendocument:xmlns:container";
constexpr std::string_view package_namespace = "http://www.idpf.org/2007/opf";
constexpr std::string_view xhtml_type = "application/xhtml+xml";
constexpr int most_fallbacks = 10;  // one behind the other; they may go round in circles

bool ends_with(std::string_view text, std::string_view end) noexcept {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_page_name(std::string_view name) noexcept {
    return ends_with(name, ".xhtml") || ends_with(name, ".html") || ends_with(name, ".htm");
}

/// Also with parameters, in capitals, and of the books before EPUB (OEBPS 1.2).
bool is_page_type(std::string_view type) {
    const std::string plain = ascii_lowered(trimmed(type.substr(0, type.find(';'))));
    constexpr std::string_view types[] = {xhtml_type, "text/html", "text/x-oeb1-document", "text/xml",
                                          "application/xml"};
    return std::find(std::begin(types), std::end(types), plain) != std::end(types);
}

bool has_word(std::string_view words, std::string_view wanted) noexcept {
    const std::size_t at = words.find(wanted);
    if (at == std::string_view::npos) return false;
    const std::size_t end = at + wanted.size();
    return (at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ');
}

class Opening {
  public:
    Opening(zipio::Archive& archive, const std::string& file, const Limits& limits, Sink& sink)
        : archive_(archive), file_(file), limits_(limits), sink_(sink), names_(archive) {}

    std::optional<OpenBook> open() {
        if (report_protection(archive_, file_, limits_, sink_)) return std::nullopt;
        const std::optional<std::size_t> package = find_package();
        report_odd_package(archive_, container_, file_, sink_);
        if (package) read_package(*package);
        if (book_.pages.empty() && !book_.missing_pages) take_all_pages();
        // Where pages are missing that is said already, and the stored records may be whole.
        if (book_.pages.empty() && !book_.missing_pages) {
            if (!unreadable_) {
                sink_.report(
                    diagnose(rules::epb::no_pages, "no page of the book can be found", {file_, {}, {}, {}}));
            }
            return std::nullopt;
        }
        return std::move(book_);
    }

  private:
    using Items = std::unordered_map<std::string_view, Markup::Node>;  // of the manifest, by id

    std::optional<Markup> markup(std::size_t index, std::string_view space) {
        std::optional<Markup> read = read_part(index, space);
        unreadable_ = unreadable_ || !read;
        return read;
    }

    std::optional<Markup> read_part(std::size_t index, std::string_view space) {
        std::optional<std::string> bytes = archive_.read(index, sink_);
        if (!bytes) return std::nullopt;
        if (!names_namespace(*bytes, space)) {
            sink_.report(diagnose(rules::epb::no_namespace,
                                  fmt::format("the document is not in the namespace {}", space),
                                  {file_, name(index), {}, {}}));
        }
        return xmlio::read_markup(*std::move(bytes), xmlio::MarkupKind::html, file_, name(index), limits_,
                                  sink_);
    }

    const std::string& name(std::size_t index) const { return archive_.entries()[index].name; }

    std::optional<std::size_t> find_package() {
        for (std::size_t i = 0; i < archive_.entries().size(); ++i) {
            const zipio::Entry& entry = archive_.entries()[i];
            const std::optional<std::string> path = plain_path(entry.name);
            // One folder around everything is what packing a folder by hand gives.
            if (entry.unsafe || !path || !ends_with("/" + *path, "/META-INF/container.xml")) continue;
            const std::string top = path->substr(0, path->size() - container_path.size());
            const std::optional<Markup> container = markup(i, container_namespace);
            if (!container) continue;
            const Markup::Node root = container->find(container->root(), "rootfile");
            const auto full = root != Markup::none ? container->attribute(root, "full-path") : std::nullopt;
            const auto found = full ? names_.find(top, *full) : std::nullopt;
            if (!found) continue;
            container_ = entry.name;
            return found->index;
        }
        for (std::size_t i = 0; i < archive_.entries().size(); ++i) {
            const zipio::Entry& entry = archive_.entries()[i];
            if (entry.unsafe || entry.folder || !ends_with(entry.name, ".opf")) continue;
            report_no_package(
                fmt::format("no container names the package document: {} was taken", quoted(entry.name)));
            return i;
        }
        return std::nullopt;
    }

    void read_package(std::size_t index) {
        const std::optional<Markup> package = markup(index, package_namespace);
        if (!package) return;
        package_ = name(index);
        folder_ = folder_of(package_);
        Items items;
        std::vector<Markup::Node> spine;
        for (Markup::Node node = package->root(); node != Markup::none; node = package->following(node)) {
            const std::string_view element = package->name(node);
            if (element == "item") {
                if (const auto id = package->attribute(node, "id")) items.emplace(*id, node);
            } else if (element == "itemref") {
                spine.push_back(node);
            } else if (element == "title" && book_.title.empty()) {
                book_.title = trimmed(package->all_text(node));
            } else if (element == "language" && !has_language_) {
                has_language_ = true;
                const std::string lang = named_language(package->all_text(node)).value_or("");
                if (lang != "und") book_.lang = lang;
            } else if (element == "link") {
                take_link(*package, node);
            }
        }
        for (const Markup::Node node : spine) {
            const std::string_view id = package->attribute(node, "idref").value_or("");
            const auto item = items.find(id);
            if (item != items.end()) {
                take_page(*package, shown_item(*package, items, item->second));
            } else {
                missing_.push_back({id, node});
            }
        }
        if (!missing_.empty()) report_missing(*package);
        if (!book_.records) {
            if (const auto found = names_.find(folder_, records_name)) book_.records = found->index;
        }
    }

    void report_no_package(std::string message) {
        if (unreadable_) return;  // said already
        sink_.report(diagnose(rules::epb::no_package, std::move(message), {file_, {}, {}, {}}));
    }

    void take_link(const Markup& package, Markup::Node node) {
        const auto rel = package.attribute(node, "rel");
        const auto href = package.attribute(node, "href");
        if (book_.records || !rel || !href || !has_word(*rel, "record")) return;
        if (package.attribute(node, "media-type") != records_type) return;
        if (const auto found = names_.find(folder_, *href)) book_.records = found->index;
    }

    void report(const Rule& rule, std::string message, const Markup& package, Markup::Node node) {
        sink_.report(
            diagnose(rule, std::move(message), {file_, package_, package.begin(node), package.end(node)}));
    }

    /// One finding, at the first: of a book that was cut, nearly all may be missing.
    void report_missing(const Markup& package) {
        constexpr std::size_t most_named = 3;
        book_.missing_pages = true;
        std::string names;
        for (std::size_t i = 0; i < missing_.size() && i < most_named; ++i) {
            names += (i == 0 ? "" : ", ") + quoted(missing_[i].name);
        }
        const std::size_t count = missing_.size();
        report(rules::epb::missing_page,
               count == 1           ? fmt::format("the page {} is not in the book", names)
               : count > most_named ? fmt::format("{} pages are not in the book: {} and {} more", count,
                                                  names, count - most_named)
                                    : fmt::format("{} pages are not in the book: {}", count, names),
               package, missing_.front().listed);
    }

    static bool is_page(const Markup& package, Markup::Node item) {
        return is_page_type(package.attribute(item, "media-type").value_or("")) ||
               is_page_name(package.attribute(item, "href").value_or(""));
    }

    /// Pictures and other documents may stand in a spine, with a page for readers that cannot show them.
    static Markup::Node shown_item(const Markup& package, const Items& items, Markup::Node item) {
        for (int i = 0; i < most_fallbacks && !is_page(package, item); ++i) {
            const auto next = items.find(package.attribute(item, "fallback").value_or(""));
            if (next == items.end()) break;
            item = next->second;
        }
        return item;
    }

    void take_page(const Markup& package, Markup::Node item) {
        const std::string_view href = package.attribute(item, "href").value_or("");
        const std::string_view type = package.attribute(item, "media-type").value_or("");
        if (has_word(package.attribute(item, "properties").value_or(""), "nav")) return;
        if (!is_page(package, item)) return;
        const auto found = names_.find(folder_, href);
        if (!found) {
            missing_.push_back({href, item});
            return;
        }
        if (found->inexact) {
            report(rules::epb::inexact_name,
                   fmt::format("{} was found as {}", quoted(href), quoted(name(found->index))), package,
                   item);
        }
        if (type != xhtml_type) {
            report(rules::epb::wrong_media_type,
                   fmt::format("the page {} has the media type {}", quoted(href), quoted(type)), package,
                   item);
        }
        book_.pages.push_back(found->index);
    }

    /// What is left of a book without a usable package document.
    void take_all_pages() {
        for (std::size_t i = 0; i < archive_.entries().size(); ++i) {
            const zipio::Entry& entry = archive_.entries()[i];
            if (!entry.unsafe && !entry.folder && is_page_name(entry.name)) book_.pages.push_back(i);
        }
        if (book_.pages.empty()) return;
        report_no_package("no package document lists the pages: all were taken, in the order of the archive");
        for (std::size_t i = 0; i < archive_.entries().size(); ++i) {
            if (ends_with(archive_.entries()[i].name, records_name)) book_.records = i;
        }
    }

    zipio::Archive& archive_;
    const std::string& file_;
    const Limits& limits_;
    Sink& sink_;
    EntryNames names_;
    OpenBook book_;
    struct Missing {
        std::string_view name;  // its href, or the id of no item
        Markup::Node listed;
    };
    std::vector<Missing> missing_;  // valid while the package document is read
    std::string container_, package_, folder_;
    bool has_language_ = false;
    bool unreadable_ = false;  // the container or the package document is there, but damaged: reported
};

}  // namespace

std::optional<OpenBook> open_book(zipio::Archive& archive, const std::string& file, const Limits& limits,
                                  Sink& sink) {
    return Opening(archive, file, limits, sink).open();
}

}  // namespace digestkit::epub
