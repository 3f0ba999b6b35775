import Foundation
import Tracking

/// Where a page ended: what the last thing was sorted by, so that what is added meanwhile moves nothing.
struct SearchCursor: Codable, Hashable {
    /// Whether the last thing lacks what the first term sorts by; such things come last.
    var isBeyond: Bool
    /// What each term sorts by: `n` and a number, `t` and a text, or nil for nothing.
    var values: [String?]
    /// Tells apart things that are alike in all terms.
    var number: Int64

    init(isBeyond: Bool, values: [String?], number: Int64) {
        self.isBeyond = isBeyond
        self.values = values
        self.number = number
    }

    var token: String {
        // Texts and numbers are always JSON.
        let json = (try? JSONColumn.text(self)) ?? ""
        return Data(json.utf8).base64EncodedString()
    }

    /// - Throws: `TrackingError` for a token that was not made for a search with so many terms.
    init(token: String, terms: Int) throws {
        guard let data = Data(base64Encoded: token),
            let cursor = try? JSONDecoder().decode(Self.self, from: data),
            cursor.values.count == terms
        else { throw TrackingError.invalid("The page token is not one of this search. Begin without a token.") }
        self = cursor
    }
}
