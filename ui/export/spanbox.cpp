// SPDX-License-Identifier: MIT
#include "ui/export/spanbox.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace ui::exports {

using raft::Time;

namespace {

enum Which { Whole, UpToHere, FromHere, Given };

double seconds(Time time) { return static_cast<double>(time.count()) / 1e6; }
Time timeOf(double seconds) { return Time(static_cast<std::int64_t>(std::llround(seconds * 1e6))); }

} // namespace

SpanBox::SpanBox(Time edge, Time playhead, QWidget* parent)
    : QWidget(parent)
    , m_edge(edge)
    , m_playhead(std::clamp(playhead, Time{}, edge))
    , m_which(new QComboBox(this))
    , m_from(new QDoubleSpinBox(this))
    , m_to(new QDoubleSpinBox(this))
    , m_dash(new QLabel(QStringLiteral("–"), this))
{
    m_which->addItems({QString(), QString(), QString(), QString()});
    for (QDoubleSpinBox* box : {m_from, m_to}) {
        box->setDecimals(3);
        box->setSingleStep(0.1);
        box->setRange(0, std::ceil(seconds(edge) * 1'000) / 1'000);
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            const QSignalBlocker quiet(m_which);
            m_which->setCurrentIndex(Given);
            Q_EMIT changed();
        });
    }
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_which);
    auto* edges = new QHBoxLayout;
    edges->addWidget(m_from);
    edges->addWidget(m_dash);
    edges->addWidget(m_to);
    edges->addStretch(1);
    rows->addLayout(edges);
    connect(m_which, &QComboBox::currentIndexChanged, this, &SpanBox::take);
    retranslate();
    take();
}

void SpanBox::retranslate()
{
    m_which->setItemText(Whole, tr("The whole run"));
    m_which->setItemText(UpToHere, tr("Up to the playhead"));
    m_which->setItemText(FromHere, tr("From the playhead on"));
    m_which->setItemText(Given, tr("As given below"));
    m_which->setAccessibleName(tr("Which part of the run"));
    m_from->setAccessibleName(tr("From, in seconds of the cluster's time"));
    m_to->setAccessibleName(tr("To, in seconds of the cluster's time"));
    m_from->setSuffix(tr(" s", "seconds"));
    m_to->setSuffix(tr(" s", "seconds"));
}

void SpanBox::take()
{
    const int which = m_which->currentIndex();
    if (which != Given) {
        const QSignalBlocker quietFrom(m_from), quietTo(m_to);
        m_from->setValue(which == FromHere ? seconds(m_playhead) : 0);
        m_to->setValue(which == UpToHere ? seconds(m_playhead) : m_to->maximum());
    }
    Q_EMIT changed();
}

void SpanBox::setSpan(Time from, Time to)
{
    m_from->setValue(seconds(from));
    m_to->setValue(seconds(to));
}

Time SpanBox::from() const { return timeOf(std::min(m_from->value(), m_to->value())); }

Time SpanBox::to() const
{
    if (m_which->currentIndex() == UpToHere)
        return m_playhead;
    return std::min(timeOf(std::max(m_from->value(), m_to->value())), m_edge);
}

bool SpanBox::isToTheEnd() const { return m_which->currentIndex() == Whole || m_which->currentIndex() == FromHere; }

} // namespace ui::exports
