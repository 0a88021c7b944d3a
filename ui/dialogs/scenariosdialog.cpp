// SPDX-License-Identifier: MIT
#include "ui/dialogs/scenariosdialog.h"

#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

QLabel* wrapped(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ScenariosDialog::ScenariosDialog(Offers offers, ThemeManager& themes, QWidget* parent)
    : SpokenDialog(parent), m_themes(themes), m_offers(std::move(offers)), m_list(std::vector<scenarios::Offer>()), m_search(new QLineEdit(this)), m_view(new QListView(this)),
      m_nothing(new QLabel(this))
{
    auto* columns = new QHBoxLayout;
    columns->setSpacing(18);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    columns->addLayout(left, 5);
    columns->addLayout(right, 6);
    makeList(left);
    makeDetails(right);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_file = say(new QPushButton(this), [] { return tr("Open a file…"); });
    m_play = say(new QPushButton(this), [] { return tr("Play"); });
    setKind(m_play, "primary");
    m_play->setDefault(true);
    buttons->addButton(m_file, QDialogButtonBox::ResetRole); // on the other side
    buttons->addButton(m_play, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_file, &QPushButton::clicked, this, [this] {
        m_wantsFile = true;
        accept();
    });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    say([this] {
        setWindowTitle(tr("Scenarios"));
        showOffers();
    });
    m_search->setFocus();
    takeRoom({860, 560}, m_themes.theme());
}

void ScenariosDialog::makeList(QVBoxLayout* column)
{
    m_search->setClearButtonEnabled(true);
    say([this] {
        m_search->setPlaceholderText(tr("Search: a word, a number, a section"));
        m_search->setAccessibleName(tr("Search the scenarios"));
        m_view->setAccessibleName(tr("Scenarios"));
        m_nothing->setText(tr("No scenario speaks of that."));
    });
    column->addWidget(m_search);
    column->addWidget(m_view, 1);
    column->addWidget(m_nothing);
    m_view->setModel(&m_list);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setTextElideMode(Qt::ElideRight);
    setKind(m_nothing, "muted");
    m_nothing->hide();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_list.search(words);
        m_nothing->setVisible(m_list.rowCount() == 0);
        m_view->setCurrentIndex(m_list.index(0));
        showOffer();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScenariosDialog::showOffer);
    connect(m_view, &QListView::doubleClicked, this, &QDialog::accept);
}

void ScenariosDialog::makeDetails(QVBoxLayout* column)
{
    auto* body = new QWidget(this);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 4, 8, 0);
    rows->setSpacing(8);
    m_title = wrapped(body);
    m_facts = wrapped(body);
    m_about = wrapped(body);
    m_variantsTitle = say(new QLabel(body), [] { return tr("Play it"); });
    setKind(m_title, "title");
    setKind(m_facts, "muted");
    setKind(m_variantsTitle, "section");
    m_variants = new QWidget(body);
    auto* variants = new QVBoxLayout(m_variants);
    variants->setContentsMargins(0, 0, 0, 0);
    variants->setSpacing(4);
    for (QWidget* each : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_about)})
        rows->addWidget(each);
    rows->addSpacing(8);
    rows->addWidget(m_variantsTitle);
    rows->addWidget(m_variants);
    rows->addStretch();
    m_details = new QScrollArea(this);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setWidgetResizable(true);
    m_details->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_details->setWidget(body);
    column->addWidget(m_details);
}

// In another language: the one that was chosen stays chosen, and its variant.
void ScenariosDialog::showOffers()
{
    m_list.setOffers(m_offers());
    m_view->setCurrentIndex(m_list.index(std::max(0, m_list.rowOf(m_shown))));
    showOffer();
}

void ScenariosDialog::showOffer()
{
    const scenarios::Offer* offer = m_list.offerAt(m_view->currentIndex().row());
    m_details->widget()->setVisible(offer != nullptr);
    m_play->setEnabled(offer != nullptr);
    if (!offer)
        return;
    m_title->setText(offer->title);
    m_about->setText(offer->about);
    QStringList facts{tr("%n captions", nullptr, offer->captions)};
    if (!offer->sections.isEmpty())
        facts << tr("Raft paper %1").arg(offer->sections.join(QStringLiteral(", ")));
    if (!offer->dissertation.isEmpty())
        facts << tr("dissertation %1").arg(offer->dissertation.join(QStringLiteral(", ")));
    if (offer->number > 0)
        facts.prepend(tr("Lesson %1").arg(offer->number));
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    showVariants(*offer);
}

// A choice each: the scenario as it is, and what becomes of it otherwise.
void ScenariosDialog::showVariants(const scenarios::Offer& offer)
{
    if (m_shown != offer.id)
        m_variant = offer.variants.empty() ? QString() : offer.variants.front().id;
    m_shown = offer.id;
    qDeleteAll(m_variants->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    for (std::size_t i = 0; i < offer.variants.size(); ++i) {
        const scenarios::Variant& variant = offer.variants[i];
        auto* choice = new QRadioButton(i == 0 ? tr("As Raft does it") : variant.title, m_variants);
        choice->setChecked(variant.id == m_variant);
        connect(choice, &QRadioButton::clicked, this, [this, id = variant.id] { m_variant = id; });
        m_variants->layout()->addWidget(choice);
        const auto note = [&](const QString& words, const char* kind) {
            if (words.isEmpty())
                return;
            QLabel* label = wrapped(m_variants);
            label->setText(words);
            label->setIndent(static_cast<int>(m_themes.theme().scaled(26)));
            setKind(label, kind);
            m_variants->layout()->addWidget(label);
        };
        if (i > 0)
            note(variant.about, "muted");
        if (!variant.rulesOff.isEmpty())
            note(tr("Without: %1").arg(variant.rulesOff.join(QStringLiteral(", "))), "fault");
    }
}

QString ScenariosDialog::scenario() const
{
    return m_wantsFile ? QString() : m_shown;
}

} // namespace ui
