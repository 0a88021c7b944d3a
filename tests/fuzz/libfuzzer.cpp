// SPDX-License-Identifier: MIT
// The entry of one fuzzer; RAFTARIUM_FUZZ names its function.
#include "tests/fuzz/fuzz_targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    RAFTARIUM_FUZZ({reinterpret_cast<const char*>(data), size});
    return 0;
}
