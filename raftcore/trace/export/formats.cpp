// SPDX-License-Identifier: MIT
#include "raftcore/trace/export/chrometrace.h"
#include "raftcore/trace/export/clienthistory.h"
#include "raftcore/trace/export/csv.h"
#include "raftcore/trace/export/dslogs.h"
#include "raftcore/trace/export/etcdtla.h"
#include "raftcore/trace/export/sequence.h"
#include "raftcore/trace/export/shiviz.h"

namespace raft::trace {

namespace {

template <class T>
std::unique_ptr<Exporter> make()
{
    return std::make_unique<T>();
}

} // namespace

const std::vector<ExportFormat>& textFormats()
{
    static const std::vector<ExportFormat> all{
        {"etcd-tla", "ndjson", make<EtcdTlaExporter>},
        {"history", "jsonl", make<ClientHistoryExporter>},
        {"shiviz", "log", make<ShivizExporter>},
        {"chrome-trace", "json", make<ChromeTraceExporter>},
        {"mermaid", "mmd", make<MermaidExporter>},
        {"plantuml", "puml", make<PlantUmlExporter>},
        {"dslogs", "log", make<DslogsExporter>},
        {"csv", "csv", make<CsvExporter>},
    };
    return all;
}

} // namespace raft::trace
