import Documents

/// A message of Outlook in the shape of a mail (MS-OXMSG; the numbers of properties are those of MS-OXPROPS).
struct OutlookMessage {
    private static let recipientPrefix = "__recip_version1.0_"
    private static let attachmentPrefix = "__attach_version1.0_"
    private static let attachedMessage = 5
    private static let linkedObject = 6

    private(set) var headers: [String: String] = [:]
    private(set) var parts: [MailPart] = []
    /// In seconds since 1970.
    private(set) var time: Int64?
    /// Objects of other programs inside the text, which only those can show.
    private(set) var objects = 0

    /// Reads the message in a storage, and those inside it.
    ///
    /// - Parameter depth: how many messages this one lies in.
    /// - Throws: `ExtractionError` with code `damaged` or `nesting_too_deep`.
    init(_ storage: [CompoundFile.Entry], of file: CompoundFile, depth: Int, limits: ExtractionLimits) throws {
        guard depth <= limits.maximumNesting else {
            throw ExtractionError(
                .nestingTooDeep,
                "The message has messages in messages more than \(limits.maximumNesting) deep. Hand them in by themselves."
            )
        }
        let properties = try OutlookProperties(storage, of: file, headerSize: depth == 0 ? 32 : 24)
        time = properties.time(0x0039) ?? properties.time(0x0E06)
        try readHeaders(properties)
        try readRecipients(storage, of: file, message: properties)
        try readBody(properties)
        for entry in storage where entry.name.hasPrefix(Self.attachmentPrefix) && !entry.isStream {
            let attachment = file.children(of: entry)
            let properties = try OutlookProperties(attachment, of: file, headerSize: 8, message: properties)
            try readAttachment(properties, of: file, depth: depth, limits: limits)
        }
    }

    private mutating func readHeaders(_ properties: OutlookProperties) throws {
        let name = try properties.text(0x0042) ?? properties.text(0x0C1A)
        let address =
            try properties.text(0x5D02) ?? properties.text(0x5D01) ?? properties.text(0x0065) ?? properties.text(0x0C1F)
        set("from", Self.address(name: name, address: address))
        set("to", try properties.text(0x0E04))
        set("cc", try properties.text(0x0E03))
        set("subject", try properties.text(0x0037))
        set("message_id", try properties.text(0x1035)?.filter { $0 != "<" && $0 != ">" })
        set("date", time.flatMap { MailDate.iso8601(seconds: $0) })
    }

    /// The lists of names in the message lack the addresses.
    private mutating func readRecipients(
        _ storage: [CompoundFile.Entry],
        of file: CompoundFile,
        message: OutlookProperties
    ) throws {
        var lists: [Int: [String]] = [:]
        let recipients = storage.filter { $0.name.hasPrefix(Self.recipientPrefix) && !$0.isStream }
        for entry in recipients.sorted(by: { $0.name < $1.name }) {
            let properties = try OutlookProperties(file.children(of: entry), of: file, headerSize: 8, message: message)
            let address = try properties.text(0x39FE) ?? properties.text(0x3003)
            if let recipient = Self.address(name: try properties.text(0x3001), address: address) {
                lists[properties.integer(0x0C15) ?? 1, default: []].append(recipient)
            }
        }
        for (kind, key) in [(1, "to"), (2, "cc")] { set(key, lists[kind]?.joined(separator: ", ")) }
    }

    private mutating func readBody(_ properties: OutlookProperties) throws {
        if let text = try properties.text(0x1000) {
            parts.append(.plainText(text))
        } else if let markup = try properties.bytes(0x1013).flatMap({ HTMLDecoder.text(of: $0) })
            ?? properties.text(0x1013)
        {
            parts.append(.html(markup, isAlternative: false))
        } else if let text = try properties.bytes(0x1009).flatMap(CompressedRTF.unpack) {
            parts.append(.richText(text))
        }
    }

    private mutating func readAttachment(
        _ properties: OutlookProperties,
        of file: CompoundFile,
        depth: Int,
        limits: ExtractionLimits
    ) throws {
        let name = try properties.text(0x3707) ?? properties.text(0x3704) ?? properties.text(0x3001) ?? ""
        switch properties.integer(0x3705) ?? 1 {
        case Self.attachedMessage:
            guard let storage = properties.storage(0x3701) else { return }
            let inner = try OutlookMessage(file.children(of: storage), of: file, depth: depth + 1, limits: limits)
            let title = inner.headers["subject"] ?? "message"
            let safe = DisplayName.clean(title.replacing("/", with: " ").replacing("\\", with: " ")) + ".eml"
            parts.append(.attachment(Attachment(name: safe, bytes: MailWriter.bytes(of: inner, depth: depth))))
            objects += inner.objects
        case Self.linkedObject: objects += 1
        default:
            let bytes = try properties.bytes(0x3701) ?? []
            parts.append(.attachment(Attachment(name: DisplayName.clean(name, fallback: "attachment"), bytes: bytes)))
        }
    }

    private mutating func set(_ key: String, _ value: String?) {
        guard let value else { return }
        let text = TextCleaner.words(in: value).joined(separator: " ")
        if !text.isEmpty { headers[key] = text }
    }

    private static func address(name: String?, address: String?) -> String? {
        // Addresses inside an Exchange server are no addresses to people.
        guard let address, address.contains("@") else { return name }
        guard let name, name != address else { return address }
        return "\(name) <\(address)>"
    }
}
