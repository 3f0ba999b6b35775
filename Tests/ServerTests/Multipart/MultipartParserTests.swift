import Mathematics
import NIOCore
import Server
import Testing

struct MultipartParserTests {
    /// A part as it came out, its bytes put together.
    struct Part: Equatable {
        var headers: MultipartHeaders
        var bytes: [UInt8]
    }

    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var body: String
        var parts: [(MultipartHeaders, String)]
    }

    static let cases = [
        Case(testDescription: "no part", body: "--x--\r\n", parts: []),
        Case(
            testDescription: "one file",
            body: "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nhello\r\n--x--\r\n",
            parts: [(MultipartHeaders(name: "file", fileName: "a.txt", contentType: "text/plain"), "hello")]
        ),
        Case(
            testDescription: "a preamble and an epilogue are read past",
            body: "Ignore --x me\r\n--x\r\n\r\nkept\r\n--x--\r\nand --x me\r\n--x\r\n",
            parts: [(MultipartHeaders(), "kept")]
        ),
        Case(
            testDescription: "blanks behind the boundary",
            body: "--x \t\r\n\r\na\r\n--x\t\r\n\r\nb\r\n--x--",
            parts: [(MultipartHeaders(), "a"), (MultipartHeaders(), "b")]
        ),
        Case(
            testDescription: "an empty part",
            body: "--x\r\n\r\n\r\n--x--",
            parts: [(MultipartHeaders(), "")]
        ),
        Case(
            testDescription: "what looks like a boundary but is none",
            body: "--x\r\n\r\n--x--\r\n-x\r\n--\r\n--x--",
            parts: [(MultipartHeaders(), "--x--\r\n-x\r\n--")]
        ),
        Case(
            testDescription: "header names in any case, unknown ones ignored",
            body: "--x\r\nX-Other: 1\r\ncontent-DISPOSITION:form-data;name=a\r\n\r\n1\r\n--x--",
            parts: [(MultipartHeaders(name: "a"), "1")]
        ),
    ]

    @Test(arguments: cases)
    func bodiesComeApart(_ example: Case) throws {
        let parts = example.parts.map { Part(headers: $0, bytes: Array($1.utf8)) }
        #expect(try Self.parse([example.body]) == parts)
    }

    @Test(arguments: cases)
    func chunksOfOneByteMakeNoDifference(_ example: Case) throws {
        let parts = example.parts.map { Part(headers: $0, bytes: Array($1.utf8)) }
        #expect(try Self.parse(example.body.utf8.map { String(decoding: [$0], as: UTF8.self) }) == parts)
    }

    @Test func bytesSurviveAnyCutIntoChunks() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<200 {
            // Few different bytes, so that pieces of the boundary come up inside the content all the time.
            let alphabet = Array("\r\n-xb".utf8)
            let contents = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                (0..<Int.random(in: 0...60, using: &random)).map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                }
            }.filter { Self.firstIndex(of: Array("\r\n--xb".utf8), in: [13, 10] + $0) == nil }
            var body = contents.flatMap { Array("--xb\r\n\r\n".utf8) + $0 + Array("\r\n".utf8) }
            body += Array("--xb--".utf8)
            var chunks: [ArraySlice<UInt8>] = []
            var rest = body[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...9, using: &random)
                chunks.append(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
            var parser = try MultipartParser(boundary: "xb")
            var found: [[UInt8]] = []
            for chunk in chunks { try Self.collect(try parser.consume(ByteBuffer(bytes: chunk)), in: &found) }
            try parser.finish()
            #expect(found == contents)
        }
    }

    @Test(arguments: [
        ("--x\r\n\r\nno end", MultipartError.truncated),
        ("", .truncated),
        ("--xy\r\n\r\na\r\n--xy--", .malformedBoundary),
        ("--x\r\nno colon\r\n\r\na\r\n--x--", .malformedHeader),
        ("--x\r\nA: b\r\n folded\r\n\r\na\r\n--x--", .malformedHeader),
        ("--x\r\nA: \(String(repeating: "b", count: 200))\r\n\r\na\r\n--x--", .headersTooLong(limit: 100)),
        ("--x\r\n\r\n\r\n--x\r\n\r\n\r\n--x\r\n\r\n\r\n--x--", .tooManyParts(limit: 2)),
    ])
    func whatIsWrongIsNamed(_ body: String, _ error: MultipartError) {
        #expect(throws: error) {
            try Self.parse([body], limits: MultipartLimits(maximumParts: 2, maximumHeaderBytes: 100))
        }
    }

    @Test func headersWithoutAnEndAreRefusedBeforeTheyFillTheMemory() throws {
        var parser = try MultipartParser(boundary: "x", limits: MultipartLimits(maximumHeaderBytes: 100))
        #expect(throws: MultipartError.headersTooLong(limit: 100)) {
            _ = try parser.consume(ByteBuffer(string: "--x\r\n"))
            for _ in 0..<20 { _ = try parser.consume(ByteBuffer(string: "A: bbbbbb\r\n")) }
        }
    }

    @Test(arguments: ["", " ", "ends with a space ", "ä", "a\"b", String(repeating: "x", count: 71)])
    func impossibleBoundariesAreRefused(_ boundary: String) {
        #expect(throws: MultipartError.invalidBoundary) { try MultipartParser(boundary: boundary) }
    }

    private static func parse(_ chunks: [String], limits: MultipartLimits = MultipartLimits()) throws -> [Part] {
        var parser = try MultipartParser(boundary: "x", limits: limits)
        var parts: [Part] = []
        for chunk in chunks {
            for event in try parser.consume(ByteBuffer(string: chunk)) {
                switch event {
                case .partBegan(let headers): parts.append(Part(headers: headers, bytes: []))
                case .bytes(let bytes): parts[parts.count - 1].bytes += bytes.readableBytesView
                case .partEnded: continue
                }
            }
        }
        try parser.finish()
        return parts
    }

    private static func collect(_ events: [MultipartParser.Event], in found: inout [[UInt8]]) throws {
        for event in events {
            switch event {
            case .partBegan: found.append([])
            case .bytes(let bytes): found[found.count - 1] += bytes.readableBytesView
            case .partEnded: continue
            }
        }
    }

    private static func firstIndex(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
        bytes.indices.first { bytes[$0...].starts(with: pattern) }
    }
}
