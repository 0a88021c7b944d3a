// SPDX-License-Identifier: MIT
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"

namespace ui {

using namespace raft;

// Clauses that stand behind a colon: "S2 refuses S1 its vote: …".
QString Narrator::why(const Why& reason)
{
    return std::visit(
        Overloaded{
            [](const why::Started&) { return tr("it has just come up"); },
            [](const why::HigherTerm& w) {
                return tr("a message from %1 bears term %2, its own was %3")
                    .arg(text::of(w.from), text::of(w.messageTerm), text::of(w.ownTerm));
            },
            [](const why::ElectionTimeout& w) {
                return w.leader.isEmpty() ? tr("no word from a leader for %1").arg(text::duration(w.waited))
                                          : tr("no word from %1 for %2").arg(text::of(w.leader), text::duration(w.waited));
            },
            [](const why::ElectionWon& w) {
                return tr("%1 votes, a majority needs %2").arg(text::of(w.votes), text::of(w.needed));
            },
            [](const why::ElectionLost& w) {
                return tr("%1 of %2 voters refused, a majority is out of reach").arg(text::of(w.refused), text::of(w.voters));
            },
            [](const why::LeaderFound& w) {
                return tr("%1 leads term %2 already").arg(text::of(w.leader), text::of(w.term));
            },
            [](const why::OwnCandidacy&) { return tr("a candidate votes for itself"); },
            [](const why::LogUpToDate& w) {
                return tr("the candidate's log ends at index %1 of term %2, its own at index %3 of term %4: up to date")
                    .arg(text::of(w.candidateIndex), text::of(w.candidateTerm), text::of(w.ownIndex), text::of(w.ownTerm));
            },
            [](const why::LogBehind& w) {
                return tr("its own log ends at index %3 of term %4, the candidate's only at index %1 of term %2")
                    .arg(text::of(w.candidateIndex), text::of(w.candidateTerm), text::of(w.ownIndex), text::of(w.ownTerm));
            },
            [](const why::VoteRepeated&) { return tr("it gave it this vote before; the answer may have been lost"); },
            [](const why::AlreadyVoted& w) {
                return tr("its one vote in this term went to %1").arg(text::of(w.votedFor));
            },
            [](const why::StaleTerm& w) {
                return tr("it bears term %1, the receiver is in term %2").arg(text::of(w.messageTerm), text::of(w.ownTerm));
            },
            [](const why::NotVoter& w) { return tr("%1 is no voter of the cluster").arg(text::of(w.sender)); },
            [](const why::Conflict& w) {
                return tr("at index %1 it held term %2, the leader %4 has term %3")
                    .arg(text::of(w.index), text::of(w.ownTerm), text::of(w.leaderTerm), text::of(w.leader));
            },
            [](const why::LogTooShort& w) {
                return tr("it follows index %1, but the log ends at %2").arg(text::of(w.prevLogIndex), text::of(w.ownIndex));
            },
            [](const why::TermMismatch& w) {
                return tr("at index %1 the leader has term %2, the own entry is of term %3")
                    .arg(text::of(w.prevLogIndex), text::of(w.prevLogTerm), text::of(w.ownTerm));
            },
            [](const why::QuorumReached& w) {
                return tr("on %1 (%2, needs %3), and of its own term")
                    .arg(text::nodes(w.nodes), text::of(w.have), text::of(w.needed));
            },
            [](const why::LeaderCommit& w) {
                return tr("%1 says that %2 is committed, and the logs agree up to %3")
                    .arg(text::of(w.leader), text::of(w.leaderCommit), text::of(w.matched));
            },
            [](const why::StaleReply& w) {
                return tr("it answers a question about index %1, now %2 is asked").arg(text::of(w.index), text::of(w.expected));
            },
            [](const why::WrongRole& w) { return tr("it means nothing to a %1").arg(role(w.role)); },
            [](const why::SameTermLeader& w) {
                return tr("%1 claims to lead term %2 too; that cannot be").arg(text::of(w.from), text::of(w.term));
            },
            [](const why::RecoveredCommit& w) { return tr("index %1 was saved on its disk").arg(text::of(w.index)); },
            [](const why::Overtaken& w) {
                return tr("while the disk worked, term %1 became term %2").arg(text::of(w.replyTerm), text::of(w.ownTerm));
            },
            [](const why::Killed&) { return tr("it was killed"); },
            [](const why::Shutdown&) { return tr("the cluster was closed"); },
            [](const why::CrashedAt& w) { return tr("it crashed, as was set up: %1").arg(Narrator::crashPoint(w.point)); },
            [](const why::DiskFailed& w) { return tr("its disk failed: %1").arg(text::plain(w.error)); },
            [](const why::NoLeader& w) { return tr("no leader was found for %1").arg(text::duration(w.waited)); },
            [](const why::NotLeader& w) {
                return w.leader.isEmpty() ? tr("it does not lead, and knows no leader")
                                          : tr("it does not lead, %1 does").arg(text::of(w.leader));
            },
            [](const why::LogMoved& w) {
                return tr("the log was expected to end at index %1 of term %2, it ends at index %3 of term %4")
                    .arg(text::of(w.expectedIndex), text::of(w.expectedTerm), text::of(w.lastIndex), text::of(w.lastTerm));
            },
            [](const why::TooLarge& w) {
                return tr("it takes %1 bytes, a datagram has room for %2").arg(text::of(w.bytes), text::of(w.limit));
            },
            [](const why::Overloaded& w) {
                return tr("%1 bytes wait to be committed, the limit is %2").arg(text::of(w.waitingBytes), text::of(w.limit));
            },
            [](const why::TooManyWaiting& w) {
                return tr("%1 requests wait for their answers already, the limit is %2").arg(text::of(w.waiting), text::of(w.limit));
            },
            [](const why::TimedOut& w) {
                return tr("no answer for %1; it may still happen").arg(text::duration(w.waited));
            },
            [](const why::Overwritten& w) {
                return tr("an entry of term %2 was committed at index %1 instead").arg(text::of(w.index), text::of(w.term));
            },
            [](const why::NodeDown&) { return tr("that node is not running"); },
            [](const why::NodeStopped&) { return tr("that node stopped before it could answer"); },
            [](const why::NotCommitted& w) {
                return tr("index %1 was asked for, only %2 is known to be committed").arg(text::of(w.to), text::of(w.commitIndex));
            },
            [](const why::BadRequest& w) { return text::plain(w.detail); },
            [](const why::ForgedTerm& w) {
                return tr("it bears term %1, but no honest node can be beyond term %2 while this one is in term %3")
                    .arg(text::of(w.messageTerm), text::of(w.highest), text::of(w.ownTerm));
            },
            [](const why::ForgedSender& w) { return tr("it claims to come from %1, but it does not").arg(text::of(w.claimed)); },
            [](const why::BadEntries& w) {
                return tr("no leader can send an entry of term %2 at index %1").arg(text::of(w.index), text::of(w.term));
            },
            [](const why::PreVoteOff&) { return tr("it takes no part in pre-votes"); },
            [](const why::AlreadyCounted& w) {
                return tr("the answer of %1 is counted already, and a voter counts once").arg(text::of(w.voter));
            },
            [](const why::LeaderAlive& w) {
                return tr("it heard the leader %1 only %2 ago; for %3 after that it votes for nobody else")
                    .arg(text::of(w.leader), text::duration(w.heardAgo), text::duration(w.window));
            },
            [](const why::TermNotAhead& w) {
                return tr("it was asked about term %1, but is in term %2 already")
                    .arg(text::of(w.candidateTerm), text::of(w.ownTerm));
            },
            [](const why::PreVoteWon& w) {
                return tr("%1 votes are promised, a majority needs %2").arg(text::of(w.votes), text::of(w.needed));
            },
            [](const why::TransferAsked& w) {
                return tr("%1, the leader of term %2, asked it to take over").arg(text::of(w.leader), text::of(w.term));
            },
            [](const why::QuorumLost& w) {
                return tr("itself included, it heard %1 of the voters in the last %3; a majority needs %2")
                    .arg(text::of(w.heard), text::of(w.needed), text::duration(w.window));
            },
            [](const why::Transferring& w) {
                return tr("leadership is being handed to %1, and nothing is taken until then").arg(text::of(w.to));
            },
            [](const why::NotCaughtUp& w) {
                return tr("%1 holds the log up to %2, the leader's ends at %3")
                    .arg(text::of(w.peer), text::of(w.match), text::of(w.last));
            },
            [](const why::TransferEnded& w) {
                return tr("%1 leads now, in term %2").arg(text::of(w.leader), text::of(w.term));
            },
            [](const why::Aborted&) { return tr("it was taken back"); },
            [](const why::ChangePending& w) {
                return tr("the change of members at index %1 is not committed yet, only %2 is; one at a time")
                    .arg(text::of(w.index), text::of(w.commitIndex));
            },
            [](const why::NoCommitInTerm& w) {
                return tr("no entry of term %1 is committed yet, only index %2 of an earlier one")
                    .arg(text::of(w.term), text::of(w.commitIndex));
            },
            [](const why::BadMembers& w) { return text::plain(w.detail); },
            [](const why::CatchUpFailed& w) {
                return tr("%1 did not catch up: after %2 rounds the last one still took %3")
                    .arg(text::of(w.peer), text::of(w.rounds), text::duration(w.took));
            },
            [](const why::CaughtUp& w) {
                return tr("%1 caught up: round %2 took %3, less than an election timeout")
                    .arg(text::of(w.peer), text::of(w.rounds), text::duration(w.took));
            },
            [](const why::ConfigurationChanged& w) {
                return w.index.isZero() ? tr("the first configuration says so")
                                        : tr("the configuration at index %1 says so").arg(text::of(w.index));
            },
            [](const why::NotMember& w) {
                return tr("the configuration at index %1 is committed, and it is no voter of it").arg(text::of(w.index));
            },
            [](const why::Asked&) { return tr("somebody asked for it"); },
            [](const why::LogSize& w) {
                return tr("%1 entries of %2 were applied since the last one")
                    .arg(text::of(w.entries), text::bytes(w.bytes));
            },
            [](const why::FollowerBehind& w) {
                return tr("%1 needs entry %2, and the leader's log begins at %3: the rest is only in the snapshot")
                    .arg(text::of(w.peer), text::of(w.next), text::of(w.firstIndex));
            },
            [](const why::SnapshotDamaged& w) {
                return tr("the snapshot up to %1 does not have the checksum that was announced").arg(text::of(w.index));
            },
            [](const why::NothingToSnapshot& w) {
                return tr("nothing was applied since the snapshot up to %1").arg(text::of(w.index));
            },
            [](const why::SessionUnknown& w) {
                return tr("there is no session %1 (any more), so nothing was done").arg(text::of(w.session));
            },
            [](const why::LeaseExpired& w) {
                return tr("its lease ran out %1 ago: another node may lead by now").arg(text::duration(w.since));
            },
            [](const why::LeaderChanged& w) {
                return tr("leadership changed to term %1 before a majority had confirmed the read").arg(text::of(w.term));
            },
            [](const why::Retried& w) {
                return tr("the outcome was unknown, so the client asks again with the same serial: attempt %1")
                    .arg(text::of(w.attempt));
            },
        },
        reason);
}

QString Narrator::dissertation(const QString& number)
{
    return tr("dissertation §%1", "Ongaro's dissertation").arg(number);
}

QString Narrator::section(const Why& reason)
{
    const auto of = [](const char* section) { return QString::fromUtf8(section); };
    const auto diss = [](const char* number) { return dissertation(QString::fromUtf8(number)); };
    return std::visit(Overloaded{
                          [&](const why::HigherTerm&) { return of("§5.1"); },
                          [&](const why::StaleTerm&) { return of("§5.1"); },
                          [&](const why::ElectionTimeout&) { return of("§5.2"); },
                          [&](const why::ElectionWon&) { return of("§5.2"); },
                          [&](const why::ElectionLost&) { return of("§5.2"); },
                          [&](const why::LeaderFound&) { return of("§5.2"); },
                          [&](const why::OwnCandidacy&) { return of("§5.2"); },
                          [&](const why::AlreadyVoted&) { return of("§5.2"); },
                          [&](const why::VoteRepeated&) { return of("§5.2"); },
                          [&](const why::LogUpToDate&) { return of("§5.4.1"); },
                          [&](const why::LogBehind&) { return of("§5.4.1"); },
                          [&](const why::Conflict&) { return of("§5.3"); },
                          [&](const why::LogTooShort&) { return of("§5.3"); },
                          [&](const why::TermMismatch&) { return of("§5.3"); },
                          [&](const why::LeaderCommit&) { return of("§5.3"); },
                          [&](const why::QuorumReached&) { return of("§5.4.2"); },
                          [&](const why::AlreadyCounted&) { return of("§5.2"); },
                          [&](const why::LeaderAlive&) { return diss("4.2.3"); },
                          [&](const why::TermNotAhead&) { return diss("9.6"); },
                          [&](const why::PreVoteWon&) { return diss("9.6"); },
                          [&](const why::TransferAsked&) { return diss("3.10"); },
                          [&](const why::QuorumLost&) { return diss("6.2"); },
                          [&](const why::Transferring&) { return diss("3.10"); },
                          [&](const why::NotCaughtUp&) { return diss("3.10"); },
                          [&](const why::TransferEnded&) { return diss("3.10"); },
                          [&](const why::ChangePending&) { return diss("4.1"); },
                          [&](const why::NoCommitInTerm&) { return of("§8"); },
                          [&](const why::CatchUpFailed&) { return diss("4.2.1"); },
                          [&](const why::CaughtUp&) { return diss("4.2.1"); },
                          [&](const why::ConfigurationChanged&) { return of("§6"); },
                          [&](const why::NotMember&) { return diss("4.2.2"); },
                          [&](const why::LogSize&) { return of("§7"); },
                          [&](const why::FollowerBehind&) { return of("§7"); },
                          [&](const why::SnapshotDamaged&) { return of("§7"); },
                          [&](const why::SessionUnknown&) { return diss("6.3"); },
                          [&](const why::LeaseExpired&) { return diss("6.4.1"); },
                          [&](const why::LeaderChanged&) { return diss("6.4"); },
                          [&](const why::Retried&) { return of("§8"); },
                          [&](const auto&) { return QString(); },
                      },
                      reason);
}

} // namespace ui
