import Extraction
import Foundation

/// What can go wrong in a worker, or what a worker that has been taken over would try.
enum Fault: String {
    case hang, spin, bloat, work
    case abort, crash, exit
    case junk, spew
    case lieAboutIdentity = "lie-about-identity"
    case sayNothing = "say-nothing"
    case print, refuse, pid
    case readFile = "read-file"
    case writeFile = "write-file"
    case openSocket = "open-socket"
    case startProgram = "start-program"
    case fork
    case killParent = "kill-parent"
    case flood, now

    /// Does it; returns what the page shall say, nil to leave the page alone.
    func commit(_ arguments: [String]) throws -> String? {
        switch self {
        case .hang: while true { pause() }
        case .spin: while true { Self.burn() }
        case .bloat: while true { Self.keep(64 << 20) }
        case .work: return Self.work(seconds: 0.5)
        case .abort: Foundation.abort()
        case .crash: raise(SIGSEGV)
        case .exit: Foundation.exit(3)
        case .junk: Self.shout([UInt8](repeating: 0x41, count: 1 << 16))
        case .spew: Self.spew()
        case .lieAboutIdentity, .sayNothing: return nil
        case .print:
            for _ in 0..<1_000 { Swift.print("a library that talks") }
            fflush(nil)
            return "printed"
        case .refuse: throw ExtractionError(.encrypted, "First line\nsecond\u{1B}[31m line")
        case .pid: return "\(getpid())"
        case .readFile: return Self.outcome(open(arguments[0], O_RDONLY))
        case .writeFile: return Self.outcome(open(arguments[0], O_WRONLY | O_CREAT, 0o600))
        case .openSocket: return Self.outcome(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
        case .startProgram: return Self.startProgram()
        case .fork: return Self.outcome(Self.forkProcess())
        case .killParent: return Self.outcome(kill(getppid(), SIGTERM))
        case .flood: return String(repeating: "x", count: Int(arguments[0]) ?? 0)
        case .now: return "\(Self.monotonicNanoseconds) " + String(repeating: "x", count: Int(arguments[0]) ?? 0)
        }
        return nil
    }

    private static var monotonicNanoseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    private static func outcome(_ result: Int32) -> String {
        result < 0 ? String(cString: strerror(errno)) : "allowed"
    }

    private static func burn() {
        var value = 1.0
        for step in 1...100_000 { value = (value + Double(step)).squareRoot() }
        // Keeps the loop from being thought useless.
        if value < 0 { Swift.print(value) }
    }

    /// Spends that much processor time; returns the process's number.
    private static func work(seconds: Double) -> String {
        let start = clock()
        while Double(clock() - start) < seconds * Double(CLOCKS_PER_SEC) { burn() }
        return "\(getpid())"
    }

    private static func keep(_ size: Int) {
        let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        block.storeBytes(of: 1, as: UInt8.self)
    }

    /// Writes to every descriptor there is, as one does who has taken over the process.
    private static func shout(_ bytes: [UInt8]) {
        for descriptor in Int32(3)..<16 { _ = write(descriptor, bytes, bytes.count) }
    }

    /// Pages without end, each of them well formed: length 24, kind 5, no remarks, number, no size, text layer, no text,
    /// no words, no notes.
    private static func spew() -> Never {
        var number: UInt32 = 0
        while true {
            number += 1
            let digits = (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
            shout([24, 0, 0, 0, 5, 0, 0, 0, 0] + digits + [UInt8](repeating: 0, count: 15))
        }
    }

    private static func startProgram() -> String {
        var process: pid_t = 0
        let problem = posix_spawn(&process, "/bin/true", nil, nil, [nil], nil)
        return problem == 0 ? "allowed" : String(cString: strerror(problem))
    }

    /// `fork` itself is not imported into Swift: the system call by its number, as an attacker would.
    private static func forkProcess() -> Int32 {
        guard let call = dlsym(nil, "fork") else { return -1 }
        let function = unsafeBitCast(call, to: (@convention(c) () -> Int32).self)
        let result = function()
        if result == 0 { _exit(0) }
        return result
    }
}
