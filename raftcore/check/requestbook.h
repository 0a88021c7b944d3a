// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/chosenlog.h"
#include "raftcore/check/intervalset.h"
#include "raftcore/check/operation.h"
#include "raftcore/trace/event.h"

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <unordered_set>

namespace raft::check {

// Turns requests and responses into operations. A request that comes again in a session is the same operation;
// outside of sessions it is another one with the same words, for it may be done once more (§8). Reads that were
// asked to be answered from one node's memory ("local") promise nothing and are left out.
class RequestBook {
public:
    using Handle = std::uint64_t;
    static constexpr Handle noOperation = ~std::uint64_t(0);

    class Sink {
    public:
        virtual ~Sink() = default;
        // `before`: the operation of the same batch on the same key, or noOperation.
        virtual Handle called(Operation&& operation, Handle before) = 0;
        virtual void returned(Handle operation, std::string_view output, Index index) = 0;
        virtual void dropped(Handle operation) = 0; // it was certainly not done, or nobody learned what it read
        virtual void refused(Handle) {} // and nobody has asked for it but once
        virtual bool isAt(Handle, Index) const { return false; } // it is known to have taken effect there
    };

    explicit RequestBook(Sink& sink) : m_sink(sink) {}

    void on(ClientNumber client, const trace::Event& event, const trace::Requested& request);
    void on(ClientNumber client, const trace::Event& event, const trace::Responded& response);

    // The operations that an entry may be, oldest first, until `take` says yes.
    template <class Take>
    bool find(ClientNumber client, std::uint64_t serial, Take&& take) const
    {
        std::uint64_t part = 0;
        auto at = m_requests.find({client, serial});
        if (at == m_requests.end()) {
            const auto whole = m_parts.find({client, serial});
            if (whole == m_parts.end())
                return false;
            at = m_requests.find({client, whole->second});
            if (at == m_requests.end())
                return false;
            part = serial - whole->second;
        }
        const auto offer = [&](const Attempt& attempt) {
            const Handle handle = attempt.at(part);
            return handle != noOperation && take(handle);
        };
        return offer(at->second.first)
            || std::any_of(at->second.retries.begin(), at->second.retries.end(), offer);
    }
    bool isQuestion(ClientNumber client, std::uint64_t serial) const; // it only reads
    // n of the `response` that said that this entry was certainly not appended; 0 = none did.
    std::uint64_t refusalOf(ClientNumber client, std::uint64_t serial) const;

private:
    struct Key {
        ClientNumber client = 0;
        std::uint64_t serial = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept
        {
            return static_cast<std::size_t>(key.serial * emptyLogHash ^ key.client);
        }
    };
    struct Attempt {
        NodeId node;
        bool isOpen = true;
        bool mayBeDone = false;
        Handle operation = noOperation;
        std::vector<Handle> more; // of the rest of a batch
        Handle at(std::uint64_t part) const
        {
            return part == 0 ? operation : part <= more.size() ? more[part - 1] : noOperation;
        }
    };
    struct Request {
        Attempt first;
        std::vector<Attempt> retries;
        std::uint32_t size = 1; // entries
        std::uint32_t again = 0; // in a session: further tries that are open
        Index session;
        bool isRead = false;
    };
    using Requests = std::unordered_map<Key, Request, KeyHash>;

    Attempt begin(Key key, const trace::Event& event, const trace::Requested& request);
    Attempt& answeredTry(Request& request, const NodeId& node, const trace::Responded& response);
    void complete(const Attempt& attempt, std::uint32_t size, const trace::Responded& response);
    void drop(const Attempt& attempt);
    void erase(Requests::iterator request);
    void refuse(Key key, std::uint32_t size, std::uint64_t n);

    Sink& m_sink;
    Requests m_requests;
    std::unordered_map<Key, std::uint64_t, KeyHash> m_parts; // the rest of a batch: its first serial
    std::unordered_map<Index, IntervalSet> m_done;           // of each session, the batches that were answered
    std::unordered_map<Key, std::uint64_t, KeyHash> m_refused;
    std::deque<Key> m_refusedOrder; // bounded
};

} // namespace raft::check
