// SPDX-License-Identifier: MIT
#include "raftcore/consensus/why.h"

namespace raft {

std::string_view codeOf(const Why& why)
{
    return std::visit([](const auto& reason) { return std::string_view(reason.code); }, why);
}

} // namespace raft
