// SPDX-License-Identifier: MIT
#include "raftcore/scenario/player.h"

#include <algorithm>

namespace raft::scenario {

ScenarioPlayer::ScenarioPlayer(Scenario scenario, std::string variant)
    : m_scenario(std::move(scenario)), m_variant(std::move(variant))
{
}

ScenarioPlayer::~ScenarioPlayer() = default;

Result<std::unique_ptr<ScenarioPlayer>> ScenarioPlayer::prepare(Scenario scenario, std::string variant)
{
    Result<Run> played = run(scenario, variant);
    if (!played)
        return played.error();
    auto player = std::unique_ptr<ScenarioPlayer>(new ScenarioPlayer(std::move(scenario), std::move(variant)));
    player->m_options = std::move(played->options);
    player->m_options.name = player->m_scenario.title;
    player->m_report = std::move(played->report);
    player->m_moments = player->m_report.moments;
    player->m_expected = played->lab->trace();
    return player;
}

Result<std::unique_ptr<ScenarioPlayer>> ScenarioPlayer::forLive(Scenario scenario, std::string variant)
{
    const cluster::LabOptions* options = scenario.clusterOf(variant);
    if (options == nullptr)
        return Error{"the scenario has no variant “" + variant + "”"};
    if (scenario.needsLab())
        return Error{"this scenario needs the Lab: it begins with what disks hold, or does things at exact places of a run"};
    auto player = std::unique_ptr<ScenarioPlayer>(new ScenarioPlayer(std::move(scenario), std::move(variant)));
    player->m_options = *player->m_scenario.clusterOf(player->m_variant);
    return player;
}

int ScenarioPlayer::momentAt(std::uint64_t n) const
{
    const auto behind = std::upper_bound(m_moments.begin(), m_moments.end(), n,
                                         [](std::uint64_t at, const Moment& moment) { return at < moment.n; });
    return static_cast<int>(behind - m_moments.begin()) - 1;
}

void ScenarioPlayer::follow(cluster::Cluster& cluster)
{
    m_cluster = &cluster;
    connect(&cluster, &cluster::Cluster::grown, this, &ScenarioPlayer::readOn);
    if (!m_expected) {
        m_director = std::make_unique<Director>(m_scenario, m_variant, cluster.trace()->header());
        connect(&cluster, &cluster::Cluster::commandRefused, this,
                [this](const QString& reason) { m_director->refused(reason.toStdString()); });
    }
    readOn();
}

void ScenarioPlayer::readOn()
{
    if (m_hasLeft)
        return; // a signal that was on its way
    if (m_expected)
        readOnLab();
    else
        readOnLive();
}

// Event by event the same as the run that was prepared, or a person reached in.
void ScenarioPlayer::readOnLab()
{
    const trace::TraceStore& store = *m_cluster->trace();
    const std::uint64_t last = std::min(store.size(), m_expected->size());
    trace::Event expected;
    store.forEach(m_read + 1, last, [&](const trace::Event& event) {
        m_hasLeft = !m_expected->read(event.n, expected) || !(expected == event);
        m_read = event.n;
        return !m_hasLeft;
    });
    if (m_hasLeft) {
        disconnect(m_cluster, &cluster::Cluster::grown, this, &ScenarioPlayer::readOn);
        Q_EMIT leftScript();
        return;
    }
    for (const int reached = momentAt(m_read); m_reached < reached;)
        Q_EMIT momentReached(++m_reached);
    if (m_read == m_expected->size() && !std::exchange(m_hasFinished, true))
        Q_EMIT finished(m_report.passed());
}

void ScenarioPlayer::readOnLive()
{
    if (m_hasFinished)
        return;
    const trace::TraceStore& store = *m_cluster->trace();
    const auto advance = [this](raft::Time now) {
        while (m_director->advance(now)) {
            for (const cluster::Command& command : m_director->commands())
                m_cluster->submit(command);
        }
    };
    m_read += store.forEach(m_read + 1, store.size(), [&](const trace::Event& event) {
        m_director->observe(event);
        advance(event.t);
        return !m_director->isDone();
    });
    advance(m_cluster->clock().now);
    m_moments = m_director->moments();
    while (m_reached + 1 < static_cast<int>(m_moments.size()))
        Q_EMIT momentReached(++m_reached);
    if (!m_director->isDone())
        return;
    m_hasFinished = true;
    m_director->finish();
    m_report = reportOf(m_scenario, m_variant, *m_director, store);
    m_report.events = m_read;
    Q_EMIT finished(m_report.passed());
}

} // namespace raft::scenario
