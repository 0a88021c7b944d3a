// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace ui {

struct FuzzyMatch {
    int score = 0;        ///< higher is better; comparable between texts for one query
    QList<int> positions; ///< of the matched characters, ascending

    friend bool operator==(const FuzzyMatch&, const FuzzyMatch&) = default;
};

/// Whether the letters of the query stand in the text in this order, without regard to case, and how well: beginnings
/// of words and unbroken runs count most, so that "kl" finds "Kill leader" before "Link local". Words of the query
/// may match in any order. An empty query matches everything with score 0.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text);

} // namespace ui
