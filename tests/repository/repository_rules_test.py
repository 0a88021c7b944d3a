#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Shows that repository_rules.py has teeth: a small tree without an offence passes, and each offence put into it
is reported with its file and line."""
import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import repository_rules

SPDX = "// SPDX-License-Identifier: MIT\n"
CMAKE_SPDX = "# SPDX-License-Identifier: MIT\n"
QT_HEADERS = ("QtCore/QString", "QtNetwork/QUdpSocket", "QtWidgets/QWidget", "QtGui/QColor", "QtCharts/QChart",
              "QtCore/qglobal.h")
CLEAN = {
    "README.md": "Raftarium\n",
    ".editorconfig": "root = true\n",
    "CMakeLists.txt": CMAKE_SPDX,
    "raftcore/consensus/log.h": SPDX + "#include <vector>\n#include <unordered_map>\n",
    "raftcore/consensus/raft.cpp": SPDX + '#include "raftcore/consensus/log.h"\n',
    "raftcore/wire/codec.h": SPDX + "#include <QString>\n#include <rapidjson/reader.h>\n#include <sys/socket.h>\n"
                                    '#include "raftcore/consensus/log.h"\n',
    "raftcore/consensus/entry.h": SPDX,
    "raftcore/trace/trace.h": SPDX + '#include "raftcore/consensus/entry.h"\n',
    "raftcore/check/monitor.h": SPDX + '#include "raftcore/consensus/entry.h"\n#include "raftcore/trace/trace.h"\n',
    "raftcore/node/CMakeLists.txt": CMAKE_SPDX + "raftarium_library(raftcore_node LINK raftcore_wire Qt6::Core)\n",
    "ui/charts/charts.h": SPDX + '#include <QChart>\n#include <QtCharts/QChart>\n#include "ui/theme/theme.h"\n',
    "ui/logs/logs.cpp": SPDX + '#include <QWidget>\n#include "ui/session/session.h"\n#include "logs.moc"\n',
    "app/cli/main.cpp": SPDX + '#include "ui/narration/narration.h"\n#include "raftcore/check/monitor.h"\n',
    "app/window/main.cpp": SPDX + '#include "ui/charts/charts.h"\n#include "app/support/options.h"\n',
    "tests/ui/charts/charts_test.cpp": SPDX + "#include <QChart>\n",
    "docs/network.md": "The folder raftcore/net" + "work/ carries packets.\n",
}


class RepositoryRulesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name).resolve() / "tree"
        self.qt = Path(folder.name).resolve() / "qt"
        for header in QT_HEADERS:
            self.write(self.qt / header, "")
        for name, text in CLEAN.items():
            self.write(self.root / name, text)

    @staticmethod
    def write(path, text):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def offences(self):
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            status = repository_rules.main([str(self.root), str(self.qt)])
        lines = output.getvalue().splitlines()[:-1]
        self.assertEqual(status, 1 if lines else 0)
        return lines

    def assert_reported(self, name, text, where, reason):
        """The file `name` with `text` is the only offence, reported at `where` with `reason` in it."""
        path = self.root / name
        before = path.read_text() if path.exists() else None
        self.write(path, text)
        offences = self.offences()
        if before is None:
            path.unlink()
        else:
            path.write_text(before)
        self.assertEqual(len(offences), 1, f"{name}: {offences}")
        self.assertTrue(offences[0].startswith(f"{name}:{where}: "), offences)
        self.assertIn(reason, offences[0])

    def assert_include_reported(self, folder, include, reason):
        self.assert_reported(f"{folder}/offender.cpp", f"{SPDX}#include <vector>\n#include {include}\n", 3, reason)

    def test_a_clean_tree_passes(self):
        self.assertEqual(self.offences(), [])

    def test_an_empty_tree_does_not_pass(self):
        for name in CLEAN:
            (self.root / name).unlink()
        self.assertEqual(len(self.offences()), 1)

    def test_dependencies_point_one_way(self):
        for folder, target in (("raftcore/consensus", "raftcore/trace"), ("raftcore/wire", "raftcore/network"),
                               ("raftcore/storage", "raftcore/wire"), ("raftcore/network", "raftcore/node"),
                               ("raftcore/trace", "raftcore/cluster"), ("raftcore/check", "raftcore/node"),
                               ("raftcore/node", "raftcore/trace"), ("raftcore/cluster", "raftcore/check"),
                               ("raftcore/cluster", "ui/session"), ("ui/narration", "raftcore/cluster"),
                               ("ui/logs", "raftcore/node"), ("ui/logs", "ui/charts"), ("ui/logs", "app/window"),
                               ("ui/theme", "ui/session"), ("ui/session", "ui/actions"),
                               ("app/cli", "ui/session"), ("app/cli", "app/window"),
                               ("app/support", "ui/session"), ("app/window", "app/cli")):
            self.assert_include_reported(folder, f'"{target}/x.h"', f"{folder} may not include {target}")

    def test_the_monitor_reads_values_of_the_consensus_only(self):
        self.assert_include_reported("raftcore/check", '"raftcore/consensus/raft.h"', "reads only values")
        self.assert_include_reported("raftcore/check", '"raftcore/consensus/log.h"', "reads only values")

    def test_the_monitor_does_not_see_the_machine_through_other_headers(self):
        text = SPDX + '#include "raftcore/consensus/log.h"\n'
        self.assert_reported("raftcore/trace/trace.h", text, 2, "see nothing of the machine")

    def test_qt_modules_stay_in_their_folders(self):
        for folder, header, reason in (("raftcore/consensus", "<QString>", "may not use Qt Core"),
                                       ("raftcore/consensus", "<qglobal.h>", "may not use Qt Core"),
                                       ("raftcore/consensus", "<QtCore>", "may not use Qt Core"),
                                       ("raftcore/trace", "<QColor>", "may not use Qt Gui"),
                                       ("ui/narration", "<QUdpSocket>", "may not use Qt Network"),
                                       ("ui/logs", "<QtCharts/QChart>", "may not use Qt Charts"),
                                       ("app/window", "<QChart>", "may not use Qt Charts"),
                                       ("app/cli", "<QWidget>", "may not use Qt Widgets"),
                                       ("tests/ui/logs", "<QChart>", "Qt Charts stays in ui/charts"),
                                       ("ui/logs", "<QInvented>", "in no Qt module")):
            self.assert_include_reported(folder, header, reason)

    def test_the_consensus_machine_is_pure(self):
        for header in ("<thread>", "<random>", "<fstream>", "<unistd.h>", "<sys/socket.h>", "<rapidjson/reader.h>"):
            self.assert_include_reported("raftcore/consensus", header, "pure standard C++")

    def test_includes_are_paths_from_the_top(self):
        self.assert_include_reported("ui/logs", '"geometry.h"', "path from the top")
        self.assert_include_reported("ui/logs", '"../charts/charts.h"', "path from the top")
        self.assert_include_reported("raftcore/wire", '"tests/support/x.h"', "path from the top")

    def test_links_obey_the_same_rules(self):
        for folder, link, reason in (("raftcore/wire", "raftcore_node", "may not link raftcore/node"),
                                     ("raftcore/consensus", "Qt6::Core", "may not link Qt Core"),
                                     ("app/cli", "ui_session", "may not link ui/session"),
                                     ("app/cli", "Qt6::Widgets", "may not link Qt Widgets"),
                                     ("ui/logs", "Qt6::Charts", "may not link Qt Charts"),
                                     ("tests/ui/logs", "Qt6::Charts", "by ui/charts alone")):
            self.assert_reported(f"{folder}/CMakeLists.txt", f"{CMAKE_SPDX}# Qt6::Charts\nlink({link})\n", 3, reason)

    def test_nothing_waits_inside_an_event_loop(self):
        for call in ("QCoreApplication::process" + "Events();", "invoke(Qt::Blocking" + "QueuedConnection);"):
            for folder in ("app/window", "ui/logs", "raftcore/node"):
                self.assert_reported(f"{folder}/wait.cpp", f"{SPDX}\n{call}\n", 3, "event loop")

    def test_every_source_has_its_licence(self):
        for name in ("ui/logs/x.h", "ui/logs/x.cpp", "tests/x.py", "ui/logs/CMakeLists.txt"):
            self.assert_reported(name, "\n" * 5 + SPDX, 1, "SPDX")
        self.assert_reported("run", "#!/bin/sh\n", 1, "SPDX")

    def test_the_top_holds_only_what_belongs_there(self):
        self.assert_reported("notes.txt", "x\n", 1, "top of the repository")
        self.assert_reported("src/x.md", "x\n", 1, "top of the repository")

    def test_no_file_names_a_place_outside(self):
        self.assert_reported("docs/x.md", "see\n/wo" + "rk/main\n", 2, "outside")
        self.assert_reported("docs/x.md", "see\n\n../sha" + "red/design.md\n", 3, "outside")

    def test_a_new_folder_needs_a_rule(self):
        self.assert_reported("raftcore/novelty/x.h", SPDX, 1, "has no rule yet")


if __name__ == "__main__":
    unittest.main()
