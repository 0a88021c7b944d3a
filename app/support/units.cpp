// SPDX-License-Identifier: MIT
#include "app/support/units.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace app {

using raft::Duration;
using raft::Error;
using raft::Result;

namespace {

Error wrong(const char* text, const QString& given)
{
    return Error{QCoreApplication::translate("app::units", text).arg(given).toStdString()};
}

} // namespace

Result<Duration> parseDuration(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d+(?:\\.\\d+)?)(us|ms|s|min|h)$"));
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    const QString unit = match.captured(2);
    double factor = 1.0;
    if (unit == QLatin1String("ms"))
        factor = 1e3;
    else if (unit == QLatin1String("s"))
        factor = 1e6;
    else if (unit == QLatin1String("min"))
        factor = 60e6;
    else if (unit == QLatin1String("h"))
        factor = 3600e6;
    const double us = match.captured(1).toDouble() * factor;
    if (!match.hasMatch() || us > 1e15)
        return wrong(QT_TRANSLATE_NOOP("app::units", "“%1” is no duration: expected a number with a unit, such as 250us, 12ms, 3s, 2min or 1h"), text);
    return Duration(std::llround(us));
}

Result<std::pair<Duration, Duration>> parseDurationRange(const QString& text)
{
    const qsizetype dash = text.indexOf(QLatin1Char('-'));
    auto first = parseDuration(dash < 0 ? text : text.left(dash));
    auto second = parseDuration(dash < 0 ? text : text.mid(dash + 1));
    if (!first || !second || *second < *first)
        return wrong(QT_TRANSLATE_NOOP("app::units", "“%1” is no range of durations: expected the shorter and the longer one, such as 150ms-300ms"), text);
    return std::pair{*first, *second};
}

Result<std::uint64_t> parseShare(const QString& text)
{
    const QString trimmed = text.trimmed();
    const bool percent = trimmed.endsWith(QLatin1Char('%'));
    bool ok = false;
    const double value = (percent ? trimmed.chopped(1) : trimmed).toDouble(&ok) / (percent ? 100.0 : 1.0);
    if (!ok || value < 0 || value > 1 || std::isnan(value))
        return wrong(QT_TRANSLATE_NOOP("app::units", "“%1” is no share: expected 0% to 100%, or 0 to 1"), text);
    return static_cast<std::uint64_t>(std::llround(value * 1e6));
}

Result<std::uint64_t> parseBytes(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,15})(B|KiB|MiB|GiB)?$"));
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    const QString unit = match.captured(2);
    unsigned shift = 0;
    if (unit == QLatin1String("KiB"))
        shift = 10;
    else if (unit == QLatin1String("MiB"))
        shift = 20;
    else if (unit == QLatin1String("GiB"))
        shift = 30;
    constexpr std::uint64_t most = std::uint64_t{1} << 40U;
    const std::uint64_t value = match.captured(1).toULongLong();
    if (!match.hasMatch() || value > (most >> shift))
        return wrong(QT_TRANSLATE_NOOP("app::units", "“%1” is no size: expected a number of bytes, such as 65536, 64KiB or 16MiB, up to 1024GiB"), text);
    return value << shift;
}

Result<double> parsePerSecond(const QString& text)
{
    QString trimmed = text.trimmed();
    if (trimmed.endsWith(QLatin1String("/s")))
        trimmed.chop(2);
    bool ok = false;
    const double value = trimmed.toDouble(&ok);
    if (!ok || value < 0 || value > 1e6 || std::isnan(value))
        return wrong(QT_TRANSLATE_NOOP("app::units", "“%1” is no rate: expected a number of requests a second, such as 20/s"), text);
    return value;
}

} // namespace app
