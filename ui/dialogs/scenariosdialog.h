// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include "ui/scenarios/scenariolist.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class ThemeManager;

// The scenarios to choose from: a list that can be searched, and what the chosen one shows, in which variant.
class ScenariosDialog : public SpokenDialog {
    Q_OBJECT

public:
    using Offers = std::function<std::vector<scenarios::Offer>()>; // in the language of the moment

    ScenariosDialog(Offers offers, ThemeManager& themes, QWidget* parent = nullptr);

    // After it was accepted.
    QString scenario() const;           // its id; empty: a file is wanted instead
    QString variant() const { return m_variant; }

private:
    void makeList(QVBoxLayout* column);
    void makeDetails(QVBoxLayout* column);
    void showOffers();
    void showOffer();
    void showVariants(const scenarios::Offer& offer);

    ThemeManager& m_themes;
    Offers m_offers;
    scenarios::ScenarioList m_list;
    QString m_shown, m_variant;
    bool m_wantsFile = false;
    QLineEdit* m_search;
    QListView* m_view;
    QLabel *m_title, *m_facts, *m_about, *m_variantsTitle, *m_nothing;
    QScrollArea* m_details;
    QWidget* m_variants;
    QPushButton *m_play, *m_file;
};

} // namespace ui
