import Testing
import Tracking

struct LedgerEntryTests {
    private let entry = LedgerEntry(
        number: 3,
        time: 5,
        actor: "ada",
        model: "m",
        kind: .aliasSet,
        version: 2,
        detail: "champion"
    )

    @Test func theContentIsWrittenInOneWay() {
        #expect(entry.content(after: "ff") == "2:ff1:31:53:ada1:m9:alias_set1:28:champion")
    }

    @Test func whatMovesFromOnePartToTheNextIsAnotherContent() {
        var other = entry
        (other.actor, other.model) = ("ad", "am")
        #expect(other.content(after: "ff") != entry.content(after: "ff"))
    }
}
