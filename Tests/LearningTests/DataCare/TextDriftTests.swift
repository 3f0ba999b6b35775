import Learning
import Mathematics
import Testing

struct TextDriftTests {
    private let words = [
        "tenant", "landlord", "premises", "rent", "term", "notice", "repair", "insurance", "deposit", "suite",
    ]

    private func texts(_ count: Int, seed: UInt64, news: Double = 0) -> [String] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { _ in
            let body = (0..<40).map { _ in random.element(of: words) }
            return (random.unit() < news ? body + ["pandemic", "abatement"] : body).joined(separator: " ")
        }
    }

    @Test func textsOfOneLawAreNotToldApart() throws {
        let areas = try (0..<20).map { seed in
            try #require(
                try TextDrift(of: texts(80, seed: UInt64(2 * seed)), from: texts(120, seed: UInt64(2 * seed + 1)))
            )
        }
        #expect(areas.count(where: \.isDrifting) <= 3, "\(areas.map(\.area))")
    }

    @Test func newWordsAreFoundAndNamed() throws {
        let drift = try #require(try TextDrift(of: texts(150, seed: 1, news: 0.5), from: texts(150, seed: 2)))
        #expect(drift.isDrifting && drift.area > 0.65)
        #expect(Set(drift.words.prefix(2).map(\.word)) == ["pandemic", "abatement"])
        #expect(drift.words[0].before == 0 && abs(drift.words[0].now - 0.5) < 0.15)
        #expect(try drift == TextDrift(of: texts(150, seed: 1, news: 0.5), from: texts(150, seed: 2)))
    }

    @Test func fewTextsTellNothing() throws {
        #expect(try TextDrift(of: texts(19, seed: 1), from: texts(50, seed: 2)) == nil)
    }
}
