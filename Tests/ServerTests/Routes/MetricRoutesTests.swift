import Monitoring
import Operations
import SQLiteStorage
import Serving
import TestSupport
import Testing

struct MetricRoutesTests {
    private let server: TestServer

    init() throws {
        server = try TestServer()
    }

    @Test func whatWasPredictedIsToldWindowByWindow() async throws {
        var records = (1...6).map { PredictionLogContract.record($0) }
        for place in records.indices { records[place].time = 1_699_999_000 + 90 * Double(place) }
        try await server.predictions.append(records)
        try await server.monitoring.collect()
        let answer = try await server.get(
            "/v1/metrics/series?metric=inference_latency&statistic=mean&each=minute&window=1h&by=version&by=arm"
        ).json()
        #expect(answer["series"]?.items.map { $0["arm"]?.string } == ["canary", "direct"])
        let points = answer["series"]?[0]?["points"]?.items ?? []
        #expect(points.map { $0["value"]?.number } == [250, 250])
        #expect(points.first?["start"]?.string == "2023-11-14T21:58:00Z")
        let all = try await server.get("/v1/metrics?model=m").json()["metrics"]?.items ?? []
        #expect(all.first { $0["metric"]?.string == "error_rate" }?["count"]?.number == 6)
    }

    @Test(arguments: [
        "/v1/metrics/series", "/v1/metrics/series?metric=beauty", "/v1/metrics/series?metric=queue_depth&each=week",
        "/v1/metrics/series?metric=queue_depth&statistic=p0", "/v1/metrics/series?metric=queue_depth&by=colour",
        "/v1/metrics?window=soon", "/v1/metrics?window=-1h", "/v1/metrics/series?metric=queue_depth&version=x",
    ])
    func whatCannotBeAskedIsRefused(_ path: String) async throws {
        #expect(try await server.get(path).code() == "invalid_parameter")
    }
}
