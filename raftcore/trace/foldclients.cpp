// SPDX-License-Identifier: MIT
#include "raftcore/trace/fold.h"

#include <algorithm>
#include <charconv>

namespace raft::trace {

namespace {

constexpr std::size_t maxRequests = 1024;
constexpr std::size_t maxAnswers = 256;
constexpr std::size_t maxClients = 64;
constexpr std::size_t maxHistory = 32;
constexpr std::size_t maxSessions = 65'536;
constexpr std::string_view registerWord = "register ";

// A retry bears the serial of the request that it repeats.
ClientRequestView* requestOf(ClientView& client, std::uint64_t serial)
{
    const auto found = std::find_if(client.history.rbegin(), client.history.rend(),
                                    [&](const ClientRequestView& view) { return view.request.serial == serial; });
    return found == client.history.rend() ? nullptr : &*found;
}

void take(ClientView& client, const ClientRequestView& view)
{
    const bool isOk = view.response->outcome == Outcome::Ok;
    if (view.request.op == ClientOp::Register && isOk)
        client.session = view.response->index;
    else if (view.request.op == ClientOp::Close && isOk)
        client.session = Index();
    else if (view.response->why && std::holds_alternative<why::SessionUnknown>(*view.response->why))
        client.session = Index();
}

} // namespace

ClientView& Fold::clientOf(const std::string& id)
{
    auto& clients = m_state.clients;
    const auto found =
        std::find_if(clients.begin(), clients.end(), [&](const ClientView& client) { return client.id == id; });
    if (found != clients.end())
        return *found;
    if (clients.size() == maxClients)
        clients.erase(clients.begin());
    ClientView fresh;
    fresh.id = id;
    return clients.emplace_back(std::move(fresh));
}

void Fold::on(NodeState& me, const Requested& event)
{
    auto& requests = m_state.requests;
    if (requests.size() >= maxRequests)
        requests.erase(requests.begin());
    requests.push_back({me.id, event, m_state.t, m_event.n});

    ClientView& client = clientOf(event.client);
    client.node = me.id;
    if (!event.session.isZero())
        client.session = event.session;
    if (ClientRequestView* before = requestOf(client, event.serial)) {
        ++before->attempts;
        before->node = me.id;
        before->changedAt = m_state.t;
        before->response.reset();
        return;
    }
    ++client.requests;
    if (client.history.size() == maxHistory)
        client.history.pop_front();
    ClientRequestView& view = client.history.emplace_back();
    view.request = event;
    view.node = me.id;
    view.askedAt = m_state.t;
    view.changedAt = m_state.t;
    view.event = m_event.n;
}

void Fold::on(NodeState& me, const Responded& event)
{
    auto& requests = m_state.requests;
    const auto asked = [&](const PendingRequest& pending) {
        return pending.request.serial == event.serial && pending.request.client == event.client;
    };
    // The same request may have been made at several nodes.
    auto found = std::find_if(requests.begin(), requests.end(), [&](const PendingRequest& pending) {
        return pending.node == me.id && asked(pending);
    });
    if (found == requests.end())
        found = std::find_if(requests.begin(), requests.end(), asked);
    Answer answer{event, me.id, m_state.t, m_state.t};
    if (found != requests.end()) {
        answer.askedAt = found->askedAt;
        requests.erase(found);
    }
    m_state.answers.push_back(std::move(answer));
    if (m_state.answers.size() > maxAnswers)
        m_state.answers.pop_front();
    clientAnswered(event);
}

void Fold::clientAnswered(const Responded& event)
{
    ClientView& client = clientOf(event.client);
    switch (event.outcome) {
    case Outcome::Ok:
        ++client.ok;
        break;
    case Outcome::Refused:
        ++client.refused;
        break;
    case Outcome::Unknown:
        ++client.unknown;
        break;
    }
    ClientRequestView* view = requestOf(client, event.serial);
    if (!view)
        return;
    view->response = event;
    view->changedAt = m_state.t;
    view->answerEvent = m_event.n;
    take(client, *view);
}

// Dissertation §6.3: sessions open, are used and expire by the log alone, alike on all nodes; so whoever applies an
// entry first tells.
void Fold::applySession(const NodeState& me, const Applied& event)
{
    if (event.index <= m_state.m_sessionsApplied || !me.log.contains(event.index))
        return;
    m_state.m_sessionsApplied = event.index;
    const Entry& entry = *me.log.at(event.index);
    auto& sessions = m_state.sessions;
    if (entry.type == EntryType::Session && entry.data.starts_with(registerWord)) {
        std::uint64_t limit = 0;
        std::from_chars(entry.data.data() + registerWord.size(), entry.data.data() + entry.data.size(), limit);
        sessions.push_back({event.index, entry.client, 0, event.index});
        while (sessions.size() > std::clamp<std::uint64_t>(limit, 1, maxSessions)) {
            sessions.erase(std::min_element(sessions.begin(), sessions.end(), [](const auto& a, const auto& b) {
                return a.lastUsed < b.lastUsed;
            }));
        }
        return;
    }
    const auto used = std::find_if(sessions.begin(), sessions.end(),
                                   [&](const SessionView& session) { return session.id == entry.session; });
    if (used == sessions.end())
        return;
    if (entry.type == EntryType::Session) {
        sessions.erase(used);
        return;
    }
    used->lastUsed = event.index;
    used->serial = std::max(used->serial, entry.serial);
}

} // namespace raft::trace
