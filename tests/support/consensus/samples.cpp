// SPDX-License-Identifier: MIT
// Logs, states, snapshots and disks, made for tests.
#include "tests/support/consensus/testcluster.h"

namespace raft::test {

EntryPtr entryOfTerm(std::uint64_t index, std::uint64_t term)
{
    auto entry = std::make_shared<Entry>();
    entry->term = Term(term);
    entry->data = std::to_string(index) + "@" + std::to_string(term);
    return entry;
}

Log logOfTerms(const std::vector<std::uint64_t>& terms)
{
    Log log;
    for (const std::uint64_t term : terms)
        log.append(entryOfTerm(log.lastIndex().value() + 1, term));
    return log;
}

std::vector<std::uint64_t> termsOf(const Log& log)
{
    std::vector<std::uint64_t> terms;
    for (Index index = log.firstIndex(); index <= log.lastIndex(); index = index.next())
        terms.push_back(log.at(index)->term.value());
    return terms;
}

namespace {

void putNumber(std::string& bytes, std::uint64_t number)
{
    bytes += std::to_string(number) + ' ';
}

void putText(std::string& bytes, std::string_view text)
{
    putNumber(bytes, text.size());
    bytes += text;
}

std::uint64_t takeNumber(std::string_view& bytes)
{
    const std::size_t blank = bytes.find(' ');
    const std::uint64_t number = std::stoull(std::string(bytes.substr(0, blank)));
    bytes.remove_prefix(blank + 1);
    return number;
}

std::string takeText(std::string_view& bytes)
{
    const auto size = static_cast<std::size_t>(takeNumber(bytes));
    std::string text(bytes.substr(0, size));
    bytes.remove_prefix(size);
    return text;
}

} // namespace

std::string encodeState(const std::vector<EntryPtr>& applied)
{
    std::string bytes;
    for (const EntryPtr& entry : applied) {
        putNumber(bytes, entry->term.value());
        putText(bytes, toString(entry->type));
        putText(bytes, entry->client);
        putNumber(bytes, entry->serial);
        putNumber(bytes, entry->more);
        putNumber(bytes, entry->session.value());
        putNumber(bytes, entry->acknowledged);
        putText(bytes, entry->data);
    }
    return bytes;
}

std::vector<EntryPtr> decodeState(std::string_view data)
{
    std::vector<EntryPtr> applied;
    while (!data.empty()) {
        auto entry = std::make_shared<Entry>();
        entry->term = Term(takeNumber(data));
        entry->type = *entryTypeFromString(takeText(data));
        entry->client = takeText(data);
        entry->serial = takeNumber(data);
        entry->more = static_cast<std::uint32_t>(takeNumber(data));
        entry->session = Index(takeNumber(data));
        entry->acknowledged = takeNumber(data);
        entry->data = takeText(data);
        applied.push_back(std::move(entry));
    }
    return applied;
}

std::uint64_t hashOfState(const std::vector<EntryPtr>& applied)
{
    return std::hash<std::string>{}(encodeState(applied));
}

SnapshotPtr snapshotOf(const std::vector<EntryPtr>& applied, const Configuration& configuration, Index configurationIndex)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->index = Index(applied.size());
    snapshot->term = applied.empty() ? Term() : applied.back()->term;
    snapshot->configuration = configuration;
    snapshot->configurationIndex = configurationIndex;
    snapshot->stateHash = hashOfState(applied);
    snapshot->data = encodeState(applied);
    snapshot->crc = crc32(snapshot->data);
    return snapshot;
}

DiskContent compacted(DiskContent disk, std::uint64_t index, const Configuration& configuration, std::uint64_t kept)
{
    disk.snapshot = snapshotOf(disk.log.slice(Index(1), Index(index)), configuration);
    disk.log.compactTo(Index(index - kept));
    return disk;
}

DiskContent diskWith(std::uint64_t term, const std::vector<std::uint64_t>& logTerms)
{
    return {Term(term), std::nullopt, Index(), logOfTerms(logTerms), nullptr};
}

} // namespace raft::test
