// SPDX-License-Identifier: MIT
#include "ui/export/transcriptdialog.h"

#include "ui/theme/thememanager.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::exports {

TranscriptDialog::TranscriptDialog(raft::Time edge, raft::Time playhead, ThemeManager& themes, QWidget* parent)
    : SpokenDialog(parent), m_span(new SpanBox(edge, playhead, this)), m_depth(new QComboBox(this)), m_format(new QComboBox(this))
{
    m_depth->addItems({QString(), QString(), QString()});
    m_depth->setCurrentIndex(1);
    m_format->addItems({QString(), QString()});
    auto* form = new QFormLayout;
    form->addRow(say(new QLabel(this), [] { return tr("Which part"); }), m_span);
    form->addRow(say(new QLabel(this), [] { return tr("How much"); }), m_depth);
    form->addRow(say(new QLabel(this), [] { return tr("Format"); }), m_format);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    say([this, buttons] {
        setWindowTitle(tr("Export transcript"));
        m_span->retranslate();
        m_depth->setItemText(0, tr("The headlines"));
        m_depth->setItemText(1, tr("What happened at the nodes"));
        m_depth->setItemText(2, tr("Everything, each packet too"));
        m_format->setItemText(0, tr("Plain text"));
        m_format->setItemText(1, tr("Markdown, as a table"));
        m_depth->setAccessibleName(tr("How much is told"));
        m_format->setAccessibleName(tr("Format of the file"));
        buttons->button(QDialogButtonBox::Ok)->setText(tr("Export…"));
    });
    setMinimumWidth(static_cast<int>(std::min(themes.theme().scaled(430), 900.0)));
    takeRoom();
}

TranscriptOptions TranscriptDialog::options() const
{
    TranscriptOptions options;
    options.from = m_span->from();
    options.to = m_span->isToTheEnd() ? raft::Time::max() : m_span->to();
    options.depth = static_cast<TranscriptOptions::Depth>(std::max(0, m_depth->currentIndex()));
    options.markdown = m_format->currentIndex() == 1;
    return options;
}

} // namespace ui::exports
