// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/storage/databasereader.h"
#include "raftcore/storage/databasewriter.h"
#include "raftcore/storage/disk.h"
#include "raftcore/storage/witness.h"

#include <QLockFile>

#include <memory>
#include <span>

namespace raft::storage {

struct SqliteFileOptions {
    QString path; // of the database, "…/S1.db"
    NodeId node;
    std::string clusterId; // must be the file's; empty accepts any
    int maxPages = 0;      // of 4 KiB; more is "disk full"; 0 = as many as there is room for
};

// The file of one node: opened with suspicion, written in whole transactions. Belongs to one thread, the one
// that calls it; every function may block on the disk.
class SqliteFile {
public:
    explicit SqliteFile(SqliteFileOptions options);
    ~SqliteFile();
    Q_DISABLE_COPY_MOVE(SqliteFile)

    Result<Contents> open();
    // One transaction; when it returns Ok, all of it is durable. After an error nothing more is taken.
    Result<Ok> write(std::span<const Persist> batch);
    // Carries the write-ahead log over into the database when it has grown long. True when it did.
    Result<bool> checkpointIfLong();
    void close();

    Result<Ok> erase(); // closes it; the next open() makes an empty one with another id

    // Goes on in another file with the same contents, which must be there.
    Result<Ok> continueIn(const QString& path);

    const QString& path() const { return m_options.path; }
    void setPath(const QString& path)
    {
        close();
        m_options.path = path;
    }

private:
    Result<Ok> lock();
    Result<bool> makeIfMissing();
    Result<Inspected> inspectReadOnly() const;
    Result<Ok> compareWithWitness(const Inspected& found, std::vector<std::string>& remarks) const;
    Result<Ok> openForWriting();
    Result<Ok> countIncarnation(Inspected& found);
    Result<Ok> carryOver(const Inspected& found);
    Result<Ok> writeRows(std::span<const Persist> batch, schema::State& state);
    Result<Ok> writeLog(const Persist& persist, schema::State& state, std::size_t& bytes);

    SqliteFileOptions m_options;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<SqliteConnection> m_connection;
    std::unique_ptr<DatabaseWriter> m_writer; // after the connection: goes first
    std::unique_ptr<Witness> m_witness;
    schema::State m_state;                  // as it is in the file
    std::size_t m_pagesSinceCheckpoint = 0; // estimated
};

} // namespace raft::storage
