// SPDX-License-Identifier: MIT
#include "app/window/startoptions.h"

#include "app/support/keyfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace app {

using raft::Error;
using raft::Result;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::start)
};

Error error(const QString& text)
{
    return Error{text.toStdString()};
}

std::optional<ui::ThemePreference> themeFrom(const QString& name)
{
    if (name == QLatin1String("dark"))
        return ui::ThemePreference::Dark;
    if (name == QLatin1String("light"))
        return ui::ThemePreference::Light;
    if (name == QLatin1String("high-contrast"))
        return ui::ThemePreference::HighContrast;
    if (name == QLatin1String("system"))
        return ui::ThemePreference::System;
    return std::nullopt;
}

} // namespace

void complain(const QString& text)
{
    const QByteArray bytes = (QStringLiteral("raftarium: ") + text + QLatin1Char('\n')).toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

Result<StartOptions> parseStartOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Tr::tr("A real Raft cluster in a window: watch it, break it, understand it."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("recording"), Tr::tr("A .raftlog file to open instead of a live cluster."), QStringLiteral("[recording]"));
    parser.addOptions({
        {QStringLiteral("lab"), Tr::tr("Start a Lab: virtual time, simulated disks, the same run for the same seed.")},
        {QStringLiteral("nodes"), Tr::tr("How many nodes, 1 to 50."), QStringLiteral("n"), QStringLiteral("5")},
        {QStringLiteral("data"), Tr::tr("Keep the disks in this directory (made if missing, reopened if there)."), QStringLiteral("dir")},
        {QStringLiteral("rate"), Tr::tr("Cluster seconds a second, 0.001 to 10; in a Lab any number from 0.001, or max."), QStringLiteral("r"), QStringLiteral("0.04")},
        {QStringLiteral("seed"), Tr::tr("Seed of the timeouts and the network's coins; in a Lab 1 where none is given."), QStringLiteral("n"), QStringLiteral("0")},
        {QStringLiteral("paused"), Tr::tr("Start with the cluster's time standing still.")},
        {QStringLiteral("listen"), Tr::tr("Bind to this address instead of loopback; needs --key-file."), QStringLiteral("address")},
        {QStringLiteral("key-file"), Tr::tr("File with the key that seals every datagram, 16 bytes at least."), QStringLiteral("file")},
        {QStringLiteral("scenario"), Tr::tr("Play a scenario in the Lab: a file, or the name or number of one that comes with the program."), QStringLiteral("file")},
        {QStringLiteral("variant"), Tr::tr("The variant of the scenario, such as one with a rule off."), QStringLiteral("name")},
        {QStringLiteral("theme"), Tr::tr("dark, light, high-contrast or system."), QStringLiteral("name")},
        {QStringLiteral("font-scale"), Tr::tr("0.8 to 2.0."), QStringLiteral("factor")},
        {QStringLiteral("language"), Tr::tr("en, de, zh_CN."), QStringLiteral("code")},
        {QStringLiteral("size"), Tr::tr("Size of the window, such as 1440x900."), QStringLiteral("WxH")},
    });
    parser.process(arguments);

    StartOptions options;
    bool ok = false;
    const int nodes = parser.value(QStringLiteral("nodes")).toInt(&ok);
    if (!ok || nodes < 1 || nodes > 50)
        return error(Tr::tr("--nodes: expected a number from 1 to 50"));
    options.cluster.nodes = static_cast<std::size_t>(nodes);
    options.isLab = parser.isSet(QStringLiteral("lab"));
    const bool isUnbounded = options.isLab && parser.value(QStringLiteral("rate")) == QLatin1String("max");
    const double fastest = options.isLab ? raft::cluster::LabCluster::fastest : 10;
    options.cluster.rate = isUnbounded ? fastest : parser.value(QStringLiteral("rate")).toDouble(&ok);
    if (!isUnbounded && (!ok || !(options.cluster.rate >= 0.001 && options.cluster.rate <= fastest)))
        return error(options.isLab ? Tr::tr("--rate: expected a number from 0.001 to 100000, or max") : Tr::tr("--rate: expected a number from 0.001 to 10"));
    options.cluster.seed = parser.value(QStringLiteral("seed")).toULongLong(&ok);
    if (!ok)
        return error(Tr::tr("--seed: expected a whole number"));
    options.lab.nodes = options.cluster.nodes;
    options.lab.seed = parser.isSet(QStringLiteral("seed")) ? options.cluster.seed : 1;
    options.cluster.startPaused = parser.isSet(QStringLiteral("paused"));
    options.cluster.directory = parser.value(QStringLiteral("data"));
    if (options.isLab && parser.isSet(QStringLiteral("data")))
        return error(Tr::tr("--data: a Lab has no disks to keep"));
    if (parser.isSet(QStringLiteral("listen"))) {
        options.cluster.listen = QHostAddress(parser.value(QStringLiteral("listen")));
        if (options.cluster.listen.isNull())
            return error(Tr::tr("--listen: expected an IPv4 or IPv6 address"));
    }
    if (parser.isSet(QStringLiteral("key-file"))) {
        auto key = readKeyFile(parser.value(QStringLiteral("key-file")));
        if (!key)
            return error(QStringLiteral("--key-file: %1").arg(QString::fromStdString(key.error().message)));
        options.cluster.key = std::move(*key);
    }
    if (parser.isSet(QStringLiteral("theme"))) {
        options.theme = themeFrom(parser.value(QStringLiteral("theme")));
        if (!options.theme)
            return error(Tr::tr("--theme: expected dark, light, high-contrast or system"));
    }
    if (parser.isSet(QStringLiteral("font-scale"))) {
        const double scale = parser.value(QStringLiteral("font-scale")).toDouble(&ok);
        if (!ok || scale < ui::ThemeManager::smallestFontScale || scale > ui::ThemeManager::largestFontScale)
            return error(Tr::tr("--font-scale: expected a number from 0.8 to 2.0"));
        options.fontScale = scale;
    }
    if (parser.isSet(QStringLiteral("size"))) {
        const QStringList sides = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
        if (sides.size() == 2)
            options.size = QSize(sides[0].toInt(), sides[1].toInt());
        if (options.size.width() < 320 || options.size.height() < 240)
            return error(Tr::tr("--size: expected something like 1440x900"));
    }
    options.language = parser.value(QStringLiteral("language"));
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return error(Tr::tr("Only one recording can be opened at a time."));
    if (!files.isEmpty())
        options.recording = files.constFirst();
    options.scenario = parser.value(QStringLiteral("scenario"));
    options.variant = parser.value(QStringLiteral("variant"));
    if (parser.isSet(QStringLiteral("scenario")) && options.scenario.isEmpty())
        return error(Tr::tr("--scenario: expected a file, or the name of a scenario"));
    if (parser.isSet(QStringLiteral("variant")) && options.scenario.isEmpty())
        return error(Tr::tr("--variant: needs --scenario"));
    return options;
}

} // namespace app
