// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QString>

#include <optional>
#include <string>

namespace raft::storage {

// A small file beside the database that says how many writes were durable at least.
//
// SQLite takes a damaged or missing write-ahead log for one that a crash cut short, and quietly goes back to
// what stands before the damage. That is right for a write nobody was told about, and would be a broken promise
// for all others. The witness is written after the fsync and before anyone is told, so it never claims too much;
// it is not synced itself, so after a power cut it may claim too little, which only makes it less strict.
class Witness {
public:
    struct Claim {
        std::string diskId;
        std::uint64_t writes = 0;
    };
    enum class State { Missing, Valid, Unreadable };

    explicit Witness(const QString& databasePath); // "S1.db" has the witness "S1.witness"

    QString path() const { return m_file.fileName(); }
    State read(Claim& claim) const;
    void open(const std::string& diskId); // from here on it can be written
    void write(std::uint64_t writes); // best effort: a witness that cannot be written says less, never more
    void close() { m_file.close(); }

private:
    static QByteArray text(const std::string& diskId, std::uint64_t writes);

    QFile m_file;
    std::string m_diskId;
};

} // namespace raft::storage
