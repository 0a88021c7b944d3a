// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/linearizability.h"
#include "raftcore/check/requestbook.h"
#include "raftcore/check/safetymonitor.h"
#include "raftcore/check/world.h"

#include <deque>

namespace raft::check {

// "linearizable", while it happens. The index at which an operation stands in the log, or after which it read, is the
// witness: if the order of the indexes fits what each client was told, and no operation comes in it before one that
// had returned when it was called, then that order is the one that linearizability asks for, and each step of this
// proof costs O(1). Where the witness does not fit, the history may be explained all the same: then a search over
// the key's operations decides, now and, less and less often, as the key's history grows.
class LinearityCheck final : private RequestBook::Sink {
public:
    explicit LinearityCheck(World& world) : m_world(world) {}

    void on(const trace::Event& event, const trace::Requested& request);
    void on(const trace::Event& event, const trace::Responded& response);
    void on(const trace::Started& started, bool isNewToTrace);
    // An entry was applied for the first time, by the chosen log's reckoning, and not as a duplicate.
    void tookEffect(const NodeMirror& node, Index index, const ChosenLog::Record& record,
                    const trace::Applied& applied);
    bool isQuestion(ClientNumber client, std::uint64_t serial) const { return m_book.isQuestion(client, serial); }
    void conclude(); // decides what is still in doubt

    LinearizabilitySummary summary() const;

private:
    static constexpr std::size_t mostOfKey = 1'024;
    static constexpr std::size_t mostVersions = 8;
    static constexpr std::size_t mostPinned = 64;
    static constexpr std::size_t mostOfAll = 200'000; // operations that are kept

    // The key as the chosen log makes it.
    struct Version {
        Index index;
        bool isKnown = true;
        KeyState value;
    };
    struct Record {
        Operation::Kind kind = Operation::Kind::Get;
        bool isAnswered = false;
        bool isOut = false;       // of the history: it was not done, or is said to be wrong already
        bool isOld = false;       // what came before it was forgotten: it may have taken effect at any time
        bool isPredicted = false; // `output` is what the answer must be
        ClientNumber client = 0;
        NodeIndex node = noNode;
        std::uint64_t serial = 0, called = 0, returned = 0;
        std::string value, expected, output;
        Index index;                // at which it took effect, or by the answer
        Index place;                // in the witness's order: of the version that it made or saw
        Index floor;                // what had returned when it was called lies at or before it
        std::uint64_t floorOf = 0;  // number of that operation
        std::uint64_t before = ~std::uint64_t(0); // number of the one before it in the same batch
    };
    struct KeyRecord {
        const std::string* name = nullptr;
        std::deque<Record> records;
        std::vector<Record> pinned; // without an answer, and older than what is kept
        std::uint64_t first = 0; // number of the first in `records`
        std::vector<Version> versions; // oldest first; never empty
        Index floor;
        std::uint64_t floorOf = 0;
        bool startsAbsent = true;
        bool isDoubted = false; // the witness does not prove it
        bool isLossy = false;   // what might explain it was forgotten
        bool gaveUp = false;
        std::uint64_t searchedTo = 0; // number behind the last operation at the last search
        std::uint64_t next() const { return first + records.size(); }
    };

    RequestBook::Handle called(Operation&& operation, RequestBook::Handle before) override;
    void returned(RequestBook::Handle handle, std::string_view output, Index index) override;
    void dropped(RequestBook::Handle handle) override;
    void refused(RequestBook::Handle handle) override;
    bool isAt(RequestBook::Handle handle, Index index) const override;

    std::uint32_t keyOf(const std::string& name);
    Record* find(RequestBook::Handle handle);
    const Record* find(RequestBook::Handle handle) const;
    bool takeEffect(RequestBook::Handle handle, Index index);
    void takeChanges(Index index, const trace::Applied& applied);
    void setVersion(KeyRecord& key, Index index, bool isKnown, KeyState value);
    void readAt(KeyRecord& key, Record& record, Index index);
    void doubt(KeyRecord& key);
    void search(KeyRecord& key);
    bool searchOnce(KeyRecord& key);
    void report(const KeyRecord& key, const Record* first, const Record& second);
    void forget(KeyRecord& key);
    void forgetSome();

    World& m_world;
    RequestBook m_book{*this};
    std::unordered_map<std::string, std::uint32_t> m_keyOf;
    std::deque<KeyRecord> m_keys;
    std::deque<std::uint32_t> m_order; // the key of each operation that is kept, by age
    const trace::Event* m_event = nullptr;
    bool m_startsAbsent = true;
    std::uint64_t m_steps = 0;
    LinearizabilitySummary m_summary;
};

} // namespace raft::check
