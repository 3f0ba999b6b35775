import Monitoring
import Testing

/// Answers as OpenTelemetry's own classes write them.
struct PartialSuccessTests {
    @Test func whatWasLeftOutIsRead() {
        // ExportTraceServiceResponse(partial_success(rejected_spans=300, error_message="too many"))
        let answer: [UInt8] = [0x0A, 13, 0x08, 0xAC, 0x02, 0x12, 8] + Array("too many".utf8)
        let left = PartialSuccess(answer: answer)
        #expect(left?.rejected == 300 && left?.message == "too many")
        // A field that is not known yet stands before it.
        #expect(PartialSuccess(answer: [0x7A, 1, 0xFF, 0x51, 0, 0, 0, 0, 0, 0, 0, 0] + answer) == left)
    }

    @Test(
        arguments: [
            [], [0x0A, 0], [0x0A, 2, 0x08, 0],
            // Cut off, a length beyond the end, a number that does not end, a group, text in place of bytes.
            [0x0A, 13, 0x08], [0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
            [0x0A, 12, 0x08] + [UInt8](repeating: 0xFF, count: 11), [0x0B], Array("{}".utf8),
        ] as [[UInt8]]
    )
    func whatIsNoSuchAnswerLeavesNothingOut(_ answer: [UInt8]) {
        #expect(PartialSuccess(answer: answer) == nil)
    }
}
