package import Serving
package import Tracking

/// The endpoints of a database.
package struct EndpointRepository: EndpointStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func endpoints() async throws -> [Endpoint] {
        try await database.read { try EndpointRow.all(in: $0) }
    }

    package func endpoint(_ name: String) async throws -> Endpoint? {
        try await database.read { try EndpointRow.find(name, in: $0) }
    }

    package func replace(
        _ endpoint: Endpoint,
        because reason: String,
        by attribution: Attribution
    ) async throws -> Endpoint {
        try await database.write { try EndpointRow.replace(endpoint, because: reason, by: attribution, in: $0) }
    }
}
