// SPDX-License-Identifier: MIT
#include "raftcore/scenario/clustersetup.h"

#include "raftcore/cluster/commandfields.h"
#include "raftcore/trace/jsonin.h"
#include "raftcore/trace/jsonout.h"

#include <array>

namespace raft::scenario {

using cluster::LabOptions;
using trace::Json;
using trace::JsonLines;

namespace {

constexpr std::size_t longestLog = 10'000; // of an initial disk
constexpr std::size_t mostNodes = 50;

struct NamedTime {
    std::string_view name;
    Duration& value;
};
auto timesOf(LabOptions& options)
{
    return std::array<NamedTime, 7>{{{"heartbeat", options.heartbeatInterval},
                                     {"delay", options.delay},
                                     {"jitter", options.jitter},
                                     {"diskLatency", options.diskLatency},
                                     {"firstElection", options.firstElectionAfter},
                                     {"requestTimeout", options.requestTimeout},
                                     {"electionTimeout", options.electionTimeoutMin}}};
}

struct NamedLimit {
    std::string_view name;
    std::uint64_t& value;
};
auto limitsOf(RaftTuning& tuning)
{
    return std::array<NamedLimit, 8>{{{"maxInflightMessages", tuning.maxInflightMessages},
                                      {"maxInflightBytes", tuning.maxInflightBytes},
                                      {"maxUncommittedBytes", tuning.maxUncommittedBytes},
                                      {"maxPendingReads", tuning.maxPendingReads},
                                      {"snapshotEntries", tuning.snapshotEntries},
                                      {"snapshotBytes", tuning.snapshotBytes},
                                      {"keptEntries", tuning.keptEntries},
                                      {"maxInflightChunks", tuning.maxInflightChunks}}};
}

class ClusterReader {
public:
    ClusterReader(const JsonLines& lines, const Json& object, LabOptions& out) : m_lines(lines), m_object(object), m_out(out) {}

    Result<Ok> read()
    {
        if (!m_object.IsObject())
            return m_lines.error(m_object, {}, "“cluster” should be an object");
        std::vector<std::string_view> names{"nodes", "seed", "paper", "off", "on", "disks", "maxAppendBytes"};
        for (const NamedTime& each : timesOf(m_out))
            names.push_back(each.name);
        for (const NamedLimit& each : limitsOf(m_out))
            names.push_back(each.name);
        if (const auto clean = m_lines.only(m_object, names); !clean)
            return clean;
        std::uint64_t nodes = m_out.nodes;
        number("nodes", nodes, mostNodes);
        m_out.nodes = static_cast<std::size_t>(nodes);
        number("seed", m_out.seed, Term::limit - 1);
        for (const NamedLimit& each : limitsOf(m_out))
            number(each.name, each.value, Term::limit - 1);
        std::uint64_t appendBytes = m_out.maxAppendBytes;
        number("maxAppendBytes", appendBytes, 1U << 20U);
        m_out.maxAppendBytes = static_cast<std::size_t>(appendBytes);
        for (const NamedTime& each : timesOf(m_out))
            time(each.name, each.value);
        readRules();
        readDisks();
        if (m_error)
            return *m_error;
        if (const auto sound = cluster::checkLab(m_out); !sound)
            return m_lines.error(m_object, {}, sound.error().message);
        return Ok{};
    }

private:
    void fail(std::string_view member, std::string_view what, const Json* object = nullptr)
    {
        if (!m_error)
            m_error = m_lines.error(object ? *object : m_object, member, what);
    }

    void number(std::string_view name, std::uint64_t& out, std::uint64_t most)
    {
        const Json* json = trace::find(m_object, name);
        if (json == nullptr)
            return;
        if (!json->IsUint64() || json->GetUint64() > most)
            return fail(name, "should be an integer from 0 to " + std::to_string(most));
        out = json->GetUint64();
    }

    void time(std::string_view name, Duration& out)
    {
        const Json* json = trace::find(m_object, name);
        if (json == nullptr)
            return;
        if (name == "electionTimeout")
            return range(*json);
        const auto read = trace::durationFromJson(*json);
        if (!read)
            return fail(name, "should be a time such as \"50ms\"");
        out = *read;
    }

    // "150ms-300ms", or one time for both ends.
    void range(const Json& json)
    {
        constexpr std::string_view name = "electionTimeout";
        if (!json.IsString())
            return fail(name, "should be a range such as \"150ms-300ms\"");
        const std::string_view text = trace::viewOf(json);
        const std::size_t dash = text.find('-');
        const auto least = trace::durationFromText(text.substr(0, dash));
        const auto most = dash == std::string_view::npos ? least : trace::durationFromText(text.substr(dash + 1));
        if (!least || !most)
            return fail(name, "should be a range such as \"150ms-300ms\"");
        m_out.electionTimeoutMin = *least;
        m_out.electionTimeoutMax = *most;
    }

    void readRules()
    {
        if (const Json* paper = trace::find(m_object, "paper")) {
            if (!paper->IsBool())
                return fail("paper", "should be true or false");
            if (paper->GetBool())
                m_out.rules = RuleBook::paper();
        }
        for (const auto& [name, on] : {std::pair("off", false), std::pair("on", true)}) {
            trace::JsonIn in;
            std::vector<Rule> rules;
            in.member(m_object, name, rules);
            if (!in.isFine() && !m_error)
                m_error = m_lines.error(in);
            for (const Rule rule : rules)
                m_out.rules.set(rule, on);
        }
    }

    void readDisks()
    {
        const Json* disks = trace::find(m_object, "disks");
        if (disks == nullptr)
            return;
        if (!disks->IsObject())
            return fail("disks", "should be an object such as {\"S1\":{\"term\":2,\"log\":[1,1,2]}}");
        for (const auto& member : disks->GetObject()) {
            const std::string_view name = trace::viewOf(member.name);
            std::optional<NodeId> id;
            for (std::uint64_t k = 1; k <= m_out.nodes; ++k) {
                if (NodeId::numbered(k).view() == name)
                    id = NodeId::numbered(k);
            }
            if (!id || !member.value.IsObject())
                return fail(name, "should be one of the cluster's nodes, with an object behind it", disks);
            readDisk(member.value, m_out.disks[*id]);
        }
    }

    void readDisk(const Json& object, Restored& out)
    {
        out = Restored();
        if (const auto clean = m_lines.only(object, {"term", "votedFor", "commit", "log"}); !clean && !m_error)
            m_error = clean.error();
        trace::JsonIn in;
        in.lenient([&] {
            in.member(object, "term", out.currentTerm);
            in.member(object, "commit", out.commitIndex);
        });
        if (trace::find(object, "votedFor"))
            in.member(object, "votedFor", out.votedFor.emplace());
        if (!in.isFine() && !m_error)
            m_error = m_lines.error(in);
        const Json* log = trace::find(object, "log");
        if (log == nullptr)
            return;
        if (!log->IsArray() || log->Size() > longestLog)
            return fail("log", "should be a list of terms, or of {\"term\":1,\"data\":\"set x 1\"}", &object);
        for (const Json& each : log->GetArray())
            readEntry(object, each, out);
        if (!m_error && out.log.lastTerm() > out.currentTerm)
            fail("term", "should not be below the term of the last entry", &object);
        if (!m_error && out.commitIndex > out.log.lastIndex())
            fail("commit", "should not be beyond the log", &object);
    }

    void readEntry(const Json& disk, const Json& json, Restored& out)
    {
        Term term;
        std::optional<std::string> data;
        if (json.IsObject()) {
            trace::JsonIn in;
            in.required(json, "term", term);
            in.member(json, "data", data.emplace());
            if (!in.isFine() && !m_error)
                m_error = m_lines.error(in);
        } else if (json.IsUint64() && json.GetUint64() < Term::limit) {
            term = Term(json.GetUint64());
        }
        if (term.isZero() || term < out.log.lastTerm())
            return fail("log", "should hold terms from 1, none below the one before it", &disk);
        EntryPtr entry = plainEntry(term, out.log.lastIndex().next());
        if (data) {
            Entry own = *entry;
            own.data = *data;
            entry = std::make_shared<const Entry>(std::move(own));
        }
        out.log.append(std::move(entry));
    }

    const JsonLines& m_lines;
    const Json& m_object;
    LabOptions& m_out;
    std::optional<Error> m_error;
};

// Timers as text, so that they read as they are written.
template <class Out>
void writeTimes(Out& out, LabOptions& options)
{
    for (const NamedTime& each : timesOf(options)) {
        if (each.name != "electionTimeout")
            out.text(each.name, trace::toText(each.value));
    }
    out.text("electionTimeout", trace::toText(options.electionTimeoutMin) + "-" + trace::toText(options.electionTimeoutMax));
}

template <class Out, class Writer>
void writeDisks(Out& out, Writer& writer, const LabOptions& options)
{
    out.key("disks");
    writer.StartObject();
    for (const auto& [node, disk] : options.disks) {
        out.key(node.view());
        writer.StartObject();
        out.member("term", disk.currentTerm);
        if (disk.votedFor)
            out.member("votedFor", *disk.votedFor);
        if (!disk.commitIndex.isZero())
            out.member("commit", disk.commitIndex);
        out.key("log");
        writer.StartArray();
        for (Index index = disk.log.firstIndex(); index <= disk.log.lastIndex(); index = index.next()) {
            const Entry& entry = *disk.log.at(index);
            if (entry == *plainEntry(entry.term, index)) {
                out.number(entry.term.value());
                continue;
            }
            writer.StartObject();
            out.member("term", entry.term);
            out.member("data", entry.data);
            writer.EndObject();
        }
        writer.EndArray();
        writer.EndObject();
    }
    writer.EndObject();
}

} // namespace

EntryPtr plainEntry(Term term, Index index)
{
    Entry entry;
    entry.term = term;
    entry.data = "set e" + std::to_string(index.value()) + " t" + std::to_string(term.value());
    return std::make_shared<const Entry>(std::move(entry));
}

Result<Ok> readCluster(const JsonLines& lines, const Json& object, LabOptions& out)
{
    return ClusterReader(lines, object, out).read();
}

std::string toJson(const LabOptions& given)
{
    LabOptions options = given;
    rapidjson::StringBuffer buffer;
    rapidjson::Writer writer(buffer);
    trace::JsonOut out(writer);
    writer.StartObject();
    out.member("nodes", std::uint64_t{options.nodes});
    out.member("seed", options.seed);
    writeTimes(out, options);
    RaftTuning usual;
    const auto limits = limitsOf(options);
    const auto usualLimits = limitsOf(usual);
    for (std::size_t i = 0; i < limits.size(); ++i) {
        if (limits[i].value != usualLimits[i].value)
            out.member(limits[i].name, limits[i].value);
    }
    if (options.maxAppendBytes != 0)
        out.member("maxAppendBytes", std::uint64_t{options.maxAppendBytes});
    std::vector<Rule> on;
    for (const RuleInfo& info : allRules()) {
        if (options.rules.isOn(info.rule) && !info.onByDefault)
            on.push_back(info.rule);
    }
    if (!options.rules.off().empty())
        out.member("off", options.rules.off());
    if (!on.empty())
        out.member("on", on);
    if (!options.disks.empty())
        writeDisks(out, writer, options);
    writer.EndObject();
    return {buffer.GetString(), buffer.GetSize()};
}

} // namespace raft::scenario
