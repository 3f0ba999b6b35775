import Foundation
import Testing
import TextAnalysis

@testable import Extraction

struct LazyLexiconTests {
    @Test func theFileIsReadWhenItIsFirstAskedFor() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: url) }
        let dictionary = LazyLexicon(path: url.path)
        try Data("tenant\nlease\n".utf8).write(to: url)
        #expect(dictionary.lexicon?.contains("Tenant's") == true)
        try Data().write(to: url)
        #expect(dictionary.lexicon?.count == 2)
    }

    @Test func aMissingOrEmptyFileIsNoDictionary() {
        #expect(LazyLexicon(path: "/nowhere/at/all").lexicon == nil)
        #expect(LazyLexicon(path: "/dev/null").lexicon == nil)
    }
}
