import Foundation

// Coverage-guided fuzzing of the seam that FUZZ_SEAM names; built with `--sanitize fuzzer`, whose library has the main
// function and calls what is declared here. See scripts/fuzz.

/// Set once before the first input, by the one thread that there is.
nonisolated(unsafe) private var seamUnderTest = Seam.text

/// Called by libFuzzer first: lists the seams, or writes the seeds of the one that is named to the folder FUZZ_SEEDS.
@_cdecl("LLVMFuzzerInitialize")
func initialize(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>>>
) -> Int32 {
    let environment = ProcessInfo.processInfo.environment
    guard let seam = environment["FUZZ_SEAM"].flatMap(Seam.init(rawValue:)), let folder = environment["FUZZ_SEEDS"]
    else {
        print("Seams: \(Seam.allCases.map(\.rawValue).joined(separator: " "))")
        exit(2)
    }
    seamUnderTest = seam
    for (index, seed) in seam.seeds.enumerated() {
        guard FileManager.default.createFile(atPath: "\(folder)/seed-\(index)", contents: Data(seed)) else { exit(1) }
    }
    return 0
}

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    seamUnderTest.read([UInt8](UnsafeBufferPointer(start: data, count: size)))
    return 0
}
