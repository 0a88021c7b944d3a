// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/jsontext.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <ostream>
#include <string>
#include <string_view>

namespace raft::trace {

// One JSON object after the other, without blanks.
class JsonLine {
public:
    JsonLine& begin()
    {
        m_buffer.Clear();
        m_writer.Reset(m_buffer);
        m_writer.StartObject();
        return *this;
    }
    void key(std::string_view name) { m_writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
    void string(std::string_view text) { m_writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
    JsonLine& member(std::string_view name, std::uint64_t value)
    {
        key(name);
        m_writer.Uint64(value);
        return *this;
    }
    JsonLine& flag(std::string_view name, bool value)
    {
        key(name);
        m_writer.Bool(value);
        return *this;
    }
    // Names and words of our own.
    JsonLine& member(std::string_view name, std::string_view text)
    {
        key(name);
        string(text);
        return *this;
    }
    // Bytes from anywhere: what is no UTF-8 goes in base64 under the name with _base64 behind, as in a trace.
    JsonLine& bytes(std::string_view name, std::string_view text)
    {
        if (isUtf8(text))
            return member(name, text);
        return member(std::string(name) + "_base64", toBase64(text));
    }
    JsonLine& open(std::string_view name)
    {
        key(name);
        m_writer.StartObject();
        return *this;
    }
    JsonLine& close()
    {
        m_writer.EndObject();
        return *this;
    }
    rapidjson::Writer<rapidjson::StringBuffer>& writer() { return m_writer; }
    // Ends the outermost object and writes it.
    void put(std::ostream& out, const char* behind = "\n")
    {
        m_writer.EndObject();
        out.write(m_buffer.GetString(), static_cast<std::streamsize>(m_buffer.GetSize()));
        out << behind;
    }

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer{m_buffer};
};

} // namespace raft::trace
