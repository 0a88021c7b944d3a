// SPDX-License-Identifier: MIT
#include "ui/actions/fuzzymatch.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

constexpr int letterScore = 4;
constexpr int runBonus = 12;
constexpr int wordBonus = 14;
constexpr int beginBonus = 8;
constexpr int gapCost = 1;
constexpr int largestGapCost = 6;
constexpr int impossible = -1'000'000;

bool beginsWord(const QString& text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar here = text.at(at);
    const QChar before = text.at(at - 1);
    return !before.isLetterOrNumber() || (here.isUpper() && before.isLower())
        || here.script() == QChar::Script_Han;
}

/// The best way to find the word, as a table over (letter of the word, place in the text).
std::optional<FuzzyMatch> matchWord(const QString& word, const QString& text)
{
    const qsizetype letters = word.size();
    const qsizetype places = text.size();
    if (letters > places)
        return std::nullopt;
    struct Cell {
        int score = impossible;
        qsizetype from = -1;
    };
    std::vector<Cell> table(static_cast<std::size_t>(letters * places));
    const auto cell = [&](qsizetype letter, qsizetype place) -> Cell& {
        return table[static_cast<std::size_t>(letter * places + place)];
    };
    for (qsizetype i = 0; i < letters; ++i) {
        const QChar wanted = word.at(i).toCaseFolded();
        for (qsizetype j = i; j < places; ++j) {
            if (text.at(j).toCaseFolded() != wanted)
                continue;
            const int own = letterScore + (beginsWord(text, j) ? wordBonus : 0) + (j == 0 ? beginBonus : 0);
            if (i == 0) {
                cell(i, j).score = own - std::min(static_cast<int>(j) * gapCost, largestGapCost);
                continue;
            }
            for (qsizetype k = i - 1; k < j; ++k) {
                const Cell& before = cell(i - 1, k);
                if (before.score == impossible)
                    continue;
                const int gap = static_cast<int>(j - k - 1);
                const int step = gap == 0 ? runBonus : -std::min(gap * gapCost, largestGapCost);
                if (before.score + own + step > cell(i, j).score)
                    cell(i, j) = {before.score + own + step, k};
            }
        }
    }
    qsizetype end = -1;
    for (qsizetype j = 0; j < places; ++j) {
        if (cell(letters - 1, j).score != impossible
            && (end < 0 || cell(letters - 1, j).score > cell(letters - 1, end).score))
            end = j;
    }
    if (end < 0)
        return std::nullopt;
    FuzzyMatch match{cell(letters - 1, end).score, {}};
    for (qsizetype i = letters - 1; i >= 0; --i) {
        match.positions.prepend(static_cast<int>(end));
        end = cell(i, end).from;
    }
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text)
{
    FuzzyMatch whole;
    const QStringList words = query.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const auto match = matchWord(word, text);
        if (!match)
            return std::nullopt;
        whole.score += match->score;
        whole.positions += match->positions;
    }
    std::sort(whole.positions.begin(), whole.positions.end());
    whole.positions.erase(std::unique(whole.positions.begin(), whole.positions.end()), whole.positions.end());
    if (!words.isEmpty()) // of two that match alike, the shorter says more exactly what was meant
        whole.score = whole.score * 4 - static_cast<int>(std::min<qsizetype>(text.size(), 60)) / 4;
    return whole;
}

} // namespace ui
