/// The exit codes by which a step's program says more than that it failed.
package enum StepExit {
    /// The data is bad: another attempt would not help (`EX_DATAERR` of sysexits.h).
    package static let badData: Int32 = 65
}
