// SPDX-License-Identifier: MIT
// What one datagram costs: microseconds to encode, decode and peek at it. No arguments.
#include "tests/raftcore/wire/samples.h"

#include <chrono>
#include <cstdio>

using namespace raft;
using namespace raft::wire;

namespace {

// The best of several rounds: what the code costs when nothing else disturbs it.
template <class Work>
double microseconds(Work&& work)
{
    constexpr int rounds = 7;
    constexpr int turns = 20'000;
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < turns; ++i)
            work();
        const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - begin;
        best = std::min(best, took.count() / turns);
    }
    return best;
}

void measure(const char* name, const Datagram& datagram, const CodecOptions& options)
{
    Codec codec(options);
    std::string text;
    std::size_t check = 0;
    const double encode = microseconds([&] { check += codec.encode(datagram, text) ? text.size() : 0; });
    const double decode = microseconds([&] { check += codec.decode(text).index() == 0 ? 1U : 0U; });
    const double peeked = microseconds([&] { check += peek(text)->id.number; });
    const double renumbered = microseconds([&] { check += codec.renumber(text, {7, 1}) ? 1U : 0U; });
    std::printf("%-34s %6zu %8.2f %8.2f %8.2f %8.2f %8.2f\n", name, text.size(), encode, decode,
                encode + decode, peeked, renumbered);
    if (check == 0 || codec.rejections().total() != 0)
        std::printf("  wrong: %llu datagrams were refused\n",
                    static_cast<unsigned long long>(codec.rejections().total()));
}

} // namespace

int main()
{
    std::printf("%-34s %6s %8s %8s %8s %8s %8s\n", "one datagram, in microseconds", "bytes", "encode",
                "decode", "both", "peek", "renumber");
    const auto append = [](std::size_t count, const std::string& data) {
        AppendEntries message{Term(3), NodeId("S1"), Index(1'000), Term(3), {}, Index(999), 12};
        for (std::size_t i = 0; i < count; ++i)
            message.entries.push_back(samples::entry(3, "client-1", 100 + i, data));
        return Datagram{samples::envelope("S1", "S2", 123'456), message};
    };
    const std::string small = "set x 3 and y 4 ";
    measure("RequestVote", samples::all()[0], samples::options());
    measure("heartbeat", append(0, small), samples::options());
    measure("AppendEntries, 1 entry of 16 B", append(1, small), samples::options());
    measure("AppendEntries, 64 entries of 16 B", append(64, small), samples::options());
    measure("AppendEntries, 1 entry of 4 KiB", append(1, std::string(4'096, 'x')), samples::options());
    std::string binary(256, '\xff');
    measure("AppendEntries, 256 B, binary", append(1, binary), samples::options());
    measure("EntriesAccepted", samples::all()[5], samples::options());
    measure("AppendEntries, 1 entry, with HMAC", append(1, small), samples::keyedOptions());
}
