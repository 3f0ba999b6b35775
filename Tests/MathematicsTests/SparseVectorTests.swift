import Mathematics
import Testing

struct SparseVectorTests {
    @Test func dotCountsOnlyPlacesThatExist() {
        let vector = SparseVector(indices: [0, 2, 9], values: [2, 3, 5])
        #expect(vector.dot([1, 10, 100]) == 302)
        #expect(SparseVector().dot([1]) == 0)
    }

    @Test func normIsEuclidean() {
        #expect(SparseVector(indices: [1, 5], values: [3, -4]).norm == 5)
    }
}
