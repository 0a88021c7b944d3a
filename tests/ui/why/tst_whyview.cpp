// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "tests/support/synthetictrace.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"
#include "ui/why/whylink.h"
#include "ui/why/whyview.h"

using namespace raft;
using namespace raft::trace;
using ui::why::Ask;

class WhyViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        session = std::make_unique<ui::Session>();
        view = std::make_unique<ui::WhyView>(*session, themes);
        view->resize(420, 500);
        view->show();
        session->open(nullptr, raft::test::syntheticElection());
        session->seekEvent(session->trace()->size());
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    }
    void cleanup()
    {
        view.reset();
        session.reset();
    }

    void followsTheSelectionAndThePlayhead()
    {
        const NodeState* leader = session->state().leader();
        QVERIFY(leader);
        session->select(ui::NodeRef{leader->id});
        QVERIFY(!view->answer().verdict.isEmpty());
        QTRY_COMPARE(view->answer().question.ask, view->questions().front().ask);
        session->select({});
        session->seekEvent(5); // nobody has been elected yet
        QTRY_COMPARE(view->answer().question.ask, Ask::NoLeader);
    }

    void aReasonLeadsToItsEventAndBack()
    {
        session->select({});
        const ui::why::Question leads{Ask::Leads, ui::NodeRef{session->state().leader()->id}, {}, QStringLiteral("?")};
        view->ask(leads);
        QCOMPARE(view->answer().question.ask, Ask::Leads);
        const ui::why::Answer answer = view->answer();
        const std::uint64_t before = session->state().n;
        int item = 0;
        while (item < view->itemCount() && !view->itemName(item).startsWith(answer.reasons.front().sentence))
            ++item;
        QVERIFY(item < view->itemCount());
        QVERIFY(answer.reasons.front().event != 0);
        view->activate(item);
        QCOMPARE(session->state().n, answer.reasons.front().event);
        QCOMPARE(session->selected(), answer.reasons.front().subject);
        QVERIFY(view->isKept());
        QCOMPARE(view->answer(), answer); // it stays to be read on
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QVERIFY(!view->isKept());
        QCOMPARE(session->state().n, before);
    }

    void somethingElseThatIsSelectedIsAskedAbout()
    {
        view->ask({Ask::Leads, ui::NodeRef{session->state().leader()->id}, {}, QStringLiteral("?")});
        view->activate(0);
        QVERIFY(view->isKept());
        session->select(ui::EntryRef{session->state().nodes.front().id, Index(1)});
        QVERIFY(!view->isKept());
        QVERIFY(view->answer().question.ask != Ask::Leads);
    }

    void theKeyboardReachesEveryLinkAndReadersHearIt()
    {
        view->setFocus();
        QVERIFY(view->itemCount() >= 2);
        for (int i = 0; i < view->itemCount(); ++i) {
            QTest::keyClick(view.get(), Qt::Key_Down);
            QVERIFY(view->isItemSelected(i));
            QVERIFY(!view->itemName(i).isEmpty());
            QVERIFY(view->viewport()->rect().intersects(view->itemRect(i))); // it has come into sight
        }
        QVERIFY(view->accessibleDescription().contains(view->answer().verdict));
    }

    void aRuleIsShownWhereRulesAre()
    {
        QSignalSpy wanted(view.get(), &ui::WhyView::ruleWanted);
        view->ask({Ask::Leads, ui::NodeRef{session->state().leader()->id}, {}, QStringLiteral("?")});
        for (int i = 0; i < view->itemCount() && wanted.isEmpty(); ++i) {
            if (view->itemName(i).contains(QStringLiteral("Rule:")))
                view->activate(i);
        }
        // Not every answer names a rule; one that does must hand it on.
        const auto& reasons = view->answer().reasons;
        const bool hasRule = std::any_of(reasons.begin(), reasons.end(), [](const ui::why::Reason& reason) { return reason.rule.has_value(); });
        QCOMPARE(!wanted.isEmpty(), hasRule);
    }

    void thePictureAsksQuietlyWhileNobodyLeads()
    {
        QWidget picture;
        picture.resize(600, 400);
        ui::WhyLink link(*session, &picture);
        QSignalSpy asked(&link, &ui::WhyLink::asked);
        picture.show();
        session->seekEvent(5);
        QTRY_VERIFY(link.isVisible());
        QVERIFY(link.text().contains(QStringLiteral("no leader")));
        QVERIFY(picture.rect().contains(link.geometry()));
        link.click();
        QCOMPARE(asked.count(), 1);
        session->seekEvent(session->trace()->size());
        QTRY_VERIFY(!link.isVisible());
    }

private:
    ui::ThemeManager themes;
    std::unique_ptr<ui::Session> session;
    std::unique_ptr<ui::WhyView> view;
};

QTEST_MAIN(WhyViewTest)
#include "tst_whyview.moc"
