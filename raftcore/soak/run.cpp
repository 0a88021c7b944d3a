// SPDX-License-Identifier: MIT
#include "raftcore/soak/run.h"

#include "raftcore/check/safetymonitor.h"
#include "raftcore/network/coin.h"

#include <algorithm>

namespace raft::soak {

namespace command = cluster::command;
using cluster::Lab;

namespace {

// What is seen of a run while it goes on; outlives the observers.
struct Seen {
    std::optional<Found> found;
    Term term;
    Index committed;
};

class Judge final : public cluster::EventObserver {
public:
    Judge(Seen& seen, const Goal* goal) : m_seen(seen), m_goal(goal) {}
    void begin(const trace::Header& header) override
    {
        m_monitor.emplace(header);
        if (m_goal != nullptr)
            m_watch = m_goal->watch(header);
    }
    void observe(const trace::Event& event, std::vector<trace::EventBody>& out) override
    {
        const std::size_t before = out.size();
        m_monitor->observe(event, out);
        if (const auto* term = std::get_if<TermChanged>(&event.body))
            m_seen.term = std::max(m_seen.term, term->to);
        else if (const auto* commit = std::get_if<CommitAdvanced>(&event.body))
            m_seen.committed = std::max(m_seen.committed, commit->to);
        if (m_seen.found)
            return;
        if (!m_watch) {
            for (std::size_t k = before; k < out.size() && !m_seen.found; ++k) {
                if (const auto* violated = std::get_if<trace::Violated>(&out[k]))
                    m_seen.found = Found{"violates " + std::string(toString(violated->property)), violated->why.code, event.t, event.n};
            }
            return;
        }
        look(event);
        for (std::size_t k = before; k < out.size(); ++k)
            look(trace::Event{event.n, event.t, NodeId(), out[k]});
    }

private:
    void look(const trace::Event& event)
    {
        if (!m_seen.found && m_watch->observe(event))
            m_seen.found = Found{m_goal->text, {}, event.t, event.n};
    }

    Seen& m_seen;
    const Goal* m_goal;
    std::optional<check::SafetyMonitor> m_monitor;
    std::unique_ptr<Watch> m_watch;
};

// The second phase.
class Aftermath {
public:
    Aftermath(Lab& lab, const Case& of, Seen& seen) : m_lab(lab), m_case(of), m_seen(seen) {}

    void run()
    {
        heal();
        // How soon there is a leader depends on luck: ten election timeouts are usual, fifty are a failure.
        if (!runUntil(timeouts(50), [this] { return isLed(); }))
            return fail("no leader after healing");
        const NodeId leader = leaderOf();
        const Index before = raftOf(leader).log().lastIndex();
        give(command::AppendCommand{leader, "afterwards", {"set healed 1"}, {}, {}});
        if (!runUntil(timeouts(10), [&] { return haveCommitted(before.next()); }))
            return fail("no commit after healing");
        if (!runUntil(timeouts(20), [this] { return haveConverged(); }))
            return fail("no convergence after healing");
        const Term term = raftOf(leader).currentTerm();
        (void)runUntil(timeouts(10), [] { return false; });
        if (!isLed() || raftOf(leaderOf()).currentTerm() != term)
            fail("an election while nothing happens");
    }

private:
    Duration timeouts(std::int64_t n) const { return m_case.lab.electionTimeoutMax * n; }
    const Raft& raftOf(const NodeId& id) const { return m_lab.core().node(id)->replica->raft(); }
    bool runs(const NodeId& id) const { return m_lab.core().node(id)->isRunning(); }
    void give(const cluster::Command& command) { (void)m_lab.give(command); }

    // Runs until `done`, for so long at most; true when it was. False for a run that is stopped, too.
    template <class Done>
    bool runUntil(Duration atMost, Done&& done)
    {
        bool isDone = done();
        if (isDone)
            return true;
        m_lab.runUntil(m_lab.now() + atMost, [&] {
            isDone = done();
            return isDone || m_seen.found;
        });
        return isDone;
    }
    void fail(const std::string& what)
    {
        if (!m_seen.found)
            m_seen.found = Found{what, {}, m_lab.now(), m_lab.trace()->size()};
    }

    // Faults of some nodes become permanent; of fewer than half, and of none when the members may have changed.
    void heal()
    {
        give(command::AppendStream{{}, "stream", 0});
        give(command::HealAll{});
        give(command::StartAll{});
        m_healthy = m_lab.core().nodeIds();
        const bool changedMembers = std::any_of(m_case.operations.begin(), m_case.operations.end(), [](const Operation& each) {
            return std::holds_alternative<command::ChangeMembers>(each.deed) || std::holds_alternative<command::AddNode>(each.deed);
        });
        if (changedMembers)
            return;
        std::uint64_t n = 0;
        const auto draw = [&](std::uint64_t below) {
            return coinBelow(drawCoin(m_case.lab.seed, CoinStream::Chaos, 3, ++n), below);
        };
        const std::uint64_t lost = draw((m_healthy.size() + 1) / 2);
        for (std::uint64_t k = 0; k < lost; ++k) {
            const auto at = m_healthy.begin() + static_cast<std::ptrdiff_t>(draw(m_healthy.size()));
            freeze(*at, draw(5));
            m_healthy.erase(at);
        }
    }
    void freeze(const NodeId& id, std::uint64_t how)
    {
        switch (how) {
        case 0: return give(command::KillNode{id});
        case 1: return give(command::PauseNode{id});
        case 2: return give(command::Inflict{trace::fault::Cut{{}, {id}}});  // deaf
        case 3: return give(command::Inflict{trace::fault::Cut{{id}, {}}});  // mute
        default: break;
        }
        std::vector<NodeId> rest = m_lab.core().nodeIds();
        std::erase(rest, id);
        give(command::Inflict{trace::fault::Partition{"isolate", {{id}, std::move(rest)}}});
    }

    NodeId leaderOf() const
    {
        NodeId leader;
        for (const NodeId& id : m_healthy) {
            if (runs(id) && raftOf(id).role() == Role::Leader
                && (leader.isEmpty() || raftOf(leader).currentTerm() < raftOf(id).currentTerm()))
                leader = id;
        }
        return leader;
    }
    bool isMember(const NodeId& leader, const NodeId& id) const { return raftOf(leader).configuration().isMember(id); }
    // One leads, and every healthy member follows it.
    bool isLed() const
    {
        const NodeId leader = leaderOf();
        return !leader.isEmpty() && std::all_of(m_healthy.begin(), m_healthy.end(), [&](const NodeId& id) {
            return !isMember(leader, id) || (runs(id) && raftOf(id).leader() == leader);
        });
    }
    bool haveCommitted(Index index) const
    {
        const NodeId leader = leaderOf();
        return !leader.isEmpty() && raftOf(leader).commitIndex() >= index;
    }
    bool haveConverged() const
    {
        const NodeId leader = leaderOf();
        if (leader.isEmpty())
            return false;
        const Raft& leading = raftOf(leader);
        return std::all_of(m_healthy.begin(), m_healthy.end(), [&](const NodeId& id) {
            return !isMember(leader, id)
                || (runs(id) && raftOf(id).log().lastIndex() == leading.log().lastIndex()
                    && raftOf(id).commitIndex() == leading.commitIndex());
        });
    }

    Lab& m_lab;
    const Case& m_case;
    Seen& m_seen;
    std::vector<NodeId> m_healthy;
};

} // namespace

std::vector<std::unique_ptr<cluster::EventObserver>> monitors()
{
    class Monitor final : public cluster::EventObserver {
    public:
        void begin(const trace::Header& header) override { m_monitor.emplace(header); }
        void observe(const trace::Event& event, std::vector<trace::EventBody>& out) override
        {
            m_monitor->observe(event, out);
        }

    private:
        std::optional<check::SafetyMonitor> m_monitor;
    };
    std::vector<std::unique_ptr<cluster::EventObserver>> observers;
    observers.push_back(std::make_unique<Monitor>());
    return observers;
}

Case caseOf(std::uint64_t seed, const cluster::LabOptions& like, Duration length, bool members)
{
    Case made;
    made.lab = like;
    made.lab.seed = seed;
    made.lab.schedule.clear();
    made.length = length;
    ChaosOptions options;
    options.seed = seed;
    options.nodes = like.nodes;
    options.length = length;
    options.members = members;
    made.operations = planClients(options);
    std::vector<Operation> chaos = planChaos(options);
    made.operations.insert(made.operations.end(), std::make_move_iterator(chaos.begin()), std::make_move_iterator(chaos.end()));
    return made;
}

Outcome run(const Case& of, const Goal* goal)
{
    Seen seen;
    std::vector<std::unique_ptr<cluster::EventObserver>> observers;
    observers.push_back(std::make_unique<Judge>(seen, goal));
    cluster::LabOptions options = of.lab;
    options.schedule = scheduleOf(of.operations);
    Lab lab(std::move(options), std::move(observers));
    lab.runUntil(of.length, [&seen] { return seen.found.has_value(); });
    if (!seen.found && of.isHealed && goal == nullptr)
        Aftermath(lab, of, seen).run();
    Outcome outcome;
    outcome.found = seen.found;
    outcome.events = lab.trace()->size();
    outcome.hash = lab.trace()->hash();
    outcome.ended = lab.now();
    outcome.term = seen.term;
    outcome.committed = seen.committed;
    outcome.schedule = lab.schedule();
    return outcome;
}

} // namespace raft::soak
