import Foundation
import Testing

@testable import Commands

struct ServerProcessTests {
    /// The kernel hands out its table of sockets a page at a time; what listens may stand on any.
    @Test func aListenerIsFoundAmongAHundred() throws {
        var sockets: [Int32] = []
        defer { sockets.forEach { close($0) } }
        let ports = try (0..<100).map { _ in
            let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            try #require(socket >= 0)
            sockets.append(socket)
            try #require(listen(socket, 1) == 0)  // Unbound, it gets a port that is free.
            var address = sockaddr_in()
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let status = withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
            }
            try #require(status == 0)
            return Int(UInt16(bigEndian: address.sin_port))
        }
        for port in ports { #expect(ServerProcess(listeningOn: port)?.id == Int(getpid()), "\(port)") }
    }
}
