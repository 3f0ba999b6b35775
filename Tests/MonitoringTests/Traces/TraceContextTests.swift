import Monitoring
import Testing

/// Examples of the W3C's recommendation, and what it forbids.
struct TraceContextTests {
    private static let example = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

    @Test func theHeaderIsReadAndWritten() throws {
        let context = try #require(TraceContext(traceparent: Self.example))
        #expect(context.traceID == "0af7651916cd43dd8448eb211c80319c")
        #expect(context.span == 0xb7ad_6b71_6920_3331 && context.isSampled)
        #expect(context.traceparent == Self.example)
        let unkept = try #require(TraceContext(traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"))
        #expect(!unkept.isSampled && unkept.traceparent.hasSuffix("00f067aa0ba902b7-00"))
    }

    @Test func aLaterVersionIsReadByItsBeginningAndOtherFlagsArePassedOver() throws {
        let later = try #require(
            TraceContext(traceparent: "cc-12345678901234567890123456789012-1234567890123456-01-more")
        )
        #expect(later.traceparent == "00-12345678901234567890123456789012-1234567890123456-01")
        #expect(
            TraceContext(traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-08")?.isSampled == false
        )
    }

    @Test(
        arguments: [
            "", "00", "garbage", "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what",
            "00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-+7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
        ]
    )
    func anythingElseBeginsNoTrace(_ text: String) {
        #expect(TraceContext(traceparent: text) == nil)
    }
}
