import Foundation

/// Figures as sentences of evidence have them.
extension Double {
    /// `92.3 %`.
    var percentText: String { String(format: "%.1f %%", self * 100) }

    /// Three digits that count, without an exponent below a million.
    var figureText: String { String(format: abs(self) >= 1000 ? "%.0f" : "%.3g", self) }
}
