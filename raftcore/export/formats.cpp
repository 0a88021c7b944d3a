// SPDX-License-Identifier: MIT
#include "raftcore/export/formats.h"

#include "raftcore/export/pcapng.h"

#include <algorithm>

namespace raft {

const std::vector<trace::ExportFormat>& exportFormats()
{
    static const std::vector<trace::ExportFormat> all = [] {
        std::vector<trace::ExportFormat> formats = trace::textFormats();
        formats.push_back({"pcapng", "pcapng", []() -> std::unique_ptr<trace::Exporter> { return std::make_unique<PcapngExporter>(); }});
        return formats;
    }();
    return all;
}

const trace::ExportFormat* exportFormat(std::string_view name)
{
    const auto& all = exportFormats();
    const auto found = std::find_if(all.begin(), all.end(), [name](const auto& format) { return format.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace raft
