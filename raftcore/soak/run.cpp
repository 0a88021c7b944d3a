// SPDX-License-Identifier: MIT
#include "raftcore/soak/run.h"

#include "raftcore/check/liveness.h"
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
    std::optional<check::LivenessMonitor> liveness;
};

class Judge final : public cluster::EventObserver {
public:
    Judge(Seen& seen, const Goal* goal) : m_seen(seen), m_goal(goal) {}
    void begin(const trace::Header& header) override
    {
        m_monitor.emplace(header);
        m_seen.liveness.emplace(header);
        if (m_goal != nullptr)
            m_watch = m_goal->watch(header);
    }
    void observe(const trace::Event& event, std::vector<trace::EventBody>& out) override
    {
        const std::size_t before = out.size();
        m_monitor->observe(event, out);
        m_seen.liveness->observe(event);
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

// The second phase: check::LivenessMonitor says what must come, and by when.
class Aftermath {
public:
    Aftermath(Lab& lab, const Case& of, Seen& seen) : m_lab(lab), m_case(of), m_seen(seen), m_liveness(*seen.liveness) {}

    void run()
    {
        heal();
        m_liveness.healed(m_lab.now(), m_healthy);
        // A leader within fifty timeouts; all that it holds applied everywhere forty later.
        if (!settles(timeouts(check::LivenessMonitor::timeoutsAtMost * 3)))
            return;
        give(command::AppendCommand{m_liveness.leader(), "afterwards", {"set healed 1"}, {}, {}});
        if (!settles(timeouts(check::LivenessMonitor::timeoutsAtMost)))
            return;
        runFor(timeouts(check::LivenessMonitor::timeoutsAllowed), [] { return false; }); // quiet is demanded, too
    }

private:
    Duration timeouts(std::int64_t n) const { return m_case.lab.electionTimeoutMax * n; }
    void give(const cluster::Command& command) { (void)m_lab.give(command); }

    // Goes on until `done`, something is found, or so much time has passed.
    template <class Done>
    void runFor(Duration atMost, Done&& done)
    {
        const Time end = m_lab.now() + atMost;
        m_lab.runUntil(end, [&] { return m_seen.found || m_liveness.hasFailure() || done(); });
        m_liveness.reach(m_lab.now());
        if (m_seen.found || !m_liveness.hasFailure())
            return;
        const auto& all = m_liveness.findings();
        const auto failure = std::find_if(all.begin(), all.end(), [](const auto& each) { return each.isFailure(); });
        say(std::string(toString(failure->kind)));
        m_seen.found->nodes = failure->nodes;
        m_seen.found->index = failure->index;
        m_seen.found->term = failure->term;
    }
    // Whether all that is to happen has happened.
    bool settles(Duration atMost)
    {
        runFor(atMost, [this] { return m_liveness.isSettled(); });
        if (!m_seen.found && !m_liveness.isSettled())
            say("not-settled");
        return !m_seen.found;
    }
    void say(std::string code)
    {
        m_seen.found = Found{"violates " + std::string(toString(trace::Property::Liveness)), std::move(code), m_lab.now(), m_lab.trace()->size()};
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

    Lab& m_lab;
    const Case& m_case;
    Seen& m_seen;
    check::LivenessMonitor& m_liveness;
    std::vector<NodeId> m_healthy;
};

} // namespace

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
