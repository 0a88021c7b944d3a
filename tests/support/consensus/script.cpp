// SPDX-License-Identifier: MIT
#include "tests/support/consensus/script.h"

#include "tests/support/consensus/describe.h"

#include <algorithm>
#include <sstream>

namespace raft::test {

// Prints what the machines do, a line each.
class Script::Printer : public StepWatcher {
public:
    explicit Printer(std::string& output) : m_output(output) {}

    void beforeEffects(const Member& member, const Input* input, const Effects& effects) override
    {
        if (isQuiet)
            return;
        if (input != nullptr) {
            if (const auto* received = std::get_if<Receive>(input))
                m_output += received->from.toString() + "->" + member.id.toString() + " " + describe(received->message) + "\n";
            else if (const auto* finished = std::get_if<WriteFinished>(input))
                m_output += member.id.toString() + " durable #" + std::to_string(finished->token.value()) + "\n";
        }
        for (const Effect& effect : effects) {
            if (const auto* send = std::get_if<Send>(&effect))
                m_output += "  send " + member.id.toString() + "->" + send->to.toString() + " " + describe(send->message) + "\n";
            else
                m_output += "  " + describe(effect) + "\n";
        }
    }
    void afterEffects(const Member&) override {}

    bool isQuiet = false;

private:
    std::string& m_output;
};

namespace {

struct Link {
    NodeId from, to;
    bool isAny = true;
    std::size_t count = static_cast<std::size_t>(-1);

    bool matches(const Packet& packet) const { return isAny || (packet.from == from && packet.to == to); }
};

Link linkOf(const std::vector<std::string>& words)
{
    Link link;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (const std::size_t arrow = words[i].find("->"); arrow != std::string::npos) {
            link.isAny = false;
            link.from = NodeId(words[i].substr(0, arrow));
            link.to = NodeId(words[i].substr(arrow + 2));
        } else {
            link.count = std::stoul(words[i]);
        }
    }
    return link;
}

std::string valueOf(const std::vector<std::string>& words, const std::string& name, const std::string& otherwise)
{
    for (const std::string& word : words) {
        if (word.rfind(name + "=", 0) == 0)
            return word.substr(name.size() + 1);
    }
    return otherwise;
}

// "voters=S1,S2"
std::vector<NodeId> idsOf(const std::vector<std::string>& words, const std::string& name)
{
    std::vector<NodeId> ids;
    std::istringstream list(valueOf(words, name, ""));
    for (std::string id; std::getline(list, id, ',');)
        ids.emplace_back(id);
    return ids;
}

Duration milliseconds(const std::string& text)
{
    return Duration(std::stol(text) * 1000);
}

bool has(const std::vector<std::string>& words, const std::string& flag)
{
    return std::find(words.begin(), words.end(), flag) != words.end();
}

} // namespace

Script::Script() : m_printer(std::make_unique<Printer>(m_output)) {}
Script::~Script() = default;

std::vector<Script::Block> Script::parse(const std::string& text)
{
    std::vector<Block> blocks;
    Block block;
    bool inExpected = false;
    std::istringstream lines(text);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (inExpected && line.empty()) {
            blocks.push_back(std::move(block));
            block = Block();
            inExpected = false;
        } else if (inExpected) {
            block.expected += line + "\n";
        } else if (line == "----") {
            inExpected = true;
        } else {
            if (block.commands.empty())
                block.line = number;
            block.commands += line + "\n";
        }
    }
    if (inExpected || !block.commands.empty())
        blocks.push_back(std::move(block));
    return blocks;
}

std::string Script::join(const std::vector<Block>& blocks)
{
    std::string text;
    for (const Block& block : blocks)
        text += block.commands + "----\n" + block.expected + (&block == &blocks.back() ? "" : "\n");
    return text;
}

std::string Script::run(const Block& block)
{
    m_output.clear();
    std::istringstream lines(block.commands);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream parts(line);
        std::vector<std::string> words;
        for (std::string word; parts >> word;)
            words.push_back(word);
        if (!words.empty() && words.front().front() != '#')
            carryOut(words);
    }
    return m_output;
}

void Script::startIfNeeded()
{
    if (m_cluster)
        return;
    m_cluster = std::make_unique<TestCluster>(m_setup);
    const bool wasQuiet = std::exchange(m_printer->isQuiet, true); // coming up is the same everywhere
    m_cluster->watch(m_printer.get());
    m_cluster->start();
    for (const NodeId& id : m_joiners)
        m_cluster->add(id);
    m_printer->isQuiet = wasQuiet;
}

void Script::carryOut(const Words& words)
{
    const std::string& command = words.front();
    if (command == "cluster") {
        setUp(words);
        return;
    }
    if (command == "disk-holds") {
        diskHolds(words);
        return;
    }
    startIfNeeded();
    if (command == "quiet" || command == "loud")
        m_printer->isQuiet = command == "quiet";
    else if (command == "deliver")
        deliver(words);
    else if (command == "drop")
        drop(words);
    else if (command == "duplicate" || command == "reverse")
        shuffle(words);
    else if (command == "packets")
        for (const Packet& packet : m_cluster->packets())
            m_output += packet.from.toString() + "->" + packet.to.toString() + " " + describe(packet.message) + "\n";
    else if (command == "rule")
        for (const Member& member : m_cluster->members())
            m_cluster->step(member.id, SwitchRule{*ruleFromString(words.at(1)), words.at(2) == "on"});
    else if (command == "wait")
        m_cluster->advance(milliseconds(words.at(1)));
    else if (command == "run")
        m_cluster->run(milliseconds(words.at(1)));
    else if (command == "isolate")
        m_cluster->isolate(std::stoul(words.at(1).substr(1)));
    else if (command == "cut")
        m_cluster->cut(std::stoul(linkOf(words).from.toString().substr(1)), std::stoul(linkOf(words).to.toString().substr(1)));
    else if (command == "heal")
        m_cluster->heal();
    else if (command == "state" || command == "logs" || command == "configurations")
        state(words);
    else if (!nodeCommand(words))
        m_output += "unknown command: " + command + "\n";
}

bool Script::nodeCommand(const Words& words)
{
    const std::string& command = words.front();
    if (words.size() < 2)
        return false;
    const NodeId id(words[1]);
    if (command == "campaign")
        m_cluster->step(id, TimerExpired{Timer::Election});
    else if (command == "heartbeat")
        m_cluster->step(id, TimerExpired{Timer::Heartbeat});
    else if (command == "propose")
        m_cluster->propose(id, Words(words.begin() + 2, words.end()));
    else if (command == "finish")
        m_cluster->finishWrite(id);
    else if (command == "snapshot")
        m_cluster->step(id, TakeSnapshot{});
    else if (command == "transfer")
        m_cluster->step(id, TransferLeadership{words.size() > 2 ? NodeId(words[2]) : NodeId()});
    else if (command == "abort-transfer")
        m_cluster->step(id, AbortTransfer{});
    else if (command == "change-members")
        changeMembers(id, words);
    else if (command == "abort-change")
        m_cluster->step(id, AbortChange{});
    else if (command == "forget-leader")
        m_cluster->step(id, ForgetLeader{});
    else if (command == "lose-lease")
        m_cluster->step(id, LoseLease{});
    else if (command == "read")
        m_cluster->step(id, Read{++m_reads, readModeFromString(words.size() > 2 ? words[2] : "read-index").value()});
    else if (command == "fire")
        m_cluster->step(id, TimerExpired{timerFromString(words.at(2)).value()});
    else if (command == "tune")
        tune(id, words);
    else if (command == "disk")
        m_cluster->member(id).finishesWritesAtOnce = words.at(2) == "auto";
    else if (command == "crash")
        m_cluster->crash(id);
    else if (command == "restart")
        m_cluster->restart(id);
    else
        return false;
    return true;
}

void Script::setUp(const Words& words)
{
    m_setup = ClusterSetup::ofSize(std::stoul(words.at(1)));
    m_joiners = idsOf(words, "joiners");
    m_setup.configuration.learners = idsOf(words, "learners");
    const RuleBook book = valueOf(words, "rules", "paper") == "all" ? RuleBook() : RuleBook::paper();
    m_setup.adjust = [words, book](RaftOptions& options) {
        for (const RuleInfo& info : allRules())
            options.rules.set(info.rule, valueOf(words, std::string(info.name), book.isOn(info.rule) ? "on" : "off") == "on");
        options.maxInflightMessages = std::stoul(valueOf(words, "maxInflightMessages", std::to_string(options.maxInflightMessages)));
        options.maxAppendBytes = std::stoul(valueOf(words, "maxAppendBytes", std::to_string(options.maxAppendBytes)));
        options.snapshotEntries = std::stoul(valueOf(words, "snapshotEntries", "0"));
        options.keptEntries = std::stoul(valueOf(words, "keptEntries", "0"));
        options.maxChunkBytes = std::stoul(valueOf(words, "maxChunkBytes", std::to_string(options.maxChunkBytes)));
        options.maxUncommittedBytes = std::stoul(valueOf(words, "maxUncommittedBytes", std::to_string(options.maxUncommittedBytes)));
    };
    m_cluster.reset();
}

// The members that are not named stay as they are.
void Script::changeMembers(const NodeId& id, const Words& words)
{
    ChangeMembers change;
    if (const std::optional<Raft>& raft = m_cluster->raftOf(id)) {
        change.target.voters = raft->configuration().voters;
        change.target.learners = raft->configuration().learners;
    }
    std::vector<NodeId>& voters = change.target.voters;
    std::vector<NodeId>& learners = change.target.learners;
    const auto take = [&](const std::string& name, std::vector<NodeId>& ids, std::vector<NodeId>& others) {
        if (valueOf(words, name, "?") == "?")
            return;
        ids = idsOf(words, name);
        if (!has(words, "verbatim"))
            std::erase_if(others, [&](const NodeId& other) { return std::find(ids.begin(), ids.end(), other) != ids.end(); });
    };
    take("voters", voters, learners);
    take("learners", learners, voters);
    change.joint = !has(words, "single");
    m_cluster->step(id, change);
}

void Script::tune(const NodeId& id, const Words& words)
{
    Tune input;
    if (const std::optional<Raft>& raft = m_cluster->raftOf(id))
        input.tuning = raft->options();
    const auto set = [&](const std::string& name, Duration& duration) {
        if (const std::string value = valueOf(words, name, ""); !value.empty())
            duration = milliseconds(value);
    };
    set("electionTimeoutMin", input.tuning.electionTimeoutMin);
    set("electionTimeoutMax", input.tuning.electionTimeoutMax);
    set("heartbeat", input.tuning.heartbeatInterval);
    m_cluster->step(id, input);
}

void Script::diskHolds(const Words& words)
{
    std::vector<std::uint64_t> terms;
    std::istringstream list(valueOf(words, "log", ""));
    for (std::string term; std::getline(list, term, ',');)
        terms.push_back(std::stoul(term));
    DiskContent content = diskWith(std::stoul(valueOf(words, "term", "0")), terms);
    if (const std::string vote = valueOf(words, "vote", ""); !vote.empty())
        content.votedFor = NodeId(vote);
    m_setup.disks[NodeId(words.at(1))] = std::move(content);
}

void Script::deliver(const Words& words)
{
    if (words.size() > 1 && words[1] == "all") {
        m_cluster->deliverAll();
        return;
    }
    const Link link = linkOf(words);
    std::size_t left = std::min(link.count, m_cluster->packets().size());
    std::size_t inFlight = m_cluster->packets().size(); // answers to these wait for the next command
    for (std::size_t i = 0; i < inFlight && left > 0;) {
        if (link.matches(m_cluster->packets()[i])) {
            m_cluster->deliver(i);
            --inFlight;
            --left;
        } else {
            ++i;
        }
    }
}

void Script::drop(const Words& words)
{
    const Link link = linkOf(words);
    std::size_t left = link.count;
    m_cluster->dropIf([&](const Packet& packet) {
        const bool isLost = link.matches(packet) && left > 0;
        left -= isLost ? 1 : 0;
        return isLost;
    });
}

void Script::shuffle(const Words& words)
{
    const Link link = linkOf(words);
    std::deque<Packet>& packets = m_cluster->packets();
    if (words.front() == "duplicate") {
        const auto first = std::find_if(packets.begin(), packets.end(), [&](const Packet& p) { return link.matches(p); });
        if (first != packets.end())
            packets.push_back(Packet(*first));
        return;
    }
    std::vector<Packet*> theirs;
    for (Packet& packet : packets) {
        if (link.matches(packet))
            theirs.push_back(&packet);
    }
    for (std::size_t i = 0; i + i + 1 < theirs.size(); ++i)
        std::swap(*theirs[i], *theirs[theirs.size() - 1 - i]);
}

void Script::state(const Words& words)
{
    for (const Member& member : m_cluster->members()) {
        if (words.size() > 1 && words[1] != member.id.view())
            continue;
        std::string text = "down";
        if (member.raft && words[0] == "logs")
            text = describeLog(*member.raft);
        else if (member.raft && words[0] == "configurations")
            text = describe(Effect(ConfigurationTaken{member.raft->configurationIndex(), member.raft->configuration()}));
        else if (member.raft)
            text = describeState(*member.raft);
        m_output += member.id.toString() + " " + text + "\n";
    }
}

} // namespace raft::test
