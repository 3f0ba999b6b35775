import Testing

@testable import Extraction

struct PDFDateTests {
    @Test(arguments: [
        ("D:20240301", "2024-03-01"), ("D:2024", "2024"), ("202403", "2024-03"),
        ("D:20240301123456Z", "2024-03-01T12:34:56Z"), ("D:199812231952-08'00'", "1998-12-23T19:52:00-08:00"),
        ("D:20240301123456", "2024-03-01T12:34:56"), ("D:20240301123456+05'30", "2024-03-01T12:34:56+05:30"),
    ])
    func datesAreISO8601(raw: String, iso: String) { #expect(PDFDate.iso8601(raw) == iso) }

    @Test func otherTextIsNoDate() { #expect(PDFDate.iso8601("March 2024") == nil) }
}
