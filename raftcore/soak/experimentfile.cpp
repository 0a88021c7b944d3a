// SPDX-License-Identifier: MIT
#include "raftcore/soak/experimentfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace raft::soak {

namespace {

constexpr std::uint64_t mostTrials = 1'000'000;

struct FileText {
    Q_DECLARE_TR_FUNCTIONS(soak::experiments)
};

Error error(const QString& text) { return Error{text.toStdString()}; }

QString shown(std::string_view text) // of a stranger's file: not all of it
{
    constexpr std::size_t most = 60;
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(text.size(), most)));
}

std::string titleOf(const Experiment& experiment)
{
    return std::string(experiment.group) + ",trial," + std::string(experiment.value);
}

std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

// Group, trial and number, as they stand there.
std::optional<std::array<std::string_view, 3>> partsOf(std::string_view line)
{
    const std::size_t first = line.find(','), second = line.find(',', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos || line.find(',', second + 1) != std::string_view::npos)
        return std::nullopt;
    return std::array{line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1)};
}

template <class Number>
bool isAll(std::string_view text, Number& number)
{
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

// What is wrong with a line; nothing where it was taken.
QString take(std::string_view line, const std::vector<std::string>& known, std::vector<Group>& groups)
{
    const auto parts = partsOf(line);
    if (!parts)
        return FileText::tr("expected a group, a trial and a number");
    const auto& [name, trial, value] = *parts;
    const auto at = std::find(known.begin(), known.end(), name);
    if (at == known.end())
        return FileText::tr("“%1” is no group of this experiment").arg(shown(name));
    Sample sample;
    if (!isAll(trial, sample.trial) || sample.trial == 0 || sample.trial > mostTrials)
        return FileText::tr("“%1” is no trial: expected a number from 1 to 1,000,000").arg(shown(trial));
    if (!value.empty()) {
        double number = 0;
        if (!isAll(value, number) || !std::isfinite(number) || number < 0)
            return FileText::tr("“%1” is no number that could have been measured").arg(shown(value));
        sample.value = number;
    }
    std::vector<Sample>& samples = groups[static_cast<std::size_t>(at - known.begin())].samples;
    if (!samples.empty() && sample.trial <= samples.back().trial)
        return FileText::tr("trial %1 stands behind trial %2").arg(sample.trial).arg(samples.back().trial);
    samples.push_back(sample);
    return {};
}

} // namespace

std::string toCsv(const Experiment& experiment, const std::vector<Group>& groups)
{
    std::string out = titleOf(experiment) + '\n';
    for (const Group& group : groups) {
        for (const Sample& sample : group.samples) {
            out += group.name + ',' + std::to_string(sample.trial) + ',';
            if (sample.value) {
                constexpr int decimals = 3;
                std::array<char, 400> digits{}; // of any double
                const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *sample.value, std::chars_format::fixed, decimals);
                out.append(digits.data(), end.ptr);
            }
            out += '\n';
        }
    }
    return out;
}

Result<Measured> fromCsv(std::string_view text)
{
    const std::string_view title = takeLine(text);
    const auto& all = experiments();
    const auto found = std::find_if(all.begin(), all.end(), [title](const Experiment& each) { return titleOf(each) == title; });
    if (found == all.end())
        return error(FileText::tr("line 1: “%1” is the first line of no experiment").arg(shown(title)));
    Measured measured{&*found, {}};
    const std::vector<std::string> known = found->groups();
    for (const std::string& name : known)
        measured.groups.push_back({name, {}});
    for (std::uint64_t number = 2; !text.empty(); ++number) {
        if (const QString wrong = take(takeLine(text), known, measured.groups); !wrong.isEmpty())
            return error(FileText::tr("line %1: %2", "a number, what is wrong").arg(number).arg(wrong));
    }
    std::erase_if(measured.groups, [](const Group& group) { return group.samples.empty(); });
    if (measured.groups.empty())
        return error(FileText::tr("there is no number in it"));
    return measured;
}

} // namespace raft::soak
