// SPDX-License-Identifier: MIT
#include "raftcore/consensus/observation.h"

#include "raftcore/consensus/names.h"

namespace raft {

namespace {

using Snap = SnapshotNoted::What;
using Transfer = TransferChanged::What;
using Members = MembersChanging::What;

constexpr Names<Snap, 3> snapshotNames{
    {{{Snap::Taken, "taken"}, {Snap::Sending, "sending"}, {Snap::Installed, "installed"}}}};
constexpr Names<Transfer, 5> transferNames{{{{Transfer::Begun, "begun"},
                                             {Transfer::TimeoutNow, "timeout-now"},
                                             {Transfer::Done, "done"},
                                             {Transfer::GivenUp, "given-up"},
                                             {Transfer::Refused, "refused"}}}};
constexpr Names<Members, 9> membersNames{{{{Members::CatchingUp, "catching-up"},
                                           {Members::Round, "round"},
                                           {Members::CaughtUp, "caught-up"},
                                           {Members::Joint, "joint"},
                                           {Members::Single, "single"},
                                           {Members::Final, "final"},
                                           {Members::Done, "done"},
                                           {Members::GivenUp, "given-up"},
                                           {Members::Refused, "refused"}}}};

} // namespace

std::string_view toString(SnapshotNoted::What what)
{
    return snapshotNames.nameOf(what);
}

std::string_view toString(TransferChanged::What what)
{
    return transferNames.nameOf(what);
}

std::string_view toString(MembersChanging::What what)
{
    return membersNames.nameOf(what);
}

std::optional<SnapshotNoted::What> snapshotWhatFromString(std::string_view text)
{
    return snapshotNames.valueOf(text);
}

std::optional<TransferChanged::What> transferWhatFromString(std::string_view text)
{
    return transferNames.valueOf(text);
}

std::optional<MembersChanging::What> membersWhatFromString(std::string_view text)
{
    return membersNames.valueOf(text);
}

} // namespace raft
