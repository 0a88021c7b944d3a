// SPDX-License-Identifier: MIT
#include "ui/export/transcript.h"

#include "ui/narration/narrator.h"
#include "ui/narration/rules.h"
#include "ui/narration/text.h"

#include <QIODevice>
#include <QLocale>

#include <algorithm>
#include <unordered_map>

namespace ui::exports {

using namespace raft::trace;

namespace {

constexpr std::uint64_t eventsAReport = 4'096;
constexpr qsizetype timeWidth = 14, subjectWidth = 9;

// Of the packets that are on their way: who sent them, and what they carry.
class Packets {
public:
    void note(const Event& event)
    {
        if (const auto* sent = std::get_if<PacketSent>(&event.body))
            m_known[sent->id] = {event.node, std::make_shared<const raft::Message>(sent->msg)};
        else if (const auto* copy = std::get_if<PacketDuplicated>(&event.body))
            m_known[copy->copy] = copy->from && copy->msg ? KnownPacket{*copy->from, std::make_shared<const raft::Message>(*copy->msg)} : find(copy->id);
    }
    void forget(const Event& event) // it has ended, and was told
    {
        if (m_known.size() < most)
            return;
        if (const auto* lost = std::get_if<PacketLost>(&event.body))
            m_known.erase(lost->id);
        else if (const auto* delivered = std::get_if<PacketDelivered>(&event.body))
            m_known.erase(delivered->id);
    }
    KnownPacket find(raft::PacketId id) const
    {
        const auto found = m_known.find(id);
        return found == m_known.end() ? KnownPacket{} : found->second;
    }

private:
    static constexpr std::size_t most = 50'000; // what a delivered packet did is told after it
    std::unordered_map<raft::PacketId, KnownPacket> m_known;
};

bool isMerelyTraffic(const Event& event)
{
    return std::holds_alternative<PacketSent>(event.body) || std::holds_alternative<PacketDue>(event.body)
        || std::holds_alternative<PacketDelivered>(event.body);
}

bool isTold(const Event& event, const Narrator& narrator, TranscriptOptions::Depth depth)
{
    switch (depth) {
    case TranscriptOptions::Depth::Headlines: return narrator.weightOf(event) == Weight::Headline;
    case TranscriptOptions::Depth::Usual: return !isMerelyTraffic(event) && narrator.weightOf(event) != Weight::Detail;
    case TranscriptOptions::Depth::Everything: return true;
    }
    return true;
}

// To the microsecond, so that the order is seen.
QString timeOf(raft::Time time)
{
    return QLocale().toString(static_cast<double>(time.count()) / 1e6, 'f', 6) + QLatin1String(" s");
}

QString escaped(QString words)
{
    static const QString special = QStringLiteral("\\`*_[]<>|#");
    QString out;
    out.reserve(words.size());
    for (const QChar c : std::as_const(words)) {
        if (special.contains(c))
            out += QLatin1Char('\\');
        out += c == QLatin1Char('\n') ? QLatin1Char(' ') : c;
    }
    return out;
}

QString lineOf(const Event& event, const Story& story, bool markdown)
{
    if (markdown) {
        return QStringLiteral("| %1 | %2 | %3 | %4 |\n")
            .arg(timeOf(event.t), escaped(story.subject), escaped(story.sentence), escaped(story.section));
    }
    QString line = timeOf(event.t).rightJustified(timeWidth) + QLatin1String("  ") + story.subject.leftJustified(subjectWidth)
                   + QLatin1Char(' ') + QString(story.sentence).replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (!story.section.isEmpty())
        line += QLatin1String("  [") + story.section + QLatin1Char(']');
    return line + QLatin1Char('\n');
}

} // namespace

raft::Result<std::uint64_t> Transcript::write(QIODevice& out, const TraceStore& run, const TranscriptOptions& options,
                                              const std::function<bool(double)>& progress)
{
    const Header& header = run.header();
    const std::uint64_t size = run.size();
    const raft::Time end = std::min(options.to, run.lastTime());
    QStringList facts;
    facts << (header.mode == Mode::Live ? tr("A live cluster") : header.mode == Mode::Lab ? tr("The Lab, seed %1").arg(header.seed) : tr("A recording of another program"));
    facts << tr("nodes: %1").arg(text::nodes(header.nodes));
    facts << tr("links: %1 ± %2").arg(text::duration(header.delay), text::duration(header.jitter));
    QStringList off;
    for (const std::string& name : header.rulesOff) {
        const auto rule = raft::ruleFromString(name);
        off << (rule ? rules::title(*rule) : text::plain(name));
    }
    if (!off.isEmpty())
        facts << tr("rules off: %1").arg(off.join(QStringLiteral(", ")));
    facts << tr("from %1 to %2").arg(timeOf(std::min(options.from, end)), timeOf(end));
    QString head = tr("Transcript of a run");
    if (options.markdown) {
        QStringList list;
        for (const QString& fact : std::as_const(facts))
            list << QStringLiteral("* ") + escaped(fact);
        head = QStringLiteral("# ") + escaped(head) + QStringLiteral("\n\n") + list.join(QLatin1Char('\n'))
               + QStringLiteral("\n\n| %1 | %2 | %3 | %4 |\n|---:|---|---|---|\n").arg(tr("Time"), tr("Who"), tr("What"), tr("Section"));
    } else {
        head += QLatin1Char('\n') + facts.join(QLatin1Char('\n')) + QLatin1String("\n\n");
    }
    bool isFine = out.write(head.toUtf8()) >= 0;
    Packets packets;
    const Narrator narrator([&packets](raft::PacketId id) { return packets.find(id); });
    std::uint64_t told = 0;
    bool isCancelled = false;
    run.forEach(1, size, [&](const Event& event) {
        if (event.t > options.to)
            return false;
        packets.note(event);
        if (event.t >= options.from && isTold(event, narrator, options.depth)) {
            isFine = isFine && out.write(lineOf(event, narrator.tell(event), options.markdown).toUtf8()) >= 0;
            ++told;
        }
        packets.forget(event);
        if (event.n % eventsAReport == 0 && progress && !progress(static_cast<double>(event.n) / static_cast<double>(size)))
            isCancelled = true;
        return isFine && !isCancelled;
    });
    if (isCancelled)
        return raft::Error{};
    if (!isFine)
        return raft::Error{tr("The transcript was not written: %1. Choose another place.").arg(out.errorString()).toStdString()};
    return told;
}

} // namespace ui::exports
