import CXML2

/// Runs libxml2's forgiving HTML parser and reports its events; no tree is built, so depth costs nothing.
enum HTMLParser {
    /// Parses `markup`.
    ///
    /// - Throws: `ExtractionError` with code `damaged` when there is no memory for the parser.
    static func parse(_ markup: String, with collector: HTMLTextCollector) throws {
        guard let context = htmlNewParserCtxt() else {
            throw ExtractionError(.damaged, "There is no memory to read the markup.")
        }
        defer { htmlFreeParserCtxt(context) }
        context.pointee.sax.pointee = handlers
        context.pointee.userData = Unmanaged.passUnretained(collector).toOpaque()
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        // The parser drops form feeds, which break pages in typed texts.
        var markup = markup.contains("\u{0C}") ? markup.replacing("\u{0C}", with: "<page>") : markup
        let document = markup.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) { bytes in
                htmlCtxtReadMemory(
                    context,
                    bytes.baseAddress,
                    Int32(clamping: bytes.count),
                    nil,
                    "UTF-8",
                    Int32(bitPattern: options)
                )
            }
        }
        xmlFreeDoc(document)
        withExtendedLifetime(collector) {}
    }

    private static var handlers: htmlSAXHandler {
        var handlers = htmlSAXHandler()
        handlers.startElement = { data, name, attributes in
            guard let name else { return }
            HTMLParser.collector(data)?.begin(HTMLParser.string(name), HTMLParser.attributes(attributes))
        }
        handlers.endElement = { data, name in
            guard let name else { return }
            HTMLParser.collector(data)?.end(HTMLParser.string(name))
        }
        handlers.characters = { data, characters, count in HTMLParser.append(characters, count, to: data) }
        handlers.ignorableWhitespace = { data, characters, count in HTMLParser.append(characters, count, to: data) }
        return handlers
    }

    private static func append(_ characters: UnsafePointer<xmlChar>?, _ count: Int32, to data: UnsafeMutableRawPointer?)
    {
        guard let characters else { return }
        let text = String(decoding: UnsafeBufferPointer(start: characters, count: Int(count)), as: UTF8.self)
        collector(data)?.append(text)
    }

    private static func collector(_ data: UnsafeMutableRawPointer?) -> HTMLTextCollector? {
        data.map { Unmanaged<HTMLTextCollector>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func string(_ text: UnsafePointer<xmlChar>) -> String { String(cString: text) }

    /// Names and values in turn, ended by null.
    private static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [String: String] {
        guard var next = list else { return [:] }
        var attributes: [String: String] = [:]
        while let name = next.pointee {
            attributes[string(name).lowercased()] = next[1].map(string) ?? ""
            next += 2
        }
        return attributes
    }
}
