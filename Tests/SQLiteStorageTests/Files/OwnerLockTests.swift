import Documents
import Foundation
import SQLiteStorage
import TestSupport
import Testing

struct OwnerLockTests {
    let folder: TemporaryFolder
    var owners: String { folder.path + "/owners" }

    init() throws { folder = try TemporaryFolder() }

    @Test func anOwnerLivesAsLongAsItsLock() throws {
        #expect(!OwnerLock.isAlive("a", in: owners))
        var lock: OwnerLock? = try OwnerLock(owner: "a", directory: owners)
        #expect(OwnerLock.isAlive("a", in: owners))
        #expect(OwnerLock.isAlive("a", in: owners))
        #expect(!OwnerLock.isAlive("b", in: owners))
        #expect(lock?.owner == "a")
        lock = nil
        #expect(!OwnerLock.isAlive("a", in: owners))
    }

    @Test func whatADeadOwnerLeftIsRemoved() throws {
        _ = try OwnerLock(owner: "a", directory: owners)
        try Data().write(to: URL(fileURLWithPath: owners + "/b"))
        #expect(!OwnerLock.isAlive("b", in: owners))
        #expect(try FileManager.default.contentsOfDirectory(atPath: owners).isEmpty)
    }

    @Test func aNameCannotLeadOutOfTheFolder() throws {
        try Data().write(to: URL(fileURLWithPath: folder.path + "/precious"))
        try FileManager.default.createDirectory(atPath: owners, withIntermediateDirectories: true)
        #expect(!OwnerLock.isAlive("../precious", in: owners))
        #expect(FileManager.default.fileExists(atPath: folder.path + "/precious"))
        for name in ["../precious", "", "a/b", "."] {
            #expect(throws: Failure.self) { try OwnerLock(owner: name, directory: owners) }
        }
    }

    /// A child that inherited the lock would keep a killed owner alive.
    @Test func aChildDoesNotInheritTheLock() throws {
        var lock: OwnerLock? = try OwnerLock(owner: "a", directory: owners)
        let child = Process()
        child.executableURL = URL(fileURLWithPath: "/bin/cat")
        let input = Pipe()
        child.standardInput = input
        try child.run()
        #expect(lock?.owner == "a")
        lock = nil
        #expect(!OwnerLock.isAlive("a", in: owners))
        try input.fileHandleForWriting.close()
        child.waitUntilExit()
    }
}
