// SPDX-License-Identifier: MIT
#include "app/cli/banner.h"

#include "ui/narration/rules.h"

#include <QCoreApplication>

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::banner)
};

} // namespace

QStringList rulesOffBanner(const std::vector<std::string>& rulesOff)
{
    QStringList lines;
    if (rulesOff.empty())
        return lines;
    lines << Tr::tr("*** Rules of Raft are off: this run may break what Raft promises ***");
    for (const std::string& name : rulesOff) {
        const QString shown = QString::fromStdString(name);
        if (const auto rule = raft::ruleFromString(name))
            lines << Tr::tr("    %1 (%2): %3").arg(shown, ui::rules::section(*rule), ui::rules::without(*rule));
        else
            lines << Tr::tr("    %1").arg(shown);
    }
    return lines;
}

} // namespace cli
