import Documents
import Foundation
import GRDB
import Search

/// Where a piece of the table ended: at a document, and at what it stands by in the order.
struct TableCursor: Hashable, Codable {
    var order: String
    var number: Int64
    /// nil in the order of adding, where the number says it all.
    var text: String?
    /// nil but in the order of doubt.
    var confidence: Double?

    init(order: TableOrder, row: Row) {
        self.order = order.rawValue
        number = row["number"]
        switch order {
        case .latest: return
        case .date, .name: text = row["place"]
        case .doubt: confidence = row["place"]
        }
    }

    /// - Throws: `Failure` with code `invalid_cursor`.
    init(_ token: String, of order: TableOrder) throws {
        let base64 = token.replacing("-", with: "+").replacing("_", with: "/")
        let padded = base64 + String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: padded), let cursor = try? JSONDecoder().decode(Self.self, from: data),
            cursor.order == order.rawValue
        else {
            throw Failure(
                code: "invalid_cursor",
                message: "The cursor does not come from this order of the documents. Start again without one."
            )
        }
        self = cursor
    }

    /// In letters that an address takes as they are.
    func token() throws -> String {
        try JSONEncoder().encode(self).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
