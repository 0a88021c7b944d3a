// SPDX-License-Identifier: MIT
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>

namespace ui::text {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::text)
};

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

QString shortened(const QString& text, qsizetype maxChars)
{
    if (text.size() <= maxChars)
        return text;
    qsizetype end = maxChars - 1;
    if (text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end) + QStringLiteral("…");
}

// Words written from right to left do not turn the sentence around them (Unicode's isolates).
QString isolated(const QString& text)
{
    return text.isRightToLeft() || std::any_of(text.begin(), text.end(), [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; })
               ? QChar(0x2068) + text + QChar(0x2069)
               : text;
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

QString bytes(std::uint64_t count)
{
    return QLocale().formattedDataSize(static_cast<qint64>(count), count < 10'000 ? 0 : 1);
}

QString standing(raft::Index index, raft::Index committed, raft::Index durable)
{
    return index <= committed ? Tr::tr("committed") : index <= durable ? Tr::tr("durable, not committed") : Tr::tr("written, not yet durable");
}

QString clock(raft::Time time)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return Tr::tr("%1 s").arg(locale.toString(static_cast<double>(time.count()) / 1e6, 'f', 3));
}

QString data(std::string_view bytes, qsizetype maxChars)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const std::string_view part = bytes.substr(0, static_cast<std::size_t>(maxChars) * 4);
    QString text = decoder.decode(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
    bool printable = !decoder.hasError() || part.size() < bytes.size();
    for (const uint c : text.toUcs4()) // whole characters: a pair of surrogates is one
        printable = printable && (QChar::isPrint(c) || c == u'\n' || c == u'\t');
    if (!printable) {
        const QByteArray raw(bytes.data(), static_cast<qsizetype>(std::min<std::size_t>(bytes.size(), 12)));
        text = QStringLiteral("0x") + QString::fromLatin1(raw.toHex());
        return bytes.size() > 12 ? text + QStringLiteral("…") : text;
    }
    text.replace(QLatin1Char('\n'), QChar(0x21B5));
    text.replace(QLatin1Char('\t'), QLatin1Char(' '));
    if (text.size() > maxChars)
        text = shortened(text, maxChars);
    return QCoreApplication::translate("ui::text", "“%1”").arg(isolated(text));
}

QString plain(std::string_view bytes, qsizetype maxChars)
{
    const std::string_view part = bytes.substr(0, static_cast<std::size_t>(maxChars) * 4);
    const QString given = QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
    QString text;
    for (const char32_t c : given.toUcs4()) {
        const bool space = c == U'\n' || c == U'\t' || c == U'\r';
        text += space ? QStringLiteral(" ") : QChar::isPrint(c) ? QString::fromUcs4(&c, 1) : QString(QChar(QChar::ReplacementCharacter));
    }
    return isolated(shortened(text, maxChars));
}

} // namespace ui::text
