import Testing
import Tracking

struct ArtifactPathTests {
    @Test(arguments: [("a", "a"), ("a/b.txt", "a/b.txt"), ("a/b/", "a/b"), ("", ""), ("ä b/..c", "ä b/..c")])
    func aRelativePathIsTaken(text: String, path: String) throws {
        #expect(try ArtifactPath(text).text == path)
    }

    @Test(arguments: [
        "/etc/passwd", "..", "../a", "a/../b", "a/./b", "a//b", "a\\..\\b", "file://a", "a\0b", "a\nb", "a/..",
        String(repeating: "a", count: 1001),
    ])
    func aPathThatLeadsElsewhereIsRefused(_ text: String) {
        #expect(throws: TrackingError.self) { try ArtifactPath(text) }
    }
}
