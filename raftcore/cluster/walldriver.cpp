// SPDX-License-Identifier: MIT
#include "raftcore/cluster/walldriver.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace raft::cluster {

namespace {

QEvent::Type wakeEvent()
{
    static const int type = QEvent::registerEventType();
    return static_cast<QEvent::Type>(type);
}

} // namespace

WallDriver::WallDriver(std::function<void()> wake, QObject* parent)
    : QObject(parent), m_wake(std::move(wake)), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_wake(); });
}

Wall WallDriver::now() { return std::chrono::steady_clock::now().time_since_epoch(); }

void WallDriver::wakeAt(std::optional<Wall> instant)
{
    if (!instant)
        return m_timer.stop();
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*instant - now());
    m_timer.start(std::clamp(wait, std::chrono::milliseconds(0), std::chrono::milliseconds(1'000'000)));
}

void WallDriver::wakeSoon()
{
    if (!m_posted) {
        m_posted = true;
        QCoreApplication::postEvent(this, new QEvent(wakeEvent()), Qt::LowEventPriority);
    }
}

bool WallDriver::event(QEvent* event)
{
    if (event->type() != wakeEvent())
        return QObject::event(event);
    m_posted = false;
    m_wake();
    return true;
}

} // namespace raft::cluster
