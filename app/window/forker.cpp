// SPDX-License-Identifier: MIT
#include "app/window/forker.h"

#include "app/window/clusterkeeper.h"
#include "raftcore/cluster/rebuild.h"

#include <QWidget>

#include <algorithm>

namespace app {

namespace cluster = raft::cluster;

namespace {

constexpr double shareOfRun = 0.7; // of the work; walking the trace is the rest
constexpr std::uint64_t portion = 20'000;

raft::Result<Forked> run(const Forker::Make& make, const Forker::Progress& progress)
{
    auto lab = make([&progress](double share) { return progress(share * shareOfRun); });
    if (!lab)
        return lab.error();
    if (!*lab)
        return Forked{};
    Forked forked{std::move(*lab), nullptr};
    forked.history = std::make_unique<raft::trace::History>(forked.lab->trace());
    const std::uint64_t size = forked.lab->trace()->size();
    bool goesOn = true;
    for (std::uint64_t n = 0; n < size && goesOn;) {
        n = std::min(size, n + portion);
        forked.history->stateAfter(n);
        goesOn = progress(shareOfRun + (1 - shareOfRun) * static_cast<double>(n) / static_cast<double>(size));
    }
    return forked;
}

using Made = raft::Result<std::unique_ptr<cluster::Lab>>;

Made rebuilt(const raft::trace::TraceStore& trace, std::uint64_t n, const Forker::Progress& progress)
{
    cluster::Rebuilt result = cluster::rebuildLab(trace, n, monitors(), progress);
    if (!result.lab && result.report.verdict != cluster::ReplayReport::Verdict::Cancelled)
        return raft::Error{result.report.reason};
    return std::move(result.lab);
}

// What a scenario would still do is dropped where a person takes another course.
Made withoutPlan(const ForkPlan& plan, const Forker::Progress& progress)
{
    cluster::LabOptions options = plan.lab->options();
    options.schedule = plan.lab->schedule();
    for (cluster::Planned& planned : options.schedule)
        planned.byHand = planned.byHand || planned.events >= plan.n || planned.at > plan.at; // what is by hand ends at the fork
    auto fork = std::make_unique<cluster::Lab>(std::move(options), monitors());
    return fork->runAgain(plan.n, progress) ? std::move(fork) : nullptr;
}

} // namespace

Forker::Forker(QWidget* window) : QObject(window), m_work(window)
{
    connect(&m_work, &BackgroundWork::cancelled, this, &Forker::cancelled);
}

Forker::Make Forker::madeBy(ForkPlan plan)
{
    return [plan = std::move(plan)](const Progress& progress) -> Made {
        if (!plan.lab || plan.lab->isRebuilt())
            return rebuilt(*plan.trace, plan.n, progress);
        return plan.dropsPlan ? withoutPlan(plan, progress) : plan.lab->fork(plan.n, monitors(), progress);
    };
}

void Forker::fork(Make make, Done done)
{
    m_work.begin(tr("Fork"), tr("Running again up to this instant …"),
                 [make = std::move(make), done = std::move(done)](const Progress& progress) -> BackgroundWork::Finish {
                     auto result = std::make_shared<raft::Result<Forked>>(run(make, progress));
                     return [done, result] {
                         if (!*result || (*result)->lab)
                             done(std::move(*result));
                     };
                 });
}

} // namespace app
