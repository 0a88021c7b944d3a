// SPDX-License-Identifier: MIT
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QStringList>

namespace ui::text {

namespace {

QString tr(const char* source)
{
    return QCoreApplication::translate("ui::text", source);
}

// A number with at most `decimals` decimals and no zeros at the end.
QString shortNumber(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = locale.toString(value, 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(locale.decimalPoint()))
            text.chop(1);
    }
    return text;
}

} // namespace

QString nodes(std::span<const raft::NodeId> list)
{
    if (list.empty())
        return QCoreApplication::translate("ui::text", "nobody");
    QStringList names;
    for (const raft::NodeId& node : list)
        names.append(of(node));
    return QLocale().createSeparatedList(names);
}

QString duration(raft::Duration value)
{
    const double us = static_cast<double>(value.count());
    if (us < 0)
        return QStringLiteral("−") + duration(-value);
    if (us < 1'000)
        return QCoreApplication::translate("ui::text", "%1 µs").arg(value.count());
    if (us < 1'000'000)
        return QCoreApplication::translate("ui::text", "%1 ms").arg(shortNumber(us / 1e3, us < 10'000 ? 1 : 0));
    if (us < 60'000'000)
        return QCoreApplication::translate("ui::text", "%1 s").arg(shortNumber(us / 1e6, us < 10'000'000 ? 2 : 1));
    const qint64 seconds = value.count() / 1'000'000;
    return QCoreApplication::translate("ui::text", "%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString clock(raft::Time time)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return tr("%1 s").arg(locale.toString(static_cast<double>(time.count()) / 1e6, 'f', 3));
}

QString data(std::string_view bytes, qsizetype maxChars)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const std::string_view part = bytes.substr(0, static_cast<std::size_t>(maxChars) * 4);
    QString text = decoder.decode(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
    bool printable = !decoder.hasError() || part.size() < bytes.size();
    for (const QChar c : std::as_const(text))
        printable = printable && (c.isPrint() || c == QLatin1Char('\n') || c == QLatin1Char('\t'));
    if (!printable) {
        const QByteArray raw(bytes.data(), static_cast<qsizetype>(std::min<std::size_t>(bytes.size(), 12)));
        text = QStringLiteral("0x") + QString::fromLatin1(raw.toHex());
        return bytes.size() > 12 ? text + QStringLiteral("…") : text;
    }
    text.replace(QLatin1Char('\n'), QChar(0x21B5));
    text.replace(QLatin1Char('\t'), QLatin1Char(' '));
    if (text.size() > maxChars)
        text = text.left(maxChars - 1) + QStringLiteral("…");
    return QCoreApplication::translate("ui::text", "“%1”").arg(text);
}

} // namespace ui::text
