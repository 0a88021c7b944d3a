// SPDX-License-Identifier: MIT
#include "raftcore/node/clientsession.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using raft::client::Accepted;
using raft::client::AppendEntries;
using raft::client::Client;
using raft::client::IndexRange;
using raft::client::Read;
using raft::client::Rejected;
using raft::client::Response;

using Texts = Client<std::string>;
using Session = raft::client::Session<std::string>;

// Starts one node of the cluster; ends the program with the reason when that fails.
static Texts spinUp(const raft::NodeId& id, const std::map<raft::NodeId, raft::UdpAddress>& members)
{
    raft::NodeOptions options;
    options.id = id;
    options.members = members;
    options.cluster = "example";
    auto channel = raft::RaftNode::spinUp(options);
    if (!channel) {
        std::fprintf(stderr, "%s\n", channel.error().message.c_str());
        std::exit(1);
    }
    return Texts(std::move(channel.value()));
}

// Prints a response; false when it is a rejection.
static bool show(const Response<std::string>& response)
{
    return std::visit(raft::Overloaded{
                          [](const Accepted<std::string>& accepted) {
                              if (accepted.mode) {
                                  std::printf("%s, read by %s after index %llu\n", accepted.result.c_str(),
                                              std::string(raft::toString(*accepted.mode)).c_str(),
                                              static_cast<unsigned long long>(accepted.lastIndex.value()));
                              }
                              for (const auto& entry : accepted.entries)
                                  std::printf("%llu %s\n", static_cast<unsigned long long>(entry.index.value()),
                                              entry.value.value_or("(the leader's own entry)").c_str());
                              return true;
                          },
                          [](const Rejected& rejected) {
                              const bool unknown = rejected.kind == Rejected::Class::OutcomeUnknown;
                              std::printf("%s: %s\n", unknown ? "outcome unknown" : "refused",
                                          std::string(raft::codeOf(rejected.reason)).c_str());
                              return false;
                          },
                      },
                      response);
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const quint16 port = argc > 1 ? QString::fromLocal8Bit(argv[1]).toUShort() : quint16(42'100);
    const QHostAddress host(QHostAddress::LocalHost);
    const raft::NodeId one("S1"), two("S2");
    const std::map<raft::NodeId, raft::UdpAddress> members{{one, {host, port}}, {two, {host, quint16(port + 1)}}};

    Texts first = spinUp(one, members);
    Texts second = spinUp(two, members);

    // In at one node …
    const auto appended = first.send(AppendEntries<std::string>{{"set colour green", "set number 42"}, {}, {}}).get();
    const auto* accepted = std::get_if<Accepted<std::string>>(&appended);
    if (accepted == nullptr)
        return show(appended) ? 0 : 1;
    std::string result = accepted->result;
    std::replace(result.begin(), result.end(), '\n', ' ');
    std::printf("appended up to index %llu: %s\n", static_cast<unsigned long long>(accepted->lastIndex.value()),
                result.c_str());

    // … and out at the other.
    if (!show(second.send(IndexRange{raft::Index(1), accepted->lastIndex}).get()))
        return 1;

    // In a session a batch may be sent again, to any node: it takes effect once.
    auto opened = Session::open(first);
    auto* session = std::get_if<Session>(&opened);
    if (session == nullptr)
        return 1;
    const std::vector<std::string> swap{"cas number 42 43"};
    std::uint64_t serial = 0;
    const bool isDone = show(session->append(first, swap, &serial).get()) && show(session->retry(second, serial, swap).get());

    // A question is answered without the log, and never stale.
    return isDone && show(second.send(Read{"get number", raft::ReadMode::ReadIndex}).get()) ? 0 : 1;
}
