// SPDX-License-Identifier: MIT
#include "ui/dialogs/limitsdialog.h"

#include "ui/theme/thememanager.h"
#include "ui/tuning/tuningform.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

LimitsDialog::LimitsDialog(const raft::RaftTuning& former, ThemeManager& themes, QWidget* parent)
    : SpokenDialog(parent), m_former(former), m_form(new TuningForm(themes, TuningForm::Part::Limits))
{
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    m_form->setTuning(former);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QPushButton* usual = buttons->button(QDialogButtonBox::RestoreDefaults);
    connect(usual, &QPushButton::clicked, this, [this] { m_form->setTuning(raft::RaftTuning()); });
    say([this, usual] {
        setWindowTitle(tr("Limits of the new cluster"));
        usual->setText(tr("As usual"));
    });
    takeRoom({400, 420}, themes.theme());
}

raft::RaftTuning LimitsDialog::tuning() const
{
    return m_form->entered(m_former);
}

} // namespace ui
