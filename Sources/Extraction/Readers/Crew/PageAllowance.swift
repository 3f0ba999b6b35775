/// What one page may cost.
package struct PageAllowance {
    let wallSeconds: Int
    let cpuSeconds: Int
    /// Called with the number of a page, from 1, that has cost more; must end the process.
    let exceeded: (Int) -> Never

    package init(_ limits: ExtractionLimits, exceeded: @escaping (Int) -> Never) {
        wallSeconds = limits.pageWallSeconds
        cpuSeconds = limits.pageCPUSeconds
        self.exceeded = exceeded
    }
}
