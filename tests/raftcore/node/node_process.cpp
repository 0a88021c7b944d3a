// SPDX-License-Identifier: MIT
// One node as a process of its own: node_process NUMBER FILE PORT…; each line of its input is appended, and the
// answer printed.
#include "raftcore/node/client.h"

#include <QCoreApplication>

#include <iostream>

int main(int argc, char** argv)
{
    using namespace raft;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    NodeOptions options;
    options.id = NodeId::numbered(arguments.at(1).toULongLong());
    options.file = arguments.at(2);
    options.cluster = "processes";
    options.requestTimeout = Duration(2'000'000);
    for (int k = 3; k < arguments.size(); ++k) {
        options.members[NodeId::numbered(static_cast<std::uint64_t>(k - 2))] =
            UdpAddress{QHostAddress(QHostAddress::LocalHost), arguments.at(k).toUShort()};
    }
    auto channel = RaftNode::spinUp(options);
    if (!channel) {
        std::cerr << channel.error().message << std::endl;
        return 1;
    }
    client::Client<std::string> texts(std::move(channel.value()));
    for (std::string line; std::getline(std::cin, line);) {
        const auto response = texts.send(client::AppendEntries<std::string>{{line}, {}, {}}).get();
        const auto* accepted = std::get_if<client::Accepted<std::string>>(&response);
        if (accepted != nullptr)
            std::cout << accepted->result << std::endl;
        else
            std::cout << "rejected: " << codeOf(std::get<client::Rejected>(response).reason) << std::endl;
    }
    return 0;
}
