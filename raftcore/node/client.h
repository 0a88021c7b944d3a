// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/node/raftnode.h"

#include <QPointer>

#include <future>
#include <string>
#include <string_view>
#include <vector>

namespace raft::client {

// How a type becomes an entry's bytes and comes back. Deserializing what another program wrote may fail.
template <class T>
struct TextSerializer;
template <>
struct TextSerializer<std::string> {
    static std::string serialize(const std::string& value) { return value; }
    static std::optional<std::string> deserialize(std::string_view bytes) { return std::string(bytes); }
};

// ---------------------------------------------------------------- requests

struct InSession { // clientsession.h keeps these numbers
    Index session;
    std::uint64_t serial = 0;       // of the batch's first entry; from 1
    std::uint64_t acknowledged = 0; // the client has the answers to all serials below
};
template <class T>
struct AppendEntries { // a batch, appended whole or not at all
    std::vector<T> entries;
    std::optional<Index> prevLogIndex; // rejected unless the log ends here …
    std::optional<Term> prevLogTerm;   // … with this term
    std::optional<InSession> session = {}; // then it takes effect once, however often it is sent
};
struct IndexRange { // committed entries, both ends included
    Index from, to;
};
struct Read { // what the state machine says to a question, changing nothing
    std::string query;                   // "get x", for the map of names to texts
    ReadMode mode = ReadMode::ReadIndex; // how it is kept from being stale
};
struct OpenSession { // its id is `lastIndex` of the response
    std::uint64_t limit = 0; // of open sessions in the whole cluster; 0 = the node's `maxSessions`
};
struct CloseSession {
    Index session;
};
template <class T>
using Request = std::variant<AppendEntries<T>, IndexRange, Read, OpenSession, CloseSession>;

// ---------------------------------------------------------------- responses

template <class T>
struct LogEntry {
    Index index;
    Term term;
    std::optional<T> value; // none: a leader's own entry, or bytes that are no T
};
template <class T>
struct Accepted {
    std::vector<LogEntry<T>> entries; // those appended, or those asked for
    Index lastIndex;                  // of the last of them; of a read: it saw the state after this one
    std::string result;               // what the state machine said; to an append a line for each entry
    std::optional<ReadMode> mode = {}; // of a read: how it was answered
};
struct Rejected {
    using Class = RequestRejected::Class; // Refused: certainly not done. OutcomeUnknown: it may be done
    Why reason;
    Class kind = Class::Refused;
};
template <class T>
using Response = std::variant<Accepted<T>, Rejected>;

// ---------------------------------------------------------------- the client

// Speaks to one node, which finds the leader by itself. Copies share the channel; the node stops with the last one.
template <class T, class Serializer = TextSerializer<T>>
class Client {
public:
    explicit Client(std::unique_ptr<NodeChannel> channel) : m_channel(std::move(channel)) {}

    // Any thread.
    std::future<Response<T>> send(Request<T> request)
    {
        auto promise = std::make_shared<std::promise<Response<T>>>();
        send(std::move(request), [promise](Response<T> response) { promise->set_value(std::move(response)); });
        return promise->get_future();
    }
    // Any thread. `done` is called once, on the node's thread.
    void send(Request<T> request, std::function<void(Response<T>)> done)
    {
        m_channel->request(encode(std::move(request)),
                           [done = std::move(done)](const Answer& answer) { done(decode(answer)); });
    }
    // Any thread. `done` is called from the event loop of `context`'s thread, and not at all once `context` is gone.
    void send(Request<T> request, QObject* context, std::function<void(Response<T>)> done)
    {
        m_channel->request(encode(std::move(request)), [context = QPointer<QObject>(context),
                                                        done = std::move(done)](const Answer& answer) {
            if (!context)
                return;
            QMetaObject::invokeMethod(
                context.data(), [done, response = decode(answer)] { done(response); }, Qt::QueuedConnection);
        });
    }
    NodeChannel& channel() const { return *m_channel; }

    static NodeChannel::Body encode(Request<T> request)
    {
        return std::visit(Overloaded{
                              [](const AppendEntries<T>& append) -> NodeChannel::Body {
                                  AppendRequest body{{}, append.prevLogIndex, append.prevLogTerm};
                                  if (append.session) {
                                      body.session = append.session->session;
                                      body.sessionSerial = append.session->serial;
                                      body.acknowledged = append.session->acknowledged;
                                  }
                                  for (const T& entry : append.entries)
                                      body.entries.push_back(Serializer::serialize(entry));
                                  return body;
                              },
                              [](const IndexRange& range) -> NodeChannel::Body {
                                  return RangeRequest{range.from, range.to};
                              },
                              [](const Read& read) -> NodeChannel::Body {
                                  return ReadRequest{read.query, read.mode};
                              },
                              [](const OpenSession& open) -> NodeChannel::Body {
                                  return RegisterRequest{open.limit};
                              },
                              [](const CloseSession& close) -> NodeChannel::Body {
                                  return CloseRequest{close.session};
                              },
                          },
                          request);
    }
    static Response<T> decode(const Answer& answer)
    {
        return std::visit(Overloaded{
                              [](const RequestAccepted& accepted) -> Response<T> {
                                  Accepted<T> response{{}, accepted.lastIndex, accepted.result, accepted.mode};
                                  Index index(accepted.lastIndex.value() + 1 - accepted.entries.size());
                                  for (const EntryPtr& entry : accepted.entries) {
                                      LogEntry<T> typed{index, entry->term, std::nullopt};
                                      if (entry->type == EntryType::Command)
                                          typed.value = Serializer::deserialize(entry->data);
                                      response.entries.push_back(std::move(typed));
                                      index = index.next();
                                  }
                                  return response;
                              },
                              [](const RequestRejected& rejected) -> Response<T> {
                                  return Rejected{rejected.reason, rejected.kind};
                              },
                          },
                          answer);
    }

private:
    std::shared_ptr<NodeChannel> m_channel;
};

} // namespace raft::client
