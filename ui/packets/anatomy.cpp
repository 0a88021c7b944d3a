// SPDX-License-Identifier: MIT
#include "ui/packets/anatomy.h"

#include "raftcore/wire/encoder.h"
#include "raftcore/wire/seal.h"
#include "ui/narration/text.h"

#include <string_view>

namespace ui::packets {

namespace {

// Goes through JSON that this program has written itself, and keeps the order of its fields.
class FlatReader {
public:
    FlatReader(std::string_view json, std::vector<Field>& out) : m_json(json), m_out(out) {}

    void value(const QString& path)
    {
        const char next = peek();
        if (next == '{')
            return members(path);
        if (next == '[')
            return items(path);
        const std::string_view words = next == '"' ? string() : bare();
        m_out.push_back({path, text::plain(words, 200)});
    }

private:
    char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }
    bool eat(char wanted)
    {
        if (peek() != wanted)
            return false;
        ++m_at;
        return true;
    }

    // Without its quotes; what is escaped stays so.
    std::string_view string()
    {
        const std::size_t begin = ++m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2U : 1U;
        const std::string_view inside = m_json.substr(begin, std::min(m_at, m_json.size()) - begin);
        ++m_at;
        return inside;
    }
    std::string_view bare() // a number, true, false, null
    {
        const std::size_t begin = m_at;
        while (m_at < m_json.size() && m_json[m_at] != ',' && m_json[m_at] != '}' && m_json[m_at] != ']')
            ++m_at;
        return m_json.substr(begin, m_at - begin);
    }
    void members(const QString& path)
    {
        eat('{');
        if (eat('}'))
            return m_out.push_back({path, QStringLiteral("{}")});
        do {
            const std::string_view key = string();
            const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
            eat(':');
            value(path.isEmpty() ? name : path + QLatin1Char('.') + name);
        } while (eat(',') && peek() == '"');
        eat('}');
    }
    void items(const QString& path)
    {
        eat('[');
        if (eat(']'))
            return m_out.push_back({path, QStringLiteral("[]")});
        int number = 0;
        do {
            value(QStringLiteral("%1[%2]").arg(path).arg(number++));
        } while (eat(',') && m_at < m_json.size());
        eat(']');
    }

    std::string_view m_json;
    std::vector<Field>& m_out;
    std::size_t m_at = 0;
};

} // namespace

std::vector<Field> fieldsOf(const std::string& json)
{
    std::vector<Field> fields;
    FlatReader(json, fields).value(QString());
    // The message's own fields are called what the paper calls them.
    for (Field& field : fields) {
        if (field.name.startsWith(QLatin1String("body.")))
            field.name.remove(0, 5);
    }
    return fields;
}

Anatomy dissect(const raft::trace::PacketState& packet, const raft::trace::ClusterState& state, const std::string& cluster)
{
    Anatomy anatomy;
    if (!packet.msg)
        return anatomy;
    raft::wire::Envelope envelope;
    envelope.src = packet.from;
    envelope.dest = packet.to;
    envelope.id = packet.id;
    envelope.cluster = raft::wire::isName(cluster) ? cluster : "cluster";
    envelope.disk = "unknown";
    envelope.incarnation = raft::Incarnation(1);
    if (const raft::trace::NodeState* sender = state.node(packet.from)) {
        if (raft::wire::isName(sender->disk.id))
            envelope.disk = sender->disk.id;
        envelope.incarnation = sender->incarnation;
    }
    std::string bytes;
    if (!raft::wire::appendUnsealed(bytes, envelope, *packet.msg))
        return anatomy;
    raft::wire::seal(bytes, std::nullopt);
    const auto* chunk = std::get_if<raft::InstallSnapshot>(packet.msg.get());
    anatomy.lacksSnapshot = chunk != nullptr && chunk->data.bytes.size() < chunk->data.length;
    anatomy.fields = fieldsOf(bytes);
    anatomy.bytes = std::move(bytes);
    return anatomy;
}

QString hexDump(const std::string& bytes)
{
    constexpr std::size_t width = 8;
    QString dump;
    for (std::size_t line = 0; line < bytes.size(); line += width) {
        QString hex, plain;
        for (std::size_t i = line; i < std::min(line + width, bytes.size()); ++i) {
            const auto byte = static_cast<unsigned char>(bytes[i]);
            hex += QStringLiteral("%1 ").arg(static_cast<unsigned>(byte), 2, 16, QLatin1Char('0'));
            plain += byte >= 0x20 && byte < 0x7f ? QChar(QLatin1Char(bytes[i])) : QChar(u'·');
        }
        dump += QStringLiteral("%1  %2 %3\n").arg(static_cast<qulonglong>(line), 4, 16, QLatin1Char('0')).arg(hex.leftJustified(width * 3)).arg(plain);
    }
    if (!dump.isEmpty())
        dump.chop(1);
    return dump;
}

} // namespace ui::packets
