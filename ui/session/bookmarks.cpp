// SPDX-License-Identifier: MIT
#include "ui/session/bookmarks.h"

#include <algorithm>
#include <tuple>

namespace ui {

namespace {

bool isBefore(const Bookmark& a, const Bookmark& b)
{
    return std::tie(a.at, a.event) < std::tie(b.at, b.event);
}

} // namespace

Bookmarks::Run* Bookmarks::runOf(const std::shared_ptr<const raft::trace::TraceStore>& trace)
{
    std::erase_if(m_runs, [](const Run& run) { return run.trace.expired(); });
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&trace](const Run& run) { return run.trace.lock() == trace; });
    if (found != m_runs.end())
        return &*found;
    return trace ? &m_runs.emplace_back(Run{trace, {}}) : nullptr;
}

void Bookmarks::keep()
{
    if (Run* run = runOf(m_trace))
        run->list = m_list;
}

void Bookmarks::open(const std::shared_ptr<const raft::trace::TraceStore>& trace)
{
    keep();
    m_trace = trace;
    const Run* run = runOf(trace);
    m_list = run ? run->list : std::vector<Bookmark>();
    Q_EMIT changed();
}

void Bookmarks::inherit(const std::shared_ptr<const raft::trace::TraceStore>& from, const std::shared_ptr<const raft::trace::TraceStore>& to,
                        std::uint64_t lastCommon)
{
    if (!from || !to || from == to)
        return;
    keep();
    std::vector<Bookmark> common;
    for (const Bookmark& bookmark : runOf(from)->list) {
        if (bookmark.event <= lastCommon)
            common.push_back(bookmark);
    }
    runOf(to)->list = std::move(common);
}

const Bookmark* Bookmarks::find(std::uint64_t id) const
{
    const auto found = std::find_if(m_list.begin(), m_list.end(), [id](const Bookmark& b) { return b.id == id; });
    return found == m_list.end() ? nullptr : &*found;
}

const Bookmark* Bookmarks::next(raft::Time at, std::uint64_t event) const
{
    const auto found = std::upper_bound(m_list.begin(), m_list.end(), Bookmark{0, event, at, {}}, isBefore);
    return found == m_list.end() ? nullptr : &*found;
}

const Bookmark* Bookmarks::previous(raft::Time at, std::uint64_t event) const
{
    const auto found = std::lower_bound(m_list.begin(), m_list.end(), Bookmark{0, event, at, {}}, isBefore);
    return found == m_list.begin() ? nullptr : &*std::prev(found);
}

std::uint64_t Bookmarks::add(std::uint64_t event, raft::Time at, const QString& name)
{
    const Bookmark wanted{m_last + 1, event, at, name};
    const auto place = std::lower_bound(m_list.begin(), m_list.end(), wanted, isBefore);
    if (place != m_list.end() && place->at == at && place->event == event)
        return place->id;
    m_list.insert(place, wanted);
    Q_EMIT changed();
    return ++m_last;
}

void Bookmarks::rename(std::uint64_t id, const QString& name)
{
    const auto found = std::find_if(m_list.begin(), m_list.end(), [id](const Bookmark& b) { return b.id == id; });
    const QString held = name.trimmed();
    if (found == m_list.end() || held.isEmpty() || held == found->name)
        return;
    found->name = held;
    Q_EMIT changed();
}

void Bookmarks::remove(std::uint64_t id)
{
    if (std::erase_if(m_list, [id](const Bookmark& b) { return b.id == id; }) > 0)
        Q_EMIT changed();
}

} // namespace ui
