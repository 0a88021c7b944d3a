// SPDX-License-Identifier: MIT
#include "app/window/experimentsdialog.h"

#include "app/window/experimentwords.h"
#include "raftcore/soak/experimentfile.h"
#include "ui/charts/curvespane.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPixmap>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSaveFile>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

namespace soak = raft::soak;

namespace {

constexpr int lookMs = 250;
constexpr int mostRuns = 100'000;
constexpr qint64 largestFile = qint64{64} << 20U;
enum Column { Name, Median, Worst, Mean, Missing, Columns };

QString plain(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Qt::Alignment alignmentOf(int column)
{
    return Qt::AlignVCenter | (column == Name ? Qt::AlignLeft : Qt::AlignRight);
}

QString withSuffix(QString path, const QString& suffix)
{
    return path.isEmpty() || path.endsWith(suffix) ? path : path + suffix;
}

} // namespace

ExperimentsDialog::ExperimentsDialog(ui::ThemeManager& themes, QWidget* parent)
    : SpokenDialog(parent), m_themes(themes), m_which(new QComboBox(this)), m_about(new QLabel(this)), m_count(new QLabel(this)),
      m_runs(new QSpinBox(this)), m_seedLine(new QLineEdit(QStringLiteral("1"), this)), m_run(new QPushButton(this)), m_open(new QPushButton(this)),
      m_save(new QPushButton(this)), m_picture(new QPushButton(this)), m_progress(new QProgressBar(this)), m_table(new QTableWidget(0, Columns, this)),
      m_pane(new ui::CurvesPane(themes, this))
{
    for (const soak::Experiment& each : soak::experiments())
        m_which->addItem(QString(), plain(each.name));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(makeControls());
    columns->addWidget(m_pane, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 14, 16, 14);
    rows->setSpacing(12);
    rows->addLayout(columns, 1);
    makeButtons(rows);

    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        m_runs->setValue(static_cast<int>(chosen().trials));
        showChosen();
    });
    connect(m_run, &QPushButton::clicked, this, [this] { isRunning() ? cancel() : run(); });
    connect(&m_runner, &ExperimentRunner::done, this, [this] { finish(true); });
    connect(&m_look, &QTimer::timeout, this, [this] {
        QElapsedTimer took;
        took.start();
        showProgress();
        showNumbers();
        constexpr int share = 5; // of the time, at most: very many numbers are looked at less often
        m_look.start(std::max(lookMs, share * static_cast<int>(took.elapsed())));
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto selected = m_table->selectionModel()->selectedRows();
        m_pane->setChosen(selected.isEmpty() ? QString() : m_table->item(selected.first().row(), Name)->text());
    });
    connect(m_pane, &ui::CurvesPane::chosen, this, [this](const QString& curve) {
        const QSignalBlocker quiet(m_table);
        m_table->clearSelection();
        for (int row = 0; row < m_table->rowCount(); ++row) {
            if (m_table->item(row, Name)->text() == curve)
                m_table->selectRow(row);
        }
    });
    say([this] {
        setWindowTitle(tr("Experiments"));
        for (int i = 0; i < m_which->count(); ++i)
            m_which->setItemText(i, wordsOf(soak::experiments()[static_cast<std::size_t>(i)]).title);
        m_which->setAccessibleName(tr("Experiment"));
        m_runs->setAccessibleName(tr("Runs of each kind"));
        m_seedLine->setAccessibleName(tr("Seed"));
        m_progress->setAccessibleName(tr("Progress"));
        m_table->setAccessibleName(tr("Figures"));
        showChosen();
    });
    takeRoom({1'040, 660}, m_themes.theme());
}

ExperimentsDialog::~ExperimentsDialog()
{
    m_runner.cancel();
}

QVBoxLayout* ExperimentsDialog::makeControls()
{
    const ui::Theme& theme = m_themes.theme();
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    ui::setKind(m_about, "muted");
    ui::setKind(m_count, "caption");
    ui::setKind(m_run, "primary");
    m_runs->setRange(1, mostRuns);
    m_runs->setGroupSeparatorShown(true);
    m_runs->setValue(static_cast<int>(chosen().trials));
    m_seedLine->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,15}")), m_seedLine));
    m_progress->setTextVisible(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::ResizeToContents);

    auto* form = new QFormLayout;
    form->addRow(say(new QLabel(this), [] { return tr("Runs of each kind"); }), m_runs);
    form->addRow(say(new QLabel(this), [] { return tr("Seed"); }), m_seedLine);
    auto* column = new QVBoxLayout;
    column->setSpacing(10);
    const int wide = static_cast<int>(theme.scaled(360));
    for (QWidget* each : {static_cast<QWidget*>(m_which), static_cast<QWidget*>(m_about), static_cast<QWidget*>(m_table)})
        each->setFixedWidth(wide);
    column->addWidget(m_which);
    column->addWidget(m_about);
    column->addLayout(form);
    column->addWidget(m_run);
    column->addWidget(m_progress);
    column->addWidget(m_count);
    column->addWidget(m_table, 1);
    return column;
}

void ExperimentsDialog::makeButtons(QVBoxLayout* rows)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    say(m_open, [] { return tr("Open numbers…"); });
    say(m_save, [] { return tr("Save numbers…"); });
    say(m_picture, [] { return tr("Save picture…"); });
    for (QPushButton* each : {m_open, m_save, m_picture}) {
        each->setAutoDefault(false);
        buttons->addButton(each, QDialogButtonBox::ResetRole); // on the other side
    }
    m_run->setDefault(true);
    connect(m_open, &QPushButton::clicked, this, &ExperimentsDialog::askOpen);
    connect(m_save, &QPushButton::clicked, this, &ExperimentsDialog::askSave);
    connect(m_picture, &QPushButton::clicked, this, &ExperimentsDialog::askPicture);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    rows->addWidget(buttons);
}

// ------------------------------------------------------------ which

const soak::Experiment& ExperimentsDialog::chosen() const
{
    return soak::experiments()[static_cast<std::size_t>(std::max(0, m_which->currentIndex()))];
}

void ExperimentsDialog::choose(const std::string& experiment)
{
    m_which->setCurrentIndex(m_which->findData(QString::fromStdString(experiment)));
}

void ExperimentsDialog::showChosen()
{
    const ExperimentWords words = wordsOf(chosen());
    m_about->setText(words.about);
    m_table->setHorizontalHeaderLabels({words.group, tr("Median"), words.worst, tr("Mean"), tr("None")});
    for (int column = 0; column < Columns; ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(alignmentOf(column));
    m_table->horizontalHeaderItem(Missing)->setToolTip(tr("Runs in which it did not come to that within a limit. They count as the largest."));
    showProgress();
    showNumbers();
}

// ------------------------------------------------------------ runs

void ExperimentsDialog::run()
{
    const soak::Experiment& experiment = chosen();
    m_seed = m_seedLine->text().toULongLong();
    m_trials = static_cast<std::uint64_t>(m_runs->value());
    m_results.erase(std::string(experiment.name));
    m_runner.begin({&experiment, m_seed, m_trials, ExperimentRunner::usualJobs()});
    m_look.start(lookMs);
    showProgress();
    showNumbers();
}

void ExperimentsDialog::cancel()
{
    if (!isRunning())
        return;
    m_runner.cancel();
    finish(false);
}

void ExperimentsDialog::finish(bool isWhole)
{
    m_look.stop();
    const QString each = tr("%Ln run(s) each", nullptr, static_cast<int>(m_trials));
    const QString from = isWhole ? tr("%1, seed %2", "1,000 runs each").arg(each).arg(m_seed)
                                 : tr("%1, seed %2, cancelled before the end", "1,000 runs each").arg(each).arg(m_seed);
    m_results[std::string(chosen().name)] = {m_runner.soFar(), from};
    showProgress();
    showNumbers();
}

void ExperimentsDialog::reject()
{
    cancel();
    QDialog::reject();
}

void ExperimentsDialog::showProgress()
{
    const bool runs = isRunning();
    constexpr int whole = 1'000;
    m_progress->setRange(0, whole);
    m_progress->setValue(runs ? static_cast<int>(m_runner.share() * whole) : 0);
    m_progress->setVisible(runs);
    m_count->setVisible(runs);
    const auto all = static_cast<double>(m_trials * chosen().groups().size());
    const QLocale locale;
    m_count->setText(tr("%1 of %2 runs").arg(locale.toString(m_runner.share() * all, 'f', 0), locale.toString(all, 'f', 0)));
    m_run->setText(runs ? tr("Cancel") : tr("Run"));
    for (QWidget* each : {static_cast<QWidget*>(m_which), static_cast<QWidget*>(m_runs), static_cast<QWidget*>(m_seedLine), static_cast<QWidget*>(m_open)})
        each->setEnabled(!runs);
}

// ------------------------------------------------------------ numbers

void ExperimentsDialog::showNumbers()
{
    const auto found = m_results.find(chosen().name);
    const bool isThere = isRunning() || found != m_results.end();
    const std::vector<soak::Group> groups = isRunning() ? m_runner.soFar() : isThere ? found->second.groups : std::vector<soak::Group>();
    const QString remark = isRunning() ? tr("So far; seed %1").arg(m_seed) : isThere ? found->second.from : QString();
    m_pane->setHeading(wordsOf(chosen()).title, remark);
    if (groups.empty()) {
        m_pane->setEmptyText(isRunning() ? tr("The first runs are under way …")
                                         : tr("Nothing has been measured yet. Press “Run”; or open the numbers that “raftarium-cli experiment” wrote."));
    } else {
        m_pane->setEmptyText({});
        m_pane->setCharts(curvesOf(chosen(), groups));
    }
    fillTable(groups);
    m_save->setEnabled(!groups.empty() && !isRunning());
    m_picture->setEnabled(!groups.empty());
}

void ExperimentsDialog::fillTable(const std::vector<soak::Group>& groups)
{
    const bool mostIsWorst = wordsOf(chosen()).mostIsWorst;
    m_table->setRowCount(static_cast<int>(groups.size()));
    bool anyMissing = false;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const soak::Group& group = groups[static_cast<std::size_t>(row)];
        const soak::Spread spread = soak::spreadOf(group);
        anyMissing = anyMissing || spread.missing > 0;
        const QStringList texts{groupWords(chosen(), group.name), inTable(spread.median), inTable(mostIsWorst ? spread.most : spread.least),
                                inTable(spread.mean), inTable(static_cast<double>(spread.missing))};
        for (int column = 0; column < Columns; ++column) {
            if (!m_table->item(row, column)) {
                auto* item = new QTableWidgetItem;
                item->setTextAlignment(alignmentOf(column));
                m_table->setItem(row, column, item);
            }
            if (m_table->item(row, column)->text() != texts[column])
                m_table->item(row, column)->setText(texts[column]);
        }
    }
    m_table->setColumnHidden(Missing, !anyMissing);
}

// ------------------------------------------------------------ files

void ExperimentsDialog::complain(const QString& title, const QString& words)
{
    QMessageBox::warning(this, title, words);
}

bool ExperimentsDialog::openNumbers(const QString& path)
{
    const QString title = tr("The numbers could not be opened");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        complain(title, tr("%1 cannot be read: %2").arg(path, file.errorString()));
        return false;
    }
    if (file.size() > largestFile) {
        complain(title, tr("%1 is larger than 64 MB: no experiment writes that much.").arg(path));
        return false;
    }
    const QByteArray text = file.read(largestFile);
    auto measured = soak::fromCsv({text.constData(), static_cast<std::size_t>(text.size())});
    if (!measured) {
        complain(title, tr("%1, %2", "a file, what is wrong in which line").arg(path, QString::fromStdString(measured.error().message)));
        return false;
    }
    const std::string name(measured->experiment->name);
    m_results[name] = {std::move(measured->groups), tr("From %1").arg(QFileInfo(path).fileName())};
    choose(name);
    showNumbers();
    return true;
}

bool ExperimentsDialog::saveNumbers(const QString& path)
{
    const auto found = m_results.find(chosen().name);
    QSaveFile file(path);
    const bool isWritten = found != m_results.end() && file.open(QIODevice::WriteOnly)
                           && file.write(QByteArray::fromStdString(soak::toCsv(chosen(), found->second.groups))) >= 0 && file.commit();
    if (!isWritten)
        complain(tr("The numbers were not saved"), tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return isWritten;
}

bool ExperimentsDialog::savePicture(const QString& path)
{
    constexpr double ratio = 2; // for print and beamers
    const bool isWritten = m_pane->picture(ratio).save(path, "PNG");
    if (!isWritten)
        complain(tr("The picture was not saved"), tr("%1 cannot be written. Choose another place.").arg(path));
    return isWritten;
}

void ExperimentsDialog::askOpen()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open numbers"), {}, tr("Numbers (*.csv);;All files (*)"));
    if (!path.isEmpty())
        openNumbers(path);
}

void ExperimentsDialog::askSave()
{
    const QString path = withSuffix(QFileDialog::getSaveFileName(this, tr("Save numbers"), plain(chosen().name) + QStringLiteral(".csv"), tr("Numbers (*.csv)")),
                                    QStringLiteral(".csv"));
    if (!path.isEmpty())
        saveNumbers(path);
}

void ExperimentsDialog::askPicture()
{
    const QString path = withSuffix(QFileDialog::getSaveFileName(this, tr("Save picture"), plain(chosen().name) + QStringLiteral(".png"), tr("Pictures (*.png)")),
                                    QStringLiteral(".png"));
    if (!path.isEmpty())
        savePicture(path);
}

} // namespace app
