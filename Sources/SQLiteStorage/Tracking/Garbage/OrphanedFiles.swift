import Foundation
import GRDB
import Tracking

/// Files in the folders of artifacts and classifiers that no record refers to.
///
/// Whoever makes such a file gives it its name within the transaction that makes its record, and here it is looked for and
/// removed within one: so neither can come between the other's two steps.
struct OrphanedFiles: Sendable {
    /// Files in one transaction.
    private static let batch = 100
    /// After so many seconds without a byte an upload is not under way any more; the server gives up long before.
    private static let patience = 24.0 * 60 * 60

    let database: SQLiteDatabase

    /// Removes large artifacts that nothing refers to, and what is left of uploads that were broken off.
    func removeArtifacts(in folder: String, at now: Double) async throws -> GarbageReport {
        var report = GarbageReport()
        let names = try Self.names(in: folder)
        for start in stride(from: 0, to: names.count, by: Self.batch) {
            let some = Array(names[start..<min(start + Self.batch, names.count)])
            let removed = try await database.write { database in
                let request: SQLRequest<String> =
                    "SELECT DISTINCT sha256 FROM artifacts WHERE data IS NULL AND sha256 IN \(some)"
                let known = Set(try request.fetchAll(database))
                let orphans = some.filter { name in
                    name.hasPrefix(IncomingFile.prefix)
                        ? Self.age(of: "\(folder)/\(name)", at: now) > Self.patience : !known.contains(name)
                }
                return try Self.remove(orphans.map { "\(folder)/\($0)" })
            }
            report.add(removed)
        }
        return report
    }

    /// Removes classifiers that are no versions, and folders that are empty without them.
    func removeClassifiers(in folder: String) async throws -> GarbageReport {
        var report = GarbageReport()
        for model in try Self.names(in: folder) {
            for version in try Self.names(in: "\(folder)/\(model)") {
                let place = "\(folder)/\(model)/\(version)"
                let removed = try await database.write { database in
                    let number = try Int(version).flatMap {
                        try ModelVersionRow.number(of: $0, of: model, in: database)
                    }
                    let isKnown = try ModelVersionRow.version(number, in: database)?.content.sha256 != nil
                    // Beside the file of a version there may be what a killed writer left.
                    let files = try Self.names(in: place).filter { !isKnown || $0 != ClassifierFiles.name }
                    let removed = try Self.remove(files.map { "\(place)/\($0)" })
                    if !isKnown { rmdir(place) }
                    return removed
                }
                report.add(removed)
            }
            // Fails, as it should, for a folder that is not empty.
            rmdir("\(folder)/\(model)")
        }
        return report
    }

    /// Removes the folders of pipeline runs that are gone; a run is there before its folder.
    func removePipelineFolders(in folder: String) async throws -> GarbageReport {
        var report = GarbageReport()
        for run in try Self.names(in: folder) {
            let isKnown = try await database.read { try PipelineRow.run(run, in: $0) != nil }
            if isKnown { continue }
            for file in try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(run)") {
                report.files += 1
                report.bytes += Int64(DurableFile.size(of: "\(folder)/\(run)/\(file)") ?? 0)
            }
            try FileManager.default.removeItem(atPath: "\(folder)/\(run)")
        }
        return report
    }

    /// The names in the folder; none where there is no folder.
    private static func names(in folder: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            return []
        }
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private static func age(of path: String, at now: Double) -> Double {
        var status = stat()
        guard stat(path, &status) == 0 else { return 0 }
        return now - Double(status.st_mtim.tv_sec)
    }

    private static func remove(_ paths: [String]) throws -> GarbageReport {
        var report = GarbageReport()
        for path in paths {
            let size = DurableFile.size(of: path) ?? 0
            try DurableFile.remove(path)
            report.files += 1
            report.bytes += Int64(size)
        }
        return report
    }
}

extension GarbageReport {
    fileprivate mutating func add(_ other: Self) {
        files += other.files
        bytes += other.bytes
    }
}
