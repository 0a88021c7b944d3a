// SPDX-License-Identifier: MIT
#include "app/cli/values.h"

#include "app/support/units.h"

#include <QCoreApplication>

#include <algorithm>

namespace cli {

using raft::Error;
using raft::NodeId;
using raft::Result;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::values)
};

} // namespace

Error error(const QString& text)
{
    return Error{text.toStdString()};
}

Result<std::uint64_t> parseNumber(const QString& text, std::uint64_t least, std::uint64_t most)
{
    bool ok = false;
    const qulonglong value = text.trimmed().toULongLong(&ok);
    if (!ok || value < least || value > most)
        return error(Tr::tr("“%1” is no whole number from %2 to %3").arg(text).arg(least).arg(most));
    return static_cast<std::uint64_t>(value);
}

Result<NodeId> parseNode(const QString& text)
{
    const QString name = text.trimmed();
    const auto node = NodeId::parse(name.toStdString());
    // These part names from one another on the command line.
    const bool isPlain = std::none_of(name.begin(), name.end(), [](QChar c) { return QStringLiteral(",+=@|>:").contains(c); });
    if (!node || !isPlain)
        return error(Tr::tr("“%1” is no name of a node: expected something like S3").arg(text));
    return *node;
}

Result<std::vector<NodeId>> parseNodes(const QString& text)
{
    std::vector<NodeId> nodes;
    for (const QString& name : text.split(QLatin1Char(','))) {
        const auto node = parseNode(name);
        if (!node)
            return node.error();
        if (std::find(nodes.begin(), nodes.end(), *node) != nodes.end())
            return error(Tr::tr("%1 is named twice").arg(name.trimmed()));
        nodes.push_back(*node);
    }
    return nodes;
}

Result<raft::Rule> parseRule(const QString& name)
{
    QStringList names;
    for (const raft::RuleInfo& info : raft::allRules())
        names.append(QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size())));
    const auto rule = raft::ruleFromString(name.trimmed().toStdString());
    if (!rule)
        return error(Tr::tr("there is no rule “%1”; the rules are %2").arg(name, names.join(QStringLiteral(", "))));
    return *rule;
}

Result<Moment> parseMoment(const QString& text, const QString& example, const QStringList& names,
                           std::optional<raft::Time> otherwise)
{
    Moment moment;
    const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
    QStringList rest;
    if (at >= 0) {
        rest = text.mid(at + 1).split(QLatin1Char(','));
        moment.what = text.left(at).trimmed();
        const auto time = app::parseDuration(rest.takeFirst());
        if (!time)
            return error(Tr::tr("“%1” names no time: %2").arg(text, QString::fromStdString(time.error().message)));
        moment.at = *time;
    } else if (otherwise) {
        rest = text.split(QLatin1Char(','));
        moment.what = rest.takeFirst().trimmed();
        moment.at = *otherwise;
    } else {
        return error(Tr::tr("“%1” does not say when: expected something like %2").arg(text, example));
    }
    for (const QString& setting : rest) {
        const QString name = setting.section(QLatin1Char('='), 0, 0).trimmed();
        if (!names.contains(name)) {
            const QString known = names.isEmpty() ? Tr::tr("nothing") : names.join(QStringLiteral(", "));
            return error(Tr::tr("“%1” cannot be set here (%2 can): expected something like %3").arg(name, known, example));
        }
        moment.settings.insert(name, setting.section(QLatin1Char('='), 1).trimmed());
    }
    return moment;
}

} // namespace cli
