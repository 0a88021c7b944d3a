// SPDX-License-Identifier: MIT
#include "raftcore/trace/blake2b.h"
#include "raftcore/trace/file.h"

#include <zlib.h>

#include <cerrno>
#include <cstring>

namespace raft::trace {

class FileWriter::Impl {
public:
    ~Impl()
    {
        if (file)
            gzclose(file);
    }

    Error failure() const
    {
        int code = Z_OK;
        const char* text = file ? gzerror(file, &code) : "";
        return Error{path
                     + ": cannot be written: " + (code == Z_ERRNO || !*text ? std::strerror(errno) : text)};
    }
    Result<Ok> put(const std::string& line)
    {
        if (!file)
            return Error{path + ": was closed already"};
        if (gzwrite(file, line.data(), static_cast<unsigned>(line.size())) != static_cast<int>(line.size()))
            return failure();
        return Ok{};
    }

    std::string path;
    gzFile file = nullptr;
    Blake2b64 hash;
    std::uint64_t n = 0;
    bool isEnded = false;
};

FileWriter::FileWriter() : m_impl(std::make_unique<Impl>()) { }
FileWriter::~FileWriter() = default;

Result<std::unique_ptr<FileWriter>> FileWriter::create(const std::string& path, const Header& header)
{
    std::unique_ptr<FileWriter> writer(new FileWriter);
    Impl& impl = *writer->m_impl;
    impl.path = path;
    errno = 0;
    // "T" writes the bytes as they are, without gzip's frame.
    impl.file = gzopen(path.c_str(), path.ends_with(".gz") ? "wb6" : "wbT");
    if (!impl.file)
        return Error{path + ": cannot be created: " + std::strerror(errno)};
    gzbuffer(impl.file, 128U << 10U);
    if (const auto written = impl.put(toJsonLine(header) + '\n'); !written)
        return written.error();
    return writer;
}

Result<Ok> FileWriter::write(const Event& event)
{
    if (m_impl->isEnded)
        return Error{m_impl->path + ": an event came after the end"};
    if (std::holds_alternative<Ended>(event.body)) { // of another file: this one has a hash of its own
        Event end = event;
        end.body = Ended{m_impl->hash.value()};
        m_impl->isEnded = true;
        return m_impl->put(toJsonLine(end) + '\n');
    }
    const std::string line = toJsonLine(event) + '\n';
    m_impl->hash.add(line);
    m_impl->n = event.n;
    return m_impl->put(line);
}

Result<Ok> FileWriter::flush()
{
    if (!m_impl->file)
        return Error{m_impl->path + ": was closed already"};
    if (gzflush(m_impl->file, Z_SYNC_FLUSH) != Z_OK)
        return m_impl->failure();
    return Ok{};
}

Result<Ok> FileWriter::close(Time t)
{
    if (!m_impl->isEnded) {
        const Event end{m_impl->n + 1, t, NodeId(), Ended{}};
        if (const auto written = write(end); !written)
            return written;
    }
    gzFile file = std::exchange(m_impl->file, nullptr);
    errno = 0;
    if (!file || gzclose(file) != Z_OK)
        return Error{m_impl->path + ": cannot be written: " + std::strerror(errno)};
    return Ok{};
}

Result<Ok> saveFile(const std::string& path, const TraceStore& store,
                    const std::function<bool(double)>& progress)
{
    auto writer = FileWriter::create(path, store.header());
    if (!writer)
        return writer.error();
    const std::uint64_t total = store.size();
    Result<Ok> result = Ok{};
    bool isCancelled = false;
    Time last{};
    const std::uint64_t visited = store.forEach(1, total, [&](const Event& event) {
        last = event.t;
        result = (*writer)->write(event);
        if (progress && event.n % 4096 == 0)
            isCancelled = !progress(static_cast<double>(event.n) / static_cast<double>(total));
        return result && !isCancelled;
    });
    if (!result)
        return result;
    if (isCancelled)
        return Error{path + ": saving was cancelled"};
    if (visited != total)
        return Error{path + ": event " + std::to_string(visited + 1) + " can no longer be read back from the"
                     + " temporary file of older events; what is before it was written"};
    return (*writer)->close(last);
}

} // namespace raft::trace
