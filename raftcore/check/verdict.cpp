// SPDX-License-Identifier: MIT
#include "raftcore/check/verdict.h"

#include "raftcore/trace/file.h"

#include <algorithm>
#include <optional>

namespace raft::check {

TraceChecker::TraceChecker(const trace::Header& header) : m_monitor(header)
{
    m_verdict.rulesOff = header.rulesOff;
    if (header.mode == trace::Mode::Imported)
        m_verdict.importedFrom = header.importedFrom;
}

std::size_t Verdict::excused() const
{
    return static_cast<std::size_t>(std::count_if(violations.begin(), violations.end(), [](const trace::Violated& each) {
        return each.assumption.has_value();
    }));
}

void TraceChecker::observe(const trace::Event& event)
{
    if (m_verdict.events++ == 0)
        m_verdict.first = event.t;
    m_verdict.last = event.t;
    m_verdict.recorded += std::holds_alternative<trace::Violated>(event.body) ? 1U : 0U;
    m_verdict.hasEnd = std::holds_alternative<trace::Ended>(event.body);
    if (const auto* rule = std::get_if<trace::RuleSwitched>(&event.body); rule != nullptr && !rule->on) {
        std::vector<std::string>& off = m_verdict.rulesOff;
        if (std::find(off.begin(), off.end(), rule->name) == off.end())
            off.push_back(rule->name);
    }
    m_monitor.observe(event, m_found);
    takeFound();
}

void TraceChecker::conclude()
{
    m_monitor.conclude(m_found);
    takeFound();
}

void TraceChecker::takeFound()
{
    for (trace::EventBody& body : m_found) {
        auto& violated = std::get<trace::Violated>(body);
        const bool isSaid = violated.property == trace::Property::ElectionSafety && !violated.term.isZero();
        if (!m_verdict.importedFrom.empty() && !isSaid)
            continue;
        ++m_verdict.byProperty[violated.property];
        m_verdict.violations.push_back(std::move(violated));
    }
    m_found.clear();
}

Verdict TraceChecker::verdict() const
{
    Verdict verdict = m_verdict;
    verdict.suppressed = verdict.importedFrom.empty() ? m_monitor.suppressed() : 0;
    verdict.chosenIndex = m_monitor.chosenIndex();
    verdict.linearizability = m_monitor.linearizability();
    return verdict;
}

Verdict checkTrace(const trace::TraceStore& store, const std::function<bool(double)>& progress)
{
    constexpr std::uint64_t every = 20'000;
    TraceChecker checker(store.header());
    const std::uint64_t size = store.size();
    store.forEach(1, size, [&](const trace::Event& event) {
        checker.observe(event);
        return !progress || event.n % every != 0
            || progress(static_cast<double>(event.n) / static_cast<double>(size));
    });
    checker.conclude();
    return checker.verdict();
}

Result<Verdict> checkFile(const std::string& path)
{
    std::optional<TraceChecker> checker;
    auto remark = trace::streamFile(
        path, [&](const trace::Header& header) { checker.emplace(header); },
        [&](const trace::Event& event) {
            checker->observe(event);
            return true;
        });
    if (!remark)
        return remark.error();
    if (checker)
        checker->conclude();
    Verdict verdict = checker ? checker->verdict() : Verdict{};
    verdict.remark = remark.value();
    return verdict;
}

} // namespace raft::check
