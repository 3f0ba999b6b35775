/// Writes a text in the vocabulary of an uncased BERT model, as the models' own tokenizers do.
///
/// Text is cleaned, folded and split as by `BertNormalizer`; each word is cut, from the left, into the longest pieces that
/// the vocabulary has (Wu et al. 2016, "Google's Neural Machine Translation System", section 4.1). A word that cannot be
/// cut to the end, or is longer than 100 characters, becomes `[UNK]`. The names of special tokens have no special
/// meaning in a text.
package struct WordPieceTokenizer: Sendable {
    private static let maximumWordLength = 100

    private var beginnings = PieceTrie()
    private var continuations = PieceTrie()
    private let unknown: Int32
    private let start: Int32
    private let end: Int32

    /// The tokenizer of a vocabulary: one token a line, numbered from 0; pieces inside words begin with `##`.
    package init(vocabulary: String) throws(EmbeddingError) {
        var special: [String: Int32] = [:]
        let lines = vocabulary.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            let token = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            guard !token.isEmpty else { continue }
            if token.first == UInt8(ascii: "[") { special[String(Substring(token))] = Int32(number) }
            if token.count > 2, token.starts(with: "##".utf8) {
                continuations.insert(token.dropFirst(2), number: Int32(number))
            } else {
                beginnings.insert(token, number: Int32(number))
            }
        }
        func required(_ token: String) throws(EmbeddingError) -> Int32 {
            guard let number = special[token] else { throw .vocabularyIncomplete(missing: token) }
            return number
        }
        unknown = try required("[UNK]")
        start = try required("[CLS]")
        end = try required("[SEP]")
    }

    /// The token numbers of the text between `[CLS]` and `[SEP]`, at most `limit` with the two.
    ///
    /// - Precondition: `limit >= 2`.
    package func tokens(of text: String, limit: Int) -> [Int64] {
        precondition(limit >= 2, "the marks at both ends need room")
        var tokens = [Int64(start)]
        BERTWords.forEach(in: text) { word in
            append(word, to: &tokens)
            return tokens.count < limit
        }
        tokens.removeLast(max(0, tokens.count - (limit - 1)))
        tokens.append(Int64(end))
        return tokens
    }

    private func append(_ word: [UInt8], to tokens: inout [Int64]) {
        let count = tokens.count
        var rest = word[...]
        // Continuation bytes of UTF-8 begin with the bits 10.
        let length = word.count { $0 & 0xC0 != 0x80 }
        guard length <= Self.maximumWordLength else {
            tokens.append(Int64(unknown))
            return
        }
        while !rest.isEmpty {
            let trie = rest.startIndex == 0 ? beginnings : continuations
            guard let piece = trie.longestMatch(in: rest) else {
                tokens.removeLast(tokens.count - count)
                tokens.append(Int64(unknown))
                return
            }
            tokens.append(Int64(piece.number))
            rest = rest.dropFirst(piece.length)
        }
    }
}
