// SPDX-License-Identifier: MIT
// ThreadSanitizer learns from the code that it instruments who waits for whom. Debian's Qt is not instrumented, so
// what one thread wrote before it posted an event, and another reads when that event arrives, looks like a race.
// This library stands before QtCore in every program of the preset "tsan". It tells the sanitizer the three things
// that Qt promises: an event comes after all that its sender did before; a thread's work comes before wait()
// returns; a contended QMutex orders its owners. And a child process does not share memory with us, which the
// sanitizer does not bear. It changes nothing else.
//
// One address stands for all events, as the receiver of a signal is known to Qt alone. That orders a little more
// than Qt does; accesses that no event separates are still judged.

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QMetaObject>
#include <QMutex>
#include <QThread>

#include <cstdarg>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>
#include <sched.h>

namespace {

char events; // only its address counts
char threads;

// The function that ours stands before. `Function` is its type; a member function takes its object first.
template <class Function>
Function* original(const char* mangledName)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, mangledName));
}

bool eventArrives(void**)
{
    __tsan_acquire(&events);
    return false; // Qt goes on and delivers it
}

const bool registered = QInternal::registerCallback(QInternal::EventNotifyCallback, eventArrives);

} // namespace

// ---------------------------------------------------------------- before an event is sent

void QCoreApplication::postEvent(QObject* receiver, QEvent* event, int priority)
{
    static const auto next = original<void(QObject*, QEvent*, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    __tsan_release(&events);
    next(receiver, event, priority);
}

void QMetaObject::activate(QObject* sender, const QMetaObject* meta, int signal, void** arguments)
{
    static const auto next =
        original<void(QObject*, const QMetaObject*, int, void**)>("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    __tsan_release(&events);
    next(sender, meta, signal, arguments);
}

bool QMetaObject::invokeMethodImpl(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type,
                                   void* result)
{
    static const auto next = original<bool(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    __tsan_release(&events);
    return next(object, slot, type, result);
}

void QObject::deleteLater()
{
    static const auto next = original<void(QObject*)>("_ZN7QObject11deleteLaterEv");
    __tsan_release(&events);
    next(this);
}

// ---------------------------------------------------------------- the end of a thread

void QThread::start(Priority priority)
{
    static const auto next = original<void(QThread*, Priority)>("_ZN7QThread5startENS_8PriorityE");
    connect(this, &QThread::finished, this, [] { __tsan_release(&threads); }, Qt::DirectConnection);
    next(this, priority);
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static const auto next = original<bool(QThread*, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool ended = next(this, deadline);
    if (ended)
        __tsan_acquire(&threads);
    return ended;
}

// ---------------------------------------------------------------- a contended QMutex

void QBasicMutex::lockInternal()
{
    static const auto next = original<void(QBasicMutex*)>("_ZN11QBasicMutex12lockInternalEv");
    next(this);
    __tsan_acquire(this);
}

void QBasicMutex::unlockInternal() noexcept
{
    static const auto next = original<void(QBasicMutex*)>("_ZN11QBasicMutex14unlockInternalEv");
    __tsan_release(this);
    next(this);
}

// ---------------------------------------------------------------- a child process

// QProcess lets a new process share the memory until it begins its program (CLONE_VM, CLONE_VFORK). The sanitizer of gcc
// 12 takes such a process for the child of a fork and notes that in the memory that is the parent's, too: all other
// threads are forgotten, and the next one that starts is the end. With a copy of the memory it is right.
extern "C" int clone(int (*function)(void*), void* stack, int flags, void* argument, ...)
{
    using Clone = int(int (*)(void*), void*, int, void*, void*, void*, void*);
    static const auto next = original<Clone>("clone"); // the sanitizer's
    std::va_list more;
    va_start(more, argument);
    void* const parentId = va_arg(more, void*);
    void* const storage = va_arg(more, void*);
    void* const childId = va_arg(more, void*);
    va_end(more);
    const int sharing = CLONE_VM | CLONE_VFORK;
    return next(function, stack, (flags & sharing) == sharing ? flags & ~sharing : flags, argument, parentId, storage, childId);
}
