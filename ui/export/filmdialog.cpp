// SPDX-License-Identifier: MIT
#include "ui/export/filmdialog.h"

#include "ui/narration/text.h"
#include "ui/theme/thememanager.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace ui::exports {

namespace {

constexpr std::array rates{1.0 / 100, 1.0 / 50, 1.0 / 25, 1.0 / 10, 1.0 / 5, 1.0, 10.0};
constexpr std::array frameRates{10, 20, 25, 50};
const std::array sizes{QSize(640, 360), QSize(960, 540), QSize(1280, 720), QSize(1920, 1080)};

template <class List>
void addPlaces(QComboBox* box, const List& list)
{
    for (std::size_t i = 0; i < list.size(); ++i)
        box->addItem(QString());
}

template <class List>
auto chosen(const QComboBox* box, const List& list)
{
    return list[static_cast<std::size_t>(std::max(0, box->currentIndex()))];
}

} // namespace

FilmDialog::FilmDialog(raft::Time edge, raft::Time playhead, double rate, const QString& ffmpeg, ThemeManager& themes, QWidget* parent)
    : SpokenDialog(parent)
    , m_ffmpeg(ffmpeg)
    , m_span(new SpanBox(edge, playhead, this))
    , m_rate(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_size(new QComboBox(this))
    , m_frames(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_remark(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    addPlaces(m_rate, rates);
    addPlaces(m_size, sizes);
    addPlaces(m_frames, frameRates);
    m_format->addItems({QString(), QString(), QString()});
    m_theme->addItems({QString(), QString()});
    const auto nearest = std::min_element(rates.begin(), rates.end(), [rate](double a, double b) { return std::abs(std::log(a / rate)) < std::abs(std::log(b / rate)); });
    m_rate->setCurrentIndex(static_cast<int>(nearest - rates.begin()));
    m_size->setCurrentIndex(1);
    m_frames->setCurrentIndex(2);
    auto* form = new QFormLayout;
    form->addRow(say(new QLabel(this), [] { return tr("Which part"); }), m_span);
    form->addRow(say(new QLabel(this), [] { return tr("Speed"); }), m_rate);
    form->addRow(say(new QLabel(this), [] { return tr("Format"); }), m_format);
    form->addRow(say(new QLabel(this), [] { return tr("Size"); }), m_size);
    form->addRow(say(new QLabel(this), [] { return tr("Frames a second"); }), m_frames);
    form->addRow(say(new QLabel(this), [] { return tr("Theme"); }), m_theme);
    m_remark->setWordWrap(true);
    m_remark->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addLayout(form);
    layout->addWidget(m_remark);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_span, &SpanBox::changed, this, &FilmDialog::check);
    for (QComboBox* box : {m_rate, m_format, m_frames})
        connect(box, &QComboBox::currentIndexChanged, this, &FilmDialog::check);
    m_remark->setMinimumSize(QSizeF(themes.theme().scaled(400), themes.theme().scaled(58)).toSize());
    m_remark->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    say([this] {
        setWindowTitle(tr("Export film"));
        m_span->retranslate();
        for (std::size_t i = 0; i < rates.size(); ++i)
            m_rate->setItemText(static_cast<int>(i), rates[i] < 1 ? tr("1/%1 of true speed").arg(std::lround(1 / rates[i])) : tr("%1 × true speed").arg(std::lround(rates[i])));
        for (std::size_t i = 0; i < sizes.size(); ++i)
            m_size->setItemText(static_cast<int>(i), tr("%1 × %2 pixels").arg(sizes[i].width()).arg(sizes[i].height()));
        for (std::size_t i = 0; i < frameRates.size(); ++i)
            m_frames->setItemText(static_cast<int>(i), QString::number(frameRates[i]));
        m_format->setItemText(0, tr("GIF: for web pages and slides"));
        m_format->setItemText(1, tr("MP4: H.264"));
        m_format->setItemText(2, tr("WebM: VP9"));
        m_theme->setItemText(0, tr("Light"));
        m_theme->setItemText(1, tr("As in the window"));
        m_rate->setAccessibleName(tr("Speed of the film"));
        m_format->setAccessibleName(tr("Format of the file"));
        m_size->setAccessibleName(tr("Size of the film"));
        m_frames->setAccessibleName(tr("Frames a second"));
        m_theme->setAccessibleName(tr("Theme of the film"));
        m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Export…"));
        check();
    });
    takeRoom();
}

FilmOptions FilmDialog::options() const
{
    FilmOptions options;
    options.from = m_span->from();
    options.to = m_span->to();
    options.rate = chosen(m_rate, rates);
    options.format = static_cast<FilmOptions::Format>(std::max(0, m_format->currentIndex()));
    options.size = chosen(m_size, sizes);
    options.framesASecond = chosen(m_frames, frameRates);
    options.isLight = m_theme->currentIndex() == 0;
    return options;
}

void FilmDialog::chooseFormat(FilmOptions::Format format) { m_format->setCurrentIndex(static_cast<int>(format)); }

QString FilmDialog::remark() const { return m_remark->text(); }

bool FilmDialog::canFilm() const { return m_buttons->button(QDialogButtonBox::Ok)->isEnabled(); }

void FilmDialog::check()
{
    const FilmOptions now = options();
    const std::int64_t frames = framesOf(now);
    const bool needsFfmpeg = now.format != FilmOptions::Format::Gif && m_ffmpeg.isEmpty();
    const bool isTooLong = frames > mostFrames;
    const auto length = raft::Duration(frames * 1'000'000 / now.framesASecond);
    if (needsFfmpeg)
        m_remark->setText(tr("MP4 and WebM are made by the program ffmpeg, which is not installed here. On Debian: sudo apt install ffmpeg. A GIF needs nothing."));
    else if (isTooLong)
        m_remark->setText(tr("The film would be %1 long. %2 frames are the most: choose a shorter part, or a higher speed.").arg(text::duration(length)).arg(mostFrames));
    else
        m_remark->setText(tr("%n frames, %1 of film.", nullptr, static_cast<int>(frames)).arg(text::duration(length)));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!needsFfmpeg && !isTooLong);
}

} // namespace ui::exports
