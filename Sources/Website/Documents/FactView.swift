import Documents
import Foundation

/// A key fact in words.
struct FactView: Sendable {
    var title: String
    var value: String

    init(_ field: KeyField, _ value: String, unit: String?, _ phrasing: Phrasing) {
        title = Self.title(of: field)
        self.value = Self.words(value, unit: unit, phrasing)
    }

    /// `premises_address` as `Premises address`.
    static func title(of field: KeyField) -> String { ClassName.words(for: DocumentClass(rawValue: field.rawValue)) }

    /// A normalised value as its reader writes it.
    static func words(_ value: String, unit: String?, _ phrasing: Phrasing) -> String {
        let units = (unit ?? "").split(separator: " ").map(String.init)
        guard let first = units.first, let number = Decimal(string: value, locale: Locale(identifier: "en_US_POSIX"))
        else { return phrasing.day(value) }
        let rest = units.dropFirst().map { $0.replacing("_", with: " ") }.joined(separator: " ")
        switch first {
        case "percent":
            return (number / 100).formatted(.percent.precision(.fractionLength(0...4)).locale(phrasing.locale))
        case "months", "square_feet":
            return "\(number.formatted(.number.locale(phrasing.locale))) \(first.replacing("_", with: " "))"
        case _ where first.utf8.count == 3:
            let amount = number.formatted(.currency(code: first).locale(phrasing.locale))
            return rest.isEmpty ? amount : "\(amount) \(rest)"
        default: return "\(number.formatted(.number.locale(phrasing.locale))) \(unit ?? "")"
        }
    }
}
