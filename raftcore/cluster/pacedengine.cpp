// SPDX-License-Identifier: MIT
#include "raftcore/cluster/pacedengine.h"

#include "raftcore/cluster/commandtexts.h"

#include <algorithm>

namespace raft::cluster {

namespace {

constexpr Wall growthInterval = std::chrono::milliseconds(8);
constexpr Wall stepPatience = std::chrono::milliseconds(250); // for what a step causes outside
constexpr Wall longestTurn = std::chrono::milliseconds(4);    // then the world outside is looked at again
constexpr Wall lookAgain = std::chrono::milliseconds(4);        // whether who watches has come after
constexpr Wall longestExtrapolation = std::chrono::milliseconds(100);

} // namespace

PacedEngine::PacedEngine(double rate, double fastest, PublishedClock* clock, Signals signalled)
    : m_fastest(fastest), m_clock(clock), m_signalled(std::move(signalled)), m_paced(rate, true),
      m_driver([this] { pump(); }, this)
{
}

// ---------------------------------------------------------------- time

Time PacedEngine::stamp()
{
    if (isPaused())
        return now();
    return std::max(now(), m_paced.readWithin(WallDriver::now(), nextTime()));
}

void PacedEngine::pump()
{
    if (!isReady())
        return;
    takeBreakpoints();
    m_outside = attend();
    if (m_step)
        pumpStep();
    else if (!isPaused())
        pumpDue();
    publish(false);
    announceGrowth();
    rearm();
}

void PacedEngine::pumpDue()
{
    const Wall began = WallDriver::now();
    for (;;) {
        if (m_hit && stops())
            return;
        const Wall wall = WallDriver::now();
        const std::optional<Time> next = nextTime();
        m_holds = !mayGoOn();
        if (m_holds || !next || *next > m_paced.readWithin(wall, next))
            return;
        if (wall - began > longestTurn) {
            m_driver.wakeSoon();
            return;
        }
        if (stops())
            return;
        handleNext();
    }
}

// One item after another; after each the clock stands until the datagrams and writes that it caused are in.
void PacedEngine::pumpStep()
{
    const Wall began = WallDriver::now();
    for (;;) {
        const Wall wall = WallDriver::now();
        if (!isSettled() && wall - m_stepWaitSince < stepPatience)
            return;
        if (m_hit && stops())
            return;
        if (m_stepReached || !nextTime())
            return finishStep();
        m_holds = !mayGoOn();
        if (m_holds)
            return;
        if (wall - began > longestTurn) {
            m_driver.wakeSoon();
            return;
        }
        if (stops())
            return;
        m_stepWaitSince = wall;
        if (handleNext() && *m_step == command::Step::Until::Input)
            m_stepReached = true;
    }
}

void PacedEngine::finishStep()
{
    m_step.reset();
    m_stepReached = false;
    m_paced.anchor(WallDriver::now(), now());
    publish(true);
}

void PacedEngine::watch(const trace::Event& event)
{
    m_grown = true;
    // A term is new when nobody has been in it: the others only follow whoever began it.
    const auto* term = std::get_if<TermChanged>(&event.body);
    const bool isNewTerm = term && term->to > m_highestTerm;
    if (isNewTerm)
        m_highestTerm = term->to;
    if (m_breakpoints.watchesEvents() && !m_hit && (m_step || !isPaused()))
        m_hit = m_breakpoints.after(event, [this](PacketId id) { return factsOf(id); });
    if (!m_step)
        return;
    switch (*m_step) {
    case command::Step::Until::Input:
        return;
    case command::Step::Until::Delivery:
        m_stepReached = m_stepReached || std::holds_alternative<trace::PacketDelivered>(event.body);
        return;
    case command::Step::Until::Election:
    case command::Step::Until::Leader:
        if (const auto* role = std::get_if<RoleChanged>(&event.body)) {
            const bool isElection = *m_step == command::Step::Until::Election;
            m_stepReached = m_stepReached || role->to == (isElection ? Role::Candidate : Role::Leader);
        }
        return;
    case command::Step::Until::Commit:
        m_stepReached = m_stepReached || std::holds_alternative<CommitAdvanced>(event.body);
        return;
    case command::Step::Until::Term:
        m_stepReached = m_stepReached || isNewTerm;
        return;
    case command::Step::Until::Violation:
        m_stepReached = m_stepReached || std::holds_alternative<trace::Violated>(event.body);
        return;
    }
}

// ---------------------------------------------------------------- breakpoints

void PacedEngine::takeBreakpoints()
{
    if (m_desk == nullptr)
        return;
    if (auto breakpoints = m_desk->take())
        m_breakpoints.set(std::move(*breakpoints));
}

// After what has just happened, or before what would happen next: then the clock shows that instant already.
bool PacedEngine::stops()
{
    if (m_hit) {
        stopFor(*std::exchange(m_hit, std::nullopt));
        return true;
    }
    if (!m_breakpoints.watchesDeliveries())
        return false;
    const std::optional<PacketFacts> packet = nextDelivery();
    std::optional<BreakpointHit> hit = packet ? m_breakpoints.before(*packet) : std::nullopt;
    if (!hit)
        return false;
    moveTo(*nextTime());
    hit->at = now();
    stopFor(std::move(*hit));
    return true;
}

void PacedEngine::stopFor(BreakpointHit hit)
{
    if (m_step)
        finishStep();
    pauseClock();
    m_desk->tell(hit);
}

void PacedEngine::rearm()
{
    std::optional<Wall> next = m_outside;
    const auto consider = [&next](Wall instant) { next = next ? std::min(*next, instant) : instant; };
    if (m_holds && (m_step || !isPaused()))
        consider(WallDriver::now() + lookAgain);
    else if (m_step)
        consider(m_stepWaitSince + stepPatience);
    else if (const auto item = nextTime(); item && !isPaused())
        consider(m_paced.wallAt(*item));
    if (m_grown)
        consider(m_lastGrown + growthInterval);
    m_driver.wakeAt(next);
}

void PacedEngine::announceGrowth()
{
    const Wall wall = WallDriver::now();
    if (!m_grown || wall - m_lastGrown < growthInterval)
        return;
    m_grown = false;
    m_lastGrown = wall;
    m_signalled.grown();
}

void PacedEngine::publish(bool changed)
{
    PublishedClock::Snapshot snapshot;
    snapshot.rate = m_paced.rate();
    snapshot.paused = isPaused();
    snapshot.stepping = m_step.has_value();
    if (snapshot.paused) {
        snapshot.time = snapshot.atMost = now();
    } else {
        snapshot.wall = WallDriver::now();
        snapshot.time = std::max(now(), m_paced.readWithin(snapshot.wall, nextTime()));
        // Without an item to come nothing will publish again soon; with one, the clock stops a little behind it.
        const auto next = nextTime();
        // So fast that a frame is a long time: nobody looks ahead then.
        const bool isFast = snapshot.rate > PacedClock::fastest;
        const double reach = isFast ? 0.0 : static_cast<double>(longestExtrapolation.count()) / 1000.0 * snapshot.rate;
        snapshot.atMost = isFast ? snapshot.time : next ? std::max(snapshot.time, *next) + Time(static_cast<std::int64_t>(reach)) : Time::max();
    }
    if (snapshot == m_published)
        return;
    m_published = snapshot;
    m_clock->publish(snapshot);
    if (changed)
        m_signalled.clockChanged();
}

// ---------------------------------------------------------------- commands

void PacedEngine::catchUp()
{
    if (isPaused())
        return;
    const Time time = stamp();
    moveTo(std::min(time, nextTime().value_or(time)));
}

void PacedEngine::execute(const Command& command)
{
    takeBreakpoints();
    catchUp();
    Result<Ok> done = executeTime(command);
    if (done)
        done = carryOut(command);
    if (m_hit)
        stops();
    if (!done)
        m_signalled.refused(QString::fromStdString(done.error().message));
    m_driver.wakeSoon();
}

Result<Ok> PacedEngine::executeTime(const Command& command)
{
    return std::visit(Overloaded{
                          [this](const command::SetRate& of) -> Result<Ok> {
                              if (!(of.rate >= PacedClock::slowest && of.rate <= m_fastest))
                                  return text::badRate(PacedClock::slowest, m_fastest);
                              m_paced.setRate(WallDriver::now(), of.rate);
                              publish(true);
                              return Ok{};
                          },
                          [this](const command::Pause&) -> Result<Ok> {
                              if (m_step)
                                  finishStep();
                              pauseClock();
                              return Ok{};
                          },
                          [this](const command::Resume&) -> Result<Ok> {
                              if (m_step)
                                  finishStep();
                              resumeClock();
                              return Ok{};
                          },
                          [this](const command::Step& of) -> Result<Ok> {
                              pauseClock();
                              beginStep(of.until);
                              return Ok{};
                          },
                          [](const auto&) -> Result<Ok> { return Ok{}; },
                      },
                      command);
}

void PacedEngine::pauseClock()
{
    if (isPaused())
        return;
    const Wall wall = WallDriver::now();
    m_paced.pause(wall);
    m_paced.anchor(wall, now());
    publish(true);
}

void PacedEngine::resumeClock()
{
    if (!isPaused())
        return;
    const Wall wall = WallDriver::now();
    m_paced.anchor(wall, now());
    m_paced.resume(wall);
    publish(true);
}

void PacedEngine::beginStep(command::Step::Until until)
{
    m_step = until;
    m_stepReached = false;
    m_stepWaitSince = WallDriver::now();
    publish(true);
}

} // namespace raft::cluster
