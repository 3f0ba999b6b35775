import Testing

@testable import Extraction

struct PlausibilityTests {
    private let english = "This Lease is made between the Landlord and the Tenant for the Premises described below"

    @Test func wordsAreWords() throws {
        let words = english.split(separator: " ").map(String.init)
        #expect(try #require(Plausibility.share(of: words, minimum: 5)) > 0.9)
    }

    @Test func shiftedLettersAreNot() throws {
        // What a font with a wrong character map gives: every letter replaced by the one 29 codes before.
        let words = english.split(separator: " ").map { word in
            String(String.UnicodeScalarView(word.unicodeScalars.compactMap { Unicode.Scalar($0.value - 29) }))
        }
        let share = Plausibility.share(of: words, minimum: 1)
        #expect(share == nil || share ?? 1 < 0.5)
    }

    @Test func tooFewWordsSayNothing() { #expect(Plausibility.share(of: ["Lease"], minimum: 5) == nil) }
}
