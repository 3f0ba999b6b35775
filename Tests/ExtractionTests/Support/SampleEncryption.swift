import CGMime

/// Encrypts a PDF as version 1.3 does: RC4 with a key of 40 bits (ISO 32000-1, 7.6.3, revision 2).
struct SampleEncryption {
    private static let padding: [UInt8] = [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08, 0x2E, 0x2E,
        0x00,
        0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ]
    private static let keyLength = 5
    private static let identifier: [UInt8] = Array("0123456789ABCDEF".utf8)

    private let key: [UInt8]
    private let owner: [UInt8]

    init(user: [UInt8], owner: [UInt8]) {
        let ownerKey = Self.md5(Self.padded(owner)).prefix(Self.keyLength)
        self.owner = Self.rc4(Self.padded(user), key: Array(ownerKey))
        let permissions: [UInt8] = [0xFC, 0xFF, 0xFF, 0xFF]
        key = Array(
            Self.md5(Self.padded(user) + self.owner + permissions + Self.identifier).prefix(Self.keyLength)
        )
    }

    /// What the trailer says of it.
    var trailer: String {
        let check = Self.rc4(Self.padding, key: key)
        return
            "/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <\(Self.hex(owner))> /U <\(Self.hex(check))> >> "
            + "/ID [<\(Self.hex(Self.identifier))> <\(Self.hex(Self.identifier))>]"
    }

    /// The content of the object of that number.
    func encrypted(_ bytes: [UInt8], object: Int) -> [UInt8] {
        let place = [UInt8(object & 0xFF), UInt8(object >> 8 & 0xFF), UInt8(object >> 16 & 0xFF), 0, 0]
        return Self.rc4(bytes, key: Array(Self.md5(key + place).prefix(Self.keyLength + place.count)))
    }

    private static func padded(_ password: [UInt8]) -> [UInt8] { Array((password + padding).prefix(32)) }

    private static func rc4(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        var state = (0...255).map { UInt8($0) }
        var j = 0
        for i in 0..<256 {
            j = (j + Int(state[i]) + Int(key[i % key.count])) & 0xFF
            state.swapAt(i, j)
        }
        var i = 0
        j = 0
        return bytes.map { byte in
            i = (i + 1) & 0xFF
            j = (j + Int(state[i])) & 0xFF
            state.swapAt(i, j)
            return byte ^ state[(Int(state[i]) + Int(state[j])) & 0xFF]
        }
    }

    private static func md5(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 16)
        var length = gsize(digest.count)
        let sum = g_checksum_new(G_CHECKSUM_MD5)
        g_checksum_update(sum, bytes, gssize(bytes.count))
        g_checksum_get_digest(sum, &digest, &length)
        g_checksum_free(sum)
        return digest
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
}
