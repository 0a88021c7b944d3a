// SPDX-License-Identifier: MIT
#pragma once

#include <QObject> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QPointer>

#include "app/support/recording.h"

#include <atomic>

class QProgressDialog;
class QThread;
class QWidget;

namespace app {

// Opens a recording on a thread of its own; a long one shows how far it is, and can be cancelled. GUI thread.
class RecordingOpener : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(raft::Result<Recording>)>; // not called when the person cancelled

    explicit RecordingOpener(QWidget* window);
    ~RecordingOpener() override;

    void open(const QString& path, Done done); // gives up what it was opening before
    void giveUp();                         // when something else is to be shown

private:
    struct Work {
        std::atomic<bool> cancelled{false};
        std::atomic<int> permille{0};
    };

    void closeDialog();
    void finish(const Done& done, raft::Result<Recording> result);

    QWidget* m_window;
    std::shared_ptr<Work> m_work;
    std::unique_ptr<QThread> m_thread;
    QPointer<QProgressDialog> m_dialog;
};

} // namespace app
