package import NIOCore

/// Takes a multipart body (RFC 2046, section 5.1; RFC 7578) apart while it arrives.
///
/// It holds back no more than one delimiter or one block of headers, however the body is cut into chunks:
///
///     var parser = try MultipartParser(boundary: "x")
///     for try await chunk in body { for event in try parser.consume(chunk) { … } }
///     try parser.finish()
package struct MultipartParser: Sendable {
    package enum Event: Hashable, Sendable {
        case partBegan(MultipartHeaders)
        /// The next bytes of the part; never empty.
        case bytes(ByteBuffer)
        case partEnded
    }

    private enum State: Sendable {
        case preamble, afterDelimiter, headers, body, epilogue
    }

    /// White space that RFC 2046 lets a transport put behind a boundary.
    private static let maximumPadding = 64
    private static let lineBreak = Array("\r\n".utf8)
    private static let headersEnd = Array("\r\n\r\n".utf8)

    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private var state = State.preamble
    private var partCount = 0
    private var buffer: ByteBuffer

    /// - Throws: `MultipartError.invalidBoundary`.
    package init(boundary: String, limits: MultipartLimits = MultipartLimits()) throws(MultipartError) {
        guard Self.isValid(boundary: boundary) else { throw .invalidBoundary }
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
        // The first boundary has no line break before it; this one stands in for it.
        buffer = ByteBuffer(string: "\r\n")
    }

    /// What the chunk completes, in order.
    ///
    /// - Throws: `MultipartError`; the parser is of no use afterwards.
    package mutating func consume(_ chunk: ByteBuffer) throws(MultipartError) -> [Event] {
        guard state != .epilogue else { return [] }
        buffer.writeImmutableBuffer(chunk)
        var events: [Event] = []
        while try step(&events) {}
        buffer.discardReadBytes()
        return events
    }

    /// Says that the body ended.
    ///
    /// - Throws: `MultipartError.truncated` when its closing boundary has not come.
    package func finish() throws(MultipartError) {
        guard state == .epilogue else { throw .truncated }
    }

    /// Goes on by one element; false when more bytes are needed.
    private mutating func step(_ events: inout [Event]) throws(MultipartError) -> Bool {
        switch state {
        case .preamble: skipPreamble()
        case .afterDelimiter: try readDelimiterEnd()
        case .headers: try readHeaders(&events)
        case .body: readBody(&events)
        case .epilogue: false
        }
    }

    private mutating func skipPreamble() -> Bool {
        guard let start = buffer.firstOffset(of: delimiter) else {
            buffer.moveReaderIndex(forwardBy: max(0, buffer.readableBytes - delimiter.count + 1))
            return false
        }
        buffer.moveReaderIndex(forwardBy: start + delimiter.count)
        state = .afterDelimiter
        return true
    }

    private mutating func readDelimiterEnd() throws(MultipartError) -> Bool {
        let view = buffer.readableBytesView
        if view.starts(with: "--".utf8) {
            buffer.clear()
            state = .epilogue
            return false
        }
        let padding = view.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
        guard padding <= Self.maximumPadding else { throw .malformedBoundary }
        let rest = view.dropFirst(padding)
        guard rest.count >= Self.lineBreak.count else {
            // One byte may be the first half of the line break or of the end.
            guard rest.allSatisfy({ $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "-") }) else {
                throw .malformedBoundary
            }
            return false
        }
        guard rest.starts(with: Self.lineBreak) else { throw .malformedBoundary }
        guard partCount < limits.maximumParts else { throw .tooManyParts(limit: limits.maximumParts) }
        partCount += 1
        // The line break stays: it is the first half of the empty line when the part has no headers.
        buffer.moveReaderIndex(forwardBy: padding)
        state = .headers
        return true
    }

    private mutating func readHeaders(_ events: inout [Event]) throws(MultipartError) -> Bool {
        guard let end = buffer.firstOffset(of: Self.headersEnd) else {
            guard buffer.readableBytes <= limits.maximumHeaderBytes else {
                throw .headersTooLong(limit: limits.maximumHeaderBytes)
            }
            return false
        }
        guard end <= limits.maximumHeaderBytes else { throw .headersTooLong(limit: limits.maximumHeaderBytes) }
        let headers = try MultipartHeaders(block: buffer.readableBytesView.prefix(end))
        buffer.moveReaderIndex(forwardBy: end + Self.headersEnd.count)
        events.append(.partBegan(headers))
        state = .body
        return true
    }

    private mutating func readBody(_ events: inout [Event]) -> Bool {
        let end = buffer.firstOffset(of: delimiter)
        let length = end ?? max(0, buffer.readableBytes - delimiter.count + 1)
        if length > 0, let bytes = buffer.readSlice(length: length) { events.append(.bytes(bytes)) }
        guard end != nil else { return false }
        buffer.moveReaderIndex(forwardBy: delimiter.count)
        events.append(.partEnded)
        state = .afterDelimiter
        return true
    }

    /// RFC 2046: 1–70 of letters, digits and `'()+_,-./:=? `, not ending in a space.
    private static func isValid(boundary: String) -> Bool {
        (1...70).contains(boundary.utf8.count) && !boundary.hasSuffix(" ")
            && boundary.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                    || "'()+_,-./:=? ".unicodeScalars.contains(scalar)
            }
    }
}
