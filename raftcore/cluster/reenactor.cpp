// SPDX-License-Identifier: MIT
#include "raftcore/cluster/reenactor.h"

#include "raftcore/cluster/commandtexts.h"
#include "raftcore/cluster/ledworld.h"
#include "raftcore/cluster/replaytexts.h"
#include "raftcore/network/coin.h"
#include "raftcore/trace/file.h"
#include "raftcore/wire/codec.h"

#include <algorithm>

namespace raft::cluster {

namespace {

constexpr std::size_t lookahead = 96; // events that are known before the next input is decided on
constexpr std::uint64_t mostQuiet = 5'000'000; // items in a row that do nothing: no cluster does that

bool comesFromLive(const trace::Header& header)
{
    return header.mode == trace::Mode::Live || (header.origin && header.origin->mode == trace::Mode::Live);
}

LabOptions labOptionsOf(const trace::Header& header)
{
    LabOptions options;
    static_cast<RaftTuning&>(options) = header.tuning();
    options.nodes = header.nodes.size();
    options.delay = header.delay;
    options.jitter = header.jitter;
    options.diskLatency = header.diskLatency;
    options.firstElectionAfter = header.firstElectionAfter;
    options.seed = header.seed;
    options.requestTimeout = header.requestTimeout;
    options.started = header.started;
    for (const std::string& name : header.rulesOff) {
        if (const auto rule = ruleFromString(name))
            options.rules.set(*rule, false);
    }
    return options;
}

// Messages are cut as they were when they were datagrams.
wire::CodecOptions codecOf(const trace::Header& header)
{
    wire::CodecOptions codec;
    codec.cluster = header.cluster;
    if (comesFromLive(header))
        codec.cookie = coinBelow(drawCoin(header.seed, CoinStream::Cookie, 0, 0), Term::limit);
    return codec;
}

Result<Ok> checkHeader(const trace::Header& header)
{
    if (header.mode == trace::Mode::Imported)
        return text::replayOfImport();
    std::vector<NodeId> nodes = header.nodes;
    std::sort(nodes.begin(), nodes.end());
    const bool areDistinct = std::adjacent_find(nodes.begin(), nodes.end()) == nodes.end();
    const std::vector<NodeId> members = header.configuration.members();
    const bool areThere = std::all_of(members.begin(), members.end(), [&](const NodeId& id) {
        return std::binary_search(nodes.begin(), nodes.end(), id);
    });
    if (nodes.empty() || nodes.size() > mostNodes || nodes.front().isEmpty() || !areDistinct || !areThere)
        return text::badNodeCount(mostNodes);
    if (!areFair(header) || header.delay < Duration::zero() || header.jitter < Duration::zero() ||
        header.diskLatency < Duration::zero())
        return text::badTimeouts();
    for (const std::string& name : header.rulesOff) {
        if (!ruleFromString(name))
            return text::replayOfUnknownRule(name);
    }
    return Ok{};
}

// Files leave out what says nothing: so what reads the same is the same.
bool areSame(const trace::EventBody& made, const trace::EventBody& recorded)
{
    return made == recorded || (made.index() == recorded.index() && trace::toJson(made) == trace::toJson(recorded));
}

// Commands make such events, and little else.
bool isOfCommands(const trace::EventBody& body)
{
    return std::holds_alternative<trace::FaultBegan>(body) || std::holds_alternative<trace::FaultHealed>(body) ||
        std::holds_alternative<trace::AdminGiven>(body) || std::holds_alternative<trace::Requested>(body) ||
        std::holds_alternative<trace::RuleSwitched>(body) || std::holds_alternative<trace::Noted>(body);
}

} // namespace

Reenactor::~Reenactor() = default;

Result<std::unique_ptr<Reenactor>> Reenactor::create(const trace::Header& recorded, Options options)
{
    if (const Result<Ok> sound = checkHeader(recorded); !sound)
        return sound.error();
    auto made = std::unique_ptr<Reenactor>(new Reenactor);
    Reenactor* self = made.get();
    self->m_keep = options.keep;
    self->m_until = options.until;
    trace::Header header = recorded;
    header.mode = trace::Mode::Lab;
    header.origin = options.origin;

    const bool isLed = comesFromLive(recorded);
    self->m_ledUntil = !isLed ? 0 : recorded.mode == trace::Mode::Live ? ~std::uint64_t{0} : recorded.origin->events;
    Lab::Parts parts{labOptionsOf(recorded), {}, recorded.nodes, nullptr, std::move(options.observers), {}};
    parts.options.trace = options.limits;
    parts.store = std::make_shared<trace::TraceStore>(std::move(header), options.limits);
    parts.core = coreOptionsOf(parts.options, recorded.configuration, recorded.nodes, codecOf(recorded));
    if (recorded.requestTimeout > Duration::zero())
        parts.core.replica.requestTimeout = recorded.requestTimeout;
    if (recorded.maxAppendBytes > 0)
        parts.core.replica.raft.maxAppendBytes = static_cast<std::size_t>(recorded.maxAppendBytes);
    if (isLed) { // a cluster that was reopened, or that was told so, drew others than its seed says
        parts.core.recordedDraw = [self](const NodeId& node, Incarnation, std::uint64_t n) {
            return self->recordedDraw(node, n);
        };
        parts.before = [self](LabWorld& world) -> std::unique_ptr<World> {
            auto led = std::make_unique<LedWorld>(world);
            self->m_led = led.get();
            return led;
        };
    }
    self->m_lab.reset(new Lab(std::move(parts)));
    self->m_lab->m_isRebuilt = true;
    self->m_lab->m_recorder.putAside([self](trace::Event event) { self->m_made.push_back(std::move(event)); });
    if (isLed)
        self->core().putAside([self](Time at, Item item) { self->m_outside.push_back({at, std::move(item)}); });
    return made;
}

// ---------------------------------------------------------------- one event after the other

bool Reenactor::take(trace::Event event)
{
    if (!isFine())
        return false;
    m_recorded.push_back(std::move(event));
    work(false);
    return isFine();
}

void Reenactor::takeLast() { work(true); }

void Reenactor::work(bool isLast)
{
    while (isFine()) {
        if (!m_recorded.empty()) {
            const trace::Event& next = m_recorded.front();
            if (std::holds_alternative<trace::Violated>(next.body)) { // a remark on what was before
                accept();
                continue;
            }
            if (std::holds_alternative<trace::Ended>(next.body)) {
                m_recorded.pop_front();
                continue;
            }
            if (!m_made.empty()) {
                compare();
                continue;
            }
        }
        const bool isAtEnd = m_until > 0 && m_compared >= m_until && m_made.empty();
        const bool isNextKnown = !m_recorded.empty();
        if (isAtEnd || !isNextKnown || !mayGoOn(isLast) || !openLabDisks(isLast))
            return;
        drive(m_recorded.front());
    }
}

// The next input is decided on when enough of what follows is known.
bool Reenactor::mayGoOn(bool isLast) const
{
    if (isLast)
        return true;
    if (m_recorded.size() < lookahead)
        return false;
    if (!isLed() || !std::holds_alternative<trace::Started>(m_recorded.front().body))
        return true;
    // A reopened disk is told of entry by entry.
    return std::any_of(m_recorded.begin() + 1, m_recorded.end(), [](const trace::Event& event) {
        return !std::holds_alternative<trace::Loaded>(event.body) &&
            !std::holds_alternative<ConfigurationTaken>(event.body);
    });
}

bool Reenactor::openLabDisks(bool isLast)
{
    if (m_disksOpened || isLed() || m_ledUntil > 0)
        return true;
    const bool haveAllCome = m_recorded.back().t > m_recorded.front().t;
    if (!isLast && !haveAllCome)
        return false;
    m_disksOpened = true;
    for (std::size_t k = 0; k < m_recorded.size() && m_recorded[k].t == m_recorded.front().t; ++k) {
        const auto* started = std::get_if<trace::Started>(&m_recorded[k].body);
        const bool isKnown = started == nullptr || core().node(m_recorded[k].node) == nullptr;
        if (isKnown || (started->lastIndex.isZero() && started->snapshotIndex.isZero() && started->term.isZero()))
            continue;
        std::optional<Restored> disk = loadedDisk(k);
        if (!disk)
            return false;
        m_lab->m_world.setDisk(m_recorded[k].node, std::move(*disk));
    }
    m_lab->openDisks();
    return true;
}

void Reenactor::compare()
{
    const trace::Event& recorded = m_recorded.front();
    const trace::Event& made = m_made.front();
    if (made.t == recorded.t && made.node == recorded.node && areSame(made.body, recorded.body)) {
        m_made.pop_front();
        accept();
    } else if (!durableMeanwhile(recorded)) {
        differ(recorded, &made.body);
    }
}

// A paused node that is killed: what its disk had reported before becomes known while it is being stopped.
bool Reenactor::durableMeanwhile(const trace::Event& event)
{
    const auto* durable = std::get_if<trace::WriteDurable>(&event.body);
    const ServerNode* node = core().node(event.node);
    if (!isLed() || durable == nullptr || node == nullptr || node->isUp())
        return false;
    std::deque<trace::Event> later = std::exchange(m_made, {});
    const bool done = injectDurable(event.node, durable->token);
    m_made.insert(m_made.end(), later.begin(), later.end());
    return done && m_made.size() > later.size();
}

void Reenactor::accept()
{
    const trace::Event& event = m_recorded.front();
    m_compared = event.n;
    ++m_report.events;
    m_lab->m_recorder.repeat(event, m_keep);
    m_recorded.pop_front();
}

void Reenactor::differ(const trace::Event& event, const trace::EventBody* replayed)
{
    if (!m_knowsCommands && isOfCommands(event.body))
        return cannot(text::replayLacksCommands());
    ReplayDifference difference{event.n, event.t, event.node, event.body, {}};
    if (replayed != nullptr)
        difference.replayed = *replayed;
    m_report.verdict = ReplayReport::Verdict::Different;
    m_report.reason = text::replayDiffers(difference).message;
    m_report.difference = std::move(difference);
}

void Reenactor::cannot(const Error& reason)
{
    m_report.verdict = ReplayReport::Verdict::Impossible;
    m_report.reason = reason.message;
}

// ---------------------------------------------------------------- what happens next

void Reenactor::drive(const trace::Event& event)
{
    if (isLed() && event.n > m_ledUntil)
        letGo();
    if (!event.node.isEmpty() && core().node(event.node) == nullptr)
        return differ(event, nullptr);
    const std::optional<Time> next = core().nextTime();
    if (next && *next < event.t)
        return runNext();
    core().moveTo(event.t);
    if (const auto* given = std::get_if<trace::CommandGiven>(&event.body))
        return driveCommand(*given);
    if (inject(event) && !m_made.empty()) {
        ++m_report.inputs;
        m_quiet = 0;
        return;
    }
    if (!isFine())
        return;
    const std::optional<Time> now = core().nextTime();
    if (now && *now == event.t)
        runNext();
    else
        differ(event, nullptr);
}

void Reenactor::runNext()
{
    ++m_lab->m_steps;
    core().handleNext();
    m_quiet = m_made.empty() ? m_quiet + 1 : 0;
    if (!m_made.empty())
        ++m_report.inputs;
    if (m_quiet > mostQuiet)
        cannot(text::replayIsSilent());
}

void Reenactor::letGo()
{
    core().putAside({});
    for (const NodeId& id : core().nodeIds()) { // a live cluster that was just coming up
        const bool isNew = !m_led->disk(id).isKnown && !core().node(id)->opening;
        if (isNew)
            core().openDisk(id);
    }
    m_led->letGo();
    m_led = nullptr;
    for (Aside& aside : std::exchange(m_outside, {}))
        core().add(aside.at, std::move(aside.item));
}

std::unique_ptr<Lab> Reenactor::release()
{
    if (isLed())
        letGo();
    core().m_options.recordedDraw = {};
    m_lab->m_recorder.putAside({});
    for (trace::Event& event : std::exchange(m_made, {}))
        m_lab->m_recorder.record(event.t, event.node, std::move(event.body));
    return std::move(m_lab);
}

std::optional<Duration> Reenactor::recordedDraw(const NodeId& node, std::uint64_t n) const
{
    for (auto it = m_recorded.begin(); it != m_recorded.end(); ++it) {
        if (it->node != node)
            continue;
        if (it != m_recorded.begin() && std::holds_alternative<trace::Started>(it->body))
            break;
        const auto* drawn = std::get_if<RandomDrawn>(&it->body);
        if (drawn != nullptr && drawn->key == n)
            return Duration(static_cast<std::int64_t>(drawn->value));
    }
    return std::nullopt;
}

std::optional<Item> Reenactor::takeAside(const std::function<bool(const Item&)>& isWanted)
{
    const auto it = std::find_if(m_outside.begin(), m_outside.end(), [&](const Aside& aside) { return isWanted(aside.item); });
    if (it == m_outside.end())
        return std::nullopt;
    std::optional<Item> item(std::move(it->item));
    m_outside.erase(it);
    return item;
}

} // namespace raft::cluster
