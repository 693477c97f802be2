/// A position in degrees on WGS 84, taken as ETRS89: east and north are positive.
public struct Geographic: Hashable, Codable, Sendable {
    public let longitude: Double
    public let latitude: Double

    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }

    public var isFinite: Bool { longitude.isFinite && latitude.isFinite }
}
