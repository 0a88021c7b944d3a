// SPDX-License-Identifier: MIT
#include "ui/dialogs/newclusterdialog.h"

#include "ui/dialogs/limitsdialog.h"
#include "ui/dialogs/rulesdialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

raft::Duration milliseconds(int ms)
{
    return raft::Duration(std::int64_t{ms} * 1'000);
}

int asMs(raft::Duration duration)
{
    return static_cast<int>(duration.count() / 1'000);
}

// A form that scrolls where the screen is too low for it, and otherwise is all there.
class Scroll : public QScrollArea {
public:
    Scroll(QWidget* content, QWidget* parent) : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setWidget(content);
    }
    QSize sizeHint() const override { return widget()->sizeHint() + QSize(verticalScrollBar()->sizeHint().width(), 0); }
    QSize minimumSizeHint() const override { return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), 120}; }
};

} // namespace

NewClusterDialog::NewClusterDialog(const raft::cluster::LiveOptions& former, ThemeManager& themes, QWidget* parent)
    : SpokenDialog(parent), m_former(former), m_themes(themes), m_live(new QRadioButton(this)), m_lab(new QRadioButton(this)),
      m_kindRemark(new QLabel(this)), m_nodes(new QSpinBox(this)), m_preset(new QComboBox(this)),
      m_electionMin(new QSpinBox(this)), m_electionMax(new QSpinBox(this)), m_heartbeat(new QSpinBox(this)), m_delay(new QSpinBox(this)),
      m_jitter(new QSpinBox(this)), m_diskLatency(new QSpinBox(this)), m_ruleSet(new QComboBox(this)), m_rules(new QPushButton(this)),
      m_limitsNow(new QLabel(this)), m_limits(new QPushButton(this)), m_seed(new QLineEdit(QStringLiteral("1"), this)),
      m_dice(new QPushButton(this)), m_keep(new QCheckBox(this)),
      m_directory(new QLineEdit(this)), m_choose(new QPushButton(this)), m_seedRow(new QWidget(this)), m_diskRow(new QWidget(this)),
      m_remark(new QLabel(this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    m_nodes->setRange(1, 50);
    m_nodes->setValue(static_cast<int>(former.nodes));
    for (const Preset preset : {Preset::Teaching, Preset::Lan, Preset::Wan})
        m_preset->addItem(QString(), static_cast<int>(preset));
    const auto set = [](QSpinBox* box, int least, int most, raft::Duration value) {
        box->setRange(least, most);
        box->setValue(asMs(value));
        box->setGroupSeparatorShown(true);
    };
    set(m_electionMin, 1, 60'000, former.electionTimeoutMin);
    set(m_electionMax, 1, 60'000, former.electionTimeoutMax);
    set(m_heartbeat, 1, 30'000, former.heartbeatInterval);
    set(m_delay, 0, 10'000, former.delay);
    set(m_jitter, 0, 10'000, former.jitter);
    set(m_diskLatency, 0, 10'000, former.diskLatency);
    m_directory->setText(former.directory);
    m_keep->setChecked(!former.directory.isEmpty());
    m_remark->setWordWrap(true);
    m_remark->setMinimumHeight(fontMetrics().lineSpacing() * 2);

    m_live->setChecked(true);
    m_seed->setObjectName(QStringLiteral("seed"));
    m_kindRemark->setWordWrap(true);
    setKind(m_kindRemark, "muted");
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{0,20}")), m_seed));
    m_dice->setIcon(themedIcon(QStringLiteral("dice"), themes.theme()));

    auto* content = new QWidget;
    auto* form = new QFormLayout(content);
    form->setContentsMargins(0, 0, 0, 0);
    fillForm(form);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addWidget(new Scroll(content, this), 1);
    layout->addWidget(m_remark);
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setProperty("kind", QStringLiteral("primary"));

    connectAll();
    say([this] { speak(); });
    takeRoom();
    resize(std::clamp(static_cast<int>(themes.theme().scaled(500)), width(), std::max(width(), screen()->availableSize().width() * 9 / 10)), height());
}

void NewClusterDialog::fillForm(QFormLayout* form)
{
    auto* election = new QHBoxLayout;
    election->addWidget(m_electionMin);
    election->addWidget(say(new QLabel(this), [] { return tr("to", "from … to …"); }));
    election->addWidget(m_electionMax);
    m_ruleSet->addItems({{}, {}});
    auto* rules = new QHBoxLayout;
    rules->addWidget(m_ruleSet, 1);
    rules->addWidget(m_rules);
    auto* limits = new QHBoxLayout;
    limits->addWidget(m_limitsNow, 1);
    limits->addWidget(m_limits);
    auto* where = new QHBoxLayout(m_diskRow);
    where->setContentsMargins(0, 0, 0, 0);
    where->addWidget(m_directory, 1);
    where->addWidget(m_choose);
    auto* kind = new QHBoxLayout;
    kind->addWidget(m_live);
    kind->addWidget(m_lab);
    kind->addStretch(1);
    auto* seed = new QHBoxLayout(m_seedRow);
    seed->setContentsMargins(0, 0, 0, 0);
    seed->addWidget(m_seed, 1);
    seed->addWidget(m_dice);
    m_form = form;
    form->addRow(say(new QLabel(this), [] { return tr("Kind"); }), kind);
    form->addRow(QString(), m_kindRemark);
    form->addRow(say(new QLabel(this), [] { return tr("Nodes"); }), m_nodes);
    form->addRow(say(new QLabel(this), [] { return tr("Timings"); }), m_preset);
    form->addRow(say(new QLabel(this), [] { return tr("Election timeout"); }), election);
    form->addRow(say(new QLabel(this), [] { return tr("Heartbeat every"); }), m_heartbeat);
    form->addRow(say(new QLabel(this), [] { return tr("Delay of a link"); }), m_delay);
    form->addRow(say(new QLabel(this), [] { return tr("Jitter ±"); }), m_jitter);
    form->addRow(say(new QLabel(this), [] { return tr("Disk latency"); }), m_diskLatency);
    form->addRow(say(new QLabel(this), [] { return tr("Rules"); }), rules);
    form->addRow(say(new QLabel(this), [] { return tr("Flow and snapshots"); }), limits);
    form->addRow(say(new QLabel(this), [] { return tr("Seed"); }), m_seedRow);
    form->addRow(m_keep, m_diskRow);
}

void NewClusterDialog::connectAll()
{
    connect(m_lab, &QRadioButton::toggled, this, &NewClusterDialog::check);
    connect(m_seed, &QLineEdit::textChanged, this, &NewClusterDialog::check);
    connect(m_dice, &QPushButton::clicked, this, [this] { m_seed->setText(QString::number(QRandomGenerator::global()->bounded(1, 100'000))); });
    connect(m_preset, &QComboBox::activated, this, [this](int row) { apply(static_cast<Preset>(m_preset->itemData(row).toInt())); });
    for (QSpinBox* box : {m_nodes, m_electionMin, m_electionMax, m_heartbeat, m_delay, m_jitter, m_diskLatency})
        connect(box, &QSpinBox::valueChanged, this, &NewClusterDialog::check);
    connect(m_ruleSet, &QComboBox::activated, this, [this](int row) {
        if (row < 2)
            m_former.rules = row == 0 ? raft::RuleBook() : raft::RuleBook::paper();
        showChosen();
    });
    connect(m_rules, &QPushButton::clicked, this, &NewClusterDialog::chooseRules);
    connect(m_limits, &QPushButton::clicked, this, &NewClusterDialog::chooseLimits);
    connect(m_keep, &QCheckBox::toggled, this, &NewClusterDialog::check);
    connect(m_directory, &QLineEdit::textChanged, this, &NewClusterDialog::check);
    connect(m_choose, &QPushButton::clicked, this, &NewClusterDialog::chooseDirectory);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void NewClusterDialog::proposeLab(std::uint64_t seed)
{
    m_seed->setText(QString::number(seed));
    m_lab->setChecked(true);
}

bool NewClusterDialog::isLab() const
{
    return m_lab->isChecked();
}

void NewClusterDialog::speak()
{
    setWindowTitle(tr("New cluster"));
    m_preset->setItemText(0, tr("Teaching: slow enough to watch"));
    m_preset->setItemText(1, tr("Fast local network"));
    m_preset->setItemText(2, tr("Across continents"));
    m_live->setText(tr("Live"));
    m_lab->setText(tr("Lab"));
    m_seed->setAccessibleName(tr("Seed"));
    m_dice->setToolTip(tr("Another seed, by chance"));
    m_dice->setAccessibleName(m_dice->toolTip());
    m_keep->setText(tr("Keep the disks in"));
    m_choose->setText(tr("Choose…"));
    m_rules->setText(tr("Choose…"));
    m_rules->setAccessibleName(tr("Choose the rules one by one"));
    m_limits->setText(tr("Choose…"));
    m_limits->setAccessibleName(tr("Choose the limits of flow control and snapshots"));
    m_ruleSet->setItemText(0, tr("All on"));
    m_ruleSet->setItemText(1, tr("Figure 2 of the paper alone"));
    m_ruleSet->setAccessibleName(tr("Rules"));
    showChosen();
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Start"));
    for (QSpinBox* box : {m_electionMin, m_electionMax, m_heartbeat, m_delay, m_jitter, m_diskLatency})
        box->setSuffix(tr(" ms"));
    m_nodes->setAccessibleName(tr("Nodes"));
    m_preset->setAccessibleName(tr("Timings"));
    m_electionMin->setAccessibleName(tr("Shortest election timeout"));
    m_electionMax->setAccessibleName(tr("Longest election timeout"));
    m_heartbeat->setAccessibleName(tr("Heartbeat every"));
    m_delay->setAccessibleName(tr("Delay of a link"));
    m_jitter->setAccessibleName(tr("Jitter ±"));
    m_diskLatency->setAccessibleName(tr("Disk latency"));
    m_directory->setAccessibleName(tr("Directory for the disks"));
    check();
}

void NewClusterDialog::apply(Preset preset)
{
    struct Timings {
        int electionMin, electionMax, heartbeat, delay, jitter, disk;
    };
    Timings t{150, 300, 50, 12, 3, 5};
    switch (preset) {
    case Preset::Teaching: break;
    case Preset::Lan: t = {150, 300, 50, 1, 0, 0}; break;
    case Preset::Wan: t = {1'000, 2'000, 250, 90, 20, 5}; break;
    }
    m_electionMin->setValue(t.electionMin);
    m_electionMax->setValue(t.electionMax);
    m_heartbeat->setValue(t.heartbeat);
    m_delay->setValue(t.delay);
    m_jitter->setValue(t.jitter);
    m_diskLatency->setValue(t.disk);
}

QString NewClusterDialog::problem() const
{
    if (m_electionMax->value() < m_electionMin->value())
        return tr("The longest election timeout is shorter than the shortest.");
    if (m_heartbeat->value() >= m_electionMin->value())
        return tr("The heartbeat must come before the shortest election timeout runs out.");
    bool isNumber = false;
    m_seed->text().toULongLong(&isNumber);
    if (isLab() && !isNumber)
        return tr("The seed is a whole number.");
    if (!isLab() && m_keep->isChecked() && m_directory->text().trimmed().isEmpty())
        return tr("Choose a directory for the disks, or do not keep them.");
    return {};
}

// What cannot be is an error; what goes badly is only told: a person may want to see it.
void NewClusterDialog::check()
{
    m_directory->setEnabled(m_keep->isChecked());
    m_kindRemark->setText(isLab() ? tr("Virtual time and simulated disks, as fast as the machine goes. The same seed gives the same run; any instant can be forked.")
                                  : tr("Real UDP sockets, real disks, the clock on the wall."));
    m_form->setRowVisible(m_seedRow, isLab());
    m_form->setRowVisible(m_diskRow, !isLab());
    const QString wrong = problem();
    QString remark = wrong;
    if (remark.isEmpty() && m_heartbeat->value() + 2 * (m_delay->value() + m_jitter->value()) >= m_electionMin->value())
        remark = tr("Heartbeats can take longer than the shortest election timeout: elections will flap, and safety will hold.");
    else if (remark.isEmpty() && m_electionMax->value() == m_electionMin->value())
        remark = tr("Without a spread, the timers of all nodes meet: split votes again and again.");
    else if (remark.isEmpty() && m_nodes->value() % 2 == 0)
        remark = tr("An even number of nodes bears no more failures than one node less.");
    else if (remark.isEmpty() && !isLab() && m_keep->isChecked())
        remark = tr("If a cluster lives in that directory, it is opened again, with its own nodes, timers and limits and all that is durable.");
    m_remark->setText(remark);
    QPalette palette = m_remark->palette();
    palette.setColor(QPalette::WindowText, m_themes.theme().color(wrong.isEmpty() ? ColorRole::TextMuted : ColorRole::Fault));
    m_remark->setPalette(palette);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(wrong.isEmpty());
}

void NewClusterDialog::chooseDirectory()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Directory for the disks"), m_directory->text());
    if (path.isEmpty())
        return;
    m_keep->setChecked(true);
    m_directory->setText(path);
}

void NewClusterDialog::chooseRules()
{
    RulesDialog dialog(m_former.rules, m_themes, this);
    if (dialog.exec() == QDialog::Accepted)
        m_former.rules = dialog.rules();
    showChosen();
}

void NewClusterDialog::chooseLimits()
{
    LimitsDialog dialog(m_former, m_themes, this);
    if (dialog.exec() == QDialog::Accepted)
        static_cast<raft::RaftTuning&>(m_former) = dialog.tuning();
    showChosen();
}

// A third item stands for rules that were chosen one by one.
void NewClusterDialog::showChosen()
{
    const bool all = m_former.rules == raft::RuleBook(), paper = m_former.rules == raft::RuleBook::paper();
    if (m_ruleSet->count() > 2)
        m_ruleSet->removeItem(2);
    if (!all && !paper)
        m_ruleSet->addItem(tr("One by one: %n off", nullptr, static_cast<int>(m_former.rules.off().size())));
    m_ruleSet->setCurrentIndex(all ? 0 : paper ? 1 : 2);
    raft::RaftTuning limits = m_former; // the timers have fields of their own
    const raft::RaftTuning usual;
    limits.electionTimeoutMin = usual.electionTimeoutMin;
    limits.electionTimeoutMax = usual.electionTimeoutMax;
    limits.heartbeatInterval = usual.heartbeatInterval;
    m_limitsNow->setText(limits == usual ? tr("As usual") : tr("Changed"));
}

raft::cluster::LiveOptions NewClusterDialog::options() const
{
    raft::cluster::LiveOptions options = m_former;
    options.nodes = static_cast<std::size_t>(m_nodes->value());
    options.electionTimeoutMin = milliseconds(m_electionMin->value());
    options.electionTimeoutMax = milliseconds(m_electionMax->value());
    options.heartbeatInterval = milliseconds(m_heartbeat->value());
    options.delay = milliseconds(m_delay->value());
    options.jitter = milliseconds(m_jitter->value());
    options.diskLatency = milliseconds(m_diskLatency->value());
    options.directory = m_keep->isChecked() ? m_directory->text().trimmed() : QString();
    options.startPaused = false;
    options.seed = 0;
    return options;
}

raft::cluster::LabOptions NewClusterDialog::labOptions() const
{
    const raft::cluster::LiveOptions live = options();
    raft::cluster::LabOptions lab;
    static_cast<raft::RaftTuning&>(lab) = live;
    lab.nodes = live.nodes;
    lab.delay = live.delay;
    lab.jitter = live.jitter;
    lab.diskLatency = live.diskLatency;
    lab.rules = live.rules;
    lab.seed = m_seed->text().toULongLong();
    return lab;
}

} // namespace ui
