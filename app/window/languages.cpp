// SPDX-License-Identifier: MIT
#include "app/window/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

namespace app {

namespace {

const QString folder = QStringLiteral(":/i18n");
const QString prefix = QStringLiteral("raftarium_");

} // namespace

Languages::Languages(QObject* parent) : QObject(parent) {}

Languages::~Languages() = default;

QList<std::pair<QString, QString>> Languages::available() const
{
    QList<std::pair<QString, QString>> list{{QString(), tr("As the system")}, {QStringLiteral("en"), QStringLiteral("English")}};
    const QStringList files = QDir(folder).entryList({prefix + QStringLiteral("*.qm")});
    for (const QString& file : files) {
        const QString code = file.mid(prefix.size()).chopped(3);
        if (code != QLatin1String("en"))
            list.append({code, QLocale(code).nativeLanguageName()});
    }
    return list;
}

void Languages::load()
{
    m_preference = QSettings().value(QStringLiteral("language")).toString();
    install();
}

void Languages::choose(const QString& code)
{
    if (code == m_preference && !m_installed.empty())
        return;
    m_preference = code;
    QSettings().setValue(QStringLiteral("language"), code);
    install();
}

void Languages::install()
{
    for (const auto& translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed.clear();
    const QLocale locale = m_preference.isEmpty() ? QLocale::system() : QLocale(m_preference);
    QLocale::setDefault(locale);
    const auto add = [&](const QLocale& language, const QString& name, const QString& where) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(language, name, QStringLiteral("_"), where))
            return false;
        QCoreApplication::installTranslator(translator.get());
        m_installed.push_back(std::move(translator));
        return true;
    };
    add(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)); // Qt's own buttons
    // A language that we do not speak gets English, with its plural forms.
    if (!add(locale, QStringLiteral("raftarium"), folder))
        add(QLocale(QStringLiteral("en")), QStringLiteral("raftarium"), folder);
}

} // namespace app
