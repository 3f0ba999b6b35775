import Testing

@testable import Search

struct DateWindowTests {
    static let windows: [(String, String?, String?)] = [
        ("next 12 months", "2026-11-30", "2027-11-30"),
        ("the next three months", "2026-11-30", "2027-02-28"),
        ("within 90 days", "2026-11-30", "2027-02-28"),
        ("in the next year", "2027-01-01", "2027-12-31"),
        ("this quarter", "2026-10-01", "2026-12-31"),
        ("next month", "2026-12-01", "2026-12-31"),
        ("q1 2028", "2028-01-01", "2028-03-31"),
        ("in 2027", "2027-01-01", "2027-12-31"),
        ("february 2028", "2028-02-01", "2028-02-29"),
        ("on march 1st 2027", "2027-03-01", "2027-03-01"),
        ("before 2027-03-01", nil, "2027-02-28"),
        ("by 3/1/2027", nil, "2027-03-01"),
        ("after 2027", "2028-01-01", nil),
        ("since june 2020", "2020-06-01", nil),
        ("between 2027 and q2 2028", "2027-01-01", "2028-06-30"),
    ]

    @Test(arguments: windows)
    func aWindowIsReadAs(_ text: String, _ from: String?, _ to: String?) throws {
        let today = try #require(CivilDay(iso: "2026-11-30"))
        let words = text.split(separator: " ").map(String.init)
        let found = try #require(DateWindowReader(words: words, today: today).window(at: 0))
        #expect(found.window == DateWindow(from: from, to: to))
        #expect(found.count == words.count)
    }

    @Test(arguments: [
        "soon", "next", "next lease", "12 months", "march", "2027-02-30", "between 2027", "99/99/2027", "",
    ])
    func otherWordsAreNone(_ text: String) throws {
        let today = try #require(CivilDay(iso: "2026-11-30"))
        let words = text.split(separator: " ").map(String.init)
        #expect(DateWindowReader(words: words, today: today).window(at: 0) == nil)
    }

    @Test func daysAreWrittenAsTheyAreRead() throws {
        for number in stride(from: -200_000, to: 60_000, by: 37) {
            let day = CivilDay(number: number)
            #expect(CivilDay(iso: day.iso) == day)
        }
    }
}
