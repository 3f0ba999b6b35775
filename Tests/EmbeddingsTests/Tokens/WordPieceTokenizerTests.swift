import Embeddings
import Testing

struct WordPieceTokenizerTests {
    /// The pieces of BERT's own example, `unaffable`, and a few more; numbers count from 0.
    private static let vocabulary = """
        [PAD]
        [UNK]
        [CLS]
        [SEP]
        un
        ##aff
        ##able
        the
        rent
        ##s
        ,
        租
        """

    /// Made once: the vocabulary has 30,522 lines.
    private static let installed = Result { try WordPieceTokenizer(vocabulary: InstalledParts.vocabulary()) }

    @Test
    func theReferenceIsWhole() {
        #expect(Reference.all.count == 44)
    }

    @Test(arguments: Reference.all)
    func tokensAreThoseOfTheReference(_ reference: Reference) throws {
        let tokenizer = try Self.installed.get()
        #expect(tokenizer.tokens(of: reference.text, limit: 256) == reference.tokens)
    }

    static let cases: [(String, [Int64])] = [
        ("unaffable", [2, 4, 5, 6, 3]),
        ("Unaffable, the RENTS", [2, 4, 5, 6, 10, 7, 8, 9, 3]),
        ("rénts", [2, 8, 9, 3]),
        ("unaffableq the", [2, 1, 7, 3]),
        ("the租rent", [2, 7, 11, 8, 3]),
        ("", [2, 3]),
        ("[CLS]", [2, 1, 1, 1, 3]),
    ]

    @Test(arguments: cases)
    func wordsAreCutIntoTheLongestPieces(_ text: String, _ tokens: [Int64]) throws {
        let tokenizer = try WordPieceTokenizer(vocabulary: Self.vocabulary)
        #expect(tokenizer.tokens(of: text, limit: 100) == tokens)
    }

    @Test
    func theLimitCountsBothMarks() throws {
        let tokenizer = try WordPieceTokenizer(vocabulary: Self.vocabulary)
        #expect(tokenizer.tokens(of: "the unaffable rent", limit: 2) == [2, 3])
        #expect(tokenizer.tokens(of: "the unaffable rent", limit: 4) == [2, 7, 4, 3])
        #expect(tokenizer.tokens(of: "the unaffable rent", limit: 7) == [2, 7, 4, 5, 6, 8, 3])
    }

    @Test
    func aVocabularyWithLineEndsOfWindowsIsTheSame() throws {
        let windows = Self.vocabulary.split(separator: "\n").joined(separator: "\r\n")
        #expect(try WordPieceTokenizer(vocabulary: windows).tokens(of: "the rents", limit: 9) == [2, 7, 8, 9, 3])
    }

    @Test
    func aVocabularyWithoutMarksIsRefused() {
        #expect(throws: EmbeddingError.vocabularyIncomplete(missing: "[SEP]")) {
            try WordPieceTokenizer(vocabulary: "[UNK]\n[CLS]\nthe")
        }
    }
}
