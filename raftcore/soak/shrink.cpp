// SPDX-License-Identifier: MIT
#include "raftcore/soak/shrink.h"

#include <algorithm>

namespace raft::soak {

namespace {

class Shrinker {
public:
    Shrinker(const Case& of, const Found& found, const Goal* goal, std::uint64_t mostTries,
             const std::function<bool(std::uint64_t, std::size_t)>& progress)
        : m_best(of), m_found(found), m_goal(goal), m_mostTries(mostTries), m_progress(progress)
    {
    }

    Shrunk run()
    {
        (void)cutOffTheEnd();
        for (bool better = true; better && !m_isOver;) {
            better = dropOperations();
            better = dropNodes() || better;
            better = simplify() || better;
            better = cutOffTheEnd() || better;
        }
        return Shrunk{std::move(m_best), std::move(m_outcome), m_tries};
    }

private:
    // Takes the candidate's place if it still shows the same.
    bool isTaken(Case candidate)
    {
        if (m_isOver)
            return false;
        ++m_tries;
        m_isOver = m_tries >= m_mostTries || (m_progress && !m_progress(m_tries, m_best.operations.size()));
        Outcome outcome = soak::run(candidate, m_goal);
        if (!outcome.found || outcome.found->what != m_found.what || outcome.found->code != m_found.code)
            return false;
        m_best = std::move(candidate);
        m_found = *outcome.found;
        m_outcome = std::move(outcome);
        return true;
    }

    // Nothing matters that would happen after it was seen.
    bool cutOffTheEnd()
    {
        if (m_found.at >= m_best.length && m_best.isHealed)
            return false; // it was seen in the second phase
        Case candidate = m_best;
        candidate.length = std::min(candidate.length, m_found.at + Duration(1));
        std::erase_if(candidate.operations, [&](const Operation& each) { return each.begin >= candidate.length; });
        if (candidate.length == m_best.length && candidate.operations.size() == m_best.operations.size())
            return false;
        return isTaken(std::move(candidate));
    }

    // Delta debugging: large parts first, then smaller ones.
    bool dropOperations()
    {
        bool any = false;
        for (std::size_t part = std::max<std::size_t>(1, m_best.operations.size() / 2);; part = std::max<std::size_t>(1, part / 2)) {
            bool dropped = false;
            for (std::size_t from = 0; from < m_best.operations.size() && !m_isOver;) {
                Case candidate = m_best;
                const std::size_t to = std::min(from + part, candidate.operations.size());
                candidate.operations.erase(candidate.operations.begin() + static_cast<std::ptrdiff_t>(from),
                                           candidate.operations.begin() + static_cast<std::ptrdiff_t>(to));
                if (isTaken(std::move(candidate)))
                    dropped = any = true;
                else
                    from += part;
            }
            if (m_isOver || (part == 1 && !dropped))
                return any;
        }
    }

    bool dropNodes()
    {
        for (std::size_t nodes = 1; nodes < m_best.lab.nodes && !m_isOver; ++nodes) {
            Case candidate = m_best;
            candidate.lab.nodes = nodes;
            if (isTaken(std::move(candidate)))
                return true;
        }
        return false;
    }

    bool simplify()
    {
        bool any = false;
        if (m_best.lab.jitter > Duration::zero()) {
            Case candidate = m_best;
            candidate.lab.jitter = Duration::zero();
            any = isTaken(std::move(candidate)) || any;
        }
        for (std::size_t k = 0; k < m_best.operations.size() && !m_isOver; ++k) {
            if (!m_best.operations[k].undo)
                continue;
            Case candidate = m_best;
            candidate.operations[k].undo.reset();
            candidate.operations[k].end = Time{};
            any = isTaken(std::move(candidate)) || any;
        }
        return any;
    }

    Case m_best;
    Found m_found;
    std::optional<Outcome> m_outcome;
    const Goal* m_goal;
    std::uint64_t m_mostTries, m_tries = 0;
    const std::function<bool(std::uint64_t, std::size_t)>& m_progress;
    bool m_isOver = false;
};

} // namespace

Shrunk shrink(const Case& of, const Found& found, const Goal* goal, std::uint64_t mostTries,
              const std::function<bool(std::uint64_t, std::size_t)>& progress)
{
    return Shrinker(of, found, goal, mostTries, progress).run();
}

} // namespace raft::soak
