// SPDX-License-Identifier: MIT
#include "raftcore/consensus/why.h"

namespace raft {

RAFT_SEALED_VARIANT_MEMBERS(Why)

std::string_view codeOf(const Why& why)
{
    return std::visit([](const auto& reason) { return std::string_view(reason.code); }, why);
}

} // namespace raft
