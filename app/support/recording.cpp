// SPDX-License-Identifier: MIT
#include "app/support/recording.h"

#include <algorithm>

namespace app {

using raft::Error;
using raft::Result;

namespace {

constexpr double shareOfReading = 0.8; // of the time; the rest goes into the fold
constexpr std::uint64_t portion = 50'000;

} // namespace

Result<Recording> loadRecording(const QString& path, const std::function<bool(double)>& progress)
{
    const auto goesOn = [&progress](double share) { return !progress || progress(share); };
    auto loaded = raft::trace::loadFile(path.toStdString(), [&](double share) { return goesOn(share * shareOfReading); });
    if (!loaded)
        return loaded.error();
    Recording recording{std::move(*loaded), nullptr};
    recording.history = std::make_unique<raft::trace::History>(recording.trace.store);
    const std::uint64_t size = recording.trace.store->size();
    for (std::uint64_t n = 0; n < size;) {
        n = std::min(size, n + portion);
        recording.history->stateAfter(n);
        if (!goesOn(shareOfReading + (1 - shareOfReading) * static_cast<double>(n) / static_cast<double>(size)))
            return Error{path.toStdString() + ": loading was cancelled"};
    }
    return recording;
}

} // namespace app
