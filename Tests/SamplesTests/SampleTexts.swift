import Samples

/// One list of texts for all tests that only read it.
enum SampleTexts {
    static let all = SamplePortfolio(seed: 11).texts(count: 240)

    static func cents(_ amount: AmountTruth) -> Int { Int(amount.value.filter { $0 != "." }) ?? .min }

    static func cents(_ text: LabelledText, _ role: String) -> [Int] {
        text.amounts.filter { $0.role == role }.map(cents)
    }
}
