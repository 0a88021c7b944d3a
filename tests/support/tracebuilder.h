// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"
#include "raftcore/trace/header.h"

#include <map>

namespace raft::test {

// Writes traces by hand, for tests of what reads them. It keeps the little state that makes events consistent
// (each node's term, vote and log), never judges, and gives back the n of what it wrote: `const auto n = t.append(…)`.
// Everything a correct cluster does is one call; leave a call out, or add a raw event, and the trace is wrong.
class TraceBuilder {
public:
    using Name = const char*;
    using N = std::uint64_t;

    explicit TraceBuilder(std::vector<Name> names)
    {
        for (const Name name : names)
            header.nodes.emplace_back(name);
        header.configuration = Configuration{header.nodes, {}, {}};
    }

    trace::Header header;
    std::vector<trace::Event> events;

    N add(Name node, trace::EventBody body)
    {
        m_t += Duration(10);
        events.push_back({events.size() + 1, m_t, *node ? NodeId(node) : NodeId(), std::move(body)});
        return events.back().n;
    }
    Time now() const { return m_t; }
    void wait(Duration time) { m_t += time; }

    // ------------------------------------------------------------ lives
    N start(Name name)
    {
        Node& node = m_nodes[name];
        node.term = node.diskTerm;
        node.votedFor = node.diskVote;
        node.log = node.diskLog;
        node.token = 0;
        node.pendings.clear();
        node.role = Role::Follower;
        node.commit = node.applied = 0;
        ++node.incarnation;
        trace::Started started;
        started.incarnation = Incarnation(node.incarnation);
        started.disk = std::string("disk of ") + name;
        started.term = Term(node.term);
        started.votedFor = node.votedFor;
        started.firstIndex = Index(1);
        started.lastIndex = Index(node.log.size());
        started.lastTerm = node.log.empty() ? Term() : node.log.back()->term;
        const N n = add(name, started);
        add(name, ConfigurationTaken{Index(), header.configuration});
        return n;
    }
    N stop(Name node) { return add(node, trace::Stopped{why::Killed{}}); }
    N pause(Name node) { return add(node, trace::Paused{}); }
    N resume(Name node) { return add(node, trace::Resumed{}); }
    void startAll()
    {
        for (const NodeId& id : header.nodes)
            start(intern(id));
    }

    // ------------------------------------------------------------ disk
    N write(Name name)
    {
        Node& node = m_nodes[name];
        ++node.token;
        node.pendings.push_back({node.token, node.term, node.votedFor, node.log});
        return add(name, trace::WriteStarted{WriteToken(node.token), Term(node.term), node.votedFor, Index(),
                                             Index(node.log.size()),
                                             node.log.empty() ? Term() : node.log.back()->term, Index()});
    }
    N durable(Name name) // the newest write, and all before it
    {
        Node& node = m_nodes[name];
        if (!node.pendings.empty()) {
            node.diskTerm = node.pendings.back().term;
            node.diskVote = node.pendings.back().votedFor;
            node.diskLog = node.pendings.back().log;
            node.pendings.clear();
        }
        return add(name, trace::WriteDurable{WriteToken(node.token)});
    }
    N persist(Name node)
    {
        write(node);
        return durable(node);
    }

    // ------------------------------------------------------------ packets
    PacketId send(Name from, Name to, Message message)
    {
        const PacketId id{++m_lastPacket, 0};
        m_receivers[id] = to;
        m_senders[id] = from;
        add(from, trace::PacketSent{id, NodeId(to), std::move(message)});
        add(to, trace::PacketDue{id, m_t + Duration(100), PacketPlace::Link});
        return id;
    }
    N deliver(PacketId id) { return add(m_receivers[id], trace::PacketDelivered{id, NodeId(m_senders[id])}); }
    N lose(PacketId id) { return add(m_receivers[id], trace::PacketLost{id, LossCause::Loss}); }
    N exchange(Name from, Name to, Message message) { return deliver(send(from, to, std::move(message))); }

    // ------------------------------------------------------------ elections
    N term(Name name, std::uint64_t to)
    {
        Node& node = m_nodes[name];
        const Term from(node.term);
        node.term = to;
        node.votedFor.reset();
        return add(name, TermChanged{from, Term(to), why::HigherTerm{NodeId(), Term(to), from}});
    }
    N role(Name name, Role to)
    {
        Node& node = m_nodes[name];
        const Role from = node.role;
        node.role = to;
        return add(name, RoleChanged{from, to, Term(node.term), why::ElectionTimeout{}});
    }
    N vote(Name voter, Name candidate)
    {
        Node& node = m_nodes[voter];
        node.votedFor = NodeId(candidate);
        return add(voter, VoteDecided{NodeId(candidate), Term(node.term), true, false, why::LogUpToDate{}});
    }
    N campaign(Name node) // up to the own vote in memory
    {
        term(node, m_nodes[node].term + 1);
        role(node, Role::Candidate);
        return vote(node, node);
    }
    RequestVote requestOf(Name candidate)
    {
        const Node& node = m_nodes[candidate];
        return {Term(node.term), NodeId(candidate), Index(node.log.size()),
                node.log.empty() ? Term() : node.log.back()->term, false, false};
    }
    void ask(Name candidate, Name voter) // the voter hears of the term
    {
        exchange(candidate, voter, requestOf(candidate));
        if (m_nodes[voter].term < m_nodes[candidate].term)
            term(voter, m_nodes[candidate].term);
    }
    N answer(Name voter, Name candidate) // the vote, already durable, reaches the candidate
    {
        return exchange(voter, candidate, VoteAccepted{Term(m_nodes[voter].term), false});
    }
    N grant(Name voter, Name candidate)
    {
        vote(voter, candidate);
        persist(voter);
        return answer(voter, candidate);
    }
    N lead(Name node) { return role(node, Role::Leader); }
    N elect(Name candidate, std::vector<Name> voters) // one whole election
    {
        campaign(candidate);
        persist(candidate);
        for (const Name voter : voters) {
            ask(candidate, voter);
            grant(voter, candidate);
        }
        return lead(candidate);
    }

    // ------------------------------------------------------------ logs
    static EntryPtr entry(std::uint64_t term, std::string data, std::string client = {}, std::uint64_t serial = 0)
    {
        return std::make_shared<const Entry>(
            Entry{Term(term), EntryType::Command, std::move(client), serial, 0, Index(), 0, std::move(data)});
    }
    static EntryPtr entry(std::uint64_t term, const Configuration& configuration)
    {
        return std::make_shared<const Entry>(
            Entry{Term(term), EntryType::Configuration, {}, 0, 0, Index(), 0, encodeConfiguration(configuration)});
    }
    N append(Name name, EntryPtr entry)
    {
        Node& node = m_nodes[name];
        node.log.push_back(entry);
        return add(name, EntryAppended{Index(node.log.size()), std::move(entry)});
    }
    N append(Name name, std::string data)
    {
        return append(name, entry(m_nodes[name].term, std::move(data)));
    }
    N truncate(Name name, std::uint64_t from)
    {
        Node& node = m_nodes[name];
        node.log.resize(from - 1);
        return add(name, LogTruncated{Index(from), why::Conflict{}});
    }
    // The follower's log becomes the leader's up to `upTo`, durably, and the leader hears of it.
    N replicate(Name leader, Name follower, std::uint64_t upTo)
    {
        Node& from = m_nodes[leader];
        Node& to = m_nodes[follower];
        std::size_t same = 0;
        while (same < upTo && same < to.log.size() && *from.log[same] == *to.log[same])
            ++same;
        AppendEntries request;
        request.term = Term(from.term);
        request.leaderId = NodeId(leader);
        request.prevLogIndex = Index(same);
        request.prevLogTerm = same == 0 ? Term() : from.log[same - 1]->term;
        for (std::size_t i = same; i < upTo; ++i)
            request.entries.push_back(from.log[i]);
        exchange(leader, follower, request);
        if (to.term < from.term)
            term(follower, from.term);
        if (to.log.size() > same && same < upTo)
            truncate(follower, same + 1);
        for (std::size_t i = same; i < upTo; ++i)
            append(follower, from.log[i]);
        persist(follower);
        return acknowledge(follower, leader, upTo);
    }
    N acknowledge(Name follower, Name leader, std::uint64_t match)
    {
        exchange(follower, leader,
                 EntriesAccepted{Term(m_nodes[follower].term), Index(), Index(match), 1});
        return progress(leader, follower, match);
    }
    N progress(Name leader, Name follower, std::uint64_t match)
    {
        return add(leader, ProgressChanged{NodeId(follower), Index(match + 1), Index(match), ProgressState::Replicate});
    }
    N commit(Name name, std::uint64_t to)
    {
        Node& node = m_nodes[name];
        const Index from(node.commit);
        node.commit = to;
        return add(name, CommitAdvanced{from, Index(to), why::QuorumReached{Index(to), 2, 2, {}}});
    }
    N apply(Name name, std::uint64_t index, std::uint64_t hash)
    {
        const Node& node = m_nodes[name];
        const Term entryTerm = index >= 1 && index <= node.log.size() ? node.log[index - 1]->term : Term();
        std::vector<trace::KeyChange> changes; // of "set KEY VALUE"
        const std::string data = index >= 1 && index <= node.log.size() ? node.log[index - 1]->data : std::string();
        if (const std::size_t blank = data.find(' ', 4); data.starts_with("set ") && blank != std::string::npos)
            changes.push_back({data.substr(4, blank - 4), data.substr(blank + 1)});
        return add(name, trace::Applied{Index(index), entryTerm, hash, std::move(changes), false});
    }
    N commitAndApply(Name name, std::uint64_t to)
    {
        const N n = commit(name, to);
        for (std::uint64_t& done = m_nodes[name].applied; done < to;) {
            ++done;
            apply(name, done, 1000 + done);
        }
        return n;
    }

    // ------------------------------------------------------------ clients
    N request(Name node, std::string client, std::uint64_t serial, std::vector<std::string> data)
    {
        trace::Requested request;
        request.client = std::move(client);
        request.serial = serial;
        request.entries = std::move(data);
        return add(node, request);
    }
    N respond(Name node, std::string client, std::uint64_t serial, std::uint64_t index,
              trace::Outcome outcome = trace::Outcome::Ok)
    {
        return add(node, trace::Responded{std::move(client), serial, outcome, Index(index), {}, "ok", {}});
    }

    std::uint64_t termOf(Name node) { return m_nodes[node].term; }
    std::uint64_t lastOf(Name node) { return m_nodes[node].log.size(); }

private:
    struct Pending {
        std::uint64_t token = 0, term = 0;
        std::optional<NodeId> votedFor;
        Entries log;
    };
    struct Node {
        std::uint64_t term = 0, commit = 0, applied = 0, token = 0, incarnation = 0;
        std::optional<NodeId> votedFor;
        Role role = Role::Follower;
        Entries log;
        std::uint64_t diskTerm = 0;
        std::optional<NodeId> diskVote;
        Entries diskLog;
        std::vector<Pending> pendings;
    };
    Name intern(const NodeId& id) { return m_names.try_emplace(id, id.toString()).first->second.c_str(); }

    Time m_t{};
    std::uint64_t m_lastPacket = 0;
    std::map<NodeId, std::string> m_names;
    std::map<std::string, Node> m_nodes;
    std::map<PacketId, Name> m_receivers, m_senders;
};

} // namespace raft::test
