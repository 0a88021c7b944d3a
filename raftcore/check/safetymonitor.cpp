// SPDX-License-Identifier: MIT
#include "raftcore/check/safetymonitor.h"

#include "raftcore/check/clientcheck.h"
#include "raftcore/check/commitcheck.h"
#include "raftcore/check/electioncheck.h"
#include "raftcore/check/lifecheck.h"
#include "raftcore/check/linearitycheck.h"
#include "raftcore/check/logcheck.h"
#include "raftcore/check/membershipcheck.h"
#include "raftcore/check/packetledger.h"
#include "raftcore/check/readcheck.h"
#include "raftcore/check/snapshotcheck.h"

namespace raft::check {

namespace {

template <class T, class... Any>
constexpr bool isOneOf = (std::is_same_v<T, Any> || ...);

// Events that only the node's own code can cause. The others happen to a node: packets get lost, disks finish,
// clients ask in vain, whether it runs or not.
constexpr auto runsCode = []<class T>(const T&) {
    return isOneOf<T, trace::TimerSet, RandomDrawn, trace::TimerFired, TermChanged, RoleChanged, VoteDecided,
                   trace::PacketSent, trace::PacketDelivered, EntryAppended, LogTruncated, trace::WriteStarted,
                   ProgressChanged, CommitAdvanced, trace::Applied, ConfigurationTaken, MessageIgnored, SnapshotNoted,
                   LogCompacted, LeaseChanged, TransferChanged, MembersChanging>;
};

} // namespace

class SafetyMonitor::Impl {
public:
    explicit Impl(const trace::Header& header) : world(header) {}

    World world;
    LifeCheck life{world};
    ElectionCheck election{world};
    LogCheck log{world};
    LinearityCheck linearity{world};
    CommitCheck commit{world, linearity};
    SnapshotCheck snapshot{world};
    MembershipCheck membership{world};
    ReadCheck reads{world};
    ClientCheck client{world, reads};
    PacketLedger packets{world};
    std::uint64_t observed = 0;
    const trace::Event* current = nullptr;

    void observe(const trace::Event& event)
    {
        ++observed;
        life.begin(event, std::visit(runsCode, event.body));
        current = &event;
        std::visit([&](const auto& body) { handle(event.node, body); }, event.body);
        current = nullptr;
    }

private:
    // What happens to a node and is judged in one place …
    template <class Body>
    void handle(const NodeId& id, const Body& body)
    {
        if constexpr (isOneOf<Body, trace::Stopped, trace::Paused, trace::Resumed, trace::WriteStarted,
                              trace::WriteDurable, trace::DiskChanged>)
            life.on(world.node(id), body);
        else if constexpr (isOneOf<Body, TermChanged, VoteDecided>)
            election.on(world.node(id), body);
        else if constexpr (isOneOf<Body, trace::Loaded, LogTruncated>)
            log.on(world.node(id), body);
        else if constexpr (isOneOf<Body, SnapshotNoted, LogCompacted>)
            snapshot.on(world.node(id), body);
        else if constexpr (isOneOf<Body, CommitAdvanced, trace::Applied, ProgressChanged>)
            commit.on(world.node(id), body);
        else if constexpr (isOneOf<Body, trace::PacketDue, trace::PacketDuplicated>)
            packets.on(body);
        else
            handleOther(id, body);
    }

    // … in several …
    void handleOther(const NodeId& id, const trace::Started& started)
    {
        NodeMirror& node = world.node(id);
        linearity.on(started, !node.known);
        life.on(node, started);
    }
    void handleOther(const NodeId& id, const RoleChanged& change)
    {
        NodeMirror& node = world.node(id);
        election.on(node, change);
        if (node.role == Role::Leader)
            commit.becameLeader(node);
    }
    void handleOther(const NodeId& id, const trace::PacketSent& sent)
    {
        NodeMirror& node = world.node(id);
        const bool durableVote = election.sent(node, sent.to, sent.msg);
        if (const auto* accepted = std::get_if<EntriesAccepted>(&sent.msg))
            commit.promises(node, sent.to, *accepted);
        packets.on(world.place(id), sent, durableVote);
    }
    void handleOther(const NodeId& id, const trace::PacketDelivered& delivered)
    {
        const auto packet = packets.on(world.place(id), delivered);
        if (packet && packet->vote)
            election.voteDelivered(world.node(id), packet->from, packet->term);
    }
    void handleOther(const NodeId& id, const trace::PacketLost& lost) { packets.on(world.place(id), lost); }
    void handleOther(const NodeId& id, const EntryAppended& append)
    {
        NodeMirror& node = world.node(id);
        membership.on(node, append);
        log.on(node, append);
    }
    void handleOther(const NodeId& id, const ConfigurationTaken& taken) { membership.on(world.node(id), taken); }
    void handleOther(const NodeId& id, const LeaseChanged& lease) { reads.on(world.node(id), lease); }
    void handleOther(const NodeId&, const trace::Requested& request)
    {
        client.on(request);
        linearity.on(*current, request);
    }
    void handleOther(const NodeId& id, const trace::Responded& response)
    {
        client.on(world.node(id), response);
        linearity.on(*current, response);
    }
    void handleOther(const NodeId&, const trace::FaultBegan& fault) { world.assumptions.on(fault, world.n); }
    void handleOther(const NodeId&, const trace::FaultHealed& healed) { world.assumptions.on(healed, world.t); }
    void handleOther(const NodeId&, const trace::Ended& ended)
    {
        packets.on(ended);
        linearity.conclude();
    }
    void handleOther(const NodeId&, const trace::Violated& violated) { life.on(violated); }

    // … or says nothing about safety.
    void handleOther(const NodeId&, const trace::TimerSet&) {}
    void handleOther(const NodeId&, const trace::TimerFired&) {}
    void handleOther(const NodeId&, const RandomDrawn&) {}
    void handleOther(const NodeId&, const MessageIgnored&) {}
    void handleOther(const NodeId&, const TransferChanged&) {}
    void handleOther(const NodeId&, const MembersChanging&) {}
    void handleOther(const NodeId&, const trace::DiskError&) {}
    void handleOther(const NodeId&, const trace::AdminGiven&) {}
    void handleOther(const NodeId&, const trace::CommandGiven&) {}
    void handleOther(const NodeId&, const trace::RuleSwitched&) {}
    void handleOther(const NodeId&, const trace::Noted&) {}
};

SafetyMonitor::SafetyMonitor(const trace::Header& header) : m_impl(std::make_unique<Impl>(header)) {}
SafetyMonitor::~SafetyMonitor() = default;
SafetyMonitor::SafetyMonitor(SafetyMonitor&&) noexcept = default;
SafetyMonitor& SafetyMonitor::operator=(SafetyMonitor&&) noexcept = default;

void SafetyMonitor::observe(const trace::Event& event, std::vector<trace::EventBody>& out)
{
    Impl& impl = *m_impl;
    const std::size_t before = impl.world.reporter.reported();
    impl.world.reporter.into(&out);
    impl.observe(event);
    impl.world.reporter.into(nullptr);
    impl.life.said(impl.world.reporter.reported() - before);
}

void SafetyMonitor::conclude(std::vector<trace::EventBody>& out)
{
    Impl& impl = *m_impl;
    impl.world.reporter.into(&out);
    impl.linearity.conclude();
    impl.world.reporter.into(nullptr);
}

LinearizabilitySummary SafetyMonitor::linearizability() const { return m_impl->linearity.summary(); }
std::uint64_t SafetyMonitor::observed() const { return m_impl->observed; }
std::size_t SafetyMonitor::violations() const { return m_impl->world.reporter.reported(); }
std::uint64_t SafetyMonitor::suppressed() const { return m_impl->world.reporter.suppressed(); }
Index SafetyMonitor::chosenIndex() const { return m_impl->world.chosen.last(); }

} // namespace raft::check
