// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace app {

// The languages of the program: whatever translations/raftarium_*.ts there are. Switched while it runs. GUI thread.
class Languages : public QObject {
    Q_OBJECT

public:
    explicit Languages(QObject* parent = nullptr);
    ~Languages() override;

    // Codes ("en", "de", "zh_CN") and names in the language itself, the system's choice ("") first.
    QList<std::pair<QString, QString>> available() const;
    QString preference() const { return m_preference; } // "" = the system's
    void load(); // from the settings; installs it

public Q_SLOTS:
    void choose(const QString& code);

private:
    void install();

    QString m_preference;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace app
