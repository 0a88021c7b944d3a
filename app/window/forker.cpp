// SPDX-License-Identifier: MIT
#include "app/window/forker.h"

#include <QWidget>

#include <algorithm>

namespace app {

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

} // namespace

Forker::Forker(QWidget* window) : QObject(window), m_work(window) {}

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
