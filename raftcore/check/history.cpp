// SPDX-License-Identifier: MIT
#include "raftcore/check/history.h"

#include "raftcore/check/requestbook.h"

#include <set>

namespace raft::check {

class HistoryGatherer::Impl final : public RequestBook::Sink {
public:
    void observe(const trace::Event& event)
    {
        m_event = &event;
        if (const auto* request = std::get_if<trace::Requested>(&event.body))
            m_book.on(numberOf(request->client), event, *request);
        else if (const auto* response = std::get_if<trace::Responded>(&event.body))
            m_book.on(numberOf(response->client), event, *response);
        else if (const auto* started = std::get_if<trace::Started>(&event.body))
            m_beganEmpty = m_beganEmpty
                && (!m_started.insert(event.node).second
                    || (started->lastIndex.isZero() && started->snapshotIndex.isZero()));
        m_event = nullptr;
    }

    std::vector<Operation> operations() const
    {
        constexpr std::uint32_t gone = Operation::none;
        std::vector<std::uint32_t> placeOf(m_operations.size(), gone);
        std::vector<Operation> kept;
        for (std::size_t at = 0; at < m_operations.size(); ++at) {
            const Operation& operation = m_operations[at];
            const bool isUseless = operation.kind == Operation::Kind::Get && !operation.isAnswered;
            if (m_isDropped[at] || isUseless)
                continue;
            placeOf[at] = static_cast<std::uint32_t>(kept.size());
            kept.push_back(operation);
            if (operation.after != Operation::none)
                kept.back().after = placeOf[operation.after];
        }
        return kept;
    }

    bool beganEmpty() const { return m_beganEmpty; }

    RequestBook::Handle called(Operation&& operation, RequestBook::Handle before) override
    {
        if (before != RequestBook::noOperation)
            operation.after = static_cast<std::uint32_t>(before);
        m_operations.push_back(std::move(operation));
        m_isDropped.push_back(false);
        return m_operations.size() - 1;
    }
    void returned(RequestBook::Handle handle, std::string_view output, Index index) override
    {
        Operation& operation = m_operations[handle];
        operation.isAnswered = true;
        operation.output = output;
        operation.index = index;
        operation.returned = m_event->n;
        operation.returnedAt = m_event->t;
    }
    void dropped(RequestBook::Handle handle) override { m_isDropped[handle] = true; }

private:
    ClientNumber numberOf(const std::string& name)
    {
        return m_clients.try_emplace(name, static_cast<ClientNumber>(m_clients.size() + 1)).first->second;
    }

    RequestBook m_book{*this};
    std::unordered_map<std::string, ClientNumber> m_clients;
    std::vector<Operation> m_operations;
    std::vector<bool> m_isDropped;
    std::set<NodeId> m_started;
    bool m_beganEmpty = true;
    const trace::Event* m_event = nullptr;
};

HistoryGatherer::HistoryGatherer() : m_impl(std::make_unique<Impl>()) {}
HistoryGatherer::~HistoryGatherer() = default;
HistoryGatherer::HistoryGatherer(HistoryGatherer&&) noexcept = default;
HistoryGatherer& HistoryGatherer::operator=(HistoryGatherer&&) noexcept = default;
void HistoryGatherer::observe(const trace::Event& event) { m_impl->observe(event); }
std::vector<Operation> HistoryGatherer::operations() const { return m_impl->operations(); }
bool HistoryGatherer::beganEmpty() const { return m_impl->beganEmpty(); }

namespace {

HistoryGatherer gather(const trace::TraceStore& store, const std::function<bool(double)>& progress)
{
    constexpr std::uint64_t every = 20'000;
    HistoryGatherer gatherer;
    const std::uint64_t size = store.size();
    store.forEach(1, size, [&](const trace::Event& event) {
        gatherer.observe(event);
        return !progress || event.n % every != 0
            || progress(static_cast<double>(event.n) / static_cast<double>(size));
    });
    return gatherer;
}

} // namespace

std::vector<Operation> historyOf(const trace::TraceStore& store, const std::function<bool(double)>& progress)
{
    return gather(store, progress).operations();
}

JudgedHistory judgeClients(const trace::TraceStore& store, SearchOptions options)
{
    const HistoryGatherer gatherer = gather(store, {});
    options.startsAbsent = options.startsAbsent && gatherer.beganEmpty();
    JudgedHistory judged;
    judged.history = gatherer.operations();
    judged.verdict = judgeHistory(judged.history, options);
    return judged;
}

} // namespace raft::check
