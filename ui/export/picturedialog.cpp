// SPDX-License-Identifier: MIT
#include "ui/export/picturedialog.h"

#include "ui/theme/thememanager.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

namespace ui::exports {

namespace {

constexpr int smallest = 200, largest = 8'000; // pixels of the layout
constexpr std::array resolutions{96, 192, 300, 600};

enum class Size { Window, Wide, Slide, A4, A5, Own };
constexpr std::array sizes{Size::Window, Size::Wide, Size::Slide, Size::A4, Size::A5, Size::Own};

QSizeF sizeOf(Size size, QSizeF window)
{
    switch (size) {
    case Size::Window: return window;
    case Size::Wide: return {1280, 720};
    case Size::Slide: return {1024, 768};
    case Size::A4: return {1123, 794}; // 297 × 210 mm
    case Size::A5: return {794, 559};
    case Size::Own: return {};
    }
    return {};
}

} // namespace

PictureDialog::PictureDialog(std::vector<Motif> motifs, ThemeManager& themes, QWidget* parent)
    : SpokenDialog(parent)
    , m_motifs(std::move(motifs))
    , m_themes(themes)
    , m_what(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_size(new QComboBox(this))
    , m_width(new QSpinBox(this))
    , m_height(new QSpinBox(this))
    , m_resolution(new QComboBox(this))
    , m_resolutionLabel(new QLabel(this))
    , m_theme(new QComboBox(this))
    , m_preview(new QLabel(this))
    , m_remark(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    for (std::size_t i = 0; i < m_motifs.size(); ++i)
        m_what->addItem(QString());
    for (int i = 0; i < 3; ++i)
        m_format->addItem(QString());
    for (std::size_t i = 0; i < sizes.size(); ++i)
        m_size->addItem(QString());
    for (std::size_t i = 0; i < resolutions.size(); ++i)
        m_resolution->addItem(QString());
    m_resolution->setCurrentIndex(2);
    m_theme->addItems({QString(), QString()});
    for (QSpinBox* box : {m_width, m_height})
        box->setRange(smallest, largest);
    auto* edges = new QHBoxLayout;
    edges->addWidget(m_width);
    edges->addWidget(new QLabel(QStringLiteral("×"), this));
    edges->addWidget(m_height);
    edges->addStretch(1);
    auto* form = new QFormLayout;
    form->addRow(say(new QLabel(this), [] { return tr("What"); }), m_what);
    form->addRow(say(new QLabel(this), [] { return tr("Format"); }), m_format);
    form->addRow(say(new QLabel(this), [] { return tr("Size"); }), m_size);
    form->addRow(QString(), edges);
    form->addRow(m_resolutionLabel, m_resolution);
    form->addRow(say(new QLabel(this), [] { return tr("Theme"); }), m_theme);
    m_preview->setAlignment(Qt::AlignCenter);
    const QSizeF room = QSizeF(screen()->availableSize()) * 0.3; // a low screen needs it for the rest
    m_preview->setFixedSize(QSizeF(std::min(themes.theme().scaled(380), 2 * room.height()), std::min(themes.theme().scaled(190), room.height())).toSize());
    m_remark->setWordWrap(true);
    m_remark->setFont(themes.theme().font(FontRole::Small));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addWidget(m_preview, 0, Qt::AlignCenter);
    layout->addLayout(form);
    layout->addWidget(m_remark);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    say([this] {
        setWindowTitle(tr("Export picture"));
        for (std::size_t i = 0; i < m_motifs.size(); ++i)
            m_what->setItemText(static_cast<int>(i), m_motifs[i].title());
        m_format->setItemText(0, tr("PNG: pixels"));
        m_format->setItemText(1, tr("SVG: scalable, for the web and for editing"));
        m_format->setItemText(2, tr("PDF: scalable, for print"));
        fillSizes();
        for (std::size_t i = 0; i < resolutions.size(); ++i)
            m_resolution->setItemText(static_cast<int>(i), tr("%1 dots per inch").arg(resolutions[i]));
        m_theme->setItemText(0, tr("Light, for paper"));
        m_theme->setItemText(1, tr("As in the window"));
        m_resolutionLabel->setText(tr("Resolution"));
        m_what->setAccessibleName(tr("What to export"));
        m_format->setAccessibleName(tr("Format of the file"));
        m_size->setAccessibleName(tr("Size of the picture"));
        m_width->setAccessibleName(tr("Width in pixels"));
        m_height->setAccessibleName(tr("Height in pixels"));
        m_resolution->setAccessibleName(tr("Dots per inch"));
        m_theme->setAccessibleName(tr("Theme of the picture"));
        m_preview->setAccessibleName(tr("What the picture will look like"));
        m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Export…"));
    });
    takeSize();
    connect(m_what, &QComboBox::currentIndexChanged, this, &PictureDialog::takeSize);
    connect(m_size, &QComboBox::currentIndexChanged, this, &PictureDialog::takeSize);
    for (QSpinBox* box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &PictureDialog::sizeEdited);
    for (QComboBox* box : {m_format, m_resolution, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &PictureDialog::showPreview);
    takeRoom();
}

void PictureDialog::fillSizes()
{
    m_size->setItemText(0, tr("As in the window"));
    m_size->setItemText(1, tr("Slide, 16:9"));
    m_size->setItemText(2, tr("Slide, 4:3"));
    m_size->setItemText(3, tr("A4, landscape"));
    m_size->setItemText(4, tr("A5, landscape"));
    m_size->setItemText(5, tr("As given below"));
}

void PictureDialog::takeSize()
{
    const QSizeF size = sizeOf(sizes[static_cast<std::size_t>(std::max(0, m_size->currentIndex()))], motif().size);
    if (size.isValid()) {
        const QSignalBlocker quietWidth(m_width), quietHeight(m_height);
        m_width->setValue(qRound(size.width()));
        m_height->setValue(qRound(size.height()));
    }
    showPreview();
}

void PictureDialog::sizeEdited()
{
    const QSignalBlocker quiet(m_size);
    m_size->setCurrentIndex(static_cast<int>(sizes.size()) - 1);
    showPreview();
}

void PictureDialog::choose(const QString& motif, Format format)
{
    for (std::size_t i = 0; i < m_motifs.size(); ++i) {
        if (m_motifs[i].id == motif)
            m_what->setCurrentIndex(static_cast<int>(i));
    }
    m_format->setCurrentIndex(static_cast<int>(format));
}

void PictureDialog::setPaperSize(QSizeF size)
{
    m_width->setValue(qRound(size.width()));
    m_height->setValue(qRound(size.height()));
}

const Motif& PictureDialog::motif() const
{
    return m_motifs[static_cast<std::size_t>(std::max(0, m_what->currentIndex()))];
}

Paper PictureDialog::paper() const
{
    Paper paper;
    paper.format = static_cast<Format>(std::max(0, m_format->currentIndex()));
    paper.size = QSizeF(m_width->value(), m_height->value());
    paper.dotsPerInch = resolutions[static_cast<std::size_t>(std::max(0, m_resolution->currentIndex()))];
    paper.title = motif().title();
    return paper;
}

Theme PictureDialog::theme() const
{
    const Theme& now = m_themes.theme();
    return m_theme->currentIndex() == 0 ? Theme(ThemeKind::Light, now.scale(), now.reducedMotion()) : now;
}

raft::Result<raft::Ok> PictureDialog::writeTo(const QString& path) const
{
    return write(path, paper(), [this](QPainter& painter, QSizeF size) { motif().paint(painter, size, theme()); });
}

void PictureDialog::showPreview()
{
    const Paper chosen = paper();
    const bool hasDots = chosen.format == Format::Png;
    m_resolution->setEnabled(hasDots);
    m_resolutionLabel->setEnabled(hasDots);
    const QSize pixels = pixelsOf(chosen);
    const QString inches = tr("%1 × %2 cm").arg(QLocale().toString(chosen.size.width() / layoutDotsPerInch * 2.54, 'f', 1),
                                                QLocale().toString(chosen.size.height() / layoutDotsPerInch * 2.54, 'f', 1));
    m_remark->setText(hasDots ? tr("%1 × %2 pixels; printed %3").arg(pixels.width()).arg(pixels.height()).arg(inches)
                              : tr("%1; words stay words that can be searched").arg(inches));
    const double ratio = devicePixelRatioF();
    const double share = std::min(m_preview->width() / chosen.size.width(), m_preview->height() / chosen.size.height());
    QPixmap small((chosen.size * share * ratio).toSize());
    if (small.isNull())
        return;
    small.setDevicePixelRatio(ratio);
    QPainter painter(&small);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(share, share);
    motif().paint(painter, chosen.size, theme());
    painter.end();
    m_preview->setPixmap(small);
}

} // namespace ui::exports
