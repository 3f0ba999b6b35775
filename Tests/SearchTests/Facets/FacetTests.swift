import Documents
import TestSupport
import Testing

@testable import Search

struct FacetTests {
    private func document(_ number: Int, _ year: String?, _ name: String = "a") -> MatchedDocument {
        MatchedDocument(id: .fixture(number), name: name, date: year)
    }

    @Test func theMostFrequentValuesComeFirstAndNoneIsLost() {
        let facet = Facet(
            .year,
            of: [
                document(1, "2021-05"), document(2, "2020"), document(3, "2021"), document(4, nil),
                document(5, "2019-01-02"),
            ]
        )
        #expect(facet.values.map(\.value) == ["2021", "2019", "2020"])
        #expect(facet.values.map(\.count) == [2, 1, 1])
        #expect((facet.others, facet.missing) == (0, 1))
    }

    @Test func valuesBeyondTheListAreCountedTogether() {
        let facet = Facet(.year, of: (0..<70).map { document($0, "\(1900 + $0)") })
        #expect(facet.values.count == Facet.maximumValues)
        #expect(facet.others == 20)
    }

    @Test func documentsSortByDateWithTheUndatedLast() {
        let documents = [
            document(1, nil), document(2, "2020-01-01", "b"), document(3, "2024"), document(4, "2020-01-01", "a"),
        ]
        #expect(SearchSort.date.sorted(documents).map(\.id) == [3, 4, 2, 1].map(DocumentID.fixture))
    }
}
