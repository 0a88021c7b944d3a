// SPDX-License-Identifier: MIT
#pragma once

#include "tests/raftcore/check/judge.h"

namespace raft::test {

// S1 leads in term 1, with one entry on S1 and S2.
inline TraceBuilder replicated()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.append("S1", t.entry(1, "set x 1", "client", 1));
    t.persist("S1");
    t.replicate("S1", "S2", 1);
    return t;
}

} // namespace raft::test
