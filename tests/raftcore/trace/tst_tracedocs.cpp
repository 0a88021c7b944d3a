// SPDX-License-Identifier: MIT
#include "raftcore/trace/clusterstate.h"
#include "raftcore/trace/file.h"

#include <QtTest>

#include <set>

using namespace raft;
using namespace raft::trace;

// docs/trace-format.md is a public contract: what it shows is what we write.
class TraceDocsTest : public QObject {
    Q_OBJECT
private:
    std::vector<std::string> m_lines; // of all blocks of JSON
    QByteArray m_page;

private Q_SLOTS:
    void initTestCase()
    {
        QFile page(QStringLiteral(RAFTARIUM_SOURCE_DIR "/docs/trace-format.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        m_page = page.readAll();
        bool isExample = false;
        for (const QByteArray& line : m_page.split('\n')) {
            if (line.startsWith("```"))
                isExample = line == "```json";
            else if (isExample)
                m_lines.push_back(line.toStdString());
        }
        QVERIFY(m_lines.size() > 40);
    }

    void theHeaderIsWrittenAsShown()
    {
        const auto header = headerFromJson(m_lines.front());
        QVERIFY2(bool(header), header ? "" : header.error().message.c_str());
        QCOMPARE(toJsonLine(*header), m_lines.front());
    }

    void everyExampleIsWrittenAsShown()
    {
        for (std::size_t i = 1; i < m_lines.size(); ++i) {
            const auto event = eventFromJson(m_lines[i]);
            QVERIFY2(bool(event), (m_lines[i] + "\n" + (event ? "" : event.error().message)).c_str());
            QVERIFY2(event->has_value(), m_lines[i].c_str());
            QCOMPARE(toJsonLine(**event), m_lines[i]);
            QCOMPARE((**event).n, i);
        }
    }

    void everyKindAndEveryMessageHasAnExample()
    {
        std::set<std::size_t> kinds;
        std::set<std::size_t> messages;
        for (std::size_t i = 1; i < m_lines.size(); ++i) {
            const auto event = eventFromJson(m_lines[i]);
            QVERIFY(event && *event);
            kinds.insert((**event).body.index());
            if (const auto* sent = std::get_if<PacketSent>(&(**event).body))
                messages.insert(sent->msg.index());
        }
        QCOMPARE(kinds.size(), std::variant_size_v<EventBody>);
        QCOMPARE(messages.size(), std::variant_size_v<Message>);
    }

    void everyReasonFaultAndCauseIsListed()
    {
        const auto lists = [this](std::string_view word) {
            return m_page.contains("`" + QByteArray(word.data(), static_cast<qsizetype>(word.size())) + "`");
        };
        std::vector<std::string_view> words;
        [&]<std::size_t... I>(std::index_sequence<I...>)
        {
            (words.push_back(std::variant_alternative_t<I, Why>::code), ...);
        }
        (std::make_index_sequence<std::variant_size_v<Why>>{});
        [&]<std::size_t... I>(std::index_sequence<I...>)
        {
            (words.push_back(std::variant_alternative_t<I, Fault>::what), ...);
        }
        (std::make_index_sequence<std::variant_size_v<Fault>>{});
        for (const std::string_view word : words)
            QVERIFY2(lists(word), word.data());
        for (unsigned cause = 0; cause <= static_cast<unsigned>(LossCause::ByHand); ++cause)
            QVERIFY(lists(toString(static_cast<LossCause>(cause))));
    }
};

QTEST_GUILESS_MAIN(TraceDocsTest)
#include "tst_tracedocs.moc"
