// SPDX-License-Identifier: MIT
// Any bytes at all must be read without harm, and what is accepted must mean the same when it is written again.
// With libFuzzer: cmake --preset dev -DCMAKE_CXX_COMPILER=clang++ -DRAFTARIUM_FUZZERS=ON, build fuzz_wire, then
//     build/…/bin/fuzz_wire -max_len=8192 FOLDER-FOR-FINDINGS tests/fuzz/corpus/wire
// Without it, tst_fuzz_corpus feeds the corpus to the same function.
#include "tests/fuzz/fuzz_wire.h"

#include "raftcore/wire/codec.h"

#include <cstdio>
#include <cstdlib>

namespace {

using namespace raft;
using namespace raft::wire;

void expect(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "fuzz_wire: %s\n", what);
    std::abort();
}

CodecOptions options(std::string_view bytes)
{
    CodecOptions made;
    made.cluster = "demo"; // the corpus' own; what is refused for its cluster would hide everything behind it
    made.cookie = 8'675'309;
    made.maxDatagram = bytes.size() % 2 == 0 ? loopbackDatagram : largestUdpPayload;
    return made;
}

bool readSafely(std::string_view bytes)
{
    Codec codec(options(bytes));
    const auto seen = peek(bytes);
    const Decoded decoded = codec.decode(bytes);
    if (const auto* rejection = std::get_if<Rejection>(&decoded)) {
        expect(rejection->detail.size() < 400, "the detail of a rejection is bounded");
        for (const char c : rejection->detail)
            expect(c >= ' ' && c <= '~', "the detail of a rejection is printable");
        expect(codec.rejections().of(rejection->cause) == 1, "a rejection is counted");
        return false;
    }
    const Datagram& datagram = std::get<Datagram>(decoded);
    expect(seen.has_value(), "what decodes can be peeked at");
    expect(seen->src == datagram.envelope.src && seen->dest == datagram.envelope.dest
               && seen->id == datagram.envelope.id && seen->kind == kindOf(datagram.body)
               && seen->term == termOf(datagram.body),
           "a peek sees what decoding sees");
    CodecOptions roomy = codec.options();
    roomy.maxDatagram = largestUdpPayload;
    Codec again(roomy);
    std::string text;
    if (!again.encode(datagram, text))
        return true; // only for its size: our names for binary data are longer than no data at all
    const Decoded second = again.decode(text);
    expect(std::holds_alternative<Datagram>(second) && std::get<Datagram>(second) == datagram,
           "what is written again means the same");
    return true;
}

} // namespace

bool fuzzWire(std::string_view bytes)
{
    const bool honest = readSafely(bytes);
    // Under a right seal, whatever it holds reaches the checks behind the checksum.
    std::string forged(withoutSeal(bytes, {}).value_or(bytes));
    seal(forged, {});
    return readSafely(forged) || honest;
}

#ifdef RAFTARIUM_LIBFUZZER
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzzWire({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
