// SPDX-License-Identifier: MIT
#include "raftcore/scenario/eventpattern.h"

#include "raftcore/trace/file.h"
#include "raftcore/trace/jsonin.h"

#include <array>

namespace raft::scenario {

using trace::Json;

namespace {

std::optional<PacketId> packetOf(const trace::EventBody& body)
{
    if (const auto* delivered = std::get_if<trace::PacketDelivered>(&body))
        return delivered->id;
    if (const auto* lost = std::get_if<trace::PacketLost>(&body))
        return lost->id;
    if (const auto* due = std::get_if<trace::PacketDue>(&body))
        return due->id;
    if (const auto* duplicated = std::get_if<trace::PacketDuplicated>(&body))
        return duplicated->id;
    return std::nullopt;
}

// Members that name nodes: there "leader" and remembered names are meant, not spelled.
bool namesNodes(std::string_view member)
{
    constexpr std::array<std::string_view, 9> names{"node", "from", "to", "peer", "candidate",
                                                    "voter", "votedFor", "leader", "target"};
    return std::find(names.begin(), names.end(), member) != names.end();
}

bool matches(std::string_view name, const Json& wanted, const Json* is, const trace::ClusterState& state, const Names& names);

bool matchesObject(const Json& wanted, const Json& is, const trace::ClusterState& state, const Names& names)
{
    for (const auto& member : wanted.GetObject()) {
        const std::string_view name = trace::viewOf(member.name);
        if (!matches(name, member.value, trace::find(is, name), state, names))
            return false;
    }
    return true;
}

// What is not there is null, false, 0 or an empty list.
bool isNothing(const Json& wanted)
{
    return wanted.IsNull() || wanted.IsFalse() || (wanted.IsUint64() && wanted.GetUint64() == 0)
        || (wanted.IsArray() && wanted.Empty());
}

bool matches(std::string_view name, const Json& wanted, const Json* is, const trace::ClusterState& state, const Names& names)
{
    if (is == nullptr)
        return isNothing(wanted);
    if (wanted.IsObject())
        return is->IsObject() && matchesObject(wanted, *is, state, names);
    if (wanted.IsArray()) {
        if (!is->IsArray() || is->Size() != wanted.Size())
            return false;
        for (rapidjson::SizeType i = 0; i < wanted.Size(); ++i) {
            if (!matches(name, wanted[i], &(*is)[i], state, names))
                return false;
        }
        return true;
    }
    if (wanted.IsString() && is->IsNumber()) {
        const auto number = numberFromText(trace::viewOf(wanted));
        return number && is->IsUint64() && number->holds(is->GetUint64());
    }
    if (wanted.IsString() && namesNodes(name)) {
        const auto id = NodeId::parse(trace::viewOf(wanted));
        const auto meant = id ? resolve(*id, state, names) : std::nullopt;
        return wanted == *is || (is->IsString() && meant && meant->view() == trace::viewOf(*is)); // "to" may be a role
    }
    return wanted == *is;
}

} // namespace

EventText::EventText(const trace::Event& event, const trace::ClusterState& before) : m_event(event)
{
    const std::optional<PacketId> id = packetOf(event.body);
    if (!id)
        return;
    const auto found = before.inFlight.find(*id);
    if (found != before.inFlight.end())
        m_packet = found->second;
}

bool EventText::is(const Condition& wanted, const trace::ClusterState& after, const Names& names)
{
    if (trace::kindOf(m_event.body) != wanted.event)
        return false;
    if (!wanted.nodes.empty()) {
        const std::vector<NodeId> nodes = resolveAll(wanted.nodes, after, names);
        if (std::find(nodes.begin(), nodes.end(), m_event.node) == nodes.end())
            return false;
    }
    if (!wanted.members || wanted.members->MemberCount() == 0)
        return true;
    if (!m_document) {
        m_document = std::make_unique<rapidjson::Document>();
        m_document->Parse(trace::toJsonLine(m_event).c_str());
        if (m_packet && m_packet->msg) {
            rapidjson::Document sent(&m_document->GetAllocator());
            const trace::PacketSent packet{m_packet->id, m_packet->to, *m_packet->msg};
            sent.Parse(trace::toJsonLine(trace::Event{1, {}, m_packet->from, packet}).c_str());
            const auto add = [&](const char* name, Json value) {
                if (!m_document->HasMember(name))
                    m_document->AddMember(Json(name, m_document->GetAllocator()), value, m_document->GetAllocator());
            };
            add("from", Json(m_packet->from.view().data(), static_cast<rapidjson::SizeType>(m_packet->from.size()),
                             m_document->GetAllocator()));
            add("to", Json(m_packet->to.view().data(), static_cast<rapidjson::SizeType>(m_packet->to.size()),
                           m_document->GetAllocator()));
            if (sent.IsObject() && sent.HasMember("msg"))
                add("msg", Json(sent["msg"], m_document->GetAllocator()));
        }
    }
    return m_document->IsObject() && matchesObject(*wanted.members, *m_document, after, names);
}

} // namespace raft::scenario
