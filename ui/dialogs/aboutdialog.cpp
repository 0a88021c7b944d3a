// SPDX-License-Identifier: MIT
#include "ui/dialogs/aboutdialog.h"

#include "ui/theme/icons.h"
#include "ui/theme/thememanager.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ui {

QString AboutDialog::licenceText()
{
    return tr("The sources of Raftarium are under the MIT licence.\n\n"
              "This program uses Qt %1 under the GNU LGPL, version 3. It also uses Qt Charts, which is under the GNU GPL, version 3: "
              "the program as a whole is therefore distributed under the terms of the GPL, version 3. The command line program, "
              "raftarium-cli, does not use Qt Charts.\n\n"
              "It also uses SQLite (public domain), RapidJSON (MIT), zlib (zlib licence), and icons from Tabler Icons (MIT).\n\n"
              "Raft was designed by Diego Ongaro and John Ousterhout: “In Search of an Understandable Consensus Algorithm”, 2014. "
              "The sections that this program names are those of its extended version.")
        .arg(QString::fromLatin1(qVersion()));
}

AboutDialog::AboutDialog(ThemeManager& themes, QWidget* parent) : SpokenDialog(parent)
{
    say([this] { setWindowTitle(tr("About Raftarium")); });
    auto* icon = new QLabel(this);
    icon->setPixmap(applicationIcon().pixmap(72, 72));
    auto* title = say(new QLabel(this), [] { return tr("Raftarium %1").arg(QCoreApplication::applicationVersion()); });
    title->setFont(themes.theme().font(FontRole::Title));
    auto* what = say(new QLabel(this), [] { return tr("A real Raft cluster in a window: watch it, break it, understand it."); });
    what->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->addWidget(title);
    words->addWidget(what);
    words->addStretch();
    auto* head = new QHBoxLayout;
    head->addWidget(icon);
    head->addLayout(words, 1);

    auto* licences = new QTextBrowser(this);
    say([licences] {
        licences->setAccessibleName(tr("Licences"));
        licences->setPlainText(licenceText());
    });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(head);
    layout->addWidget(licences, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    takeRoom({520, 460}, themes.theme());
}

} // namespace ui
