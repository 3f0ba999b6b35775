import Documents
import Search
import Testing

struct RankingProfileTests {
    private let profile = RankingProfile(recencyWeight: 0.4, recencyHalfLifeDays: 365)
    /// 2024-03-01, day 19,783 of Unix time.
    private let now = 19_783.0 * 86_400

    static let recencies: [(String?, Double)] = [
        ("2024-03-01", 1),
        ("2030-01-01", 1),
        ("2023-03-02", 0.8),
        ("2022-03-02", 0.7),
        ("1924-03-01", 0.6),
        (nil, 0.8),
        ("not a date", 0.8),
        ("2024-03", 1),
    ]

    @Test(arguments: recencies)
    func halfOfTheWeightIsLostAtEachHalfLife(_ date: String?, _ expected: Double) {
        #expect(abs(profile.recency(of: date, now: now) - expected) < 1e-9)
    }

    @Test
    func withoutWeightAgeDoesNotCount() {
        #expect(RankingProfile(recencyWeight: 0).recency(of: "1950", now: now) == 1)
    }

    @Test
    func hitsBeyondTheShareOfADocumentAreHalvedEach() {
        let profile = RankingProfile(hitsPerDocument: 2)
        #expect((0..<5).map(profile.crowding) == [1, 1, 0.5, 0.25, 0.125])
    }
}
