import Testing
import Tracking

struct ArtifactAddressTests {
    @Test(arguments: [
        "3/r1/artifacts", "3/r1/artifacts/a/b.txt", "3/models/m-1/artifacts", "3/models/m-1/artifacts/a/b",
    ])
    func anAddressIsWrittenAsItWasRead(_ text: String) throws {
        #expect("\(try ArtifactAddress(path: text))" == "mlflow-artifacts:/\(text)")
    }

    @Test func anAddressSaysWhoseItIs() throws {
        #expect(try ArtifactAddress(path: "0/r1/artifacts/a").owner == .run(RunID(rawValue: "r1")))
        let model = try ArtifactAddress(path: "0/models/m-1/artifacts/artifacts/a")
        #expect(model.owner == .model(LoggedModelID(rawValue: "m-1")))
        #expect(model.path.text == "artifacts/a")
    }

    @Test(arguments: [
        "", "0", "0/r1", "x/r1/artifacts", "0/r1/files/a", "0//artifacts/a", "0/r1/artifacts/../../r2/artifacts/a",
    ])
    func whatIsNoPlaceOfFilesIsRefused(_ text: String) {
        #expect(throws: TrackingError.self) { try ArtifactAddress(path: text) }
    }
}
