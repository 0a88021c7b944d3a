// SPDX-License-Identifier: MIT
// What clients ask of the cluster, and ask again.
#include "raftcore/cluster/clustercore.h"
#include "raftcore/cluster/commandtexts.h"

#include <algorithm>
#include <cmath>

namespace raft::cluster {

namespace {

constexpr std::int64_t oneRequest = 1'000'000'000; // of what a stream owes: whole numbers are the same everywhere

// Certainly not done, but only for the moment: another node, or a later one, may do it.
bool isForTheMoment(const Why& why)
{
    return std::holds_alternative<why::NoLeader>(why) || std::holds_alternative<why::NodeDown>(why) ||
        std::holds_alternative<why::NodeStopped>(why) || std::holds_alternative<why::Transferring>(why);
}

} // namespace

Client& ClusterCore::client(const std::string& name) { return m_clients[name]; }

// A client knows who serves: not a new server that nobody has taken in yet, nor one that was sent away.
ServerNode* ClusterCore::anyUp(const NodeId& butNot)
{
    ServerNode* last = nullptr;
    for (std::size_t k = 0; k < m_nodes.size(); ++k) {
        ServerNode& node = at(nodeIds()[m_turn++ % m_nodes.size()]);
        if (!node.isRunning())
            continue;
        const bool serves = node.replica->raft().configuration().isMember(node.id());
        if (serves && node.id() != butNot)
            return &node;
        if (last == nullptr || serves)
            last = &node;
    }
    return last;
}

// The node that a command names, else the client's own, else any.
Result<ServerNode*> ClusterCore::nodeFor(const NodeId& named, const Client& client)
{
    const NodeId& id = named.isEmpty() ? client.node : named;
    if (!id.isEmpty())
        return find(id);
    ServerNode* node = anyUp(NodeId());
    return node == nullptr ? Result<ServerNode*>(text::noNodeIsUp()) : Result<ServerNode*>(node);
}

void ClusterCore::request(ServerNode& node, ClientRequest request)
{
    if (!node.isUp()) {
        recordRequest(node.id(), request);
        node.answer(request.client, request.serial,
                    RequestRejected{why::NodeDown{}, RequestRejected::Class::Refused});
        return;
    }
    node.requests.push_back(std::move(request));
    if (!std::exchange(node.requestsQueued, true))
        m_queue.add(now(), item::RequestsWait{node.id()});
}

void ClusterCore::flushRequests()
{
    for (const auto& [id, node] : m_nodes) {
        if (!node->requests.empty())
            handle(Item(item::RequestsWait{id}));
    }
}

// Numbers a request and hands it over; `serials` is how many the client must not use again.
void ClusterCore::ask(ServerNode& node, const std::string& name, std::uint64_t serials, ClientRequest asked)
{
    Client& of = client(name);
    asked.client = name;
    asked.serial = of.nextSerial;
    of.nextSerial += serials;
    of.keep(Client::Asked{asked, node.id()});
    request(node, std::move(asked));
}

void ClusterCore::openSession(ServerNode& node, const std::string& name)
{
    client(name).opening = client(name).nextSerial;
    ask(node, name, 1, ClientRequest{{}, 0, RegisterRequest{}});
}

Result<Ok> ClusterCore::append(const command::AppendCommand& command)
{
    if (command.entries.empty())
        return text::nothingToAppend();
    Client& of = client(command.client);
    const Result<ServerNode*> node = nodeFor(command.node, of);
    if (!node)
        return node.error();
    if (of.wantsSession && of.session.isZero()) {
        constexpr std::size_t mostHeld = 1'000;
        if (of.held.size() >= mostHeld)
            return text::tooMuchHeld(command.client);
        of.held.push_back(command);
        if (of.opening == 0)
            openSession(*node.value(), command.client);
        return Ok{};
    }
    AppendRequest body{command.entries, command.prevLogIndex, command.prevLogTerm};
    if (!of.session.isZero()) {
        body.session = of.session;
        body.acknowledged = of.acknowledged();
    }
    const std::uint64_t serials = body.entries.size();
    ask(*node.value(), command.client, serials, ClientRequest{{}, 0, std::move(body)});
    return Ok{};
}

Result<Ok> ClusterCore::readRange(const command::ReadRange& command)
{
    const Result<ServerNode*> node = nodeFor(command.node, client(command.client));
    if (!node)
        return node.error();
    ask(*node.value(), command.client, 1, ClientRequest{{}, 0, RangeRequest{command.from, command.to}});
    return Ok{};
}

Result<Ok> ClusterCore::readState(const command::ReadState& command)
{
    const Result<ServerNode*> node = nodeFor(command.node, client(command.client));
    if (!node)
        return node.error();
    ask(*node.value(), command.client, 1, ClientRequest{{}, 0, ReadRequest{command.query, command.mode}});
    return Ok{};
}

Result<Ok> ClusterCore::configureClient(const command::ConfigureClient& command)
{
    if (!command.node.isEmpty() && !m_nodes.contains(command.node))
        return text::unknownNode(command.node);
    constexpr std::uint64_t mostRetries = 1'000;
    if (command.retries > mostRetries)
        return text::tooManyRetries(mostRetries);
    Client& of = client(command.client);
    of.node = command.node;
    of.retries = command.retries;
    if (of.wantsSession == command.session)
        return Ok{};
    const Result<ServerNode*> node = nodeFor({}, of);
    if (!node)
        return node.error();
    of.wantsSession = command.session;
    if (command.session) {
        if (of.opening == 0)
            openSession(*node.value(), command.client);
    } else if (const Index session = std::exchange(of.session, Index()); !session.isZero()) {
        ask(*node.value(), command.client, 1, ClientRequest{{}, 0, CloseRequest{session}});
    }
    m_queue.add(now(), item::ClientTurn{command.client}); // what was held goes on without a session
    return Ok{};
}

Result<Ok> ClusterCore::retryRequest(const command::RetryRequest& command)
{
    Client& of = client(command.client);
    const auto it = of.asked.find(command.serial);
    if (it == of.asked.end())
        return text::noSuchRequest(command.client, command.serial);
    ServerNode* node = nullptr;
    if (command.node.isEmpty()) {
        node = anyUp(it->second.node);
        if (node == nullptr)
            return text::noNodeIsUp();
    } else {
        const Result<ServerNode*> found = find(command.node);
        if (!found)
            return found.error();
        node = found.value();
    }
    askAgain(*node, it->second);
    return Ok{};
}

// The same request with the same serial. Outside of a session it may be done twice: that is for its client to know.
void ClusterCore::askAgain(ServerNode& node, Client::Asked& asked)
{
    ++asked.tries;
    asked.node = node.id();
    asked.isOpen = true;
    asked.gaveUp = false;
    asked.isKnown = false;
    request(node, asked.request);
}

bool ClusterCore::hasGivenUp(const std::string& name, std::uint64_t serial) const
{
    const auto of = m_clients.find(name);
    if (of == m_clients.end())
        return false;
    const auto it = of->second.asked.find(serial);
    return it != of->second.asked.end() && it->second.gaveUp;
}

// The request goes its way; whatever becomes of it, this client does not hear of it.
Result<Ok> ClusterCore::giveUp(const command::GiveUp& command)
{
    Client& of = client(command.client);
    const auto it = of.asked.find(command.serial);
    if (it == of.asked.end() || !it->second.isOpen)
        return text::noRequestWaits(command.client, command.serial);
    Client::Asked& asked = it->second;
    flushRequests(); // so that it was asked before
    asked.isOpen = false;
    asked.gaveUp = true;
    if (of.opening == command.serial)
        of.opening = 0;
    trace::Responded event;
    event.client = command.client;
    event.serial = command.serial;
    event.outcome = trace::Outcome::Unknown;
    event.why = why::Aborted{};
    record(asked.node, std::move(event));
    return Ok{};
}

// While a replica handles an input: so nothing is asked here, only put into the queue.
void ClusterCore::answered(const NodeId& node, const std::string& name, std::uint64_t serial, const Answer& answer)
{
    Client& of = client(name);
    const auto it = of.asked.find(serial);
    if (it == of.asked.end())
        return;
    Client::Asked& asked = it->second;
    if (const auto* accepted = std::get_if<RequestAccepted>(&answer)) {
        asked.isOpen = false;
        asked.isKnown = true;
        if (of.opening == serial) {
            of.opening = 0;
            of.session = accepted->lastIndex;
            m_queue.add(now(), item::ClientTurn{name});
        }
        return;
    }
    if (asked.node != node)
        return; // of an earlier try
    const auto& rejected = std::get<RequestRejected>(answer);
    const bool isUnknown = rejected.kind == RequestRejected::Class::OutcomeUnknown;
    if (std::holds_alternative<why::SessionUnknown>(rejected.reason))
        of.session = Index(); // expired: the next command opens another one
    if (asked.tries < of.retries && (isUnknown || isForTheMoment(rejected.reason))) {
        const Duration pause = isUnknown ? Duration::zero() : m_options.replica.raft.electionTimeoutMax;
        m_queue.add(now() + pause, item::ClientRetry{name, serial});
        return;
    }
    asked.isOpen = false;
    asked.isKnown = !isUnknown && asked.tries == 0; // an earlier try may have been done
    if (of.opening == serial) {
        of.opening = 0;
        m_queue.add(now() + m_options.replica.raft.electionTimeoutMax, item::ClientTurn{name});
    }
}

bool ClusterCore::handle(const item::ClientRetry& retry)
{
    Client& of = client(retry.client);
    const auto it = of.asked.find(retry.serial);
    if (it == of.asked.end() || !it->second.isOpen)
        return false;
    if (ServerNode* node = anyUp(it->second.node)) {
        askAgain(*node, it->second);
        return false;
    }
    ++it->second.tries; // nobody is there to be asked
    it->second.isOpen = it->second.tries < of.retries;
    if (it->second.isOpen)
        m_queue.add(now() + m_options.replica.raft.electionTimeoutMax, retry);
    return false;
}

// A session was opened, could not be opened, or is no longer wanted: what was held goes on.
bool ClusterCore::handle(const item::ClientTurn& turn)
{
    Client& of = client(turn.client);
    if (of.opening != 0)
        return false;
    if (of.wantsSession && of.session.isZero()) {
        if (ServerNode* node = anyUp(NodeId()))
            openSession(*node, turn.client);
        else
            m_queue.add(now() + m_options.replica.raft.electionTimeoutMax, turn);
        return false;
    }
    const std::deque<command::AppendCommand> held = std::exchange(of.held, {});
    for (const command::AppendCommand& command : held)
        (void)append(command); // with nobody up, nobody can be asked
    return false;
}

// ---------------------------------------------------------------- streams

Result<Ok> ClusterCore::stream(const command::AppendStream& command)
{
    if (!(command.perSecond >= 0 && command.perSecond <= 100'000))
        return text::badStream();
    if (!command.node.isEmpty() && !m_nodes.contains(command.node))
        return text::unknownNode(command.node);
    Stream former;
    if (const auto it = m_streams.find(command.client); it != m_streams.end()) {
        former = it->second;
        m_queue.cancel(former.slot);
        m_streams.erase(it);
    }
    const std::int64_t perThousandSeconds = std::llround(command.perSecond * 1'000);
    if (perThousandSeconds == 0)
        return Ok{};
    Stream stream{command.node, perThousandSeconds, oneRequest, now(), former.count, {}};
    stream.slot = m_queue.add(now(), item::StreamTick{command.client});
    m_streams.emplace(command.client, std::move(stream));
    return Ok{};
}

bool ClusterCore::handle(const item::StreamTick& tick)
{
    const auto it = m_streams.find(tick.client);
    if (it == m_streams.end())
        return false;
    Stream& stream = it->second;
    stream.owed += (now() - stream.lastTick).count() * stream.perThousandSeconds;
    stream.lastTick = now();
    for (; stream.owed >= oneRequest; stream.owed -= oneRequest) {
        const std::uint64_t n = stream.count++;
        command::AppendCommand next;
        next.node = stream.node;
        next.client = tick.client;
        next.entries = {"set k" + std::to_string(n % 10) + " " + std::to_string(n)};
        (void)append(next); // without a node that is up there is nobody to ask
    }
    const std::int64_t wait = std::max(std::int64_t{1'000}, (oneRequest - stream.owed) / stream.perThousandSeconds);
    stream.slot = m_queue.add(now() + Time(wait + 1), tick);
    return false;
}

} // namespace raft::cluster
