// SPDX-License-Identifier: MIT
#include "raftcore/scenario/runner.h"

#include "raftcore/scenario/monitorobserver.h"

namespace raft::scenario {

namespace {

constexpr std::uint64_t mostEvents = 5'000'000; // of one run: a file from somebody else comes to an end

class LabRun {
public:
    LabRun(const Scenario& scenario, const std::string& variant, cluster::Lab& lab)
        : m_lab(lab), m_director(scenario, variant, lab.trace()->header())
    {
    }

    Director& play()
    {
        follow();
        while (!m_director.isDone() && !m_tooLong) {
            if (m_director.advance(m_lab.now()))
                give();
            else
                goOn();
        }
        m_director.finish();
        return m_director;
    }
    bool tookTooLong() const { return m_tooLong; }

private:
    void goOn()
    {
        if (m_director.isDone())
            return;
        const raft::Time wake = m_director.wakeAt(m_lab.now());
        const std::optional<raft::Time> next = m_lab.nextTime();
        if (next && *next <= wake)
            m_lab.step();
        else
            m_lab.moveTo(wake);
        follow();
    }

    void give()
    {
        const std::vector<cluster::Command> commands = m_director.commands();
        for (const cluster::Command& command : commands) {
            if (const auto done = m_lab.give(command); !done)
                m_director.refused(done.error().message);
            follow();
        }
    }

    void follow()
    {
        const trace::TraceStore& store = *m_lab.trace();
        m_read += store.forEach(m_read + 1, store.size(), [this](const trace::Event& event) {
            m_director.observe(event);
            return true;
        });
        m_tooLong = m_read > mostEvents;
    }

    cluster::Lab& m_lab;
    Director m_director;
    std::uint64_t m_read = 0;
    bool m_tooLong = false;
};

} // namespace

Report reportOf(const Scenario& scenario, const std::string& variant, const Director& director,
                const trace::TraceStore& run)
{
    Report report;
    report.scenario = scenario.source;
    report.title = scenario.title;
    report.variant = variant;
    report.lesson = scenario.lesson;
    report.moments = director.moments();
    report.failures = director.failures();
    report.violations = director.state().violations;
    report.end = director.state().t;
    report.events = run.size();
    report.hash = run.hash();
    return report;
}

Result<Run> run(const Scenario& scenario, const std::string& variant)
{
    const cluster::LabOptions* options = scenario.clusterOf(variant);
    if (options == nullptr)
        return Error{"the scenario has no variant “" + variant + "”"};
    if (const auto sound = cluster::checkLab(*options); !sound)
        return sound.error();
    Observers observers;
    observers.push_back(std::make_unique<MonitorObserver>());
    Run run;
    run.lab = std::make_unique<cluster::Lab>(*options, std::move(observers));
    LabRun played(scenario, variant, *run.lab);
    const Director& director = played.play();
    run.report = reportOf(scenario, variant, director, *run.lab->trace());
    run.report.end = run.lab->now();
    if (played.tookTooLong())
        run.report.failures.push_back({0, "it came to no end within " + std::to_string(mostEvents) + " events"});
    run.options = *options;
    run.options.schedule = run.lab->schedule();
    for (cluster::Planned& planned : run.options.schedule)
        planned.byHand = false; // they belong to the story
    return run;
}

} // namespace raft::scenario
