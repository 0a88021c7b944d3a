// SPDX-License-Identifier: MIT
#pragma once

#include <QObject> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>

class QProgressDialog;
class QThread;
class QWidget;

namespace app {

// Does one thing that may take long on a thread of its own; where it does take long, the person sees how far it is, and
// can cancel. GUI thread.
class BackgroundWork : public QObject {
    Q_OBJECT

public:
    using Progress = std::function<bool(double)>; // 0 … 1; false: the person has cancelled, come back soon
    using Finish = std::function<void()>;         // what is to be done with the result, on the GUI thread
    using Work = std::function<Finish(const Progress&)>; // on the thread

    explicit BackgroundWork(QWidget* window);
    ~BackgroundWork() override;

    // Gives up what it was doing before. What a work that was cancelled comes to is not finished.
    void begin(const QString& title, const QString& label, Work work);
    void giveUp(); // waits until the thread has come back
    bool isBusy() const { return m_thread != nullptr; }

Q_SIGNALS:
    void cancelled(); // by the person

private:
    struct Shared {
        std::atomic<bool> cancelled{false};
        std::atomic<int> permille{0};
    };

    void showDialog(const QString& title, const QString& label);
    void closeDialog();
    void finish(const Finish& finish);

    QWidget* m_window;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<QThread> m_thread;
    QPointer<QProgressDialog> m_dialog;
};

} // namespace app
