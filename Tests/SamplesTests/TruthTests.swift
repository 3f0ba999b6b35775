import Samples
import Testing

struct TruthTests {
    private let texts = SampleTexts.all
    private let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    @Test func everyDateStandsInTheText() throws {
        for text in texts {
            for date in text.dates {
                let forms = try forms(of: date.value)
                #expect(forms.contains { text.text.contains($0) }, "\(text.filename): \(date.role) \(date.value)")
            }
        }
    }

    /// All ways in which papers write the day.
    private func forms(of iso: String) throws -> [String] {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        try #require(parts.count == 3)
        let (year, month, day) = (parts[0], months[parts[1] - 1], parts[2])
        let (two, mm) = (day < 10 ? "0\(day)" : "\(day)", parts[1] < 10 ? "0\(parts[1])" : "\(parts[1])")
        let formal = ["st", "nd", "rd", "th"].map { "\(day)\($0) day of \(month), \(year)" }
        return formal + [
            "\(month) \(day), \(year)", "\(mm)/\(two)/\(year)", "\(day) \(month) \(year)", "\(two).\(mm).\(year)",
            "\(two)/\(mm)/\(year)",
        ]
    }

    @Test func everyAmountStandsInTheText() {
        for text in texts {
            for amount in text.amounts {
                let digits = Self.digits(amount)
                #expect(text.text.contains(digits), "\(text.filename): \(amount.role) \(amount.value)")
            }
        }
    }

    /// With the grouping of the currency.
    private static func digits(_ amount: AmountTruth) -> String {
        let parts = amount.value.drop { $0 == "-" }.split(separator: ".")
        let (group, point) = amount.currency == "EUR" ? (".", ",") : (",", ".")
        var grouped = ""
        for (index, digit) in parts[0].enumerated() {
            if index > 0, (parts[0].count - index) % 3 == 0 { grouped += group }
            grouped.append(digit)
        }
        return "\(grouped)\(point)\(parts[1])"
    }

    @Test func everySignerIsNamed() {
        for text in texts {
            for signature in text.signatures {
                #expect(text.text.contains(signature.name), "\(text.filename)")
                guard signature.mark == "typed" else { continue }
                #expect(text.text.contains("/s/ \(signature.name)"), "\(text.filename)")
            }
        }
    }
}
