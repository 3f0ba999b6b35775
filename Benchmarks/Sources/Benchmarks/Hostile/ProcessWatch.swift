import Foundation
import Synchronization

/// Looks at the children of a process many times a second and remembers the most memory that one of them held.
final class ProcessWatch: Sendable {
    private let parent: Int32
    private let state = Mutex((isOver: false, peak: 0, seen: Set<Int32>()))

    init(childrenOf parent: Int32) {
        self.parent = parent
        Thread.detachNewThread { [self] in
            while !state.withLock(\.isOver) {
                look()
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
    }

    /// Ends it: the largest resident set of any child, in bytes, and how many children there were.
    func end() -> (peakBytes: Int, count: Int) {
        state.withLock { state in
            state.isOver = true
            return (state.peak, state.seen.count)
        }
    }

    /// A child is listed with the thread that started it.
    private func look() {
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(parent)/task")) ?? []
        let list = threads.compactMap { thread in
            try? String(contentsOfFile: "/proc/\(parent)/task/\(thread)/children", encoding: .utf8)
        }.joined(separator: " ")
        for child in list.split(separator: " ").compactMap({ Int32($0) }) {
            let text = (try? String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8)) ?? ""
            let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            let kilobytes = line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            state.withLock { state in
                state.seen.insert(child)
                state.peak = max(state.peak, kilobytes * 1024)
            }
        }
    }
}
