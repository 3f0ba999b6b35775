import Foundation

extension Double {
    /// 0.9731 → `97.3 %`.
    var asPercent: String { String(format: "%.1f %%", self * 100) }

    /// 13.88 → `13.9`.
    var asOneDigit: String { String(format: "%.1f", self) }

    /// 0.12345 → `0.123`.
    var asScore: String { String(format: "%.3f", self) }

    /// 0.12345 → `0.1235`.
    var asScore4: String { String(format: "%.4f", self) }

    /// 0.25 → `+0.2500`.
    var asSigned4: String { String(format: "%+.4f", self) }

    /// 0.25 → `+0.25`.
    var asSigned: String { String(format: "%+.2f", self) }
}
