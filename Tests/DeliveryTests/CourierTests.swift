import Delivery
import Testing

/// What goes wrong before anything is sent; the rest is tested against real servers, from the built program.
struct CourierTests {
    private func error(_ post: HTTPPost) -> String? {
        do throws(DeliveryError) {
            try Courier().post(post)
            return nil
        } catch { return error.description }
    }

    @Test func whereNobodyListensIsToldWithoutTheSecretPath() throws {
        let said = try #require(error(HTTPPost(url: "http://127.0.0.1:1/services/T0/token", headers: [:], body: [])))
        #expect(said.contains("127.0.0.1:1") && !said.contains("token"))
        let withName = try #require(error(HTTPPost(url: "http://u:pass@127.0.0.1:1/x", headers: [:], body: [])))
        #expect(!withName.contains("pass"))
    }

    @Test(arguments: ["file:///etc/passwd", "gopher://localhost/", "smtp://localhost/", "no address"])
    func onlyTheWebIsPostedTo(_ url: String) {
        #expect(error(HTTPPost(url: url, headers: [:], body: [1])) != nil)
    }

    @Test func aHeaderCannotBeSmuggledIn() throws {
        let post = HTTPPost(url: "http://127.0.0.1:1/", headers: ["A": "b\r\nC: d"], body: [])
        #expect(try #require(error(post)).contains("line's end"))
        #expect(
            try #require(error(HTTPPost(url: "http://127.0.0.1:1/\0", headers: [:], body: []))).contains("zero byte")
        )
    }

    @Test func aMailServerThatIsNotThereIsNamed() throws {
        let server = MailServer(host: "127.0.0.1", port: 1, security: .starttls, user: "u", password: "s3cret")
        let mail = Mail(from: "a@b.c", to: ["d@e.f"], subject: "", text: "", html: "", messageID: "m", time: 0)
        do throws(DeliveryError) {
            try Courier().send(mail, by: server)
            Issue.record("nobody took it")
        } catch { #expect(error.description.contains("127.0.0.1:1") && !error.description.contains("s3cret")) }
    }
}
