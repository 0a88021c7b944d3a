// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>

namespace raft {

// ---------------------------------------------------------------- taking one, §7

// Of what is applied now, with the configuration as of that index: a later one is not part of that state.
void Raft::takeSnapshot(Step& step, Why why)
{
    const Index before = m_snapshot ? m_snapshot->index : Index();
    const std::optional<Term> term = m_log.termAt(m_lastApplied);
    if (m_snapshotAsked || m_lastApplied <= before || !term)
        return;
    const Placed& placed = configurationAsOf(m_lastApplied);
    m_bytesApplied = 0;
    m_snapshotAsked = why;
    step.out.emplace_back(MakeSnapshot{m_lastApplied, *term, placed.configuration, placed.index, std::move(why)});
}

// A new one waits until the one before is on the disk, so that a slow disk does not fill the memory.
void Raft::takeSnapshotWhenDue(Step& step)
{
    if (m_snapshotUnwritten || !m_durability.isDurable(m_snapshotWrite))
        return;
    const std::uint64_t entries = distance(m_snapshot ? m_snapshot->index : Index(), m_lastApplied);
    const auto isReached = [](std::uint64_t have, std::uint64_t limit) { return limit > 0 && have >= limit; };
    if (isReached(entries, m_options.snapshotEntries) || isReached(m_bytesApplied, m_options.snapshotBytes))
        takeSnapshot(step, why::LogSize{entries, m_bytesApplied});
}

void Raft::snapshotMade(Step& step, const SnapshotPtr& snapshot)
{
    const Why why = std::exchange(m_snapshotAsked, std::nullopt).value_or(why::Asked{});
    // One that was received meanwhile may reach further.
    if (!snapshot || snapshot->index > m_lastApplied || (m_snapshot && snapshot->index <= m_snapshot->index))
        return;
    m_snapshot = snapshot;
    m_snapshotUnwritten = true;
    step.out.emplace_back(SnapshotNoted{SnapshotNoted::What::Taken, snapshot->index, snapshot->term,
                                        snapshot->stateHash, snapshot->data.size(), NodeId(), 0, why});
    compact(step);
}

// The last configuration at or before `index`.
const Raft::Placed& Raft::configurationAsOf(Index index) const
{
    const auto found = std::find_if(m_configurations.rbegin(), m_configurations.rend(),
                                    [index](const Placed& placed) { return placed.index <= index; });
    return found == m_configurations.rend() ? m_configurations.front() : *found;
}

// §7: the log is dropped only behind a snapshot that a crash cannot take away.
void Raft::compact(Step& step)
{
    if (!m_snapshot)
        return;
    const Index upTo = compactableUpTo();
    if (upTo <= m_log.baseIndex())
        return;
    const bool isDurable = !m_snapshotUnwritten && m_durability.isDurable(m_snapshotWrite);
    if (!isDurable && m_options.rules.isOn(Rule::SnapshotNeedsDisk))
        return;
    m_log.compactTo(upTo);
    step.out.emplace_back(LogCompacted{m_log.firstIndex()});
    if (!isDurable) { // what the rule forbids: the log goes first, and the snapshot may never come
        const bool wasUnwritten = std::exchange(m_snapshotUnwritten, false);
        persist(step);
        m_snapshotUnwritten = wasUnwritten;
    }
}

// Some entries stay for followers that are a little behind, and all that a follower needs after the snapshot that
// is on its way to it.
Index Raft::compactableUpTo() const
{
    const std::uint64_t end = m_snapshot->index.value();
    Index upTo(end - std::min(end, m_options.keptEntries));
    if (const auto* leader = std::get_if<Leader>(&m_role)) {
        for (const Progress& progress : leader->progress) {
            if (progress.transfer)
                upTo = std::min(upTo, progress.transfer->snapshot->index);
        }
    }
    return upTo;
}

// ---------------------------------------------------------------- a leader's side

// A follower that needs an entry which is no longer in the log gets the snapshot. False when the log serves it.
bool Raft::sendSnapshot(Step& step, Progress& progress)
{
    if (progress.next > m_log.baseIndex())
        return false;
    if (m_snapshot) // without one, which only a broken rule can bring about, nothing helps the follower
        beginTransfer(step, progress);
    return true;
}

void Raft::beginTransfer(Step& step, Progress& progress)
{
    const why::FollowerBehind reason{progress.peer, progress.next, m_log.firstIndex()};
    progress.state = ProgressState::Snapshot;
    progress.next = m_snapshot->index.next();
    progress.probeSent = false;
    progress.inflight.clear();
    progress.inflightBytes = 0;
    progress.transfer = SnapshotTransfer{m_snapshot, 0, 0, 0, std::get<Leader>(m_role).round, 0, 4, 0};
    noteProgress(step, progress);
    noteSending(step, progress, reason);
    if (m_snapshot->data.empty())
        sendChunk(step, progress, 0, 0);
    sendChunks(step, progress);
}

// With each heartbeat: one chunk without bytes, which asks how far the follower is and keeps it from campaigning.
// When nothing came of what was sent for a while, it is sent again from there, one chunk at a time.
void Raft::resendSnapshot(Step& step, Progress& progress)
{
    SnapshotTransfer& transfer = *progress.transfer;
    const std::uint64_t round = std::get<Leader>(m_role).round;
    constexpr std::uint64_t patience = 2;
    const std::uint64_t quiet = round - std::min(round, transfer.lastRound);
    const bool isStuck = quiet >= patience + transfer.lateBy;
    // A newer one takes its place only now: otherwise a busy leader would begin anew for ever.
    if (isStuck && quiet >= 2 * patience + transfer.lateBy && m_snapshot->index > transfer.snapshot->index) {
        progress.next = progress.match.next();
        beginTransfer(step, progress);
        return;
    }
    if (isStuck && transfer.received < transfer.snapshot->data.size()) {
        transfer.next = transfer.received;
        transfer.window = 1;
        transfer.repeats = 0;
        sendChunks(step, progress);
    } else {
        sendChunk(step, progress, transfer.received, 0);
    }
}

void Raft::sendChunks(Step& step, Progress& progress)
{
    SnapshotTransfer& transfer = *progress.transfer;
    const std::uint64_t total = transfer.snapshot->data.size();
    const std::uint64_t chunk = std::max<std::uint64_t>(m_options.maxChunkBytes, 1);
    const std::uint64_t window = std::clamp<std::uint64_t>(transfer.window, 1, std::max<std::uint64_t>(m_options.maxInflightChunks, 1));
    while (transfer.next < total && transfer.next < transfer.received + window * chunk) {
        const std::uint64_t size = std::min(chunk, total - transfer.next);
        sendChunk(step, progress, transfer.next, size);
        transfer.next += size;
    }
}

void Raft::sendChunk(Step& step, const Progress& progress, std::uint64_t offset, std::uint64_t size)
{
    const Snapshot& snapshot = *progress.transfer->snapshot;
    InstallSnapshot message;
    message.term = m_currentTerm;
    message.leaderId = m_options.id;
    message.lastIncludedIndex = snapshot.index;
    message.lastIncludedTerm = snapshot.term;
    message.configuration = snapshot.configuration;
    message.configurationIndex = snapshot.configurationIndex;
    message.offset = offset;
    message.total = snapshot.data.size();
    message.crc = snapshot.crc;
    message.stateHash = snapshot.stateHash;
    message.done = offset + size == message.total;
    message.round = std::get<Leader>(m_role).round;
    message.data = SnapshotBytes::of(snapshot.data.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(size)));
    step.out.emplace_back(Send{progress.peer, std::move(message)});
}

// At its beginning, and then some sixteen times on the way.
void Raft::noteSending(Step& step, Progress& progress, Why why)
{
    SnapshotTransfer& transfer = *progress.transfer;
    const std::uint64_t total = transfer.snapshot->data.size();
    const bool isWorthIt = transfer.received == 0 || transfer.received - transfer.noted >= std::max<std::uint64_t>(total / 16, 1);
    if (!isWorthIt)
        return;
    transfer.noted = transfer.received;
    step.out.emplace_back(SnapshotNoted{SnapshotNoted::What::Sending, transfer.snapshot->index, transfer.snapshot->term, 0,
                                        total, progress.peer, transfer.received, std::move(why)});
}

// What the follower lacks first. Datagrams come late and twice: an answer counts by what it says, and only one to a
// question that was asked after the last growth can take anything back (the follower was restarted).
void Raft::snapshotReceived(Step& step, const NodeId& from, const SnapshotReceived& reply)
{
    if (!std::holds_alternative<Leader>(m_role))
        return ignore(step, from, reply, why::WrongRole{role()});
    if (progressOf(from) == nullptr)
        return ignore(step, from, reply, why::NotVoter{from});
    hearFrom(step, *progressOf(from), reply.round);
    Progress* const progress = progressOf(from);
    const std::uint64_t round = std::get<Leader>(m_role).round;
    if (progress == nullptr || !progress->transfer || progress->transfer->snapshot->index != reply.lastIncludedIndex
        || progress->transfer->snapshot->term != reply.lastIncludedTerm || reply.round > round
        || reply.offset > progress->transfer->snapshot->data.size())
        return ignore(step, from, reply, why::StaleReply{reply.lastIncludedIndex, progress != nullptr ? progress->match : Index()});
    SnapshotTransfer& transfer = *progress->transfer;
    constexpr std::uint64_t mostPatience = 50;
    transfer.lateBy = std::max(transfer.lateBy, std::min(round - reply.round, mostPatience));
    if (reply.offset > transfer.received) {
        transfer.received = reply.offset;
        transfer.next = std::max(transfer.next, transfer.received);
        transfer.lastRound = round;
        transfer.window = std::min(transfer.window + 1, m_options.maxInflightChunks);
        transfer.repeats = 0;
        noteSending(step, *progress, why::FollowerBehind{from, progress->match.next(), m_log.firstIndex()});
        sendChunks(step, *progress);
    } else if (reply.offset < transfer.received) {
        if (reply.round <= transfer.lastRound)
            return; // it was on its way for long
        transfer.received = transfer.next = transfer.noted = reply.offset;
        transfer.lastRound = round;
        transfer.window = transfer.repeats = 1;
        sendChunks(step, *progress);
    } else if (transfer.received == transfer.snapshot->data.size()) {
        transfer.lastRound = round; // it holds all of it, and waits for its disk
    } else if (++transfer.repeats == 3 && transfer.next > transfer.received) {
        // What was sent behind it arrives: the chunk itself is lost.
        const std::uint64_t rest = transfer.next - transfer.received;
        transfer.window = std::max<std::uint64_t>(transfer.window / 2, 2);
        sendChunk(step, *progress, transfer.received, std::min<std::uint64_t>(m_options.maxChunkBytes, rest));
    }
}

// ---------------------------------------------------------------- a follower's side

// Figure 13, InstallSnapshot RPC, receiver implementation; the chunks come in any order.
void Raft::installSnapshot(Step& step, const NodeId& from, const InstallSnapshot& chunk)
{
    if (std::holds_alternative<Leader>(m_role))
        return ignore(step, from, chunk, why::SameTermLeader{from, chunk.term});
    if (!isChunkSound(step, from, chunk))
        return;
    hearLeader(step, from, chunk.term);
    // What the log holds already needs no snapshot: all before it matches too (§5.3), and it is committed, or nobody
    // would have it in a snapshot.
    if (chunk.lastIncludedIndex > m_commitIndex && m_log.termAt(chunk.lastIncludedIndex) == chunk.lastIncludedTerm)
        advanceCommit(step, chunk.lastIncludedIndex,
                      why::LeaderCommit{from, chunk.lastIncludedIndex, chunk.lastIncludedIndex});
    if (chunk.lastIncludedIndex > m_commitIndex) {
        if (!takeChunk(step, from, chunk))
            return;
        install(step, from);
    } else if (m_partial && m_partial->head.lastIncludedIndex <= m_commitIndex) {
        m_partial.reset();
    }
    acknowledgeSnapshot(step, from, chunk);
}

bool Raft::isChunkSound(Step& step, const NodeId& from, const InstallSnapshot& chunk)
{
    const bool isWithin = chunk.total <= Snapshot::maxBytes && chunk.offset <= chunk.total
        && chunk.data.length <= chunk.total - chunk.offset && chunk.data.bytes.size() == chunk.data.length;
    const bool isPossible = !chunk.lastIncludedIndex.isZero() && chunk.lastIncludedIndex.value() < Index::limit - 1
        && chunk.lastIncludedTerm <= chunk.term && chunk.configurationIndex <= chunk.lastIncludedIndex;
    if (!isWithin || !isPossible)
        ignore(step, from, chunk, why::SnapshotDamaged{chunk.lastIncludedIndex});
    return isWithin && isPossible;
}

// The leader is told that this much is here when the disk holds it; until then, that nothing more is needed.
void Raft::acknowledgeSnapshot(Step& step, const NodeId& from, const InstallSnapshot& chunk)
{
    persist(step);
    const WriteToken token = promisedLog(m_commitIndex);
    if (!m_durability.isDurable(token))
        reply(step, from, SnapshotReceived{m_currentTerm, chunk.lastIncludedIndex, chunk.lastIncludedTerm, chunk.total, chunk.round});
    promise(step, token, from, EntriesAccepted{m_currentTerm, chunk.lastIncludedIndex, m_commitIndex, chunk.round});
}

namespace {

using Ranges = std::vector<std::pair<std::uint64_t, std::uint64_t>>;

// Adds from … to, and joins what touches.
void addRange(Ranges& ranges, std::uint64_t from, std::uint64_t to)
{
    auto first = std::lower_bound(ranges.begin(), ranges.end(), from, [](const auto& range, std::uint64_t at) { return range.second < at; });
    auto last = first;
    while (last != ranges.end() && last->first <= to) {
        from = std::min(from, last->first);
        to = std::max(to, last->second);
        ++last;
    }
    first = ranges.erase(first, last);
    ranges.emplace(first, from, to);
}

} // namespace

// Keeps the chunk, and answers it with what is missing. True when nothing is, and the whole is undamaged.
bool Raft::takeChunk(Step& step, const NodeId& from, const InstallSnapshot& chunk)
{
    const auto isOf = [&](const InstallSnapshot& head) {
        return head.term == chunk.term && head.lastIncludedIndex == chunk.lastIncludedIndex
            && head.lastIncludedTerm == chunk.lastIncludedTerm;
    };
    if (m_partial && m_partial->head.term == chunk.term && m_partial->head.lastIncludedIndex > chunk.lastIncludedIndex) {
        ignore(step, from, chunk, why::StaleReply{chunk.lastIncludedIndex, m_partial->head.lastIncludedIndex});
        return false; // of one that a newer one has replaced
    }
    if (!m_partial || !isOf(m_partial->head)) {
        m_partial.emplace();
        m_partial->head = chunk;
        m_partial->head.data = SnapshotBytes();
        m_partial->data.reserve(static_cast<std::size_t>(chunk.total));
    }
    Partial& partial = *m_partial;
    constexpr std::size_t mostHoles = 4'096;
    if (partial.head.total != chunk.total || partial.head.crc != chunk.crc || partial.have.size() >= mostHoles) {
        ignore(step, from, chunk, why::SnapshotDamaged{chunk.lastIncludedIndex});
        return false;
    }
    const std::uint64_t end = chunk.offset + chunk.data.length;
    if (const std::uint64_t begin = std::max(chunk.offset, partial.whole); begin < end) {
        if (partial.data.size() < end)
            partial.data.resize(static_cast<std::size_t>(end));
        chunk.data.bytes.copy(partial.data.data() + begin, static_cast<std::size_t>(end - begin),
                              static_cast<std::size_t>(begin - chunk.offset));
        addRange(partial.have, begin, end);
        if (const auto& [first, to] = partial.have.front(); first <= partial.whole) {
            const std::string_view fresh = std::string_view(partial.data).substr(static_cast<std::size_t>(partial.whole),
                                                                                 static_cast<std::size_t>(to - partial.whole));
            partial.crc = crc32(fresh, partial.crc);
            partial.whole = to;
        }
    }
    const bool isWhole = partial.whole == partial.head.total;
    const bool isDamaged = isWhole && partial.crc != partial.head.crc;
    const std::uint64_t lacking = isDamaged ? 0 : partial.whole;
    if (isDamaged) {
        ignore(step, from, chunk, why::SnapshotDamaged{chunk.lastIncludedIndex});
        m_partial.reset();
    }
    if (isWhole && !isDamaged)
        return true;
    reply(step, from, SnapshotReceived{m_currentTerm, chunk.lastIncludedIndex, chunk.lastIncludedTerm, lacking, chunk.round});
    return false;
}

// Figure 13: the log does not hold what the snapshot ends with, so all of it goes (some of it may contradict the
// snapshot), and the state machine begins anew. One write does both.
void Raft::install(Step& step, const NodeId& from)
{
    const Index ownNext = m_log.lastIndex().next();
    Partial partial = std::move(*m_partial);
    m_partial.reset();
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->index = partial.head.lastIncludedIndex;
    snapshot->term = partial.head.lastIncludedTerm;
    snapshot->configuration = std::move(partial.head.configuration);
    snapshot->configurationIndex = partial.head.configurationIndex;
    snapshot->stateHash = partial.head.stateHash;
    snapshot->data = std::move(partial.data);
    snapshot->crc = partial.head.crc;

    if (!m_log.isEmpty())
        m_truncateFrom = std::min(m_log.firstIndex(), m_truncateFrom.value_or(m_log.firstIndex()));
    m_log = Log(snapshot->index, snapshot->term);
    m_durability.replaced();
    m_firstUnwritten = snapshot->index.next();
    m_commitIndex = m_lastApplied = snapshot->index;
    m_bytesApplied = 0;
    m_snapshot = snapshot;
    m_snapshotUnwritten = true;
    step.out.emplace_back(SnapshotNoted{SnapshotNoted::What::Installed, snapshot->index, snapshot->term, snapshot->stateHash,
                                        snapshot->data.size(), from, 0, why::FollowerBehind{m_options.id, ownNext, m_log.firstIndex()}});
    step.out.emplace_back(RestoreSnapshot{m_snapshot, from});
    takeConfigurationOf(step, *snapshot);
    persist(step);
}

// The configurations of the log went with it: the snapshot's acts now.
void Raft::takeConfigurationOf(Step& step, const Snapshot& snapshot)
{
    const Role before = role();
    const bool isOther = configurationIndex() != snapshot.configurationIndex || configuration() != snapshot.configuration;
    m_configurations.assign(1, Placed{snapshot.configurationIndex, snapshot.configuration});
    if (isOther)
        step.out.emplace_back(ConfigurationTaken{configurationIndex(), configuration()});
    if (role() != before)
        step.out.emplace_back(RoleChanged{before, role(), m_currentTerm, why::ConfigurationChanged{configurationIndex()}});
    // It is committed now: who stood in its log as a voter to the last goes quiet, though nothing else changes.
    if (!mayCampaign())
        step.out.emplace_back(SetTimer{Timer::Election, std::nullopt});
    else if (isOther)
        armElectionTimer(step);
}

} // namespace raft
