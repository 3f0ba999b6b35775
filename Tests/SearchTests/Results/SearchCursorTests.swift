import Testing

@testable import Search

struct SearchCursorTests {
    @Test(arguments: [[], [1], [700, 3, 999_999_999, 3], [.max, .min, 0]] as [[Int64]])
    func aCursorComesBackFromItsToken(_ passages: [Int64]) throws {
        let cursor = SearchCursor(question: .max - 3, time: 1_709_251_200.25, passages: passages)
        #expect(SearchCursor(token: cursor.token) == cursor)
        #expect(cursor.token.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
    }

    @Test func whatIsNoTokenIsNoCursor() throws {
        let token = SearchCursor(question: 1, time: 2, passages: [300]).token
        for text in [
            "", "x", "AAAA", "é", String(token.dropLast(2)), "A" + token, String(repeating: "_", count: 9_000),
        ] {
            #expect(SearchCursor(token: text) == nil, "\(text)")
        }
    }
}
