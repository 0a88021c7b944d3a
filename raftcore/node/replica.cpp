// SPDX-License-Identifier: MIT
#include "raftcore/node/replica.h"

#include <type_traits>
#include <utility>

namespace raft {

namespace {

// A ForwardResult names the forward by its number alone, and one that was asked for by the incarnation before may come
// late: so each incarnation has numbers of its own. All are exact in JSON (below 2⁵³).
RequestId numbersBefore(Incarnation incarnation)
{
    constexpr std::uint64_t known = std::uint64_t{1} << 20U;
    return (incarnation.value() + known - 1) % known << 32U;
}

} // namespace

Replica::Replica(ReplicaOptions options, const Restored& restored, DrawElectionTimeout draw,
                 std::unique_ptr<StateMachine> machine)
    : m_options(std::move(options)), m_raft(m_options.raft, restored, std::move(draw)), m_termAtStart(m_raft.currentTerm()),
      m_machine(std::move(machine)), m_lastRequest(numbersBefore(restored.incarnation))
{
}

Replica::Replica(const Replica& other)
    : m_options(other.m_options), m_raft(other.m_raft), m_termAtStart(other.m_termAtStart), m_machine(other.m_machine->clone()),
      m_sessions(other.m_sessions), m_applied(other.m_applied), m_lastRequest(other.m_lastRequest), m_pending(other.m_pending), m_waiting(other.m_waiting),
      m_awaited(other.m_awaited), m_inSession(other.m_inSession), m_numbers(other.m_numbers), m_repeatable(other.m_repeatable),
      m_leader(other.m_leader), m_leaderTerm(other.m_leaderTerm), m_armed(other.m_armed), m_forwards(other.m_forwards)
{
}

Replica& Replica::operator=(const Replica& other)
{
    if (this != &other)
        *this = Replica(other);
    return *this;
}

// ---------------------------------------------------------------- inputs

void Replica::start(Time now, ReplicaHost& host)
{
    m_raft.start(now, m_effects);
    carryOut(host);
}

void Replica::receive(Time now, const NodeId& from, Incarnation senderIncarnation, const Message& message,
                      ReplicaHost& host)
{
    std::visit(
        [&](const auto& body) {
            using Body = std::decay_t<decltype(body)>;
            if constexpr (std::is_same_v<Body, Forward>)
                takeForward(now, from, senderIncarnation, body, host);
            else if constexpr (std::is_same_v<Body, ForwardResult>)
                takeForwardResult(now, from, body, host);
            else
                feed(now, Receive{from, body}, host);
        },
        message);
}

void Replica::expire(Time now, Timer timer, ReplicaHost& host) { feed(now, TimerExpired{timer}, host); }
void Replica::durable(Time now, WriteToken token, ReplicaHost& host) { feed(now, WriteFinished{token}, host); }
void Replica::setRule(Time now, Rule rule, bool on, ReplicaHost& host) { feed(now, SwitchRule{rule, on}, host); }

void Replica::transfer(Time now, const NodeId& to, ReplicaHost& host) { feed(now, TransferLeadership{to}, host); }
void Replica::abortTransfer(Time now, ReplicaHost& host) { feed(now, AbortTransfer{}, host); }
void Replica::changeMembers(Time now, const ChangeMembers& change, ReplicaHost& host) { feed(now, change, host); }
void Replica::abortChange(Time now, ReplicaHost& host) { feed(now, AbortChange{}, host); }
void Replica::takeSnapshot(Time now, ReplicaHost& host) { feed(now, TakeSnapshot{}, host); }
void Replica::forgetLeader(Time now, ReplicaHost& host) { feed(now, ForgetLeader{}, host); }
void Replica::tune(Time now, const RaftTuning& tuning, ReplicaHost& host) { feed(now, Tune{tuning}, host); }
void Replica::loseLease(Time now, ReplicaHost& host) { feed(now, LoseLease{}, host); }

// ---------------------------------------------------------------- effects

void Replica::feed(Time now, const Input& input, ReplicaHost& host)
{
    run(now, input, host);
    if (m_repeatable > 0)
        askNewLeader();
    // A leader may have been found, lost or replaced: what waits for one is looked at again.
    if (!m_waiting.empty())
        dispatch(now, host);
}

void Replica::carryOut(ReplicaHost& host)
{
    Effects effects = std::exchange(m_effects, {});
    for (Effect& effect : effects) {
        std::visit(
            Overloaded{
                [&](Send& send) { host.send(send.to, toMessage(std::move(send.message))); },
                [&](Persist& persist) { host.write(std::move(persist)); },
                [&](Apply& committed) { apply(committed, host); },
                [&](SetTimer& timer) { host.setTimer(timer.timer, timer.deadline); },
                [&](ProposalAppended& appended) { proposalAppended(appended); },
                [&](ProposalRefused& refused) { proposalRefused(refused, host); },
                [&](MakeSnapshot& make) { makeSnapshot(make); },
                [&](RestoreSnapshot& restored) { restore(restored, host); },
                [&](ReadReady& ready) { readReady(ready, host); },
                [&](ReadRefused& refused) { readRefused(refused, host); },
                [&](auto& observation) { host.observe(observation); },
            },
            effect);
    }
    effects.clear();
    m_effects = std::move(effects);
}

void Replica::apply(const Apply& committed, ReplicaHost& host)
{
    const Entry& entry = *committed.entry;
    m_applied = committed.index;
    ApplyResult result;
    auto standing = SessionTable::Standing::New;
    if (entry.type == EntryType::Command && entry.session.isZero())
        result = m_machine->apply(entry);
    else if (entry.type == EntryType::Command)
        result = applyInSession(committed.index, entry, standing);
    else if (entry.type == EntryType::Session)
        result.text = m_sessions.apply(committed.index, entry);
    host.applied(committed.index, entry.term, stateHash(), result.changes, standing != SessionTable::Standing::New);
    settle(committed.index, entry.term, result.text, host);
    if (!m_inSession.empty() && entry.type == EntryType::Command && !entry.session.isZero())
        settleSession(entry.term, entry, standing, host);
}

// Dissertation §6.3: a command that was carried out before is answered with what was said then.
ApplyResult Replica::applyInSession(Index index, const Entry& entry, SessionTable::Standing& standing)
{
    standing = m_sessions.meet(index, entry);
    if (standing == SessionTable::Standing::Repeated && !m_raft.rules().isOn(Rule::Sessions))
        standing = SessionTable::Standing::New;
    if (standing != SessionTable::Standing::New)
        return {};
    ApplyResult result = m_machine->apply(entry);
    m_sessions.keep(index, entry, result.text);
    return result;
}

// ---------------------------------------------------------------- who waits for an entry

void Replica::proposalAppended(const ProposalAppended& appended)
{
    const auto it = m_pending.find(appended.request);
    if (it == m_pending.end())
        return;
    Pending& pending = it->second;
    pending.stage = Stage::Appended;
    pending.first = appended.first;
    pending.last = appended.last;
    pending.term = appended.term;
    pending.awaits = appended.first;
    m_awaited.emplace(appended.first, appended.request);
}

// The entry at `index` is committed: whoever waits for it learns whether it is the one he asked for. A batch is
// never split, so the first entry decides for all; the answer comes when the last one is applied.
void Replica::settle(Index index, Term term, const std::string& result, ReplicaHost& host)
{
    while (!m_awaited.empty() && m_awaited.begin()->first <= index) {
        const RequestId id = m_awaited.begin()->second;
        m_awaited.erase(m_awaited.begin());
        const auto it = m_pending.find(id);
        if (it == m_pending.end() || it->second.stage != Stage::Appended || it->second.awaits != index)
            continue; // given up meanwhile, or asked again
        Pending& pending = it->second;
        if (pending.term != term) {
            if (isRepeatable(pending))
                waitAgain(it);
            else
                refuse(it, why::Overwritten{index, term}, host);
            continue;
        }
        if (!pending.session.isZero())
            continue; // the session's table answers
        if (index != pending.first)
            pending.result += '\n';
        pending.result += result;
        if (index < pending.last) {
            pending.awaits = index.next();
            m_awaited.emplace(pending.awaits, id);
            continue;
        }
        RequestAccepted accepted;
        accepted.lastIndex = pending.last;
        accepted.result = std::move(pending.result);
        if (!pending.origin && m_raft.log().contains(pending.first)) // else a snapshot stands in its place already
            accepted.entries = m_raft.log().slice(pending.first, pending.last);
        accept(it, std::move(accepted), host);
    }
}

// A command of a session was applied: whoever asked for it, and in whichever try, the table knows what it was told.
void Replica::settleSession(Term term, const Entry& entry, SessionTable::Standing standing, ReplicaHost& host)
{
    const auto [first, last] = m_inSession.equal_range({entry.session, entry.serial});
    std::vector<RequestId> ids;
    for (auto it = first; it != last; ++it)
        ids.push_back(it->second);
    for (const RequestId id : ids) {
        const auto it = m_pending.find(id);
        if (it == m_pending.end())
            continue;
        switch (standing) {
        case SessionTable::Standing::New:
        case SessionTable::Standing::Repeated:
            acceptFromTable(it, term, host);
            break;
        case SessionTable::Standing::Outdated:
            reject(it, why::BadRequest{"the client has acknowledged the answer to serial "
                                       + std::to_string(entry.serial)},
                   RequestRejected::Class::OutcomeUnknown, host);
            break;
        case SessionTable::Standing::Unknown:
            refuse(it, why::SessionUnknown{entry.session}, host);
            break;
        }
    }
}

void Replica::acceptFromTable(PendingMap::iterator it, Term term, ReplicaHost& host)
{
    Pending& pending = it->second;
    RequestAccepted accepted;
    auto more = static_cast<std::uint32_t>(pending.entries.size());
    for (const ForwardedEntry& entry : pending.entries) {
        const bool isFirst = more == pending.entries.size();
        if (!isFirst)
            accepted.result += '\n';
        if (const SessionTable::Reply* reply = m_sessions.replyTo(entry.session, entry.serial)) {
            accepted.result += reply->text;
            accepted.lastIndex = reply->index;
        }
        if (!pending.origin) {
            accepted.entries.push_back(std::make_shared<const Entry>(
                Entry{m_raft.log().termAt(accepted.lastIndex).value_or(term), entry.type, entry.client, entry.serial,
                      more - 1, entry.session, entry.acknowledged, entry.data}));
        }
        --more;
    }
    accept(it, std::move(accepted), host);
}

// ---------------------------------------------------------------- reads that the leader has confirmed

void Replica::readReady(const ReadReady& ready, ReplicaHost& host)
{
    const auto it = m_pending.find(ready.request);
    if (it == m_pending.end())
        return;
    RequestAccepted accepted;
    accepted.lastIndex = m_applied;
    accepted.result = m_machine->query(std::get<ReadRequest>(it->second.request.body).query);
    accepted.mode = ready.mode;
    accept(it, std::move(accepted), host);
}

void Replica::readRefused(const ReadRefused& refused, ReplicaHost& host)
{
    const auto it = m_pending.find(refused.request);
    if (it == m_pending.end())
        return;
    const bool isElsewhere = std::holds_alternative<why::NotLeader>(refused.why)
        || std::holds_alternative<why::LeaderChanged>(refused.why);
    if (isElsewhere && !it->second.origin)
        waitAgain(it); // another leader may be found in time
    else
        refuse(it, refused.why, host);
}

} // namespace raft
