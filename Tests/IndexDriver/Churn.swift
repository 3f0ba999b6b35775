import Foundation
import TextIndex

/// Adds, deletes and merges for ever, and says after each change that it is kept: `kept N`.
///
/// Change n adds the keys from 8n to 8n + 7 and deletes every third key of change n − 2. Where it was killed, it goes
/// on from what is kept.
struct Churn {
    let folder: String
    /// After so much of its own processor time the kernel kills the process, whatever it is at: neighbours on a busy machine
    /// change nothing.
    let millisecondsToLive: Int
    static let keysPerChange = 8

    func run() throws {
        limitLife()
        let writer = try IndexWriter(folder: folder)
        var kept = try KeptManifest(in: folder, fieldCount: 2)
        try writer.sweep(keeping: kept.manifest)
        while true {
            kept.manifest = try changed(kept, writer)
            kept.changes += 1
            try kept.keep(in: folder)
            print("kept \(kept.changes)")
            fflush(nil)
            while let merged = try writer.merging(kept.manifest) {
                kept.manifest = merged
                try kept.keep(in: folder)
                try writer.sweep(keeping: merged)
            }
        }
    }

    private func limitLife() {
        var event = sigevent()
        event.sigev_notify = Int32(SIGEV_SIGNAL)
        event.sigev_signo = SIGKILL
        var timer: timer_t?
        var time = itimerspec()
        time.it_value = timespec(tv_sec: millisecondsToLive / 1000, tv_nsec: millisecondsToLive % 1000 * 1_000_000)
        guard timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &timer) == 0, timer_settime(timer, 0, &time, nil) == 0
        else {
            preconditionFailure("a process may have a timer")
        }
    }

    private func changed(_ kept: KeptManifest, _ writer: IndexWriter) throws -> IndexManifest {
        let keys = Self.keys(ofChange: kept.changes)
        let documents = keys.map { key in
            IndexDocument(key: key, fields: [["key\(key)"], (0..<20).map { "word\(Int(key) * $0 % 97)" }])
        }
        let manifest = try writer.adding(documents, to: kept.manifest)
        guard kept.changes >= 2 else { return manifest }
        return try writer.deleting(Self.keys(ofChange: kept.changes - 2).filter { $0 % 3 == 0 }, from: manifest)
    }

    private static func keys(ofChange change: Int) -> [Int64] {
        (0..<keysPerChange).map { Int64(change * keysPerChange + $0) }
    }
}
