// SPDX-License-Identifier: MIT
#include "app/cli/terminal.h"

#include "raftcore/trace/file.h"
#include "ui/narration/text.h"

#include <QByteArray>

#include <cstdio>
#include <unistd.h>

namespace cli {

using namespace raft::trace;

namespace {

// One colour a node, by its name, of the sixteen that every terminal has; the name stands beside it.
int colourOf(const raft::NodeId& node)
{
    constexpr int colours[] = {36, 33, 35, 32, 34, 96, 93, 95, 92, 94};
    return colours[std::hash<raft::NodeId>{}(node) % std::size(colours)];
}

void print(const QByteArray& text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
}

// What comes from outside must not command the terminal.
QString harmless(QString text)
{
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar(0xFFFD);
    }
    return text;
}

} // namespace

Terminal::Terminal(Style style, bool verbose)
    : m_style(style), m_verbose(verbose), m_narrator([this](raft::PacketId id) {
          const auto found = m_packets.find(id);
          return found == m_packets.end() ? ui::KnownPacket{} : found->second;
      })
{
    std::setvbuf(stdout, nullptr, _IOLBF, 1U << 16U);
}

bool Terminal::wantsColours()
{
    return isatty(STDOUT_FILENO) == 1 && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
}

void Terminal::problem(const QString& text)
{
    const QByteArray bytes = (QStringLiteral("raftarium-cli: ") + text + QLatin1Char('\n')).toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

void Terminal::line(const QString& text)
{
    if (m_style != Style::Json)
        print((text + QLatin1Char('\n')).toUtf8());
}

void Terminal::remember(const Event& event)
{
    if (const auto* sent = std::get_if<PacketSent>(&event.body)) {
        m_packets.emplace(sent->id, ui::KnownPacket{event.node, std::make_shared<const raft::Message>(sent->msg)});
    } else if (const auto* copied = std::get_if<PacketDuplicated>(&event.body)) {
        if (copied->from && copied->msg)
            m_packets.emplace(copied->copy, ui::KnownPacket{*copied->from, std::make_shared<const raft::Message>(*copied->msg)});
        else if (const auto original = m_packets.find(copied->id); original != m_packets.end())
            m_packets.emplace(copied->copy, original->second);
    }
}

void Terminal::forget(const Event& event)
{
    if (const auto* delivered = std::get_if<PacketDelivered>(&event.body))
        m_packets.erase(delivered->id);
    else if (const auto* lost = std::get_if<PacketLost>(&event.body))
        m_packets.erase(lost->id);
}

bool Terminal::isShown(const Event& event) const
{
    if (m_verbose)
        return true;
    const bool isPacket = std::holds_alternative<PacketSent>(event.body) || std::holds_alternative<PacketDelivered>(event.body)
                          || std::holds_alternative<PacketDuplicated>(event.body);
    return !isPacket && m_narrator.weightOf(event) != ui::Weight::Detail
           && m_narrator.categoryOf(event) != ui::Category::Heartbeats;
}

void Terminal::tell(const Event& event)
{
    remember(event);
    if (isShown(event)) {
        if (m_style == Style::Json) {
            print(QByteArray::fromStdString(toJsonLine(event)) + '\n');
        } else {
            const ui::Story story = m_narrator.tell(event);
            const QString time = ui::text::clock(event.t).rightJustified(10);
            const QString subject = harmless(story.subject).leftJustified(8);
            const QString section = story.section.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(story.section);
            const QString sentence = harmless(story.sentence);
            if (m_style == Style::Plain) {
                line(QStringLiteral("%1  %2  %3%4").arg(time, subject, sentence, section));
            } else {
                const auto* violated = std::get_if<Violated>(&event.body);
                const bool alarm = violated != nullptr && !violated->assumption;
                const QString colour = alarm ? QStringLiteral("1;31") : QString::number(event.node.isEmpty() ? 33 : colourOf(event.node));
                line(QStringLiteral("\x1b[2m%1\x1b[0m  \x1b[%2m%3\x1b[0m  %4%5\x1b[2m%6\x1b[0m")
                         .arg(time, colour, subject, alarm ? QStringLiteral("\x1b[1;31m") : QString(), sentence, section));
            }
        }
    }
    forget(event);
}

} // namespace cli
