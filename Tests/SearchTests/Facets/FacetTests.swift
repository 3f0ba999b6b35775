import Testing

@testable import Search

struct FacetTests {
    @Test func theMostFrequentValuesComeFirstAndNoneIsLost() {
        let facet = Facet(.year, counts: [("2019", 1), ("2020", 1), ("2021", 2)], total: 5)
        #expect(facet.values.map(\.value) == ["2021", "2019", "2020"])
        #expect(facet.values.map(\.count) == [2, 1, 1])
        #expect((facet.others, facet.missing) == (0, 1))
    }

    @Test func valuesBeyondTheListAreCountedTogether() {
        let counts = (0..<70).map { ("\(1900 + $0)", 1) }
        let facet = Facet(.year, counts: counts, total: 70)
        #expect(facet.values.count == Facet.maximumValues)
        #expect(facet.others == 20)
    }
}
