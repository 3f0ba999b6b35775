import Testing

@testable import Commands

struct AllowedProcessorsTests {
    @Test(arguments: [
        ("Name:\tdeedbox\nCpus_allowed:\t3\nCpus_allowed_list:\t0-1\n", 2),
        ("Cpus_allowed:\tffffffff,0000000f\n", 36), ("Cpus_allowed:\t00000000,00000100\n", 1), ("", 1),
    ])
    func theMaskIsCounted(_ status: String, _ count: Int) {
        #expect(AllowedProcessors.count(in: status) == count)
    }
}
