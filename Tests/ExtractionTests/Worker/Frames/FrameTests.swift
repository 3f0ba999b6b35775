import Testing

@testable import Extraction

struct FrameTests {
    @Test func headerHasLengthAndKind() throws {
        let frame = Frame(.page, [UInt8](repeating: 0, count: 0x0102FF))
        #expect(frame.header == [0x00, 0x03, 0x01, 0x00, 5])
        let (kind, count) = try Frame.parse(header: frame.header, maximum: 1 << 20)
        #expect(kind == .page)
        #expect(count == 0x0102FF)
    }

    @Test func refusesWhatIsTooLong() {
        let header = Frame(.page, [1, 2, 3, 4]).header
        #expect(throws: FrameError.size(4, maximum: 3)) { try Frame.parse(header: header, maximum: 3) }
    }

    @Test func refusesALengthWithoutAKind() {
        #expect(throws: FrameError.size(-1, maximum: 3)) { try Frame.parse(header: [0, 0, 0, 0, 5], maximum: 3) }
    }

    @Test func refusesUnknownKinds() {
        #expect(throws: FrameError.unknownKind(0x41)) {
            try Frame.parse(header: [0x41, 0x41, 0x41, 0x41, 0x41], maximum: .max)
        }
    }
}
