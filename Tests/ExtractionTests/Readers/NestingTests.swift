import Documents
import Extraction
import Testing

struct NestingTests {
    @Test func filesInTooManyFilesAreNotHandedOn() throws {
        let bytes = try ArchiveBytes.file([("Lease.txt", Array("Rent is due.".utf8)), ("inner.zip", [1])])
        let file = try Installed.reader().read(bytes, name: "a.zip")
        #expect(file.limitingNesting(at: 4, limits: ExtractionLimits()) == file)
        let limited = file.limitingNesting(at: 5, limits: ExtractionLimits())
        #expect(limited.attachments.isEmpty)
        #expect(limited.document.diagnostics.map(\.code) == ["nesting_too_deep"])
    }
}
