// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/lab.h"
#include "raftcore/cluster/replay.h"

#include <deque>

namespace raft::cluster {

class LedWorld;

// Feeds a cluster with the inputs that a trace tells of, one event at a time, and compares all that it does with the
// events that follow. In a Lab everything but the commands comes about by itself: by the queue. Of a live cluster's
// trace the arrival of datagrams, the answers of disks and their contents are taken from the events as well: it is led.
class Reenactor {
public:
    struct Options {
        bool keep = false; // the events go into the Lab's trace
        std::uint64_t until = 0; // stops at the end of the input that contains this event; 0 = goes on
        trace::StoreLimits limits;
        std::vector<std::unique_ptr<EventObserver>> observers;
        std::optional<trace::Origin> origin; // for the Lab's header
    };
    // The error says why such a trace cannot be replayed.
    static Result<std::unique_ptr<Reenactor>> create(const trace::Header& recorded, Options options);
    ~Reenactor();

    bool take(trace::Event event); // false: it cannot go on
    void takeLast();               // no more come: works off those that were kept for a while
    // Everything up to event n was compared, and so was all that the last input did.
    bool hasReached(std::uint64_t n) const { return m_compared >= n && m_made.empty(); }
    const ReplayReport& report() const { return m_report; }
    bool isFine() const { return m_report.verdict == ReplayReport::Verdict::Same; }

    // Ends it: the Lab goes on by itself. What the last input did and was not recorded any more is kept.
    std::unique_ptr<Lab> release();

private:
    Reenactor() = default;
    bool isLed() const { return m_led != nullptr; }
    ClusterCore& core() { return m_lab->core(); }

    void work(bool isLast);
    bool mayGoOn(bool isLast) const; // enough of what follows is known
    void compare();
    bool durableMeanwhile(const trace::Event& event);
    void accept(); // the next one
    void differ(const trace::Event& event, const trace::EventBody* replayed);
    void cannot(const Error& reason);

    void drive(const trace::Event& event);
    void runNext();
    void letGo(); // from here on the Lab's own world answers

    void driveCommand(const trace::CommandGiven& given);

    // What an event shows to have come in; false: nothing from outside.
    bool inject(const trace::Event& event);
    bool injectPacket(const trace::PacketDue& due);
    bool injectPacket(const trace::PacketDelivered& delivered);
    bool injectPacket(const trace::PacketLost& lost);
    bool injectDurable(const NodeId& node, WriteToken token);
    bool injectStart(const NodeId& node, const trace::Started& started);
    bool injectStop(const NodeId& node, const Why& why);
    bool injectStopBefore(const trace::Event& event);
    bool injectDiskError(const NodeId& node, const trace::DiskError& error);
    std::optional<Item> takeAside(const std::function<bool(const Item&)>& isWanted);

    // Of a reopened disk: what the events behind a `started` tell of it. None: not known; m_report says why.
    std::optional<Restored> loadedDisk(std::size_t startedAt);
    bool openLabDisks(bool isLast); // a Lab's nodes may come up with something on their disks
    std::optional<Duration> recordedDraw(const NodeId& node, std::uint64_t n) const;

    std::unique_ptr<Lab> m_lab;
    LedWorld* m_led = nullptr; // the Lab's; null: not led, or not any more
    std::uint64_t m_ledUntil = 0;
    bool m_keep = false;
    bool m_disksOpened = false;
    std::uint64_t m_until = 0;
    std::deque<trace::Event> m_recorded; // taken, and neither used nor compared yet
    std::deque<trace::Event> m_made;     // done by the cluster, and not compared yet
    struct Aside {
        Time at{};
        Item item;
    };
    std::vector<Aside> m_outside; // on their way through the world outside, while it is led
    bool m_knowsCommands = false; // the recording holds them
    std::uint64_t m_compared = 0; // n of the last event
    std::uint64_t m_quiet = 0;    // items since that did nothing
    ReplayReport m_report;
};

} // namespace raft::cluster
