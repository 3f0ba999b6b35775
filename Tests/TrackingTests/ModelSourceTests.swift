import Testing
import Tracking

struct ModelSourceTests {
    @Test(arguments: [
        ("models:/m-0a", ModelSource.loggedModel(LoggedModelID(rawValue: "m-0a"))),
        ("models:/rents/3", .version(ModelReference(name: "rents", selector: .version(3)))),
        ("models:/rents@champion", .version(ModelReference(name: "rents", selector: .alias("champion")))),
        ("runs:/r1/model", .elsewhere("runs:/r1/model")), ("s3://bucket/key", .elsewhere("s3://bucket/key")),
    ])
    func aSourceIsRead(text: String, source: ModelSource) throws {
        #expect(try ModelSource(text) == source)
    }

    @Test(arguments: [
        "", "model", "/etc/passwd", "file:///etc/passwd", "C:\\model", "models:/rents", "models:/a/b/c", ":x",
    ])
    func aPlaceOnThisMachineIsNone(_ text: String) {
        #expect(throws: TrackingError.self) { try ModelSource(text) }
    }
}
