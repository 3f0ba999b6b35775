import Charts
import Foundation
import Testing

struct ValueFormatTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var format: ValueFormat
        var value: Double
        var step: Double?
        var text: String
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(format: .number, value: 1_250_000, text: "1,250,000"),
        Case(format: .number, value: 0.34567, text: "0.346"),
        Case(format: .number, value: -0.0001, step: 0.1, text: "0.0"),
        Case(format: .number, value: -12.5, text: "−12.5"),
        Case(format: .number, value: 0.3, step: 0.25, text: "0.30"),
        Case(format: .number, value: .nan, text: "–"),
        Case(format: .percent, value: 0.9251, text: "92.5%"),
        Case(format: .percent, value: 1, text: "100%"),
        Case(format: .percent, value: 0.2, step: 0.2, text: "20%"),
        Case(format: .duration, value: 0.0123, text: "12.3 ms"),
        Case(format: .duration, value: 0.0005, text: "0.5 ms"),
        Case(format: .duration, value: 0, text: "0 ms"),
        Case(format: .duration, value: 90, text: "1.5 min"),
        Case(format: .duration, value: 86_400, text: "1 d"),
        Case(format: .bytes, value: 1_500_000, text: "1.5 MB"),
        Case(format: .bytes, value: 12, text: "12 B"),
    ])
    func valuesAreToldAsTheyAreRead(_ test: Case) {
        #expect(test.format.text(test.value, step: test.step) == test.text)
    }

    @Test(arguments: [
        ("en_US", "1,234,567", "12.5%"), ("de_DE", "1.234.567", "12,5 %"), ("fr_FR", "1 234 567", "12,5 %"),
        ("tr_TR", "1.234.567", "%12,5"),
    ])
    func numbersHaveTheSignsOfTheirReader(locale: String, count: String, share: String) {
        let locale = Locale(identifier: locale)
        let blanks: Set<Character> = ["\u{A0}", "\u{202F}", " "]
        func plain(_ text: String) -> String { String(text.map { blanks.contains($0) ? " " : $0 }) }
        #expect(plain(ValueFormat(.number, locale).text(1_234_567)) == count)
        #expect(plain(ValueFormat(.percent, locale).text(0.125)) == share)
    }
}
