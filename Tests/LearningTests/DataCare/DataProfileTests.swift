import Learning
import Testing

struct DataProfileTests {
    private func profile(_ counts: [String: Int], words: Int = 10) -> DataProfile {
        DataProfile(
            counts.flatMap { label, count in
                (0..<count).map { _ in
                    TextSample(text: Array(repeating: "word", count: words).joined(separator: " "), label: label)
                }
            }
        )
    }

    @Test func driftIsThatOfLabelsOrOfLengths() throws {
        let before = profile(["a": 50, "b": 50])
        #expect(try #require(profile(["a": 50, "b": 50]).drift(since: before)) == 0)
        #expect(try #require(profile(["a": 90, "b": 10]).drift(since: before)) > 0.5)
        #expect(try #require(profile(["a": 50, "b": 50, "c": 50]).drift(since: before)) > 1)
        #expect(try #require(profile(["a": 50, "b": 50], words: 500).drift(since: before)) > 1)
    }

    @Test func ofFewSamplesNothingIsSaid() {
        #expect(profile(["a": 20, "b": 29]).drift(since: profile(["a": 500])) == nil)
    }
}
