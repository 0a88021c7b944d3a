// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "raftcore/trace/history.h"
#include "tests/support/synthetictrace.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/bookmarksdialog.h"
#include "ui/dialogs/newclusterdialog.h"
#include "ui/dialogs/partitiondialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/rulesdialog.h"
#include "ui/dialogs/streamdialog.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTreeView>
#include <QTranslator>

namespace {

// A language in which every word of the program is marked, and Qt's own are left alone.
class MarkedLanguage : public QTranslator {
public:
    QString translate(const char* context, const char* words, const char*, int) const override
    {
        return QByteArray(context).startsWith("ui::") ? QLatin1Char('~') + QString::fromUtf8(words) : QString();
    }
    bool isEmpty() const override { return false; }
};

QStringList wordsOf(const QWidget& dialog)
{
    QStringList words{dialog.windowTitle()};
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        words << label->text();
    for (const QAbstractButton* button : dialog.findChildren<QAbstractButton*>())
        words << button->text() << button->accessibleName();
    for (const QComboBox* box : dialog.findChildren<QComboBox*>())
        words << box->itemText(0) << box->accessibleName();
    for (const QAbstractSpinBox* box : dialog.findChildren<QAbstractSpinBox*>())
        words << box->accessibleName();
    for (const QTextBrowser* text : dialog.findChildren<QTextBrowser*>())
        words << text->toPlainText();
    return words;
}

} // namespace

class DialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewClusterKeepsWhatItWasGiven()
    {
        ui::ThemeManager themes;
        raft::cluster::LiveOptions former;
        former.nodes = 7;
        former.electionTimeoutMin = raft::Duration(200'000);
        former.electionTimeoutMax = raft::Duration(450'000);
        former.delay = raft::Duration(20'000);
        const ui::NewClusterDialog dialog(former, themes);
        QVERIFY(dialog.problem().isEmpty());
        QCOMPARE(dialog.options().nodes, std::size_t(7));
        QCOMPARE(dialog.options().electionTimeoutMin, former.electionTimeoutMin);
        QCOMPARE(dialog.options().electionTimeoutMax, former.electionTimeoutMax);
        QCOMPARE(dialog.options().delay, former.delay);
        QVERIFY(dialog.options().directory.isEmpty());
    }

    void aLabHasASeedInsteadOfDisksAndTheSameTimers()
    {
        ui::ThemeManager themes;
        raft::cluster::LiveOptions former;
        former.nodes = 3;
        former.directory = QStringLiteral("/somewhere");
        former.heartbeatInterval = raft::Duration(40'000);
        former.delay = raft::Duration(7'000);
        former.rules.set(raft::Rule::PreVote, false);
        ui::NewClusterDialog dialog(former, themes);
        QVERIFY(!dialog.isLab());
        dialog.proposeLab(77);
        QVERIFY(dialog.isLab());
        QVERIFY(dialog.problem().isEmpty());
        const raft::cluster::LabOptions lab = dialog.labOptions();
        QCOMPARE(lab.seed, 77U);
        QCOMPARE(lab.nodes, std::size_t(3));
        QCOMPARE(lab.heartbeatInterval, former.heartbeatInterval);
        QCOMPARE(lab.delay, former.delay);
        QVERIFY(lab.rules == former.rules);
        QVERIFY(raft::cluster::checkLab(lab));
        auto* seed = dialog.findChild<QLineEdit*>(QStringLiteral("seed"));
        QVERIFY(seed);
        seed->setText(QStringLiteral("99999999999999999999")); // more than 64 bits
        QVERIFY(!dialog.problem().isEmpty());
    }

    void bookmarksAreRenamedAndDeletedInTheirDialog()
    {
        ui::ThemeManager themes;
        ui::Session session;
        const std::shared_ptr<const raft::trace::TraceStore> trace = raft::test::syntheticElection();
        session.open(nullptr, trace);
        session.bookmarks().add(50, raft::Time(100'000), QStringLiteral("one"));
        session.bookmarks().add(20, raft::Time(50'000), QStringLiteral("two"));
        ui::BookmarksDialog dialog(session, themes);
        auto* table = dialog.findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("two"));
        table->item(0, 0)->setText(QStringLiteral("the election"));
        QCOMPARE(session.bookmarks().list().front().name, QStringLiteral("the election"));
        table->selectRow(1);
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Go there"))
                button->click();
        }
        QCOMPARE(session.state().n, 50U);
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Delete"))
                button->click();
        }
        QTRY_COMPARE(table->rowCount(), 1);
    }

    void theRulesOfANewClusterAreChosenFromASetOrOneByOne()
    {
        ui::ThemeManager themes;
        raft::cluster::LiveOptions former;
        former.rules.set(raft::Rule::DurableVote, false);
        former.snapshotEntries = 7;
        ui::NewClusterDialog dialog(former, themes);
        QVERIFY(dialog.options().rules == former.rules);
        QCOMPARE(dialog.options().snapshotEntries, std::uint64_t(7));
        QComboBox* sets = nullptr;
        for (QComboBox* box : dialog.findChildren<QComboBox*>()) {
            if (box->count() == 3 && box->currentIndex() == 2)
                sets = box;
        }
        QVERIFY(sets); // "One by one: 1 off"
        sets->setCurrentIndex(1);
        Q_EMIT sets->activated(1);
        QVERIFY(dialog.options().rules == raft::RuleBook::paper());
        QCOMPARE(sets->count(), 2);

        ui::RulesDialog rules(former.rules, themes);
        auto* list = rules.findChild<QTreeView*>();
        const QModelIndex first = list->model()->index(0, 0);
        list->model()->setData(first, Qt::Unchecked, Qt::CheckStateRole);
        QCOMPARE(first.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        QCOMPARE(rules.rules().off().size(), std::size_t(2));
    }

    void whatCannotStartIsSaidAtOnce()
    {
        ui::ThemeManager themes;
        ui::NewClusterDialog dialog({}, themes);
        QAbstractButton* start = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QVERIFY(start->isEnabled());
        for (QSpinBox* box : dialog.findChildren<QSpinBox*>()) {
            if (box->value() == 150)
                box->setValue(900); // the shortest election timeout, now above the longest
        }
        QVERIFY(!dialog.problem().isEmpty());
        QVERIFY(!start->isEnabled());

        ui::NewClusterDialog second({}, themes);
        second.findChild<QCheckBox*>()->setChecked(true); // keep the disks, but where?
        QVERIFY(!second.problem().isEmpty());
    }

    void aPartitionNeedsTwoGroups()
    {
        ui::ThemeManager themes;
        const auto trace = raft::test::syntheticElection();
        raft::trace::History history(trace);
        ui::PartitionDialog dialog(history.stateAfter(trace->size()), themes);
        QCOMPARE(dialog.partition().groups.size(), std::size_t(2));
        QAbstractButton* part = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QVERIFY(part->isEnabled());
        const QList<QRadioButton*> buttons = dialog.findChildren<QRadioButton*>();
        QCOMPARE(buttons.size(), 20);
        for (int node = 0; node < 5; ++node)
            buttons[node * 4]->setChecked(true); // all into the first group
        QVERIFY(!part->isEnabled());
        buttons[3]->setChecked(true);
        QVERIFY(part->isEnabled());
        QCOMPARE(dialog.partition().groups.size(), std::size_t(2));
        for (const QRadioButton* button : buttons)
            QVERIFY(!button->accessibleName().isEmpty());
    }

    void aStreamGoesToEveryNodeUnlessOneIsChosen()
    {
        ui::ThemeManager themes;
        const auto trace = raft::test::syntheticElection();
        raft::trace::History history(trace);
        const ui::StreamDialog dialog(history.stateAfter(trace->size()), themes);
        QVERIFY(dialog.stream().node.isEmpty());
        QCOMPARE(dialog.stream().perSecond, 10.0);
    }

    void nothingIsCutAtTwiceTheSize()
    {
        ui::ThemeManager themes;
        themes.applyTo(*qApp);
        themes.setFontScale(2.0);
        const auto trace = raft::test::syntheticElection();
        raft::trace::History history(trace);
        const raft::trace::ClusterState& state = history.stateAfter(trace->size());
        std::vector<std::unique_ptr<QWidget>> dialogs;
        dialogs.push_back(std::make_unique<ui::NewClusterDialog>(raft::cluster::LiveOptions{}, themes));
        dialogs.push_back(std::make_unique<ui::PartitionDialog>(state, themes));
        dialogs.push_back(std::make_unique<ui::StreamDialog>(state, themes));
        dialogs.push_back(std::make_unique<ui::AboutDialog>(themes));
        dialogs.push_back(std::make_unique<ui::PreferencesDialog>(themes, QList<std::pair<QString, QString>>{}, QString()));
        for (const auto& dialog : dialogs) {
            dialog->setAttribute(Qt::WA_DontShowOnScreen);
            dialog->show();
            dialog->resize(dialog->size().boundedTo({1024, 700})); // as on a small beamer
            dialog->grab();
            QVERIFY2(dialog->width() <= 1024 && dialog->height() <= 700,
                     qPrintable(QStringLiteral("%1: %2 × %3").arg(dialog->windowTitle()).arg(dialog->width()).arg(dialog->height())));
            for (const QWidget* part : dialog->findChildren<QWidget*>()) {
                const bool isText = qobject_cast<const QLabel*>(part) || qobject_cast<const QAbstractButton*>(part);
                if (!isText || !part->isVisible())
                    continue;
                const QString what = QStringLiteral("%1: %2").arg(dialog->windowTitle(), QString::fromLatin1(part->metaObject()->className()));
                QVERIFY2(part->height() >= part->minimumSizeHint().height(), qPrintable(what));
                QVERIFY2(part->width() >= part->minimumSizeHint().width(), qPrintable(what));
            }
        }
        themes.setFontScale(1.0);
    }

    void anOpenDialogFollowsTheLanguage()
    {
        ui::ThemeManager themes;
        const auto trace = raft::test::syntheticElection();
        raft::trace::History history(trace);
        const raft::trace::ClusterState& state = history.stateAfter(trace->size());
        std::vector<std::unique_ptr<QWidget>> dialogs;
        dialogs.push_back(std::make_unique<ui::NewClusterDialog>(raft::cluster::LiveOptions{}, themes));
        dialogs.push_back(std::make_unique<ui::PartitionDialog>(state, themes));
        dialogs.push_back(std::make_unique<ui::StreamDialog>(state, themes));
        dialogs.push_back(std::make_unique<ui::AboutDialog>(themes));
        dialogs.push_back(std::make_unique<ui::PreferencesDialog>(themes, QList<std::pair<QString, QString>>{{QString(), QString()}}, QString()));
        std::vector<QStringList> before;
        for (const auto& dialog : dialogs)
            before.push_back(wordsOf(*dialog));

        MarkedLanguage marked;
        QCoreApplication::installTranslator(&marked);
        QCoreApplication::sendPostedEvents();
        for (std::size_t i = 0; i < dialogs.size(); ++i) {
            const QStringList now = wordsOf(*dialogs[i]);
            QVERIFY(now.size() == before[i].size());
            int followed = 0;
            for (int k = 0; k < now.size(); ++k) {
                const QString& was = before[i][k];
                const bool ofQt = was.isEmpty() || was.contains(QLatin1String("Cancel")) || was.contains(QLatin1String("Close"));
                const bool isName = was.size() == 2 && was.startsWith(QLatin1Char('S')); // of a node
                const bool is = now[k].startsWith(QLatin1Char('~'));
                QVERIFY2(is || ofQt || isName, qPrintable(was + QStringLiteral(" stayed ") + now[k]));
                followed += is ? 1 : 0;
            }
            QVERIFY2(followed >= 4, qPrintable(now.join(QLatin1Char('|'))));
        }
        QCoreApplication::removeTranslator(&marked);
        QCoreApplication::sendPostedEvents();
        for (std::size_t i = 0; i < dialogs.size(); ++i)
            QCOMPARE(wordsOf(*dialogs[i]), before[i]);
    }
};

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
