import Foundation

/// A walk through folders, depth first.
struct FolderWalk {
    /// How deep folders may lie; the longest path of Linux has 4,096 bytes.
    static let maximumDepth = 200

    private struct Identity: Hashable {
        let device: UInt
        let inode: UInt
    }

    private(set) var found: [FoundFile] = []
    /// The folders that the walk is in at the moment, outermost first.
    private var open: [Identity] = []

    /// Adds the file at the path, or all files in the folder there.
    mutating func visit(_ path: RawPath) {
        var status = stat()
        guard path.withCString({ stat($0, &status) }) == 0 else {
            return found.append(FoundFile(at: path, problem: FileProblem.system(errno)))
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: found.append(FoundFile(at: path))
        case S_IFDIR: visitFolder(path, Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino)))
        default: found.append(FoundFile(at: path, problem: FileProblem.notAFile))
        }
    }

    private mutating func visitFolder(_ path: RawPath, _ identity: Identity) {
        guard !open.contains(identity) else {
            return found.append(FoundFile(at: path, problem: FileProblem.folderLoop))
        }
        guard open.count < Self.maximumDepth else {
            return found.append(FoundFile(at: path, problem: FileProblem.tooDeep))
        }
        let names: [[UInt8]]
        switch FolderListing.names(in: path) {
        case .success(let found): names = found
        case .failure(let problem): return found.append(FoundFile(at: path, problem: problem))
        }
        open.append(identity)
        defer { open.removeLast() }
        for name in names where name.first != UInt8(ascii: ".") { visit(path.appending(name)) }
    }
}
