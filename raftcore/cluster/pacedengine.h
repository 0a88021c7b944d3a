// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/breakpointdesk.h"
#include "raftcore/cluster/clock.h"
#include "raftcore/cluster/command.h"
#include "raftcore/cluster/publishedclock.h"
#include "raftcore/cluster/walldriver.h"
#include "raftcore/consensus/result.h"
#include "raftcore/trace/event.h"

#include <QObject>

#include <functional>
#include <optional>

namespace raft::cluster {

// Drives a cluster by the wall clock, on the cluster thread: so and so many cluster seconds a second, paused, and step
// by step. What is driven, and what it is carried out by, is the derived class's.
class PacedEngine : public QObject {
public:
    struct Signals { // called on the cluster thread
        std::function<void()> grown;
        std::function<void()> clockChanged;
        std::function<void(const QString&)> refused;
        std::function<void(const QString&)> failed;
    };

    void execute(const Command& command);
    void watchFor(BreakpointDesk* desk) { m_desk = desk; } // outlives it

protected:
    PacedEngine(double rate, double fastest, PublishedClock* clock, Signals signalled);

    // What is driven.
    virtual Time now() const = 0;
    virtual std::optional<Time> nextTime() const = 0;
    virtual bool handleNext() = 0; // true when a node was given an input
    virtual void moveTo(Time time) = 0;
    virtual Result<Ok> carryOut(const Command& command) = 0;
    // For breakpoints: what handleNext() takes to its receiver, and what a packet is.
    virtual std::optional<PacketFacts> nextDelivery() { return std::nullopt; }
    virtual std::optional<PacketFacts> factsOf(PacketId) { return std::nullopt; }
    virtual bool isReady() const { return true; }
    // Before each turn: looks after the world outside; when to come back for it.
    virtual std::optional<Wall> attend() { return std::nullopt; }
    virtual bool isSettled() const { return true; } // nothing that a step caused is still under way outside
    virtual bool mayGoOn() const { return true; } // false: who looks at it has to come after first

    const Signals& signalled() const { return m_signalled; }
    bool isPaused() const { return m_paced.isPaused(); }
    Time stamp(); // the instant of what comes in from outside
    void wakeSoon() { m_driver.wakeSoon(); }
    void watch(const trace::Event& event); // each one that was recorded
    void noteTerm(Term term) { m_highestTerm = std::max(m_highestTerm, term); } // of a node that has lived before
    void publish(bool changed);
    void resumeClock();

private:
    void pump();
    void pumpDue();
    void pumpStep();
    void catchUp();
    void rearm();
    void announceGrowth();
    Result<Ok> executeTime(const Command& command);
    void pauseClock();
    void beginStep(command::Step::Until until);
    void finishStep();
    void takeBreakpoints();
    bool stops(); // a breakpoint says so: time stands then
    void stopFor(BreakpointHit hit);

    double m_fastest;
    PublishedClock* m_clock;
    Signals m_signalled;
    PacedClock m_paced;
    WallDriver m_driver;
    std::optional<command::Step::Until> m_step;
    Term m_highestTerm; // that anybody has been in
    bool m_holds = false;              // waits for who looks at it
    bool m_stepReached = false;
    Wall m_stepWaitSince{};
    std::optional<Wall> m_outside; // when to look after the world outside
    bool m_grown = false;
    Wall m_lastGrown{};
    PublishedClock::Snapshot m_published;
    BreakpointDesk* m_desk = nullptr;
    BreakpointWatch m_breakpoints;
    std::optional<BreakpointHit> m_hit; // by an event, in the present turn
};

} // namespace raft::cluster
