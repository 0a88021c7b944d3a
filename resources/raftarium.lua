-- SPDX-License-Identifier: MIT
-- Shows the datagrams of Raftarium's nodes (docs/protocol.md) in Wireshark and tshark:
--
--     wireshark -X lua_script:raftarium.lua run.pcapng
--     tshark    -X lua_script:raftarium.lua -r run.pcapng -Y 'raftarium.type == "request_vote"'
--
-- The port is that of exported recordings; for a capture of your own, "Decode As…" RAFTARIUM or set the preference.

local raftarium = Proto("raftarium", "Raftarium Raft")

local fields = {
    src = ProtoField.string("raftarium.src", "Sender"),
    dest = ProtoField.string("raftarium.dest", "Receiver"),
    id = ProtoField.string("raftarium.id", "Packet"),
    cluster = ProtoField.string("raftarium.cluster", "Cluster"),
    disk = ProtoField.string("raftarium.disk", "Disk"),
    incarnation = ProtoField.uint64("raftarium.incarnation", "Incarnation"),
    type = ProtoField.string("raftarium.type", "Type"),
    term = ProtoField.uint64("raftarium.term", "Term"),
    pre = ProtoField.bool("raftarium.pre", "Pre-vote"),
    granted = ProtoField.bool("raftarium.vote_granted", "Vote granted"),
    success = ProtoField.bool("raftarium.success", "Success"),
    last_index = ProtoField.uint64("raftarium.last_log_index", "Last log index"),
    last_term = ProtoField.uint64("raftarium.last_log_term", "Last log term"),
    prev_index = ProtoField.uint64("raftarium.prev_log_index", "Previous log index"),
    prev_term = ProtoField.uint64("raftarium.prev_log_term", "Previous log term"),
    commit = ProtoField.uint64("raftarium.leader_commit", "Leader's commitIndex"),
    match = ProtoField.uint64("raftarium.match_index", "Match index"),
    entries = ProtoField.uint32("raftarium.entries", "Entries"),
    crc = ProtoField.string("raftarium.crc", "Checksum"),
}
for _, field in pairs(fields) do
    table.insert(raftarium.fields, field)
end
raftarium.prefs.port = Pref.uint("UDP port", 7238, "The port that is taken for Raftarium's")

-- A reader of JSON, as far as a datagram of ours goes. Whatever is wrong in it ends in an error, which the dissector catches.
local escapes = { b = "\b", f = "\f", n = "\n", r = "\r", t = "\t" }

local function read_string(text, at)
    local out, from = {}, at + 1
    while true do
        local stop = text:find('["\\]', from)
        if not stop then error("a string without an end") end
        table.insert(out, text:sub(from, stop - 1))
        if text:sub(stop, stop) == '"' then return table.concat(out), stop + 1 end
        local letter = text:sub(stop + 1, stop + 1)
        if letter == "u" then
            table.insert(out, "\\u" .. text:sub(stop + 2, stop + 5))
            from = stop + 6
        else
            table.insert(out, escapes[letter] or letter)
            from = stop + 2
        end
    end
end

local function read_value(text, at, depth)
    if depth > 16 then error("too deep") end
    at = text:find("%S", at) or error("it ends too early")
    local first = text:sub(at, at)
    if first == '"' then return read_string(text, at) end
    if first == "{" or first == "[" then
        local value, count, closing = {}, 0, first == "{" and "}" or "]"
        at = text:find("%S", at + 1) or error("it ends too early")
        while text:sub(at, at) ~= closing do
            local key
            if first == "{" then
                key, at = read_string(text, at)
                at = (text:match("^%s*:()", at)) or error("a colon was expected")
            else
                count = count + 1
                key = count
            end
            value[key], at = read_value(text, at, depth + 1)
            at = text:find("%S", at) or error("it ends too early")
            if text:sub(at, at) == "," then at = text:find("%S", at + 1) or error("it ends too early") end
        end
        value["#"] = count
        return value, at + 1
    end
    for word, value in pairs({ ["true"] = true, ["false"] = false, null = "" }) do
        if text:sub(at, at + #word - 1) == word then return value, at + #word end
    end
    local number, behind = text:match("^(%d+)()", at)
    if not number then error("a value was expected") end
    return tonumber(number), behind
end

local function add(tree, field, range, value)
    if type(value) == "number" and (field == fields.incarnation or field == fields.term or field == fields.last_index
        or field == fields.last_term or field == fields.prev_index or field == fields.prev_term or field == fields.commit
        or field == fields.match) then
        tree:add(field, range, UInt64(value % 4294967296, math.floor(value / 4294967296)))
    elseif value ~= nil and type(value) ~= "table" and value ~= "" then
        tree:add(field, range, value)
    end
end

local function summary(body)
    local words = { tostring(body.type), "term " .. tostring(body.term) }
    if body.pre == true then table.insert(words, "pre") end
    if body.vote_granted ~= nil then table.insert(words, body.vote_granted and "granted" or "refused") end
    if body.success ~= nil then table.insert(words, body.success and "match " .. tostring(body.match_index) or "rejected") end
    if type(body.entries) == "table" and body.prev_log_index ~= nil then
        table.insert(words, "prev " .. tostring(body.prev_log_index) .. ", " .. body.entries["#"] .. " entries")
    end
    return table.concat(words, ", ")
end

function raftarium.dissector(buffer, packet, root)
    local range = buffer(0)
    local text = range:string(ENC_UTF_8)
    local isRead, message = pcall(read_value, text, 1, 0)
    if not isRead or type(message) ~= "table" or type(message.body) ~= "table" then return 0 end
    local body = message.body
    packet.cols.protocol = "RAFT"
    packet.cols.info = tostring(message.src) .. " → " .. tostring(message.dest) .. "  " .. summary(body)
    local tree = root:add(raftarium, range, "Raftarium: " .. summary(body))
    for _, name in ipairs({ "src", "dest", "id", "cluster", "disk", "incarnation", "crc" }) do
        add(tree, fields[name], range, message[name])
    end
    local inner = tree:add(range, "Message: " .. tostring(body.type))
    add(inner, fields.type, range, body.type)
    add(inner, fields.term, range, body.term)
    add(inner, fields.pre, range, body.pre)
    add(inner, fields.granted, range, body.vote_granted)
    add(inner, fields.success, range, body.success)
    add(inner, fields.last_index, range, body.last_log_index)
    add(inner, fields.last_term, range, body.last_log_term)
    add(inner, fields.prev_index, range, body.prev_log_index)
    add(inner, fields.prev_term, range, body.prev_log_term)
    add(inner, fields.commit, range, body.leader_commit)
    add(inner, fields.match, range, body.match_index)
    if type(body.entries) == "table" then inner:add(fields.entries, range, body.entries["#"]) end
    return buffer:len()
end

local udp = DissectorTable.get("udp.port")
local bound = raftarium.prefs.port
udp:add(bound, raftarium)
function raftarium.prefs_changed()
    if raftarium.prefs.port ~= bound then
        udp:remove(bound, raftarium)
        bound = raftarium.prefs.port
        udp:add(bound, raftarium)
    end
end
