import Foundation
import SQLiteStorage
import TestSupport
import Testing
import Tracking

struct CatalogRepositoryTests {
    let home: StoredHome
    let models: ModelRepository
    let catalog: CatalogRepository

    init() throws {
        home = try StoredHome()
        models = ModelRepository(home.database, directory: home.folder.path + "/models")
        catalog = CatalogRepository(home.database, directory: home.folder.path + "/models")
    }

    private func at(_ time: Double) -> Attribution { Attribution(actor: "ada", time: time) }

    private func add(_ name: String, versions: Int = 0) async throws {
        _ = try await catalog.createModel(name, description: "d", tags: ["team": name], at: 1)
        for number in 0..<versions {
            let draft = VersionDraft(
                model: name,
                source: "s3://bucket/\(number)",
                run: RunID(rawValue: "r\(number)"),
                tags: ["number": "\(number)"]
            )
            _ = try await catalog.register(draft, by: at(Double(number + 2)))
        }
    }

    @Test func aModelComesBackWithItsVersions() async throws {
        try await add("a", versions: 2)
        let second = try #require(try await models.version(2, of: "a"))
        try await models.setAlias("champion", to: second, by: at(9))
        try await catalog.setStage(.staging, of: 1, of: "a", archivesOthers: false, by: at(9))
        let model = try #require(try await catalog.model("a"))
        #expect(model.description == "d" && model.tags == ["team": "a"] && model.aliases == ["champion": 2])
        #expect(model.latest.map(\.version) == [1, 2] && model.latest.map(\.stage) == [.staging, .none])
        #expect(model.createdAt == 1 && model.updatedAt == 9)
        #expect(second.content == .files(source: "s3://bucket/1", loggedModel: nil))
        #expect(second.runID?.rawValue == "r1" && second.tags == ["number": "1"])
    }

    @Test func aNameIsTakenOnce() async throws {
        try await add("a")
        try await add("b")
        let taken = await #expect(throws: TrackingError.self) { try await add("a") }
        #expect(taken?.code == .alreadyExists)
        let renamed = await #expect(throws: TrackingError.self) {
            try await catalog.renameModel("a", to: "b", by: at(2))
        }
        #expect(renamed?.code == .alreadyExists)
    }

    @Test func whatIsMissingIsNamed() async throws {
        let model = await #expect(throws: TrackingError.self) { try await catalog.removeModel("x", by: at(1)) }
        #expect(model == .missing("registered model", "x"))
        try await add("a")
        let version = await #expect(throws: TrackingError.self) { try await catalog.remove(7, of: "a", by: at(1)) }
        #expect(version == TrackingError(.doesNotExist, "There is no version 7 of a model 'a'."))
    }

    @Test func aNumberIsNotGivenTwice() async throws {
        try await add("a", versions: 2)
        try await catalog.remove(2, of: "a", by: at(5))
        let next = try await catalog.register(VersionDraft(model: "a", source: "s3://bucket/9"), by: at(6))
        #expect(next.version == 3)
        #expect(try await models.versions(of: "a").map(\.version) == [1, 3])
    }

    @Test func theVersionsOfAModelAreOfOneKind() async throws {
        try await add("a", versions: 1)
        await #expect(throws: TrackingError.self) {
            try await models.register(name: "a", data: [1], runID: nil, by: at(3))
        }
        _ = try await models.register(name: "b", data: [1], runID: nil, by: at(3))
        await #expect(throws: TrackingError.self) {
            try await catalog.register(VersionDraft(model: "b", source: "s3://x"), by: at(3))
        }
        await #expect(throws: TrackingError.self) { try await catalog.renameModel("b", to: "c", by: at(3)) }
    }

    @Test func aRemovedClassifierTakesItsFileAlong() async throws {
        for byte in UInt8(1)...3 { _ = try await models.register(name: "a", data: [byte], runID: nil, by: at(1)) }
        func files() -> [Int] {
            (1...3).filter {
                FileManager.default.fileExists(atPath: home.folder.path + "/models/a/\($0)/model.deedbox")
            }
        }
        try await catalog.remove(2, of: "a", by: at(2))
        #expect(files() == [1, 3])
        try await catalog.removeModel("a", by: at(3))
        #expect(files() == [])
        #expect(try await models.versions(of: nil).isEmpty)
    }

    @Test func aStageIsLeftByWhatWasThere() async throws {
        try await add("a", versions: 3)
        try await catalog.setStage(.production, of: 1, of: "a", archivesOthers: true, by: at(5))
        try await catalog.setStage(.production, of: 3, of: "a", archivesOthers: true, by: at(6))
        #expect(try await models.versions(of: "a").map(\.stage) == [.archived, .none, .production])
    }

    @Test(arguments: [
        ("", ["a", "ab", "b"]), ("name LIKE 'a%'", ["a", "ab"]), ("name ILIKE 'A%' AND tags.team = 'ab'", ["ab"]),
        ("tags.team != 'a'", ["ab", "b"]), ("tags.none != 'x'", ["a", "ab", "b"]),
    ])
    func aFilterFindsModels(filter: String, names: [String]) async throws {
        for name in ["b", "a", "ab"] { try await add(name) }
        let filter = try TrackingFilter(parsing: filter, as: .registeredModels)
        #expect(try await catalog.searchModels(TrackingQuery(filter: filter, limit: 10)).items.map(\.name) == names)
    }

    @Test(arguments: [
        ("", [3, 2, 1]), ("name = 'a' AND version_number > 1", [3, 2]), ("run_id IN ('r0', 'r2')", [3, 1]),
        ("source_path LIKE '%1'", [2]), ("tags.number = '0'", [1]),
    ])
    func aFilterFindsVersions(filter: String, versions: [Int]) async throws {
        try await add("a", versions: 3)
        let filter = try TrackingFilter(parsing: filter, as: .modelVersions)
        var (found, token): ([Int], String?) = ([], nil)
        repeat {
            let page = try await catalog.searchVersions(TrackingQuery(filter: filter, limit: 2, token: token))
            found += page.items.map(\.version)
            token = page.nextToken
        } while token != nil
        #expect(found == versions)
    }

    @Test func whatWasSetCanBeTakenAway() async throws {
        try await add("a", versions: 1)
        try await catalog.setTag("k", to: "v", ofModel: "a", at: 3)
        try await catalog.setTag("team", to: nil, ofModel: "a", at: 3)
        try await catalog.setTag("number", to: nil, of: 1, of: "a", at: 4)
        try await catalog.describe(1, of: "a", as: "first", at: 5)
        try await catalog.describeModel("a", as: "better", at: 6)
        let model = try #require(try await catalog.model("a"))
        #expect(model.tags == ["k": "v"] && model.description == "better" && model.updatedAt == 6)
        #expect(model.latest.first?.tags == [:] && model.latest.first?.description == "first")
        #expect(model.latest.first?.updatedAt == 5)
    }
}
