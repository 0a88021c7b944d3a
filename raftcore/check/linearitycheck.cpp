// SPDX-License-Identifier: MIT
#include "raftcore/check/linearitycheck.h"

#include <algorithm>

namespace raft::check {

using trace::Property;
using Kind = Operation::Kind;

namespace {

constexpr unsigned keyShift = 40; // a handle: the key's place, and the operation's number
constexpr std::uint64_t numberMask = (std::uint64_t(1) << keyShift) - 1;
constexpr std::size_t stepsOfSearch = 200'000;
constexpr std::uint64_t stepsOfAll = 50'000'000; // of all searches of a run

Operation operationLike(Kind kind, const std::string& key, const std::string& value, const std::string& expected)
{
    Operation operation;
    operation.kind = kind;
    operation.key = key;
    operation.value = value;
    operation.expected = expected;
    return operation;
}

} // namespace

// -------------------------------------------------------------------- events

void LinearityCheck::on(const trace::Event& event, const trace::Requested& request)
{
    m_event = &event;
    m_book.on(m_world.client(request.client), event, request);
    forgetSome();
}

void LinearityCheck::on(const trace::Event& event, const trace::Responded& response)
{
    m_event = &event;
    m_book.on(m_world.client(response.client), event, response);
}

// A snapshot from before the trace: nobody knows what it holds.
void LinearityCheck::on(const trace::Started& started, bool isNewToTrace)
{
    if (isNewToTrace && started.snapshotIndex > m_world.chosen.last())
        m_startsAbsent = false;
}

std::uint32_t LinearityCheck::keyOf(const std::string& name)
{
    const auto [at, isNew] = m_keyOf.try_emplace(name, static_cast<std::uint32_t>(m_keys.size()));
    if (isNew) {
        KeyRecord& key = m_keys.emplace_back();
        key.name = &at->first;
        key.startsAbsent = m_startsAbsent;
        key.versions.push_back({Index(), m_startsAbsent, std::nullopt});
    }
    return at->second;
}

LinearityCheck::Record* LinearityCheck::find(RequestBook::Handle handle)
{
    KeyRecord& key = m_keys[handle >> keyShift];
    const std::uint64_t number = handle & numberMask;
    return number < key.first || number >= key.next() ? nullptr : &key.records[number - key.first];
}

const LinearityCheck::Record* LinearityCheck::find(RequestBook::Handle handle) const
{
    return const_cast<LinearityCheck*>(this)->find(handle);
}

// -------------------------------------------------------------------- operations

RequestBook::Handle LinearityCheck::called(Operation&& operation, RequestBook::Handle before)
{
    const std::uint32_t place = keyOf(operation.key);
    KeyRecord& key = m_keys[place];
    if (key.records.size() >= mostOfKey)
        forget(key);
    Record record;
    record.kind = operation.kind;
    record.client = m_world.client(operation.client);
    record.node = m_world.place(operation.node);
    record.serial = operation.serial;
    record.called = operation.called;
    record.value = std::move(operation.value);
    record.expected = std::move(operation.expected);
    record.floor = key.floor;
    record.floorOf = key.floorOf;
    if (before != RequestBook::noOperation)
        record.before = before & numberMask;
    key.records.push_back(std::move(record));
    m_order.push_back(place);
    ++m_summary.operations;
    return (std::uint64_t(place) << keyShift) | (key.next() - 1);
}

void LinearityCheck::dropped(RequestBook::Handle handle)
{
    if (Record* record = find(handle))
        record->isOut = true;
}

// "Refused" says: certainly not done.
void LinearityCheck::refused(RequestBook::Handle handle)
{
    const Record* record = find(handle);
    if (record && record->isPredicted && record->kind != Kind::Get)
        m_world.report({.property = Property::ExactlyOnce, .code = "refused-took-effect",
                        .nodes = {m_world.nameOf(record->node)}, .index = record->index,
                        .events = {record->called, m_world.n}, .numbers = {{"serial", record->serial}},
                        .scope = record->index.value()});
}

bool LinearityCheck::isAt(RequestBook::Handle handle, Index index) const
{
    const Record* record = find(handle);
    return record && record->isPredicted && record->index == index;
}

void LinearityCheck::tookEffect(const NodeMirror& node, Index index, const ChosenLog::Record& record,
                                const trace::Applied& applied)
{
    if (const std::uint64_t refused = m_book.refusalOf(record.client, record.serial))
        m_world.report({.property = Property::ExactlyOnce, .code = "refused-took-effect", .nodes = {node.id},
                        .index = index, .term = applied.term, .events = {refused, m_world.n},
                        .numbers = {{"serial", record.serial}}, .scope = index.value()});
    const bool isKnown = record.client != 0 && m_book.find(record.client, record.serial, [&](auto handle) {
        return takeEffect(handle, index);
    });
    if (!isKnown)
        takeChanges(index, applied);
}

// Moves the key as the operation's own words say, and notes what it must be told. False: it has taken effect before.
bool LinearityCheck::takeEffect(RequestBook::Handle handle, Index index)
{
    Record* record = find(handle);
    if (!record || record->isPredicted || record->isOut)
        return false;
    KeyRecord& key = m_keys[handle >> keyShift];
    const Version& now = key.versions.back();
    const Operation operation = operationLike(record->kind, *key.name, record->value, record->expected);
    record->index = index;
    const bool mayRead = now.isKnown || record->kind == Kind::Set;
    record->isPredicted = true;
    if (mayRead)
        record->output = outputOf(operation, now.value);
    else
        key.isDoubted = true;
    const KeyState then = after(operation, now.value);
    const bool isChange = record->kind != Kind::Get && (!now.isKnown || then != now.value);
    if (isChange)
        setVersion(key, index, now.isKnown || record->kind != Kind::CompareAndSet, then);
    record->place = key.versions.back().index;
    // What had returned before it was called comes before it.
    if (isChange ? record->place <= record->floor : record->place < record->floor)
        doubt(key);
    return true;
}

// An entry that no client of this trace asked for: it was there before. What it did is believed.
void LinearityCheck::takeChanges(Index index, const trace::Applied& applied)
{
    for (const trace::KeyChange& change : applied.changes) {
        const std::uint32_t place = keyOf(change.key);
        KeyRecord& key = m_keys[place];
        if (key.records.size() >= mostOfKey)
            forget(key);
        setVersion(key, index, true, change.value);
        Record record; // somebody did it at some time up to now
        record.kind = change.value ? Kind::Set : Kind::Delete;
        record.value = change.value.value_or(std::string());
        record.isAnswered = record.isPredicted = true;
        record.returned = m_world.n;
        record.index = record.place = index;
        key.records.push_back(std::move(record));
        m_order.push_back(place);
    }
}

void LinearityCheck::setVersion(KeyRecord& key, Index index, bool isKnown, KeyState value)
{
    if (key.versions.size() >= mostVersions)
        key.versions.erase(key.versions.begin());
    key.versions.push_back({index, isKnown, std::move(value)});
}

void LinearityCheck::returned(RequestBook::Handle handle, std::string_view output, Index index)
{
    ++m_summary.answered;
    Record* record = find(handle);
    if (!record)
        return;
    KeyRecord& key = m_keys[handle >> keyShift];
    record->isAnswered = true;
    record->returned = m_event->n;
    bool isDoubtful = false;
    if (!record->isPredicted && record->kind == Kind::Get) {
        record->output = output;
        record->index = index;
        readAt(key, *record, index);
    } else {
        Operation operation = operationLike(record->kind, *key.name, record->value, record->expected);
        operation.output = output;
        // An answer may leave out what it would say; a wrong one says something else. It was never seen to take
        // effect: that is for others to say.
        isDoubtful = record->isPredicted && record->index != index;
        if (record->isPredicted && !record->output.empty() && !output.empty())
            isDoubtful = isDoubtful || record->output != output;
        if (!record->isPredicted) {
            key.isDoubted = true;
            record->place = index;
        }
        record->output = output;
        record->index = index;
    }
    if (record->place < record->floor)
        isDoubtful = true;
    if (record->place > key.floor) {
        key.floor = record->place;
        key.floorOf = handle & numberMask;
    }
    // readAt() may have had its doubts already.
    if (isDoubtful)
        return doubt(key);
    const std::uint64_t grown = key.next() - key.searchedTo;
    if (key.isDoubted && grown >= std::max<std::uint64_t>(16, key.records.size() / 4))
        search(key);
}

// What the key was after `index`, as far as that is remembered.
void LinearityCheck::readAt(KeyRecord& key, Record& record, Index index)
{
    record.place = index;
    if (m_world.isBlind) { // what was applied is not followed any more
        key.isDoubted = true;
        return;
    }
    const auto behind = std::upper_bound(key.versions.begin(), key.versions.end(), index,
                                         [](Index at, const Version& version) { return at < version.index; });
    if (behind == key.versions.begin() || !std::prev(behind)->isKnown) {
        key.isDoubted = true;
        return;
    }
    const Version& version = *std::prev(behind);
    record.place = version.index;
    Operation operation = operationLike(Kind::Get, *key.name, {}, {});
    operation.output = record.output;
    if (!agrees(operation, version.value))
        doubt(key);
}

// -------------------------------------------------------------------- doubts

void LinearityCheck::doubt(KeyRecord& key)
{
    key.isDoubted = true;
    search(key);
}

void LinearityCheck::search(KeyRecord& key)
{
    constexpr int mostAtOnce = 16; // offenders; the rest is found next time
    for (int found = 0; found < mostAtOnce && searchOnce(key); ++found) { }
    key.searchedTo = key.next();
}

// True: an operation that nothing explains was found, said, and taken out of the history.
bool LinearityCheck::searchOnce(KeyRecord& key)
{
    if (key.gaveUp || m_steps > stepsOfAll || m_world.reporter.isFull()) {
        key.gaveUp = true;
        return false;
    }
    ++m_summary.searches;
    std::vector<Operation> history;
    std::vector<std::uint64_t> numbers;
    std::vector<std::uint32_t> places(key.records.size(), Operation::none);
    SearchOptions options;
    options.startsAbsent = key.startsAbsent && m_startsAbsent && !m_world.isBlind;
    options.mostSteps = stepsOfSearch;
    for (const Record& record : key.pinned) {
        history.push_back(operationLike(record.kind, *key.name, record.value, record.expected));
        history.back().called = record.called;
        numbers.push_back(0);
    }
    for (std::size_t at = 0; at < key.records.size(); ++at) {
        const Record& record = key.records[at];
        const bool isAnswered = record.isAnswered && !record.isOld;
        if (record.isOut || (record.kind == Kind::Get && !isAnswered))
            continue;
        Operation operation = operationLike(record.kind, *key.name, record.value, record.expected);
        operation.isAnswered = isAnswered;
        operation.output = isAnswered ? record.output : std::string();
        operation.called = record.called;
        operation.returned = record.returned;
        if (record.before >= key.first && record.before < key.first + at)
            operation.after = places[record.before - key.first];
        places[at] = static_cast<std::uint32_t>(history.size());
        history.push_back(std::move(operation));
        numbers.push_back(key.first + at);
    }
    if (!key.records.empty()) {
        const std::uint64_t suspect = key.records.back().floorOf;
        const auto begin = numbers.begin() + static_cast<std::ptrdiff_t>(key.pinned.size());
        const auto found = std::lower_bound(begin, numbers.end(), suspect);
        if (found != numbers.end() && *found == suspect)
            options.suspect = static_cast<std::size_t>(found - numbers.begin());
    }
    const SearchResult result = searchKey(history, options);
    m_steps += result.steps + history.size();
    if (result.kind == SearchResult::Kind::Linearizable)
        return false;
    if (result.kind == SearchResult::Kind::Undecided || key.isLossy) {
        key.gaveUp = true;
        return false;
    }
    Record& second = key.records[numbers[result.offender] - key.first];
    report(key, result.partner ? &key.records[numbers[*result.partner] - key.first] : nullptr, second);
    second.isOut = true;
    return true;
}

void LinearityCheck::report(const KeyRecord&, const Record* first, const Record& second)
{
    std::vector<NodeId> nodes;
    Breach breach{.property = Property::Linearizable,
                  .code = first ? "no-order-explains" : "answer-from-nowhere",
                  .index = second.index,
                  .events = {second.called, second.returned},
                  .numbers = {{"serial", second.serial}},
                  .scope = second.called};
    if (first) {
        breach.events.insert(breach.events.end(), {first->called, first->returned});
        breach.numbers.insert(breach.numbers.end(),
                              {{"otherSerial", first->serial}, {"otherIndex", first->index.value()}});
        nodes.push_back(m_world.nameOf(first->node));
    }
    nodes.push_back(m_world.nameOf(second.node));
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    std::erase(nodes, NodeId());
    breach.nodes = std::move(nodes);
    for (const NodeId& node : breach.nodes)
        breach.term = std::max(breach.term, m_world.node(node).term);
    m_world.report(std::move(breach));
}

// -------------------------------------------------------------------- memory

// Keeps the newer half. What was open at the cut may have taken effect before or after it, and nothing is known any
// more of the value there: so whatever is found wrong later is wrong indeed.
void LinearityCheck::forget(KeyRecord& key)
{
    if (key.isDoubted)
        search(key);
    const std::size_t cut = key.records.size() / 2;
    const std::uint64_t time = key.records[cut].called;
    // Numbers are places, so what is kept is one run: from the first that was open at the cut, if that is near.
    std::size_t from = cut;
    for (std::size_t at = cut; at-- > 0 && cut - at <= mostOfKey / 8;) {
        const Record& record = key.records[at];
        if (!record.isOut && (!record.isAnswered || record.returned >= time))
            from = at;
    }
    for (std::size_t at = 0; at < cut; ++at) {
        Record& record = key.records[at];
        const bool wasOpen = !record.isOut && (!record.isAnswered || record.returned >= time);
        if (wasOpen && at < from && record.kind != Kind::Get) {
            if (key.pinned.size() < mostPinned)
                key.pinned.push_back(record);
            else
                key.isLossy = true;
        }
        if (!wasOpen)
            record.isOut = true;
        record.isOld = true;
    }
    key.records.erase(key.records.begin(), key.records.begin() + static_cast<std::ptrdiff_t>(from));
    key.first += from;
    key.startsAbsent = false;
    key.searchedTo = std::max(key.searchedTo, key.first);
}

void LinearityCheck::forgetSome()
{
    for (; m_order.size() > mostOfAll; m_order.pop_front()) {
        KeyRecord& key = m_keys[m_order.front()];
        if (key.records.size() < 2 || m_order.size() < mostOfAll)
            continue;
        forget(key);
    }
}

void LinearityCheck::conclude()
{
    for (KeyRecord& key : m_keys) {
        if (key.isDoubted && key.searchedTo < key.next())
            search(key);
    }
}

LinearizabilitySummary LinearityCheck::summary() const
{
    LinearizabilitySummary summary = m_summary;
    summary.keys = m_keys.size();
    for (const KeyRecord& key : m_keys)
        summary.undecided += key.gaveUp ? 1U : 0U;
    return summary;
}

} // namespace raft::check
