import Testing
import Tracking

struct ServedVersionsTests {
    private func entry(_ kind: LedgerEntry.Kind, _ model: String = "a", _ version: Int? = nil, _ detail: String = "")
        -> LedgerEntry
    {
        LedgerEntry(number: 1, time: 0, actor: "test", model: model, kind: kind, version: version, detail: detail)
    }

    @Test func theLastMoveOfAnAliasCounts() {
        let served = ServedVersions([
            entry(.aliasSet, "a", 1, "champion"), entry(.aliasSet, "a", 1, "old"), entry(.aliasSet, "a", 2, "champion"),
            entry(.approved, "a", 2, "champion"),
        ])
        #expect(served.aliases == ["champion": 2, "old": 1])
    }

    @Test func whatIsRemovedTakesItsAliasesAlong() {
        let start = [
            entry(.aliasSet, "a", 1, "old"), entry(.aliasSet, "a", 2, "champion"), entry(.aliasSet, "a", 2, "x"),
        ]
        #expect(ServedVersions(start + [entry(.removed, "a", 2)]).aliases == ["old": 1])
        #expect(ServedVersions(start + [entry(.aliasRemoved, "a", nil, "x")]).aliases == ["old": 1, "champion": 2])
        #expect(ServedVersions(start + [entry(.modelRemoved)]).aliases.isEmpty)
    }

    @Test func aRenamedModelKeepsItsAliases() {
        let served = ServedVersions.all(in: [
            entry(.registered, "a", 1, "x"), entry(.registered, "a", 2, "y"), entry(.registered, "a", 3, "z"),
            entry(.removed, "a", 3), entry(.registered, "other", 4, "x"),
            entry(.aliasSet, "a", 1, "champion"), entry(.aliasSet, "other", 4, "champion"),
            entry(.renamed, "a", nil, "b"), entry(.aliasSet, "b", 2, "challenger"), entry(.modelRemoved, "other"),
        ])
        #expect(served.mapValues(\.aliases) == ["b": ["champion": 1, "challenger": 2]])
        #expect(served["b"]?.contents == [1: "x", 2: "y"])
    }
}
