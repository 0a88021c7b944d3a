// SPDX-License-Identifier: MIT
#include "ui/dialogs/preferencesdialog.h"

#include "ui/theme/thememanager.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QScreen>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

PreferencesDialog::PreferencesDialog(ThemeManager& themes, QList<std::pair<QString, QString>> languages, const QString& language, QWidget* parent)
    : SpokenDialog(parent), m_themes(themes), m_theme(new QComboBox(this)), m_motion(new QComboBox(this)), m_language(new QComboBox(this)),
      m_scale(new QSlider(Qt::Horizontal, this)), m_scaleValue(new QLabel(this))
{
    for (int i = 0; i < 4; ++i)
        m_theme->addItem(QString());
    for (int i = 0; i < 3; ++i)
        m_motion->addItem(QString());
    m_theme->setCurrentIndex(static_cast<int>(themes.preference()));
    m_motion->setCurrentIndex(static_cast<int>(themes.motion()));
    for (const auto& [code, name] : languages)
        m_language->addItem(name, code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(language)));
    m_scale->setRange(static_cast<int>(ThemeManager::smallestFontScale * 20), static_cast<int>(ThemeManager::largestFontScale * 20)); // steps of 5 %
    m_scale->setValue(static_cast<int>(std::lround(themes.fontScale() * 20)));
    m_scaleValue->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto* scale = new QHBoxLayout;
    scale->addWidget(m_scale, 1);
    scale->addWidget(m_scaleValue);
    auto* form = new QFormLayout;
    form->addRow(say(new QLabel(this), [] { return tr("Theme"); }), m_theme);
    form->addRow(say(new QLabel(this), [] { return tr("Size of type"); }), scale);
    form->addRow(say(new QLabel(this), [] { return tr("Motion"); }), m_motion);
    form->addRow(say(new QLabel(this), [] { return tr("Language"); }), m_language);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addLayout(form);
    layout->addSpacing(10);
    layout->addWidget(buttons);
    connect(&m_themes, &ThemeManager::changed, this, &PreferencesDialog::dress);
    dress();

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(m_theme, &QComboBox::activated, this, [this](int row) { m_themes.setPreference(static_cast<ThemePreference>(row)); });
    connect(m_motion, &QComboBox::activated, this, [this](int row) { m_themes.setMotion(static_cast<MotionPreference>(row)); });
    connect(m_language, &QComboBox::activated, this, [this](int row) { Q_EMIT languageChosen(m_language->itemData(row).toString()); });
    connect(m_scale, &QSlider::valueChanged, this, [this](int steps) {
        m_scaleValue->setText(tr("%1 %").arg(steps * 5));
        m_themes.setFontScale(steps / 20.0);
    });
    say([this] { speak(); });
}

// The size of type changes while the dialog is open, and it must not move under the pointer more than it has to.
void PreferencesDialog::dress()
{
    const Theme& theme = m_themes.theme();
    m_scaleValue->setMinimumWidth(QFontMetrics(theme.font(FontRole::Body)).horizontalAdvance(QStringLiteral("0000 %")));
    setMinimumWidth(static_cast<int>(std::min(theme.scaled(420), screen()->availableSize().width() * 0.9)));
}

void PreferencesDialog::speak()
{
    setWindowTitle(tr("Preferences"));
    const QStringList themes{tr("As the system"), tr("Dark"), tr("Light"), tr("High contrast")};
    for (int i = 0; i < themes.size(); ++i)
        m_theme->setItemText(i, themes[i]);
    const QStringList motions{tr("As the system"), tr("Full"), tr("Reduced")};
    for (int i = 0; i < motions.size(); ++i)
        m_motion->setItemText(i, motions[i]);
    m_theme->setAccessibleName(tr("Theme"));
    m_motion->setAccessibleName(tr("Motion"));
    m_language->setAccessibleName(tr("Language"));
    m_scale->setAccessibleName(tr("Size of type"));
    m_scaleValue->setText(tr("%1 %").arg(m_scale->value() * 5));
}

} // namespace ui
