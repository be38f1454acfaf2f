// SPDX-License-Identifier: MIT
// Rules of area XML: the XML form of a digest and its schema, and markup inside packages.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::xml {

inline constexpr Rule not_well_formed{"XML-001", "not-well-formed", Severity::error,
                                      "the document is not well-formed XML (or not with namespaces)"};
inline constexpr Rule doctype_forbidden{"XML-002", "doctype-forbidden", Severity::error,
                                        "a document type declaration: digests have none, and none is read"};
inline constexpr Rule other_encoding{"XML-003", "other-encoding", Severity::error,
                                     "the XML declaration names an encoding other than UTF-8"};
inline constexpr Rule wrong_root{"XML-004", "wrong-root", Severity::error,
                                 "the root element is not digest of namespace urn:digestkit:digest:1"};
inline constexpr Rule unexpected_element{
    "XML-005", "unexpected-element", Severity::error,
    "an element stands where it may not: unknown, twice, or out of order"};
inline constexpr Rule missing_element{"XML-006", "missing-element", Severity::error,
                                      "a required element is missing"};
inline constexpr Rule unexpected_attribute{"XML-007", "unexpected-attribute", Severity::error,
                                           "an element has an attribute that it may not have"};
inline constexpr Rule missing_attribute{"XML-008", "missing-attribute", Severity::error,
                                        "a required attribute is missing"};
inline constexpr Rule bad_value{"XML-009", "bad-value", Severity::error,
                                "the value of an attribute or element is not one of those allowed"};
inline constexpr Rule unexpected_text{"XML-010", "unexpected-text", Severity::error,
                                      "text stands where only elements may"};
inline constexpr Rule bad_json{"XML-011", "bad-json", Severity::error,
                               "the content of a json element is not JSON"};
inline constexpr Rule schema_invalid{"XML-012", "schema-invalid", Severity::error,
                                     "the schema forbids this for another reason (as an xsi attribute)"};
inline constexpr Rule parser_limit{"XML-013", "parser-limit", Severity::error,
                                   "a comment, name or other part is larger than the XML parser takes"};

// Of pages of books and parts of office files, which are read as tolerantly as it goes.
inline constexpr Rule read_as_html{"XML-014", "read-as-html", Severity::warning,
                                   "a page is not well-formed XML and was read by the rules of HTML"};
inline constexpr Rule unknown_entity{
    "XML-015", "unknown-entity", Severity::warning,
    "an entity that the page declares, or nobody: kept as it stands, never expanded or read"};
inline constexpr Rule repaired_bytes{"XML-016", "repaired-bytes", Severity::warning,
                                     "bytes that are not in the encoding of the document became U+FFFD"};
inline constexpr Rule converted_encoding{"XML-017", "converted-encoding", Severity::info,
                                         "the document is not in UTF-8 and was converted", true};
inline constexpr Rule misplaced_declaration{"XML-018", "misplaced-declaration", Severity::info,
                                            "something stands before the XML declaration", true};
inline constexpr Rule html_entity{"XML-019", "html-entity", Severity::info,
                                  "a character is named as in HTML, which XML does not know", true};

inline constexpr const Rule* all[] = {
    &not_well_formed, &doctype_forbidden,    &other_encoding,        &wrong_root,   &unexpected_element,
    &missing_element, &unexpected_attribute, &missing_attribute,     &bad_value,    &unexpected_text,
    &bad_json,        &schema_invalid,       &parser_limit,          &read_as_html, &unknown_entity,
    &repaired_bytes,  &converted_encoding,   &misplaced_declaration, &html_entity};

}  // namespace digestkit::rules::xml
