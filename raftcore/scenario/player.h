// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/cluster.h"
#include "raftcore/scenario/runner.h"

#include <QObject>

namespace raft::scenario {

// Plays one variant of a scenario on a cluster that is watched.
//
// In the Lab: options() hold every command at its exact place, so a LabCluster that is made of them does by itself what
// the scenario wants, and moments() say at which events the captions stand: show the one of momentAt(playhead). That is
// true at any playhead, backwards too. follow() notices when a person reached in and the run became another one.
//
// Live: drive() gives the commands as the events happen, and momentReached() tells of each.
//
// Lives on the thread that made it.
class ScenarioPlayer : public QObject {
    Q_OBJECT

public:
    // Runs it once without a window, which takes milliseconds. The error is for a person.
    static Result<std::unique_ptr<ScenarioPlayer>> prepare(Scenario scenario, std::string variant);
    // For a live cluster: nothing is run before. An error when the scenario needs the Lab.
    static Result<std::unique_ptr<ScenarioPlayer>> forLive(Scenario scenario, std::string variant);
    ~ScenarioPlayer() override;

    const Scenario& scenario() const { return m_scenario; }
    const std::string& variant() const { return m_variant; }
    const cluster::LabOptions& options() const { return m_options; }
    // All of them in the Lab, those so far when live; in the order of their events.
    const std::vector<Moment>& moments() const { return m_moments; }
    const Step& stepOf(const Moment& moment) const { return m_scenario.steps[moment.step]; }
    // The last one at or before event n; −1 = none yet.
    int momentAt(std::uint64_t n) const;
    // What must come of it; live: what has, since finished().
    const Report& report() const { return m_report; }

    // In the Lab: up to here it has been that run, event by event.
    std::uint64_t followedTo() const { return m_hasLeft ? m_read - 1 : m_read; }

    // Watches a cluster: in the Lab only whether it is still this run, live it gives the commands.
    void follow(cluster::Cluster& cluster);

Q_SIGNALS:
    void momentReached(int moment); // of moments(): the cluster has come so far
    void leftScript();              // once: the run is no longer the scenario's; captions from here on are not true
    void finished(bool passed);     // every step was reached, or it failed

private:
    ScenarioPlayer(Scenario scenario, std::string variant);
    void readOn();
    void readOnLab();
    void readOnLive();

    Scenario m_scenario;
    std::string m_variant;
    cluster::LabOptions m_options;
    std::vector<Moment> m_moments;
    Report m_report;
    std::shared_ptr<const trace::TraceStore> m_expected; // the Lab's run
    std::unique_ptr<Director> m_director;                // live
    cluster::Cluster* m_cluster = nullptr;
    std::uint64_t m_read = 0;
    int m_reached = -1;
    bool m_hasLeft = false, m_hasFinished = false;
};

} // namespace raft::scenario
