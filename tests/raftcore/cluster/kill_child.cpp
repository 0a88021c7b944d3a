// SPDX-License-Identifier: MIT
// A cluster of three that appends as fast as it can and prints what was acknowledged, until it is killed:
// kill_child DIRECTORY RUN
#include "raftcore/cluster/livecluster.h"

#include <QCoreApplication>

#include <cstdio>
#include <map>

#include <unistd.h>

using namespace raft;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc < 3)
        return 2;
    cluster::LiveOptions options;
    options.nodes = 3;
    options.rate = 1.0;
    options.delay = options.jitter = options.diskLatency = Duration(0);
    options.electionTimeoutMin = Duration(60'000);
    options.electionTimeoutMax = Duration(120'000);
    options.heartbeatInterval = Duration(20'000);
    options.directory = QString::fromLocal8Bit(argv[1]);
    auto made = cluster::LiveCluster::create(options);
    if (!made) {
        std::fprintf(stderr, "%s\n", made.error().message.c_str());
        return 1;
    }
    cluster::LiveCluster& cluster = *made.value();
    std::map<std::uint64_t, std::string> asked;
    std::uint64_t next = 1;
    const auto ask = [&] {
        cluster::command::AppendCommand append;
        append.node = NodeId::numbered(1 + next % 3);
        append.client = "run" + std::string(argv[2]);
        append.entries = {"set r" + std::string(argv[2]) + "." + std::to_string(next) + " 1"};
        asked[next++] = append.entries[0];
        cluster.submit(std::move(append));
    };
    std::uint64_t read = 0;
    QObject::connect(&cluster, &cluster::Cluster::grown, &application, [&] {
        const auto store = cluster.trace();
        std::string lines;
        read += store->forEach(read + 1, store->size(), [&](const trace::Event& event) {
            if (const auto* response = std::get_if<trace::Responded>(&event.body)) {
                if (response->outcome == trace::Outcome::Ok)
                    lines += std::to_string(response->index.value()) + " " + asked[response->serial] + "\n";
                ask();
            }
            return true;
        });
        if (!lines.empty() && ::write(STDOUT_FILENO, lines.data(), lines.size()) < 0)
            QCoreApplication::exit(1);
    });
    for (int k = 0; k < 16; ++k)
        ask();
    return QCoreApplication::exec();
}
