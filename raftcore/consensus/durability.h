// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <deque>

namespace raft {

// Keeps apart what was handed to the disk and what the disk is known to hold. Writes finish in order.
class Durability {
public:
    explicit Durability(Index restoredLastIndex) : m_durableIndex(restoredLastIndex) {}

    // A write of the present state begins. `promises`: it carries a new term or vote.
    WriteToken begin(Index lastIndex, bool promises);
    // `from` … left the log in memory. A write that is still on its way no longer speaks for them, even if the
    // very same entries should come back later: a newer write will have removed them on the disk in between.
    void truncated(Index from);
    // A snapshot took the place of the whole log in memory: nothing that the disk holds speaks for it yet.
    void replaced() { truncated(Index(1)); }
    // The disk holds this write and all before it. False for one that was never begun, or is known already.
    bool finish(WriteToken token);

    WriteToken lastWrite() const { return m_lastWrite; }
    WriteToken lastDurable() const { return m_lastDurable; }
    Index durableIndex() const { return m_durableIndex; }
    bool isDurable(WriteToken token) const { return token <= m_lastDurable; }
    // The write that the present term and vote wait for …
    WriteToken ofTermAndVote() const { return m_termAndVote; }
    // … and the one after which the log up to `index` is durable as well.
    WriteToken ofLogUpTo(Index index) const;

private:
    struct Write {
        WriteToken token;
        Index upTo; // the present log is durable up to here once this write is
    };

    std::deque<Write> m_writes; // not finished yet, oldest first
    WriteToken m_lastWrite;
    WriteToken m_lastDurable;
    WriteToken m_termAndVote;
    Index m_durableIndex;
};

} // namespace raft
