import Charts
import Foundation

extension Locale {
    static let english = Locale(identifier: "en_US")
}

extension ValueFormat {
    static let number = Self(.number, .english)
    static let percent = Self(.percent, .english)
    static let duration = Self(.duration, .english)
    static let bytes = Self(.bytes, .english)
}
