// SPDX-License-Identifier: MIT
// Fills Places of a record that was made of pieces: whoever makes a field of a piece says so here, with the
// index that the field has in the finished record. Without Places to fill, all of it does nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lib/diag/places.h"
#include "lib/outline/kept_paths.h"
#include "lib/outline/outline.h"

namespace digestkit::outline {

class FieldPlaces {
  public:
    FieldPlaces() = default;
    /// `places` must outlive it.
    explicit FieldPlaces(Places& places) : places_(&places) {}

    bool wanted() const noexcept { return places_ != nullptr; }

    /// A title, alternative title, badge, source, author, date, tag or link, whatever the role of the piece
    /// is: `index` is that in its list.
    void field(Role field, const Piece& piece, std::size_t index = 0);
    void section(std::size_t section, const Piece& opener);
    /// `made` is what became of the piece.
    void provenance(std::size_t section, const Piece& piece, const Provenance& made);
    void block(std::size_t section, std::size_t index, const Piece& piece, const Block& made);
    /// A field that is `value`, which the words of the piece hold, or a part of that name.
    void value(std::string path, const Piece& piece, std::string_view value, std::string_view part = {});
    /// The language of the record is that of the piece.
    void language(const Piece& piece);

    /// What an element says that is no piece.
    void said(std::string path, const PiecePlaces& places, std::string_view part);

    /// Behind all others: what stands in no piece stands where it is stored. `stored` are the places of the
    /// stored record, whose paths change as `kept` says; all of them are `there` if that is not null.
    void stored(const Places& stored, const Span* there = nullptr);

    /// What stayed as it was stored; only when wanted.
    KeptPaths kept;

  private:
    struct Stretch {
        Position begin, end;
    };
    Stretch whole(const Piece& piece) const;
    void add(std::string path, const Piece& piece, Stretch where, std::string_view member);
    void add_whole(std::string path, const Piece& piece);
    void add_words(std::string path, const Piece& piece, std::size_t from = 0,
                   std::size_t to = static_cast<std::size_t>(-1));
    bool add_part(std::string path, const Piece& piece, std::string_view name);
    /// The part of that name, else the whole piece.
    void add_said(std::string path, const Piece& piece, std::string_view name);

    Places* places_ = nullptr;
};

}  // namespace digestkit::outline
