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

    @Test func anOwnerThatComesSweepsForAllAndSparesTheLiving() throws {
        let living = try OwnerLock(owner: "living", directory: owners)
        for name in ["dead-1", "dead-2"] { try Data().write(to: URL(fileURLWithPath: "\(owners)/\(name)")) }
        let next = try OwnerLock(owner: "next", directory: owners)
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: owners)) == [living.owner, next.owner])
        #expect(OwnerLock.isAlive("living", in: owners))
    }

    /// Everyone sweeps while everyone comes: nobody may lose a lock that it has taken.
    @Test func manyOwnersMayComeAtOnce() async throws {
        let owners = owners
        let locks = try await withThrowingTaskGroup(of: OwnerLock.self) { group in
            for number in 0..<50 {
                group.addTask { try OwnerLock(owner: "owner-\(number)", directory: owners) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(locks.allSatisfy { OwnerLock.isAlive($0.owner, in: owners) })
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
