// SPDX-License-Identifier: MIT
#include "raftcore/trace/linereader.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace raft::trace {

struct LineReader::File {
    gzFile gz = nullptr;
    ~File()
    {
        if (gz)
            gzclose(gz);
    }
};

LineReader::LineReader() : m_file(std::make_unique<File>()), m_buffer(64U << 10U) { }
LineReader::~LineReader() = default;

Result<std::unique_ptr<LineReader>> LineReader::open(const std::string& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return Error{path + ": this is a folder; a .raftlog file was expected"};
    std::unique_ptr<LineReader> reader(new LineReader);
    errno = 0;
    reader->m_file->gz = gzopen(path.c_str(), "rb");
    if (!reader->m_file->gz)
        return Error{path + ": cannot be opened: " + std::strerror(errno)};
    gzbuffer(reader->m_file->gz, 128U << 10U);
    reader->m_size = std::filesystem::file_size(path, error);
    if (error)
        reader->m_size = 0; // a pipe, say
    return reader;
}

double LineReader::progress() const
{
    const auto at = gzoffset(m_file->gz);
    return m_size == 0 || at < 0 ? 0.0 : std::min(1.0, static_cast<double>(at) / static_cast<double>(m_size));
}

// More bytes behind those that are there; false when there are none.
bool LineReader::fill()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_end == m_buffer.size())
        m_buffer.resize(m_buffer.size() * 2);
    const int n = gzread(m_file->gz, m_buffer.data() + m_end, static_cast<unsigned>(m_buffer.size() - m_end));
    if (n > 0) {
        m_end += static_cast<std::size_t>(n);
        return true;
    }
    m_atEnd = true;
    int code = Z_OK;
    const char* text = gzerror(m_file->gz, &code);
    if (code == Z_BUF_ERROR)
        m_torn = true; // a gzip stream without its end
    else if (n < 0)
        m_failure = code == Z_ERRNO ? std::strerror(errno) : text;
    return false;
}

LineReader::Next LineReader::next(std::string_view& line)
{
    std::size_t searched = 0;
    for (;;) {
        const char* from = m_buffer.data() + m_begin;
        const std::size_t size = m_end - m_begin;
        const void* found = std::memchr(from + searched, '\n', size - searched);
        if (found) {
            const std::size_t length = static_cast<std::size_t>(static_cast<const char*>(found) - from) + 1;
            ++m_number;
            if (length > maxLine)
                return Next::TooLong;
            line = {from, length};
            m_begin += length;
            return Next::Line;
        }
        searched = size;
        if (size > maxLine) {
            ++m_number;
            return Next::TooLong;
        }
        if (m_atEnd || !fill()) {
            if (!m_failure.empty())
                return Next::Failed;
            return m_end > m_begin || m_torn ? Next::Torn : Next::End;
        }
    }
}

} // namespace raft::trace
