// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/node/client.h"

#include <mutex>
#include <set>

namespace raft::client {

// A client's session (dissertation §6.3): what is sent in it takes effect once, however often and at whichever nodes
// it is sent. It gives each batch its serial, and tells the cluster which answers it has, so that they need not be
// kept. One session belongs to one client; its functions may be called from any thread. Copies share the session.
//
// A batch whose outcome is unknown is sent again with retry(), through any node, until an answer comes. It must be
// one and the same batch: the cluster knows it by its serial only.
template <class T, class Serializer = TextSerializer<T>>
class Session {
public:
    using Node = Client<T, Serializer>;

    // Asks for a new session. `limit`: of open sessions in the whole cluster, 0 = the node's own (`maxSessions`); when
    // more are open, the least recently used expires.
    static std::variant<Session, Rejected> open(const Node& node, std::uint64_t limit = 0)
    {
        Response<T> response = Node(node).send(OpenSession{limit}).get();
        if (auto* rejected = std::get_if<Rejected>(&response))
            return *rejected;
        return Session(std::get<Accepted<T>>(response).lastIndex);
    }
    explicit Session(Index id, std::uint64_t firstSerial = 1) : m_state(std::make_shared<State>())
    {
        m_state->id = id;
        m_state->next = firstSerial;
    }

    Index id() const { return m_state->id; }

    // The next batch. `serial`, when given, is set to the batch's: what retry() wants.
    std::future<Response<T>> append(Node node, std::vector<T> entries, std::uint64_t* serial = nullptr)
    {
        const std::uint64_t first = m_state->number(entries.size());
        if (serial != nullptr)
            *serial = first;
        return retry(std::move(node), first, std::move(entries));
    }
    // The batch of `serial` again. One that was answered is known until the next one is sent.
    std::future<Response<T>> retry(Node node, std::uint64_t serial, std::vector<T> entries)
    {
        auto promise = std::make_shared<std::promise<Response<T>>>();
        std::future<Response<T>> future = promise->get_future();
        AppendEntries<T> request{std::move(entries), {}, {}, InSession{id(), serial, m_state->begin(serial)}};
        node.send(Request<T>(std::move(request)), [state = m_state, serial, promise](Response<T> response) {
            const auto* rejected = std::get_if<Rejected>(&response);
            if (rejected == nullptr || rejected->kind == Rejected::Class::Refused)
                state->end(serial);
            promise->set_value(std::move(response));
        });
        return future;
    }
    // An unknown outcome is not asked after any more.
    void giveUp(std::uint64_t serial) { m_state->end(serial); }
    // Ends the session: nothing in it can take effect any more.
    std::future<Response<T>> close(Node node) { return node.send(CloseSession{id()}); }

private:
    struct State {
        Index id;
        std::mutex mutex;
        std::uint64_t next = 1;
        std::set<std::uint64_t> open; // the first serials of the batches without an answer

        std::uint64_t number(std::size_t entries)
        {
            const std::lock_guard lock(mutex);
            const std::uint64_t first = next;
            next += std::max<std::size_t>(entries, 1);
            open.insert(first);
            return first;
        }
        // What the client has the answers to.
        std::uint64_t begin(std::uint64_t first)
        {
            const std::lock_guard lock(mutex);
            open.insert(first);
            return *open.begin();
        }
        void end(std::uint64_t first)
        {
            const std::lock_guard lock(mutex);
            open.erase(first);
        }
    };
    std::shared_ptr<State> m_state;
};

} // namespace raft::client
