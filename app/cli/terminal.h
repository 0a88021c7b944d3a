// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"
#include "ui/narration/narrator.h"

#include <QString>

#include <memory>
#include <unordered_map>

namespace cli {

enum class Style : std::uint8_t { Coloured, Plain, Json };

// Writes a run as lines for a person (or a program, as JSON), one an event.
class Terminal {
public:
    Terminal(Style style, bool verbose);

    // Whether standard output is a terminal that wants colours (NO_COLOR and TERM=dumb are honoured).
    static bool wantsColours();

    void tell(const raft::trace::Event& event);
    void line(const QString& text); // a remark of the program itself; not in JSON
    static void problem(const QString& text); // to standard error

private:
    void remember(const raft::trace::Event& event);
    void forget(const raft::trace::Event& event);
    bool isShown(const raft::trace::Event& event) const;

    Style m_style;
    bool m_verbose;
    ui::Narrator m_narrator;
    std::unordered_map<raft::PacketId, ui::KnownPacket> m_packets; // those in flight
};

} // namespace cli
