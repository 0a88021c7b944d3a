// SPDX-License-Identifier: MIT
#include "ui/clients/requestsmodel.h"

#include "ui/narration/narrator.h"
#include "ui/narration/text.h"

#include <algorithm>

namespace ui {

using namespace raft::trace;
using raft::ReadMode;

namespace {

// What a row shows that can change without a new event.
bool sameRows(const std::vector<ClientRequestView>& a, const std::deque<ClientRequestView>& b)
{
    return a.size() == b.size()
           && std::equal(a.begin(), a.end(), b.rbegin(), [](const ClientRequestView& x, const ClientRequestView& y) {
                  return x.event == y.event && x.answerEvent == y.answerEvent && x.attempts == y.attempts;
              });
}

} // namespace

void RequestsModel::show(const ClientView* client, raft::Time now)
{
    static const std::deque<ClientRequestView> none;
    const std::deque<ClientRequestView>& history = client ? client->history : none;
    m_now = now;
    if (!sameRows(m_requests, history)) {
        const bool reset = m_requests.size() != history.size();
        if (reset)
            beginResetModel();
        m_requests.assign(history.rbegin(), history.rend());
        if (reset) {
            endResetModel();
            return;
        }
    }
    if (!m_requests.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RequestsModel::setTheme(const Theme& theme)
{
    m_theme = theme;
    if (!m_requests.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RequestsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    setTheme(m_theme);
}

const ClientRequestView* RequestsModel::request(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_requests[static_cast<std::size_t>(index.row())] : nullptr;
}

int RequestsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_requests.size());
}

int RequestsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

namespace {

// For a narrow column; the tool tip has it in full.
QString inShort(raft::ReadMode mode)
{
    return mode == raft::ReadMode::Log     ? RequestsModel::tr("log")
           : mode == raft::ReadMode::Local ? RequestsModel::tr("local, stale?")
                                           : Narrator::readMode(mode);
}

} // namespace

QString RequestsModel::words(const Requested& request)
{
    switch (request.op) {
    case ClientOp::Append:
        return request.entries.size() == 1 ? text::plain(request.entries.front(), 60)
                                           : tr("%n entries", nullptr, static_cast<int>(request.entries.size()));
    case ClientOp::Range: return tr("entries %1 to %2").arg(text::of(request.from), text::of(request.to));
    case ClientOp::Read: return text::plain(request.query, 60);
    case ClientOp::Register: return tr("open a session");
    case ClientOp::Close: return tr("close session %1").arg(text::of(request.session));
    }
    return {};
}

QString RequestsModel::outcome(const ClientRequestView& request)
{
    if (!request.response)
        return tr("waits");
    switch (request.response->outcome) {
    case raft::trace::Outcome::Ok: return request.response->result.empty() || request.response->result == "ok" ? tr("ok") : tr("ok: %1").arg(text::plain(request.response->result, 20));
    case raft::trace::Outcome::Refused: return tr("refused");
    case raft::trace::Outcome::Unknown: return tr("unknown");
    }
    return {};
}

QString RequestsModel::text(const ClientRequestView& request, int column) const
{
    switch (column) {
    case Serial: return request.attempts > 1 ? tr("%1 (×%2)", "serial and attempts").arg(request.request.serial).arg(request.attempts) : QString::number(request.request.serial);
    case Request: return words(request.request);
    case Outcome: return outcome(request);
    case Latency: return text::duration((request.response ? request.changedAt : std::max(m_now, request.askedAt)) - request.askedAt);
    case Answer: {
        if (!request.response || request.response->outcome != raft::trace::Outcome::Ok)
            return {};
        if (!request.response->mode)
            return text::of(request.response->index);
        return tr("%1 · %2", "index and how it was read").arg(text::of(request.response->index), inShort(*request.response->mode));
    }
    case Node: return text::of(request.node);
    default: return {};
    }
}

QString RequestsModel::explain(const ClientRequestView& request) const
{
    QStringList lines{words(request.request), tr("Asked at %1, sent %n times", nullptr, static_cast<int>(request.attempts)).arg(text::clock(request.askedAt))};
    if (!request.request.session.isZero())
        lines << tr("In session %1: sent again, it takes effect once.").arg(text::of(request.request.session));
    if (request.request.mode)
        lines << tr("To be read: %1").arg(Narrator::readMode(*request.request.mode));
    if (request.response && request.response->mode)
        lines << tr("Answered as of index %1: %2").arg(text::of(request.response->index), Narrator::readMode(*request.response->mode));
    if (request.response && request.response->why)
        lines << Narrator::why(*request.response->why);
    if (request.response && request.response->outcome == raft::trace::Outcome::Unknown)
        lines << tr("It may have happened, or may happen yet.");
    return lines.join(QLatin1Char('\n'));
}

QVariant RequestsModel::data(const QModelIndex& index, int role) const
{
    const ClientRequestView* found = request(index);
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(*found, index.column());
    case Qt::ToolTipRole: return explain(*found);
    case Qt::TextAlignmentRole:
        return index.column() == Latency || index.column() == Serial ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole: {
        if (index.column() != Outcome)
            return {};
        if (!found->response)
            return m_theme.color(ColorRole::TextMuted);
        return m_theme.color(found->response->outcome == raft::trace::Outcome::Ok ? ColorRole::Good : ColorRole::Fault);
    }
    default: return {};
    }
}

QVariant RequestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Serial: return tr("No.");
    case Request: return tr("Request");
    case Outcome: return tr("Outcome");
    case Latency: return tr("Took");
    case Answer: return tr("As of index");
    case Node: return tr("Node");
    default: return {};
    }
}

} // namespace ui
