import CXML2

/// Runs libxml2's parser over XML that comes in pieces and reports its events; neither tree nor file is held.
///
/// Entities are not known, so none is expanded or fetched; elements deeper than libxml2's 256 end the file.
final class XMLStream {
    /// What became of a file.
    enum Outcome {
        /// Read to its end, or as far as was wanted.
        case whole
        /// Not well-formed; what stood before was reported.
        case broken
    }

    private let events: any XMLEvents
    private var context: xmlParserCtxtPtr?
    private var isBroken = false

    init(_ events: any XMLEvents) { self.events = events }

    deinit { if let context { xmlFreeParserCtxt(context) } }

    /// Parses a further piece; returns whether more is wanted.
    func feed(_ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !isBroken, !events.isSatisfied else { return false }
        if context == nil { context = makeContext() }
        parse(chunk, isLast: false)
        return !isBroken && !events.isSatisfied
    }

    /// Says that there is no more.
    func finish() -> Outcome {
        if !isBroken, !events.isSatisfied { parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true) }
        return isBroken && !events.isSatisfied ? .broken : .whole
    }

    /// Parses a whole file.
    static func parse(_ content: [UInt8], with events: any XMLEvents) -> Outcome {
        let stream = XMLStream(events)
        _ = content.withUnsafeBufferPointer(stream.feed)
        return stream.finish()
    }

    private func parse(_ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool) {
        guard let context else {
            isBroken = true
            return
        }
        let status = chunk.withMemoryRebound(to: CChar.self) { bytes in
            xmlParseChunk(context, bytes.baseAddress, Int32(clamping: bytes.count), isLast ? 1 : 0)
        }
        // Names of namespaces that are not declared are a fault that changes nothing here.
        isBroken = status != 0 && context.pointee.wellFormed == 0
    }

    private func makeContext() -> xmlParserCtxtPtr? {
        var handlers = Self.handlers
        // The context does not outlive this object, which owns it.
        let data = Unmanaged.passUnretained(self).toOpaque()
        guard let context = xmlCreatePushParserCtxt(&handlers, data, nil, 0, nil) else { return nil }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        xmlCtxtUseOptions(context, Int32(bitPattern: options))
        return context
    }

    private static var handlers: xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.initialized = UInt32(XML_SAX2_MAGIC)
        handlers.startElementNs = { data, name, _, namespace, _, _, count, _, attributes in
            guard let stream = XMLStream.stream(data), !stream.events.isSatisfied, let name else { return }
            let list = XMLStream.attributes(attributes, count: Int(count))
            stream.events.begin(
                XMLTag(
                    name: String(cString: name),
                    namespace: namespace.map { String(cString: $0) } ?? "",
                    attributes: list
                )
            )
        }
        handlers.endElementNs = { data, name, _, namespace in
            guard let stream = XMLStream.stream(data), !stream.events.isSatisfied, let name else { return }
            stream.events.end(String(cString: name), namespace: namespace.map { String(cString: $0) } ?? "")
        }
        handlers.characters = { data, text, count in XMLStream.append(text, count, to: data) }
        handlers.cdataBlock = { data, text, count in XMLStream.append(text, count, to: data) }
        return handlers
    }

    private static func append(_ text: UnsafePointer<xmlChar>?, _ count: Int32, to data: UnsafeMutableRawPointer?) {
        guard let text, let stream = stream(data), !stream.events.isSatisfied else { return }
        stream.events.text(String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self))
    }

    private static func stream(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
        data.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Name, prefix, namespace, start and end of the value of each in turn.
    private static func attributes(
        _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        count: Int
    ) -> [(name: String, namespace: String, value: String)] {
        guard let list else { return [] }
        return (0..<count).compactMap { index in
            let attribute = list + index * 5
            guard let name = attribute[0], let start = attribute[3], let end = attribute[4] else { return nil }
            let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
            return (String(cString: name), attribute[2].map { String(cString: $0) } ?? "", value)
        }
    }
}
