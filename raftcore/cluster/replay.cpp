// SPDX-License-Identifier: MIT
#include "raftcore/cluster/replay.h"

#include "raftcore/cluster/rebuild.h"
#include "raftcore/cluster/reenactor.h"
#include "raftcore/cluster/replaytexts.h"
#include "raftcore/trace/file.h"

namespace raft::cluster {

namespace {

constexpr std::uint64_t eventsAReport = 4'096;

trace::Origin originOf(const trace::Header& header, std::uint64_t n)
{
    if (header.mode == trace::Mode::Live)
        return {trace::Mode::Live, n};
    if (header.origin && header.origin->mode == trace::Mode::Live)
        return {trace::Mode::Live, std::min(header.origin->events, n)};
    return {trace::Mode::Lab, n};
}

} // namespace

Replay::Replay(const trace::Header& header)
{
    Result<std::unique_ptr<Reenactor>> made = Reenactor::create(header, Reenactor::Options());
    if (made)
        m_reenactor = std::move(made.value());
    else
        m_reason = made.error().message;
}

Replay::~Replay() = default;
Replay::Replay(Replay&&) noexcept = default;
Replay& Replay::operator=(Replay&&) noexcept = default;

bool Replay::feed(const trace::Event& event) { return m_reenactor && m_reenactor->take(event); }

ReplayReport Replay::finish()
{
    if (!m_reenactor) {
        ReplayReport report;
        report.verdict = ReplayReport::Verdict::Impossible;
        report.reason = m_reason;
        return report;
    }
    m_reenactor->takeLast();
    return m_reenactor->report();
}

ReplayReport replayStore(const trace::TraceStore& store, const std::function<bool(double)>& progress)
{
    Replay replay(store.header());
    const std::uint64_t size = store.size();
    bool isCancelled = false;
    store.forEach(1, size, [&](const trace::Event& event) {
        if (progress && event.n % eventsAReport == 0 && !progress(static_cast<double>(event.n) / static_cast<double>(size)))
            isCancelled = true;
        return !isCancelled && replay.feed(event);
    });
    if (!isCancelled)
        return replay.finish();
    ReplayReport report;
    report.verdict = ReplayReport::Verdict::Cancelled;
    return report;
}

Result<ReplayReport> replayFile(const std::string& path)
{
    std::optional<Replay> replay;
    const Result<std::string> remark =
        trace::streamFile(path, [&](const trace::Header& header) { replay.emplace(header); },
                          [&](const trace::Event& event) { return replay->feed(event); });
    if (!remark)
        return remark.error();
    ReplayReport report = replay->finish();
    if (report.reason.empty())
        report.reason = *remark;
    return report;
}

// ---------------------------------------------------------------- going on from there

Rebuilt rebuildLab(const trace::TraceStore& recording, std::uint64_t n,
                   std::vector<std::unique_ptr<EventObserver>> observers, const std::function<bool(double)>& progress,
                   trace::StoreLimits limits)
{
    Rebuilt rebuilt;
    ReplayReport& report = rebuilt.report;
    const std::uint64_t size = recording.size();
    const auto impossible = [&report](const Error& reason) {
        report.verdict = ReplayReport::Verdict::Impossible;
        report.reason = reason.message;
    };
    if (n > size || n == 0) {
        impossible(text::replayEndsBefore(n));
        return rebuilt;
    }
    Reenactor::Options options;
    options.keep = true;
    options.until = n;
    options.limits = std::move(limits);
    options.observers = std::move(observers);
    options.origin = originOf(recording.header(), n);
    Result<std::unique_ptr<Reenactor>> made = Reenactor::create(recording.header(), std::move(options));
    if (!made) {
        impossible(made.error());
        return rebuilt;
    }
    Reenactor& reenactor = *made.value();
    bool isCancelled = false;
    recording.forEach(1, size, [&](const trace::Event& event) {
        if (progress && event.n % eventsAReport == 0 && !progress(static_cast<double>(event.n) / static_cast<double>(n)))
            isCancelled = true;
        return !isCancelled && reenactor.take(event) && !reenactor.hasReached(n);
    });
    if (!isCancelled && !reenactor.hasReached(n))
        reenactor.takeLast();
    report = reenactor.report();
    if (isCancelled)
        report.verdict = ReplayReport::Verdict::Cancelled;
    else if (reenactor.isFine())
        rebuilt.lab = reenactor.release();
    return rebuilt;
}

} // namespace raft::cluster
