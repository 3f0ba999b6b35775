import Foundation

/// Python's openapi-spec-validator, where it is installed.
enum OpenAPIValidator {
    static let isInstalled = (try? run("import openapi_spec_validator", input: [])) == ""

    /// What is wrong with the description; empty when nothing is.
    static func complaints(about description: [UInt8]) throws -> String {
        try run(
            "import json, sys, openapi_spec_validator as v; v.validate(json.load(sys.stdin))",
            input: description
        )
    }

    private static func run(_ script: String, input: [UInt8]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let (stdin, stderr) = (Pipe(), Pipe())
        process.standardInput = stdin
        process.standardError = stderr
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input))
        try stdin.fileHandleForWriting.close()
        let output = stderr.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
