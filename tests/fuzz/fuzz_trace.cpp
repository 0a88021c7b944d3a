// SPDX-License-Identifier: MIT
// Bytes as a trace file from a stranger: it is refused with a reason, or it opens, folds and is judged without harm, and
// means the same when it is written again.
#include "raftcore/check/safetymonitor.h"
#include "raftcore/trace/clusterstate.h"
#include "raftcore/trace/file.h"
#include "tests/fuzz/bytes.h"
#include "tests/fuzz/fuzz_targets.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace {

using namespace raft;
using namespace raft::trace;
using fuzz::expect;

std::string pathFor(const char* what)
{
    return (std::filesystem::temp_directory_path() / ("raftarium-fuzz-" + std::to_string(getpid()) + what)).string();
}

// Whatever the events claim, drawing and judging them does no harm.
void look(const LoadedTrace& loaded)
{
    ClusterState state(loaded.store->header());
    check::SafetyMonitor monitor(loaded.store->header());
    std::vector<EventBody> found;
    loaded.store->forEach(1, loaded.store->size(), [&](const Event& event) {
        state.apply(event);
        monitor.observe(event, found);
        found.clear();
        return true;
    });
    expect(state.n == loaded.store->size(), "the fold has seen every event");
}

} // namespace

bool fuzzTrace(std::string_view bytes)
{
    static const std::string original = pathFor("-a.raftlog"), written = pathFor("-b.raftlog");
    {
        std::ofstream file(original, std::ios::binary | std::ios::trunc);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    const auto loaded = loadFile(original);
    std::filesystem::remove(original);
    if (!loaded) {
        expect(!loaded.error().message.empty(), "a refusal says why");
        return false;
    }
    look(*loaded);
    expect(bool(saveFile(written, *loaded->store)), "what was read can be written");
    const auto again = loadFile(written);
    std::filesystem::remove(written);
    expect(bool(again), "what was written can be read");
    // A file that was cut off gets an end, and an end names the hash of its own file.
    const std::uint64_t size = loaded->store->size(), added = again->store->size() - size;
    expect(again->store->size() >= size && added <= (loaded->cutOff ? 1U : 0U), "nothing is lost or added by writing it again");
    Event one, other;
    for (std::uint64_t n = 1; n <= size; ++n) {
        expect(loaded->store->read(n, one) && again->store->read(n, other), "every event can be read");
        expect(one == other || std::holds_alternative<Ended>(one.body), "what is written again means the same:", toJsonLine(one).c_str());
    }
    return true;
}
