import Documents
import Foundation
import SQLiteStorage
import TestSupport
import Testing
import Tracking

struct ModelRepositoryTests {
    let home: StoredHome
    let models: ModelRepository
    let now = Attribution(actor: "test", time: 1)

    init() throws {
        home = try StoredHome()
        models = ModelRepository(home.database, directory: home.folder.path + "/models")
    }

    @Test(arguments: ModelRegistryContract.clauses)
    func keepsTheContract(_ clause: ContractClause<any ModelRegistry>) async throws {
        try await clause.check(models)
    }

    @Test func aVersionIsAFileOfItsOwn() async throws {
        _ = try await models.register(name: "default", data: [1, 2], runID: nil, by: now)
        let path = home.folder.path + "/models/default/1/model.deedbox"
        #expect(FileManager.default.contents(atPath: path) == Data([1, 2]))
    }

    @Test func aMissingFileIsNamed() async throws {
        let version = try await models.register(name: "default", data: [1, 2], runID: nil, by: now)
        let path = home.folder.path + "/models/default/1/model.deedbox"
        try FileManager.default.removeItem(atPath: path)
        let missing = await #expect(throws: Failure.self) { try await models.file(of: version) }
        #expect(missing?.code == "model_missing")
        #expect(
            missing?.message == """
                The file '\(path)' of model 'default' version 1 is missing. Restore it from a backup or train again.
                """
        )
    }
}
