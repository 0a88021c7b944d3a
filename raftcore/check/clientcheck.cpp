// SPDX-License-Identifier: MIT
#include "raftcore/check/clientcheck.h"

namespace raft::check {

using trace::Property;

void ClientCheck::on(const trace::Requested& request)
{
    const ClientNumber client = m_world.client(request.client);
    // A retry is answered by what was found for any of its attempts, so the first one counts.
    m_open.try_emplace(Key{client, request.serial},
                       Request{request.op, request.entries.size(), m_world.n, m_world.chosen.last(),
                               request.mode.value_or(ReadMode::ReadIndex)});
    if (request.op == trace::ClientOp::Read)
        m_world.askedToRead(client, request.serial);
    IntervalSet& asked = m_asked[client];
    for (std::uint64_t k = 0; k < request.entries.size(); ++k) {
        if (!asked.insert(request.serial + k))
            m_world.askedAgain(client, request.serial + k);
    }
}

void ClientCheck::on(const NodeMirror& node, const trace::Responded& response)
{
    const Key key{m_world.client(response.client), response.serial};
    const auto open = m_open.find(key);
    const Request request = open == m_open.end() ? Request{} : open->second;
    if (open != m_open.end())
        m_open.erase(open);
    if (response.outcome != trace::Outcome::Ok)
        return;
    if (request.op == trace::ClientOp::Read && response.mode.value_or(request.mode) != ReadMode::Local)
        m_reads.answered(node, response, request.committed, request.event);
    if (m_world.isBlind)
        return; // what is chosen is not known
    if (response.index > m_world.chosen.last())
        m_world.report({.property = Property::Acknowledged, .code = "acknowledged-not-chosen", .nodes = {node.id},
                        .index = response.index, .term = node.term, .events = {request.event, m_world.n},
                        .numbers = {{"serial", response.serial},
                                    {"chosenIndex", m_world.chosen.last().value()}},
                        .scope = m_world.n});
    else if (request.op == trace::ClientOp::Append)
        acknowledge(node, response, request, key);
}

// The entries of the request stand in the chosen log, the last of them at the index that the client was told. The
// k-th entry of a batch bears the request's serial + k.
void ClientCheck::acknowledge(const NodeMirror& node, const trace::Responded& response, const Request& request, Key key)
{
    if (request.entries > response.index.value())
        return m_world.report({.property = Property::Acknowledged, .code = "acknowledged-other-entry",
                               .nodes = {node.id}, .index = response.index, .term = node.term,
                               .events = {request.event, m_world.n}, .numbers = {{"serial", response.serial}},
                               .scope = m_world.n});
    const Index first(response.index.value() - request.entries);
    for (std::uint64_t i = 1; i <= request.entries; ++i) {
        ChosenLog::Record* record = m_world.chosen.at(first + i);
        if (!record)
            return;
        const bool isIt = record->client == key.client && record->serial == key.serial + (i - 1);
        if (!isIt) {
            const ChosenLog::Choice* choice = m_world.chosen.choiceOf(first + i);
            m_world.report({.property = Property::Acknowledged, .code = "acknowledged-other-entry",
                            .nodes = {node.id}, .index = first + i, .term = node.term,
                            .events = {request.event, choice ? choice->event : 0, m_world.n},
                            .numbers = {{"serial", response.serial}, {"chosenSerial", record->serial}},
                            .scope = m_world.n});
            return;
        }
        record->acknowledged = true;
    }
}

} // namespace raft::check
