// SPDX-License-Identifier: MIT
#include "raftcore/wire/seal.h"

#include <QMessageAuthenticationCode>

#include <zlib.h>

namespace raft::wire {

namespace {

constexpr std::string_view crcLead = R"(,"crc":")";
constexpr std::string_view macLead = R"(,"mac":")";
constexpr std::size_t crcDigits = 8;
constexpr std::size_t macDigits = 64;
constexpr std::size_t crcSize = crcLead.size() + crcDigits + std::string_view(R"("})").size();
constexpr std::size_t macSize = macLead.size() + macDigits + std::string_view(R"(")").size();

using CrcText = std::array<char, crcDigits>;

CrcText crcOf(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const auto* data = reinterpret_cast<const Bytef*>(bytes.data());
    auto crc = crc32_z(crc32_z(0, nullptr, 0), data, bytes.size());
    CrcText text;
    for (auto at = text.rbegin(); at != text.rend(); ++at, crc >>= 4U)
        *at = digits[crc & 0xFU];
    return text;
}

std::string_view view(const CrcText& text)
{
    return {text.data(), text.size()};
}

QByteArray macOf(std::string_view bytes, const QByteArray& key)
{
    return QMessageAuthenticationCode::hash(
               QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())), key,
               QCryptographicHash::Sha256)
        .toHex();
}

// Takes as long for a wrong first digit as for a wrong last one, so that nobody can guess a MAC digit by digit.
bool sameSecret(std::string_view a, const QByteArray& b)
{
    if (a.size() != static_cast<std::size_t>(b.size()))
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i] ^ b[static_cast<qsizetype>(i)]);
    return difference == 0;
}

bool hasLead(std::string_view end, std::string_view lead)
{
    return end.substr(0, lead.size()) == lead;
}

bool endsWithCrc(std::string_view bytes)
{
    return bytes.size() > crcSize && hasLead(bytes.substr(bytes.size() - crcSize), crcLead)
        && bytes.substr(bytes.size() - 2) == R"("})";
}

bool endsWithMac(std::string_view bytes)
{
    return bytes.size() > macSize && hasLead(bytes.substr(bytes.size() - macSize), macLead)
        && bytes.back() == '"';
}

} // namespace

std::size_t sealSize(const Key& key)
{
    return crcSize + (key ? macSize : 0);
}

void seal(std::string& unsealed, const Key& key)
{
    if (key) {
        const QByteArray mac = macOf(unsealed, *key);
        unsealed.append(macLead).append(mac.constData(), macDigits).append(1, '"');
    }
    const CrcText crc = crcOf(unsealed);
    unsealed.append(crcLead).append(view(crc)).append(R"("})");
}

std::optional<Rejection> checkSeal(std::string_view datagram, const Key& key)
{
    if (!endsWithCrc(datagram))
        return Rejection{Cause::BadChecksum, R"(it must end with ,"crc":"xxxxxxxx"})"};
    const std::string_view guarded = datagram.substr(0, datagram.size() - crcSize);
    const std::string_view found = datagram.substr(guarded.size() + crcLead.size(), crcDigits);
    const CrcText expected = crcOf(guarded);
    if (found != view(expected)) {
        return Rejection{Cause::BadChecksum,
                         "its crc is " + printable(found) + ", its bytes make " + printable(view(expected))};
    }
    if (!key)
        return std::nullopt;
    if (!endsWithMac(guarded))
        return Rejection{Cause::BadMac, "this cluster has a key, and the datagram no mac before its crc"};
    const std::string_view sealed = guarded.substr(0, guarded.size() - macSize);
    if (!sameSecret(guarded.substr(sealed.size() + macLead.size(), macDigits), macOf(sealed, *key)))
        return Rejection{Cause::BadMac, "its mac was not made with this cluster's key"};
    return std::nullopt;
}

std::optional<std::string_view> withoutSeal(std::string_view datagram, const Key& key)
{
    if (!endsWithCrc(datagram))
        return std::nullopt;
    datagram.remove_suffix(crcSize);
    if (endsWithMac(datagram) != key.has_value())
        return std::nullopt;
    if (key)
        datagram.remove_suffix(macSize);
    return datagram;
}

} // namespace raft::wire
