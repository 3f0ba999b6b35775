/// Finds the words of a text in one pass over its UTF-8.
///
/// A word is a run of letters, digits and combining marks. Inside it are kept: an apostrophe between letters
/// (`Tenant's`), periods between single letters together with the closing one (`U.S.`, `a.m.`, `L.L.C.`), periods
/// between digits (`4.2`), commas that group digits by three (`1,250.00`) and soft hyphens between letters. Hyphens,
/// slashes and underscores separate. The symbols that `Token.Kind.symbol` names are tokens of one scalar each, so
/// `$1,250.00` is a symbol and a number, and `§4` likewise; every other sign is skipped. The cost is linear.
package enum WordTokenizer {
    /// The words and numbers of the text in order, without symbols; case is kept.
    package static func words(in text: String) -> [Substring] {
        var words: [Substring] = []
        words.reserveCapacity(text.utf8.count / 6)
        forEachToken(in: text) { kind, bytes, _ in
            if kind != .symbol { words.append(text[utf8: bytes]) }
        }
        return words
    }

    /// The words, numbers and symbols of the text in order, each with its place.
    package static func tokens(in text: String) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(text.utf8.count / 6)
        forEachToken(in: text) { kind, bytes, scalars in
            tokens.append(Token(text: text[utf8: bytes], kind: kind, span: scalars))
        }
        return tokens
    }

    /// The number of words and numbers, without building them.
    package static func count(in text: String) -> Int {
        var count = 0
        forEachToken(in: text) { kind, _, _ in
            if kind != .symbol { count += 1 }
        }
        return count
    }

    /// Calls `body` for each token in order with its place in UTF-8 bytes and in Unicode scalars.
    ///
    /// For callers that hash words and need no strings.
    package static func forEachToken(
        in text: String,
        _ body: (_ kind: Token.Kind, _ bytes: Range<Int>, _ scalars: Range<Int>) -> Void
    ) {
        var text = text
        text.withUTF8 { forEachToken(in: $0, body) }
    }

    /// The same for a text that lies in memory as UTF-8, which must be valid.
    package static func forEachToken(
        in bytes: UnsafeBufferPointer<UInt8>,
        _ body: (_ kind: Token.Kind, _ bytes: Range<Int>, _ scalars: Range<Int>) -> Void
    ) {
        var scanner = WordScanner(bytes)
        while let found = scanner.next() { body(found.kind, found.bytes, found.scalars) }
    }
}

extension String {
    /// The piece between two UTF-8 offsets, which must be scalar boundaries.
    fileprivate subscript(utf8 range: Range<Int>) -> Substring {
        let start = utf8.index(startIndex, offsetBy: range.lowerBound)
        return self[start..<utf8.index(start, offsetBy: range.count)]
    }
}
