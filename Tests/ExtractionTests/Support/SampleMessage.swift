/// Writes messages as Outlook saves them (MS-OXMSG).
struct SampleMessage {
    /// Texts by the number of their property.
    var texts: [UInt32: String] = [:]
    /// Texts in a code page.
    var coded: [UInt32: [UInt8]] = [:]
    var binaries: [UInt32: [UInt8]] = [:]
    /// Numbers and times by their property and type.
    var numbers: [UInt32: UInt64] = [:]
    var recipients: [SampleMessage] = []
    var attachments: [SampleMessage] = []
    /// The message that an attachment is.
    var inner: [SampleMessage] = []

    /// The file.
    func bytes() -> [UInt8] { SampleCompound.bytes(nodes(headerSize: 32)) }

    private func nodes(headerSize: Int) -> [SampleCompound.Node] {
        var nodes: [SampleCompound.Node] = []
        for (property, text) in texts.sorted(by: { $0.key < $1.key }) {
            nodes.append(
                .stream(Self.name(property << 16 | 0x1F), text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
            )
        }
        for (property, bytes) in coded.sorted(by: { $0.key < $1.key }) {
            nodes.append(.stream(Self.name(property << 16 | 0x1E), bytes))
        }
        for (property, bytes) in binaries.sorted(by: { $0.key < $1.key }) {
            nodes.append(.stream(Self.name(property << 16 | 0x102), bytes))
        }
        for (index, recipient) in recipients.enumerated() {
            nodes.append(.storage("__recip_version1.0_#0000000\(index)", recipient.nodes(headerSize: 8)))
        }
        for (index, attachment) in attachments.enumerated() {
            nodes.append(.storage("__attach_version1.0_#0000000\(index)", attachment.nodes(headerSize: 8)))
        }
        for message in inner { nodes.append(.storage(Self.name(0x3701_000D), message.nodes(headerSize: 24))) }
        var properties: [UInt8] = []
        for (tag, value) in numbers.sorted(by: { $0.key < $1.key }) {
            properties += SampleCompound.little(tag) + [6, 0, 0, 0]
            properties += SampleCompound.little(UInt32(truncatingIfNeeded: value))
            properties += SampleCompound.little(UInt32(value >> 32))
        }
        nodes.append(.stream("__properties_version1.0", [UInt8](repeating: 0, count: headerSize) + properties))
        return nodes
    }

    private static func name(_ tag: UInt32) -> String {
        let digits = String(tag, radix: 16, uppercase: true)
        return "__substg1.0_" + String(repeating: "0", count: 8 - digits.count) + digits
    }
}
