/// What is asked of every place.
public struct AccessQuestion: Hashable, Sendable {
    /// Metres, each 0 or more.
    public var radii: [Double]
    /// Which nearest outlet besides the first, from 1.
    public var k: Int
    /// Metres, of the floating catchments, 0 or more.
    public var catchment: Double

    public init(radii: [Double] = Access.radii, k: Int = 1, catchment: Double = 1000) {
        self.radii = radii
        self.k = k
        self.catchment = catchment
    }
}
