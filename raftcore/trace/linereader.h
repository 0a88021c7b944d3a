// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace raft::trace {

// Reads a file line by line, gzipped or not.
class LineReader {
public:
    static constexpr std::size_t maxLine = 4U << 20U;

    static Result<std::unique_ptr<LineReader>> open(const std::string& path);
    ~LineReader();

    enum class Next { Line, End, Torn, TooLong, Failed };
    // The next line with its break, valid until the next call. Torn: the file ends in the middle of a line, or
    // its gzip stream does.
    Next next(std::string_view& line);
    std::uint64_t number() const { return m_number; } // of the line read last, from 1
    double progress() const;                          // 0 … 1
    const std::string& failure() const { return m_failure; }

private:
    LineReader();
    bool fill();

    struct File;
    std::unique_ptr<File> m_file;
    std::uint64_t m_size = 0;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::uint64_t m_number = 0;
    bool m_atEnd = false;
    bool m_torn = false;
    std::string m_failure;
};

} // namespace raft::trace
